import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit } from '../../../shared/plan/edit.ts';
import { formatEdtf, parseEdtf } from '../../../shared/time/index.ts';
import { cliInFolder, isOneLine } from '../../support/cli.ts';
import { fileWithVersions } from '../../support/comparedFile.ts';

const cli = cliInFolder();

const when = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return formatEdtf(parsed.value);
};
const MOVED = 'forhandlingsutvalget-2024-05-07';
const edits: readonly Edit[] = [
  {
    type: 'set',
    kind: 'entry',
    id: MOVED,
    fields: { when: when('2024-06-11'), formerWhen: when('2024-05-07'), status: 'moved' },
  },
  { type: 'delete', kind: 'entry', id: 'asu-2024-02-07' },
];

beforeAll(() =>
  cli.write(
    'plan.aarring',
    Buffer.from(
      fileWithVersions('milepaelsplan-2024.json', [
        { name: 'Vedtatt 15.01', date: '2024-01-15', edits },
        { name: 'Oppdatert', date: '2024-03-13', edits: [] },
      ]),
    ),
  ),
);

const svgOf = async (...args: string[]) => {
  await cli.json('poster', 'plan.aarring', '--view', 'timeline', '--editable-text', '--out', 'out.svg', ...args);
  return (await cli.read('out.svg')).toString();
};
/** Words of the drawing with a line through them, and all of its words. */
const lines = (svg: string) => svg.match(/<line\b/g)?.length ?? 0;

describe('poster', () => {
  test('shows former dates struck through, unless told not to', async () => {
    const [usual, asked, without] = [await svgOf(), await svgOf('--former'), await svgOf('--no-former')];
    expect(asked).toBe(usual);
    expect(usual).toContain('7.\u00a0mai');
    expect(without).not.toContain('7.\u00a0mai');
    expect(lines(without)).toBeLessThan(lines(usual));
  });

  test('shows what has changed since a version, by its name', async () => {
    const report = await cli.json(
      'poster',
      'plan.aarring',
      '--changes-from',
      'vedtatt 15.01',
      '--editable-text',
      '--out',
      'changes.svg',
    );
    expect(report).toMatchObject({ entries: 27, drawn: 27, truncated: 0, overlaps: 0, missing: [] });
    const svg = (await cli.read('changes.svg')).toString();
    expect(svg).toContain('Endringer fra Vedtatt 15.01 til nå: 1 flyttet, 1 tatt ut');
    expect(await svgOf('--changes-from', 'Oppdatert')).toContain('Endringer fra Oppdatert til nå: ingen');
  });

  test.each([
    [
      ['--changes-from', 'Vedtatt 1.1'],
      'Utgaven «Vedtatt 1.1» finnes ikke. Disse er gitt ut: Vedtatt 15.01, Oppdatert.',
    ],
    [['--former', '--no-former'], 'Velg enten --former eller --no-former.'],
  ])('refuses %j in one line', async (args, message) => {
    const { code, out, error } = await cli.run(['poster', 'plan.aarring', '--out', 'x.svg', ...args]);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
  });
});
