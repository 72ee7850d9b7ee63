import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';

/** How long a mark takes to its new place, ms. */
const DURATION = 150;

interface Stand {
  readonly entry: string;
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
}

/** Lets an entry's marks glide from where they stood to where a new layout puts them; not where motion is unwanted. */
export function useGlide(group: RefObject<SVGGElement | null>, entry: string, scene: Scene): void {
  const before = useRef<Stand | null>(null);
  useLayoutEffect(() => {
    const element = group.current;
    const box = element?.getBBox();
    const last = before.current;
    before.current = box ? { entry, scene, x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    const now = before.current;
    if (!element || !last || !now || last.entry !== entry || last.scene === scene) return;
    const [dx, dy] = [last.x - now.x, last.y - now.y];
    const still = dx === 0 && dy === 0;
    if (still || last.scene.width !== scene.width || last.scene.height !== scene.height) return;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
      duration: DURATION,
      easing: 'ease-out',
    });
  }, [group, entry, scene]);
}
