import { useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { useReveal } from './useReveal.ts';

export interface TitleButtonProps {
  readonly title: string;
  /** The entry it leads to; `null` where there is none in the views. */
  readonly entry: string | null;
}

/** The words a record is known by; pressed, it is shown in the view. */
export function TitleButton({ title, entry }: TitleButtonProps) {
  const { review } = useWords();
  const reveal = useReveal();
  const selected = useView((state) => entry !== null && state.selected === entry);
  const words = title || review('question.untitled');
  if (entry === null) return <span className="review-title">{words}</span>;
  return (
    <button
      type="button"
      className="review-title review-title-link"
      aria-current={selected}
      title={review('question.goTo', { title: words })}
      onClick={() => reveal(entry)}
    >
      {words}
    </button>
  );
}
