import type { Example } from './example.ts';

/** Texts taken from pages with their spaces, where columns can be seen. */
export const layouts: readonly Example[] = [
  {
    name: 'a table with wrapped cells, on two pages',
    text: `Strandvik kommune                          Årshjul for rapportering 2026

   Frist        Oppgave                               Ansvarlig            Merknad

   12. januar   Periodisering av bilag                Enhetsledere         Gjelder alle
                                                                           enheter
   15. februar  Rapportering til SSB                  Økonomi
   8.-9. mai    1. tertial – innlevering fra          Enhetsledere         Se eget
                enhetene                                                   skriv
   19. mai      1. tertial – ferdig sak               Økonomi
Side 1 av 2

   Frist        Oppgave                               Ansvarlig            Merknad
   uke 33       Budsjettskriv sendes ut               Økonomisjef
   9. sept.     2. tertial – innlevering              Enhetsledere
   20. nov–4.   Offentlig ettersyn                    Servicekontor
   des.
   11. des.     Budsjettvedtak                        Kommunestyret
Side 2 av 2
`,
    marks: [
      ['2026-01-12', 'Periodisering'],
      ['2026-02-15', 'SSB'],
      ['2026-05-08/2026-05-09', 'innlevering fra enhetene'],
      ['2026-05-19', 'ferdig sak'],
      ['2026-W33', 'Budsjettskriv'],
      ['2026-09-09', 'innlevering'],
      ['2026-11-20/2026-12-04', 'ettersyn'],
      ['2026-12-11', 'Budsjettvedtak'],
    ],
  },
  {
    name: 'months along the top, with cells left empty and labels in two lines',
    text: `Møteplan 2026
                         Jan     Feb     Mar      Apr     Mai      Jun
Kommunestyret                    12      26       30               18
Kl. 17.00
Formannskapet            20      3       3,17     21      12,26    9
Utvalg for helse         14      11               15      20
og velferd
Valgstyret                               5

Kommunestyreseminar: 23. og 24. april
`,
    marks: [
      ['2026-02-12', 'Kommunestyret'],
      ['2026-03-26', 'Kommunestyret'],
      ['2026-04-30', 'Kommunestyret'],
      ['2026-06-18', 'Kommunestyret'],
      ['2026-01-20', 'Formannskapet'],
      ['2026-02-03', 'Formannskapet'],
      ['2026-03-03', 'Formannskapet'],
      ['2026-03-17', 'Formannskapet'],
      ['2026-04-21', 'Formannskapet'],
      ['2026-05-12', 'Formannskapet'],
      ['2026-05-26', 'Formannskapet'],
      ['2026-06-09', 'Formannskapet'],
      ['2026-01-14', 'velferd'],
      ['2026-02-11', 'velferd'],
      ['2026-04-15', 'velferd'],
      ['2026-05-20', 'velferd'],
      ['2026-03-05', 'Valgstyret'],
      ['2026-04-23', 'seminar'],
      ['2026-04-24', 'seminar'],
    ],
  },
  {
    name: 'bodies along the top, their names in two lines',
    text: `Mødeplan 2026

                      Økonomi-     Børne- og         Teknik- og
Måned                 udvalget     Skoleudvalget     Miljøudvalget    Byrådet
Januar                20.          13.               12.              27.
Februar               17.          3.                -                24.
August                18. + 25.    11.               10.              27.
`,
    marks: [
      ['2026-01-20', 'Økonomiudvalget'],
      ['2026-02-17', 'Økonomiudvalget'],
      ['2026-08-18', 'Økonomiudvalget'],
      ['2026-08-25', 'Økonomiudvalget'],
      ['2026-01-13', 'Skoleudvalget'],
      ['2026-02-03', 'Skoleudvalget'],
      ['2026-08-11', 'Skoleudvalget'],
      ['2026-01-12', 'Miljøudvalget'],
      ['2026-08-10', 'Miljøudvalget'],
      ['2026-01-27', 'Byrådet'],
      ['2026-02-24', 'Byrådet'],
      ['2026-08-27', 'Byrådet'],
    ],
  },
  {
    name: 'months beside each other as boxes',
    text: `                     ÅRSHJUL FOR LEDERGRUPPA 2026

JANUAR                                          FEBRUAR
• Ledermøte 7. og 21.                           • Ledermøte 4. og 18.
• Oppstart årsrapport 12.01                     • Årssamtaler uke 6-7

MARS                                            APRIL
• Årsberetning, frist 31.03                     • Tertialrapport, oppstart 20.04
• Budsjettkonferanse: 16.-17. mars
`,
    marks: [
      ['2026-01-07', 'Ledermøte'],
      ['2026-01-21', 'Ledermøte'],
      ['2026-02-04', 'Ledermøte'],
      ['2026-02-18', 'Ledermøte'],
      ['2026-01-12', 'årsrapport'],
      ['2026-W06/2026-W07', 'Årssamtaler'],
      ['2026-03-31', 'Årsberetning'],
      ['2026-04-20', 'Tertialrapport'],
      ['2026-03-16/2026-03-17', 'Budsjettkonferanse'],
    ],
  },
];
