import { type ReactNode, useEffect, useState } from 'react';
import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import { takeInGiven } from '../library/fileFlow.ts';
import { useAppText, useImportText, useLibraryText } from './useText.ts';
import { startImport, useView } from './view.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file that is dropped anywhere on the window: a plan is opened, any other document imported. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const text = useAppText();
  const library = useLibraryText();
  const importing = useImportText();
  const isInPlan = useView(({ planId }) => planId !== null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const move = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // Without this the browser would show the file in the app's place.
      event.preventDefault();
      if (isPlanFile(file.name)) takeInGiven(file, library).catch(console.error);
      else startImport({ type: 'file', file });
    };
    window.addEventListener('dragover', move);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', move);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [library]);

  return (
    <>
      {children}
      {over && (
        <div className="drop">
          <span>{text('drop.text')}</span>
          <span className="drop-import">{importing(isInPlan ? 'drop.into' : 'drop.new')}</span>
        </div>
      )}
    </>
  );
}
