// The chronology as a calendar (RFC 5545): an all-day entry for each row, over all the days its date can mean; what is less exact than
// a day says so first in its summary. Rows without a date, or outside the years 1 to 9999, cannot stand in a calendar: the
// calendar's description counts them. UIDs stay the same from export to export.
import type { Chronology, ChronologyCitation, ChronologyRow } from '@muniment/contract'
import { sha256Hex } from '@muniment/proof'
import { DAY_MILLISECONDS } from '../../base/index.ts'
import {
  type ChronologyWriter,
  citedDocuments,
  plainLines,
  type Words,
  wordsIn,
  writeDate,
  writePlace,
} from '../../evidence/exhibits/index.ts'

export const icsWriter: ChronologyWriter = {
  extension: 'ics',
  write: (chronology) => Promise.resolve().then(() => new TextEncoder().encode(writeCalendar(chronology))),
}

function writeCalendar(chronology: Chronology): string {
  const words = wordsIn(chronology.language)
  const documents = citedDocuments(chronology)
  const placeOf = (citation: ChronologyCitation): string =>
    writePlace(citation, documents.get(citation.document), chronology.language)
  const entries = chronology.rows
    .map((row) => writeEntry(row, chronology, placeOf, words))
    .filter((entry) => entry !== null)
  const description = describe(chronology, chronology.rows.length - entries.length)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Muniment//Chronology//${chronology.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    property('X-WR-CALNAME', chronology.matter),
    property('X-WR-CALDESC', description),
    ...entries.flat(),
    'END:VCALENDAR',
  ]
    .map(fold)
    .join('')
}

function describe(chronology: Chronology, left: number): string {
  const words = wordsIn(chronology.language)
  const notDecided = chronology.undecided.reduce((sum, { places }) => sum + places.length, 0)
  const listed =
    notDecided + chronology.leftOut.length === 0 ? [] : [words.listedElsewhere(notDecided, chronology.leftOut.length)]
  const filter = [chronology.filter === null ? words.everyRow : words.filtered(chronology.filter), ...listed].join(' ')
  if (left === 0) return filter
  const german = chronology.language === 'de'
  if (left === 1) {
    return `${filter} ${german ? 'Nicht im Kalender: 1 Ereignis ohne Kalenderdatum.' : 'Not in this calendar: 1 event without a calendar date.'}`
  }
  return `${filter} ${german ? `Nicht im Kalender: ${left} Ereignisse ohne Kalenderdatum.` : `Not in this calendar: ${left} events without a calendar date.`}`
}

function writeEntry(
  row: ChronologyRow,
  chronology: Chronology,
  placeOf: (citation: ChronologyCitation) => string,
  words: Words,
): readonly string[] | null {
  const { date } = row
  // An open end stands on the one day that is known; its summary says "before" or "since".
  const first = calendarDate(date?.earliest ?? date?.latest ?? '', 0)
  const end = calendarDate(date?.latest ?? date?.earliest ?? '', 1)
  if (date === null || first === null || end === null) return null
  const written = writeDate(date, chronology.language)
  const exact = /^\d{4}-\d\d-\d\d$/.test(date.edtf) && date.qualifier === null && date.time === null
  // 'Jane Sample – Lease' says who and what; that it was signed stands in a column elsewhere.
  const role = row.role === 'signed' || row.role === 'executed' ? (words.roles.get(row.role) ?? row.role) : ''
  const said = role === '' ? row.text : `${row.text} (${role})`
  const [open, close] = words.quotes
  const sources = row.citations.map(
    (citation) => `${placeOf(citation)}: ${open}${citation.quote.replace(/\s+/g, ' ')}${close}`,
  )
  return [
    'BEGIN:VEVENT',
    `UID:${sha256Hex(`${chronology.matter}\n${row.id}`).slice(0, 32)}@chronology.muniment`,
    `DTSTAMP:${stamp(chronology.madeAt)}`,
    `DTSTART;VALUE=DATE:${first}`,
    `DTEND;VALUE=DATE:${end}`,
    property('SUMMARY', exact ? said : `${written}: ${said}`),
    property(
      'DESCRIPTION',
      [written, ...(row.basis === null ? [] : [words.inferred(row.basis)]), ...sources].join('\n'),
    ),
    property('CATEGORIES', words.kind[row.kind]),
    `STATUS:${row.confidence === 'certain' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `YYYYMMDD`, some days later; null outside the years that a calendar can write. */
function calendarDate(isoDay: string, later: number): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDay)) return null
  const time = Date.parse(`${isoDay}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  const day = new Date(time + later * DAY_MILLISECONDS).toISOString()
  return day.startsWith('0000') || !/^\d{4}-/.test(day) ? null : day.slice(0, 10).replaceAll('-', '')
}

function stamp(instant: string): string {
  const time = Date.parse(instant)
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function property(name: string, text: string): string {
  const escaped = plainLines(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
  return `${name}:${escaped}`
}

/** At most 75 octets a line, never inside a character (section 3.1). */
function fold(line: string): string {
  let [folded, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}
