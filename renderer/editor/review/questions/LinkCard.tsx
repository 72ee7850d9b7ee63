import { linkMoves } from '../../../../shared/plan/linkMoves.ts';
import type { Entry } from '../../../../shared/plan/plan.ts';
import type { LinkQuestion } from '../../../../shared/plan/questions.ts';
import type { Told } from '../../../../shared/plan/whoWrote.ts';
import { whenOf } from '../../../../shared/time/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { usePlan } from '../../state/EditorContext.tsx';
import { useWords } from '../../state/words.ts';
import { showWhen } from '../../when/showWhen.ts';
import { TitleButton } from '../TitleButton.tsx';
import { useTold } from '../useTold.ts';
import { useAnswering } from './answering.ts';

function End({ entry, who }: { readonly entry: Entry; readonly who: Told }) {
  const plan = usePlan();
  const { locale } = useWords();
  const told = useTold();
  return (
    <li>
      <p className="question-value">{showWhen(whenOf(entry.when), plan, locale)}</p>
      <TitleButton title={entry.title} entry={entry.id} />
      {(who.by !== '' || who.at !== '') && <p className="question-who">{told(who)}</p>}
    </li>
  );
}

/** Two entries whose dates do not keep the distance they must: what it is, who set them, and dates that keep it. */
export function LinkCard({ question }: { readonly question: LinkQuestion }) {
  const { link, from, to, distance, who, apart } = question;
  const plan = usePlan();
  const { answer, leave } = useAnswering();
  const { t, review, locale } = useWords();
  const titleOf = (entry: Entry) => entry.title || review('question.untitled');
  return (
    <>
      <h3>{review(apart ? 'question.linkApart' : 'question.linkAlone')}</h3>
      <ul className="question-ends">
        <End entry={from} who={who.from} />
        <End entry={to} who={who.to} />
      </ul>
      <p className="question-rule">
        {distance.most < 0
          ? review('question.linkOrder')
          : review('question.linkShort', {
              lead: t(`links.least.${link.unit}`, { count: link.lead }),
              distance: review(`question.${link.unit}`, { count: distance.most }),
            })}
      </p>
      <div className="question-ways">
        {linkMoves(link, from, to).map(({ entry, when, edits }) => {
          const words = { title: titleOf(entry), when: showWhen(whenOf(when), plan, locale) };
          return (
            <Button key={entry.id} onPress={() => answer(edits, review('done.moved', words))}>
              {review('question.move', words)}
            </Button>
          );
        })}
        <Button onPress={() => leave(question, `${titleOf(from)} → ${titleOf(to)}`)}>{review('question.leave')}</Button>
      </div>
    </>
  );
}
