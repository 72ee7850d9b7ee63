import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVELOPE_TYPE, TOKEN_HEADER } from '../../shared/bridge/transport.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';

/**
 * Another page in the same browser, while the app is open in it. It knows the port, and even the token where a test
 * gives it one: the token alone must not be enough.
 */
describe('a foreign page in the same browser', () => {
  let app: RunningBrowserApp;
  let foreign: Page;
  let server: Server;
  let written = '';

  beforeAll(async () => {
    app = await launchApp();
    written = join(app.home, 'plan.json');
    await writeFile(written, '{"title":"secret"}');
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Foreign</title><body></body>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    foreign = await app.context.newPage();
    // Another port is another origin, but the same site: the nearest a foreign page can come.
    await foreign.goto(`http://127.0.0.1:${address.port}/`);
  });
  afterAll(async () => {
    await app.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const token = () => new URL(app.url).hash.replace('#token=', '');

  it('cannot call the bridge with fetch, even with the token', async () => {
    const outcomes = await foreign.evaluate(
      async ({ origin, token, header, type }) => {
        const body = '{"body":{},"parts":[]}\n';
        const attempts: [string, RequestInit][] = [
          ['with token', { method: 'POST', headers: { [header]: token, 'content-type': type }, body }],
          ['simple', { method: 'POST', body }],
          ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
          ['read', { method: 'GET' }],
          ['with cookies', { method: 'POST', credentials: 'include', body }],
        ];
        return Promise.all(
          attempts.map(async ([name, init]) => {
            try {
              const response = await fetch(`${origin}/bridge/info`, init);
              return `${name}: ${response.status} ${await response.text()}`;
            } catch {
              return `${name}: refused`;
            }
          }),
        );
      },
      { origin: app.origin, token: token(), header: TOKEN_HEADER, type: ENVELOPE_TYPE },
    );
    expect(outcomes).toEqual(
      ['with token', 'simple', 'plain text', 'read', 'with cookies'].map((name) => `${name}: refused`),
    );
  });

  it('gets an empty answer without CORS, and nothing was done', async () => {
    const outcome = await foreign.evaluate(
      async ({ origin }) => {
        const body = '{"body":{"path":null},"parts":[]}\n';
        try {
          const response = await fetch(`${origin}/bridge/listFolder`, { method: 'POST', mode: 'no-cors', body });
          return `${response.type} ${response.status} ${(await response.text()).length}`;
        } catch {
          return 'refused';
        }
      },
      { origin: app.origin },
    );
    expect(['refused', 'opaque 0 0']).toContain(outcome);
  });

  it('cannot post a form to it', async () => {
    const page = await app.context.newPage();
    await page.goto(foreign.url());
    const answer = page.waitForResponse((response) => response.url().startsWith(`${app.origin}/bridge/`));
    await page.evaluate((origin) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'text/plain';
      form.action = `${origin}/bridge/info`;
      const field = document.createElement('input');
      field.name = '{"body":{},"parts":[],"x":"';
      field.value = '"}\n';
      form.append(field);
      document.body.append(form);
      form.submit();
    }, app.origin);
    expect((await answer).status()).toBe(403);
    await page.close();
  });

  it('cannot frame the app, load its scripts or read its pages', async () => {
    const outcome = await foreign.evaluate(async (origin) => {
      const loaded = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('load'));
          element.addEventListener('error', () => resolve('error'));
          document.body.append(element);
        });
      const frame = document.createElement('iframe');
      frame.src = `${origin}/`;
      await loaded(frame);
      const script = document.createElement('script');
      script.src = `${origin}/assets/app.js`;
      const page = await fetch(`${origin}/`).then(
        () => 'read',
        () => 'refused',
      );
      return { frame: frame.contentDocument === null, script: await loaded(script), page };
    }, app.origin);
    expect(outcome).toEqual({ frame: true, script: 'error', page: 'refused' });
    const framed = foreign.frames().filter((frame) => frame !== foreign.mainFrame());
    // What stands in the frame is the browser's error page.
    for (const frame of framed) expect(frame.url()).not.toContain(app.origin);
  });

  it('cannot open a web socket', async () => {
    const outcome = await foreign.evaluate(
      (origin) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/bridge/info`);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        }),
      app.origin,
    );
    expect(outcome).toBe('refused');
  });

  it('cannot look into a window of the app that it opens itself', async () => {
    const second = app.context.waitForEvent('page');
    const outcome = foreign.evaluate(async (url) => {
      const opened = window.open(url);
      await new Promise((resolve) => window.addEventListener('message', resolve));
      try {
        return `read ${opened?.document.title} ${opened?.location.hash}`;
      } catch {
        return 'refused';
      }
    }, app.url);
    const opened = await second;
    await opened.waitForURL(`${app.origin}/`);
    await foreign.evaluate(() => window.postMessage('loaded', '*'));
    // Cut off by Cross-Origin-Opener-Policy: to the one who opened it, the window is closed.
    expect(['refused', 'read undefined undefined']).toContain(await outcome);
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    await opened.close();
  });

  it('sees no token in the address, the title or the referrer', async () => {
    await app.page.waitForURL(`${app.origin}/`);
    expect(await app.page.evaluate(() => document.referrer + document.title + document.cookie)).not.toContain(token());
    const history = await app.page.evaluate(() => JSON.stringify(window.history.state));
    expect(history).not.toContain(token());
  });
});

describe('the page of the app', () => {
  let app: RunningBrowserApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('runs no script that was put into it', async () => {
    const ran = await app.page.evaluate(async () => {
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="x" onerror="window.ran = 1"><svg onload="window.ran = 2"></svg>';
      document.body.append(holder);
      const script = document.createElement('script');
      script.textContent = 'window.ran = 3';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 200));
      holder.remove();
      return Reflect.get(window, 'ran');
    });
    expect(ran).toBeUndefined();
  });

  it('reaches nothing outside its own host', async () => {
    const outcome = await app.page.evaluate(async () => {
      const elsewhere = await fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error: unknown) => String(error),
      );
      return elsewhere;
    });
    expect(outcome).toContain('TypeError');
    expect(app.errors.some((line) => line.includes('Content Security Policy'))).toBe(true);
  });
});
