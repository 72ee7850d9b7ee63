import { download } from '../data/download.ts';
import type { LocalSession } from '../data/openPlan.ts';
import { planFileName } from '../library/planFileName.ts';
import { Button } from '../ui/Button.tsx';
import { useAppText } from './useText.ts';

export interface CrashScreenProps {
  readonly error: unknown;
  /** The plan that was open. */
  readonly session?: LocalSession;
}

/** Shown when a screen could not be drawn: plain words, and the way to save the plan. */
export function CrashScreen({ error, session }: CrashScreenProps) {
  const text = useAppText();
  const save = (of: LocalSession) => download(planFileName(of.getPlan().info.title), of.exportFile());
  return (
    <main className="plain-screen" role="alert">
      <h1>{text('crash.title')}</h1>
      <p>{text(session ? 'crash.text' : 'crash.text.noPlan')}</p>
      <div className="plain-actions">
        {session && <Button onPress={() => save(session)}>{text('save.toFile')}</Button>}
        <Button variant="primary" onPress={() => window.location.reload()}>
          {text('crash.reload')}
        </Button>
      </div>
      <details>
        <summary>{text('crash.details')}</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </main>
  );
}
