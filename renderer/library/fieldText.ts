import nb from '../../resources/locales/nb/library.json' with { type: 'json' };
import type { LibraryText } from '../app/useText.ts';

type FieldKey = Extract<keyof typeof nb, `field.${string}`>;

const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(nb, key);

/** Name of a record's field; one that a newer version wrote is «Annet». */
export function fieldText(field: string, text: LibraryText): string {
  const key = `field.${field}`;
  return text(isFieldKey(key) ? key : 'field.unknown');
}
