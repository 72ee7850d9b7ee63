import { FILE_LIMIT } from '../../shared/bridge/bridge.ts';
import { useImportText } from '../app/useText.ts';
import type { ReadFailure } from './reading/readGiven.ts';

const MEBIBYTE = 1024 * 1024;

/** Why a document was not read, what to do about it, and that nothing happened. */
export function ReadingFailed({ code }: { readonly code: ReadFailure['code'] | 'nothingFound' }) {
  const text = useImportText();
  return (
    <div role="alert" className="import-failed">
      <p>{text(`failed.${code}`, { limit: FILE_LIMIT / MEBIBYTE })}</p>
      <p className="quiet">{text('failed.nothing')}</p>
    </div>
  );
}
