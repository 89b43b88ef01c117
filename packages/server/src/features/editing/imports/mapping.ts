// Which column means what, proposed from header words in English and German: pure. A person may say otherwise; a column that means
// nothing here is kept word for word as a note.

export const FIELDS = [
  'id',
  'version',
  'date',
  'edtf',
  'earliest',
  'latest',
  'time',
  'text',
  'kind',
  'status',
  'parties',
  'tags',
  'key',
  'reviewed',
  'note',
  'ignored',
] as const
export type Field = (typeof FIELDS)[number]

export interface Mapping {
  /** One for each column. */
  readonly columns: readonly Field[]
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
}

const WORDS: Readonly<Record<Exclude<Field, 'note'>, string>> = {
  id: 'row id, zeilen-id, zeilenid, id',
  version: 'version, fassung',
  date: 'date, datum, day, tag, date of event, event date, when, wann, zeitpunkt, zeitraum, period',
  edtf: 'edtf',
  earliest: 'earliest, frühestens, from, start, start date, beginn, von, ab',
  latest: 'latest, spätestens, to, end, end date, ende, bis',
  time: 'time, uhrzeit, zeit',
  text: 'event, ereignis, description, beschreibung, what happened, was geschah, fact, sachverhalt, text, summary, vorgang, details, sachverhaltsdarstellung, geschehen, inhalt',
  kind: 'kind, art, type',
  status: 'status, stand, disputed, streitig, bestritten',
  parties:
    'parties, beteiligte, party, partei, parteien, people, persons, personen, who, wer, participants, involved, names, namen',
  tags: 'tags, schlagworte, schlagwörter, labels, issues, themen, category, kategorie, topic, thema, stichworte',
  key: 'key, schlüssel, key fact, important, wichtig',
  reviewed: 'reviewed, geprüft, checked',
  // Made by the program, or counted again by whoever prints.
  ignored:
    'no., nr., no, nr, #, number, nummer, confidence, verlässlichkeit, inferred from, erschlossen aus, contradiction, widerspruch, origin, basis, role, zone, quotes, lfd. nr., lfd. nr, pos., pos',
}

const MEANINGS = new Map(
  FIELDS.flatMap((field) =>
    field === 'note' ? [] : WORDS[field].split(', ').map((word): [string, Field] => [word, field]),
  ),
)

/** Each field is given once; a second column of the same meaning is a note. A sheet of ours cites its sources, which are not re-read. */
export function proposedMapping(headers: readonly string[], options: Omit<Mapping, 'columns'>): Mapping {
  const given = new Set<Field>()
  const isOurs = headers.map(folded).some((header) => MEANINGS.get(header) === 'id')
  const columns = headers.map((header): Field => {
    const word = folded(header)
    if (isOurs && ['source', 'fundstelle und beleg', 'sources'].includes(word)) return 'ignored'
    const field = MEANINGS.get(word) ?? 'note'
    if (field === 'note' || field === 'ignored') return field
    if (given.has(field)) return 'note'
    given.add(field)
    return field
  })
  return { ...options, columns }
}

const folded = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim()

/** The table most likely meant: the one with most columns that mean something. */
export function likeliestTable<T extends { readonly headers: readonly string[] }>(tables: readonly T[]): T | undefined {
  const worth = ({ headers }: T) =>
    new Set(
      proposedMapping(headers, { language: 'en', dayOrder: null }).columns.filter(
        (field) => field !== 'note' && field !== 'ignored',
      ),
    ).size
  return tables.reduce<T | undefined>(
    (best, table) => (best === undefined || worth(table) > worth(best) ? table : best),
    undefined,
  )
}
