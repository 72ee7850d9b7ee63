import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SIZE = 3_000_000;
const ROUNDS = 12;

/** Writes `a…a` and `b…b` in turn until it is killed; says when it has begun. */
const WRITER = `
  const { writeFileSafely } = await import(process.argv[1]);
  const contents = ['a', 'b'].map((letter) => Buffer.alloc(${SIZE}, letter));
  for (let turn = 0; ; turn += 1) {
    const written = await writeFileSafely(process.argv[2], contents[turn % 2]);
    if (!written.ok) throw new Error(written.error.code);
    if (turn === 0) process.stdout.write('begun');
  }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aarring-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('holds the old or the new bytes, never part of either, after the writer was killed', async () => {
  const target = join(folder, 'plan.aarring');
  await writeFile(target, Buffer.alloc(SIZE, 'a'));
  const module = new URL('../../../electron/files/writeFile.ts', import.meta.url).href;
  for (let round = 0; round < ROUNDS; round += 1) {
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, module, target], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      writer.on('exit', (_code, signal) => resolve(signal)),
    );
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    // Somewhere in the middle of one of the writes that follow.
    await new Promise((resolve) => setTimeout(resolve, round * 3));
    writer.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const content = await readFile(target);
    expect(content.length).toBe(SIZE);
    expect(content.every((byte) => byte === content[0])).toBe(true);
  }
});
