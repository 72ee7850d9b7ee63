import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBridge } from '../../../electron/bridge/createBridge.ts';
import { createBrowserMachine } from '../../../electron/browserHost/machine.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/browserHost.ts';
import { decodeEnvelope, encodeEnvelope } from '../../../shared/bridge/envelope.ts';
import { ENVELOPE_TYPE, TOKEN_HEADER } from '../../../shared/bridge/transport.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

const BODY_LIMIT = 100_000;

let folder = '';
let home = '';
let host: BrowserHost;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'aarring-host-')));
  home = join(folder, 'home');
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await mkdir(home);
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Årring</title>');
  await writeFile(join(folder, 'page', 'assets', 'a.js'), 'export {};');
  await writeFile(join(folder, 'page', '.hidden.js'), 'hidden');
  await writeFile(join(folder, 'secret.json'), '"outside the page"');
  await symlink(join(folder, 'secret.json'), join(folder, 'page', 'link.json'));
  await writeFile(join(home, 'plan.json'), '{}');
  host = await startBrowserHost({
    machine: createBrowserMachine({ home, file: join(home, 'plan.json') }),
    page: join(folder, 'page'),
    port: 0,
    bodyLimit: BODY_LIMIT,
  });
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

function send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: Uint8Array): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: new Uint8Array(Buffer.concat(chunks)),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What the app's own page sends. */
const own = (): OutgoingHttpHeaders => ({
  origin: host.origin,
  'content-type': ENVELOPE_TYPE,
  [TOKEN_HEADER]: host.token,
  'sec-fetch-site': 'same-origin',
});

async function call(channel: string, body: unknown, headers: OutgoingHttpHeaders = own()) {
  const reply = await send('POST', `/bridge/${channel}`, headers, encodeEnvelope(body));
  return { status: reply.status, message: decodeEnvelope(reply.body) };
}

const answered = (value: unknown) => ({ status: 200, message: { ok: true, value: { ok: true, value } } });
const failed = (status: number, code: string) => ({
  status,
  message: { ok: true, value: { ok: false, error: { code } } },
});

describe('the page', () => {
  it('is served with a policy that lets nothing foreign in', async () => {
    const reply = await send('GET', '/?x#y');
    expect(reply.status).toBe(200);
    expect(new TextDecoder().decode(reply.body)).toContain('Årring');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = reply.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    // Sockets to team hosts, and no other request to anywhere.
    expect(policy).toContain("connect-src 'self' ws: wss:;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    expect(JSON.stringify(reply.headers)).not.toContain(host.token);
    expect((await send('GET', '/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await send('HEAD', '/')).body.length).toBe(0);
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/link.json',
    '/.hidden.js',
    '/secret.json%00.js',
    '/%',
    '/assets',
    '/assets/',
    '/none.js',
    '//secret.json',
    'http://127.0.0.1/../secret.json',
  ])('has nothing at %s', async (path) => {
    const reply = await send('GET', path);
    expect([reply.status, reply.body.length]).toEqual([404, 0]);
  });

  it('stays whole for an open window when it is built anew', async () => {
    await rm(join(folder, 'page'), { recursive: true });
    expect((await send('GET', '/assets/a.js')).status).toBe(200);
  });

  it('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      expect((await send(method, '/')).status).toBe(405);
    }
  });
});

describe('the bridge', () => {
  it('answers its own page', async () => {
    expect(await call('info', {})).toEqual(
      answered({
        host: 'browser',
        version: expect.stringMatching(/^\d/),
        home,
        nativeDialogs: false,
        keepsLogs: false,
      }),
    );
    const path = join(home, 'ny.aarring');
    const bytes = new Uint8Array([0, 10, 13, 255]);
    expect(await call('writeFile', { path, bytes })).toEqual(answered({ path }));
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    expect(await call('readFile', { path })).toEqual(answered({ path, name: 'ny.aarring', bytes }));
    expect(await call('listFolder', { path: null })).toEqual(
      answered({ path: home, parent: null, items: [expect.anything(), expect.anything()] }),
    );
    expect(await call('makeFolder', { path: home, name: 'Utvalg' })).toEqual(answered({ path: join(home, 'Utvalg') }));
    const problem = async (at: string, name: string) => (await call('makeFolder', { path: at, name })).message;
    expect(await problem(home, 'Utvalg')).toMatchObject({ value: { ok: false, error: { code: 'exists' } } });
    for (const name of ['..', '../ute', '.skjult', 'a/b', 'a\\b', ' ', 'a.', 'a:b', 'a\u0000b'])
      expect(await problem(home, name)).toMatchObject({ value: { ok: false, error: { code: 'badRequest' } } });
    expect(await problem(dirname(home), 'ute')).toMatchObject({ value: { ok: false, error: { code: 'denied' } } });
    expect((await call('pickOpen', { title: 'x' })).message).toMatchObject({
      value: { ok: false, error: { code: 'unsupported' } },
    });
  });

  it('hands over the file of the command line once', async () => {
    const opened = { path: join(home, 'plan.json'), name: 'plan.json', bytes: new TextEncoder().encode('{}') };
    expect(await call('takeOpened', {})).toEqual(answered(opened));
    expect(await call('takeOpened', {})).toEqual(answered(null));
  });

  it('hands over a document that the command line names, once and wherever it lies, and no way to it', async () => {
    const path = join(folder, 'møteplan.docx');
    await writeFile(path, 'PK');
    const bridge = createBridge(createBrowserMachine({ home, file: path }));
    const opened = await bridge.takeOpened({});
    expect(opened).toEqual({ ok: true, value: { path, name: 'møteplan.docx', bytes: new TextEncoder().encode('PK') } });
    expect(await bridge.takeOpened({})).toEqual({ ok: true, value: null });
    expect(await bridge.readFile({ path })).toMatchObject({ ok: false, error: { code: 'denied' } });
    expect(await bridge.writeFile({ path, bytes: new Uint8Array(1) })).toMatchObject({ ok: false });
    const secret = createBridge(createBrowserMachine({ home, file: join(folder, 'secret.json') }));
    expect(await secret.takeOpened({})).toMatchObject({ ok: false, error: { code: 'denied' } });
  });

  it('reaches no file outside the home folder', async () => {
    for (const path of [join(folder, 'secret.json'), `${home}/../secret.json`]) {
      expect((await call('readFile', { path })).message).toMatchObject({ value: { error: { code: 'denied' } } });
      const write = await call('writeFile', { path, bytes: new Uint8Array(1) });
      expect(write.message).toMatchObject({ value: { error: { code: 'denied' } } });
    }
    expect(await readFile(join(folder, 'secret.json'), 'utf8')).toBe('"outside the page"');
  });

  it.each<[string, () => OutgoingHttpHeaders]>([
    ['no token', () => ({ ...own(), [TOKEN_HEADER]: '' })],
    ['a wrong token', () => ({ ...own(), [TOKEN_HEADER]: `${host.token.slice(0, -1)}!` })],
    ['a longer token', () => ({ ...own(), [TOKEN_HEADER]: `${host.token}x` })],
    ['two tokens', () => ({ ...own(), [TOKEN_HEADER]: [host.token, host.token] })],
    ['a foreign origin', () => ({ ...own(), origin: 'https://example.org' })],
    ['another port', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['the name localhost', () => ({ ...own(), origin: `http://localhost:${host.port}` })],
    ['https', () => ({ ...own(), origin: `https://127.0.0.1:${host.port}` })],
    ['a sandboxed frame', () => ({ ...own(), origin: 'null' })],
    ['no origin', () => ({ ...own(), origin: '' })],
    ['a request across sites', () => ({ ...own(), 'sec-fetch-site': 'cross-site' })],
    ['a request across ports', () => ({ ...own(), 'sec-fetch-site': 'same-site' })],
    ['a form', () => ({ ...own(), 'content-type': 'text/plain' })],
  ])('refuses %s', async (_what, headers) => {
    expect(await call('info', {}, headers())).toEqual(failed(403, 'denied'));
    const path = join(home, 'refused.json');
    expect((await call('writeFile', { path, bytes: new Uint8Array(1) }, headers())).status).toBe(403);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses all that was sent to the name %s',
    async (name) => {
      const named = name.includes(':') ? name : `${name}:${host.port}`;
      const other = name === '127.0.0.1' ? name : named;
      expect((await send('GET', '/', { host: other })).status).toBe(403);
      expect((await send('POST', '/bridge/info', { ...own(), host: other }, encodeEnvelope({}))).status).toBe(403);
    },
  );

  it('allows no other origin in its answers', async () => {
    const preflight = await send('OPTIONS', '/bridge/info', {
      origin: 'https://example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': TOKEN_HEADER,
      'access-control-request-private-network': 'true',
    });
    expect(preflight.status).toBe(405);
    for (const name of Object.keys(preflight.headers)) expect(name).not.toMatch(/^access-control/);
    expect((await send('GET', '/bridge/info', own())).status).toBe(405);
  });

  it('says what is wrong with a request, and does nothing', async () => {
    for (const channel of ['none', '', '__proto__', 'constructor', 'toString', 'info/', 'Info']) {
      expect(await call(channel, {})).toEqual(failed(200, 'badRequest'));
    }
    for (const [channel, body] of [
      ['readFile', {}],
      ['readFile', { path: 1 }],
      ['readFile', { path: '' }],
      ['writeFile', { path: join(home, 'x.json'), bytes: 'text' }],
      ['renderPoster', { pages: [{}], format: 'exe' }],
      ['info', null],
    ] as const) {
      expect(await call(channel, body)).toEqual(failed(200, 'badRequest'));
    }
    expect((await send('POST', '/bridge/info', own(), new Uint8Array([1, 2]))).status).toBe(400);
    expect((await send('POST', '/bridge/info', own())).status).toBe(400);
  });

  it('reads no more than the largest body', async () => {
    const large = { path: join(home, 'large.json'), bytes: new Uint8Array(BODY_LIMIT) };
    expect(await call('writeFile', large)).toEqual(failed(413, 'tooLarge'));
    const chunked = { ...own(), 'transfer-encoding': 'chunked' };
    expect((await send('POST', '/bridge/writeFile', chunked, encodeEnvelope(large))).status).toBe(413);
    await expect(readFile(large.path)).rejects.toThrow('ENOENT');
    expect(await call('info', {})).toMatchObject({ status: 200 });
  });
});

describe('the listener', () => {
  it('is on the loopback address only', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal);
    for (const address of outward) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address?.address ?? '', port: host.port, timeout: 2000 });
        const end = (answer: boolean) => {
          socket.destroy();
          resolve(answer);
        };
        socket.on('connect', () => end(true));
        socket.on('error', () => end(false));
        socket.on('timeout', () => end(false));
      });
      expect(reached).toBe(false);
    }
  });

  it('drops web sockets', async () => {
    const upgrade = { ...own(), connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    await expect(send('GET', '/', upgrade)).rejects.toThrow();
  });

  it('has a new token of 256 bits each time', async () => {
    const second = await startBrowserHost({ machine: createBrowserMachine({ home }), page: folder, port: 0 });
    await second.close();
    expect(Buffer.from(second.token, 'base64url').length).toBe(32);
    expect(second.token).not.toBe(host.token);
    expect(second.url).toBe(`${second.origin}/#token=${second.token}`);
  });

  it('says when the port is taken', async () => {
    const again = startBrowserHost({ machine: createBrowserMachine({ home }), page: folder, port: host.port });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
