/** What a key asks of the editor; the same in all views. */
export type Command =
  | {
      readonly type: 'undo' | 'redo' | 'add' | 'delete' | 'inspect' | 'rename' | 'leave' | 'help' | 'search' | 'poster';
    }
  | { readonly type: 'shift'; readonly days: number }
  | { readonly type: 'pull'; readonly edge: 'start' | 'end'; readonly days: number }
  | { readonly type: 'lane'; readonly step: -1 | 1 }
  | { readonly type: 'step'; readonly step: -1 | 1 }
  | { readonly type: 'zoom'; readonly by: 'in' | 'out' | 'fit' };

/** The part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const sideways = (key: string): -1 | 1 | 0 => (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0);
const vertical = (key: string): -1 | 1 | 0 => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);

const PLAIN: Readonly<Record<string, Command>> = {
  n: { type: 'add' },
  N: { type: 'add' },
  Delete: { type: 'delete' },
  Backspace: { type: 'delete' },
  Enter: { type: 'inspect' },
  ' ': { type: 'inspect' },
  F2: { type: 'rename' },
  Escape: { type: 'leave' },
  '+': { type: 'zoom', by: 'in' },
  '-': { type: 'zoom', by: 'out' },
  '0': { type: 'zoom', by: 'fit' },
};

function withControl(key: string, shift: boolean): Command | null {
  const letter = key.toLowerCase();
  if (letter === 'z') return { type: shift ? 'redo' : 'undo' };
  if (letter === 'y') return { type: 'redo' };
  if (letter === 'f') return { type: 'search' };
  if (letter === 'p') return { type: 'poster' };
  return null;
}

/** The command a key press stands for, if any. */
export function commandFor({ key, ctrl, shift, alt }: KeyPress): Command | null {
  const [along, across] = [sideways(key), vertical(key)];
  if (ctrl) return alt ? null : withControl(key, shift);
  if (alt) {
    if (across !== 0) return { type: 'lane', step: across };
    if (along !== 0) return { type: 'pull', edge: shift ? 'start' : 'end', days: along };
    return null;
  }
  if (along !== 0) return { type: 'shift', days: shift ? along * 7 : along };
  if (across !== 0 && !shift) return { type: 'step', step: across };
  return PLAIN[key] ?? null;
}
