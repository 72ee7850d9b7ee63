import { MessageSquarePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { actionText, clockText, type Moment, type Reader, whyText } from '../../../shared/exporting/index.ts';
import type { JournalLine } from '../../../shared/plan/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { Changes } from './Changes.tsx';
import { type Owner, ownerOf } from './explainable.ts';
import { useExplain } from './useExplain.ts';
import { WhyForm } from './WhyForm.tsx';

export interface JournalItemProps {
  readonly line: JournalLine;
  readonly moment: Moment;
  /** The line above is about the same: its name goes without saying. */
  readonly continues: boolean;
  readonly reader: Reader;
  /** The entry whose history is shown: its own name goes without saying. */
  readonly of: string | null;
  /** Goes to the entry a line is about. */
  readonly onShow: (entry: string) => void;
}

/** What it was done to; a way there, where it is an entry of the plan. */
function Name({ line, reader, of, onShow }: Pick<JournalItemProps, 'line' | 'reader' | 'of' | 'onShow'>) {
  const plan = usePlan();
  if (line.kind === 'entry' && line.record === of) return null;
  const name = reader.recordName(line.kind, line.record, line.title);
  const isThere = line.kind === 'entry' && plan.entries.some(({ id }) => id === line.record);
  const kind = line.kind === 'entry' || line.kind === 'plan' ? '' : reader.words.t(`kind.${line.kind}`);
  return (
    <p className="journal-name">
      {isThere ? (
        <button type="button" onClick={() => onShow(line.record)}>
          {name}
        </button>
      ) : (
        name
      )}
      {kind !== '' && kind !== name && <span className="quiet"> {kind}</span>}
    </p>
  );
}

/** The record whose own reason is the one of this line, so that both are told together; `null` where it has another. */
function whoseReason(plan: Plan, { kind, record, fields, why }: JournalLine): Owner | null {
  if (!fields.some(({ field }) => field === 'when' || field === 'status')) return null;
  const owner = ownerOf(plan, kind, record);
  const isIts = owner?.record.reason === (why?.reason ?? '') && owner.record.source === (why?.source ?? '');
  return isIts ? owner : null;
}

/** One line of the journal: what, from what to what, why, who and when; and a way to say why. */
export function JournalItem(props: JournalItemProps) {
  const { line, moment, continues, reader, of, onShow } = props;
  const plan = usePlan();
  const { history: t, locale } = useWords();
  const explain = useExplain();
  const [asking, setAsking] = useState(false);
  const item = useRef<HTMLElement>(null);
  const done = actionText(line, reader.words);
  const why = whyText(line.why);
  const later = line.why?.later && line.why.by !== line.by ? t('journal.later', { by: line.why.by }) : '';
  return (
    <article ref={item} className="journal-item" data-continues={(continues && of === null) || undefined}>
      {!continues && <Name line={line} reader={reader} of={of} onShow={onShow} />}
      {done === '' ? <Changes changes={reader.changes(line.kind, line.fields)} /> : <p className="change">{done}</p>}
      {why !== '' && !asking && (
        <p className="journal-why">
          {why}
          {later !== '' && <span className="quiet"> ({later})</span>}
        </p>
      )}
      {asking ? (
        <WhyForm
          autoFocus
          {...(line.why ? { initial: { reason: line.why.reason, source: line.why.source } } : {})}
          onSave={(given) => explain(line.ids, given, whoseReason(plan, line))}
          onDismiss={() => {
            setAsking(false);
            requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('.journal-by button')?.focus());
          }}
        />
      ) : (
        <div className="journal-by">
          <p>{[clockText(moment.time, locale), line.by].filter(Boolean).join(' · ')}</p>
          {line.ids.length > 0 && (
            <IconButton
              icon={MessageSquarePlus}
              label={t(line.why ? 'journal.explainAgain' : 'journal.explain')}
              onPress={() => setAsking(true)}
            />
          )}
        </div>
      )}
    </article>
  );
}
