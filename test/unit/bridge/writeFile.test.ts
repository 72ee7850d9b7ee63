import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withFileLock } from '../../../electron/files/fileLock.ts';
import { hostedBridge } from '../../support/httpBridge.ts';

it('saves a file in turn with the command line, which reads it, changes it and writes it back', async () => {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'aarring-turn-')));
  const host = await hostedBridge({ home }, home);
  onTestFinished(async () => {
    await host.close();
    await rm(home, { recursive: true, force: true });
  });
  const path = join(home, 'plan.aarring');
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const changing = withFileLock(path, async () => {
    begin();
    await held;
    await writeFile(path, 'fra kommandolinjen');
  });
  await begun;
  const saving = host.bridge.writeFile({ path, bytes: new TextEncoder().encode('fra appen') });
  await host.bridge.info({});
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  letGo();
  await changing;
  expect(await saving).toEqual({ ok: true, value: { path } });
  expect(await readFile(path, 'utf8')).toBe('fra appen');
});
