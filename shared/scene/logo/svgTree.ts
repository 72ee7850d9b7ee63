/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { err, ok, type Result } from '../../result.ts';
import type { LogoError } from './logoError.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** Text directly in it. */
  readonly text: string;
}

/** Far above what a logo needs. */
const ELEMENTS = 5_000;
const DEPTH = 32;

interface Open {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Open[];
  text: string;
}

/** Elements and attributes of an XML document; one with a DOCTYPE, entities or instructions is refused. */
export function parseSvg(xml: string): Result<SvgElement, LogoError> {
  let problem: LogoError | null = null;
  let root: Open | null = null;
  let count = 0;
  const open: Open[] = [];
  const parser = new Parser();
  const refuse = (error: LogoError) => {
    problem ??= error;
    parser.stop();
  };
  parser.on('error', () => refuse({ code: 'notXml' }));
  // Attributes that are there twice or without quotes.
  parser.on('warn', () => refuse({ code: 'notXml' }));
  parser.on('attention', () => refuse({ code: 'unsafe', what: 'DOCTYPE' }));
  parser.on('question', (text) => {
    if (!/^<\?xml\s/.test(text)) refuse({ code: 'unsafe', what: '<?…?>' });
  });
  parser.on('openTag', (name, read, decode) => {
    count += 1;
    if (count > ELEMENTS || open.length >= DEPTH) return refuse({ code: 'tooComplex' });
    const attributes = new Map(Object.entries(read()).map(([key, value]) => [key, decode(value)]));
    const element: Open = { name, attributes, children: [], text: '' };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) return refuse({ code: 'notXml' });
    else root = element;
    open.push(element);
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', (text, decode) => add(decode(text)));
  parser.on('cdata', add);
  try {
    parser.parse(xml);
  } catch {
    return err({ code: 'notXml' });
  }
  if (problem) return err(problem);
  return root && open.length === 0 ? ok(root) : err({ code: 'notXml' });
}
