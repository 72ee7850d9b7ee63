import type { Example } from './example.ts';

/** Wheels and calendars of a year, also one that begins in August. */
export const years: readonly Example[] = [
  {
    name: 'quarters with points and meetings',
    text: `Årshjul for Lokal-MED, Børn og Skole – 2025

1. kvartal
 Regnskab og overførsler
 Sygefraværsstatistik
 APV-opfølgning
Møde: torsdag d. 6. marts kl. 9-11, mødelokale 3

2. kvartal
 Trivselsmåling
 Lønpolitik og lokal løndannelse
Møde: torsdag d. 5. juni kl. 9-11, mødelokale 3

3. kvartal
 Budget 2026 – høringssvar senest den 1. september
Møde: tirsdag d. 26. august kl. 13-15 (ekstraordinært)
Møde: torsdag d. 18. september kl. 9-11, mødelokale 1

4. kvartal
 Arbejdsmiljødrøftelse
 Evaluering af årets arbejde
Møde: torsdag d. 4. december kl. 9-12, efterfulgt af julefrokost
`,
    marks: [
      ['2025-33', 'Regnskab'],
      ['2025-33', 'Sygefravær'],
      ['2025-33', 'APV'],
      ['2025-03-06', 'Møde'],
      ['2025-34', 'Trivsel'],
      ['2025-34', 'Lønpolitik'],
      ['2025-06-05', 'Møde'],
      ['2025-09-01', 'Budget'],
      ['2025-08-26', 'Møde'],
      ['2025-09-18', 'Møde'],
      ['2025-36', 'Arbejdsmiljø'],
      ['2025-36', 'Evaluering'],
      ['2025-12-04', 'Møde'],
    ],
  },
  {
    name: 'weeks and days of a school year',
    text: `Aktivitetsplan for Lia skule
Skuleåret 2025/2026

Veke 33: Planleggingsdagar for tilsette
18. august: Første skuledag
Veke 36: Foreldremøte 1.–4. trinn
24. september – Samarbeidsutvalet kl. 17.30
Veke 41: Haustferie
7. november: Fagdag lesing
Veke 46–47: Utviklingssamtalar
19. desember: Siste skuledag før jul
5. januar: Skulestart
Veke 9: Vinterferie
12. mars – Samarbeidsutvalet kl. 17.30
30. mars – 6. april: Påskeferie
16. mai: Siste frist for søknad om SFO-plass
18. juni: Skuleslutt
`,
    marks: [
      ['2025-W33', 'Planlegging'],
      ['2025-08-18', 'skuledag'],
      ['2025-W36', 'Foreldremøte'],
      ['2025-09-24', 'Samarbeidsutval'],
      ['2025-W41', 'Haustferie'],
      ['2025-11-07', 'Fagdag'],
      ['2025-W46/2025-W47', 'Utviklingssamtalar'],
      ['2025-12-19', 'skuledag'],
      ['2026-01-05', 'Skulestart'],
      ['2026-W09', 'Vinterferie'],
      ['2026-03-12', 'Samarbeidsutval'],
      ['2026-03-30/2026-04-06', 'Påskeferie'],
      ['2026-05-16', 'SFO'],
      ['2026-06-18', 'Skuleslutt'],
    ],
  },
  {
    name: 'months in capitals with page numbers between',
    text: `HMS-årshjul 2025                                         Enhet for bygg og eiendom
                                                                            3

JANUAR
Gjennomgang av HMS-håndboka
Frist for årsrapport vernetjenesten 31.01

FEBRUAR
AMU-møte 12.02
Medarbeidersamtaler starter

MARS
Vernerunder alle bygg (uke 11 og 12)
AMU-møte 26.03

                                                                            4
APRIL – MAI
Brannøvelse
Livreddende førstehjelp: 08.04, 10.04, 06.05

JUNI
Sommerfest (dato kommer)
AMU-møte 11.06 – avlyst

AUGUST
Introduksjonskurs nyansatte 25.–26.08
`,
    marks: [
      ['2025-01', 'håndboka'],
      ['2025-01-31', 'årsrapport'],
      ['2025-02-12', 'AMU'],
      ['2025-02', 'Medarbeider'],
      ['2025-W11', 'Vernerunder'],
      ['2025-W12', 'Vernerunder'],
      ['2025-03-26', 'AMU'],
      ['2025-04/2025-05', 'Brannøvelse'],
      ['2025-04-08', 'førstehjelp'],
      ['2025-04-10', 'førstehjelp'],
      ['2025-05-06', 'førstehjelp'],
      ['2025-06-XX', 'Sommerfest'],
      ['2025-06-11', 'AMU'],
      ['2025-08-25/2025-08-26', 'Introduksjon'],
    ],
  },
  {
    name: 'days and months with a stroke over New Year',
    text: `Kalender for skoleåret 2024/25
Østerbakkeskolen

12/8 Første skoledag
27/8 Forældremøde 0. årgang kl. 17-19
uge 37 Motionsuge
11/9 Skolebestyrelsesmøde
14/10 - 18/10 Efterårsferie
20/11 Skolebestyrelsesmøde
20/12 Juleafslutning
2/1 Skolestart
22/1 Skolebestyrelsesmøde
uge 7 Vinterferie
14/4-21/4 Påskeferie
2/5-20/6 Afgangsprøver
27/6 Sidste skoledag
`,
    marks: [
      ['2024-08-12', 'skoledag'],
      ['2024-08-27', 'Forældremøde'],
      ['2024-W37', 'Motion'],
      ['2024-09-11', 'bestyrelse'],
      ['2024-10-14/2024-10-18', 'Efterårsferie'],
      ['2024-11-20', 'bestyrelse'],
      ['2024-12-20', 'Jule'],
      ['2025-01-02', 'Skolestart'],
      ['2025-01-22', 'bestyrelse'],
      ['2025-W07', 'Vinterferie'],
      ['2025-04-14/2025-04-21', 'Påskeferie'],
      ['2025-05-02/2025-06-20', 'prøver'],
      ['2025-06-27', 'skoledag'],
    ],
  },
  {
    name: 'footnotes, a day not set and a telephone number',
    text: `Øvelses- og opplæringsplan beredskap 2026

Aktivitet                        Målgruppe                 Tidspunkt
Varslingsøvelse*                 Kriseledelsen             Uke 5
Kurs i CIM                       Nye brukere               12. februar og 5. mars
Skrivebordsøvelse strømbrudd     Kriseledelse, teknisk     xx.04.26
Fullskala øvelse**               Alle                      23.09.26 kl. 08-14
EPS-øvelse                       Helse                     Oktober
Revisjon av ROS-analysen         Beredskapskoordinator     Innen 01.12.26

* Gjennomføres uanmeldt
** I samarbeid med politiet, tlf. 22 33 44 55
`,
    marks: [
      ['2026-W05', 'Varsling'],
      ['2026-02-12', 'CIM'],
      ['2026-03-05', 'CIM'],
      ['2026-04-XX', 'Skrivebord'],
      ['2026-09-23', 'Fullskala'],
      ['2026-10', 'EPS'],
      ['2026-12-01', 'ROS'],
    ],
  },
  {
    name: 'weeks with a theme and dates of their own',
    text: `Årsplan 5.–7. trinn, høst 2026

Uke   Tema                          Viktige datoer
34    Skolestart, bli kjent         17.08 første skoledag
35    Friluftsliv                   27.08 turdag
36    Nasjonale prøver, informasjon 
37    Leirskole                     07.–11.09 leirskole Geilo
38    Lesing                        15.09 foreldremøte kl. 18
40    Høstferie
43    FN-dagen                      23.10 markering i hallen
47    Nasjonale prøver              
51    Juleavslutning                18.12 siste skoledag
`,
    marks: [
      ['2026-W34', 'Skolestart'],
      ['2026-08-17', 'skoledag'],
      ['2026-W35', 'Friluft'],
      ['2026-08-27', 'turdag'],
      ['2026-W36', 'prøver'],
      ['2026-W37', 'Leirskole'],
      ['2026-09-07/2026-09-11', 'leirskole'],
      ['2026-W38', 'Lesing'],
      ['2026-09-15', 'foreldremøte'],
      ['2026-W40', 'Høstferie'],
      ['2026-W43', 'FN'],
      ['2026-10-23', 'markering'],
      ['2026-W47', 'prøver'],
      ['2026-W51', 'Jule'],
      ['2026-12-18', 'skoledag'],
    ],
  },
  {
    name: 'a school year by its halves',
    text: `Kulturskulen – viktige datoar skuleåret 2026/27

Haustsemesteret
Oppstart: veke 35
Elevkonsert tysdag 20. oktober
Julekonsert torsdag 10. desember

Vårsemesteret
Oppstart: veke 2
Hospiteringsveke: veke 7
Søknadsfrist for nye elevar: 1. mai
Sommarframsyning laurdag 5. juni
`,
    marks: [
      ['2026-W35', 'Oppstart'],
      ['2026-10-20', 'Elevkonsert'],
      ['2026-12-10', 'Julekonsert'],
      ['2027-W02', 'Oppstart'],
      ['2027-W07', 'Hospitering'],
      ['2027-05-01', 'Søknad'],
      ['2027-06-05', 'Sommar'],
    ],
  },
];
