import { ClipboardCopy, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { type Report, reportHtml, reportText } from '../../../shared/exporting/index.ts';
import { saveBytes } from '../../poster/saveBytes.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { fileNameOf } from '../toolbar/useSaveCopy.ts';
import { printReport } from './printReport.ts';

interface Said {
  readonly words: string;
  readonly failed: boolean;
}

/** Prints a list, saves it as a document, or copies it as text for a mail. `make` puts it together when asked. */
export function OutButtons({ make }: { readonly make: () => Report }) {
  const { bridge } = useEditor();
  const { history: t } = useWords();
  const [said, setSaid] = useState<Said | null>(null);

  const save = async () => {
    const report = make();
    const saved = await saveBytes(bridge, {
      title: t('out.save'),
      name: fileNameOf(report.title, 'html'),
      bytes: new TextEncoder().encode(reportHtml(report)),
      type: 'text/html',
    });
    if (saved.kind === 'saved') setSaid({ words: t('out.saved', { path: saved.path }), failed: false });
    if (saved.kind === 'downloaded') setSaid({ words: t('out.downloaded', { name: saved.name }), failed: false });
    if (saved.kind === 'failed') setSaid({ words: t('out.failed'), failed: true });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportText(make()));
      setSaid({ words: t('out.copied'), failed: false });
    } catch {
      // The browser refuses the clipboard to pages it does not trust with it.
      setSaid({ words: t('out.notCopied'), failed: true });
    }
  };
  return (
    <div className="out">
      <div className="out-buttons">
        <Button icon={Printer} onPress={() => printReport(reportHtml(make()))}>
          {t('out.print')}
        </Button>
        <Button icon={FileDown} onPress={save}>
          {t('out.save')}
        </Button>
        <IconButton icon={ClipboardCopy} label={t('out.copy')} onPress={copy} />
      </div>
      <p className={said?.failed ? 'alarm' : 'quiet'} role="status">
        {said?.words}
      </p>
    </div>
  );
}
