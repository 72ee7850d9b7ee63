import type { ReadDate } from '../../../time/index.ts';
import { type Role, roleOf } from '../../tables/roles.ts';
import { formOf } from '../dating.ts';
import type { Piece } from '../pieces.ts';
import { addItem, datesAt, type Walk } from './walk.ts';

/** `Frist: 1. april`: what a column would be named, and what stands in it. */
interface Labelled {
  readonly role: Role;
  readonly label: string;
  readonly value: string;
}

const LABEL = /^([\p{L}][\p{L} /-]{1,30}?)\s?:\s*(.*)$/u;
const DATED: ReadonlySet<Role> = new Set(['date', 'deadline', 'start', 'end', 'month', 'week', 'time', 'year']);
/** Fields that say what happens then. */
const TELLING: ReadonlySet<Role> = new Set(['start', 'end']);
const LONGEST_TITLE = 240;

/** Reads a line that begins as a record does which is written down and not across; null for any other. */
function labelled(text: string): Labelled | null {
  const [, label = '', value = ''] = LABEL.exec(text) ?? [];
  const role = label === '' ? null : roleOf(label);
  return role === null ? null : { role, label, value };
}

/**
 * Takes the dates of a record whose fields stand below each other (`Tiltak 1.1 Opplæring`, `Ansvar: Personalsjef`,
 * `Frist: 1. april`): they are of what stands above the fields. False where it is no such line.
 */
export function takeLabelled(walk: Walk, piece: Piece, text: string): boolean {
  const field = labelled(text);
  const { subject } = walk;
  if (!field || !subject || !DATED.has(field.role)) return false;
  const dates = datesAt(walk, field.value);
  if (formOf(field.value, dates) !== 'dateOnly') return false;
  const deadline = (date: ReadDate): ReadDate => (field.role === 'deadline' ? { ...date, deadline: true } : date);
  const isFirst = !subject.isTaken;
  if (isFirst) subject.takeBack();
  subject.isTaken = true;
  const own = labelled(subject.text);
  const name = own?.role === 'item' && own.value !== '' ? own.value : subject.text;
  const isNameless = isFirst && !TELLING.has(field.role);
  const title = (isNameless ? name : `${field.label}: ${name}`).slice(0, LONGEST_TITLE);
  addItem(walk, {
    piece: { ...piece, source: `${subject.text} ${piece.source}` },
    text: title,
    dates: dates.map(deadline),
    form: 'dateOnly',
    title,
  });
  walk.pending = null;
  return true;
}

/** Remembers what the fields below may be of: an undated statement that is no field itself. */
export function takeSubject(walk: Walk, text: string) {
  const field = labelled(text);
  if (field && field.role !== 'item') return;
  const { pending } = walk;
  walk.subject = pending && !text.endsWith(':') ? { text, takeBack: pending.takeBack, isTaken: false } : null;
}
