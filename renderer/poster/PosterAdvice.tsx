import { useState } from 'react';
import { type Alternative, adviseOn } from '../../shared/scene/advice.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { useWords } from '../editor/state/words.ts';
import { Button } from '../ui/Button.tsx';
import { usePosterPages } from './usePosterPages.ts';
import { usePosterSettings } from './usePosterSettings.ts';

/** The ways that were found, for the pages they were sought for. */
interface Found {
  readonly pages: Pages;
  readonly ways: readonly Alternative[];
}

/** A way that can be chosen at once; dividing lanes over sheets is done by hand. */
function Way({ way }: { readonly way: Alternative }) {
  const { change } = usePosterSettings();
  const { poster } = useWords();
  if (way.kind === 'lanes') return <p className="quiet">{poster('advice.lanes', { count: way.sheets.length })}</p>;
  const words = way.kind === 'paper' ? poster('advice.paper', { paper: way.paper }) : poster(`layout.${way.layout}`);
  const choose = () => change(way.kind === 'paper' ? { paper: way.paper } : { layout: way.layout });
  return <Button onPress={choose}>{words}</Button>;
}

/** What names every entry where the sheet cannot: sought when asked for, since each way is laid out to be sure. */
export function PosterAdvice() {
  const { plan, options, pages } = usePosterPages();
  const { poster } = useWords();
  const [found, setFound] = useState<Found | null>(null);
  if (found?.pages !== pages) {
    const seek = () => setFound({ pages, ways: adviseOn(plan, options, pages)?.alternatives ?? [] });
    return <Button onPress={seek}>{poster('advice.seek')}</Button>;
  }
  if (found.ways.length === 0) return <p className="quiet">{poster('advice.none')}</p>;
  return (
    <div className="poster-advice">
      {found.ways.map((way) => (
        <Way key={way.kind === 'layout' ? way.layout : way.kind} way={way} />
      ))}
    </div>
  );
}
