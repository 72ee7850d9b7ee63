import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Temporal } from 'temporal-polyfill';
import { useLibraryText } from '../app/useText.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { takeFromBin } from '../data/plans.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { instantText } from './instantText.ts';

/** Plans that were deleted and are kept for a while. */
export function Bin({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const text = useLibraryText();
  const locale = useLocale();
  const zone = Temporal.Now.timeZoneId();
  if (entries.length === 0) return null;
  return (
    <Disclosure className="bin">
      <Heading level={2}>
        <AriaButton slot="trigger" className="bin-trigger">
          <ChevronRight size={15} aria-hidden />
          {text('bin.title', { count: entries.length })}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul className="bin-list">
          {entries.map(({ id, title, deletedAt }) => (
            <li key={id}>
              <span>{title || text('recent.untitled')}</span>
              <span className="bin-when tabular">
                {text('bin.deleted', { when: instantText(deletedAt ?? now(), now(), zone, locale, text) })}
              </span>
              <AriaButton
                className="ui-button ui-button-plain"
                aria-label={text('bin.restore', { title })}
                onPress={() => void takeFromBin(id)}
              >
                {text('bin.restore.short')}
              </AriaButton>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
