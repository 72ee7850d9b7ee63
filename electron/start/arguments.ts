import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result.ts';

export interface StartOptions {
  readonly help: boolean;
  readonly browser: boolean;
  readonly open: boolean;
  readonly port?: number;
  /** Folders beside home that the page may reach. */
  readonly reach: readonly string[];
  readonly file?: string;
}

export type ArgumentError =
  | { readonly code: 'badOption'; readonly option: string }
  | { readonly code: 'badPort'; readonly port: string };

/** What stands after `npm start --`. */
export function parseArguments(given: readonly string[]): Result<StartOptions, ArgumentError> {
  const { values, positionals, tokens } = parseArgs({
    args: [...given],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
      reach: { type: 'string', multiple: true },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = ['help', 'browser', 'no-open', 'port', 'reach'];
  const unknown = tokens.find((token) => token.kind === 'option' && !known.includes(token.name));
  if (unknown?.kind === 'option') return err({ code: 'badOption', option: unknown.rawName });
  const [file, second] = positionals;
  if (second !== undefined) return err({ code: 'badOption', option: second });
  if (values.port !== undefined && !isPort(values.port)) return err({ code: 'badPort', port: String(values.port) });
  // Without a folder after it, it is `true` or has taken the next option for one.
  const named: readonly unknown[] = Array.isArray(values.reach) ? values.reach : [];
  const reach = named.flatMap((folder) => (typeof folder === 'string' && /^[^-]/.test(folder) ? [folder] : []));
  if (reach.length < named.length) return err({ code: 'badOption', option: '--reach' });
  return ok({
    help: values.help === true,
    browser: values.browser === true,
    open: values['no-open'] !== true,
    reach,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    ...(file === undefined ? {} : { file }),
  });
}

const isPort = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
