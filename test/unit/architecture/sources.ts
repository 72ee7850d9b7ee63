import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOP = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const LEFT_OUT = new Set(['node_modules', 'dist', 'release', 'test-results', '.git']);

export interface Import {
  /** A path from the project's top (`shared/plan/plan.ts`), or a package's name (`d3`, `node:fs`). */
  readonly target: string;
  /** What is taken from it, as it is written: `{ arc, line }`. */
  readonly names: string;
  /** Nothing of it is there when the code runs. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's top, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All files of the project below `folder`, without what is built or installed. */
export function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(join(TOP, folder), { withFileTypes: true }).flatMap((item) => {
    const path = posix.join(folder, item.name);
    if (LEFT_OUT.has(item.name)) return [];
    if (item.isDirectory()) return filesBelow(path);
    return item.isFile() ? [{ path, text: readFileSync(join(TOP, path), 'utf8') }] : [];
  });
}

export const sourcesBelow = (folder: string) => filesBelow(folder).filter(({ path }) => /\.tsx?$/.test(path));

/** A source without its comments and plain strings: what is left runs. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, ' ');
}

/** What a source imports, at its top or later, for types or for values. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, ' ');
  const statement = /\b(?:import|export)\b([^'"`;()=]*?)from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*()['"]([^'"]+)['"]/g;
  return [...withoutComments.matchAll(statement)].map((match) => {
    const named = match[2] ?? match[4] ?? '';
    return {
      target: named.startsWith('.') ? posix.join(posix.dirname(path), named) : packageOf(named),
      names: match[1] ?? '',
      typeOnly: /^\s*type\b/.test(match[1] ?? ''),
    };
  });
}

/** `d3-shape/src/arc.js` is of `d3-shape`, `@a/b/c` of `@a/b`. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
