// A row's text out of the document's own words: the clause around the date with words left out and none put in. Leading list
// marks and connectives go, definitions and citations in brackets go, the date itself goes where the sentence reads well without
// it; what is cut for length is marked by '…'.
import type { Span } from '../span.ts'
import { fit } from './fit.ts'
import { openingOf } from './openings.ts'
import type { Moment } from './place.ts'
import { collapse } from './place.ts'
import { cellsOfRow } from './spaced-tables.ts'
import { DAY_CELL } from './tables.ts'
import { droppable, lettersIn, TELLING, withoutDates } from './without-dates.ts'

const LIST_MARK =
  /^(?:[>|•*–—-]+\s*|¶+\s?\d{0,4}\s+|\d{1,3}\s+(?=(?:See|Cf\.|Id\.|Accord|Vgl\.|Siehe)[\s,])|\d{1,4}\s?\|\s*|\d{1,3}\\?[.)]\s+|\(\p{L}{1,4}\)\s+|\(\d{1,3}\)\s+|\p{L}\)\s+|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s+|\[\d{1,4}\]\s+|[IVXL]{1,5}\.\s+|§ ?\d{1,3}\s+)/u
const CONNECTIVE =
  /^(?:(?:recitals?|witnesseth)[:,]?\s+(?=whereas)|(?:whereas|however|furthermore|moreover|in addition|additionally|subsequently|thereafter|accordingly|meanwhile|therefore|thus|hence|consequently|finally|then|also|zudem|ferner|außerdem|darüber hinaus|im Übrigen|ergänzend|sodann|schließlich|allerdings|jedoch|insbesondere)[,:]\s+|(?:whereas|and whereas|and|but|und|aber|whereupon|while)\s+|[,;:]\s*)/i
const DEFINITION =
  /\s?\((?:[^()]{0,80}["“”„‟‘’«»][^()]{1,80}["“”„‘’«»][^()]{0,40}|(?:the|hereinafter|hereafter|nachfolgend|im folgenden|fortan|each an?|collectively)\b[^()]{0,100})\)/gi
/** ', a Delaware corporation with its principal place of business at …' between a party's name and its short name. */
const DESCRIPTION =
  /, an? [^,;()]{2,70}\b(?:corporation|company|partnership|llc|gmbh|association|société)\b(?:(?! and \p{Lu})[^;()]){0,260}?(?= and \p{Lu}|\s?\((?:["“„]|the |hereinafter|each|collectively|herein))/giu
/** ', with its principal place of business at …' and ', a division of …', before a party's short name. */
const SEAT =
  /,\s(?:(?:with|having)\s(?:its|an?|their)\s(?:(?:principal|registered|main|head)\s)?(?:places?\sof\sbusiness|offices?|seat|headquarters)|an?\s(?:wholly[-\s]owned\s)?(?:division|subsidiary|affiliate)\sof)\s(?:(?!,?\sand\s\p{Lu})[^;()]){2,160}?(?=,?\s?\((?:["“„]|the |hereinafter|each|collectively|herein))/gu
const CITATION =
  /\s?\((?:[^()]{0,12}(?:§|Art\.|Anlagen?|Anl\.|Exhibits?|Ex\.|Tab|Bl\.|vgl|see\b|cf\.|Annex|Attachment|Schedule|Beilage|GA\b|juris)[^()]{0,120}|[IVXL0-9]{1,5}[a-z]? [A-Z][A-Za-z]{0,4} \d{1,6}\/\d\d[^()]{0,60})\)/gi
/** A word that a sentence may begin with, but no name that is written small ('iCloud'). */
const LOWER_START = /^\p{Ll}{1,24}(?!\p{L})/u

/** A clause that begins with its verb, or points back, stood behind a subject. */
const HEADLESS = /^(?:is|are|was|were|has|have|had|shall|will|must|may|which|that (?:is|was|were|has|had)|who|whose)\s/
const marked = (words: string) => (HEADLESS.test(words) ? `… ${words}` : words)

/** `span` lies in `text`; `moments` are the dates that may be left out, in order; the text stays around `focus`. */
export function shorten(
  text: string,
  span: Span,
  moments: readonly Moment[],
  subject = '',
  focus = moments[0],
): string {
  const bare = (words: string) =>
    tidy(leadless(words.replace(DESCRIPTION, ' …').replace(SEAT, ' …').replace(DEFINITION, '').replace(CITATION, '')))
  const dateless = bare(withoutDates(text, span, moments))
  const plain = lettersIn(dateless) >= TELLING ? dateless : bare(text.slice(span.start, span.end))
  const chosen = lettersIn(plain) >= 8 ? plain : tidy(leadless(text.slice(span.start, span.end)))
  const whole = subject === '' ? marked(chosen) : `${leadless(subject)} … ${chosen}`
  const anchor = anchorIn(whole, text, focus)
  return fit(LOWER_START.test(whole) ? `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}` : whole, anchor)
}

/** Cells of a table row, without the cell that is nothing but the date; a row of numbers with the headings of its columns. */
export function shortenRow(
  text: string,
  row: Span,
  moments: readonly Moment[],
  headings: readonly string[] = [],
): string {
  const headed = headings.length === 0 ? null : headedRow(text, row, moments, headings)
  if (headed !== null) return fit(headed, 0)
  const cells: string[] = []
  let at = row.start
  for (const piece of text.slice(row.start, row.end).split(/(\t+|\n+| {3,}| ?\| ?| · )/)) {
    const start = at
    at += piece.length
    const cell = piece.replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(cell) || (start === row.start && NOTE_CELL.test(cell) && at < row.end)) continue
    const inside = moments.filter((moment) => moment.start < at && moment.end > start)
    if (inside.length > 0) {
      if (isBroken(text, { start, end: at }, inside)) {
        cells.push(cell)
        continue
      }
      let bare = text.slice(start, at)
      for (const moment of inside.toReversed()) {
        bare = bare.slice(0, Math.max(0, moment.start - start)) + bare.slice(Math.max(0, moment.end - start))
      }
      bare = tidy(
        bare
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^(?:[,:;–-]|am|on|den|vom)\s+/i, ''),
      )
      if (/\p{L}{2}/u.test(bare)) cells.push(bare)
      continue
    }
    cells.push(cell)
  }
  // Sums and quantities of a row drawn with blanks stand below headings that are not told with it.
  const telling = /[\t\n|]/.test(text.slice(row.start, row.end))
    ? cells
    : cells.filter((cell) => /\p{L}{2}/u.test(cell))
  // 'Your order:      12 July 2024' is nothing without its day.
  const [only, another] = cells
  if (only?.endsWith(':') === true && another === undefined) return fit(collapse(text.slice(row.start, row.end)), 0)
  const whole = cells.some((cell) => /\p{L}/u.test(cell))
    ? (telling.length === 0 ? cells : telling).join(' · ')
    : text.slice(row.start, row.end).replace(/\s+/g, ' ')
  return fit(whole, 0)
}

/** 'Twelve students in the Class of 2021 reported …': words on both sides of the day are a sentence, and it needs its day. */
function isBroken(text: string, cell: Span, moments: readonly Moment[]): boolean {
  return moments.some((moment) => {
    const before = text.slice(cell.start, moment.start)
    const behind = text.slice(moment.end, cell.end)
    if (!/\p{L}{3}/u.test(before)) return false
    return /\p{L}{3}/u.test(behind)
      ? droppable(text, cell, moment) === null
      : /(?<!\p{L})(?:dated|of|from|vom|bis|by|until|as|at|for|for the|to|zum|seit|since|ab|am|on|im)\s*$/iu.test(
          before,
        )
  })
}

/** 'Leaves the works on 20.01.2020 · Item 1 · Pumps 20'; null where the row is not cut into the same columns. */
function headedRow(text: string, row: Span, moments: readonly Moment[], headings: readonly string[]): string | null {
  const isSpaced = !/[\t|]/.test(text.slice(row.start, row.end))
  const cells = cellsOfRow(text, row)
  if (cells.length > headings.length) return null
  // An empty cell may have been left out by the reader: only the first is then known to stand below its heading.
  const isAligned = cells.length === headings.length
  const holds = ({ start, end }: Span) => moments.some((moment) => moment.start < end + 1 && moment.end > start)
  const own = cells.findIndex(holds)
  const dated: string[] = []
  const others: string[] = []
  let tells = false
  const sums = cells.filter(
    (cell, column) => isSum(text.slice(cell.start, cell.end)) && !RUNNING.test(headings[column] ?? ''),
  )
  for (const [column, cell] of cells.entries()) {
    const words = collapse(text.slice(cell.start, cell.end)).trim()
    if (!/[\p{L}\p{N}]/u.test(words)) continue
    // What the account stands at then is told where the row moves nothing.
    if (sums.length > 0 && isSum(words) && RUNNING.test(headings[column] ?? '')) continue
    const heading = isAligned || column === 0 ? (headings[column] ?? '') : ''
    // What stands behind the next day of the row is told with that day: 'Date … Paid on … settled'.
    if (isAligned && own >= 0 && column > own && DAY_CELL.test(words) && !holds(cell)) break
    if (holds(cell)) {
      // Columns set so close that the reader took them for one: 'Pos. Date Work' above '1 04.03.2021 Dismantling'.
      const glued = heading.split(' ').some((word) => PLAIN_DATE.test(word))
        ? /^\d{0,4}[.)]?\s*$/.exec(text.slice(cell.start, moments[0]?.start ?? cell.start))
        : null
      const rest = glued === null ? '' : collapse(text.slice(moments[0]?.end ?? cell.end, cell.end)).trim()
      if (/\p{L}{3}/u.test(rest)) {
        tells = true
        dated.push(rest)
      } else if (heading === '' || (/\p{L}{3}/u.test(words) && isSpaced)) {
        tells ||= words.length > moments.reduce((sum, one) => sum + one.end - one.start, 4)
        dated.push(words)
      } else dated.push(PLAIN_DATE.test(heading) ? '' : `${heading} ${words}`)
      continue
    }
    // Words speak for themselves; a number is nothing without the name of its column.
    const isCode = isSpaced && /\d/.test(words) && !/\p{Ll}{3}/u.test(words)
    const isNumber = isCode || !/\p{L}{2}/u.test(words)
    if (!isNumber || isCode) tells = true
    // A cell that goes on in the next line is one.
    const isWrapped = isSpaced && column > 0 && heading === headings[column - 1] && others.length > 0
    if (isWrapped && !isNumber) others.push(`${others.pop() ?? ''} ${words}`)
    else others.push(isNumber && !(isCode && REFERENCE.test(heading)) ? `${heading} ${words}` : words)
  }
  if (!tells && dated.every((cell) => cell === '')) return null
  const whole = [...dated.filter((cell) => cell !== ''), ...others].join(' · ')
  return isSpaced ? whole.replace(LOWER_START, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`) : whole
}

/** A column of codes that say themselves what they are: 'INV-5521'. */
const REFERENCE = /^(?:ref\.?|reference|referenz)$/iu
const isSum = (words: string): boolean =>
  /^\s*[-–+(£€$]{0,3}\s?\d[\d.,' ]*[.,]\d\d\s?(?:EUR|GBP|USD|CHF|€|£|\$|S|H|DR|CR)?\)?\s*$/iu.test(words)
/** The column of what is carried on from row to row. */
const RUNNING = /^(?:balance|running balance|saldo|kontostand)(?!\p{L})/iu

/** The mark of a footnote below a table, in a cell of its own. */
const NOTE_CELL = /^(?:\(\d{1,2}\)|[*†‡]+)$/u
/** A column so named adds nothing to the date that the row is shown with. */
const PLAIN_DATE = /^(?:date|day|when|datum|tag|wann|am)$/i

/** The mark of a footnote, before its text or behind what it belongs to; 'm²' is none. */
const NOTE_MARK = /^\s*[⁰¹²³⁴-⁹]+\s*|(?<=[.,;:!?)”“"]|[\p{L}\d]{3})[⁰¹²³⁴-⁹]+(?=[\s.,;:]{0,4}$)/gu

/** Without list marks and connectives in front. */
export function leadless(text: string): string {
  let rest = text.replace(/\s+/g, ' ').replace(NOTE_MARK, '').trim()
  for (let i = 0; i < 3; i++) {
    const mark = LIST_MARK.exec(rest) ?? CONNECTIVE.exec(rest) ?? openingOf(rest)
    if (mark === null || mark[0].length >= rest.length - 3) break
    rest = rest.slice(mark[0].length)
  }
  return rest
}

/** Punctuation left over where words were left out. */
function tidy(text: string): string {
  return text
    .replace(/\s+([,.;:!?)\]])/g, '$1')
    .replace(/\(\s*\)/g, '')
    .replace(/…(?:[\s,]*…)+/g, '…')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*\./g, '.')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:.–-]+/, '')
    .trim()
}

/** About where in the shortened text the first date stands or stood. */
function anchorIn(whole: string, text: string, first: Moment | undefined): number {
  if (first === undefined) return 0
  const written = text.slice(first.start, first.end).replace(/\s+/g, ' ')
  const found = whole.indexOf(written)
  if (found >= 0) return found
  const near = text
    .slice(first.end, first.end + 60)
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .slice(1, 4)
    .join(' ')
  const at = near.length < 5 ? -1 : whole.indexOf(near)
  return at >= 0 ? at : 0
}
