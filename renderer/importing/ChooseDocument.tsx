import { FileText } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { DOCUMENT_EXTENSIONS } from '../../shared/bridge/fileNames.ts';
import { useImportText } from '../app/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { pasted } from './pasted.ts';
import type { Given } from './reading/readGiven.ts';

/** Asks for a document: a file, or words that are pasted. */
export function ChooseDocument({ onGiven }: { readonly onGiven: (given: Given) => void }) {
  const text = useImportText();
  const [words, setWords] = useState('');
  return (
    <div className="import-choose">
      <p>{text('choose.lead')}</p>
      <div className="import-drop">
        <FileText size={28} strokeWidth={1.25} aria-hidden />
        <FileTrigger
          acceptedFileTypes={[...DOCUMENT_EXTENSIONS]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onGiven({ type: 'file', file });
          }}
        >
          <Button variant={words === '' ? 'primary' : 'plain'}>{text('choose.pick')}</Button>
        </FileTrigger>
        <p className="quiet">{text('choose.kinds')}</p>
      </div>
      <div
        onPaste={(event) => {
          // Tables and headings of what is pasted would be lost in the field.
          const given = words === '' ? pasted(event.clipboardData) : null;
          if (!given || (given.type === 'words' && !given.isHtml && !given.text.includes('\n'))) return;
          event.preventDefault();
          onGiven(given);
        }}
      >
        <Field
          label={text('choose.paste')}
          value={words}
          onChange={setWords}
          rows={5}
          placeholder={text('choose.placeholder')}
        />
      </div>
      {words.trim() !== '' && (
        <div className="import-choose-read">
          <Button variant="primary" onPress={() => onGiven({ type: 'words', text: words, isHtml: false })}>
            {text('choose.read')}
          </Button>
        </div>
      )}
    </div>
  );
}
