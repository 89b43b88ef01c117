// The piece of a document that says one dated thing: a mail field, a table row, a labelled line ('Date: …'), a line that holds
// nothing but place and date, or a sentence. Found per date, so text without dates costs nothing.

import type { Language, LanguageRun, Span } from '../span.ts'
import { chatPostsOf } from './chat-posts.ts'
import { labelOf, SIGNATURE } from './labels.ts'
import { LABEL_LENGTH, lineUnit, waitsForDay } from './line-units.ts'
import { afterClock, logLinesOf } from './log-lines.ts'
import { originals, quotedLines, wrappedAttributions } from './quoted-lines.ts'
import { ownLine } from './set-lines.ts'
import { around, outermost, REACH, trimmed } from './spans.ts'
import { headingOver, isOnlyDates, noteAround, tableRows } from './tables.ts'
import type { Unit } from './unit.ts'
import { hasFiniteVerb } from './verbs.ts'

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
  private readonly log: readonly (Span & { readonly clock: Span })[]
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
    const posts = chatPostsOf(text)
    this.log = posts.length > 0 ? posts : logLinesOf(text)
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
        ? {
            start: entry.start,
            end: entry.end,
            kind: 'row',
            label: null,
            isLog: true,
            wordsFrom: afterClock(this.text, entry.clock),
            ...shared,
          }
        : {
            ...this.sentenceWithin(date, { start: afterClock(this.text, entry.clock), end: entry.end }),
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
