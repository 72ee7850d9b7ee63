import { ArrowRight, Trash2 } from 'lucide-react';
import type { FieldsOf } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { type LinkedEntry, setLink } from '../commands/linkEdits.ts';
import { useShowEntry } from '../keyboard/useEntryActions.ts';
import { useEdit } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { DraftField } from './DraftField.tsx';

const UNITS = ['days', 'workingDays'] as const;

/** `null` for what is no whole number of days; nothing written is none. */
function readLead(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Lead and words of one link, the way to its other end, and its removal. */
export function LinkEditor({ link, other, isNew }: LinkedEntry & { readonly isNew: boolean }) {
  const edit = useEdit();
  const show = useShowEntry();
  const { t } = useWords();
  const set = (fields: Partial<FieldsOf<'link'>>) => edit(setLink(link.id, fields));
  return (
    <div className="lane-editor form">
      <div className="form-pair">
        <DraftField
          label={t('links.lead')}
          value={String(link.lead)}
          whole
          focusNow={isNew}
          read={(text, dirty) => (dirty && readLead(text) === null ? { error: t('links.leadUnread') } : {})}
          onCommit={(text) => {
            const lead = readLead(text);
            if (lead !== null && lead !== link.lead) set({ lead });
          }}
        />
        <SelectField
          label={t('links.unit')}
          value={link.unit}
          options={UNITS.map((value) => ({ value, label: t(`links.unit.${value}`) }))}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <DraftField label={t('links.label')} value={link.label} onCommit={(label) => set({ label })} />
      <div className="button-row">
        <Button variant="quiet" icon={ArrowRight} onPress={() => show(other.id)}>
          {t('links.show')}
        </Button>
        <IconButton
          icon={Trash2}
          label={t('links.remove')}
          onPress={() => edit([{ type: 'delete', kind: 'link', id: link.id }])}
        />
      </div>
    </div>
  );
}
