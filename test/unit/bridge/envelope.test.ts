import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../../shared/bridge/envelope.ts';

const text = (line: string, tail: number[] = []) => new Uint8Array([...new TextEncoder().encode(line), ...tail]);

describe('envelope', () => {
  it('carries bytes beside JSON, at any depth', () => {
    const message = { ok: true, value: { path: '/x/årshjul.aarring', bytes: new Uint8Array([0, 10, 255]), more: [1] } };
    expect(decodeEnvelope(encodeEnvelope(message))).toEqual({ ok: true, value: message });
    const bare = new Uint8Array([1, 2]);
    expect(decodeEnvelope(encodeEnvelope(bare))).toEqual({ ok: true, value: bare });
  });

  it('keeps two runs of bytes apart, the empty one too', () => {
    const message = { files: [new Uint8Array(), new Uint8Array([7]), null] };
    expect(decodeEnvelope(encodeEnvelope(message))).toEqual({ ok: true, value: message });
  });

  it('gives back every JSON value with bytes in it', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array());
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('node'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (body) => {
        expect(decodeEnvelope(encodeEnvelope(body))).toEqual({ ok: true, value: body });
      }),
    );
  });

  it('says malformed to what is cut, padded or not an envelope', () => {
    const whole = encodeEnvelope({ bytes: new Uint8Array([1, 2, 3]) });
    const bad = [
      new Uint8Array(),
      text('{}'),
      text('{}\n'),
      text('nonsense\n'),
      text('\xff\n'),
      whole.subarray(0, whole.length - 1),
      new Uint8Array([...whole, 0]),
    ];
    for (const envelope of bad) expect(decodeEnvelope(envelope)).toEqual({ ok: false, error: 'malformed' });
  });

  it('puts bytes only where a null waits for them', () => {
    const header = (at: unknown) =>
      text(`{"body":{"a":null,"b":1},"parts":[{"at":${JSON.stringify(at)},"length":1}]}\n`, [9]);
    expect(decodeEnvelope(header(['a']))).toEqual({ ok: true, value: { a: new Uint8Array([9]), b: 1 } });
    for (const at of [['b'], ['c'], ['__proto__'], ['constructor', 'prototype'], ['a', 0], [], [-1], [1.5]]) {
      expect(decodeEnvelope(header(at))).toEqual({ ok: false, error: 'malformed' });
    }
  });
});
