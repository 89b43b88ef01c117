// A row's text out of the document's own words: the clause around the date with words left out and none put in. Leading list
// marks and connectives go, definitions and citations in brackets go, the date itself goes where the sentence reads well without
// it; what is cut for length is marked by '…'.
import type { Span } from '../span.ts'
import { fit } from './fit.ts'
import type { Moment } from './place.ts'
import { collapse } from './place.ts'

const LIST_MARK =
  /^(?:[>|•*–—-]+\s*|\d{1,4}\s?\|\s*|\d{1,3}\\?[.)]\s+|\(\p{L}{1,4}\)\s+|\(\d{1,3}\)\s+|\p{L}\)\s+|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s+|\[\d{1,4}\]\s+|[IVXL]{1,5}\.\s+|§ ?\d{1,3}\s+)/u
const CONNECTIVE =
  /^(?:(?:recitals?|witnesseth)[:,]?\s+(?=whereas)|(?:whereas|however|furthermore|moreover|in addition|additionally|subsequently|thereafter|accordingly|meanwhile|therefore|thus|hence|consequently|finally|then|also|zudem|ferner|außerdem|darüber hinaus|im Übrigen|ergänzend|sodann|schließlich|allerdings|jedoch|insbesondere)[,:]\s+|(?:whereas|and whereas|and|but|und|aber|whereupon|while)\s+|[,;:]\s*)/i
const DEFINITION =
  /\s?\((?:[^()]{0,80}["“”„‟‘’«»][^()]{1,80}["“”„‘’«»][^()]{0,40}|(?:the|hereinafter|hereafter|nachfolgend|im folgenden|fortan|each an?|collectively)\b[^()]{0,100})\)/gi
/** ', a Delaware corporation with its principal place of business at …' between a party's name and its short name. */
const DESCRIPTION =
  /, an? [^,;()]{2,70}\b(?:corporation|company|partnership|llc|gmbh|association|société)\b(?:(?! and \p{Lu})[^;()]){0,260}?(?= and \p{Lu}|\s?\((?:["“„]|the |hereinafter|each|collectively|herein))/giu
const CITATION =
  /\s?\((?:[^()]{0,12}(?:§|Art\.|Anlagen?|Anl\.|Exhibits?|Ex\.|Tab|Bl\.|vgl|see\b|cf\.|Annex|Attachment|Schedule|Beilage|GA\b|juris)[^()]{0,120}|[IVXL0-9]{1,5}[a-z]? [A-Z][A-Za-z]{0,4} \d{1,6}\/\d\d[^()]{0,60})\)/gi
/** A word that a sentence may begin with, but no name that is written small ('iCloud'). */
const LOWER_START = /^\p{Ll}{1,24}(?!\p{L})/u

/** With fewer letters a row is a stump without its date: 'which transaction closed'. */
const TELLING = 12
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
    tidy(leadless(words.replace(DESCRIPTION, ' …').replace(DEFINITION, '').replace(CITATION, '')))
  const dateless = bare(withoutDates(text, span, moments))
  const plain = contentLength(dateless) >= TELLING ? dateless : bare(text.slice(span.start, span.end))
  const chosen = contentLength(plain) >= 8 ? plain : tidy(leadless(text.slice(span.start, span.end)))
  const whole = subject === '' ? marked(chosen) : `${subject} … ${chosen}`
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
    if (!/[\p{L}\p{N}]/u.test(cell)) continue
    const inside = moments.filter((moment) => moment.start < at && moment.end > start)
    if (inside.length > 0) {
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
  const whole = cells.some((cell) => /\p{L}/u.test(cell))
    ? cells.join(' · ')
    : text.slice(row.start, row.end).replace(/\s+/g, ' ')
  return fit(whole, 0)
}

/** 'Leaves the works on 20.01.2020 · Item 1 · Pumps 20'; null where the row is not cut into the same columns. */
function headedRow(text: string, row: Span, moments: readonly Moment[], headings: readonly string[]): string | null {
  const dated: string[] = []
  const others: string[] = []
  let tells = false
  let at = row.start
  const cells = text.slice(row.start, row.end).split('\t')
  if (cells.length > headings.length) return null
  for (const [column, cell] of cells.entries()) {
    const start = at
    at += cell.length + 1
    const words = collapse(cell).trim()
    if (words === '') continue
    const heading = headings[column] ?? ''
    if (moments.some((moment) => moment.start < at && moment.end > start)) {
      dated.push(PLAIN_DATE.test(heading) ? '' : `${heading} ${words}`)
      continue
    }
    // Words speak for themselves; a number is nothing without the name of its column.
    const isNumber = !/\p{L}{2}/u.test(words)
    if (!isNumber) tells = true
    others.push(isNumber ? `${heading} ${words}` : words)
  }
  if (!tells && dated.every((cell) => cell === '')) return null
  return [...dated.filter((cell) => cell !== ''), ...others].join(' · ')
}

/** A column so named adds nothing to the date that the row is shown with. */
const PLAIN_DATE = /^(?:date|day|when|datum|tag|wann|am)$/i

/** A date so placed opens its clause; in German the verb comes next, and without the date the clause would begin with it. */
const FRONT = /^[\s(„"“,;]*(?:(?:und|aber|doch|and|but)\s+)?(?:on|in|at|am|im|den|vom|seit|ab)?\s*$/i
const PREPOSITION =
  /(?:(?:^|[\s,])(?:on or about|on the|on this|on|at|am|in|im|den)|(?<=\b(?:made|into|executed|dated)\b[^.;]{0,12})\s(?:as of(?: the)?|as of this|this|on this|effective as of))\s*$/i

/** After these words a sentence without its date is broken. */
const NEEDS_DATE =
  /(?:dated|commenc\w+|begin\w*|start\w*|ending|ends?|expir\w+|effective|due|terminat\w+|endet|beginnt|befristet|fällig|zahlbar|läuft|gültig)\s*$/i

/** 'already on', 'delivery only took place on', 'erst am': what is said is when. */
const FOCUS =
  /(?<!\p{L})(?:already|only|not until|as early as|as late as|first|erst|bereits|schon|nicht vor|noch)(?!\p{L})(?:\s\p{L}+){0,3}\s*$/iu
/** 'der am 3. Mai geschlossene Vertrag' */
const ATTRIBUTE =
  /(?<!\p{L})(?:der|die|das|dem|den|des|eine?[rnms]?|ihre?[rnms]?|unsere?[rnms]?|meine?[rnms]?|jede[rnms]?)\s*$/iu

/** '… that, on 3 March 2010, I served': without the date the comma parts what belongs together. */
const INTERRUPTED = /\b(?:that|which|who|whom|and|or|but|dass|und|oder),\s*$/i
const POINTING = /\b(?:that|which|who|whom|dass)\s*$/i
/** 'is entered into on 3 March 2010, (the “Effective Date”) by and between': without the day no comma parts the verb from the parties. */
const INTO_PARTIES = /^,\s{0,2}(?:\([^()]{0,60}\)\s)?(?:by and )?(?:between|among)\s/
/** '… is made on 3 March 2010 between:' */
const OPEN_LIST = /^,?\s*(?:by and )?(?:between|among|zwischen)(?: the following(?: part\p{L}*)?)?\s*[:.]?\s*$/iu

function withoutDates(text: string, span: Span, moments: readonly Moment[]): string {
  let kept = ''
  let at = span.start
  for (const moment of moments) {
    const cut = droppable(text, span, moment)
    if (cut === null || cut.start < at) continue
    kept += text.slice(at, cut.start)
    at = cut.end
  }
  return (kept + text.slice(at, span.end)).replace(/\s+/g, ' ')
}

/** The date phrase with its preposition, when the sentence reads well without it. */
function droppable(text: string, span: Span, moment: Moment): Span | null {
  const [mention] = moment.mentions
  if (moment.mentions.length > 1 || (mention.qualifier !== null && mention.qualifier !== 'start')) return null
  if (moment.start < span.start || moment.end > span.end) return null
  if (isSubordinate(text.slice(Math.max(span.start, moment.start - SUBORDINATE_REACH), moment.start))) return null
  const before = text.slice(Math.max(span.start, moment.start - 40), moment.start)
  const behind = text.slice(moment.end, Math.min(span.end, moment.end + 30))
  const preposition = PREPOSITION.exec(before)
  if (FRONT.test(text.slice(span.start, moment.start)) && moment.start - span.start < 24) {
    const english = /^\s*on\s/i.test(before) || /^\s*in\s/i.test(before)
    if (!english) return null
    const comma = /^\s*,\s*/.exec(behind)
    if (comma === null && !/^\s+(?:\p{Lu}|the |we |i |he |she |it |they |an? |this |our )/u.test(behind)) return null
    return { start: span.start, end: moment.end + (comma?.[0].length ?? 0) }
  }
  if (
    preposition === null ||
    /^[.\s]*(?:um|at(?= ?\d)|gegen|zwischen|between|and|und|or|oder|to|bis|,? \d)/i.test(behind)
  )
    return null
  if (
    /\b(?:from|between|vom|zwischen|seit|ab|bis|until|by|before|after|nach|vor)\s*$/i.test(
      before.slice(0, preposition.index),
    )
  )
    return null
  if (NEEDS_DATE.test(before.slice(0, preposition.index))) return null
  const lead = before.slice(0, preposition.index)
  if (FOCUS.test(lead) || ATTRIBUTE.test(lead)) return null
  if (INTERRUPTED.test(lead) || OPEN_LIST.test(behind)) return null
  if (POINTING.test(lead) && behind.startsWith(',')) return null
  if (endsRelative(text, span, moment, lead)) return null
  if (/^\s*[;(]/.test(behind) && contentLength(lead.slice(lead.search(/[^,;]*$/))) < 2 * TELLING) return null
  const from = moment.start - (before.length - preposition.index)
  const between =
    (text[from] === ',' && /^\s*,/.test(behind)) ||
    INTO_PARTIES.test(text.slice(moment.end, Math.min(span.end, moment.end + 80)))
  return { start: from, end: moment.end + (between ? behind.indexOf(',') + 1 : 0) }
}

/** A subordinate clause is looked for so far in front of its date. Characters. */
const SUBORDINATE_REACH = 300
const CONJUNCTION =
  /(?<!\p{L})(?:that|whether|because|although|though|dass|daß|ob|weil|obwohl|nachdem|bevor)(?!\p{L})/iu
/** 'reported the blasting had been completed', 'sagte, der Alarm sei': reported speech without its conjunction. */
const REPORTS_EN =
  /\b(?:reported|said|says|stated|states|told|confirmed|claimed|claims|alleged|alleges|informed|wrote|testified)\s/i
const REPORTED_EN = /\S\s(?:had|would|was|were)\s/i
const REPORTED_DE = /^,\s\S.*\s(?:sei(?:en)?|habe|hätten?|werde|würden?|wäre[n]?)\s/su

/**
 * 'reported that the blasting had been completed on 3 May': without its day the row would put the report, not the blasting, on 3 May.
 * `before` ends where the date begins.
 */
function isSubordinate(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1)
  if (CONJUNCTION.test(clause)) return true
  const comma = clause.lastIndexOf(',')
  if (comma >= 0 && REPORTED_DE.test(clause.slice(comma))) return true
  const report = REPORTS_EN.exec(clause)
  return report !== null && REPORTED_EN.test(clause.slice(report.index + report[0].length))
}

/** ', which transaction closed on 14 August 2018', ', die am 3. Mai 2019 endete': without its day such a clause says nothing. */
function endsRelative(text: string, span: Span, moment: Moment, lead: string): boolean {
  const from = moment.start - 40 - RELATIVE
  const before = text.slice(Math.max(span.start, from), Math.max(span.start, moment.start - 40)) + lead
  const clause = /[,;(]\s*([^,;()]*)$/.exec(before)?.[1]?.replace(/\s+/g, ' ') ?? ''
  const behind = /^[^,;.()]{0,40}/.exec(text.slice(moment.end, Math.min(span.end, moment.end + 41)))?.[0] ?? ''
  if (/^(?:which|who|whose|that|an? \p{L}+ (?:that|which))\s/u.test(clause)) return contentLength(behind) === 0
  return /^(?:die|der|das|dessen \p{L}+|deren \p{L}+|welche[rs]?)$/u.test(clause.trim()) && behind.length < 40
}

/** How long a relative clause may be and still be told by its day alone. Characters. */
const RELATIVE = 60

/** The mark of a footnote, before its text or behind what it belongs to; 'm²' is none. */
const NOTE_MARK = /^\s*[⁰¹²³⁴-⁹]+\s*|(?<=[.,;:!?)”“"]|[\p{L}\d]{3})[⁰¹²³⁴-⁹]+(?=[\s.,;:]{0,4}$)/gu

function leadless(text: string): string {
  let rest = text.replace(/\s+/g, ' ').replace(NOTE_MARK, '').trim()
  for (let i = 0; i < 3; i++) {
    const mark = LIST_MARK.exec(rest) ?? CONNECTIVE.exec(rest)
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

function contentLength(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length
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
