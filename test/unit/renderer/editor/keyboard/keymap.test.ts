import { describe, expect, it } from 'vitest';
import { type Command, commandFor } from '../../../../../renderer/editor/keyboard/keymap.ts';
import { neighbourEntry } from '../../../../../renderer/editor/keyboard/neighbour.ts';

/** `Ctrl+Shift+z` as a key press. */
function press(keys: string): Command | null {
  const parts = keys.split('+');
  return commandFor({
    key: parts.at(-1) || '+',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  });
}

describe('commandFor', () => {
  it.each([
    ['ArrowRight', { type: 'shift', days: 1 }],
    ['Shift+ArrowLeft', { type: 'shift', days: -7 }],
    ['Alt+ArrowUp', { type: 'lane', step: -1 }],
    ['Alt+ArrowRight', { type: 'pull', edge: 'end', days: 1 }],
    ['Alt+Shift+ArrowLeft', { type: 'pull', edge: 'start', days: -1 }],
    ['ArrowDown', { type: 'step', step: 1 }],
    ['Ctrl+z', { type: 'undo' }],
    ['Ctrl+Shift+Z', { type: 'redo' }],
    ['Ctrl+y', { type: 'redo' }],
    ['n', { type: 'add' }],
    ['Delete', { type: 'delete' }],
    ['Enter', { type: 'inspect' }],
    ['F2', { type: 'rename' }],
    ['Escape', { type: 'leave' }],
    ['+', { type: 'zoom', by: 'in' }],
  ])('%s', (keys, command) => expect(press(keys)).toEqual(command));

  it.each(['Ctrl+n', 'Ctrl+ArrowRight', 'Alt+n', 'Ctrl+Alt+z', 'a', 'Tab'])('leaves %s alone', (keys) =>
    expect(press(keys)).toBeNull(),
  );
});

describe('neighbourEntry', () => {
  const entries = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it('goes by date and stops at the ends', () => {
    expect(neighbourEntry(entries, 'a', 1)).toBe('b');
    expect(neighbourEntry(entries, 'c', 1)).toBe('c');
    expect(neighbourEntry(entries, null, 1)).toBe('a');
    expect(neighbourEntry(entries, null, -1)).toBe('c');
    expect(neighbourEntry([], null, 1)).toBeNull();
  });
});
