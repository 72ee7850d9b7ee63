import { ArrowRight, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { SourceRemark } from '../../../shared/importing/source.ts';
import { useImportText } from '../../app/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { setYear } from '../state/draft.ts';
import { step } from '../state/reviewStore.ts';
import { countRows, FILTERS, type Filter, SORTS } from '../state/shownRows.ts';
import { useReview, useReviewState } from './ReviewContext.tsx';
import type { RowActions } from './useRowActions.ts';

const YEAR = /^(19|20|21)\d\d$/;

/** The year the document does not tell, or that was only concluded. */
function YearField() {
  const text = useImportText();
  const { store, read } = useReview();
  const year = useReviewState(({ draft }) => draft.year);
  const [words, setWords] = useState(String(year ?? ''));
  const isYear = YEAR.test(words);
  return (
    <div className="import-review-year" data-review-fields>
      <Field
        label={text('year')}
        value={words}
        onChange={(value) => {
          const typed = value.trim();
          setWords(typed);
          if (YEAR.test(typed)) step(store, (draft) => setYear(draft, Number(typed)));
        }}
        maxLength={4}
        inputMode="numeric"
        error={isYear ? undefined : text('year.wrong')}
      />
      <p className="quiet">{text(read.isYearOpen ? 'year.open' : 'year.guessed')}</p>
    </div>
  );
}

/** Which rows are shown, and how many each choice has. */
function Filters() {
  const text = useImportText();
  const { store, comparison } = useReview();
  const draft = useReviewState((state) => state.draft);
  const filter = useReviewState((state) => state.filter);
  const counts = countRows(draft, comparison);
  const isOffered = (value: Filter) =>
    value === 'all' || value === filter || (counts[value] > 0 && !(value === 'new' && !comparison.isKnown));
  return (
    <ToggleButtonGroup
      aria-label={text('filter')}
      className="import-review-filters"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = FILTERS.find((value) => keys.has(value));
        if (chosen) store.setState({ filter: chosen, isEditing: false });
      }}
    >
      {FILTERS.filter(isOffered).map((value) => (
        <ToggleButton key={value} id={value} className="import-review-filter">
          {text(`filter.${value}`)} <span className="tabular">{counts[value]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** More of them stand behind a word. */
const SHOWN_REMARKS = 2;

/** What the reader of the file has to say. */
function Remarks({ remarks }: { readonly remarks: readonly SourceRemark[] }) {
  const text = useImportText();
  const line = ({ code, detail }: SourceRemark) => (
    <p key={`${code} ${detail}`} className="quiet">
      {text(`remark.${code}`, { detail })}
    </p>
  );
  const isMany = remarks.length > SHOWN_REMARKS + 1;
  const more = isMany ? remarks.slice(SHOWN_REMARKS) : [];
  return (
    <>
      {remarks.slice(0, remarks.length - more.length).map(line)}
      {isMany && (
        <details className="import-review-remarks">
          <summary>{text('remarks.more', { count: more.length })}</summary>
          {more.map(line)}
        </details>
      )}
    </>
  );
}

/** What is decided for the document as a whole, and what of it is shown. */
export function ReviewHead({ actions }: { readonly actions: RowActions }) {
  const text = useImportText();
  const { store, read, plan, comparison } = useReview();
  const title = useReviewState(({ draft }) => draft.title);
  const sort = useReviewState((state) => state.sort);
  const canUndo = useReviewState(({ past }) => past.length > 0);
  const canRedo = useReviewState(({ undone }) => undone.length > 0);
  const isYearAsked = useReviewState(({ draft }) =>
    draft.rows.some(({ reads }) => reads.some(({ doubts }) => doubts.includes('yearGuessed'))),
  );
  const open = useReviewState(({ draft }) => countRows(draft, comparison).open);
  return (
    <div className="import-review-head">
      {(plan === null || isYearAsked) && (
        <div className="import-review-whole">
          {plan === null && (
            <div className="import-review-name" data-review-fields>
              <Field
                label={text('name')}
                value={title}
                maxLength={200}
                onChange={(value) => store.setState(({ draft }) => ({ draft: { ...draft, title: value } }))}
              />
            </div>
          )}
          {isYearAsked && <YearField />}
        </div>
      )}
      {read.plan !== undefined && <p className="quiet">{text(plan === null ? 'own.new' : 'own.into')}</p>}
      <Remarks remarks={read.remarks} />
      <div className="import-review-bar">
        <Filters />
        {open > 0 && (
          <Button variant="quiet" icon={ArrowRight} onPress={actions.nextOpen}>
            {text('action.next')} <kbd aria-hidden>N</kbd>
          </Button>
        )}
        <span className="import-review-space" />
        <SelectField
          label={text('sort')}
          hideLabel
          value={sort}
          options={SORTS.map((value) => ({ value, label: text(`sort.${value}`) }))}
          onChange={(value) => store.setState({ sort: value, isEditing: false })}
        />
        <IconButton
          icon={Undo2}
          label={text('action.undo')}
          shortcut="Ctrl+Z"
          isDisabled={!canUndo}
          onPress={actions.undo}
        />
        <IconButton
          icon={Redo2}
          label={text('action.redo')}
          shortcut="Ctrl+Y"
          isDisabled={!canRedo}
          onPress={actions.redo}
        />
      </div>
    </div>
  );
}
