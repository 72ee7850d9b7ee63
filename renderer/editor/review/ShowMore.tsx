import { Button } from '../../ui/Button.tsx';
import { useWords } from '../state/words.ts';

/** As many as are looked through in one go; more are shown when asked for. */
export const AT_ONCE = 50;

/** Shows more of a long list; nothing where all of it is in sight. */
export function ShowMore({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const { review } = useWords();
  if (left <= 0) return null;
  return <Button onPress={onMore}>{review('more', { count: Math.min(left, AT_ONCE) })}</Button>;
}
