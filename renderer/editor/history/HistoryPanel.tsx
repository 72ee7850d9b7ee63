import { useDeferredValue, useMemo, useState } from 'react';
import { historyWords, journalReport, lineText, readerOf } from '../../../shared/exporting/index.ts';
import { type JournalLine, journalLines, searchJournal } from '../../../shared/plan/journal.ts';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import './history.css';
import { JournalList } from './JournalList.tsx';
import { madeHere } from './made.ts';
import { OutButtons } from './OutButtons.tsx';

/** Who changed what, when and why: of the selected entry, or of the plan. */
export function HistoryPanel() {
  const { store } = useEditor();
  const plan = usePlan();
  const { t, history, locale } = useWords();
  const selected = useView((state) => state.selected);
  const entry = plan.entries.find(({ id }) => id === selected);
  const [wanted, setWanted] = useState<'entry' | 'plan'>('entry');
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const of = wanted === 'entry' && entry ? entry.id : null;

  const reader = useMemo(() => readerOf(plan, historyWords(locale)), [plan, locale]);
  const all = useMemo(() => journalLines(plan, of === null ? 'plan' : { entry: of }), [plan, of]);
  // Each line is put into words once, however much is typed to find it.
  const textOf = useMemo(() => {
    const texts = new WeakMap<JournalLine, string>();
    return (line: JournalLine) => {
      const text = texts.get(line) ?? lineText(line, reader);
      texts.set(line, text);
      return text;
    };
  }, [reader]);
  const lines = useMemo(() => searchJournal(all, sought, textOf), [all, sought, textOf]);

  const report = () => {
    const words = historyWords(plan.info.locale);
    const found = query.trim() === '' ? [] : [words.t('journal.found', { query: query.trim() })];
    const title = of === null ? plan.info.title : (entry?.title ?? '');
    const about = [...(of === null ? [] : [plan.info.title]), ...found];
    return journalReport(plan, lines, { title: title || t('entry.untitled'), lines: about }, words, madeHere());
  };

  if (plan.journal.length === 0) return <p className="quiet">{history('journal.empty')}</p>;
  return (
    <div className="journal">
      {entry && (
        <Segments
          label={history('journal.scope')}
          value={wanted}
          options={[
            { value: 'entry', label: history('journal.scope.entry') },
            { value: 'plan', label: history('journal.scope.plan') },
          ]}
          onChange={setWanted}
        />
      )}
      {of !== null && <p className="journal-of">{entry?.title || t('entry.untitled')}</p>}
      <Field
        label={history('journal.search')}
        hideLabel
        type="search"
        value={query}
        onChange={setQuery}
        placeholder={history('journal.searchHint')}
      />
      {lines.length === 0 ? (
        <p className="journal-none quiet">
          {query === '' ? history('journal.emptyEntry') : history('journal.noMatch', { query })}
          {query !== '' && (
            <button type="button" className="text-button" onClick={() => setQuery('')}>
              {history('journal.showAll')}
            </button>
          )}
        </p>
      ) : (
        <>
          <JournalList
            key={of ?? ''}
            lines={lines}
            reader={reader}
            of={of}
            onShow={(id) => {
              setWanted('plan');
              store.setState({ selected: id });
            }}
          />
          <OutButtons make={report} />
        </>
      )}
    </div>
  );
}
