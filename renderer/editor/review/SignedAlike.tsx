import { Check } from 'lucide-react';
import type { Review } from '../../../shared/plan/review.ts';
import { useAppText } from '../../app/useText.ts';
import { useView } from '../../app/view.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { signedAlike } from './reviewGroups.ts';

/**
 * Changes from elsewhere that are signed as one signs here: one's own from another machine, or a colleague's in the
 * same role. Nobody but the user can tell, so they are marked as others' until one says with one press that they are
 * one's own.
 */
export function SignedAlike({ changes }: { readonly changes: Review }) {
  const { session, store } = useEditor();
  const { review } = useWords();
  const app = useAppText();
  const name = useView((view) => view.settings.author) || app('author.default');
  const alike = signedAlike(changes, name);
  const count = alike.length;
  if (count === 0) return null;
  return (
    <div className="review-alike">
      <span>{review('review.alike', { count, name })}</span>
      <Button
        icon={Check}
        onPress={() => {
          session.markSeen(alike);
          store.setState({ announcement: review('review.alike.done', { count }) });
        }}
      >
        {review('review.alike.mine')}
      </Button>
    </div>
  );
}
