import type { ReactNode } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { useView } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import { SceneView } from '../scene/SceneView.tsx';

interface PosterSheetProps {
  readonly page: Scene;
  readonly number: number;
  readonly of: number;
  /** Pixels a millimetre. */
  readonly scale: number;
  readonly onSelect: (entry: string) => void;
  /** Drawn over the sheet: pins, what is dragged. */
  readonly children?: ReactNode;
}

/** One sheet of the poster, in paper's colours; its entries can be focused and selected. */
export function PosterSheet({ page, number, of, scale, onSelect, children }: PosterSheetProps) {
  const { poster } = useWords();
  const selected = useView((state) => state.selected);
  const drawn = selected !== null && page.marks.some((mark) => mark.entry === selected);
  return (
    <li
      className="poster-page"
      data-page={number}
      style={{ containIntrinsicSize: `${page.width * scale}px ${page.height * scale}px` }}
      aria-label={poster('page', { number, of })}
    >
      <SceneView scene={page} scale={scale} selected={drawn ? selected : null} onFocusEntry={onSelect}>
        {children}
      </SceneView>
    </li>
  );
}
