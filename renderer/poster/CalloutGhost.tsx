import type { CalloutBox } from './callouts.ts';

/** Where a dragged callout would come to stand. */
export function CalloutGhost({ box, by }: { readonly box: CalloutBox | null; readonly by: { x: number; y: number } }) {
  if (!box) return null;
  return (
    <rect className="callout-ghost" x={box.x + by.x} y={box.y + by.y} width={box.width} height={box.height} rx={0.8} />
  );
}
