import { exportCsv } from '../../../shared/exporting/csv.ts';
import { exportIcs } from '../../../shared/exporting/ics.ts';
import { exportJson } from '../../../shared/exporting/json.ts';
import { xlsxSheets } from '../../../shared/exporting/xlsx.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { saveBytes } from '../../poster/saveBytes.ts';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { fileNameOf } from './useSaveCopy.ts';

const TYPES = {
  ics: 'text/calendar',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
} as const;
type Format = keyof typeof TYPES;
const FORMATS: readonly Format[] = ['ics', 'xlsx', 'csv', 'json'];

/** So many are told by name. */
const MOST_TITLES = 6;

interface Exported {
  readonly bytes: Uint8Array;
  /** Titles of the entries that have no place in it. */
  readonly leftOut: readonly string[];
}

async function exported(plan: Plan, format: Format, now: string): Promise<Exported> {
  const whole = (text: string): Exported => ({ bytes: new TextEncoder().encode(text), leftOut: [] });
  switch (format) {
    case 'ics': {
      const { text, leftOut } = exportIcs(plan, { now });
      return { ...whole(text), leftOut: leftOut.map(({ entry }) => entry.title || entry.id) };
    }
    case 'csv':
      return whole(exportCsv(plan));
    case 'json':
      return whole(exportJson(plan));
    case 'xlsx': {
      // Loaded when asked for: few plans are exported, all are opened.
      const { default: writeSheets } = await import('write-excel-file/browser');
      const blob = await writeSheets(xlsxSheets(plan)).toBlob();
      return { bytes: new Uint8Array(await blob.arrayBuffer()), leftOut: [] };
    }
  }
}

export interface ExportChoice {
  readonly format: Format;
  readonly label: string;
  readonly run: () => Promise<void>;
}

/** The plan as a file for other programs; what has no place there is told. */
export function useExports(): readonly ExportChoice[] {
  const { session, bridge, store } = useEditor();
  const { t } = useWords();
  const run = async (format: Format) => {
    const plan = session.getPlan();
    const { bytes, leftOut } = await exported(plan, format, new Date().toISOString());
    const saved = await saveBytes(bridge, {
      title: t('export.title'),
      name: fileNameOf(plan.info.title, format),
      bytes,
      type: TYPES[format],
    });
    if (saved.kind === 'failed') store.setState({ failure: t('export.failed') });
    if (saved.kind === 'saved') store.setState({ announcement: t('export.done', { path: saved.path }) });
    if (saved.kind === 'downloaded') store.setState({ announcement: t('export.downloaded') });
    if (leftOut.length === 0 || saved.kind === 'cancelled' || saved.kind === 'failed') return;
    // Seen by everybody, and until it is closed: who looks for these in the calendar will not find them.
    const titles = leftOut.slice(0, MOST_TITLES).join(', ') + (leftOut.length > MOST_TITLES ? ' …' : '');
    store.setState({ failure: t('export.leftOut', { count: leftOut.length, titles }) });
  };
  return FORMATS.map((format) => ({ format, label: t(`export.${format}`), run: () => run(format) }));
}
