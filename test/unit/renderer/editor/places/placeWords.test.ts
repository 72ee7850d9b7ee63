import { describe, expect, it } from 'vitest';
import type { PlaceView, SaveStatus } from '../../../../../renderer/data/planSession.ts';
import { adviceOn, isShared, placeName, statusLine } from '../../../../../renderer/editor/places/placeWords.ts';
import { wordsIn } from '../../../../../renderer/editor/state/words.ts';
import { NOT_LOOKED_AT, type PlaceProblem, type PlaceStatus } from '../../../../../shared/sync/index.ts';

const words = wordsIn('nb');
const SAVED: SaveStatus = { state: 'saved' };

const place = (kind: PlaceView['kind'], status: Partial<PlaceStatus>): PlaceView => ({
  id: `${kind} ${JSON.stringify(status)}`,
  kind,
  where: kind === 'folder' ? '/home/kari/Teams/Sekretariat' : 'https://plan.example.org',
  status: { ...NOT_LOOKED_AT, ...status },
});
const say = (places: readonly PlaceView[], save: SaveStatus = SAVED, writing = false) =>
  statusLine(save, writing, places, words).words;

const CODES: readonly PlaceProblem['code'][] = [
  'away',
  'denied',
  'readOnly',
  'full',
  'otherPlan',
  'refused',
  'notStored',
  'tooLarge',
  'cloned',
  'failed',
];

describe('the line in the toolbar', () => {
  it('tells of this machine alone where the plan is nowhere else', () => {
    expect(say([])).toBe('Lagret på denne maskinen');
    expect(say([place('log', { state: 'level' })])).toBe('Lagret på denne maskinen');
  });

  it('names a place only when the place has everything', () => {
    expect(say([place('folder', { state: 'level' })])).toBe('Lagret her og i delt mappe');
    expect(say([place('host', { state: 'level' })])).toBe('Lagret her og på felles server');
    expect(say([place('folder', { state: 'level' }), place('host', { state: 'level' })])).toBe(
      'Lagret her og 2 steder til',
    );
    for (const state of ['looking', 'sending', 'waiting', 'cannot'] as const) {
      for (const kind of ['folder', 'host'] as const) {
        for (const places of [
          [place(kind, { state })],
          [place('folder', { state: 'level' }), place(kind, { state })],
          [place(kind, { state }), place('host', { state: 'level' })],
        ]) {
          const line = statusLine(SAVED, false, places, words);
          expect(line.tone).not.toBe('level');
          expect(line.words).not.toMatch(/^Lagret her og/u);
        }
      }
    }
  });

  it('says what is waited for, and from whom', () => {
    const from = (...missing: PlaceStatus['missing']) => say([place('folder', { state: 'waiting', missing })]);
    expect(from({ device: 'a', name: 'Kari', count: 3 })).toBe('Lagret her, venter på 3 endringer fra Kari');
    expect(from({ device: 'a', name: 'Kari', count: 1 })).toBe('Lagret her, venter på 1 endring fra Kari');
    expect(from({ device: 'a', name: '', count: 2 })).toBe('Lagret her, venter på 2 endringer fra en kollega');
    expect(from({ device: 'a', name: 'Kari', count: 1 }, { device: 'b', name: 'Per', count: 1 })).toBe(
      'Lagret her, venter på endringer fra andre',
    );
  });

  it('tells the worst first', () => {
    const away = place('folder', { state: 'cannot', problem: { code: 'away' } });
    expect(say([place('host', { state: 'sending', unsent: 2 }), away])).toBe('Lagret her, finner ikke delt mappe');
    expect(say([place('folder', { state: 'level' }), place('host', { state: 'sending' })])).toBe(
      'Lagret her, på vei til felles server',
    );
  });

  it('claims nothing of places while the machine itself has not saved', () => {
    const level = [place('folder', { state: 'level' })];
    expect(say(level, { state: 'saving' })).toBe('Lagrer …');
    expect(say(level, SAVED, true)).toBe('Skriver …');
    const failed = statusLine({ state: 'failed', reason: 'quota' }, true, level, words);
    expect(failed.tone).toBe('failed');
    expect(failed.words).toMatch(/^Ikke lagret/u);
  });

  it.each(CODES)('has words for a place that cannot be used: %s', (code) => {
    for (const kind of ['folder', 'host'] as const) {
      const line = say([place(kind, { state: 'cannot', problem: { code } })]);
      expect(line).toMatch(/^Lagret her, /u);
      expect(line).not.toContain('status.');
    }
  });
});

describe('what to do about a place', () => {
  it.each([...CODES, 'invitation' as const])('is said for %s', (code) => {
    for (const kind of ['folder', 'host'] as const) {
      const { why, todo } = adviceOn(kind, code, words.sync);
      for (const said of [why, todo]) expect(said).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('is the same whether a host refuses or denies', () => {
    expect(adviceOn('host', 'denied', words.sync)).toEqual(adviceOn('host', 'refused', words.sync));
    expect(adviceOn('folder', 'denied', words.sync)).not.toEqual(adviceOn('folder', 'failed', words.sync));
  });
});

describe('a place', () => {
  it('is called by its folder or its address', () => {
    expect(placeName({ kind: 'folder', where: '/home/kari/Teams/Sekretariat/' })).toBe('Sekretariat');
    expect(placeName({ kind: 'folder', where: 'S:\\Felles\\Årsplan' })).toBe('Årsplan');
    expect(placeName({ kind: 'folder', where: '/' })).toBe('/');
    expect(placeName({ kind: 'host', where: 'https://plan.example.org:1234/' })).toBe('plan.example.org:1234');
  });

  it('is shared unless it is the own log', () => {
    expect([place('log', {}), place('folder', {}), place('host', {})].filter(isShared)).toHaveLength(2);
  });
});
