import { saveBytes } from '../../poster/saveBytes.ts';
import { useEditor, usePlanPart } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** A plan's title as the name of a file, without what file systems refuse. */
export const fileNameOf = (title: string, ending: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 80) || 'plan'
  }.${ending}`;

/** Saves the whole plan as a file that another person or machine can open. */
export function useSaveCopy(): () => Promise<void> {
  const { session, bridge, store } = useEditor();
  const { t } = useWords();
  const title = usePlanPart(({ info }) => info.title);
  return async () => {
    const saved = await saveBytes(bridge, {
      title: t('copy.title'),
      name: fileNameOf(title, 'aarring'),
      bytes: session.exportFile(),
      type: 'application/zip',
    });
    if (saved.kind === 'failed') store.setState({ failure: t('copy.failed') });
    if (saved.kind === 'saved') store.setState({ announcement: t('copy.done', { path: saved.path }) });
    if (saved.kind === 'downloaded') store.setState({ announcement: t('copy.downloaded') });
  };
}
