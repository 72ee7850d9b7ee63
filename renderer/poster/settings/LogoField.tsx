import { useState } from 'react';
import { readLogo } from '../../../shared/scene/logo/readLogo.ts';
import { askForFile } from '../../data/pageBridge.ts';
import { useWords } from '../../editor/state/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';

/** Larger files are not even read, bytes: the largest logo a plan keeps is a fraction of it. */
const MOST_READ = 5_000_000;

const toBytes = async (file: File): Promise<Uint8Array> =>
  file.size > MOST_READ ? new Uint8Array(MOST_READ) : new Uint8Array(await file.arrayBuffer());

/** The organisation's sign in the poster's title: chosen, set left or right, taken away. */
export function LogoField() {
  const { poster } = useWords();
  const { kept, change } = usePosterSettings();
  const [failed, setFailed] = useState(false);
  const choose = async () => {
    const file = await askForFile('.png,.svg,image/png,image/svg+xml');
    if (!file) return;
    const read = readLogo(await toBytes(file));
    setFailed(!read.ok);
    if (!read.ok) return;
    const { mediaType, data } = read.value;
    change({ logo: { mediaType, data } });
  };
  return (
    <div className="poster-logo">
      <span className="ui-label">{poster('logo')}</span>
      <div className="poster-logo-row">
        {kept.logo && (
          <img
            src={`data:${kept.logo.mediaType};base64,${kept.logo.data}`}
            alt={poster('logo')}
            className="poster-logo-image"
          />
        )}
        <Button onPress={() => void choose()}>{poster('logo.choose')}</Button>
        {kept.logo && (
          <Button variant="quiet" onPress={() => change({ logo: null })}>
            {poster('logo.remove')}
          </Button>
        )}
      </div>
      {kept.logo && (
        <Segments
          label={poster('logo.side')}
          value={kept.logoSide === 'left' ? 'left' : 'right'}
          options={[
            { value: 'left', label: poster('logo.left') },
            { value: 'right', label: poster('logo.right') },
          ]}
          onChange={(logoSide) => change({ logoSide })}
        />
      )}
      <p className={failed ? 'alarm poster-hint' : 'quiet poster-hint'} role={failed ? 'alert' : undefined}>
        {poster(failed ? 'logo.failed' : 'logo.help')}
      </p>
    </div>
  );
}
