import { beforeEach, describe, expect, it } from 'vitest';
import { editorForEachTest } from '../support/editorForEachTest.ts';

const AU = 'au-2024-01-17';
const HEARING = 'horing-2024';
const ASU_APRIL = 'asu-2024-04-17';

const editor = editorForEachTest();

const chip = (name: string) => editor.page.locator('[data-panel]').getByRole('checkbox', { name, exact: true });

describe('adding and removing', () => {
  it('adds an entry, dates it in words, deletes it, restores it, and takes it all back', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: 'Ny oppføring' }).click();
    await editor.field('Tittel').fill('Ekstraordinært møte');
    await editor.field('Dato').fill('24.-25.10');
    await page.getByText('Forstått som 24.–25. oktober 2024').waitFor();
    await editor.field('Dato').press('Enter');
    await editor.show('Tabell');
    const row = page.getByRole('row', { name: /24\.–25\. oktober.*Ekstraordinært møte/ });
    await row.waitFor();
    await row.click();
    await page.keyboard.press('Delete');
    await editor.said('Ekstraordinært møte er slettet.');
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Slettet' }).click();
    await page.locator('[data-panel="deleted"]').getByRole('button', { name: 'Gjenopprett' }).click();
    await row.waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Gjør om' }).click();
    await row.waitFor();
    await editor.saved();
  });

  it('keeps words that are no date, and sets no date', async () => {
    await editor.select(AU);
    await editor.field('Dato').fill('etter påske');
    await editor.field('Dato').press('Enter');
    await editor.show('Tabell');
    await editor.page.getByRole('row', { name: /etter påske.*AU-møte/ }).waitFor();
  });

  it('adds where a lane is double-clicked, on that day', async () => {
    const { page } = editor;
    await editor.show('Tidslinje');
    const [july, lane] = [await editor.middle(HEARING), await editor.middle(AU)];
    await page.mouse.dblclick(july.x, lane.y);
    await expect.poll(() => editor.field('Tittel').inputValue()).toBe('Ny oppføring');
    expect(await editor.field('Dato').inputValue()).toMatch(/^\d+\. (juli|august) 2024$/);
    expect(await chip('AU').isChecked()).toBe(true);
  });
});

describe.each(['Årshjul', 'Tidslinje'] as const)('dragging in %s', (view) => {
  beforeEach(() => editor.show(view));

  it('moves a mark to another day and lane, and says the date beside the pointer', async () => {
    const { page } = editor;
    await editor.select(AU);
    const [from, to] = [await editor.middle(AU), await editor.middle(ASU_APRIL)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    const tip = await page.locator('.drag-tip').textContent();
    await page.mouse.up();
    await editor.said(/AU-møte: \d+\. april/);
    const date = await editor.field('Dato').inputValue();
    expect(date).toMatch(/^1[678]\. april 2024$/);
    expect(tip).toContain(date.replace(' 2024', ''));
    expect(tip).toContain('ASU');
    expect(await chip('ASU').isChecked()).toBe(true);
    expect(await chip('AU').isChecked()).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor.field('Dato').inputValue()).toBe('17. januar 2024');
    expect(await chip('AU').isChecked()).toBe(true);
  });

  it('lets Escape call it off', async () => {
    const { page } = editor;
    await editor.select(AU);
    const [from, to] = [await editor.middle(AU), await editor.middle(ASU_APRIL)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator('.drag-tip').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.drag-tip').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await editor.field('Dato').inputValue()).toBe('17. januar 2024');
    expect(await page.getByRole('button', { name: 'Angre' }).isDisabled()).toBe(true);
  });

  it('pulls the end of a span and leaves its start', async () => {
    const { page } = editor;
    await editor.select(HEARING);
    const handle = await page.locator('.span-handle[data-end="end"]').boundingBox();
    const target = await editor.middle('forhandlingsutvalget-2024-11-19');
    if (!handle) throw new Error('no handle');
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => editor.field('Dato').inputValue()).toMatch(/^20\. juni–(1[89]|20)\. november 2024$/);
  });
});

describe('dragging among what has no date', () => {
  const UNSET = 'nasjonal-helse-og-samhandlingsplan';

  async function drag(from: { x: number; y: number }, to: { x: number; y: number }) {
    const { mouse } = editor.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 6 });
    const tip = await editor.page.locator('.drag-tip').textContent();
    await mouse.up();
    return tip;
  }

  it('takes the date away, and gives one back', async () => {
    await editor.show('Tidslinje');
    await editor.select(AU);
    const [day, column] = [await editor.middle(AU), await editor.middle(UNSET)];
    expect(await drag(day, { x: column.x, y: day.y })).toBe('Dato ikke satt');
    await editor.said('AU-møte: Dato ikke satt');
    await expect.poll(() => editor.field('Dato').inputValue()).toBe('');
    expect(await chip('AU').isChecked()).toBe(true);

    const unset = await editor.middle(AU);
    expect(Math.abs(unset.x - column.x)).toBeLessThan(2);
    expect(await drag(unset, { x: day.x, y: unset.y })).toMatch(/^onsdag 17\. januar/);
    await expect.poll(() => editor.field('Dato').inputValue()).toBe('17. januar 2024');
  });
});

describe('the panel', () => {
  it('changes kind, lanes, time and status of the entry, with a reason and its source', async () => {
    const { page } = editor;
    await editor.select(AU);
    await chip('Fagråd').click({ force: true });
    await editor.field('Klokkeslett').fill('kl. 10-12');
    await editor.field('Klokkeslett').press('Enter');
    expect(await editor.field('Klokkeslett').inputValue()).toBe('10.00–12.00');
    await page.getByRole('button', { name: /Status/ }).click();
    await page.getByRole('option', { name: 'Avlyst' }).click();
    await editor.field('Grunn').fill('For få påmeldte');
    await editor.field('Kilde').fill('jf. mail 28.04');
    await editor.field('Kilde').press('Enter');
    await editor.saved();
    await page.reload();
    await page.locator('.scene-view').waitFor();
    await editor.select(AU);
    expect(await editor.field('Grunn').inputValue()).toBe('For få påmeldte');
    expect(await editor.field('Kilde').inputValue()).toBe('jf. mail 28.04');
    expect(await chip('Fagråd').isChecked()).toBe(true);
  });

  it('says what is wrong with a title that is too long, keeps the words in the field and the plan as it was', async () => {
    const { page } = editor;
    await editor.select(AU);
    const long = 'æ'.repeat(100_000);
    await editor.field('Tittel').fill(long);
    await editor.field('Tittel').press('Enter');
    await page.getByRole('alert').getByText('Teksten er for lang').waitFor();
    expect((await editor.field('Tittel').inputValue()).length).toBe(long.length);
    await page.locator('[data-save="writing"]').waitFor();
    await editor.field('Tittel').fill('AU-møte <b>nr. 1</b>');
    await editor.field('Tittel').press('Enter');
    await editor.saved();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await editor.show('Tabell');
    await page.getByRole('row', { name: /AU-møte <b>nr\. 1<\/b>/ }).waitFor();
  });

  it('keeps an agenda with minutes against its frame', async () => {
    const { page } = editor;
    await editor.select(ASU_APRIL);
    await editor.field('Ramme, minutter').fill('60');
    const agenda = page.getByRole('region', { name: 'Saker' });
    await agenda.getByRole('button', { name: 'Legg til sak' }).click();
    await agenda.getByRole('textbox', { name: 'Tittel' }).fill('Budsjett');
    await agenda.getByRole('textbox', { name: 'Minutter' }).fill('75');
    await agenda.getByRole('textbox', { name: 'Minutter' }).press('Enter');
    await agenda.getByText('75 av 60 min').waitFor();
    await agenda.getByText('15 min over rammen').waitFor();
    await agenda.getByRole('button', { name: 'Til temabanken' }).click();
    await agenda.getByText('Temabank, 1 tema').waitFor();
    await agenda.getByText('Temabank, 1 tema').click();
    await agenda.getByRole('button', { name: 'Ta opp i møtet' }).click();
    await agenda.getByText('75 av 60 min').waitFor();
  });

  it('adds, renames, orders and removes lanes', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: 'Baner' }).click();
    const panel = page.locator('[data-panel="lanes"]');
    await panel.getByRole('button', { name: 'Ny bane' }).click();
    await panel.getByRole('textbox', { name: 'Navn', exact: true }).fill('Kommunestyret');
    await panel.getByRole('textbox', { name: 'Navn', exact: true }).press('Enter');
    await panel.getByRole('button', { name: 'Flytt opp' }).click();
    const names = () => panel.locator('.lane-row').allInnerTexts();
    await expect.poll(async () => (await names()).at(-2)).toBe('Kommunestyret');
    await panel.getByRole('button', { name: 'Fjern banen' }).click();
    await expect.poll(async () => (await names()).includes('Kommunestyret')).toBe(false);
  });
});
