import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItem, Entry } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { addAgendaItem, agendaOf, minutesOf, sendAgendaItem } from '../commands/agendaEdits.ts';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { AgendaItemEditor } from './AgendaItemEditor.tsx';

function Frame({ meeting }: { readonly meeting: Entry }) {
  const { t } = useWords();
  const { taken, frame } = minutesOf(usePlan(), meeting);
  if (taken === 0 && frame === null) return null;
  const over = frame !== null && taken > frame;
  return (
    <div className="agenda-frame">
      <p className="tabular">{frame === null ? t('agenda.sumOpen', { taken }) : t('agenda.sum', { taken, frame })}</p>
      {frame !== null && (
        <meter aria-hidden min={0} max={frame} value={Math.min(taken, frame)} data-over={over || undefined} />
      )}
      {over && <p className="alarm">{t('agenda.over', { minutes: taken - frame })}</p>}
    </div>
  );
}

function ItemLine({ item }: { readonly item: AgendaItem }) {
  const { t, name } = useWords();
  const struck = item.status === 'cancelled' || item.status === 'dropped';
  return (
    <>
      <span className={struck ? 'struck' : undefined}>{item.title || t('entry.untitled')}</span>
      <span className="quiet tabular">
        {item.minutes === null
          ? item.kind === 'other'
            ? ''
            : name(`agenda-${item.kind}`)
          : t('agenda.minutesShort', { minutes: item.minutes })}
      </span>
    </>
  );
}

function Backlog({ meeting }: { readonly meeting: Entry }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const backlog = agendaOf(plan, null);
  if (backlog.length === 0) return null;
  return (
    <details className="backlog">
      <summary>{t('agenda.backlog', { count: backlog.length })}</summary>
      <ul className="plain-list">
        {backlog.map((item) => (
          <li key={item.id} className="backlog-row">
            <span>{item.title || t('entry.untitled')}</span>
            <Button variant="quiet" onPress={() => edit(sendAgendaItem(plan, item, meeting.id))}>
              {t('agenda.take')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a meeting takes up, with its minutes against the frame, and the themes that wait. */
export function AgendaSection({ meeting }: { readonly meeting: Entry }) {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const add = () => {
    const id = session.newId();
    if (edit(addAgendaItem(plan, meeting.id, id, t('agenda.new'))).ok) setOpen(id);
  };
  return (
    <section className="agenda" aria-label={t('agenda.title')}>
      <div className="agenda-head">
        <h3>{t('agenda.title')}</h3>
        <Frame meeting={meeting} />
      </div>
      <ol className="plain-list">
        {agendaOf(plan, meeting.id).map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="agenda-row"
              aria-expanded={open === item.id}
              onClick={() => setOpen(open === item.id ? null : item.id)}
            >
              <ItemLine item={item} />
            </button>
            {open === item.id && <AgendaItemEditor item={item} />}
          </li>
        ))}
      </ol>
      <Button variant="quiet" icon={Plus} onPress={add}>
        {t('agenda.add')}
      </Button>
      <Backlog meeting={meeting} />
    </section>
  );
}
