import type { Locator, Page } from 'playwright-core';

/** What tests of the editor do with a page, in the words of its user. */
export interface EditorPage {
  readonly page: Page;
  /** An entry in the wheel or the timeline. */
  entry(id: string): Locator;
  field(name: string): Locator;
  show(view: 'Årshjul' | 'Tidslinje' | 'Tabell' | 'Plakat'): Promise<void>;
  select(id: string): Promise<void>;
  /** The middle of an entry's first shape in the window, px. */
  middle(id: string): Promise<{ x: number; y: number }>;
  /** Waits until a screen reader was told this. */
  said(words: string | RegExp): Promise<void>;
  saved(): Promise<void>;
}

const MILESTONE_PLAN = 'Milepælsplan 2024';

/** Opens an example plan and waits until it is drawn. */
export async function openExample(page: Page, title = MILESTONE_PLAN): Promise<EditorPage> {
  await page.getByRole('button', { name: title }).first().click();
  await page.locator('.scene-view').waitFor();
  await page.locator('[data-save="saved"]').waitFor();
  return editorOn(() => page);
}

/** What a user does on the page that is shown. */
export function editorOn(shown: () => Page): EditorPage {
  const entry = (id: string) => shown().locator(`.scene-hit[data-entry="${id}"]`);
  return {
    get page() {
      return shown();
    },
    entry,
    field: (name) => shown().locator('[data-panel]').getByRole('textbox', { name, exact: true }),
    show: async (view) => {
      await shown().getByRole('banner').getByRole('radio', { name: view }).click();
      await shown()
        .locator(view === 'Tabell' ? '.table-entry' : '.scene-view')
        .first()
        .waitFor();
    },
    select: async (id) => {
      await entry(id).focus();
      await shown().locator('[data-panel="inspector"]').getByRole('button', { name: 'Slett' }).waitFor();
    },
    middle: async (id) => {
      const box = await entry(id).locator('path').first().boundingBox();
      if (!box) throw new Error(`${id} is not drawn`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    said: async (words) => {
      await shown().locator('[data-announcement]').filter({ hasText: words }).waitFor({ state: 'attached' });
    },
    saved: () => shown().locator('[data-save="saved"]').waitFor(),
  };
}
