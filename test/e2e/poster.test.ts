import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { editorForEachTest } from '../support/editorForEachTest.ts';

const editor = editorForEachTest();

beforeEach(async () => {
  await editor.show('Plakat');
  await sheets().waitFor();
});

const sheets = () => editor.page.locator('.poster-page .scene-view');
const panel = () => editor.page.locator('[data-panel="poster"]');

/** The sheet's size as drawn, mm. */
const sheet = () => sheets().getAttribute('viewBox');

async function save(format: 'PDF' | 'SVG' | 'PNG'): Promise<Buffer> {
  const download = editor.page.waitForEvent('download');
  await panel().getByRole('button', { name: format, exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`Milepælsplan 2024.${format.toLowerCase()}`);
  return readFile(await file.path());
}

describe('the poster', () => {
  it('shows the sheet that will be printed, and what is on it', async () => {
    expect(await sheet()).toBe('0 0 420 297');
    await panel().getByText('27 oppføringer, alle med full tekst').waitFor();
    await panel().getByRole('radio', { name: 'Stående' }).click();
    await expect.poll(sheet).toBe('0 0 297 420');
    await panel()
      .getByRole('button', { name: /^Visning|Visning$/ })
      .click();
    await editor.page.getByRole('option', { name: 'Tidslinje' }).click();
    await panel().getByText('27 oppføringer, alle med full tekst').waitFor();
    await panel().getByRole('button', { name: /Papir/ }).click();
    await editor.page.getByRole('option', { name: /^A1/ }).click();
    await expect.poll(sheet).toBe('0 0 594 841');
  });

  it('keeps a callout where it is dragged, and lets it go', async () => {
    const words = () => sheets().locator('[data-role="label"][data-entry="au-2024-09-05"]').first();
    const place = async () => {
      const box = await words().boundingBox();
      if (!box) throw new Error('no callout');
      return box;
    };
    const { mouse, keyboard } = editor.page;
    const before = await place();
    await mouse.move(before.x + 4, before.y + 4);
    await mouse.down();
    await mouse.move(before.x + 4, before.y + 44, { steps: 4 });
    await mouse.up();
    await editor.said('«AU-møte» er flyttet');
    await expect.poll(async () => (await place()).y).toBeGreaterThan(before.y + 20);
    const dragged = await place();
    await editor.entry('au-2024-09-05').focus();
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(async () => (await place()).y).toBeLessThan(dragged.y - 5);
    await panel().getByText('1 navn er flyttet for hånd.').waitFor();
    await sheets().getByRole('button', { name: 'Slipp «AU-møte» tilbake på plass' }).click();
    await expect.poll(async () => (await place()).y).toBe(before.y);
  });

  it('keeps its settings with the plan: layout, colours, logo and link', async () => {
    const { page } = editor;
    await panel()
      .getByRole('button', { name: /Oppsett/ })
      .click();
    await page.getByRole('option', { name: 'Ett ark per kvartal' }).click();
    await expect.poll(() => sheets().count()).toBe(5);
    await panel()
      .getByRole('button', { name: /Farger/ })
      .click();
    await page.getByRole('option', { name: 'Kommunens egne' }).click();
    const colours = panel().getByRole('textbox', { name: 'Egne farger' });
    await colours.fill('blå');
    await panel()
      .getByText(/^Skriv farger som/)
      .waitFor();
    await colours.fill('#f2c500, #00557f');
    await colours.press('Enter');
    await panel()
      .getByText(/^#f2c500 er for lys/)
      .waitFor();
    const choose = async (name: string, text: string) => {
      const chooser = page.waitForEvent('filechooser');
      await panel().getByRole('button', { name: 'Velg logo' }).click();
      await (await chooser).setFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
    };
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#00557f"/>${inside}</svg>`;
    await choose('vond.svg', drawing('<script>document.title = "tatt"</script>'));
    await panel()
      .getByText(/kan ikke brukes som logo/)
      .waitFor();
    await choose('logo.svg', drawing(''));
    await expect.poll(() => sheets().locator('image').count()).toBe(5);
    const link = panel().getByRole('textbox', { name: 'Lenke som QR-kode' });
    await link.fill('https://www.kommune.example/plan');
    await link.press('Enter');
    await sheets().getByText('www.kommune.example/plan').first().waitFor();
    await editor.saved();

    await page.reload();
    await editor.show('Plakat');
    await expect.poll(() => sheets().locator('image').count()).toBe(5);
    expect(await colours.inputValue()).toBe('#f2c500, #00557f');
  });

  it('is saved as PDF, SVG and PNG', async () => {
    const pdf = await save('PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const svg = (await save('SVG')).toString();
    expect(svg).toMatch(/^<svg[^>]* width="420mm" height="297mm"/);
    expect(svg).toContain('AU-møte');
    const png = await save('PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it("speaks the plan's own language", async () => {
    await editor.show('Årshjul');
    await editor.page
      .locator('[data-panel]')
      .getByRole('button', { name: /Planens språk/ })
      .click();
    await editor.page.getByRole('option', { name: 'Dansk' }).click();
    await editor.show('Plakat');
    await sheets().getByText('Signaturforklaring').waitFor();
  });

  it('is cut up on smaller sheets where it is wished for, as a file each', async () => {
    await panel()
      .getByRole('button', { name: /Skriv ut på flere ark/ })
      .click();
    await editor.page.getByRole('option', { name: /A4/ }).click();
    const names: string[] = [];
    editor.page.on('download', (file) => names.push(file.suggestedFilename()));
    await panel().getByRole('button', { name: 'SVG', exact: true }).click();
    await expect.poll(() => names.length).toBe(4);
    expect(names.toSorted()).toEqual([1, 2, 3, 4].map((sheet) => `Milepælsplan 2024-${sheet}.svg`));
  });

  it('is given to the print dialog as one sheet of its own size', async () => {
    await editor.page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const page = document.querySelector<HTMLIFrameElement>('iframe.print-frame')?.contentWindow;
        if (!page) return;
        page.print = () => document.body.setAttribute('data-printed', 'yes');
      });
      watch.observe(document.body, { childList: true });
    });
    await panel().getByRole('button', { name: 'Skriv ut', exact: true }).click();
    await editor.page.locator('body[data-printed="yes"]').waitFor();
    const frame = editor.page.frameLocator('iframe.print-frame');
    expect((await frame.locator('style').allTextContents()).join('\n')).toContain(
      '@page { size: 420mm 297mm; margin: 0 }',
    );
    expect(await frame.locator('svg').count()).toBe(1);
  });
});
