import type { Scene } from '../../shared/scene/scene.ts';
import { SceneDrawing } from './SceneDrawing.tsx';

export interface SceneSheetProps {
  readonly scene: Scene;
  /** Pixels a millimetre. */
  readonly scale: number;
}

/** To the micrometre, as the file says it. */
const micrometres = (value: number) => Math.round(value * 1000) / 1000;

/** A Scene as a sheet of paper to look at: always in paper's colours, described in words for screen readers. */
export function SceneSheet({ scene, scale }: SceneSheetProps) {
  return (
    <svg
      className="scene-sheet"
      viewBox={`0 0 ${micrometres(scene.width)} ${micrometres(scene.height)}`}
      width={scene.width * scale}
      height={scene.height * scale}
      role="img"
      aria-label={`${scene.title}. ${scene.description}`}
    >
      <SceneDrawing scene={scene} />
    </svg>
  );
}
