import { describe, expect, it } from 'vitest';
import { codeOf, filesBelow, importsOf, sourcesBelow } from './sources.ts';

/** What each folder of `shared` may import of the others; `result.ts` and `i18n` are open to all. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  bridge: [],
  i18n: [],
  time: [],
  text: [],
  plan: ['time'],
  crdt: ['time', 'plan'],
  planfile: ['time', 'plan', 'crdt'],
  sync: ['time', 'plan', 'crdt', 'planfile'],
  scene: ['time', 'plan', 'text'],
  render: ['text', 'scene'],
  rules: ['time', 'plan'],
  rollover: ['time', 'plan'],
  importing: ['time', 'plan', 'exporting'],
  exporting: ['time', 'plan'],
};

/** Packages that compute; none of them knows a screen, a disk or a clock. */
const PURE_PACKAGES = ['valibot', 'd3', 'temporal-polyfill', 'fflate', 'hyphen', 'papaparse', 'ical.js', 'saxen', 'qr'];

/** Folders that may hold a Y.Doc, and what it is kept in. */
const CRDT_FOLDERS = ['shared/crdt/', 'shared/sync/', 'renderer/data/', 'electron/teamHost/'];
const CRDT_PACKAGES = ['yjs', 'lib0', 'y-indexeddb', 'y-protocols'];
/** Where one takes the digest that comes with Yjs, to seal versions with. */
const DIGEST = 'shared/plan/sha256.ts';

/** Of d3, what computes; what touches a page is React's. */
const DRAWING_NAMES =
  /\b(select|selectAll|selection|create|creator|pointers?|transition|drag|zoom\w*|brush\w*|axis\w+)\b/;

const shared = sourcesBelow('shared');
const electron = sourcesBelow('electron');
const renderer = sourcesBelow('renderer');
const product = [...shared, ...electron, ...renderer];

/** `file → target` for each import that a rule forbids. */
const offences = (
  files: typeof product,
  forbidden: (path: string, target: string, how: { names: string; typeOnly: boolean }) => boolean,
) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((found) => forbidden(file.path, found.target, found))
      .map(({ target }) => `${file.path} → ${target}`),
  );

const isPackage = (target: string) => !/^(shared|electron|renderer|resources|test)\//.test(target);

describe('imports', () => {
  it('are read from the sources', () => {
    const found = importsOf({
      path: 'shared/a/b.ts',
      text: [
        "import type { A } from '../c/d.ts';",
        "import {\n  arc,\n  line,\n} from 'd3';",
        "import './e.css';",
        "export * from './f.ts';",
        "const g = await import('@h/i/j');",
        "import k from '../../resources/l.json' with { type: 'json' };",
        "// import m from 'm';",
      ].join('\n'),
    });
    expect(found.map(({ target }) => target)).toEqual([
      'shared/c/d.ts',
      'd3',
      'shared/a/e.css',
      'shared/a/f.ts',
      '@h/i',
      'resources/l.json',
    ]);
    expect(found[1]?.names).toContain('line');
    expect(found.map(({ typeOnly }) => typeOnly)).toEqual([true, false, false, false, false, false]);
    for (const folder of [shared, electron, renderer]) expect(folder.length).toBeGreaterThan(5);
  });

  it('of shared stay in shared, apart from resources', () => {
    expect(offences(shared, (_path, target) => /^(electron|renderer|test)\//.test(target))).toEqual([]);
  });

  it('of electron and renderer never meet', () => {
    expect(offences(electron, (_path, target) => target.startsWith('renderer/'))).toEqual([]);
    expect(offences(renderer, (_path, target) => target.startsWith('electron/'))).toEqual([]);
    expect(offences(product, (_path, target) => target.startsWith('test/'))).toEqual([]);
  });

  it('inside shared go one way', () => {
    const folderOf = (path: string) => path.split('/')[1] ?? '';
    const wrong = offences(shared, (path, target) => {
      const [from, to] = [folderOf(path), folderOf(target)];
      if (!target.startsWith('shared/') || to === 'result.ts' || to === 'i18n' || from === to) return false;
      return !LAYERS[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('of packages in shared are of those that only compute', () => {
    const wrong = offences(
      shared,
      (_path, target) => isPackage(target) && ![...PURE_PACKAGES, ...CRDT_PACKAGES].includes(target),
    );
    expect(wrong).toEqual([]);
  });

  it('of Yjs are in the folders that hold a document', () => {
    const wrong = offences(
      product,
      (path, target, { typeOnly }) =>
        CRDT_PACKAGES.includes(target) &&
        !typeOnly &&
        path !== DIGEST &&
        !CRDT_FOLDERS.some((folder) => path.startsWith(folder)),
    );
    expect(wrong).toEqual([]);
  });

  it('of d3 are of what computes, by name', () => {
    const wrong = offences(
      product,
      (_path, target, { names }) =>
        /^d3-/.test(target) || (target === 'd3' && (names.includes('*') || DRAWING_NAMES.test(names))),
    );
    expect(wrong).toEqual([]);
  });

  it('of Electron are in its shell, where nothing else needs them', () => {
    const shell = /^electron\/(main|preload|shell\/\w+)\.ts$/;
    expect(offences(product, (path, target) => target === 'electron' && !shell.test(path))).toEqual([]);
    const page = renderer.filter(({ path }) => path !== 'renderer/vite.config.ts');
    expect(offences(page, (_path, target) => target.startsWith('node:'))).toEqual([]);
  });
});

describe('shared code', () => {
  it('knows neither clock nor chance', () => {
    const impure = /\bnew Date\b|\bDate\s*\.|\bDate\s*\(|\bMath\s*\.\s*random\b|\bTemporal\s*\.\s*Now\b|\bglobalThis\b/;
    expect(impure.test(codeOf('const day = new Date(); // x'))).toBe(true);
    expect(impure.test(codeOf("// new Date()\nconst text = 'Date.now()';"))).toBe(false);
    expect(shared.filter(({ text }) => impure.test(codeOf(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe('every file', () => {
  it('tells of no place on the machine it was written on', () => {
    const place = /(?<![\w.~-])\/(?:work|root|tmp)\/\w|[A-Z]:\\+Users\\+\w/;
    expect(place.test(`open "${['', 'work', 'main'].join('/')}"`)).toBe(true);
    const text = /\.(?:tsx?|json|ya?ml|md|css|html|svg|sh)$|\/run$/;
    const told = filesBelow('.').filter((file) => text.test(file.path) && place.test(file.text));
    expect(told.map(({ path }) => path)).toEqual([]);
  });
});
