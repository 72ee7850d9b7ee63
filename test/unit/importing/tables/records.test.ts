import { expect, test } from 'vitest';
import type { TableContext } from '../../../../shared/importing/tables/tableReading.ts';
import { linesOf } from './tables.ts';

const TABLES: readonly (readonly [string, Partial<TableContext>, string, readonly string[]])[] = [
  [
    'nb: dates and items, with a merged date',
    {},
    `
Dato | Sak | Ansvarlig
23. januar | Kommuneplan | Leder
 | Budsjett 2026-2029 | Økonomisjef
20. februar | Fokus på fremmøde | HR
`,
    ['2025-01-23 Kommuneplan', '2025-01-23 Budsjett 2026-2029', '2025-02-20 Fokus på fremmøde'],
  ],
  [
    'nn: dato og sak',
    {},
    `
Dato | Kva | Kven | Stad
12.02 | Opning av høyring | Rådgjevar | Rådhuset
24.02-03.03 | Høyring | |
`,
    ['2025-02-12 Opning av høyring', '2025-02-24/2025-03-03 Høyring'],
  ],
  [
    'da: årsplan med udeladte og flyttede møder',
    {},
    String.raw`
Dato | Punkter | Ansvarlig | Direktionsbehandling
9.-10.april | Seminar | | Afventer
6. maj\nObs. Kl.\n08.00-11.00\n(tirs) | Evaluering af seminar 2025 (60 min)\nPræsentation | ved leder | 2. april 2025
22. Maj – af-\nlyses pr. mail af 25.02 | Aflyst. | |
11. Septem-\nber\n\nKl. 08.30-\n12.00 | Talentudvikling | Leder | Udgår
`,
    [
      '2025-04-09/2025-04-10 Seminar',
      '2025-05-06 08:00/11:00 Evaluering af seminar 2025 (60 min)',
      '2025-05-22',
      '2025-09-11 08:30/12:00 Talentudvikling',
    ],
  ],
  [
    'times and places in columns of their own',
    {},
    `
Uke | Dato | Ukedag | Møte | Kl. | Sted
7 | 12.02.2025 | ons | Formannskap | 09.00 | Salen
7 | 13.02.2025 | tors | Kommunestyre | 18:00-21:00 | Salen
9 | | | Vinterferie | |
`,
    [
      '2025-02-12 09:00 Formannskap [Formannskap]',
      '2025-02-13 18:00/21:00 Kommunestyre [Kommunestyre]',
      '2025-W09 Vinterferie',
    ],
  ],
  [
    'an action plan with standing measures, a sum and a part of it as heading',
    {},
    `
Tiltak | Ansvar | Frist | Status
Satsing 1 | | |
Lage plan | Leder | 1. mars | Pågår
Evaluere | Leder | Løpende |
Kurs | HR | | Gjennomført
Rydde | HR | Q2 | Ikke startet
Sum | | 3 |
`,
    ['2025-03-01 Lage plan', 'XXXX-XX-XX Evaluere', '- Kurs', '2025-34 Rydde'],
  ],
  [
    'da: handleplan',
    {},
    `
Indsats | Tovholder | Deadline | Status
Ny vejledning | Chef | 15. juni | Afsluttet
Kampagne | Team | ultimo august | Afventer
`,
    ['2025-06-15 Ny vejledning', '2025-08-25~ Kampagne'],
  ],
  [
    'start and end',
    {},
    `
Nr | Aktivitet | Start | Slutt | Ansvarlig
1 | Høring | 20.06 | 10.09 | Kommunen
2 | Fase 2 | August | Oktober |
3 | Oppstartsmøte | 2025-01-15 | | Leder
`,
    ['2025-06-20/2025-09-10 Høring', '2025-08/2025-10 Fase 2', '2025-01-15 Oppstartsmøte'],
  ],
  [
    'several columns of dates',
    {},
    `
Organ | Frist for saker | Utsending | Møtedato
Formannskap | 01.02 | 5.2 | 12.02
Kommunestyre | 15.02 | 19.02 | 26.02
`,
    [
      '2025-02-12 Formannskap [Formannskap]',
      '2025-02-01 Frist for saker: Formannskap [Formannskap]',
      '2025-02-05 Utsending: Formannskap [Formannskap]',
      '2025-02-26 Kommunestyre [Kommunestyre]',
      '2025-02-15 Frist for saker: Kommunestyre [Kommunestyre]',
      '2025-02-19 Utsending: Kommunestyre [Kommunestyre]',
    ],
  ],
  [
    'a month and days in columns',
    {},
    `
Måned | Dato | Sak
Januar | 16. | Helseutvalget
 | 23. | Porteføljestyre
Februar | 6. | Ledermøte
`,
    [
      '2025-01-16 Helseutvalget [Helseutvalget]',
      '2025-01-23 Porteføljestyre [Porteføljestyre]',
      '2025-02-06 Ledermøte',
    ],
  ],
  [
    'months as rows of their own',
    {},
    `
Dato | Møte
Januar | 
16. | Helseutvalget
xx.xx | Ledersamling
Februar | 
6. | Utvidet ledermøte
`,
    ['2025-01-16 Helseutvalget [Helseutvalget]', '2025-01-XX Ledersamling', '2025-02-06 Utvidet ledermøte'],
  ],
  [
    'several dated things in the cell of a month',
    {},
    String.raw`
Måned | Aktivitet | Ansvarlig
Januar | Budsjett\n16.01 Helseutvalget\n23.01 porteføljestyre | Leder
Februar | Rapport | Leder
`,
    [
      '2025-01 Budsjett',
      '2025-01-16 Helseutvalget [Helseutvalget]',
      '2025-01-23 porteføljestyre [Porteføljestyre]',
      '2025-02 Rapport',
    ],
  ],
  [
    'a column of dates that turns into the next year',
    {},
    `
Dato | Sak
12.09 | A
10.12 | B
14.01 | C
03.02 | D
`,
    ['2025-09-12 A', '2025-12-10 B', '2026-01-14 C', '2026-02-03 D'],
  ],
  [
    'a column in no order turns no year',
    {},
    `
Dato | Sak
12.09 | A
10.01 | B
14.12 | C
03.02 | D
`,
    ['2025-09-12 A', '2025-01-10 B', '2025-12-14 C', '2025-02-03 D'],
  ],
  [
    'several dates in a cell are a series',
    {},
    `
Når | Hva
07.02, 12.02 og 14.02 | Årssamtaler
uke 34 | Kurs
høsten 2025 | Samling
`,
    ['2025-02-07 Årssamtaler', '2025-02-12 Årssamtaler', '2025-02-14 Årssamtaler', '2025-W34 Kurs', '2025-23 Samling'],
  ],
  [
    'Tid may hold dates',
    {},
    `
Tid | Tiltak
1. kvartal | Kartlegging
Mai–juni | Høring
`,
    ['2025-33 Kartlegging', '2025-05/2025-06 Høring'],
  ],
  [
    'a programme of the day that the caption names',
    {},
    `
Program 9. april 2021 | | |
Tid | Hva | Hvordan | Hvem
12:00 | Velkommen | Kort om hensikt | Leder/Nestleder
09.00-09.15 | Ny leder! | |
13.10 | Pause | |
`,
    ['2021-04-09 12:00 Velkommen', '2021-04-09 09:00/09:15 Ny leder!', '2021-04-09 13:10 Pause'],
  ],
  [
    'a programme over two days',
    {},
    `
Tid | Program
Onsdag 9. april | 
10.00 | Velkommen
12.00 | Lunsj
Torsdag 10. april | 
09.00 | Oppsummering
`,
    ['2025-04-09 10:00 Velkommen', '2025-04-09 12:00 Lunsj', '2025-04-10 09:00 Oppsummering'],
  ],
  [
    'header repeated on each page, and another one',
    {},
    `
Dato | Sak
12.02 | A
Dato | Sak
19.02 | B
Frist | Tiltak
1. mars | C
`,
    ['2025-02-12 A', '2025-02-19 B', '2025-03-01 C'],
  ],
  [
    'the year in a column',
    {},
    `
År | Måned | Milepæl
2026 | Januar | Oppstart
 | Mars | Vedtak
2027 | Januar | Ferdig
`,
    ['2026-01 Oppstart', '2026-03 Vedtak', '2027-01 Ferdig'],
  ],
  [
    'no year anywhere',
    { year: null },
    `
Dato | Sak
12.02 | A
12.02.2026 | B
`,
    ['XXXX-XX-XX A', '2026-02-12 B'],
  ],
  [
    'columns without a header',
    {},
    `
12.02 | Formannskap | Rådhuset
26.02 | Kommunestyre | Rådhuset
03.03 | Formannskap |
`,
    [
      '2025-02-12 Formannskap [Formannskap]',
      '2025-02-26 Kommunestyre [Kommunestyre]',
      '2025-03-03 Formannskap [Formannskap]',
    ],
  ],
  [
    'months and days without a header',
    {},
    `
Januar | 16. 21. | Rapport
Februar | 3. | Plan
`,
    ['2025-01-16 Rapport', '2025-01-21 Rapport', '2025-02-03 Plan'],
  ],
  [
    'a programme without a header',
    { headings: ['Samling 12. mars 2025'] },
    `
09.00 | Velkommen
09.15 | Innledning
10.30 | Pause
`,
    ['2025-03-12 09:00 Velkommen', '2025-03-12 09:15 Innledning', '2025-03-12 10:30 Pause'],
  ],
  [
    'merged bodies',
    {},
    `
Utvalg | Dato | Sak
Helseutvalget | 12.02 | Budsjett
 | 19.03 | Årsmelding
Formannskap | 20.03 | Budsjett
`,
    [
      '2025-02-12 Budsjett [Helseutvalget]',
      '2025-03-19 Årsmelding [Helseutvalget]',
      '2025-03-20 Budsjett [Formannskap]',
    ],
  ],
  [
    'no dates at all',
    {},
    `
Navn | Telefon
Sentralbord | 12 34 56 78
`,
    [],
  ],
  [
    'words that are no date are kept and no date is guessed',
    {},
    `
Dato | Sak
når været tillater | Befaring
12.03 | Møte
`,
    ['XXXX-XX-XX Befaring', '2025-03-12 Møte'],
  ],
];

test.each(TABLES)('%s', (_name, context, table, lines) => {
  expect(linesOf(table, context)).toEqual(lines);
});
