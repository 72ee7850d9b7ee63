import { beforeEach, describe, expect, it } from 'vitest';
import { editorForEachTest } from '../support/editorForEachTest.ts';

const AU = 'au-2024-01-17';
const HEARING = 'horing-2024';

const editor = editorForEachTest();

const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => editor.page.keyboard.press(key)), Promise.resolve());
const date = () => editor.field('Dato').inputValue();
const focused = () => editor.page.evaluate(() => document.activeElement?.getAttribute('data-entry') ?? null);

describe.each(['Årshjul', 'Tidslinje'] as const)('by keyboard in %s', (view) => {
  beforeEach(() => editor.show(view));

  it('moves by a day and by a week, keeps the focus, and takes it back', async () => {
    await editor.select(AU);
    await press('ArrowRight');
    await expect.poll(date).toBe('18. januar 2024');
    await press('Shift+ArrowRight');
    await expect.poll(date).toBe('25. januar 2024');
    await editor.said('AU-møte: 25. januar');
    await expect.poll(focused).toBe(AU);
    await press('ArrowLeft', 'Control+z', 'Control+z', 'Control+z');
    await expect.poll(date).toBe('17. januar 2024');
    await press('Control+y', 'Control+Shift+Z');
    await expect.poll(date).toBe('25. januar 2024');
  });

  it('takes back the last change also from the field it was made in', async () => {
    await editor.select(AU);
    await editor.field('Tittel').fill('Noe helt annet');
    await press('Enter', 'Control+z');
    await expect.poll(() => editor.field('Tittel').inputValue()).toBe('AU-møte');
  });

  it('moves to another lane, and pulls a span by its ends', async () => {
    await editor.select(AU);
    await press('Alt+ArrowDown');
    await editor.said('AU-møte: Fagråd');
    await editor.select(HEARING);
    await press('Alt+ArrowRight', 'Alt+Shift+ArrowLeft');
    await expect.poll(date).toBe('19. juni–11. september 2024');
  });

  it('goes through the entries by date with Tab and with arrows', async () => {
    await editor.select(AU);
    await press('Tab');
    await expect.poll(focused).toBe('forhandlingsutvalget-2024-01-23');
    await press('ArrowDown');
    await expect.poll(focused).toBe('asu-2024-02-07');
    await press('ArrowUp', 'ArrowUp');
    await expect.poll(focused).toBe(AU);
  });

  it('opens the entry with Enter, comes back with Escape, deletes and restores', async () => {
    await editor.select(AU);
    await press('Enter');
    const title = () =>
      editor.page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
      );
    await expect.poll(title).toBe('AU-møte');
    await press('Escape');
    await expect.poll(focused).toBe(AU);
    await press('Delete');
    await editor.entry(AU).waitFor({ state: 'detached' });
    await press('Control+z');
    await editor.entry(AU).waitFor();
  });
});

describe('by keyboard in the table', () => {
  beforeEach(() => editor.show('Tabell'));

  it('writes date and title in place', async () => {
    const { page } = editor;
    const row = page.locator(`.table-entry[data-entry="${AU}"]`);
    await row.focus();
    await press('F2');
    const cell = page.locator('.cell-input');
    await cell.fill('AU, forberedende møte');
    await press('Tab');
    await expect.poll(() => cell.inputValue()).toBe('17. januar 2024');
    await cell.fill('18.1');
    await press('Enter');
    await expect.poll(() => row.textContent()).toMatch(/18\. januar[\s\S]*AU, forberedende møte/);
    await expect.poll(focused).toBe(AU);
    await press('F2');
    await cell.fill('noe annet');
    await press('Escape');
    await expect.poll(() => row.textContent()).toContain('AU, forberedende møte');
  });

  it('moves, adds and filters', async () => {
    const { page } = editor;
    await page.locator(`.table-entry[data-entry="${AU}"]`).focus();
    await press('ArrowRight');
    await expect.poll(date).toBe('18. januar 2024');
    await press('Control+f');
    await page.keyboard.type('workshop');
    await expect.poll(() => page.locator('.table-entry').count()).toBe(2);
    await page.locator('.table-entry').first().focus();
    await press('n');
    await expect.poll(() => editor.field('Tittel').inputValue()).toBe('Ny oppføring');
    await page.keyboard.type('Lagd med n');
    await press('Enter');
    await page.getByRole('row', { name: /Dato ikke satt.*Lagd med n/ }).waitFor();
  });
});
