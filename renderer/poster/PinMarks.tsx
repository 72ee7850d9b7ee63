import type { KeyboardEvent } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { usePlan } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import { calloutBox } from './callouts.ts';
import type { Pins } from './usePins.ts';

/** Radius of the sign, px. */
const RADIUS = 9;
/** How far it stands left of the words, px. */
const OFF = RADIUS + 5;

interface PinMarksProps {
  readonly page: Scene;
  /** Pixels a millimetre. */
  readonly scale: number;
  readonly pins: Pins;
}

/** A pin at each callout that stands where someone put it; pressing it lets the callout go. */
export function PinMarks({ page, scale, pins }: PinMarksProps) {
  const { entries } = usePlan();
  const { poster, t } = useWords();
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  return (
    <g className="pin-marks">
      {[...pins.pinned.keys()].map((entry) => {
        const box = calloutBox(page, entry);
        if (!box) return null;
        const release = () => pins.release(entry);
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          release();
        };
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in a drawing
          <g
            key={entry}
            className="pin-mark"
            role="button"
            tabIndex={0}
            aria-label={poster('release', { title: titles.get(entry) || t('entry.untitled') })}
            transform={`translate(${box.x - OFF / scale} ${box.y + box.height / 2}) scale(${1 / scale})`}
            onClick={(event) => {
              event.stopPropagation();
              release();
            }}
            onPointerDown={(event) => event.stopPropagation()}
            onKeyDown={onKeyDown}
          >
            <title>{poster('release', { title: titles.get(entry) || t('entry.untitled') })}</title>
            <circle r={RADIUS + 3} className="pin-reach" />
            <circle r={RADIUS} />
            <path d="M-3,-3L3,3M3,-3L-3,3" />
          </g>
        );
      })}
    </g>
  );
}
