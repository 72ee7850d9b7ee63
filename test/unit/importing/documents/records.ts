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
    text: 'Årsplan for sekretariatet 2026\n\nJANUAR\n Innrapportering av stillinger (frist 30.)\n Ledermøte 7. og 21.\n Tiltak for trinn 5. og 6. trinn drøftes\nMARS\n Vernerunde: Skolen 9., Rådhuset 10. og Lageret 11. mars\n Seminar 26.\n Årsavslutning, frist for bilag 20. mars\n',
    marks: [
      ['2026-01-30', 'Innrapportering'],
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
];
