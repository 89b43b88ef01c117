// From what documents say to the rows of a chronology: pure rules, no database.
import { type DateMention, dayOfNumber, formatDay, dayNumber as numberOfDay, parseDay } from '@muniment/reading/dates'
import type { Page, Zone } from '@muniment/reading/page'
import { type Statement, shownDates } from '@muniment/reading/statements'

/** The place of a quote on one page, as a citation needs it. */
export interface QuotePart {
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
  /** What a person would call the place: a cell address, a mail field, whose comment. */
  readonly place: string | null
}

/** The date of a row: days are counted from 1970-01-01. */
export interface EventDate {
  readonly edtf: string
  readonly earliest: number | null
  readonly latest: number | null
  readonly precision: string
  readonly qualifier: string | null
  readonly time: string | null
  readonly zone: string | null
  /** Both ends of a range, as the text has them. */
  readonly asWritten: string
}

/** `1970-01-01` is 0. Years before Christ are astronomical, as in EDTF. Null for what is no day of the calendar. */
export function dayNumber(iso: string): number | null {
  const day = parseDay(iso)
  return day === null ? null : numberOfDay(day)
}

export const isoDay = (day: number): string => formatDay(dayOfNumber(day))

/** Null when no date of the statement is resolved: then the row is undated, never dated from today. */
export function dateOfEvent(
  statement: Pick<Statement, 'dates'>,
  textOf: (mention: DateMention) => string,
): EventDate | null {
  const [first, last = null] = shownDates(statement)
  if (first === undefined || first.edtf === null) return null
  const time = first.time
  return {
    edtf: last?.edtf ? rangeOf(first.edtf, last.edtf) : first.edtf,
    earliest: first.earliest === null ? null : dayNumber(first.earliest),
    latest: (last ?? first).latest === null ? null : dayNumber((last ?? first).latest ?? ''),
    precision: first.precision,
    qualifier: first.qualifier,
    time: time === null ? null : clockTime(time),
    zone: time?.zone ?? null,
    asWritten: last === null ? textOf(first) : `${textOf(first)} – ${textOf(last)}`,
  }
}

/** An end that is itself an interval (a week, an open end) gives its outer side. */
const rangeOf = (from: string, to: string): string => `${from.split('/')[0] ?? from}/${to.split('/').at(-1) ?? to}`

function clockTime({ hour, minute, second }: NonNullable<DateMention['time']>): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return second === null ? `${two(hour)}:${two(minute ?? 0)}` : `${two(hour)}:${two(minute ?? 0)}:${two(second)}`
}

/** A row from recognised text says so, and is no surer than the recognition was. */
export function withOrigin(statement: Statement, pages: readonly Page[]): Statement {
  const recognised = pages.filter((page) => page.origin === 'ocr')
  if (recognised.length === 0) return statement
  const sureness = Math.min(...recognised.map((page) => page.confidence ?? 0.8))
  const basis: Statement['basis'] = [...statement.basis, { code: 'recognised', facts: {} }]
  return { ...statement, basis, confidence: statement.confidence * sureness }
}

const FIRST_PERSON = {
  en: /(?<![\p{L}\p{N}])(?:I|we|We|our|Our|us|me|my|My|[Pp]lease|[Kk]indly)(?![\p{L}\p{N}])/u,
  de: /(?<![\p{L}\p{N}])(?:[Ii]ch|[Mm]ir|[Mm]ich|[Ww]ir|uns|[Uu]nser(?:e[mnrs]?)?|[Mm]ein(?:e[mnrs]?)?|[Bb]itte)(?![\p{L}\p{N}])/u,
} as const

const WE = {
  en: /(?<![\p{L}\p{N}])(?:[Ww]e|[Oo]urs?|us)(?![\p{L}\p{N}])/gu,
  de: /(?<![\p{L}\p{N}])(?:[Ww]ir|uns|[Uu]nser(?:e[mnrs]?)?)(?![\p{L}\p{N}])/gu,
} as const

/** 'My client paid' is about the client, not about who speaks for them. */
const OF_A_CLIENT = {
  en: /(?<![\p{L}\p{N}])(?:my|our)\s{1,3}clients?(?!\p{L})/giu,
  de: /(?<!\p{L})(?:mein|unser)(?:e[rnms]?|s)?\s{1,3}(?:Mandant|Klient)\p{Ll}{0,8}/giu,
} as const

/** Who says 'we', or 'please', in a mail is its sender: named in the header, not in the sentence. What a mail quotes was said by somebody else. */
export function withSender(
  statement: Statement,
  quote: string,
  sender: string | null,
  language: 'en' | 'de',
): Statement {
  if (sender === null || statement.isQuoted) return statement
  const spoken = quote.replace(OF_A_CLIENT[language], '')
  if (!FIRST_PERSON[language].test(spoken)) return statement
  // 'We paid' of somebody who signs for a firm is the firm's.
  const isFirms = statement.parties.some(({ rule }) => rule === 'letter.sender')
  if (isFirms && !FIRST_PERSON[language].test(spoken.replace(WE[language], ''))) return statement
  if (statement.parties.some((party) => (party.refersTo ?? party.name) === sender)) return statement
  const { start } = statement
  const mention = {
    start,
    end: start,
    name: sender,
    kind: 'person' as const,
    title: null,
    role: null,
    refersTo: null,
    confidence: 0.8,
    rule: 'mail.sender',
  }
  return { ...statement, parties: [mention, ...statement.parties] }
}

/** The ranges as quotes of their pages. A range that no longer fits its page is a fault of ours and is not cited. */
export function quoteParts(
  pages: ReadonlyMap<number, Page>,
  ranges: readonly { page: number; start: number; end: number }[],
): QuotePart[] {
  return ranges.flatMap(({ page: number, start, end }) => {
    const page = pages.get(number)
    if (page === undefined || end > page.text.length || start >= end) return []
    const quote = page.text.slice(start, end)
    return quote.trim() === '' ? [] : [{ page: number, start, end, quote, place: placeOn(page, start, end) }]
  })
}

/**
 * The label of the narrowest labelled zone around the range; of a table row, its first and last cell; its lines, where they count; else the
 * block it begins in. A cell that is called by the heading of its column, and not by an address, stands in a row that has a name.
 */
export function placeOn(page: Pick<Page, 'zones'>, start: number, end: number): string | null {
  const around = page.zones.filter(
    (zone) => zone.label !== null && zone.kind !== 'line' && zone.start <= start && zone.end >= end,
  )
  const row = around.find(({ kind }) => kind === 'table-row')
  const named = row === undefined ? around : around.filter(({ kind, label }) => kind !== 'cell' || isAddress(label))
  const narrowest = named.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  if (narrowest !== undefined) return narrowest.label
  const cells = page.zones.filter(
    (zone) => zone.kind === 'cell' && zone.label !== null && zone.start < end && zone.end > start,
  )
  const [first, last] = [cells[0]?.label, cells.at(-1)?.label]
  if (first === undefined || first === null)
    return linesOn(page, start, end) ?? page.zones.find((zone) => isBlockAround(zone, start))?.label ?? null
  return last === undefined || last === null || last === first ? first : `${first}:${last.split('!').at(-1) ?? last}`
}

/** 'B7', 'Ledger!B7' */
const isAddress = (label: string | null): boolean => /(?:^|!)[A-Z]{1,3}\d{1,7}$/.test(label ?? '')

const isBlockAround = ({ kind, label, start, end }: Zone, at: number): boolean =>
  BLOCKS.has(kind) && label !== null && start <= at && end > at

const BLOCKS: ReadonlySet<Zone['kind']> = new Set(['heading', 'paragraph', 'list-item', 'quoted', 'table-row'])

function linesOn(page: Pick<Page, 'zones'>, start: number, end: number): string | null {
  const lines = page.zones.filter((zone) => zone.kind === 'line' && zone.start < end && zone.end > start)
  const [first, last] = [lines[0]?.label ?? null, lines.at(-1)?.label ?? null]
  if (first === null || last === null) return null
  return first === last ? `line ${first}` : `lines ${first}–${last}`
}

/** Order of a chronology: earliest day, latest day, time, then the order of the sources; undated rows last. */
export function compareDates(a: EventDate | null, b: EventDate | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  const start = (date: EventDate) => date.earliest ?? date.latest ?? Number.MAX_SAFE_INTEGER
  const end = (date: EventDate) => date.latest ?? Number.MAX_SAFE_INTEGER
  return start(a) - start(b) || end(a) - end(b) || (a.time ?? '').localeCompare(b.time ?? '')
}
