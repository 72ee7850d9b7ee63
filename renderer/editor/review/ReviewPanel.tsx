import { CheckCheck, ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type ReviewChange, refKey } from '../../../shared/plan/review.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { concernedEntry, shownTitle } from './concerned.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { type Arrangement, firstGroups, type ReviewGroup, reviewGroups } from './reviewGroups.ts';
import { AT_ONCE, ShowMore } from './ShowMore.tsx';
import { SignedAlike } from './SignedAlike.tsx';
import { TitleButton } from './TitleButton.tsx';
import { useReveal } from './useReveal.ts';
import './review.css';

/** Where one is among the changes, and the ways to the others; each step shows its entry in the view. */
function useSteps(changes: readonly ReviewChange[]) {
  const plan = usePlan();
  const reveal = useReveal();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const at = changes.findIndex((change) => refKey(change) === current);
  const goTo = useCallback(
    (place: number, takesFocus: boolean) => {
      const change = changes[place];
      if (!change) return;
      setCurrent(refKey(change));
      setShown((before) => Math.max(before, place + 1));
      reveal(concernedEntry(plan, change));
      requestAnimationFrame(() => {
        const card = list.current?.querySelector('[aria-current="true"].review-card');
        if (takesFocus) card?.querySelector<HTMLElement>('[data-seen]')?.focus({ preventScroll: true });
        card?.scrollIntoView({ block: 'nearest' });
      });
    },
    [changes, plan, reveal],
  );
  const step = (by: -1 | 1, takesFocus: boolean) =>
    goTo(at < 0 ? (by === 1 ? 0 : changes.length - 1) : at + by, takesFocus);
  const showMore = () => setShown(shown + AT_ONCE);
  return { list, current, at, step, goTo, shown, showMore };
}

function GroupHeading({ group, arrangement }: { readonly group: ReviewGroup; readonly arrangement: Arrangement }) {
  const plan = usePlan();
  const { review } = useWords();
  const [first] = group.changes;
  if (arrangement === 'person') return <h3>{group.key || review('who.unknown')}</h3>;
  if (group.key === '') return <h3>{review('review.plan')}</h3>;
  const own = first?.kind === 'entry' ? shownTitle(plan, first) : '';
  const title = own || (plan.entries.find(({ id }) => id === group.entry)?.title ?? '');
  return (
    <h3>
      <TitleButton title={title} entry={group.entry} />
    </h3>
  );
}

/** What others have changed since somebody here last looked: before and after, step by step, with the way back. */
export function ReviewPanel() {
  const { session } = useEditor();
  const plan = usePlan();
  const { review } = useWords();
  const changes = useSyncExternalStore(
    useCallback((listener) => session.subscribeReview(listener), [session]),
    () => session.getReview(),
  );
  const [arrangement, setArrangement] = useState<Arrangement>('entry');
  const groups = useMemo(() => reviewGroups(plan, changes, arrangement), [plan, changes, arrangement]);
  const ordered = useMemo(() => groups.flatMap((group) => group.changes), [groups]);
  const { list, current, at, step, goTo, shown, showMore } = useSteps(ordered);
  const onSeen = useCallback((change: ReviewChange) => goTo(ordered.indexOf(change) + 1, true), [goTo, ordered]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || (event.target instanceof Element && event.target.closest('[role=radiogroup]'))) return;
    event.preventDefault();
    step(by, true);
  };
  if (changes.length === 0) return <p className="quiet">{review('review.none')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do what the two buttons inside do
    <div ref={list} onKeyDown={onKeyDown}>
      <div className="review-bar">
        <Segments
          label={review('review.by')}
          value={arrangement}
          options={[
            { value: 'entry', label: review('review.byEntry') },
            { value: 'person', label: review('review.byPerson') },
          ]}
          onChange={setArrangement}
        />
        <span className="review-steps">
          <span className="review-place" aria-live="polite">
            {at < 0
              ? review('review.count', { count: changes.length })
              : review('review.place', { at: at + 1, count: ordered.length })}
          </span>
          <IconButton
            icon={ChevronUp}
            label={review('review.previous')}
            shortcut="↑"
            isDisabled={at === 0}
            onPress={() => step(-1, false)}
          />
          <IconButton
            icon={ChevronDown}
            label={review('review.next')}
            shortcut="↓"
            isDisabled={at === ordered.length - 1}
            onPress={() => step(1, false)}
          />
        </span>
      </div>
      <SignedAlike changes={changes} />
      {firstGroups(groups, shown).map((group) => (
        <section key={group.key} className="review-group">
          <GroupHeading group={group} arrangement={arrangement} />
          <ul className="review-cards">
            {group.changes.map((change) => (
              <ReviewCard
                key={refKey(change)}
                change={change}
                current={refKey(change) === current}
                titled={arrangement === 'entry' && change.kind === 'entry'}
                named={arrangement === 'person' && group.key !== ''}
                onSeen={onSeen}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="review-end">
        <ShowMore left={ordered.length - shown} onMore={showMore} />
        <Button icon={CheckCheck} onPress={() => session.markSeen('all')}>
          {review('review.allSeen')}
        </Button>
      </div>
    </div>
  );
}
