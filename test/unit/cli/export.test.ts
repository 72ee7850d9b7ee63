import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();

beforeAll(() =>
  cli.plan('plan.json', {
    lanes: [{ id: 'au', name: 'Arbeidsutvalget, AU' }],
    entries: [
      {
        id: 'day',
        title: 'Møte',
        kind: 'meeting',
        when: '2024-04-17',
        time: '13:00/15:00',
        lanes: ['au'],
        place: 'Rom; 2',
      },
      { id: 'days', title: 'Samling', kind: 'meeting', when: '2024-01-22/2024-01-23', time: '10:00/15:00' },
      { id: 'week', title: 'Frist', kind: 'deadline', when: '2024-W34' },
      { id: 'off', title: 'Fagdag', when: '2024-05-02', status: 'cancelled', reason: 'Streik' },
      { id: 'tbd', title: 'Uten dato' },
      { id: 'month', title: 'Uten dag', when: '2024-05-XX' },
      { id: 'maybe', title: 'Kanskje', when: '2024-10-31?' },
      { id: 'year', title: 'Hele året', when: '2024' },
      { id: 'from', title: 'Fra april', when: '2024-04-01/..' },
    ],
    journal: [
      {
        id: 'j1',
        at: '2024-01-05T08:00:00.000Z',
        by: 'A',
        writer: 'w',
        action: 'create',
        kind: 'entry',
        record: 'day',
      },
      {
        id: 'j2',
        at: '2024-02-06T09:10:11.123Z',
        by: 'A',
        writer: 'w',
        action: 'change',
        kind: 'entry',
        record: 'day',
      },
    ],
  } as Parameters<typeof cli.plan>[1]),
);

const exported = (format: string, out: string) => cli.json('export', 'plan.json', '--format', format, '--out', out);

describe('export', () => {
  test('as a calendar tells what is not in it, and why', async () => {
    expect(await exported('ics', 'plan.ics')).toMatchObject({
      out: 'plan.ics',
      format: 'ics',
      replaced: false,
      entries: 9,
      written: 4,
      leftOut: [
        { id: 'year', reason: 'wholeYear' },
        { id: 'from', reason: 'openEnd' },
        { id: 'month', reason: 'dayNotSet' },
        { id: 'maybe', title: 'Kanskje', reason: 'uncertain' },
        { id: 'tbd', reason: 'notSet' },
      ],
    });
    const { out } = await cli.run(['export', 'plan.json', '--format', 'ics', '--out', 'plan.ics']);
    expect(out).toContain('«plan.ics» fantes fra før og er erstattet.\n4 av 9 oppføringer er med.\n');
    expect(out).toContain('Ikke med, datoen er usikker (1): Kanskje.');
  });

  test('writes a calendar that calendars read', async () => {
    await exported('ics', 'read.ics');
    const text = (await cli.read('read.ics')).toString().replaceAll('\r\n ', '');
    const event = (id: string) =>
      text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${id}.test@aarring\r\n`));
    for (const line of [
      'SEQUENCE:1',
      'CREATED:20240105T080000Z',
      'LAST-MODIFIED:20240206T091011Z',
      'DTSTART;TZID=Europe/Oslo:20240417T130000',
      'DTEND;TZID=Europe/Oslo:20240417T150000',
      'LOCATION:Rom\\; 2',
      'CATEGORIES:Arbeidsutvalget\\, AU',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
    ]) {
      expect(event('day')).toContain(`\r\n${line}\r\n`);
    }
    expect(event('days')).toContain('DTSTART;VALUE=DATE:20240122\r\nDTEND;VALUE=DATE:20240124\r\n');
    expect(event('days')).toContain('DESCRIPTION:Klokkeslett: kl. 10–15\r\n');
    expect(event('week')).toContain('DTSTART;VALUE=DATE:20240819\r\nDTEND;VALUE=DATE:20240826\r\n');
    expect(event('week')).toContain('DESCRIPTION:Dato: uke 34\\, 2024\r\n');
    expect(event('week')).toContain('TRANSP:TRANSPARENT\r\n');
    expect(event('off')).toContain(
      'SUMMARY:Avlyst: Fagdag\r\nDESCRIPTION:Status: Avlyst\\nGrunn: Streik\r\nSTATUS:CANCELLED\r\n',
    );
  });

  test('names the alternative an entry is of, once', async () => {
    await cli.plan('alt.json', {
      scenarios: [{ id: 'two', name: 'Alt. 2' }],
      entries: [
        { id: 'a', title: 'Høring', when: '2024-04-17', scenario: 'two' },
        { id: 'b', title: 'Alt. 2: Frist', when: '2024-04-18', scenario: 'two' },
      ],
    });
    await cli.json('export', 'alt.json', '--out', 'alt.ics');
    const text = (await cli.read('alt.ics')).toString();
    expect(text.match(/^(SUMMARY|STATUS):.*/gm)?.map((line) => line.trim())).toEqual([
      'SUMMARY:Høring (Alt. 2)',
      'STATUS:TENTATIVE',
      'SUMMARY:Alt. 2: Frist',
      'STATUS:TENTATIVE',
    ]);
  });

  test('as JSON is the whole plan, with its history', async () => {
    await exported('json', 'whole.json');
    const [before, after] = await Promise.all(['plan.json', 'whole.json'].map((name) => cli.json('show', name)));
    expect(after).toEqual(before);
    expect(JSON.parse(await readFile(cli.at('whole.json'), 'utf8'))).toHaveProperty('journal.length', 2);
  });

  test('as a table says that the history is not in it, and takes its kind from the name', async () => {
    for (const name of ['plan.csv', 'plan.xlsx']) {
      const { out } = await cli.run(['export', 'plan.json', '--out', name]);
      expect(out).toContain('9 av 9 oppføringer er med.\nLoggen og utgavene er ikke med');
    }
    expect((await cli.read('plan.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect((await cli.read('plan.csv')).toString()).toContain('2024-04-17;13:00–15:00;Møte;');
  });

  test.each([
    [['plan.json', '--out', 'x'], '--format mangler.'],
    [['plan.json', '--format', 'docx', '--out', 'x'], '«docx» passer ikke for --format. Velg ics, csv, xlsx, json.'],
    [['plan.json', '--format', 'json', '--out', 'plan.json'], '«plan.json» er en plan'],
    [['plan.json', '--format', 'csv', '--out', 'ny.aarring'], '«ny.aarring» er en plan'],
    [['plan.json', '--format', 'csv', '--out', 'none/x.csv'], 'Mappen til «none/x.csv» finnes ikke.'],
    [['plan.json', '--format', 'csv'], '--out mangler.'],
    [['--format', 'csv', '--out', 'x.csv'], 'Oppgi nøyaktig én plan.'],
  ])('refuses %j', async (args, message) => {
    const { code, out, error } = await cli.run(['export', ...args]);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(error).toContain(message);
    expect(isOneLine(error)).toBe(true);
  });
});

describe('what was exported', () => {
  test.each(['csv', 'xlsx'])('is imported as the plan it was (%s)', async (format) => {
    await cli.json('export', 'plan.json', '--out', `back.${format}`);
    await cli.run(['import', `back.${format}`, '--out', `${format}.aarring`]);
    const content = async (name: string) => ({ ...(await cli.json('show', name)), versions: [] });
    expect(await content(`${format}.aarring`)).toEqual(await content('plan.json'));
  });

  test('is told where a cell makes no sense', async () => {
    await cli.json('export', 'plan.json', '--out', 'sense.csv');
    const csv = (await cli.read('sense.csv')).toString();
    await cli.write('sense.csv', csv.replace('2024-04-17;', 'i tolvte time;'));
    const { code, error, out } = await cli.run(['import', 'sense.csv']);
    expect([code, error]).toEqual([0, 'Linje 5, Dato: i tolvte time: ikke forstått; feltet er som før.\n']);
    expect(out).toContain('17. apr.');
  });
});
