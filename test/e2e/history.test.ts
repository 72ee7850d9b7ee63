import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { editorForEachTest } from '../support/editorForEachTest.ts';

const AU = 'au-2024-01-17';

const editor = editorForEachTest();
const panel = () => editor.page.locator('[data-panel]');
const why = () => panel().getByRole('form', { name: 'Hvorfor?' });
const articles = () => panel().getByRole('article');

/** Moves the first meeting by a week, by writing its date. */
async function move(): Promise<void> {
  await editor.select(AU);
  await editor.field('Dato').fill('24.01');
  await editor.field('Dato').press('Enter');
  await why().waitFor();
}

const setStatus = async (name: string) => {
  await panel()
    .getByRole('button', { name: /Status/ })
    .click();
  await editor.page.getByRole('option', { name, exact: true }).click();
};

describe('saying why', () => {
  it('is asked after a change, never in the way, and told in the journal of entry and plan', async () => {
    const { page } = editor;
    await move();
    // The form takes no focus: one can go on as if it were not there.
    expect(await why().locator(':focus').count()).toBe(0);
    await why().getByRole('textbox', { name: 'Grunn' }).fill('Kolliderer med kommunestyret');
    await why().getByRole('textbox', { name: 'Kilde' }).fill('jf. e-post 28.04');
    await page.keyboard.press('Enter');
    await why().waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Historikk' }).click();
    await articles().filter({ hasText: 'Dato onsdag 17. januar onsdag 24. januar' }).waitFor();
    expect(await articles().count()).toBe(1);
    expect(await articles().textContent()).toContain('Kolliderer med kommunestyret, jf. e-post 28.04');
    await panel().getByRole('radio', { name: 'Hele planen' }).click();
    await panel().getByRole('searchbox').fill('kommunestyret sekretær');
    await articles().getByRole('button', { name: 'AU-møte' }).waitFor();
    await panel().getByRole('searchbox').fill('finnes ikke');
    await panel().getByText('Ingen endring passer til «finnes ikke».').waitFor();
  });

  it('of a status is written to the entry as well, and one undo takes it out of there', async () => {
    const { page } = editor;
    await move();
    await why().getByRole('button', { name: 'Ikke nå' }).click();
    await setStatus('Flyttet');
    // Who moved it first and then says so means the date it was moved from.
    await expect.poll(() => editor.field('Opprinnelig dato').inputValue()).toBe('17. januar 2024');
    await why().getByRole('textbox', { name: 'Grunn' }).fill('Kollisjon');
    await why().getByRole('button', { name: 'Lagre' }).click();
    await expect.poll(() => editor.field('Grunn').inputValue()).toBe('Kollisjon');
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => editor.field('Grunn').inputValue()).toBe('');
    expect(await editor.field('Opprinnelig dato').inputValue()).toBe('17. januar 2024');
  });

  it('is kept when one goes on without saving it', async () => {
    await move();
    await why().getByRole('textbox', { name: 'Grunn' }).fill('Halvskrevet');
    await setStatus('Flyttet');
    // The next question begins with what was said of the change before it.
    await expect.poll(() => why().getByRole('textbox', { name: 'Grunn' }).inputValue()).toBe('Halvskrevet');
    await editor.page.keyboard.press('Escape');
    await editor.page.getByRole('button', { name: 'Historikk' }).click();
    await articles().filter({ hasText: 'onsdag 24. januar' }).getByText('Halvskrevet').waitFor();
  });

  it('can be done later, from the journal, and outlives a restart', async () => {
    const { page } = editor;
    await move();
    await page.getByRole('button', { name: 'Historikk' }).click();
    await articles().getByRole('button', { name: 'Si hvorfor' }).click();
    await why().getByRole('textbox', { name: 'Grunn' }).fill('Sent, men godt');
    await page.keyboard.press('Enter');
    await articles().getByText('Sent, men godt').waitFor();
    await editor.saved();
    await page.reload();
    await page.locator('.scene-view').waitFor();
    await page.getByRole('button', { name: 'Historikk' }).click();
    await articles().getByText('Sent, men godt').waitFor();
  });
});

it('the journal is saved as a document of its own, and printed', async () => {
  const { page } = editor;
  await move();
  await editor.field('Tittel').fill('AU <b>fet</b>');
  await editor.field('Tittel').press('Enter');
  await page.getByRole('button', { name: 'Historikk' }).click();
  await articles().first().waitFor();
  const download = page.waitForEvent('download');
  await panel().getByRole('button', { name: 'Lagre som fil' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^Historikk for AU b fet b\.html$/);
  const html = await readFile(await saved.path(), 'utf8');
  expect(html).toContain('AU &lt;b&gt;fet&lt;/b&gt;');
  expect(html).toContain('<del>onsdag 17.\u00a0januar</del>');

  await page.evaluate(() => {
    const print = () =>
      document.body.setAttribute(
        'data-printed',
        document.querySelector('iframe')?.contentDocument?.body.innerText ?? '',
      );
    new MutationObserver(() => {
      const frame = document.querySelector('iframe');
      if (frame?.contentWindow) frame.contentWindow.print = print;
    }).observe(document.body, { childList: true });
  });
  await panel().getByRole('button', { name: 'Skriv ut' }).click();
  await page.locator('body[data-printed]').waitFor();
  expect(await page.locator('body').getAttribute('data-printed')).toContain('Historikk for AU <b>fet</b>');
});
