import { describe, expect, it } from 'vitest';
import { changeOfForm, type RowForm } from '../../../../renderer/importing/review/rowForm.ts';
import { readEntry } from '../../../support/readEntries.ts';

const entry = readEntry({ title: 'Møte', when: '2025-03-04', time: '09:00', lane: 'AU', responsible: ['leder'] });
const before: RowForm = {
  title: 'Møte',
  when: '4. mars 2025',
  time: '09.00',
  lane: 'AU',
  kind: 'meeting',
  status: 'planned',
  place: '',
  responsible: 'leder',
};
const context = { from: '2025-01', to: '2025-12', near: entry.when };
const changed = (change: Partial<RowForm>) => changeOfForm({ ...before, ...change }, before, entry, context);

describe('the fields of a row', () => {
  it('change what was written in them, and nothing else', () => {
    expect(changed({})).toEqual({});
    expect(changed({ title: ' Møte  i AU ', lane: '', kind: 'deadline', status: 'cancelled', place: 'Salen' })).toEqual(
      {
        title: 'Møte i AU',
        lane: '',
        kind: 'deadline',
        status: 'cancelled',
        place: 'Salen',
      },
    );
    expect(changed({ responsible: 'leder, rådgiver ,' })).toEqual({ responsible: ['leder', 'rådgiver'] });
  });

  it('take a date as people write it, with a clock time beside it; words that are none are kept', () => {
    expect(changed({ when: '22.-23.01' })).toEqual({ when: '2025-01-22/2025-01-23', whenText: '' });
    expect(changed({ when: '12. mars kl. 13-15' })).toEqual({ when: '2025-03-12', whenText: '', time: '13:00/15:00' });
    expect(changed({ when: 'etter påske' })).toEqual({ when: 'XXXX-XX-XX', whenText: 'etter påske' });
    expect(changed({ when: '' })).toEqual({ when: 'XXXX-XX-XX', whenText: '' });
  });

  it('take a clock time, and are not done while it is none', () => {
    expect(changed({ time: '9-11' })).toEqual({ time: '09:00/11:00' });
    expect(changed({ time: 'etter lunsj' })).toBeNull();
  });
});
