import { afterEach, beforeEach, expect } from 'vitest';
import { launchApp, type RunningBrowserApp } from './app.ts';
import { type EditorPage, editorOn, openExample } from './editor.ts';

/** An app of its own with an example plan open for each test of a file; none may leave an error on the console. */
export function editorForEachTest(): EditorPage {
  let app: RunningBrowserApp;
  beforeEach(async () => {
    app = await launchApp({ locale: 'nb-NO' });
    await openExample(app.page);
  });
  afterEach(async () => {
    const errors = [...app.errors];
    await app.close();
    expect(errors).toEqual([]);
  });
  return editorOn(() => app.page);
}
