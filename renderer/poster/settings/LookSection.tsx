import { checkColours } from '../../../shared/scene/ownTheme.ts';
import { THEMES } from '../../../shared/scene/themes.ts';
import { DraftField } from '../../editor/inspector/DraftField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { readColours } from '../readColours.ts';
import { usePosterSettings } from '../usePosterSettings.ts';
import { LinkField } from './LinkField.tsx';
import { LogoField } from './LogoField.tsx';

/** The municipality's colours, and which of them are too light for paper. */
function OwnColours() {
  const { poster, locale } = useWords();
  const { kept, change } = usePosterSettings();
  const weak = checkColours(kept.colours).filter(({ passes }) => !passes);
  return (
    <>
      <DraftField
        label={poster('colours')}
        value={kept.colours.join(', ')}
        whole
        read={(text) => (readColours(text) ? { hint: poster('colours.help') } : { error: poster('colours.unread') })}
        onCommit={(text) => {
          const colours = readColours(text);
          if (colours) change({ colours: [...colours] });
        }}
      />
      {kept.colours.length > 0 && (
        <div className="poster-swatches" aria-hidden>
          {checkColours(kept.colours).map(({ colour, nearest }) => (
            <span key={colour} style={{ background: `linear-gradient(90deg, ${colour} 50%, ${nearest} 50%)` }} />
          ))}
        </div>
      )}
      {weak.map(({ colour, contrast, nearest }) => (
        <p key={colour} className="quiet poster-hint" role="status">
          {poster('contrast', {
            colour,
            ratio: contrast.toLocaleString(locale, { maximumFractionDigits: 1 }),
            suggestion: nearest,
          })}
        </p>
      ))}
    </>
  );
}

/** Colours, logo and link. */
export function LookSection() {
  const { poster } = useWords();
  const { kept, change } = usePosterSettings();
  const theme = THEMES.find((name) => name === kept.theme) ?? THEMES[0];
  return (
    <>
      <SelectField
        label={poster('theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: poster(`theme.${value}`) }))}
        onChange={(chosen) => change({ theme: chosen })}
      />
      {theme === 'own' && <OwnColours />}
      <LogoField />
      <LinkField />
    </>
  );
}
