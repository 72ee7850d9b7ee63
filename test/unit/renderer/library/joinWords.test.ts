import { describe, expect, it } from 'vitest';
import { libraryText } from '../../../../renderer/app/useText.ts';
import type { JoinError } from '../../../../renderer/data/joining.ts';
import { wordsIn } from '../../../../renderer/editor/state/words.ts';
import { joinProblem } from '../../../../renderer/library/joinWords.ts';

const say = (error: JoinError, kind: 'folder' | 'host' = 'folder') =>
  joinProblem(kind, error, libraryText('nb'), wordsIn('nb').sync);

describe('why a plan was not joined', () => {
  it('tells what is missing, and whose it is', () => {
    const missing = [
      { device: 'a', name: 'Kari', count: 3 },
      { device: 'b', name: '', count: 1 },
    ];
    const said = say({ code: 'incomplete', missing });
    expect(said).toContain('Det mangler 3 endringer fra Kari.');
    expect(said).toContain('Det mangler 1 endring fra en kollega.');
    expect(said).toMatch(/^Planen har ikke kommet helt fram/u);
  });

  it('says what to do', () => {
    expect(say({ code: 'refused' }, 'host')).toContain('Be den som driver serveren, om en ny.');
    expect(say({ code: 'away' })).toContain('Koble til nettverksdisken');
    expect(say({ code: 'invitation' }, 'host')).toContain('Kopier hele lenken');
    // Nothing is tied yet that would be tried again by itself.
    expect(say({ code: 'failed' })).not.toContain('av seg selv');
    expect(say({ code: 'empty' })).toBe('Her er det ingen plan å hente.');
  });
});
