import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCommand } from '../../../electron/teamHost/arguments.ts';
import { runHost } from '../../../electron/teamHost/commandLine.ts';
import { hostTexts } from '../../../electron/teamHost/hostTexts.ts';
import { openHostPlace, readInvitation } from '../../../renderer/data/places/hostPlace.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { seen } from '../../support/peers.ts';
import { documentOf } from '../../support/plans.ts';
import { hostFolder, level, problem, startTestHost } from '../../support/teamHost.ts';

const MAIN = fileURLToPath(new URL('../../../electron/teamHost/main.ts', import.meta.url));

const keep = closedAfterEach();

/** A command given in a folder; `until` ends a host that was started. */
async function run(folder: string, args: readonly string[], until: (told: string) => Promise<void> = async () => {}) {
  const told = { out: '', error: '' };
  const started = Promise.withResolvers<string>();
  const code = await runHost(args, {
    say: hostTexts('nb_NO.UTF-8'),
    path: (given) => resolve(folder, given),
    out: (line) => {
      told.out += `${line}\n`;
      started.resolve(line);
    },
    error: (line) => {
      told.error += `${line}\n`;
    },
    page: async () => new Map([['/index.html', { bytes: new Uint8Array([60, 33]), type: 'text/html' }]]),
    stopped: async () => until(await started.promise),
  });
  return { code, ...told };
}

describe('the command line of a host', () => {
  it('listens where only this machine reaches it unless told otherwise', () => {
    expect(readCommand(['--data', 'd'])).toMatchObject({ ok: true, value: { host: '127.0.0.1', port: 8420 } });
    expect(readCommand(['--data', 'd', '--listen', '0.0.0.0:80'])).toMatchObject({
      value: { host: '0.0.0.0', port: 80 },
    });
    expect(readCommand(['--data', 'd', '--listen', '[::1]:0'])).toMatchObject({ value: { host: '::1', port: 0 } });
  });

  it.each([
    [[], { code: 'missing', option: '--data' }],
    [['serve'], { code: 'command', value: 'serve' }],
    [['--data'], { code: 'value', option: '--data' }],
    [['--data', ''], { code: 'value', option: '--data' }],
    [['--data', 'd', 'extra'], { code: 'command', value: 'extra' }],
    [['--data', 'd', '--open'], { code: 'option', option: '--open' }],
    [['--data', 'd', '--no-auth'], { code: 'option', option: '--no-auth' }],
    [['--data', 'd', '--listen', '8420'], { code: 'listen', value: '8420' }],
    [['--data', 'd', '--listen', 'host:99999'], { code: 'listen', value: 'host:99999' }],
    [['--data', 'd', '--redis', 'http://x'], { code: 'redis', value: 'http://x' }],
    [['--data', 'd', '--cert', 'c'], { code: 'tlsPair' }],
    [['invite', '--data', 'd', '--name', 'n'], { code: 'missing', option: '--plan' }],
    [['invite', '--data', 'd', '--plan', 'p', '--name', ' '], { code: 'missing', option: '--name' }],
    [['invite', '--data', 'd', '--plan', 'p', '--name', 'n', '--role', 'all'], { code: 'role', value: 'all' }],
    [['invite', '--data', 'd', '--plan', 'p', '--name', 'n', '--days', '0'], { code: 'days', value: '0' }],
    [['invite', '--data', 'd', '--plan', 'p', '--name', 'n', '--url', 'x'], { code: 'url', value: 'x' }],
    [['revoke', '--data', 'd'], { code: 'missing', option: 'ID' }],
    [['list', '--data', 'd', '--role', 'read'], { code: 'option', option: '--role' }],
  ])('does not take %j', (args, error) => {
    expect(readCommand(args)).toEqual({ ok: false, error });
  });

  it('invites, shows and takes back while the host runs, with a plan from a file', async () => {
    const host = keep(await startTestHost());
    const { data } = host;
    writeFileSync(join(data, 'plan.json'), JSON.stringify(documentOf({ entries: [{ id: 'a', title: 'Fra fil' }] })));
    const invite = ['invite', '--data', '.', '--plan', 'plan.json', '--name', 'Kari', '--url', host.address, '--json'];
    const invited = await run(data, invite);
    expect([invited.code, invited.error]).toEqual([0, '']);
    const answer = JSON.parse(invited.out);
    expect(answer).toMatchObject({ role: 'write', name: 'Kari', planIsHere: true });
    const invitation = readInvitation(answer.link);
    if (!invitation.ok) throw new Error(answer.link);
    const doc = new Y.Doc();
    const place = keep(openHostPlace({ doc, invitation: invitation.value, person: { name: 'Kari' } }));
    await level(place);
    expect(seen(doc).entries[0]?.title).toBe('Fra fil');

    const listed = await run(data, ['list', '--data', '.', '--json']);
    expect(JSON.parse(listed.out)).toMatchObject({
      rights: [{ id: answer.id, name: 'Kari', role: 'write', state: 'used' }],
      plans: [{ plan: answer.plan }],
    });
    expect(listed.out).not.toContain(invitation.value.code);
    expect(await run(data, ['revoke', '--data', '.', answer.id])).toEqual({
      code: 0,
      out: 'Retten til Kari er tatt tilbake.\n',
      error: '',
    });
    await problem(place, 'refused');
    expect(await run(data, ['revoke', '--data', '.', answer.id])).toMatchObject({ code: 1, out: '' });
  });

  it('says what could not be done, and ends with 1, or with 2 where it was asked wrongly', async () => {
    const host = keep(await startTestHost());
    const folder = hostFolder();
    writeFileSync(join(folder, 'note.txt'), 'Ikke en plan');
    const invite = ['invite', '--data', folder, '--name', 'Kari', '--url', 'http://x/'];
    const cases = [
      [['list', '--data', 'nowhere'], 1, 'er det ingen felles server'],
      [['invite', '--data', folder, '--plan', 'p', '--name', 'Kari'], 1, 'start serveren først'],
      [[...invite, '--plan', 'note.txt'], 1, 'ikke en plan'],
      [[...invite, '--plan', 'gone.aarring'], 1, 'kan ikke leses'],
      [['--data', folder, '--listen', `127.0.0.1:${host.port}`], 1, 'er i bruk av et annet program'],
      [['--data', folder, '--listen', '192.0.2.1:8420'], 1, 'Det går ikke å lytte på 192.0.2.1:8420'],
      [['--data', 'note.txt/data'], 1, 'kan ikke brukes til planene'],
      [['--data', folder, '--cert', 'note.txt', '--key', 'note.txt'], 1, 'Sertifikatet'],
      [['--data', folder, '--redis', 'redis://127.0.0.1:1'], 1, 'Redis svarer ikke'],
      [['--listen', '127.0.0.1:1'], 2, '--data mangler'],
    ] as const;
    for (const [args, code, told] of cases) {
      const ended = await run(folder, args);
      expect([args, ended.code, ended.out]).toEqual([args, code, '']);
      expect(ended.error).toContain(told);
      expect(ended.error.trim().split('\n')).toHaveLength(1);
    }
  });

  it('serves the page under its rules, tells where, and stops when asked', async () => {
    const folder = hostFolder();
    const ended = await run(folder, ['--data', 'data', '--listen', '127.0.0.1:0'], async (told) => {
      const address = told.slice(told.indexOf('http'));
      const page = await fetch(address);
      expect([page.status, await page.text()]).toEqual([200, '<!']);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await fetch(new URL('team', address))).status).toBe(404);
      expect((await fetch(new URL('../data/key', address))).status).toBe(404);
      expect((await fetch(address, { method: 'POST' })).status).toBe(405);
      const invited = await run(folder, ['invite', '--data', 'data', '--plan', 'p', '--name', 'Ola', '--role', 'read']);
      expect(invited.out).toMatch(/^Ola kan nå lese planen p, til \d{4}-\d\d-\d\d\./);
      expect(invited.out).toContain(`${address}#invite=p.`);
      expect(invited.out).toContain('Planen er ikke på serveren ennå');
    });
    expect([ended.code, ended.error]).toEqual([0, '']);
    expect(ended.out).toMatch(/^Serveren er klar: http:\/\/127\.0\.0\.1:\d+\/\n/);
    expect((await run(folder, ['invite', '--data', 'data', '--plan', 'p', '--name', 'Ola'])).code).toBe(1);
  });

  it('is a process that ends with its code', async () => {
    const told = await new Promise((done) => {
      const { PATH = '', HOME = '' } = process.env;
      execFile(process.execPath, [MAIN, '--no-auth'], { env: { PATH, HOME, LANG: 'en_GB' } }, (error, out, text) =>
        done([error?.code, out, text]),
      );
    });
    const text = 'There is no option --no-auth here. npm run host -- --help shows what there is.\n';
    expect(told).toEqual([2, '', text]);
  });
});
