import type { Scene } from '../../../shared/scene/scene.ts';
import { entryMarks } from '../../scene/entryMarks.ts';
import { Button } from '../../ui/Button.tsx';
import { useAddEntry } from '../keyboard/useEntryActions.ts';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { turnTo } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';

/** Says what a drawing leaves out, and, in an empty plan, how to begin. */
export function Undrawn({ scene }: { readonly scene: Scene }) {
  const { store } = useEditor();
  const plan = usePlan();
  const add = useAddEntry();
  const { t } = useWords();
  if (plan.entries.length === 0) {
    return (
      <div className="canvas-empty">
        <p>{t('canvas.empty')}</p>
        <Button onPress={() => add(null)}>{t('toolbar.add')}</Button>
      </div>
    );
  }
  const drawn = new Set(entryMarks(scene).map(({ entry }) => entry));
  const count = plan.entries.filter(({ id }) => !drawn.has(id)).length;
  if (count === 0) return null;
  return (
    <button type="button" className="canvas-undrawn" onClick={() => store.setState(turnTo('table'))}>
      {t('canvas.undrawn', { count })}
    </button>
  );
}
