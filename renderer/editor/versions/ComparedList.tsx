import { type ComparedItem, GROUPS } from '../../../shared/exporting/index.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Changes } from '../history/Changes.tsx';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

const isInPlan = (plan: Plan, { kind, record }: ComparedItem) =>
  kind === 'entry' && plan.entries.some(({ id }) => id === record);

function Item({ item }: { readonly item: ComparedItem }) {
  const { store } = useEditor();
  const plan = usePlan();
  const { name, detail, before, after, changes, why, record } = item;
  const isMoved = before !== '' && after !== '' && before !== after;
  return (
    <li className="compared-item">
      <p className="journal-name">
        {isInPlan(plan, item) ? (
          <button type="button" onClick={() => store.setState({ selected: record })}>
            {name}
          </button>
        ) : (
          name
        )}
        {detail !== '' && detail !== name && <span className="quiet"> {detail}</span>}
      </p>
      <p className="change tabular">
        {isMoved ? (
          <>
            <del>{before}</del> <ins>{after}</ins>
          </>
        ) : (
          after || before
        )}
      </p>
      <Changes changes={changes} />
      {why !== '' && <p className="journal-why">{why}</p>}
    </li>
  );
}

/** What is new, moved, changed and gone, one under the other. */
export function ComparedList({ items }: { readonly items: readonly ComparedItem[] }) {
  const { history: t } = useWords();
  if (items.length === 0) return <p className="quiet compared-none">{t('compare.same')}</p>;
  return GROUPS.map((group) => {
    const found = items.filter((item) => item.group === group);
    if (found.length === 0) return null;
    return (
      <section key={group} className="compared-group">
        <h3>
          {t(`compare.${group}`)} <span className="quiet">{found.length}</span>
        </h3>
        <ul>
          {found.map((item) => (
            <Item key={`${item.kind} ${item.record}`} item={item} />
          ))}
        </ul>
      </section>
    );
  });
}
