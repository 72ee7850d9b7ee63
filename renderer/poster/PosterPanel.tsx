import type { ReactNode } from 'react';
import { useWords } from '../editor/state/words.ts';
import './poster.css';
import { PosterActions } from './PosterActions.tsx';
import { PosterReport } from './PosterReport.tsx';
import { ContentSection } from './settings/ContentSection.tsx';
import { FormSection } from './settings/FormSection.tsx';
import { LookSection } from './settings/LookSection.tsx';
import { PinsSection } from './settings/PinsSection.tsx';
import { SheetSection } from './settings/SheetSection.tsx';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="poster-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Everything about the poster in plain words, how good it is, and the ways to get it out. */
export default function PosterPanel() {
  const { poster } = useWords();
  return (
    <div className="poster-side">
      <div className="poster-sections">
        <Section title={poster('what')}>
          <FormSection />
        </Section>
        <Section title={poster('sheet')}>
          <SheetSection />
        </Section>
        <Section title={poster('content')}>
          <ContentSection />
          <PinsSection />
        </Section>
        <Section title={poster('look')}>
          <LookSection />
        </Section>
      </div>
      <footer className="poster-out">
        <PosterReport />
        <PosterActions />
      </footer>
    </div>
  );
}
