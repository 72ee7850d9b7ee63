import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();
const MAIN = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));

beforeAll(() => cli.plan('plan.json', { entries: [{ id: 'm1', title: 'Møte', when: '2024-01-17' }] }));

test('the real process does the whole round: edit, merge, show, poster', async () => {
  const edit = ['edit', 'plan.json', '--entry', 'm1', '--as', 'Sekretær'];
  const done = [
    await cli.spawn([...edit, '--set', 'place=Rådhuset', '--out', 'a.aarring']),
    await cli.spawn([...edit, '--set', 'time=09:00', '--out', 'b.aarring']),
    await cli.spawn(['merge', 'a.aarring', 'b.aarring', '--out', 'ab.aarring', '--json']),
    await cli.spawn(['poster', 'ab.aarring', '--out', 'ab.pdf', '--json']),
    await cli.spawn(['show', 'ab.aarring', '--json']),
  ];
  expect(done.map(({ code, error }) => [code, error])).toEqual(done.map(() => [0, '']));
  expect(JSON.parse(done[4]?.out ?? '')).toMatchObject({ entries: [{ place: 'Rådhuset', time: '09:00' }] });
  expect((await cli.read('ab.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test.each([
  [1, ['show', 'gone.json', '--json']],
  [2, ['show', 'plan.json', '--colour']],
])('the real process ends with %i, one line on stderr and nothing on stdout', async (code, args) => {
  const run = await cli.spawn(args);
  expect([run.code, run.out, isOneLine(run.error)]).toEqual([code, '', true]);
});

test('a reader that has seen enough is no fault', async () => {
  const title = 'Et langt navn på et møte '.repeat(30);
  const entries = Array.from({ length: 400 }, (_, index) => ({ id: `e${index}`, title }));
  await cli.plan('long.json', { entries });
  const child = spawn(process.execPath, [MAIN, 'show', 'long.json', '--json'], { cwd: cli.at('.') });
  let error = '';
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, error]).toEqual([0, '']);
});
