/** What a column holds. */
export type Role =
  | 'date'
  | 'deadline'
  | 'start'
  | 'end'
  | 'month'
  | 'week'
  /** Dates under a header that is none of the known: what they are the dates of. */
  | 'otherDate'
  | 'year'
  | 'time'
  | 'item'
  | 'detail'
  | 'lane'
  | 'responsible'
  | 'status'
  | 'place'
  | 'minutes'
  | 'comment'
  | 'none';

const words = (list: string) => list.split(' ').map((word) => word.replaceAll('_', ' '));

const NAMES: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'date',
        'dato datoer datoar dag/dato dato/tid dato_og_tid dato_og_klokkeslett møtedato møtedatoer møtedatoar mødedato mødedatoer mødedag møtedag date når kor_tid hvornår tidsrom tidsperiode periode tidsplan tidspunkt termin gjennomføring gjennomføres dato_for_møte dato_for_møde tidsramme datum start-slutt',
      ],
      [
        'deadline',
        'frist frister fristar tidsfrist deadline deadlines ferdig_innen forfall forfallsdato senest innen inden frist_dato fristdato gjennomføres_innen',
      ],
      [
        'start',
        'start startdato fra frå fra_dato frå_dato oppstart opstart begynner begynder startar starter startdag from',
      ],
      ['end', 'slutt slut sluttdato slutdato til til_dato avsluttes afsluttes ferdig færdig slutter to end'],
      ['month', 'måned månad måneder månader md mnd month mdr'],
      ['week', 'uke uge veke uker uger veker vecka week uke_nr uge_nr ukenr ugenr veke_nr vekenr uge/uke'],
      ['year', 'år year årstal årstall'],
      ['time', 'tid kl klokka klokken klokkeslett klokkeslæt time fra_kl mødetid møtetid'],
      [
        'item',
        'sak saker saken sakar emne emner emne/sak punkt punkter punkt/emne hva kva hvad hva_skjer tiltak tiltag aktivitet aktiviteter aktivitetar oppgave oppgaver oppgåve oppgåver opgave opgaver tema temaer temaar innhold indhold innhald møte møter møter møde møder hendelse hending hændelse begivenhed milepæl milepæler milepælar arrangement handling handlinger handlingar dagsorden dagsordenpunkt agenda tittel titel title program post leveranse sakstittel møteplan type_møte aktivitet/tiltak indsats indsatser prosjekt projekt delmål hvad_skal_ske',
      ],
      [
        'detail',
        'hvordan korleis hvorledes beskrivelse beskriving formål mål hensikt detaljer innhold/beskrivelse nærmere_beskrivelse utdyping uddybning form metode',
      ],
      [
        'lane',
        'organ utvalg udvalg utval forum nemnd møteorgan politisk_organ råd_og_utvalg avdeling enhet eining afdeling område innsatsområde indsatsområde satsingsområde kategori nivå hvem_møtes møteforum fagområde ansvarsområde gruppe ledd råd styre',
      ],
      [
        'responsible',
        'ansvar ansvarlig ansvarlige ansvarleg ansvarlege hvem kven hvem_gjør hva_gjør eier eigar tovholder tovholdere oplægsholder oplægsholdere presenterer utføres_av who hovedansvar hovedansvarlig ansvarlig_leder ansv ansvarlig/deltakere innleder foredragsholder saksbehandler sakshandsamar sagsbehandler ansvarlig_for_gjennomføring ansvarsperson kontaktperson',
      ],
      ['status', 'status tilstand framdrift fremdrift utført utført? ferdig? ok gjennomført gjennomført? stade'],
      [
        'place',
        'sted stad lokale lokalitet møterom mødelokale rom hvor kvar møtested møtestad mødested place adresse lokation',
      ],
      [
        'minutes',
        'varighet varigheit varighed minutter minutt min tidsbruk tidsforbrug tidsestimat tidsest estimert_tid antal_minutter',
      ],
      [
        'comment',
        'kommentar kommentarer kommentarar merknad merknader bemærkning bemærkninger notat notater note noter anmerkning årsak begrunnelse begrundelse',
      ],
      [
        'none',
        'nr nummer # id saksnr sagsnr sak_nr pkt løpenr ukedag ugedag vekedag dag kostnad kostnader budsjett budget budgjett årsverk ressurs ressurser pris beløp økonomi indikator finansiering deltakere deltakarar deltagere målgruppe prioritet vekt',
      ],
    ] as const
  ).flatMap(([role, list]) => words(list).map((name) => [name, role] as const)),
);

/** What a header holds a word of though it says more (`Ansvarlig for oppfølging`, `Frist for saker`). */
const BEGINNINGS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:hoved|hovud)?ansvar/u, 'responsible'],
  [/(?:^|[ -])(?:[\p{L}]*frist|deadline)(?: |$)/u, 'deadline'],
  [/(?:dato|datoer|datoar)$/u, 'date'],
  [/^status/u, 'status'],
  [/^(?:beskrivelse|beskriving|formål|mål) /u, 'detail'],
  [/^(?:tiltak|tiltag|aktivitet|oppgave|opgave|tema|sak|emne|punkter) (?:som|for|i|til|og|der|\/)/u, 'item'],
];

const LONGEST_HEADER = 60;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/-\n(?=\p{Ll})/gu, '')
    .replaceAll(/[\s:.*]+/gu, ' ')
    .trim();

/** The role a header names, or null where it names none: then it may be the name of a body. */
export function roleOf(header: string): Role | null {
  if (header === '' || header.length > LONGEST_HEADER || /\d/.test(header)) return null;
  const whole = plain(header);
  const named = NAMES.get(whole);
  if (named) return named;
  const found = BEGINNINGS.find(([pattern]) => pattern.test(whole));
  if (found) return found[1];
  const [first = ''] = whole.split(/\s*(?:[/(,+&]|\b(?:og|eller)\b)\s*/u);
  return first === whole ? null : (NAMES.get(first.trim()) ?? null);
}

const KEYS: ReadonlySet<Role> = new Set(['date', 'deadline', 'start', 'month', 'week', 'time', 'item']);

/** The roles of a row that is a header: two columns named, or one and it is the key of the table; else null. */
export function headerRoles(cells: readonly string[]): readonly (Role | null)[] | null {
  const roles = cells.map(roleOf);
  const named = roles.filter((role) => role !== null);
  const filled = cells.filter((cell) => cell !== '').length;
  const isHeader = named.length >= 2 && named.length * 3 >= filled && named.some((role) => KEYS.has(role));
  return isHeader ? roles : null;
}
