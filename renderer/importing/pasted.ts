import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import type { Given } from './reading/readGiven.ts';

/** Markup that says something about the words in it; other markup is only how they look. */
const TELLING = /<(?:table|h[1-6]|li|p)\b/i;

/** What stands on the clipboard, as something to import; `null` where it is neither words nor a document. */
export function pasted(clipboard: Pick<DataTransfer, 'files' | 'getData'>): Given | null {
  const [file] = clipboard.files;
  if (file && !isPlanFile(file.name) && !file.type.startsWith('image/')) return { type: 'file', file };
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  if (TELLING.test(html)) return { type: 'words', text: html, isHtml: true };
  return text.trim() === '' ? null : { type: 'words', text, isHtml: false };
}
