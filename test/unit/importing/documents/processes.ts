import type { Example } from './example.ts';

/** Processes with phases and deadlines. */
export const processes: readonly Example[] = [
  {
    name: 'the budget of next year by deadlines',
    text: `Budsjettprosess 2026 og økonomiplan 2026–2029 – framdriftsplan

Frist Hva Ansvarlig
1. april Rammenotat sendes enhetene Økonomisjef
15. mai Enhetene melder inn nye tiltak og
investeringsbehov Enhetslederne
3.–4. juni Budsjettkonferanse Kommunestyret
20. august Konsekvensjustert budsjett klart Økonomiavdelingen
Uke 37 Drøfting med tillitsvalgte Kommunedirektøren
24. oktober Kommunedirektørens forslag legges fram Kommunedirektøren
Medio november Folkemøte om budsjettet Ordfører
18. november Formannskapets innstilling Formannskapet
18. november – 2. desember Offentlig ettersyn
11. desember Vedtak i kommunestyret Kommunestyret
`,
    marks: [
      ['2025-04-01', 'Rammenotat'],
      ['2025-05-15', 'tiltak'],
      ['2025-06-03/2025-06-04', 'Budsjettkonferanse'],
      ['2025-08-20', 'Konsekvens'],
      ['2025-W37', 'tillitsvalgte'],
      ['2025-10-24', 'forslag'],
      ['2025-11-15~', 'Folkemøte'],
      ['2025-11-18', 'innstilling'],
      ['2025-11-18/2025-12-02', 'ettersyn'],
      ['2025-12-11', 'Vedtak'],
    ],
  },
  {
    name: 'phases with numbered activities and spans',
    text: `Prosjektplan – innføring av nytt sak- og arkivsystem

Versjon 1.2, godkjent 14.11.2024

Fase 1 Planlegging Uke 2–8 2025
1.1 Kartlegge arbeidsprosesser 06.01.2025 – 31.01.2025
1.2 Risiko- og sårbarhetsanalyse 03.02.2025 – 14.02.2025
1.3 Milepæl: Prosjektplan godkjent 21.02.2025

Fase 2 Gjennomføring Mars–september 2025
2.1 Konfigurering 03.03.2025 – 30.05.2025
2.2 Opplæring av superbrukere 10.06.2025 og 12.06.2025
2.3 Pilot i to enheter Aug. 2025
2.4 Milepæl: Produksjonsstart 15.09.2025

Fase 3 Avslutning 4. kvartal 2025
3.1 Evaluering Ultimo november 2025
3.2 Sluttrapport til styringsgruppa Senest 12.12.2025
`,
    marks: [
      ['2025-W02/2025-W08', 'Planlegging'],
      ['2025-01-06/2025-01-31', 'Kartlegge'],
      ['2025-02-03/2025-02-14', 'Risiko'],
      ['2025-02-21', 'Milepæl'],
      ['2025-03/2025-09', 'Gjennomføring'],
      ['2025-03-03/2025-05-30', 'Konfigurering'],
      ['2025-06-10', 'Opplæring'],
      ['2025-06-12', 'Opplæring'],
      ['2025-08', 'Pilot'],
      ['2025-09-15', 'Produksjonsstart'],
      ['2025-36', 'Avslutning'],
      ['2025-11-25~', 'Evaluering'],
      ['2025-12-12', 'Sluttrapport'],
    ],
  },
  {
    name: 'when, what and who',
    text: `Årshjul for budsjett og økonomiplan 2027–2030

Når Kva Kven
Mars 2026 Gjennomgang av kostratal Økonomisjefen
Innan 20. april Innspel frå einingane til investeringsbudsjettet Einingsleiarane
11. mai Arbeidsmøte i formannskapet Kommunedirektøren
Veke 24 Rammene blir handsama i kommunestyret Kommunestyret
1. september Frist for detaljbudsjett Einingsleiarane
Slutten av oktober Budsjettframlegget blir lagt fram
16.–27. november Høyring
10. desember Endeleg vedtak Kommunestyret
Januar 2027 Evaluering av prosessen Økonomisjefen
`,
    marks: [
      ['2026-03', 'kostratal'],
      ['2026-04-20', 'Innspel'],
      ['2026-05-11', 'Arbeidsmøte'],
      ['2026-W24', 'Rammene'],
      ['2026-09-01', 'detaljbudsjett'],
      ['2026-10-25~', 'Budsjettframlegg'],
      ['2026-11-16/2026-11-27', 'Høyring'],
      ['2026-12-10', 'vedtak'],
      ['2027-01', 'Evaluering'],
    ],
  },
  {
    name: 'reports in cascades and by tertial',
    text: `Rapporteringsplan 2026
Helse og velferd

Månedsrapport januar
Avdelingsleder 04.02, virksomhetsleder 06.02, kommunalsjef 10.02
Månedsrapport februar
Avdelingsleder 04.03, virksomhetsleder 06.03, kommunalsjef 10.03

1. tertial:
Frist for innspill fra virksomhetene: 08.05
Ferdig rapport til økonomi: 15.05
Behandling i hovedutvalget 02.06 og kommunestyret 18.06

2. tertial:
Frist for innspill fra virksomhetene: 07.09
Ferdig rapport til økonomi: 14.09
Behandling i hovedutvalget 06.10 og kommunestyret 22.10

Årsoppgjør:
Periodisering og avstemming innen 15. januar 2027
`,
    marks: [
      ['2026-02-04', 'avdelingsleder'],
      ['2026-02-06', 'virksomhetsleder'],
      ['2026-02-10', 'kommunalsjef'],
      ['2026-03-04', 'avdelingsleder'],
      ['2026-03-06', 'virksomhetsleder'],
      ['2026-03-10', 'kommunalsjef'],
      ['2026-05-08', 'innspill'],
      ['2026-05-15', 'rapport'],
      ['2026-06-02', 'hovedutvalg'],
      ['2026-06-18', 'kommunestyret'],
      ['2026-09-07', 'innspill'],
      ['2026-09-14', 'rapport'],
      ['2026-10-06', 'hovedutvalg'],
      ['2026-10-22', 'kommunestyret'],
      ['2027-01-15', 'avstemming'],
    ],
  },
  {
    name: 'actions with deadlines in words',
    text: `Handleplan for trivsel og fremmøde 2025

Indsats 1: Tidlig indsats ved sygefravær
Ansvarlig: HR
• Ny samtaleguide klar primo marts
• Kurser for ledere uge 14 og uge 16
• Evaluering senest uge 24

Indsats 2: Arbejdsmiljø
Ansvarlig: Arbejdsmiljøkonsulenten
• APV gennemføres i maj
• Handleplaner afleveres senest d. 15. juni
• Opfølgning i MED: 3. kvartal

Indsats 3: Seniorpolitik
• Udkast drøftes i Hoved-MED den 24. september
• Politisk behandling ultimo november
• Træder i kraft 1. januar 2026
`,
    marks: [
      ['2025-03-05~', 'samtaleguide'],
      ['2025-W14', 'Kurser'],
      ['2025-W16', 'Kurser'],
      ['2025-W24', 'Evaluering'],
      ['2025-05', 'APV'],
      ['2025-06-15', 'Handleplaner'],
      ['2025-35', 'Opfølgning'],
      ['2025-09-24', 'Udkast'],
      ['2025-11-25~', 'Politisk behandling'],
      ['2026-01-01', 'kraft'],
    ],
  },
  {
    name: 'dates alone above what happens then',
    text: `Tidsplan for kommunestyre- og fylkestingsvalget 2027
Valgstyret i Bjørkli kommune

31. mars
Frist for innlevering av listeforslag kl. 12.00

1. juni
Valgstyret avgjør om listeforslagene godkjennes
Offentliggjøring av godkjente lister

1. juli – 9. august
Tidligstemming

10. august – 10. september
Ordinær forhåndsstemming

Uke 34
Opplæring av stemmemottakere

12. september
Søndagsvalg i Nes og Vik krets

13. september
Valgdag

14. september
Møte i valgstyret – endelig telling

Innen 1. november
Konstituerende kommunestyremøte
`,
    marks: [
      ['2027-03-31', 'listeforslag'],
      ['2027-06-01', 'Valgstyret'],
      ['2027-07-01/2027-08-09', 'Tidlig'],
      ['2027-08-10/2027-09-10', 'forhåndsstemming'],
      ['2027-W34', 'Opplæring'],
      ['2027-09-12', 'Søndagsvalg'],
      ['2027-09-13', 'Valgdag'],
      ['2027-09-14', 'valgstyret'],
      ['2027-11-01', 'Konstituerende'],
    ],
  },
  {
    name: 'steps of a plan with spans of months',
    text: `Revisjon av kommunedelplan for klima – framdrift

Oppstart: januar 2026
Planprogram på høyring: 2. mars – 20. april 2026
Fastsetjing av planprogram: kommunestyret 21. mai 2026
Kunnskapsgrunnlag: våren 2026
Temamøte for politikarane: hausten 2026 (dato ikkje sett)
Utarbeiding av planframlegg: august – november 2026
1. gongs handsaming: formannskapet 1. desember 2026
Høyring og offentleg ettersyn: 7. desember 2026 – 1. februar 2027
Folkemøte: 19. januar 2027 kl. 18.00
Endeleg vedtak: mars/april 2027
`,
    marks: [
      ['2026-01', 'Oppstart'],
      ['2026-03-02/2026-04-20', 'Planprogram'],
      ['2026-05-21', 'Fastsetjing'],
      ['2026-21', 'Kunnskap'],
      ['2026-23', 'Temamøte'],
      ['2026-08/2026-11', 'planframlegg'],
      ['2026-12-01', 'handsaming'],
      ['2026-12-07/2027-02-01', 'ettersyn'],
      ['2027-01-19', 'Folkemøte'],
      ['2027-03/2027-04', 'vedtak'],
    ],
  },
  {
    name: 'Swedish weeks and deadlines',
    text: `Tidplan för budgetarbetet 2025

v. 6 Budgetberedningen startar
14 mars Budgetdag för nämnderna kl. 9-16
v. 17-18 MBL-förhandling
Senast 30 april Nämndernas budgetförslag lämnas in
maj Kommunstyrelsens beredning
16 juni Kommunfullmäktige beslutar om ramar
september-oktober Internbudget i nämnderna
24 november Kommunfullmäktige fastställer skattesats
`,
    marks: [
      ['2025-W06', 'Budgetberedning'],
      ['2025-03-14', 'Budgetdag'],
      ['2025-W17/2025-W18', 'MBL'],
      ['2025-04-30', 'budgetförslag'],
      ['2025-05', 'beredning'],
      ['2025-06-16', 'ramar'],
      ['2025-09/2025-10', 'Internbudget'],
      ['2025-11-24', 'skattesats'],
    ],
  },
  {
    name: 'a table with tabs',
    text: `Framdriftsplan detaljregulering Torvet

Aktivitet \tTidspunkt
Oppstartsmøte\t14.01.2026
Varsel om oppstart\tFebruar 2026
Merknadsfrist\t15. mars 2026
Utarbeidelse av planforslag\tMars–juni 2026
Innlevering komplett planforslag\tUke 26
1. gangs behandling i hovedutvalg\t09.09.2026
Offentlig ettersyn\tSeptember – november 2026
2. gangs behandling i hovedutvalg\tJanuar 2027
Vedtak i kommunestyret\tFebruar 2027
`,
    marks: [
      ['2026-01-14', 'Oppstart'],
      ['2026-02', 'Varsel'],
      ['2026-03-15', 'Merknad'],
      ['2026-03/2026-06', 'planforslag'],
      ['2026-W26', 'Innlevering'],
      ['2026-09-09', '1. gangs'],
      ['2026-09/2026-11', 'ettersyn'],
      ['2027-01', '2. gangs'],
      ['2027-02', 'Vedtak'],
    ],
  },
  {
    name: 'a procurement by its steps',
    text: `Tidsplan for anskaffelsen

Aktivitet Dato
Kunngjøring i Doffin 02.03.2026
Tilbudskonferanse 12.03.2026 kl. 10:00
Frist for å stille spørsmål 23.03.2026
Tilbudsfrist 07.04.2026 kl. 12:00
Forhandlinger Uke 17 og 18
Valg av leverandør og meddelelse til leverandørene Medio mai
Karensperiode 10 dager etter meddelelse
Kontraktsinngåelse 1. juni 2026
Vedståelsesfrist 30.09.2026
`,
    marks: [
      ['2026-03-02', 'Kunngjøring'],
      ['2026-03-12', 'Tilbudskonferanse'],
      ['2026-03-23', 'spørsmål'],
      ['2026-04-07', 'Tilbudsfrist'],
      ['2026-W17', 'Forhandlinger'],
      ['2026-W18', 'Forhandlinger'],
      ['2026-05-15~', 'leverandør'],
      ['2026-06-01', 'Kontrakt'],
      ['2026-09-30', 'Vedstå'],
    ],
  },
];
