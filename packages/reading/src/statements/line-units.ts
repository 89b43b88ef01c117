// Lines that say a date in their form: 'Date: 3 May 2021', 'Hamburg, den 3. Mai 2021', a line of a ledger, the stamp of a court.
import { isFederalStamp } from '../dates/index.ts'
import type { Span } from '../span.ts'
import { labelOf, unmarked } from './labels.ts'
import { COUNTED_WORDS } from './rule-words.ts'
import { lineAt, trimmed } from './spans.ts'
import type { Unit } from './unit.ts'

/** Columns drawn with blanks are at least so far apart. */
const GAP = /\t|[ \u00a0]{3,}/
export const LABEL_LENGTH = 64
const COUNTED = new RegExp(COUNTED_WORDS, 'iu')
/** 'Hamburg, den': with a capital letter, for what begins small in front of a date goes on from the line above. */
const PLACE =
  /^\p{Lu}[\p{L}.\-/ ]{1,40}(?:\([\p{L}. ]{1,20}\))?(?:, ?(?:[Dd]en|[Tt]he|[Oo]n|[Aa]m|[Ii]m|[Dd]ated)?| [Dd]en| [Ii]m)$/u
const BEFORE_DATE = /^(?:den|am|on|dated(?: as of)?|(?:effective )?as of|vom|effective)?$/iu

export function lineUnit(text: string, date: Span): Pick<Unit, 'start' | 'end' | 'kind' | 'label'> | null {
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
    (label !== null && COLON.test(label)) ||
    (standsAlone(text, line, lineEnd, columns.length > 1) && !goesOn(text, line, near))
  if (label !== null && isSetApart && (ends || isSmallRest(behind))) {
    const start = line + left.lastIndexOf(label)
    return { ...trimmed(text, { start, end: date.end }), kind: 'label', label: unmarked(label).trim() }
  }
  const heading = near.trim() === '' ? headingAbove(text, line, ends ? '' : behind) : null
  if (heading !== null) return { start: heading.start, end: date.end, kind: 'label', label: heading.label }
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
    // '06/09/2024  INV-5521  Pressure wash, 5 Sept': a cell of an entry that has its own day.
    const isCell = columns.length > 1 && DATE_LEAD.test(left.trimStart())
    if (standsAlone(text, line, lineEnd, columns.length > 1 || rightCut >= 0) && !goesOn(text, line, near))
      return { start, end: date.end, kind: isCell ? 'row' : 'line', label: null }
  }
  if (isLed && (behind !== '' || isBeside(right))) {
    return { ...trimmed(text, { start: date.start, end: lineEnd }), kind: 'row', label: null }
  }
  return null
}

/** '**Date:**': the colon stands within the marks. */
const COLON = /:[*_]{0,3}$/
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
  return near === '' || COLON.test(label) || said.needsColon !== true ? label : null
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

/** '## 7. Next meeting', and below it the day, with which a sentence ends. */
function headingAbove(
  text: string,
  line: number,
  behind: string,
): { readonly start: number; readonly label: string } | null {
  if (behind !== '' && !/^\.\s+\p{Lu}/u.test(behind)) return null
  const above = text.slice(Math.max(0, line - 90), line).trimEnd()
  const heading = above.slice(above.lastIndexOf('\n') + 1)
  if (!HEADING_MARK.test(heading)) return null
  const label = unmarked(unmarked(heading).replace(HEADING_MARK, '')).trim()
  const meaning = labelOf(label)
  if (meaning?.kind !== 'event' && meaning?.kind !== 'deadline') return null
  return { start: Math.max(0, line - 90) + above.lastIndexOf(label), label }
}

const HEADING_MARK = /^\s*(?:#{1,6}\s+|[*_]{2}(?=\S)|(?:TOP )?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)/u

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
export function waitsForDay(text: string, at: number): boolean {
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
