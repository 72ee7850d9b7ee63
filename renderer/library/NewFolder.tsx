import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useLibraryText } from '../app/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

export interface NewFolderProps {
  readonly bridge: Bridge;
  /** The folder it is to be in. */
  readonly path: string;
  readonly onMade: (path: string) => void;
}

/** Makes a folder in the one that is open. */
export function NewFolder({ bridge, path, onMade }: NewFolderProps) {
  const text = useLibraryText();
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<'exists' | 'failed' | null>(null);
  if (name === null) {
    return (
      <Button variant="quiet" icon={FolderPlus} onPress={() => setName('')}>
        {text('folder.new')}
      </Button>
    );
  }
  const make = async () => {
    const made = await bridge.makeFolder({ path, name: name.trim() });
    if (made.ok) {
      setName(null);
      onMade(made.value.path);
    } else setProblem(made.error.code === 'exists' ? 'exists' : 'failed');
  };
  return (
    <form
      className="folder-new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field
        label={text('folder.new.name')}
        value={name}
        autoFocus
        onChange={(next) => {
          setName(next);
          setProblem(null);
        }}
        {...(problem ? { error: text(`folder.new.${problem}`) } : {})}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {text('folder.new.make')}
      </Button>
    </form>
  );
}
