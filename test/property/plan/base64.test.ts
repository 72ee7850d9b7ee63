import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../shared/plan/base64.ts';
import { sha256 } from '../../../shared/plan/sha256.ts';

it('base64 is that of RFC 4648, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

it('text that is no base64 is no bytes', () => {
  for (const text of ['A', 'AA=A', '====', 'AAA', 'Å===', 'AA A'])
    expect([text, fromBase64(text)]).toEqual([text, null]);
});

it('the digest is SHA-256', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
