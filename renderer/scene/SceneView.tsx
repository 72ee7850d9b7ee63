import { memo, type ReactNode, type Ref, useMemo } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { EntrySignMarks, type EntrySigns } from './EntrySigns.tsx';
import { type EntryMarks, entryMarks } from './entryMarks.ts';
import type { Paint } from './paint.ts';
import { asOnPaper } from './paint.ts';
import { SceneDrawing } from './SceneDrawing.tsx';
import { SelectionRing } from './SelectionRing.tsx';
import { sameHits } from './sameMark.ts';

interface HitProps {
  readonly marks: EntryMarks;
  readonly selected: boolean;
  /** Said after the entry's own words. */
  readonly note: string;
  readonly onFocus: (entry: string) => void;
}

/** An entry as something to point at and to focus: its shapes with a margin, unseen. */
const EntryHit = memo(function EntryHit({ marks, selected, note, onFocus }: HitProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in a drawing
    <g
      className="scene-hit"
      role="button"
      tabIndex={0}
      aria-label={note === '' ? marks.label : `${marks.label}. ${note}`}
      aria-pressed={selected}
      data-entry={marks.entry}
      onFocus={() => onFocus(marks.entry)}
    >
      {note !== '' && <title>{note}</title>}
      {marks.shapes.map((shape) => (
        <path key={shape.d} d={shape.d} data-lane={shape.lane} />
      ))}
    </g>
  );
}, isSameHit);

function isSameHit(before: HitProps, now: HitProps): boolean {
  const isSame = before.selected === now.selected && before.note === now.note && before.onFocus === now.onFocus;
  return isSame && sameHits(before.marks, now.marks);
}

/** The shapes themselves lie over everybody's margins, so that what one sees is what one gets. */
const ExactHits = memo(function ExactHits({ scene }: { readonly scene: Scene }) {
  return (
    <g className="scene-exact" aria-hidden>
      {entryMarks(scene).map((marks) => (
        <ExactHit key={marks.entry} marks={marks} />
      ))}
    </g>
  );
});

const ExactHit = memo(
  ({ marks }: Pick<HitProps, 'marks'>) =>
    marks.shapes.map((shape) => <path key={shape.d} d={shape.d} data-entry={marks.entry} data-lane={shape.lane} />),
  (before, now) => sameHits(before.marks, now.marks),
);

const NONE: EntrySigns = new Map();

export interface SceneViewProps {
  readonly scene: Scene;
  /** Pixels a millimetre. */
  readonly scale: number;
  readonly paint?: Paint;
  readonly selected: string | null;
  readonly hovered?: string | null;
  /** What stands at entries beside their own marks. */
  readonly signs?: EntrySigns;
  readonly onFocusEntry: (entry: string) => void;
  readonly svgRef?: Ref<SVGSVGElement>;
  /** Drawn over everything: what is being dragged. */
  readonly children?: ReactNode;
}

/** A Scene to work in: entries can be focused, pointed at and selected. Pointer gestures are the parent's. */
export function SceneView(props: SceneViewProps) {
  const {
    scene,
    scale,
    paint = asOnPaper,
    selected,
    hovered = null,
    signs = NONE,
    onFocusEntry,
    svgRef,
    children,
  } = props;
  const entries = useMemo(() => entryMarks(scene), [scene]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
    <svg
      ref={svgRef ?? null}
      className="scene-view"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width * scale}
      height={scene.height * scale}
      role="group"
      aria-label={`${scene.title}. ${scene.description}`}
    >
      <SceneDrawing scene={scene} paint={paint} />
      <g className="scene-hits">
        {entries.map((marks) => (
          <EntryHit
            key={marks.entry}
            marks={marks}
            selected={marks.entry === selected}
            note={signs.get(marks.entry)?.words ?? ''}
            onFocus={onFocusEntry}
          />
        ))}
      </g>
      <ExactHits scene={scene} />
      {hovered !== null && hovered !== selected && <SelectionRing scene={scene} entry={hovered} paint={paint} quiet />}
      {selected !== null && <SelectionRing scene={scene} entry={selected} paint={paint} />}
      <EntrySignMarks scene={scene} signs={signs} scale={scale} paint={paint} />
      {children}
    </svg>
  );
}
