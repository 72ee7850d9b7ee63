import { type ParseArgsConfig, parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result.ts';
import { ROLES, type Role } from '../../shared/sync/host/messages.ts';

/** What stands after `npm run host --`. */
export type Command =
  | { readonly command: 'help' }
  | {
      readonly command: 'serve';
      readonly host: string;
      readonly port: number;
      readonly data: string;
      /** The address people come by, where it is not the one the host listens at. */
      readonly url?: string;
      readonly redis?: URL;
      readonly tls?: { readonly cert: string; readonly key: string };
    }
  | {
      readonly command: 'invite';
      readonly data: string;
      /** Identity of a plan, or a plan file. */
      readonly plan: string;
      readonly role: Role;
      readonly name: string;
      readonly days: number;
      /** The address people come by, where it is not the one the host listens at. */
      readonly url?: string;
      readonly json: boolean;
    }
  | { readonly command: 'revoke'; readonly data: string; readonly id: string; readonly json: boolean }
  | { readonly command: 'list'; readonly data: string; readonly json: boolean };

export type Misuse =
  | { readonly code: 'command' | 'listen' | 'redis' | 'role' | 'days' | 'url'; readonly value: string }
  | { readonly code: 'option' | 'value' | 'missing'; readonly option: string }
  | { readonly code: 'tlsPair' };

const OPTIONS = {
  serve: ['listen', 'data', 'url', 'redis', 'cert', 'key'],
  invite: ['data', 'plan', 'role', 'name', 'days', 'url', 'json'],
  revoke: ['data', 'json'],
  list: ['data', 'json'],
} as const;

const DEFAULT_PORT = 8420;
const DEFAULT_DAYS = 365;
const MOST_DAYS = 3_650;

const isCommand = (word: string): word is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, word) && word !== 'serve';

/** Reads the command line. There is nothing in it that lets people in without a right. */
export function readCommand(args: readonly string[]): Result<Command, Misuse> {
  const [first = ''] = args;
  if (args.includes('--help') || args.includes('-h') || first === 'help') return ok({ command: 'help' });
  if (first !== '' && !first.startsWith('-') && !isCommand(first)) return err({ code: 'command', value: first });
  const command = isCommand(first) ? first : 'serve';
  const given = read(command, command === 'serve' ? args : args.slice(1));
  if (!given.ok) return given;
  const { text, json, rest } = given.value;
  const data = text('data');
  if (data === undefined) return err({ code: 'missing', option: '--data' });
  const extra = rest[command === 'revoke' ? 1 : 0];
  if (extra !== undefined) return err({ code: 'command', value: extra });
  if (command === 'list') return ok({ command, data, json });
  if (command === 'revoke') {
    const [id] = rest;
    return id === undefined ? err({ code: 'missing', option: 'ID' }) : ok({ command, data, id, json });
  }
  return command === 'invite' ? readInvite(data, text, json) : readServe(data, text);
}

type Text = (option: string) => string | undefined;

function read(command: keyof typeof OPTIONS, args: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const name of OPTIONS[command]) options[name] = { type: name === 'json' ? 'boolean' : 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined) return err({ code: 'value', option: `--${empty[0]}` } as const);
    const text: Text = (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    };
    return ok({ text, json: values['json'] === true, rest: positionals });
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    return err({ code: isUnknown ? 'option' : 'value', option } as const);
  }
}

function readInvite(data: string, text: Text, json: boolean): Result<Command, Misuse> {
  const plan = text('plan');
  const name = text('name')?.trim();
  if (plan === undefined) return err({ code: 'missing', option: '--plan' });
  if (name === undefined || name === '') return err({ code: 'missing', option: '--name' });
  const wanted = text('role') ?? 'write';
  const role = ROLES.find((one) => one === wanted);
  if (role === undefined) return err({ code: 'role', value: wanted });
  const days = text('days') ?? String(DEFAULT_DAYS);
  if (!/^[1-9]\d{0,3}$/.test(days) || Number(days) > MOST_DAYS) return err({ code: 'days', value: days });
  const url = readUrl(text);
  return url.ok ? ok({ command: 'invite', data, plan, role, name, days: Number(days), ...url.value, json }) : url;
}

/** An address people come by, with the stroke at its end that paths are added to. */
function readUrl(text: Text): Result<{ readonly url?: string }, Misuse> {
  const url = text('url');
  if (url === undefined) return ok({});
  if (!/^https?:\/\/[^\s#?]+$/.test(url) || !URL.canParse(url)) return err({ code: 'url', value: url });
  return ok({ url: url.endsWith('/') ? url : `${url}/` });
}

function readServe(data: string, text: Text): Result<Command, Misuse> {
  const listen = readListen(text('listen') ?? `127.0.0.1:${DEFAULT_PORT}`);
  if (listen === null) return err({ code: 'listen', value: text('listen') ?? '' });
  const [cert, key] = [text('cert'), text('key')];
  if ((cert === undefined) !== (key === undefined)) return err({ code: 'tlsPair' });
  const given = text('redis');
  const redis = given !== undefined && URL.canParse(given) ? new URL(given) : undefined;
  if (given !== undefined && !/^rediss?:$/.test(redis?.protocol ?? '')) return err({ code: 'redis', value: given });
  const url = readUrl(text);
  if (!url.ok) return url;
  return ok({
    command: 'serve',
    ...listen,
    data,
    ...url.value,
    ...(redis === undefined ? {} : { redis }),
    ...(cert === undefined || key === undefined ? {} : { tls: { cert, key } }),
  });
}

/** `ADDRESS:PORT`, an address of IPv6 in brackets. */
function readListen(text: string): { readonly host: string; readonly port: number } | null {
  const [, six, host, port = ''] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]/]+)):(\d{1,5})$/i.exec(text) ?? [];
  const named = six ?? host;
  return named === undefined || Number(port) > 65_535 ? null : { host: named, port: Number(port) };
}
