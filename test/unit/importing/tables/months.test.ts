import { expect, test } from 'vitest';
import type { TableContext } from '../../../../shared/importing/tables/tableReading.ts';
import { linesOf } from './tables.ts';

const TABLES: readonly (readonly [string, Partial<TableContext>, string, readonly string[]])[] = [
  [
    'bodies along the top, months down',
    {},
    `
Måned | Formannskap | Kommunestyre | Helseutvalget
Januar | 14. 28. | 30. | 16. 21.
Februar | 11. | 27. | 
Mars | 4. og 18. | | 12.-13.
`,
    [
      '2025-01-14 Formannskap [Formannskap]',
      '2025-01-28 Formannskap [Formannskap]',
      '2025-01-30 Kommunestyre [Kommunestyre]',
      '2025-01-16 Helseutvalget [Helseutvalget]',
      '2025-01-21 Helseutvalget [Helseutvalget]',
      '2025-02-11 Formannskap [Formannskap]',
      '2025-02-27 Kommunestyre [Kommunestyre]',
      '2025-03-04 Formannskap [Formannskap]',
      '2025-03-18 Formannskap [Formannskap]',
      '2025-03-12/2025-03-13 Helseutvalget [Helseutvalget]',
    ],
  ],
  [
    'nn: månader nedover, og klokkeslett i overskrifta',
    {},
    String.raw`
Månad | Formannskapet\n(onsdagar kl. 09.00) | Kommunestyret\n(torsdagar kl. 17.00)
Januar | 15. | 30.
Februar | 5. 26. |
`,
    [
      '2025-01-15 09:00 Formannskapet [Formannskapet]',
      '2025-01-30 17:00 Kommunestyret [Kommunestyret]',
      '2025-02-05 09:00 Formannskapet [Formannskapet]',
      '2025-02-26 09:00 Formannskapet [Formannskapet]',
    ],
  ],
  [
    'da: måneder og udvalg, med år i overskriften',
    {},
    `
Mødeplan 2026 | | 
 | Økonomiudvalget | Byrådet
Januar | 14. | 27.
Februar | 11. | 24.
Marts | 11. | 
Maj | 6. og 20. | 26. (ekstraordinært)
`,
    [
      '2026-01-14 Økonomiudvalget [Økonomiudvalget]',
      '2026-01-27 Byrådet [Byrådet]',
      '2026-02-11 Økonomiudvalget [Økonomiudvalget]',
      '2026-02-24 Byrådet [Byrådet]',
      '2026-03-11 Økonomiudvalget [Økonomiudvalget]',
      '2026-05-06 Økonomiudvalget [Økonomiudvalget]',
      '2026-05-20 Økonomiudvalget [Økonomiudvalget]',
      '2026-05-26 Byrådet (ekstraordinært) [Byrådet]',
    ],
  ],
  [
    'the year in the header of the months',
    {},
    `
2026 | AU | ASU
Jan | 12. | 
Feb | | 3.
`,
    ['2026-01-12 AU [AU]', '2026-02-03 ASU [ASU]'],
  ],
  [
    'months along the top, bodies down',
    {},
    `
Utvalg | Jan | Feb | Mar | Apr
Helseutvalget | 16. | 21. | 12. og 26. | 16.04
Oppvekstutvalget | 15 | 20 | 11, 25 |
`,
    [
      '2025-01-16 Helseutvalget [Helseutvalget]',
      '2025-02-21 Helseutvalget [Helseutvalget]',
      '2025-03-12 Helseutvalget [Helseutvalget]',
      '2025-03-26 Helseutvalget [Helseutvalget]',
      '2025-04-16 Helseutvalget [Helseutvalget]',
      '2025-01-15 Oppvekstutvalget [Oppvekstutvalget]',
      '2025-02-20 Oppvekstutvalget [Oppvekstutvalget]',
      '2025-03-11 Oppvekstutvalget [Oppvekstutvalget]',
      '2025-03-25 Oppvekstutvalget [Oppvekstutvalget]',
    ],
  ],
  [
    'a month with the year beside it',
    {},
    `
 | Des 2025 | Jan 2026 | Feb 2026
Styret | 9. | 13. | 10.
`,
    ['2025-12-09 Styret [Styret]', '2026-01-13 Styret [Styret]', '2026-02-10 Styret [Styret]'],
  ],
  [
    "a school's year turns in January without saying so",
    {},
    `
 | Aug | Sep | Okt | Nov | Des | Jan | Feb
SU | 20. | | 3. | | | 14. | 5.
`,
    ['2025-08-20 SU [SU]', '2025-10-03 SU [SU]', '2026-01-14 SU [SU]', '2026-02-05 SU [SU]'],
  ],
  [
    'months down that run into the next year',
    {},
    `
 | AMU
November | 12.
Desember | 10.
Januar | 14.
`,
    ['2025-11-12 AMU [AMU]', '2025-12-10 AMU [AMU]', '2026-01-14 AMU [AMU]'],
  ],
  [
    'crosses that stand beside each other are one span',
    {},
    `
Aktivitet | Januar | Februar | Mars | April
Rapportering | x | x | | x
Budsjettarbeid | | | X | X
`,
    ['2025-01/2025-02 Rapportering', '2025-04 Rapportering', '2025-03/2025-04 Budsjettarbeid'],
  ],
  [
    'quarters and crosses',
    {},
    `
Tiltak | 1. kvartal | 2. kvartal | 3. kvartal
Kartlegging | x | | 
Opplæring | | x | x
`,
    ['2025-33 Kartlegging', '2025-34/2025-35 Opplæring'],
  ],
  [
    'an annual wheel: months over lists of things, in blocks',
    {},
    String.raw`
Januar | Februar | Mars
Oppfølging av vedtatt\nbudsjett\nLedelsens gjennomgang | Årssamtaler: 07.02,\n12.02 og 14.02\nRapportering frist 05.02 | 12.03: Ledelsens\ngjennomgang\n15.03 Budsjettseminar
April | Mai | Juni
Budsjett | xx.xx: Strategisamling | 04.06 og 18.06\nHelseutvalget
`,
    [
      '2025-01 Oppfølging av vedtatt budsjett',
      '2025-01 Ledelsens gjennomgang',
      '2025-02-07 Årssamtaler',
      '2025-02-12 Årssamtaler',
      '2025-02-14 Årssamtaler',
      '2025-02-05 Rapportering frist',
      '2025-03-12 Ledelsens gjennomgang',
      '2025-03-15 Budsjettseminar',
      '2025-04 Budsjett',
      '2025-05-XX Strategisamling',
      '2025-06-04 Helseutvalget [Helseutvalget]',
      '2025-06-18 Helseutvalget [Helseutvalget]',
    ],
  ],
  [
    'whole dates in the cells win over the month of the row',
    {},
    String.raw`
Måned | AU | Fagråd
April | 03.04.\nWORKSHOP m/\nfagråd 04.04. | Frist 10.05
Mai | 30.04. |
`,
    ['2025-04-03 AU [AU]', '2025-04-04 WORKSHOP m/ fagråd [AU]', '2025-05-10 Frist [Fagråd]', '2025-04-30 AU [AU]'],
  ],
  [
    'a calendar: days down and months along the top',
    {},
    `
 | Januar | Februar
1 | Nyttårsdag | 
2 | | Formannskap
14. | Budsjettmøte |
`,
    ['2025-01-01 Nyttårsdag', '2025-02-02 Formannskap [Formannskap]', '2025-01-14 Budsjettmøte'],
  ],
  [
    'merged month cells hold for the rows below',
    {},
    `
Måned | Formannskap | Kommunestyre
Januar | 14. | 
 | 28. | 30.
Februar | 11. |
`,
    [
      '2025-01-14 Formannskap [Formannskap]',
      '2025-01-28 Formannskap [Formannskap]',
      '2025-01-30 Kommunestyre [Kommunestyre]',
      '2025-02-11 Formannskap [Formannskap]',
    ],
  ],
  [
    'a remark alone in its month is what happens in it',
    {},
    `
Måned | Formannskap | Kommunestyre | Merknad
Juni | 11. | 18. | Budsjett
Juli | | | Fellesferie
`,
    ['2025-06-11 Formannskap [Formannskap]', '2025-06-18 Kommunestyre [Kommunestyre]', '2025-07 Fellesferie'],
  ],
  [
    'what is no day of the month is kept and doubted',
    {},
    `
Måned | Formannskap | Kommunestyre
April | 31. | 45
Mai | - |
`,
    ['XXXX-XX-XX Formannskap [Formannskap]', '2025-04 Kommunestyre [Kommunestyre]'],
  ],
  [
    'header repeated',
    {},
    `
Måned | FSK | KST
Januar | 14. | 30.
Måned | FSK | KST
Februar | 11. | 27.
`,
    ['2025-01-14 FSK [FSK]', '2025-01-30 KST [KST]', '2025-02-11 FSK [FSK]', '2025-02-27 KST [KST]'],
  ],
  [
    'weeks along the top',
    {},
    `
 | Uke 10 | Uke 11 | Uke 12
Forhandlingsutvalget | x | | x
`,
    ['2025-W10 Forhandlingsutvalget [Forhandlingsutvalget]', '2025-W12 Forhandlingsutvalget [Forhandlingsutvalget]'],
  ],
  [
    'bodies with whole dates under them and nothing beside',
    {},
    `
Formannskap | Kommunestyre
12.02 | 26.02
12.03 kl. 9 | 26.03
`,
    [
      '2025-02-12 Formannskap [Formannskap]',
      '2025-02-26 Kommunestyre [Kommunestyre]',
      '2025-03-12 09:00 Formannskap [Formannskap]',
      '2025-03-26 Kommunestyre [Kommunestyre]',
    ],
  ],
  [
    'cancelled in its cell',
    {},
    `
Måned | Styret | Rådet
Januar | 14. avlyst | 20.
Februar | 11. | 12. utsatt
`,
    [
      '2025-01-14 Styret [Styret]',
      '2025-01-20 Rådet [Rådet]',
      '2025-02-11 Styret [Styret]',
      '2025-02-12 Rådet [Rådet]',
    ],
  ],
];

test.each(TABLES)('%s', (_name, context, table, lines) => {
  expect(linesOf(table, context)).toEqual(lines);
});
