import type { BridgeError, BridgeRequest } from '../../shared/bridge/bridge.ts';
import { ok, type Result } from '../../shared/result.ts';

type Reader = (request: BridgeRequest<'readDocument'>) => Promise<Result<unknown, BridgeError>>;

/** Takes documents apart, one after another: each may take much of the machine's memory. */
export function createDocumentReader(): Reader {
  let before: Promise<unknown> = Promise.resolve();
  return ({ name, bytes }) => {
    const reading = before.then(async () => {
      // Loaded when it is first asked for, as what draws posters.
      const { readSourceFile } = await import('../importing/readSourceFile.ts');
      const parsed = await readSourceFile(bytes, name);
      if (!parsed.ok) return ok(parsed);
      // The page reads calendars and all other text itself.
      return ok(
        parsed.value.type === 'document' ? ok(parsed.value.document) : { ok: false, error: { code: 'unknownKind' } },
      );
    });
    before = reading.catch(() => undefined);
    return reading;
  };
}
