import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();
const entries = ['m1', 'm2'].map((id) => ({ id, title: `Møte ${id}`, when: '2024-01-17' }));

/** A folder to share, and machines with their own settings. */
async function shared(name: string) {
  await mkdir(cli.at(name), { recursive: true });
  const on = (machine: string) => ({ XDG_CONFIG_HOME: cli.at(`config-${name}-${machine}`) });
  const sync = async (machine: string, plan: string) => {
    const run = await cli.run(['sync', plan, '--folder', name, '--json'], on(machine));
    if (run.code !== 0) throw new Error(run.error);
    return JSON.parse(run.out) as Record<string, unknown>;
  };
  const edit = (plan: string, ...args: string[]) => cli.json('edit', plan, ...args, '--as', 'sekretær', '--out', plan);
  return { on, sync, edit };
}

async function plan(name: string): Promise<string> {
  await cli.plan(`${name}.json`, { entries });
  await cli.json('edit', `${name}.json`, '--add', 'Felles', '--as', 'sekretær', '--out', `${name}.aarring`);
  return `${name}.aarring`;
}

test('two machines meet in a folder, one of them without a plan at first', async () => {
  const { sync, edit } = await shared('meet');
  const mine = await plan('meet-a');
  expect(await sync('a', mine)).toMatchObject({ joined: false, came: [], level: true });
  expect(await readdir(cli.at('meet'))).toEqual(['aarring-test']);
  const joined = await sync('b', 'meet-b.aarring');
  expect(joined).toMatchObject({ joined: true, went: [], level: true, plan: { planId: 'test' } });

  await edit(mine, '--entry', 'm1', '--set', 'when=2024-04-18');
  await edit('meet-b.aarring', '--entry', 'm1', '--set', 'when=2024-04-19');
  await edit('meet-b.aarring', '--entry', 'm2', '--set', 'place=Rådhuset');
  expect(await sync('a', mine)).toMatchObject({ came: [], went: [{ record: 'm1', type: 'changed' }] });
  const met = await sync('b', 'meet-b.aarring');
  expect(met).toMatchObject({ level: true, conflicts: [{ type: 'field', record: 'm1', field: 'when' }] });
  const back = await sync('a', mine);
  expect(back['came']).toContainEqual(
    expect.objectContaining({ record: 'm2', fields: [{ field: 'place', before: '', after: 'Rådhuset' }] }),
  );
  expect(await cli.json('show', mine)).toEqual(await cli.json('show', 'meet-b.aarring'));
  expect(await sync('a', mine)).toMatchObject({ came: [], went: [], level: true });
});

test('tells a person what came in and went out', async () => {
  const { sync, edit, on } = await shared('told');
  const mine = await plan('told-a');
  await sync('a', mine);
  await sync('b', 'told-b.aarring');
  await edit('told-b.aarring', '--add', 'Bare hos b');
  const { out } = await cli.run(['sync', 'told-b.aarring', '--folder', 'told'], on('b'));
  expect(out).toContain('Inn: 0 endringer.\nUt: 1 endring.\n  ny: Bare hos b\n');
  const { out: came } = await cli.run(['sync', mine, '--folder', 'told'], on('a'));
  expect(came).toContain('Inn: 1 endring.\n  ny: Bare hos b\nUt: 0 endringer.\n');
});

test('writes under one stable id for a user on a machine', async () => {
  const { sync, edit } = await shared('stable');
  const mine = await plan('stable-a');
  await sync('a', mine);
  const settings = join(cli.at('config-stable-a'), 'aarring', 'command-line.json');
  const before = await readFile(settings, 'utf8');
  await edit(mine, '--add', 'Neste');
  expect(await sync('a', mine)).toMatchObject({ cloned: false });
  expect(await readFile(settings, 'utf8')).toBe(before);
  expect(await readdir(cli.at('stable/aarring-test'))).toHaveLength(1);
});

test('fills a folder that was emptied', async () => {
  const { sync } = await shared('emptied');
  const mine = await plan('emptied-a');
  await sync('a', mine);
  await rm(cli.at('emptied/aarring-test'), { recursive: true });
  await sync('a', mine);
  await sync('b', 'emptied-b.aarring');
  expect(await cli.json('show', 'emptied-b.aarring')).toEqual(await cli.json('show', mine));
});

test('tells which changes have not come', async () => {
  const { sync, edit, on } = await shared('late');
  const mine = await plan('late-a');
  await sync('a', mine);
  await sync('b', 'late-b.aarring');
  const sizes: number[] = [];
  const files = async () =>
    Promise.all(
      (await readdir(cli.at('late/aarring-test'))).map(async (file) => ({
        file,
        bytes: await readFile(cli.at(`late/aarring-test/${file}`)),
      })),
    );
  const before = new Map((await files()).map(({ file, bytes }) => [file, bytes.length]));
  for (const title of ['Én', 'To', 'Tre']) {
    await edit(mine, '--add', title);
    await sync('a', mine);
    const grown = (await files()).find(({ file, bytes }) => before.get(file) !== bytes.length);
    sizes.push(grown?.bytes.length ?? 0);
  }
  const grown = (await files()).find(({ file, bytes }) => before.get(file) !== bytes.length);
  expect(grown).toBeDefined();
  const path = cli.at(`late/aarring-test/${grown?.file}`);
  const whole = grown?.bytes ?? Buffer.alloc(0);
  await writeFile(path, Buffer.from(whole).fill(0, sizes[0], sizes[1]));
  const waiting = await sync('b', 'late-b.aarring');
  expect(waiting).toMatchObject({ level: false, missing: [{ count: 1 }] });
  const { out } = await cli.run(['sync', 'late-b.aarring', '--folder', 'late'], on('b'));
  expect(out).toMatch(/Venter på 1 endring fra .+\./);
  await writeFile(path, whole);
  expect(await sync('b', 'late-b.aarring')).toMatchObject({ level: true, missing: [] });
  expect(await cli.json('show', 'late-b.aarring')).toEqual(await cli.json('show', mine));
});

test('refuses in one line what cannot be', async () => {
  const { on } = await shared('refused');
  const mine = await plan('refused-a');
  const fails = async (args: readonly string[], message: string) => {
    const { code, error, out } = await cli.run(['sync', ...args], on('a'));
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
  };
  await fails([mine], '--folder');
  await fails([mine, '--folder', 'ikke-der'], 'ikke der');
  await fails(['ny.aarring', '--folder', 'refused'], 'ingen plan å hente');
  await fails(['refused-a.json', '--folder', 'refused'], '.aarring');
  await mkdir(cli.at('refused/aarring-a'));
  await mkdir(cli.at('refused/aarring-b'));
  await fails(['ny.aarring', '--folder', 'refused'], 'flere planer: a, b');
  await writeFile(cli.at('refused/fil'), 'x');
  await fails([mine, '--folder', 'refused/fil'], 'ikke der');
  expect(await cli.list()).not.toContain('ny.aarring');
});

test("the plan's own folder, named where the one it lies in is meant, is the same place", async () => {
  const { sync, edit, on } = await shared('own');
  const mine = await plan('own-a');
  await sync('a', mine);
  const own = join('own', 'aarring-test');
  const joined = await cli.run(['sync', 'own-b.aarring', '--folder', own, '--json'], on('b'));
  expect(JSON.parse(joined.out)).toMatchObject({ joined: true, level: true });
  await edit('own-b.aarring', '--add', 'Fra b');
  await cli.run(['sync', 'own-b.aarring', '--folder', own], on('b'));
  expect(await sync('a', mine)).toMatchObject({ came: [{ title: 'Fra b', type: 'added' }], level: true });
  expect((await readdir(cli.at(own))).every((name) => name.endsWith('.aarlog'))).toBe(true);
});

test('a folder one may only read gives what the others did, and says that nothing went there', async () => {
  const { sync, edit } = await shared('reading');
  const mine = await plan('reading-a');
  await sync('a', mine);
  await mkdir(cli.at('reader'));
  await copyFile(cli.at(mine), cli.at('reader/plan.aarring'));
  await edit(mine, '--add', 'Nytt hos a');
  await sync('a', mine);
  const before = await readdir(cli.at('reading/aarring-test'));
  await chmod(cli.at('reading/aarring-test'), 0o555);
  // For root every folder is open, so it is somebody else who looks.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const name of ['.', 'reader', 'reader/plan.aarring']) await chmod(cli.at(name), 0o777);
  const read = await cli.spawn(
    ['sync', 'reader/plan.aarring', '--folder', 'reading'],
    { XDG_CONFIG_HOME: cli.at('reader/config') },
    isRoot ? { uid: 65_534, gid: 65_534 } : {},
  );
  await chmod(cli.at('reading/aarring-test'), 0o755);
  expect(read).toMatchObject({ code: 1, out: '' });
  expect(read.error).toContain('ny: Nytt hos a\n');
  expect(read.error).toContain('Det kan ikke skrives i mappa «reading»: den er skrivebeskyttet.');
  expect(await readdir(cli.at('reading/aarring-test'))).toEqual(before);
  expect(await cli.json('show', 'reader/plan.aarring')).toEqual(await cli.json('show', mine));
});
