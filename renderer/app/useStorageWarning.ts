import { useEffect } from 'react';
import { getStorageHealth, subscribeStorageHealth } from '../data/storageHealth.ts';
import { useAppText } from './useText.ts';
import { tell } from './view.ts';

/** Tells in time that the disk is nearly full: once each time it becomes so. */
export function useStorageWarning(): void {
  const text = useAppText();
  useEffect(() => {
    let told = false;
    const heed = () => {
      const { nearlyFull } = getStorageHealth();
      if (nearlyFull && !told) tell({ text: text('storage.nearlyFull'), stays: true });
      told = nearlyFull;
    };
    heed();
    return subscribeStorageHealth(heed);
  }, [text]);
}
