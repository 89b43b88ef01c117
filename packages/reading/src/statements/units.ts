// The piece of a document that says one dated thing: a mail field, a table row, a labelled line ('Date: …'), a line that holds
// nothing but place and date, or a sentence. Found per date, so text without dates costs nothing.

import { isFederalStamp } from '../dates/index.ts'
import type { Language, LanguageRun, Span } from '../span.ts'
import { labelOf, SIGNATURE } from './labels.ts'
import { type LogLine, logLinesOf } from './log-lines.ts'
import { originals, quotedLines, wrappedAttributions } from './quoted-lines.ts'
import { COUNTED_WORDS } from './rule-words.ts'
import { ownLine } from './set-lines.ts'
import { headingOver, isOnlyDates, noteAround, tableRows } from './tables.ts'
import { hasFiniteVerb } from './verbs.ts'

export type UnitKind = 'field' | 'row' | 'label' | 'line' | 'stamp' | 'sentence'

export interface Unit extends Span {
  readonly kind: UnitKind
  /** What a form calls the date: 'Effective Date', 'Gesendet'. */
  readonly label: string | null
  /** What it is written in. */
  readonly language: Language
  readonly isQuoted: boolean
  /** Deleted text, a comment, a footnote: said, but not by the text itself. */
  readonly aside: 'deleted' | 'comment' | null
  /** What the columns of its table are called, for a row of one that says so. */
  readonly headings?: readonly string[]
  /** What the column of its date is called. */
  readonly heading?: string
  /** The entry of a log, whose hour is its date. */
  readonly isLog?: true
}

interface ZoneSpan extends Span {
  readonly kind: string
  readonly label: string | null
}

/** Answers which unit a date stands in. Made once per text. */
export class UnitFinder {
  private readonly text: string
  private readonly sentences: readonly Span[]
  private readonly runs: readonly LanguageRun[]
  private readonly rows: readonly Span[]
  private readonly headings: ReadonlyMap<number, readonly string[]>
  private readonly fields: readonly ZoneSpan[]
  private readonly cells: readonly ZoneSpan[]
  private readonly quoted: readonly Span[]
  private readonly deleted: readonly Span[]
  private readonly comments: readonly Span[]
  private readonly log: readonly LogLine[]
  private readonly attributions: readonly Span[]

  constructor(text: string, zones: readonly ZoneSpan[], sentences: readonly Span[], runs: readonly LanguageRun[]) {
    const of = (kind: string) => zones.filter((zone) => zone.kind === kind).sort((a, b) => a.start - b.start)
    this.text = text
    this.sentences = sentences
    this.runs = runs
    ;({ rows: this.rows, headings: this.headings } = tableRows(text, of('table-row')))
    this.fields = of('field')
    this.cells = of('cell')
    this.quoted = outermost([...of('quoted'), ...quotedLines(text), ...originals(text)])
    this.deleted = outermost(of('deleted'))
    this.comments = outermost(of('comment'))
    this.log = logLinesOf(text)
    this.attributions = wrappedAttributions(text)
  }

  unitOf(date: Span): Unit {
    const language = around(this.runs, date)?.language ?? 'en'
    const shared = {
      language,
      isQuoted: around(this.quoted, date) !== null,
      aside:
        around(this.deleted, date) !== null
          ? ('deleted' as const)
          : around(this.comments, date) !== null
            ? ('comment' as const)
            : null,
    }
    const field = around(this.fields, date)
    if (field !== null) return { ...trimmed(this.text, field), kind: 'field', label: field.label, ...shared }
    const row = around(this.rows, date)
    const cell = around(this.cells, date)
    // A cell with a paragraph in it is text like any other.
    const isProse = cell !== null && cell.end - cell.start > PROSE
    const note = row === null || isProse ? null : noteAround(this.text, row, date)
    if (note !== null) return { ...this.sentenceWithin(date, note), kind: 'sentence', label: null, ...shared }
    if (row !== null && !isProse) {
      const headings = this.headings.get(row.start)
      return { ...rowUnit(this.text, trimmed(this.text, row), date, headings), ...shared }
    }
    if (cell !== null && !isProse) return { ...trimmed(this.text, cell), kind: 'row', label: null, ...shared }
    const entry = around(this.log, date)
    if (entry !== null) {
      const isHour = date.start < entry.clock.end
      return isHour
        ? { start: entry.start, end: entry.end, kind: 'row', label: null, isLog: true, ...shared }
        : {
            ...this.sentenceWithin(date, { start: entry.clock.end + 1, end: entry.end }),
            kind: 'sentence',
            label: null,
            ...shared,
          }
    }
    const attribution = around(this.attributions, date)
    if (attribution !== null) return { ...attribution, kind: 'sentence', label: null, ...shared }
    const line = lineUnit(this.text, date)
    if (line !== null) return { ...line, ...shared }
    const sentence = trimmed(this.text, this.sentenceOf(date))
    const single = ownLine(this.text, sentence, date)
    return {
      ...(single === null ? withoutHeading(this.text, sentence, date, language) : trimmed(this.text, single)),
      kind: 'sentence',
      label: null,
      ...shared,
    }
  }

  /** 'Ur.-Nr. 7/2004 …' is no new sentence, whatever the splitter made of its abbreviation; nor is a day set apart in the middle of one. */
  private sentenceOf(date: Span): Span {
    const sentence = around(this.sentences, date) ?? date
    const isSetApart = waitsForDay(this.text, sentence.start)
    if (!isSetApart && !NUMBER_SIGN.test(this.text.slice(Math.max(0, sentence.start - 12), sentence.start)))
      return sentence
    const ahead = this.text.slice(Math.max(0, sentence.start - NEAR), sentence.start)
    const before = this.sentenceAt(sentence.start - ahead.length + ahead.trimEnd().length - 1)
    const behind = this.text.slice(sentence.end, sentence.end + NEAR)
    const isUnended = isSetApart && /^\s*\p{Ll}/u.test(behind)
    const after = isUnended ? this.sentenceAt(sentence.end + behind.length - behind.trimStart().length) : null
    return { start: before?.start ?? sentence.start, end: after?.end ?? sentence.end }
  }

  /** What of the sentence around a date lies in `whole`. */
  private sentenceWithin(date: Span, whole: Span): Span {
    const { start, end } = this.sentenceOf(date)
    return trimmed(this.text, { start: Math.max(start, whole.start), end: Math.min(end, whole.end) })
  }

  private sentenceAt(at: number): Span | null {
    return at < 0 ? null : around(this.sentences, { start: at, end: at + 1 })
  }

  quotedRanges(): readonly Span[] {
    return this.quoted
  }
}

const PROSE = 180
/** White space between what belongs together, in characters. */
const NEAR = 80

/**
 * A date labelled in its own cell or by the cell before it is a labelled date; any other tells of its row. Only a row of nothing but
 * dates, outside a table with headings, may be a letterhead or stand below signatures: then it is a line.
 */
function rowUnit(
  text: string,
  row: Span,
  date: Span,
  headings: readonly string[] | undefined,
): Pick<Unit, 'start' | 'end' | 'kind' | 'label' | 'headings' | 'heading'> {
  const from = Math.max(row.start, date.start - REACH)
  const ahead = text.slice(from, date.start)
  const start = from + Math.max(ahead.lastIndexOf('\t'), ahead.lastIndexOf('\n')) + 1
  const behind = text.slice(date.end, Math.min(row.end, date.end + 60)).split(/[\t\n]/, 1)[0] ?? ''
  const isAlone = !/[\p{L}\p{N}]/u.test(behind)
  const lead = text.slice(start, date.start).trim()
  if (isAlone && lead !== '' && lead.length <= LABEL_LENGTH && labelOf(lead) !== null) {
    return { ...trimmed(text, { start, end: date.end }), kind: 'label', label: lead }
  }
  if (isAlone && lead === '') {
    const cells = text
      .slice(Math.max(row.start, start - 120), start)
      .trimEnd()
      .split(/[\t\n]/)
    const label = (cells.at(-1) ?? '').trim()
    const meaning = label === '' ? null : labelOf(label)
    const isWholeRow = row.end - date.end < 3
    if (meaning !== null && (meaning.kind === 'document-date' || isWholeRow)) {
      return {
        ...trimmed(text, { start: from + Math.max(0, ahead.lastIndexOf(label)), end: date.end }),
        kind: 'label',
        label,
      }
    }
    const below = text.slice(row.end, row.end + 60).trim()
    if (/^(?:date|datum)\b/i.test(below)) return { start: date.start, end: date.end, kind: 'label', label: 'Date' }
    const isBelowSignature = () => SIGNATURE.test(text.slice(Math.max(0, row.start - 220), row.start))
    if (
      isOnlyDates(text.slice(row.start, Math.min(row.end, row.start + 200))) &&
      (headings === undefined || isBelowSignature())
    )
      return { start: date.start, end: date.end, kind: 'line', label: null }
  }
  return {
    ...row,
    kind: 'row',
    label: null,
    ...(headings === undefined ? {} : { headings, heading: headingOver(text, row, date, headings) }),
  }
}

/** A heading that ran into its first sentence: '2. Schedule⏎Delivery is planned for …'. */
const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.|[A-Z]\.)?[ \t]*\p{Lu}[^\n.,;:]{2,44}\n\s*(?=[\p{Lu}„“"])/u

function withoutHeading(text: string, sentence: Span, date: Span, language: Language): Span {
  // A heading begins its line; the end of a line within running text does not make one of the words before it.
  if (!/(?:^|\n)\s*$/.test(text.slice(Math.max(0, sentence.start - 20), sentence.start))) return sentence
  const heading = HEADING.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)))?.[0] ?? ''
  const words = heading.trim().split(/\s+/)
  const isHeading =
    heading !== '' && words.length <= 5 && !hasFiniteVerb(heading, language) && !FUNCTION_WORD_END.test(heading.trim())
  return isHeading && sentence.start + heading.length <= date.start
    ? { start: sentence.start + heading.length, end: sentence.end }
    : sentence
}

const FUNCTION_WORD_END =
  /\s(?:the|an?|of|to|in|on|by|for|and|or|with|der|die|das|den|dem|des|und|oder|von|vom|zum|zur|mit|für|am|im)$|[\p{Ll}]-$/iu
const NUMBER_SIGN = /(?:\b(?:No|Nos|Urt|Beschl)|Nr)\. {1,2}$/

/** Columns drawn with blanks are at least so far apart. */
const GAP = /\t|[ \u00a0]{3,}/
const LABEL_LENGTH = 64
const COUNTED = new RegExp(COUNTED_WORDS, 'iu')
/** 'Hamburg, den': with a capital letter, for what begins small in front of a date goes on from the line above. */
const PLACE =
  /^\p{Lu}[\p{L}.\-/ ]{1,40}(?:\([\p{L}. ]{1,20}\))?(?:, ?(?:[Dd]en|[Tt]he|[Oo]n|[Aa]m|[Ii]m|[Dd]ated)?| [Dd]en| [Ii]m)$/u
const BEFORE_DATE = /^(?:den|am|on|dated(?: as of)?|(?:effective )?as of|vom|effective)?$/iu

function lineUnit(text: string, date: Span): Pick<Unit, 'start' | 'end' | 'kind' | 'label'> | null {
  const { start: line, end: lineEnd } = lineAt(text, date)
  const left = text.slice(line, date.start)
  if (isFederalStamp(left)) return { ...trimmed(text, { start: line, end: lineEnd }), kind: 'stamp', label: null }
  const columns = left.split(GAP)
  const near = columns.at(-1) ?? ''
  const right = text.slice(date.end, lineEnd)
  const rightCut = right.search(GAP)
  const behind = (rightCut < 0 ? right : right.slice(0, rightCut)).trim()
  const ends = behind.length <= 2 && !/[\p{L}\p{N}]/u.test(behind)
  const label = labelBefore(columns)
  // 'dated October 1, 1996' at the end of a paragraph is no label.
  const isSetApart =
    near.trim() === '' ||
    label?.endsWith(':') === true ||
    (standsAlone(text, line, lineEnd, columns.length > 1) && !goesOn(text, line, near))
  if (label !== null && isSetApart && (ends || isSmallRest(behind))) {
    const start = line + left.lastIndexOf(label)
    return { ...trimmed(text, { start, end: date.end }), kind: 'label', label }
  }
  const above = ends && near.trim() === '' ? labelAround(text, line, lineEnd) : null
  if (above !== null) return { start: date.start, end: date.end, kind: 'label', label: above }
  // 'Milestone 1        12 months after Effective Date        EUR 250,000': a day that is counted is a cell of what stands beside it.
  const isBeside = (part: string) => /\p{L}{3}/u.test(part)
  if (
    near.trim() === '' &&
    COUNTED.test(text.slice(date.start, date.end)) &&
    (columns.some(isBeside) || isBeside(right))
  )
    return { ...trimmed(text, { start: line, end: lineEnd }), kind: 'row', label: null }
  // 'Your order:      12 July 2024': a form's field, whatever it calls the day.
  const field = (columns.at(-2) ?? '').trim()
  if (near.trim() === '' && ends && FIELD.test(field))
    return { ...trimmed(text, { start: line + left.lastIndexOf(field), end: date.end }), kind: 'row', label: null }
  const isLed =
    near.trim() === '' && columns.length <= 2 && isDateLed(text, line, lineEnd, date) && !goesOn(text, line, near)
  if (
    ends &&
    !(isLed && isBeside(right)) &&
    near.length <= LABEL_LENGTH &&
    (PLACE.test(near.trim()) || BEFORE_DATE.test(near.trim()))
  ) {
    const start = line + left.length - near.trimStart().length
    if (standsAlone(text, line, lineEnd, columns.length > 1 || rightCut >= 0) && !goesOn(text, line, near))
      return { start, end: date.end, kind: 'line', label: null }
  }
  if (isLed && (behind !== '' || isBeside(right))) {
    return { ...trimmed(text, { start: date.start, end: lineEnd }), kind: 'row', label: null }
  }
  return null
}

const FIELD = /^\p{Lu}[\p{L} .-]{2,40}:$/u

/** 'Date: 3 May 2021', or 'Date' set apart from the date by blanks. */
function labelBefore(columns: readonly string[]): string | null {
  const column = (columns.at(-1) ?? '').trim()
  // 'DATE: 8/4/10 DATE: 7-29-10': the label is what stands between the two dates.
  const near = /\d\s+((?:\p{L}+ ){0,2}\p{L}+:)$/u.exec(column.slice(-60))?.[1] ?? column
  const label = near !== '' ? (lastLabelOf(near) ?? near) : (columns.at(-2) ?? '').trim()
  if (label === '' || label.length > LABEL_LENGTH) return null
  const said = labelOf(label)
  if (said === null) return null
  return near === '' || label.endsWith(':') || said.needsColon !== true ? label : null
}

/** 'Supplier Telephone: 555-0100 Addendum Effective Date': fields of a form side by side; the last names the date. */
function lastLabelOf(column: string): string | null {
  const label = /^[^:]{2,40}: .{0,200}?(?<![\p{L}:]) ((?:\p{Lu}\p{L}+ ){1,3}(?:Date|Datum):?)$/u.exec(
    column.slice(-260),
  )?.[1]
  return label !== undefined && labelOf(label) !== null ? label : null
}

/** '(signature) 4/16/10' with the word 'Date' on the line below, or 'Date' alone on the line above. */
function labelAround(text: string, line: number, lineEnd: number): string | null {
  const below = text
    .slice(lineEnd + 1, lineAt(text, { start: lineEnd + 1, end: lineEnd + 1 }).end)
    .replace(/\s+/g, ' ')
    .trim()
  if (/^(?:date|datum)\b[ :_-]{0,80}(?:date|datum)?:?$/i.test(below)) return 'Date'
  const previous = text.slice(Math.max(0, line - 90), Math.max(0, line - 1))
  const above = previous.slice(previous.lastIndexOf('\n') + 1).trim()
  return above.length <= LABEL_LENGTH && above.endsWith(':') && labelOf(above) !== null ? above : null
}

function isSmallRest(behind: string): boolean {
  return behind.length < 24 && !/[.!?]$/.test(behind) && !/\p{Ll}{3}/u.test(behind)
}

/** 'their Distribution Agreement (“Agreement”)⏎dated October 1, 1996': a line that begins small below an unfinished one. */
function goesOn(text: string, line: number, near: string): boolean {
  if (near.trim() === '') return waitsForDay(text, line)
  if (!/^\s*(?:dated|effective|as of|vom|datiert)\b/.test(near)) return false
  const before = text.slice(Math.max(0, line - 200), Math.max(0, line - 1))
  const previous = before.slice(before.lastIndexOf('\n') + 1).trim()
  return /\s\S+\s/.test(previous) && /[\p{Ll}\p{N},)"”]$/u.test(previous)
}

/** '… bis spätestens', then the day in the middle of a line of its own: what stands before `at` is not ended without it. */
function waitsForDay(text: string, at: number): boolean {
  return /[\p{Ll},] (?:bis|spätestens|zum|vom|am|ab|seit|auf|nach|vor|by|until|before|than|from|on|since|after|of|dated)\s*\n\s*$/u.test(
    text.slice(Math.max(0, at - 120), at),
  )
}

/** A line that ends where its author ended it: set off by blank lines or short beside its neighbours. */
function standsAlone(text: string, line: number, lineEnd: number, isColumn: boolean): boolean {
  if (isColumn) return true
  const before = text.slice(Math.max(0, line - 200), Math.max(0, line - 1))
  const previous = before.slice(before.lastIndexOf('\n') + 1)
  const flows = /[\p{Ll},]$/u.test(previous.trimEnd()) && previous.length > 50
  // 'gez. Muster' below begins a signature, small as it is.
  const following = text.slice(lineEnd + 1, lineEnd + 5)
  return !flows && (!/^\p{Ll}/u.test(following) || following === 'gez.')
}

/** A chronology or ledger typed as lines, each beginning with its date. */
function isDateLed(text: string, line: number, lineEnd: number, date: Span): boolean {
  if (date.end - date.start < 6) return false
  const below = text.slice(lineEnd + 1, lineEnd + 60).trimStart()
  const before = text.slice(Math.max(0, line - 400), Math.max(0, line - 1))
  const above = before.slice(before.lastIndexOf('\n') + 1).trimStart()
  return DATE_LEAD.test(below) || DATE_LEAD.test(above)
}

const DATE_LEAD =
  /^(?:(?:\p{Lu}\p{Ll}{2,6}(?:day|tag)|Mittwoch|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)\.?,? )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/u

/** How far from a date its line is looked at: a line that never ends must not be read anew for each of its dates. */
const REACH = 400

/** The line around a span, at most `REACH` characters to either side. */
export function lineAt(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH)
  const start = from + text.slice(from, span.start).lastIndexOf('\n') + 1
  const behind = text.slice(span.end, span.end + REACH)
  const end = behind.indexOf('\n')
  return { start, end: span.end + (end < 0 ? behind.length : end) }
}

function outermost(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** The span that holds the whole of `date`; spans are sorted and do not overlap. */
export function around<T extends Span>(spans: readonly T[], date: Span): T | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= date.start) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && span.end >= date.end ? span : null
}

export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
