import { describe, expect, it } from 'vitest';
import { type PageAddress, takeToken } from '../../../../renderer/data/bridge.ts';

function page(hash: string, kept: Record<string, string> = {}) {
  const addresses: string[] = [];
  const address: PageAddress = {
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_state, _unused, to) => void addresses.push(to) },
    sessionStorage: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
    },
  };
  return { address, addresses, kept };
}

describe('takeToken', () => {
  it('moves the token from the address to the session', () => {
    const { address, addresses, kept } = page('#token=hemmelig');
    expect(takeToken(address)).toBe('hemmelig');
    expect(addresses).toEqual(['/']);
    expect(Object.values(kept)).toEqual(['hemmelig']);
  });

  it('finds it again after a reload, and leaves the address alone', () => {
    const { address, addresses } = page('#plan=abc', { 'aarring-token': 'hemmelig' });
    expect(takeToken(address)).toBe('hemmelig');
    expect(addresses).toEqual([]);
  });

  it('has none on a page that no host has given one', () => {
    expect(takeToken(page('').address)).toBeNull();
  });
});
