import { describe, expect, it } from 'vitest';
import { minutesOf, sendAgendaItem, stepAgendaItem } from '../../../../../renderer/editor/commands/agendaEdits.ts';
import {
  addEntry,
  lanesAfterMove,
  likelyKind,
  neighbourLane,
  setWhenWords,
  shiftEntry,
} from '../../../../../renderer/editor/commands/entryEdits.ts';
import { orderAfterStep } from '../../../../../renderer/editor/commands/laneEdits.ts';
import { isoDate } from '../../../../../shared/time/index.ts';
import { planOf } from '../../../../support/plans.ts';

const plan = planOf({
  plan: { title: 'Plan', from: '2024-01', to: '2024-12' },
  lanes: [
    { id: 'au', name: 'AU', order: 'a', frameMinutes: 60 },
    { id: 'asu', name: 'ASU', order: 'b' },
  ],
  entries: [
    { id: 'meeting', title: 'Møte', kind: 'meeting', when: '2024-04-17', lanes: ['au'] },
    { id: 'month', title: 'Ferie', kind: 'activity', when: '2024-07', lanes: ['asu'] },
  ],
  agenda: [
    { id: 'i1', meeting: 'meeting', title: 'Budsjett', minutes: 40, order: 'a' },
    { id: 'i2', meeting: 'meeting', title: 'Utsatt sak', minutes: 90, status: 'postponed', order: 'b' },
    { id: 'i3', meeting: 'meeting', title: 'Orientering', minutes: 15, order: 'c' },
    { id: 'theme', meeting: null, title: 'Tema', order: 'a' },
  ],
});
const entry = (id: string) => {
  const found = plan.entries.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};
const item = (id: string) => {
  const found = plan.agenda.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('edits of entries', () => {
  it('makes none where nothing changes', () => {
    expect(shiftEntry(entry('month'), 1)).toEqual([]);
    expect(lanesAfterMove(['au'], 'au', 'au')).toEqual(['au']);
  });

  it('keeps words that are no date, and sets no date', () => {
    expect(setWhenWords(entry('meeting'), 'etter påske')).toEqual([
      { type: 'set', kind: 'entry', id: 'meeting', fields: { when: 'XXXX-XX-XX', whenText: 'etter påske' } },
    ]);
  });

  it('moves between lanes without losing or doubling any', () => {
    expect(lanesAfterMove(['au', 'asu'], 'au', 'asu')).toEqual(['asu']);
    expect(lanesAfterMove(['au', 'fu'], 'fu', 'asu')).toEqual(['au', 'asu']);
    expect(lanesAfterMove([], null, 'asu')).toEqual(['asu']);
    expect(neighbourLane(plan, entry('meeting'), 1)).toBe('asu');
    expect(neighbourLane(plan, entry('meeting'), -1)).toBeNull();
  });

  it('adds what the lane mostly holds, on the day pointed at or on none', () => {
    expect(likelyKind(plan, 'asu')).toBe('activity');
    const day = isoDate('2024-05-02');
    const [placed] = addEntry(plan, { id: 'x', title: 'Ny', lane: 'asu', day });
    expect(placed).toMatchObject({ type: 'create', fields: { when: '2024-05-02', kind: 'activity', lanes: ['asu'] } });
    const [unplaced] = addEntry(plan, { id: 'x', title: 'Ny', lane: null, day: null });
    expect(unplaced).toMatchObject({ type: 'create', fields: { when: 'XXXX-XX-XX', kind: 'meeting', lanes: [] } });
  });
});

describe('edits of agendas', () => {
  it('counts the minutes of what is taken up against the frame of the lane', () => {
    expect(minutesOf(plan, entry('meeting'))).toEqual({ taken: 55, frame: 60 });
    expect(minutesOf(plan, { ...entry('meeting'), frameMinutes: 45 })).toEqual({ taken: 55, frame: 45 });
  });

  it('sends an item to the backlog and remembers the meeting it came from', () => {
    const [edit] = sendAgendaItem(plan, item('i1'), null);
    expect(edit).toMatchObject({ fields: { meeting: null, movedFrom: 'meeting' } });
    const [taken] = sendAgendaItem(plan, item('theme'), 'meeting');
    expect(taken).toMatchObject({ fields: { meeting: 'meeting' } });
    expect(taken).not.toHaveProperty('fields.movedFrom');
  });

  it('steps past one neighbour at a time and not past the ends', () => {
    const [edit] = stepAgendaItem(plan, item('i1'), 1);
    const order = edit?.type === 'set' && edit.kind === 'agenda' ? (edit.fields.order ?? '') : '';
    expect(order > 'b' && order < 'c').toBe(true);
    expect(stepAgendaItem(plan, item('i1'), -1)).toEqual([]);
    expect(orderAfterStep(plan.lanes, 'unknown', 1)).toBeNull();
  });
});
