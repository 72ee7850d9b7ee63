import { describe, expect, it } from 'vitest';
import { struckRuns } from '../../../shared/scene/struckRuns.ts';

const shown = (lines: readonly string[], struck: string) =>
  struckRuns(lines, struck).map((runs) => runs.map((run) => (run.struck ? `~${run.text}~` : run.text)));

describe('struckRuns', () => {
  it.each([
    [['flyttet fra 12.\u00a0mars · AU'], '12.\u00a0mars', [['flyttet fra', '~12.\u00a0mars~', '· AU']]],
    [['12. mars'], '12. mars', [['~12. mars~']]],
    [
      ['flyttet fra 12.', 'mars 2023 · AU'],
      '12. mars 2023',
      [
        ['flyttet fra', '~12.~'],
        ['~mars 2023~', '· AU'],
      ],
    ],
    [['fra 20. septem-', 'ber–1. mai'], '20. september–1. mai', [['fra', '~20. septem-~'], ['~ber–1. mai~']]],
    [['ingen dato her'], '12. mars', [['ingen dato her']]],
    [['a', 'b'], '', [['a'], ['b']]],
    [['12. mars, 12. mars'], '12. mars', [['~12. mars~', ', 12. mars']]],
  ])('%j without «%s»', (lines, struck, wanted) => expect(shown(lines, struck)).toEqual(wanted));

  it('says where in the line each piece begins', () => {
    expect(struckRuns(['fra 1. mai nå'], '1. mai')).toEqual([
      [
        { text: 'fra', start: 0, struck: false },
        { text: '1. mai', start: 4, struck: true },
        { text: 'nå', start: 11, struck: false },
      ],
    ]);
  });
});
