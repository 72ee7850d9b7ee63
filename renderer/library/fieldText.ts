import type { LibraryText } from '../app/useText.ts';
import { nb } from '../i18n/nb.ts';

type FieldKey = Extract<keyof typeof nb.library, `field.${string}`>;

const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(nb.library, key);

/** Name of a record's field; one that a newer version wrote is «Annet». */
export function fieldText(field: string, text: LibraryText): string {
  const key = `field.${field}`;
  return text(isFieldKey(key) ? key : 'field.unknown');
}
