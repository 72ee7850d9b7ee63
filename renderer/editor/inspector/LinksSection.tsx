import { Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { breaksLead, linkDistance } from '../../../shared/plan/linkDistance.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { addLink, type LinkedEntry, type LinkSide, linkChoices, linkedEntries } from '../commands/linkEdits.ts';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { EntryChoice } from './EntryChoice.tsx';
import { LinkEditor } from './LinkEditor.tsx';
import { useEntryDate } from './useEntryDate.ts';

interface SideProps {
  readonly entry: Entry;
  readonly side: LinkSide;
}

/** What is wrong between the dates of a link; nothing where they may keep its lead. */
function LinkWarning({ link, other, entry, side }: LinkedEntry & SideProps) {
  const { t } = useWords();
  const distance = linkDistance(link, side === 'before' ? other : entry, side === 'before' ? entry : other);
  if (!distance || !breaksLead(link, distance)) return null;
  return (
    <span className="link-warning">
      <TriangleAlert size={13} aria-hidden />
      {distance.most < 0 ? t('links.wrongOrder') : t(`links.short.${link.unit}`, { count: distance.most })}
    </span>
  );
}

interface LinkRowProps extends LinkedEntry, SideProps {
  readonly open: boolean;
  readonly isNew: boolean;
  readonly onToggle: () => void;
}

function LinkRow({ open, isNew, onToggle, ...row }: LinkRowProps) {
  const { link, other } = row;
  const { t } = useWords();
  const dateOf = useEntryDate();
  const lead = link.lead > 0 ? t(`links.least.${link.unit}`, { count: link.lead }) : '';
  const said = [lead, link.label].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className="linked-row" aria-expanded={open} onClick={onToggle}>
        <span className="linked-date">{dateOf(other)}</span>
        <span>{other.title || t('entry.untitled')}</span>
        {said && <span className="linked-said">{said}</span>}
        <LinkWarning {...row} />
      </button>
      {open && <LinkEditor link={link} other={other} isNew={isNew} />}
    </li>
  );
}

function Side({ entry, side }: SideProps) {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const linked = linkedEntries(plan, entry.id, side);
  const words = t(side === 'before' ? 'links.addBefore' : 'links.addAfter');
  const add = (other: string) => {
    const id = session.newId();
    setAdding(false);
    if (!edit(addLink(id, entry.id, side, other)).ok) return;
    setMade(id);
    setOpen(id);
  };
  return (
    <>
      {linked.length > 0 && (
        <>
          <h4 className="ui-label">{t(side === 'before' ? 'links.before' : 'links.after')}</h4>
          <ul className="plain-list">
            {linked.map((row) => (
              <LinkRow
                key={row.link.id}
                {...row}
                entry={entry}
                side={side}
                open={open === row.link.id}
                isNew={made === row.link.id}
                onToggle={() => setOpen(open === row.link.id ? null : row.link.id)}
              />
            ))}
          </ul>
        </>
      )}
      {adding ? (
        <EntryChoice
          label={words}
          value={null}
          entries={linkChoices(plan, entry.id)}
          onChange={add}
          autoFocus
          onLeave={() => setAdding(false)}
        />
      ) : (
        <Button variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
          {words}
        </Button>
      )}
    </>
  );
}

/** What must come before an entry and what comes after it, with the time they need between them. */
export function LinksSection({ entry }: { readonly entry: Entry }) {
  const { t } = useWords();
  return (
    <section className="inspector-section" aria-label={t('links.title')}>
      <h3>{t('links.title')}</h3>
      <Side entry={entry} side="before" />
      <Side entry={entry} side="after" />
    </section>
  );
}
