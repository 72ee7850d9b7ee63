import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLibraryText } from '../app/useText.ts';
import { goTo, tell } from '../app/view.ts';
import { now } from '../data/clock.ts';
import { findCopy, keepPlan, planFromDocument } from '../data/plans.ts';
import { newId } from '../data/random.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { type Example, loadExamples } from './examples.ts';
import { periodText } from './periodText.ts';
import { YearRing } from './YearRing.tsx';

/** Opens an example: the copy that is on this machine, else a new one. */
async function openExample({ planId, document }: Example): Promise<boolean> {
  const known = await findCopy(planId);
  if (known && known.deletedAt === null) {
    goTo(known.id);
    return true;
  }
  const file = planFromDocument(document);
  if (!file.ok) return false;
  const kept = await keepPlan(file.value, { filePath: null, kind: 'example' }, { now, newId });
  if (!kept.ok) return false;
  goTo(kept.value.id);
  return true;
}

/** The example plans. */
export function Examples() {
  const text = useLibraryText();
  const locale = useLocale();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    loadExamples().then(setExamples, console.error);
  }, []);

  const open = async (example: Example) => {
    const opened = await openExample(example).catch((error: unknown) => {
      console.error(error);
      return false;
    });
    if (!opened) tell({ text: text('examples.failed') });
  };

  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{text('examples.title')}</h2>
      <p>{text('examples.text')}</p>
      <ul>
        {examples.map((example) => (
          <li key={example.planId}>
            <Button className="example" onPress={() => void open(example)}>
              <YearRing months={example.months} size={72} />
              <span className="example-title">{example.title}</span>
              <span className="example-organisation">{example.organisation}</span>
              <span className="example-period tabular">{periodText(example.from, example.to, locale, text)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
