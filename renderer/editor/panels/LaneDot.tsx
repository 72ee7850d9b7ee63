import { asOnPaper, inTheDark, type Paint } from '../../scene/paint.ts';
import { useDark } from '../canvas/useDark.ts';

/** How colours of paper are shown on the screen as it is now. */
export const usePaint = (): Paint => (useDark() ? inTheDark : asOnPaper);

/** A lane's colour as a small disc. */
export function LaneDot({ colour }: { readonly colour: string }) {
  const paint = usePaint();
  return (
    <svg className="lane-dot" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill={paint(colour)} />
    </svg>
  );
}
