import { expect, test } from 'vitest';
import type { TableContext } from '../../../../shared/importing/tables/tableReading.ts';
import { linesOf } from './tables.ts';

const TABLES: readonly (readonly [string, Partial<TableContext>, string, readonly string[]])[] = [
  [
    "a plan's year from August with months as rows of their own",
    { year: 2025, firstMonth: 8 },
    `
Dato | Møte
September | 
16. | Samarbeidsutvalg
Januar | 
14. | Samarbeidsutvalg
`,
    ['2025-09-16 Samarbeidsutvalg [Samarbeidsutvalg]', '2026-01-14 Samarbeidsutvalg [Samarbeidsutvalg]'],
  ],
  [
    "a plan's year from August, months down",
    { year: 2025, firstMonth: 8 },
    `
Måned | SU | FAU
August | 20. | 27.
Januar | 14. |
`,
    ['2025-08-20 SU [SU]', '2025-08-27 FAU [FAU]', '2026-01-14 SU [SU]'],
  ],
  [
    'areas, measures, months and who sees to it',
    {},
    `
Område | Tiltak | Jan | Feb | Mar | Ansvarlig
Skole | Kartlegging | x | | | Rektor
 | Foreldremøte | | 12. | | Inspektør
`,
    ['2025-01 Kartlegging [Skole]', '2025-02-12 Foreldremøte [Skole]'],
  ],
  [
    'a start and an end in months are no header',
    {},
    `
Aktivitet | Start | Slutt
Fase 1 | januar | mars
Fase 2 | august | oktober
`,
    ['2025-01/2025-03 Fase 1', '2025-08/2025-10 Fase 2'],
  ],
  [
    'da: årshjul med to måneder',
    {},
    String.raw`
Januar | Februar
Budgetopfølgning | MUS-samtaler\nLønforhandling
`,
    ['2025-01 Budgetopfølgning', '2025-02 MUS-samtaler', '2025-02 Lønforhandling'],
  ],
  [
    'nn: årshjul med månad, oppgåve og ansvar',
    {},
    `
Månad | Oppgåve | Ansvarleg
Januar | Rapportering | Einingsleiar
 | Medarbeidarsamtale | Alle
Februar–mars | Høyring | Rådgjevar
`,
    ['2025-01 Rapportering', '2025-01 Medarbeidarsamtale', '2025-02/2025-03 Høyring'],
  ],
  [
    'da: uger og emner',
    {},
    `
Uge | Emne | Tovholder
Uge 6 | Budget | Chef
8-9 | Vinterferie | 
Ultimo uge 35 | Seminar | Sekretariat
`,
    ['2025-W06 Budget', '2025-W08/2025-W09 Vinterferie', '2025-W35 Seminar'],
  ],
  [
    'rows of one thing in the cells of a table with times',
    {},
    `
Kl. | Punkt | Innledere
09.00 – 09.30 | Kaffe | 
09.30 – 10.15 | Status | Kommunedirektør
`,
    ['- 09:00/09:30 Kaffe', '- 09:30/10:15 Status'],
  ],
  [
    'a table of Excel with whole dates and times',
    {},
    `
Dato | Klokkeslett | Møte
2025-02-12 | 09:00 | Formannskap
2025-02-26 | 17:30-20:00 | Kommunestyre
`,
    ['2025-02-12 09:00 Formannskap [Formannskap]', '2025-02-26 17:30/20:00 Kommunestyre [Kommunestyre]'],
  ],
  [
    'bodies of two lines and days with the weekday',
    {},
    String.raw`
Måned | Eldreråd\n(kl. 10) | Ungdomsråd
Januar | ma 13. | ti 14.
Februar | man 10. |
`,
    [
      '2025-01-13 10:00 Eldreråd [Eldreråd]',
      '2025-01-14 Ungdomsråd [Ungdomsråd]',
      '2025-02-10 10:00 Eldreråd [Eldreråd]',
    ],
  ],
];

test.each(TABLES)('%s', (_name, context, table, lines) => {
  expect(linesOf(table, context)).toEqual(lines);
});
