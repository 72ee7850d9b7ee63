import type { Example } from './example.ts';

/** Plans whose rows came as fields below each other, and lists whose dates lean on what stands beside them. */
export const records: readonly Example[] = [
  {
    name: 'measures whose fields stand below each other',
    year: 2026,
    text: 'Tiltaksplan for folkehelse 2026\n\nTiltak 1 Kurs i selvmordsforebygging\nAnsvar: Kommunepsykolog\nFrist: 1. mai\nStatus: Ikke startet\nTiltak 2 Nettverksmøter for frivillige\nAnsvar: Frivilligsentral\nTidspunkt: 14.01, 11.03 og 16.09\nTiltak 3 Lys i løypa\nFrist: uke 40\nAktivitet: Seniordag på rådhuset\nSted: Storsalen\nNår: 1. oktober\nTiltak 4 Ny turvei\nOppstart: april\nFrist: 30. november\n',
    marks: [
      ['2026-05-01', 'selvmordsforebygging'],
      ['2026-01-14', 'Nettverksmøter'],
      ['2026-03-11', 'Nettverksmøter'],
      ['2026-09-16', 'Nettverksmøter'],
      ['2026-W40', 'Lys i løypa'],
      ['2026-10-01', 'Seniordag'],
      ['2026-04', 'turvei'],
      ['2026-11-30', 'turvei'],
    ],
  },
  {
    name: 'a school year whose rows begin with the month and the week',
    text: 'Skoleåret 2024/2025\nMåned Uke Dato Hva skjer?\nAugust 34 19. Skolestart kl 09\n35 28. Foreldremøte småtrinn\n 28. Foreldremøte mellomtrinn\nSeptember 36 Trivselsuke\n12. Idrettsdag 7. kl\n38 16.-20. Leirskole 9. trinn\n39 23.-27. Prøver 8. og 9. trinn\nJanuar 1 2. Planleggingsdag\n6. Første skoledag\n',
    marks: [
      ['2024-08-19', 'Skolestart'],
      ['2024-08-28', 'småtrinn'],
      ['2024-08-28', 'mellomtrinn'],
      ['2024-W36', 'Trivselsuke'],
      ['2024-09-12', 'Idrettsdag'],
      ['2024-09-16/2024-09-20', 'Leirskole'],
      ['2024-09-23/2024-09-27', 'Prøver'],
      ['2025-01-02', 'Planleggingsdag'],
      ['2025-01-06', 'Første'],
    ],
  },
  {
    name: 'months shortened before the first of their days',
    text: 'Årshjul for FAU 2026–2027\n\nAug.    Mandag 17.: Skolestart\n        Uke 35: Klassemøter\nSept.   Uke 37: Valg av klassekontakter\n        Tirsdag 22.: FAU-møte kl. 18\nJan.    Onsdag 13.: FAU-møte\nMai     Torsdag 20.: Rydding i skogen\n',
    marks: [
      ['2026-08-17', 'Skolestart'],
      ['2026-W35', 'Klassemøter'],
      ['2026-W37', 'klassekontakter'],
      ['2026-09-22', 'FAU'],
      ['2027-01-13', 'FAU'],
      ['2027-05-20', 'Rydding'],
    ],
  },
  {
    name: 'bare days at the end of lines under a month',
    text: 'Årsplan for sekretariatet 2026\n\nJANUAR\n Innrapportering av stillinger (frist 30.)\n Ledermøte 7. og 21.\n Planleggingsdager 13.-15.\n Tiltak for trinn 5. og 6. trinn drøftes\nMARS\n Vernerunde: Skolen 9., Rådhuset 10. og Lageret 11. mars\n Seminar 26.\n Årsavslutning, frist for bilag 20. mars\n',
    marks: [
      ['2026-01-30', 'Innrapportering'],
      ['2026-01-13/2026-01-15', 'Planleggingsdager'],
      ['2026-01-07', 'Ledermøte'],
      ['2026-01-21', 'Ledermøte'],
      ['2026-01', 'trinn'],
      ['2026-03-09', 'Skolen'],
      ['2026-03-10', 'Rådhuset'],
      ['2026-03-11', 'Lageret'],
      ['2026-03-26', 'Seminar'],
      ['2026-03-20', 'Årsavslutning'],
    ],
  },
  {
    name: 'the week before the date, and more meetings behind it',
    text: 'Gruppemøter våren 2026\n\nUke 3, mandag 12.01.26. Storgruppa. FSK-møte 15.01.26. KST-møte 29.01.26.\nUke 9, mandag 23.02.26. Bygruppa.\n',
    marks: [
      ['2026-01-12', 'Storgruppa'],
      ['2026-01-15', 'FSK'],
      ['2026-01-29', 'KST'],
      ['2026-02-23', 'Bygruppa'],
    ],
  },
  {
    name: 'days with dashes between, of a body that says when it meets',
    text: 'Møteplan 2025\n\nFormannskapet (møtes kl. 9): 28/1 – 11/3 – 29/4 – 3/6\nKommunestyret: 6/2, 27/3 og 19/6\n',
    marks: [
      ['2025-01-28', 'Formannskapet'],
      ['2025-03-11', 'Formannskapet'],
      ['2025-04-29', 'Formannskapet'],
      ['2025-06-03', 'Formannskapet'],
      ['2025-02-06', 'Kommunestyret'],
      ['2025-03-27', 'Kommunestyret'],
      ['2025-06-19', 'Kommunestyret'],
    ],
  },
  {
    name: 'parts of the year with their year before the days',
    text: 'Møter i foreldreutvalget\n\nSkoleåret 2025/2026\n\nFAU:\nHøst 2025: 18.9, 23.10 og 11.12\nVår 2026: 8.1, 12.3 & 11.6\n\nKlokken 17.30 – 19.00\n\nSU:\nHøst: 23.10\nVår: 12.3\n',
    marks: [
      ['2025-09-18', 'FAU'],
      ['2025-10-23', 'FAU'],
      ['2025-12-11', 'FAU'],
      ['2026-01-08', 'FAU'],
      ['2026-03-12', 'FAU'],
      ['2026-06-11', 'FAU'],
      ['2025-10-23', 'SU'],
      ['2026-03-12', 'SU'],
    ],
  },
  {
    name: 'lists of dates of two years, their titles points of a list',
    text: 'Lokaludvalget\n\nUdvalget drøfter arbejdsmiljø.\n\n • Mødeplan for ordinære LMU møder 2026:\n\n  Tirsdag d. 13. januar 2026\n\n  Tirsdag d. 9. juni 2026\n\n • Mødeplan for LMU møder i 2025\n\n  Tirsdag den 14. januar\n\n  Torsdag den 12. juni\n\n • Udvalget har ni medlemmer\n',
    marks: [
      ['2026-01-13', 'LMU'],
      ['2026-06-09', 'LMU'],
      ['2025-01-14', 'LMU'],
      ['2025-06-12', 'LMU'],
    ],
  },
  {
    name: 'remarks in brackets behind some of the days, and notes at the end',
    text: 'Årshjul 2026 for oppvekstutvalet\n\nVÅR\n\nMøte: 21. januar (årsmelding), 4. mars, 20. mai (skulerute) og 10. juni.\n\n4. kvartal\nMøte 18. november\nEvaluering av årshjulet\n\nSakliste vert send ut seinast ei veke før møtet.\n',
    marks: [
      ['2026-01-21', 'årsmelding'],
      ['2026-03-04', 'Møte'],
      ['2026-05-20', 'skulerute'],
      ['2026-06-10', 'Møte'],
      ['2026-11-18', 'Møte'],
      ['2026-36', 'Evaluering'],
    ],
  },
  {
    name: 'a table each of whose cells is a line, for the budget of the next year',
    text: 'Framdriftsplan for budsjett 2027\n\nTidspunkt\nAktivitet\nAnsvarlig\nUke 11\nOppstartsmøte i ledergruppen\nRådmann\n28.-29. april\nStrategikonferanse for kommunestyret og\nenhetsledere\nRådmann/ordfører\n19. juni\nKommunestyret vedtar rammer\nKommunestyret\nInnen 23. oktober\nDrøfting med tillitsvalgte\nHR\nJanuar 2027\nDetaljbudsjett legges inn\nØkonomi\n\nside 3\n',
    marks: [
      ['2026-W11', 'Oppstartsmøte'],
      ['2026-04-28/2026-04-29', 'Strategikonferanse'],
      ['2026-06-19', 'rammer'],
      ['2026-10-23', 'Drøfting'],
      ['2027-01', 'Detaljbudsjett'],
    ],
  },
  {
    name: 'milestones with numbers, and what is over',
    text: 'Milepæler 2026\n\nStyret ble avviklet våren 2019.\n\nM1 Mandat godkjent 15.01.26\nM2 Romprogram ferdig 14.02.26\n',
    marks: [
      ['2026-01-15', 'Mandat'],
      ['2026-02-14', 'Romprogram'],
    ],
  },
  {
    name: 'a table each of whose cells is a line, its dates in the middle',
    text: 'Møte- og fristplan 2. halvår 2026\nMøte nr.\nInnmeldingsfrist\nUtsending\nMøtedato\nOrgan\n5/26\n10.08\n17.08\n25.08\nFormannskapet\n6/26\n24.08\n31.08\n10.09\nKommunestyret\n7/26\n14.09\n21.09\n29.09\nFormannskapet\n',
    marks: [
      ['2026-08-10', 'Innmelding'],
      ['2026-08-17', 'Utsending'],
      ['2026-08-25', 'Formannskapet'],
      ['2026-08-24', 'Innmelding'],
      ['2026-08-31', 'Utsending'],
      ['2026-09-10', 'Kommunestyret'],
      ['2026-09-14', 'Innmelding'],
      ['2026-09-21', 'Utsending'],
      ['2026-09-29', 'Formannskapet'],
    ],
  },
  {
    name: 'dates with a colon above what happens then',
    text: 'Budsjett 2027\n\nViktige datoer:\n\n  • Fredag 30. oktober 2026:\n    Kommunedirektøren legger frem sitt forslag.\n  • Tirsdag 24. november 2026:\n    Formannskapet behandler forslaget.\n',
    marks: [
      ['2026-10-30', 'Kommunedirektøren'],
      ['2026-11-24', 'Formannskapet'],
    ],
  },
  {
    name: 'the decision that a plan was copied from',
    text: 'Mødekalender 2027\n\nMandag den 25. januar\nMandag den 22. februar\n\nBeslutning i Byrådet den 28-09-2026\n\nGodkendt.\n',
    marks: [
      ['2027-01-25', ''],
      ['2027-02-22', ''],
    ],
  },
  {
    name: 'a week below a title, and days of two columns beside a title with a day of its own',
    text: 'Milepælsplan 2026\n\n Arbeidsgruppe Styringsgruppe Høring\n\nMars 10.03. \nWorkshop med \nkommunene 19.03. \n\nMai\n\nBrukerundersøkelse \nuke 20-22\n\nJuni\n\nHøring 01.06–20.08\n',
    marks: [
      ['2026-03-10', ''],
      ['2026-03-19', 'Workshop'],
      ['2026-W20/2026-W22', 'Brukerundersøkelse'],
      ['2026-06-01/2026-08-20', 'Høring'],
    ],
  },
  {
    name: 'agendas whose points speak of dates',
    text: 'Årsplan for chefgruppen 2026\n\nDato\nEmner\nAnsvarlig\n\n5. januar\nRegnskab 2025\nØkonomichef\n\n18. maj\nSeminar 18.-19. maj på Hotel Strand\nSekretariat\n\n14. december\nJulefrokost – dato ikke fastlagt\nHR\n',
    marks: [
      ['2026-01-05', 'Regnskab'],
      ['2026-05-18/2026-05-19', 'Seminar'],
      ['2026-12-14', 'Julefrokost'],
    ],
  },
  {
    name: 'parts of the year that are what is spoken of',
    text: 'Rapportering 2026\n\nFørste tertial legges fram 4. juni. Andre tertial leveres 11. september.\n',
    marks: [
      ['2026-06-04', 'legges fram'],
      ['2026-09-11', 'tertial'],
    ],
  },
];
