import { beforeAll, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();

beforeAll(() =>
  cli.plan('plan.json', {
    plan: { title: 'Årshjul', organisation: 'Sekretariatet' },
    lanes: [{ id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' }],
    entries: [
      { id: 'tbd', title: 'Uten dato', kind: 'milestone' },
      { id: 'later', title: 'Høring', kind: 'period', periodType: 'hearing', when: '2024-06-20/2024-09-10' },
      {
        id: 'sooner',
        title: 'Møte',
        kind: 'meeting',
        when: '2024-01-17',
        time: '09:00/10:00',
        lanes: ['au'],
        place: 'Rådhuset',
        status: 'cancelled',
      },
    ],
  }),
);

test('answers as JSON with plan, lanes, and entries in order of the date', async () => {
  const answer = await cli.json('show', 'plan.json');
  expect(answer['plan']).toMatchObject({ planId: 'test', title: 'Årshjul', from: '2024-01' });
  expect(answer['lanes']).toMatchObject([{ id: 'au', name: 'Arbeidsutvalget' }]);
  expect(answer['entries']).toMatchObject([
    {
      id: 'sooner',
      title: 'Møte',
      when: '2024-01-17',
      time: '09:00/10:00',
      place: 'Rådhuset',
      lanes: ['au'],
      status: 'cancelled',
    },
    { id: 'later', when: '2024-06-20/2024-09-10', status: 'planned' },
    { id: 'tbd', when: 'XXXX-XX-XX' },
  ]);
});

test('answers as text that a person can read', async () => {
  const { code, out, error } = await cli.run(['show', 'plan.json']);
  expect([code, error]).toEqual([0, '']);
  const [first, second, third] = out.split('\n').filter((line) => /sooner|later|tbd/.test(line));
  expect(first).toMatch(/^ {2}on\. 17\. jan\. +kl\. 9–10 +AU +sooner +Møte \(møte, avlyst, Rådhuset\)$/);
  expect(second).toContain('Høring (høring)');
  expect(third).toContain('Dato ikke satt');
  expect(out).toContain('3 oppføringer');
});

test('speaks the language of the machine, and the one asked for', async () => {
  const danish = await cli.run(['show', 'plan.json'], { LANG: 'da_DK.UTF-8' });
  expect(danish.out).toContain('møde, aflyst');
  const asked = await cli.run(['show', 'plan.json', '--lang', 'da']);
  expect(asked.out).toBe(danish.out);
  expect((await cli.run(['show', 'plan.json', '--lang', 'nn'])).out).toContain('Dato ikkje fastsett');
  expect((await cli.run(['show', 'plan.json'], { LANG: 'en_GB.UTF-8' })).out).toContain('meeting, cancelled');
  expect((await cli.run(['show', 'plan.json'], { LC_ALL: 'nb_NO', LANG: 'da_DK' })).out).toContain('møte, avlyst');
  expect((await cli.run(['show', 'missing.json'], { LANG: 'da_DK' })).error).toBe(
    'Filen »missing.json« findes ikke.\n',
  );
});

test('finds files from where the user stands, when npm has moved elsewhere', async () => {
  const npm = { npm_lifecycle_event: 'aarring' };
  expect((await cli.run(['show', 'plan.json'], { ...npm, INIT_CWD: cli.at('.') })).code).toBe(0);
  expect((await cli.run(['show', 'plan.json'], { ...npm, INIT_CWD: '/' })).code).toBe(1);
  expect((await cli.run(['show', 'plan.json'], { npm_lifecycle_event: 'test', INIT_CWD: '/' })).code).toBe(0);
});

test('tells how it is used, and refuses what it does not know', async () => {
  expect((await cli.run(['--help'])).out).toContain('poster PLAN');
  for (const [args, message] of [
    [[], 'Bruk: '],
    [['print'], 'Kommandoen «print» finnes ikke.'],
    [['show'], 'Oppgi nøyaktig én plan.'],
    [['show', 'plan.json', 'plan.json'], 'Oppgi nøyaktig én plan.'],
    [['show', 'plan.json', '--view', 'wheel'], 'Valget «--view» finnes ikke for «show».'],
    [['show', 'plan.json', '--lang', 'xx'], 'Språket «xx» finnes ikke. Velg nb, nn, da, en.'],
    [['show', 'plan.json', '--lang'], 'Valget «--lang» mangler en verdi'],
  ] as const) {
    const { code, out, error } = await cli.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
  }
});
