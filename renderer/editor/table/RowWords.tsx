import type { Entry } from '../../../shared/plan/plan.ts';
import type { ChangeType, SceneChanges } from '../../../shared/scene/changes.ts';
import { toldChange } from '../../../shared/scene/changeWords.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { boundsOf, whenOf } from '../../../shared/time/index.ts';
import { ChangeSign } from '../canvas/ChangeSign.tsx';
import type { EntryNote } from '../canvas/useEntryNotes.ts';
import { initialsOf } from '../places/initials.ts';
import { useWords } from '../state/words.ts';
import { shortWeekday, showEdtf, showUnderMonth } from '../when/showWhen.ts';

interface EntryWords {
  readonly entry: Entry;
  readonly changes: SceneChanges | undefined;
}

/** A former date: without its year where that is the entry's own. */
function useFormerDate({ entry, changes }: EntryWords): string {
  const { locale } = useWords();
  if (entry.formerWhen === '' || entry.formerWhen === entry.when) return '';
  // Where states are compared, only what moved between them has a former date.
  if (changes && changes.marks.get(entry.id)?.type !== 'moved') return '';
  const former = whenOf(entry.formerWhen);
  const yearOf = (when: Entry['when']) => boundsOf(whenOf(when))?.start.slice(0, 4);
  return yearOf(entry.formerWhen) === yearOf(entry.when)
    ? showUnderMonth(former, locale)
    : showEdtf(entry.formerWhen, locale);
}

/** The date with its weekday, and the date it had before, struck through. */
export function DateWords({ entry, changes }: EntryWords) {
  const { t, locale } = useWords();
  const former = useFormerDate({ entry, changes });
  const isGone = changes?.marks.get(entry.id)?.type === 'gone';
  const when = whenOf(entry.when);
  const day = shortWeekday(when, locale);
  const date =
    when.kind === 'unset' ? (
      <span className="quiet">{entry.whenText || t('drag.unset')}</span>
    ) : (
      <>
        {isGone ? <s>{showUnderMonth(when, locale)}</s> : showUnderMonth(when, locale)}
        {day !== '' && <span className="quiet"> {day}</span>}
      </>
    );
  if (former === '') return date;
  return (
    <>
      {date}
      <span className="former-date">
        <span className="visually-hidden">{t('table.former')} </span>
        <s>{former}</s>
      </span>
    </>
  );
}

/** What became of an entry, under its title, where states of the plan are compared. */
export function ChangeWords({ entry, changes }: { readonly entry: Entry; readonly changes: SceneChanges }) {
  const { locale, name } = useWords();
  const translate = sceneWords(locale);
  const change = changes.marks.get(entry.id);
  if (!change) return null;
  const options = { locale, translate, changes };
  // Where it was stands under its date.
  const told = toldChange(change, '', entry.status !== 'planned', options).words;
  const words = told === '' ? name(`status-${entry.status}`) : told;
  return <span className="change-words">{words}</span>;
}

interface RowMarginProps {
  readonly note: EntryNote | undefined;
  /** What became of the entry, where states of the plan are compared. */
  readonly change: ChangeType | undefined;
}

/** Before the date: the sign of a change, or else a dot at what others have changed. */
export function RowMargin({ note, change }: RowMarginProps) {
  if (!note && !change) return null;
  return (
    <span className="row-margin" title={note?.words}>
      {change && <ChangeSign type={change} />}
      {note && <span className="visually-hidden">{note.words}. </span>}
      {note?.unseen && !change && <span className="unseen-dot" aria-hidden />}
    </span>
  );
}

/** Who of the others is at this line, by initials; the words for it stand before the date. */
export function RowPeople({ note }: { readonly note: EntryNote }) {
  const { sync } = useWords();
  return note.people.map(({ key, name }) => (
    <span key={key} className="row-face" title={name} aria-hidden>
      {initialsOf(name || sync('someone'))}
    </span>
  ));
}
