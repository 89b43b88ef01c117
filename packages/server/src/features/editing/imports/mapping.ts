// Which column means what, proposed from heading words in English and German: pure. A person may say otherwise; a column that means
// nothing here is kept word for word as a note.
import type { ImportField } from '@muniment/contract'
import { parseId } from '../../../base/index.ts'
import type { Table } from './tables.ts'
import type { Language } from './words.ts'

export interface Mapping {
  /** One for each column. */
  readonly columns: readonly ImportField[]
  readonly language: Language
  /** Null: 03/04/2020 is a question. */
  readonly dayOrder: 'day-first' | 'month-first' | null
}

const WORDS: Readonly<Record<Exclude<ImportField, 'note'>, string>> = {
  id: 'row id, zeilen-id, zeilenid, id',
  version: 'version, fassung',
  date: 'date, datum, day, tag, date of event, event date, when, wann, zeitpunkt, zeitraum, period',
  edtf: 'edtf',
  earliest: 'earliest, frühestens, from, start, start date, beginn, von, ab',
  latest: 'latest, spätestens, to, end, end date, ende, bis',
  time: 'time, uhrzeit, zeit',
  text: 'event, ereignis, description, beschreibung, what, what happened, was, was geschah, fact, facts, fakten, tatsache, tatsachen, incident, vorfall, events, ereignisse, sachverhalt, text, summary, vorgang, details, sachverhaltsdarstellung, geschehen, inhalt',
  kind: 'kind, art, type',
  status: 'status, stand, disputed, streitig, bestritten',
  parties:
    'parties, beteiligte, party, partei, parteien, people, persons, personen, who, wer, participants, involved, names, namen',
  tags: 'tags, schlagworte, schlagwörter, labels, issues, themen, category, kategorie, topic, thema, stichworte',
  key: 'key, schlüssel, key fact, important, wichtig',
  ignored: 'no., nr., no, nr, #, number, nummer, lfd. nr., lfd. nr, pos., pos',
}
/** In a sheet of ours: made by the program, and said again by every export. In somebody else's these words may mean anything. */
const OURS =
  'source, sources, fundstelle und beleg, confidence, verlässlichkeit, inferred from, erschlossen aus, contradiction, contradictions, widerspruch, reviewed, geprüft, origin, basis, role, zone, quotes'

const isField = (name: string): name is Exclude<ImportField, 'note'> => Object.hasOwn(WORDS, name)
const MEANINGS = new Map(
  Object.keys(WORDS)
    .filter(isField)
    .flatMap((field) => WORDS[field].split(', ').map((word): [string, ImportField] => [word, field])),
)
const MADE_BY_US = new Set(OURS.split(', '))

export const isHeading = (words: string): boolean => MEANINGS.has(folded(words)) || MADE_BY_US.has(folded(words))

/** Each meaning is given once; a second column of the same is a note. Only ids as ours are make a sheet one of ours. */
export function proposedMapping({ headers, rows }: Table, options: Omit<Mapping, 'columns'>): Mapping {
  const words = headers.map(folded)
  const idColumn = words.findIndex((word) => MEANINGS.get(word) === 'id')
  const isOurs = rows.some(({ cells }) => parseId(cells[idColumn] ?? '') !== null)
  const given = new Set<ImportField>()
  const columns = words.map((word): ImportField => {
    if (isOurs && MADE_BY_US.has(word)) return 'ignored'
    const field = MEANINGS.get(word) ?? 'note'
    if (field === 'note' || field === 'ignored') return field
    if (!isOurs && (field === 'id' || field === 'version')) return 'note'
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
    .replace(/[:*]{1,3}$/, '')
    .trim()

/** The table most likely meant: the one with most columns that mean something, and of those the longest. */
export function likeliestTable(tables: readonly Table[]): Table | undefined {
  const worth = (table: Table): number => {
    const { columns } = proposedMapping(table, { language: 'en', dayOrder: null })
    return new Set(columns.filter((field) => field !== 'note' && field !== 'ignored')).size
  }
  return tables.toSorted((a, b) => worth(b) - worth(a) || b.rows.length - a.rows.length)[0]
}
