import type { Example } from './example.ts';

/** Meetings of bodies: tables that lost their columns, lists under bodies, calendars with weekdays. */
export const meetings: readonly Example[] = [
  {
    name: 'a table of cases that lost its columns, with lines between pages',
    text: `Solvik kommune – Politisk sekretariat

Saksplan for formannskapet og kommunestyret, våren 2026

Dato Tid Sted Organ Sak
13.01.2026 09.00 Rådhuset Formannskapet Lokale retningslinjer for
tilskudd til frivillige lag
20.01.2026 17.00 Kulturhuset Kommunestyret Møteplan, endelig
Side 1 av 2

Solvik kommune – Politisk sekretariat

Dato Tid Sted Organ Sak
10.02.2026 09.00 Rådhuset Formannskapet Årsrapport skatteoppkreverfunksjonen
24.02.2026 17.00 Kulturhuset Kommunestyret Kommunedelplan vann og avløp,
2. gangs behandling
17.03.2026 09.00 Rådhuset Formannskapet Budsjettjustering 1
21.04.2026 17.00 Kulturhuset Kommunestyret Årsregnskap og årsberetning 2025
Side 2 av 2
`,
    marks: [
      ['2026-01-13', 'tilskudd|retningslinjer'],
      ['2026-01-20', 'Møteplan'],
      ['2026-02-10', 'skatteoppkrever'],
      ['2026-02-24', 'vann og avløp'],
      ['2026-03-17', 'Budsjettjustering'],
      ['2026-04-21', 'Årsregnskap'],
    ],
  },
  {
    name: 'dates with points of an agenda below',
    text: `MØDEKALENDER CHEFFORUM 2025

d. 14. januar kl. 8.30-11.30
- Status på byggesager
- Opfølgning på trivselsmåling
d. 11. februar kl. 8.30-11.30
- Budgetopfølgning
d. 3. marts kl. 9-12
- Tema: Rekruttering
- Eventuelt
d. 28.-29. april
Strategiseminar på Højgården
d. 17. juni kl. 8.30-11.30 AFLYST
d. 19. august kl. 8.30-11.30
- Budgetforslag
`,
    marks: [
      ['2025-01-14', 'CHEFFORUM|byggesager'],
      ['2025-02-11', 'CHEFFORUM|Budgetopfølgning'],
      ['2025-03-03', 'CHEFFORUM|Rekruttering'],
      ['2025-04-28/2025-04-29', 'Strategiseminar'],
      ['2025-06-17', 'CHEFFORUM|aflyst'],
      ['2025-08-19', 'CHEFFORUM|Budgetforslag'],
    ],
  },
  {
    name: 'months, weekdays and days in columns',
    text: `Fjordaheim kommune
Møteplan hausten 2025

Månad Dag Dato Utval Tid
August Tysdag 19. Formannskapet 10.00
 Torsdag 28. Kommunestyret 16.00
September Måndag 8. Utval for oppvekst 12.00
 Tysdag 16. Formannskapet 10.00
 Torsdag 25. Kommunestyret 16.00
Oktober Tysdag 7. Formannskapet 10.00
 Måndag 20. Utval for oppvekst 12.00
November Tysdag 4. Formannskapet (budsjett) 09.00
 Torsdag 20. Kommunestyret 16.00
Desember Torsdag 11. Kommunestyret (budsjett) 10.00
`,
    marks: [
      ['2025-08-19', 'Formannskapet'],
      ['2025-08-28', 'Kommunestyret'],
      ['2025-09-08', 'oppvekst'],
      ['2025-09-16', 'Formannskapet'],
      ['2025-09-25', 'Kommunestyret'],
      ['2025-10-07', 'Formannskapet'],
      ['2025-10-20', 'oppvekst'],
      ['2025-11-04', 'Formannskapet'],
      ['2025-11-20', 'Kommunestyret'],
      ['2025-12-11', 'Kommunestyret'],
    ],
  },
  {
    name: 'days without years over New Year',
    text: `Styringsgruppa for nytt helsehus
Møteplan for perioden oktober 2025 – april 2026

Torsdag 9. oktober kl. 12-14    Mandat og organisering
Torsdag 6. november kl. 12-14   Romprogram
Torsdag 4. desember kl. 12-14   Kostnadsramme
Torsdag 15. januar kl. 12-14    Skisseprosjekt
Torsdag 12. februar kl. 12-14   Medvirkning
Torsdag 19. mars kl. 12-14      Innstilling til formannskapet
Onsdag 22. april kl. 18         Orientering i kommunestyret
`,
    marks: [
      ['2025-10-09', 'Mandat'],
      ['2025-11-06', 'Romprogram'],
      ['2025-12-04', 'Kostnadsramme'],
      ['2026-01-15', 'Skisse'],
      ['2026-02-12', 'Medvirkning'],
      ['2026-03-19', 'Innstilling'],
      ['2026-04-22', 'Orientering'],
    ],
  },
  {
    name: 'Swedish meetings by body',
    text: `Sammanträdesplan 2026
Antagen av kommunfullmäktige

Kommunfullmäktige, måndagar kl. 18.00
26 januari, 23 februari, 30 mars, 27 april, 15 juni

Kommunstyrelsen, tisdagar kl. 13.00
13 januari, 10 februari, 17 mars,
14 april, 2 juni

Barn- och utbildningsnämnden
22 januari, 19 februari, 26 mars

Beredning av ärenden
Manusstopp för kommunstyrelsen är torsdag i veckan före.
`,
    marks: [
      ['2026-01-26', 'fullmäktige'],
      ['2026-02-23', 'fullmäktige'],
      ['2026-03-30', 'fullmäktige'],
      ['2026-04-27', 'fullmäktige'],
      ['2026-06-15', 'fullmäktige'],
      ['2026-01-13', 'styrelsen'],
      ['2026-02-10', 'styrelsen'],
      ['2026-03-17', 'styrelsen'],
      ['2026-04-14', 'styrelsen'],
      ['2026-06-02', 'styrelsen'],
      ['2026-01-22', 'utbildning'],
      ['2026-02-19', 'utbildning'],
      ['2026-03-26', 'utbildning'],
    ],
  },
  {
    name: 'a row with the meeting, its deadline and its papers',
    text: `Granåsen kommune                                              Møteplan 2027
Utvalg for plan og miljø

Møte Møtedato Frist innmelding Utsending
1/27 Onsdag 20.01 06.01 13.01
2/27 Onsdag 24.02 10.02 17.02
3/27 Onsdag 14.04 31.03 07.04
4/27 Onsdag 02.06 19.05 26.05
5/27 Onsdag 08.09 25.08 01.09

Alle møter starter kl. 16.00 i kommunestyresalen.
`,
    marks: [
      ['2027-01-20', 'plan og miljø|møte'],
      ['2027-01-06', 'frist'],
      ['2027-01-13', 'utsending'],
      ['2027-02-24', 'plan og miljø|møte'],
      ['2027-02-10', 'frist'],
      ['2027-02-17', 'utsending'],
      ['2027-04-14', 'plan og miljø|møte'],
      ['2027-03-31', 'frist'],
      ['2027-04-07', 'utsending'],
      ['2027-06-02', 'plan og miljø|møte'],
      ['2027-05-19', 'frist'],
      ['2027-05-26', 'utsending'],
      ['2027-09-08', 'plan og miljø|møte'],
      ['2027-08-25', 'frist'],
      ['2027-09-01', 'utsending'],
    ],
  },
  {
    name: 'Danish weekdays of two letters under months',
    text: `MØDEKALENDER 2026
Nordby Kommune

JANUAR
Ti 6   Teknik- og Miljøudvalget kl. 15.00
On 7   Børne- og Skoleudvalget kl. 15.30
Ti 13  Økonomiudvalget kl. 16.00
Ti 27  Byrådet kl. 18.00
FEBRUAR
Ti 3   Teknik- og Miljøudvalget kl. 15.00
On 4   Børne- og Skoleudvalget kl. 15.30
Uge 7  Vinterferie – ingen møder
Ti 17  Økonomiudvalget kl. 16.00
Ti 24  Byrådet kl. 18.00
MARTS
To 5   Dialogmøde med skolebestyrelserne
Ma 9 - ti 10  Byrådsseminar
Ti 31  Byrådet kl. 18.00
`,
    marks: [
      ['2026-01-06', 'Teknik'],
      ['2026-01-07', 'Børne'],
      ['2026-01-13', 'Økonomi'],
      ['2026-01-27', 'Byrådet'],
      ['2026-02-03', 'Teknik'],
      ['2026-02-04', 'Børne'],
      ['2026-W07', 'Vinterferie'],
      ['2026-02-17', 'Økonomi'],
      ['2026-02-24', 'Byrådet'],
      ['2026-03-05', 'Dialogmøde'],
      ['2026-03-09/2026-03-10', 'seminar'],
      ['2026-03-31', 'Byrådet'],
    ],
  },
  {
    name: 'numbered meetings with points below',
    text: `ÅRSPLAN 2026
KONTROLLUTVALET I SANDVIK KOMMUNE

Møte 1 – måndag 9. februar kl. 13.00
- Årsmelding for kontrollutvalet
- Oppfølging av forvaltningsrevisjon
Møte 2 – måndag 27. april kl. 13.00
- Årsrekneskap og årsmelding 2025
- Revisjonsmelding
Møte 3 – måndag 8. juni kl. 13.00
- Eigarskapskontroll
Møte 4 – måndag 14. september kl. 13.00
- Budsjett for kontroll og tilsyn 2027
Møte 5 – måndag 23. november kl. 13.00
- Møteplan 2027
`,
    marks: [
      ['2026-02-09', 'Møte 1'],
      ['2026-04-27', 'Møte 2'],
      ['2026-06-08', 'Møte 3'],
      ['2026-09-14', 'Møte 4'],
      ['2026-11-23', 'Møte 5'],
    ],
  },
  {
    name: 'whole dates with themes below',
    text: `Ældre- og Sundhedsudvalget
Årshjul for temaer og møder 2026

14. januar 2026, kl. 15.00-18.00
Tema: Rekruttering og fastholdelse
Orientering om magtanvendelser

11. februar 2026, kl. 15.00-18.00
Tema: Demensstrategi
Budgetopfølgning

25. marts 2026, kl. 15.00-18.00 – dialogmøde med Ældrerådet
Regnskab 2025

6. maj 2026, kl. 15.00-18.00
Besøg på plejecentre

17. juni 2026, kl. 15.00-18.00
Tema: Budget 2027-2030

Der tages forbehold for ændringer. Sidst revideret 3. december 2025.
`,
    marks: [
      ['2026-01-14', 'Rekruttering'],
      ['2026-02-11', 'Demens'],
      ['2026-03-25', 'dialogmøde'],
      ['2026-05-06', 'Besøg'],
      ['2026-06-17', 'Budget'],
    ],
  },
  {
    name: 'columns parted by strokes, year of two figures',
    text: `Interkommunal kystplan – møteplan styringsgruppa
(Oppdatert 12.11.25)

Møtedato | Møtested | Hovedtema
29.01.26 | Teams | Planprogram
10.–11.03.26 | Brønnøy | Arbeidsverksted arealformål
05.05.26 | Teams | Utkast til plankart
Ultimo august 26 | Sømna | Høringsforslag (dato avtales)
20.10.26 | Teams | Innspill fra høringen
`,
    marks: [
      ['2026-01-29', 'Planprogram'],
      ['2026-03-10/2026-03-11', 'Arbeidsverksted'],
      ['2026-05-05', 'plankart'],
      ['2026-08-25~', 'Høringsforslag'],
      ['2026-10-20', 'Innspill'],
    ],
  },
];
