import type { Example } from './example.ts';

/** Plans in Danish. */
export const danish: readonly Example[] = [
  {
    name: 'time plan of a budget',
    text: 'Tidsplan for budgetproces for budget 2025-28\n\nDen 14. december 2023 blev budgetprocessen godkendt af Økonomiudvalget.\n\n9.-11. januar 2024: Fagudvalgene orienteres om budgetprocessen\n24. maj: Budgetseminar for kommunalbestyrelsen\n26. august-10. september: Høring af budgetforslag\n5. september: 1. behandling af budgettet i Økonomiudvalget og Kommunalbestyrelsen\n3. oktober: 2. behandling af budgettet i kommunalbestyrelsen\n',
    marks: [
      ['2024-01-09/2024-01-11', 'Fagudvalgene'],
      ['2024-05-24', 'Budgetseminar'],
      ['2024-08-26/2024-09-10', 'Høring'],
      ['2024-09-05', '1. behandling'],
      ['2024-10-03', '2. behandling'],
    ],
  },
  {
    name: 'bullets of date – body – case',
    text: 'Budgetlægning 2025-2028\n\nDen godkendte tidsplan for 2024:\n\n • 23. april – Byrådet – 1. budgetseminar\n • 28. august – Økonomi- og Erhvervsudvalget – 1. behandling af budgetforslag\n • 29. august – 11. september – Budgetforslag i høring\n • September – Politiske forhandlinger\n • 7. oktober – Byrådet - 2. behandling af budgetforslag\n',
    marks: [
      ['2024-04-23', 'budgetseminar'],
      ['2024-08-28', '1. behandling'],
      ['2024-08-29/2024-09-11', 'høring'],
      ['2024-09', 'forhandlinger'],
      ['2024-10-07', '2. behandling'],
    ],
  },
  {
    name: 'sentences that end with their dates',
    text: 'Budget 2025\n\nHovedpunkter i tidsplanen:\n\n* Sag om spareramme i Økonomi- og Klimaudvalget den 13. marts 2024.\n\n* Temamøde om budget for kommunalbestyrelsen den 19. marts\n\n* Økonomiaftale mellem KL og regeringen forventes medio juni\n\n* Høringsperiode fra den 26. juni til den 16. august\n\n* 31. august kl. 18 frist for partierne for at indsende budgetforslag\n\n* Budgetforhandlinger den 2.-3. september\n',
    year: 2024,
    marks: [
      ['2024-03-13', 'spareramme'],
      ['2024-03-19', 'Temamøde'],
      ['2024-06-15~', 'Økonomiaftale'],
      ['2024-06-26/2024-08-16', 'Høring'],
      ['2024-08-31', 'frist'],
      ['2024-09-02/2024-09-03', 'forhandlinger'],
    ],
  },
  {
    name: 'meetings of a management group with minutes',
    text: 'Årsplan for direktionen 2025\n\n23. januar\nBudgetprocedure (45 min.)\nOrientering om sygefravær 15 min\n\n20. februar\nStatus på klimaplan\n\n27. marts – Aflyst\n\n24. april\nUdviklingsstrategi – afventer\n',
    marks: [
      ['2025-01-23', 'Budgetprocedure|'],
      ['2025-02-20', 'klimaplan'],
      ['2025-03-27', ''],
      ['2025-04-24', 'Udvikling'],
    ],
  },
  {
    name: 'weeks and halves',
    text: 'Handleplan 2025\n\nUge 24/25: Evaluering af indsatsen\nUltimo uge 35: Status til chefgruppen\nSenest uge 44: Aflevering af bidrag\n2. halvår 2025: Udrulning i alle afdelinger\nForår 2026: Opsamling\n',
    marks: [
      ['2025-W24/2025-W25', 'Evaluering'],
      ['2025-W35', 'Status'],
      ['2025-W44', 'Aflevering'],
      ['2025-41', 'Udrulning'],
      ['2026-21', 'Opsamling'],
    ],
  },
  {
    name: 'calendar of meetings by committee',
    text: 'Mødekalender 2026\n\nØkonomiudvalget\nTirsdag den 20. januar\nTirsdag den 17. februar\n\nBørne- og Ungeudvalget\nOnsdag den 7. januar\nOnsdag den 4. februar\n\nByrådet\nTirsdag den 27. januar kl. 16.30\n',
    marks: [
      ['2026-01-20', 'Økonomiudvalget'],
      ['2026-02-17', 'Økonomiudvalget'],
      ['2026-01-07', 'Børne'],
      ['2026-02-04', 'Børne'],
      ['2026-01-27', 'Byrådet'],
    ],
  },
];

/** Plans in Nynorsk. */
export const nynorsk: readonly Example[] = [
  {
    name: 'days without dots under months',
    text: 'Møteplan 2019\n\nAugust\n\n22     Formannskap\n\nSeptember\n\n16     Kontrollutval\n24     Ungdomsråd\n\nOktober\n\n1      Eldreråd\n2      Rådet for menneske med nedsett funksjonsevne\n3      Kommunestyre\n17    Formannskap\n17    Administrasjonsutval\n',
    marks: [
      ['2019-08-22', 'Formannskap'],
      ['2019-09-16', 'Kontrollutval'],
      ['2019-09-24', 'Ungdomsråd'],
      ['2019-10-01', 'Eldreråd'],
      ['2019-10-02', 'funksjonsevne'],
      ['2019-10-03', 'Kommunestyre'],
      ['2019-10-17', 'Formannskap'],
      ['2019-10-17', 'Administrasjonsutval'],
    ],
  },
  {
    name: 'what is to be done by when',
    text: 'Årshjul for kvalitetsarbeid i barnehagane 2025\n\nHausten 2025\nOppstart av nettverk\n\nInnan 1. mars: Foreldreundersøkinga blir gjennomgått\n15. april: Frist for å melde inn behov for kompetanse\nVeke 24: Overgangsmøte med skulen\nUtsett til 20.10: Fagdag om språk\n',
    marks: [
      ['2025-23', 'Oppstart'],
      ['2025-03-01', 'Foreldre'],
      ['2025-04-15', 'Frist'],
      ['2025-W24', 'Overgang'],
      ['2025-10-20', 'Fagdag'],
    ],
  },
  {
    name: 'the year only the reader knows',
    year: 2027,
    text: 'Møteplan for formannskapet\n\n19.01 Formannskap\n16.02 Formannskap\n16.03 Formannskap med budsjettkonferanse\n',
    marks: [
      ['2027-01-19', 'Formannskap'],
      ['2027-02-16', 'Formannskap'],
      ['2027-03-16', 'budsjettkonferanse'],
    ],
  },
];
