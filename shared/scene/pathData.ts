/** Path data as Scenes write it: the absolute commands of SVG's path grammar that d3-path and d3-shape use. */

/** How many numbers each command takes. */
const ARGUMENTS = { M: 2, L: 2, C: 6, A: 7, Z: 0 } as const;
type CommandName = keyof typeof ARGUMENTS;

export interface PathCommand {
  readonly name: CommandName;
  readonly values: readonly number[];
}

/** Furthest a coordinate may lie from the origin, mm. */
export const COORDINATE_LIMIT = 100_000;

const WHOLE = /^\s*(?:M[^A-DF-Za-df-z]*(?:[LCAMZ][^A-DF-Za-df-z]*)*)?$/;
const PART = /([MLCAZ])([^MLCAZ]*)/g;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

const isCommand = (letter: string | undefined): letter is CommandName =>
  letter !== undefined && Object.hasOwn(ARGUMENTS, letter);

/** Reads path data; `null` for anything but whole `M L C A Z` commands with coordinates within the limit. */
export function parsePathData(d: string): readonly PathCommand[] | null {
  if (!WHOLE.test(d)) return null;
  const commands: PathCommand[] = [];
  for (const [, name, rest = ''] of d.matchAll(PART)) {
    if (!isCommand(name) || /[^\s,]/.test(rest.replace(NUMBER, ' '))) return null;
    const values = (rest.match(NUMBER) ?? []).map(Number);
    if (values.some((value) => Math.abs(value) > COORDINATE_LIMIT)) return null;
    const count = ARGUMENTS[name];
    if (count === 0 ? values.length > 0 : values.length === 0 || values.length % count !== 0) return null;
    if (count === 0) commands.push({ name, values });
    // Further pairs after a moveto are linetos; after any other command they repeat it.
    for (let at = 0; at < values.length; at += count) {
      commands.push({ name: name === 'M' && at > 0 ? 'L' : name, values: values.slice(at, at + count) });
    }
  }
  return commands;
}
