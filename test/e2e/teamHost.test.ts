import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rendererFolder } from '../../electron/appRoot.ts';
import { loadPageFiles } from '../../electron/pageFiles.ts';
import { PlanStore } from '../../electron/teamHost/planStore.ts';
import { plansFile } from '../../electron/teamHost/startTeamHost.ts';
import { encodeDoc } from '../../shared/crdt/index.ts';
import { findChromium } from '../support/chromium.ts';
import { docOf } from '../support/peers.ts';
import { says } from '../support/sharing.ts';
import { hostFolder, startTestHost, type TestHost } from '../support/teamHost.ts';

const LEVEL = 'Lagret her og på felles server';
const AWAY = 'Lagret her, når ikke felles server';
const TITLE = 'Årsplan for sekretariatet';
const PLAN = { plan: { planId: 'plan', title: TITLE }, entries: [{ id: 'a', title: 'Møte i AU' }] };

/** Somebody with a browser and nothing else. */
interface Guest {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
}

describe('a plan at a team host, in the browser version that the host serves', () => {
  let browser: Browser;
  let host: TestHost;
  const contexts: BrowserContext[] = [];
  let data = '';
  beforeEach(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium: test/support/e2eSetup.ts should have seen to it');
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'];
    browser = await chromium.launch({ executablePath, args });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await browser.close();
    await host.close();
  });

  const start = async (port = 0) => {
    host = await startTestHost({ data, port, page: await loadPageFiles(rendererFolder) });
  };

  const comes = async (name: string): Promise<Guest> => {
    const context = await browser.newContext({
      locale: 'nb-NO',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await page.goto(host.invite('plan', { name }).link);
    const dialog = page.getByRole('dialog', { name: 'Bli med i en plan' });
    await dialog.getByRole('textbox', { name: 'Rolle eller navn' }).fill(name);
    expect(page.url()).toBe(host.address);
    await dialog.getByRole('button', { name: 'Bli med' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await says(page, LEVEL);
    await page.getByRole('radio', { name: 'Tabell' }).click();
    return { page, context, errors };
  };

  const addEntry = async ({ page }: Guest, title: string) => {
    await page.getByRole('button', { name: 'Ny oppføring' }).click();
    const field = page.locator('[data-panel="inspector"]').getByRole('textbox', { name: 'Tittel', exact: true });
    await field.fill(title);
    await field.press('Tab');
    await inTable({ page }, title);
  };
  const inTable = ({ page }: Pick<Guest, 'page'>, title: string) =>
    page.locator('.table-entry').filter({ hasText: title }).waitFor();

  it('is joined by a link, edited together, and goes on without the host', async () => {
    data = hostFolder();
    await start();
    const { port } = host;
    const store = new PlanStore(plansFile(data));
    store.appendNow('plan', encodeDoc(docOf(PLAN)));
    store.close();

    const kari = await comes('Kari');
    const ola = await comes('Ola');
    await inTable(ola, 'Møte i AU');
    await kari.page.getByRole('button', { name: '1 til har planen åpen: Ola' }).waitFor();
    await ola.page.getByRole('button', { name: '1 til har planen åpen: Kari' }).waitFor();
    await addEntry(kari, 'Karis møte');
    await inTable(ola, 'Karis møte');
    await says(kari.page, LEVEL);

    await host.close();
    await says(kari.page, AWAY);
    await says(ola.page, AWAY);
    await addEntry(kari, 'Uten vert');
    await addEntry(ola, 'Olas frist');
    await says(ola.page, AWAY);

    await start(port);
    await says(kari.page, LEVEL);
    await says(ola.page, LEVEL);
    await inTable(kari, 'Olas frist');
    await inTable(ola, 'Uten vert');

    // What was given to come in with is kept: the link is used up.
    await kari.page.reload();
    await says(kari.page, LEVEL);
    expect([kari.errors, ola.errors]).toEqual([[], []]);
  });
});
