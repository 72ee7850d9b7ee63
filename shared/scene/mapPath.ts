/** What a number of a path is: a coordinate, a radius of an arc, or an arc's rotation or flag. */
type PathNumber = 'x' | 'y' | 'radius' | 'flag';

const OF_ARC: readonly PathNumber[] = ['radius', 'radius', 'flag', 'flag', 'flag', 'x', 'y'];
const TOKEN = /([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** A path whose commands are absolute (`M L C A Z`), with other numbers; rotations and flags stay as they are. */
export function mapPath(d: string, map: (value: number, kind: PathNumber) => number): string {
  let command = '';
  let at = 0;
  return d.replace(TOKEN, (token, letter: string | undefined) => {
    if (letter !== undefined) {
      [command, at] = [letter, 0];
      return token;
    }
    const kind = command.toUpperCase() === 'A' ? (OF_ARC[at % 7] ?? 'flag') : at % 2 === 0 ? 'x' : 'y';
    at += 1;
    return kind === 'flag' ? token : String(round(map(Number(token), kind)));
  });
}
