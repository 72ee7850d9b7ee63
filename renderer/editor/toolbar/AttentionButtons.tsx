import { Eye, TriangleAlert } from 'lucide-react';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { useTogglePanel } from './panelChoices.ts';

/** What wants a decision or a look: in words, and only a number where the window is narrow. */
export function AttentionButtons({ isShort }: { readonly isShort: boolean }) {
  const { session } = useEditor();
  const { t, review } = useWords();
  const toggle = useTogglePanel();
  const plan = usePlan();
  const conflicts = useMemo(() => questionsOf(plan).length, [plan]);
  const unseen = useSyncExternalStore(
    useCallback((listener) => session.subscribeReview(listener), [session]),
    () => session.getReview().length,
  );
  const decide = t('conflicts.count', { count: conflicts });
  const look = review('review.count', { count: unseen });
  return (
    <>
      {conflicts > 0 && (
        <Button
          variant="danger"
          icon={TriangleAlert}
          aria-label={decide}
          tip={isShort ? decide : undefined}
          onPress={() => toggle('conflicts')}
        >
          {isShort ? conflicts : decide}
        </Button>
      )}
      {unseen > 0 && (
        <Button icon={Eye} aria-label={look} tip={isShort ? look : undefined} onPress={() => toggle('review')}>
          {isShort ? unseen : look}
        </Button>
      )}
    </>
  );
}
