import { describe, expect, it } from 'vitest';
import { takeInvitation } from '../../../../renderer/app/invitation.ts';

/** A page at an address, and what its address bar shows afterwards. */
function pageAt(address: string) {
  let shown = address;
  const history = {
    replaceState: (_state: unknown, _unused: string, to: string) => {
      shown = to;
    },
  };
  return { taken: takeInvitation({ location: new URL(address), history }), shown };
}

describe('an invitation in the address', () => {
  it('is taken out of it whole', () => {
    const link = 'https://plan.example.org/a/?x=1#invite=ey.J0.b_k-n';
    expect(pageAt(link)).toEqual({ taken: link, shown: '/a/?x=1' });
  });

  it('leaves the rest where it was', () => {
    const { taken, shown } = pageAt('https://plan.example.org/#plan=p1&invite=secret');
    expect(taken).toBe('https://plan.example.org/#invite=secret');
    expect(shown).toBe('/#plan=p1');
  });

  it('is not found where there is none', () => {
    const address = 'https://plan.example.org/#plan=invite';
    expect(pageAt(address)).toEqual({ taken: null, shown: address });
  });
});
