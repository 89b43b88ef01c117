// Several dates in one sentence: a statement for each clause that tells something by itself, and one for all where they share a
// verb ('executed on 3 and 4 December'). Also where a long sentence may be cut.

import type { Language, Span } from '../span.ts'
import { endsSentence } from '../text/index.ts'
import { type Gap, type NextAct, nextAct } from './chained-acts.ts'
import type { Moment } from './place.ts'
import { collapse } from './place.ts'
import { hasFiniteVerb, isVerbOpen, subjectBefore } from './verbs.ts'

export interface Clause<T extends { readonly moment: Moment }> extends Span {
  readonly members: readonly T[]
  /** The subject that an earlier clause gave and this one leaves out; '' where it has its own. */
  readonly subject: string
}

/** A statement's quote is at most so long; a longer sentence is cut at a clause boundary. */
export const QUOTE_LENGTH = 600

const BOUNDARY =
  /;|,?\s(?:and|but|whereupon|while|und|aber|während|woraufhin|worauf|doch)\s|,\s(?=(?:on|am|in|im|after|nach|der|die|das|which|who|bevor|nachdem|before)\s)|\s(?=(?:that|which) (?:was|were|(?:has|have|had) been)\s)|(?<=\p{Ll}{3})\.\s(?=\p{Lu})/giu

/** `members` in order of their dates, all inside `unit`. The from and the to of a term may stand in different clauses. */
export function splitClauses<T extends { readonly moment: Moment }>(
  text: string,
  unit: Span & { readonly language: Language },
  members: readonly T[],
  belongTogether: (a: T, b: T) => boolean,
): Clause<T>[] {
  const [first] = members
  if (first === undefined) return []
  const clauses: { start: number; end: number; members: T[]; subject: string; isElliptic: boolean }[] = [
    { start: unit.start, end: unit.end, members: [first], subject: '', isElliptic: false },
  ]
  for (let i = 1; i < members.length; i++) {
    const member = members[i]
    const open = clauses.at(-1)
    const last = members[i - 1]
    if (member === undefined || open === undefined || last === undefined) continue
    const next = members[i + 1]
    const until = next === undefined ? unit.end : next.moment.start
    const gap = {
      start: open.start,
      clause: open.start,
      from: last.moment.end,
      to: member.moment.start,
      end: member.moment.end,
      until,
    }
    const chained = nextAct(text, { ...gap, start: unit.start }, unit.language)
    const cut = belongTogether(last, member) ? null : (chained ?? boundaryBetween(text, gap, unit.language))
    if (cut === null) {
      open.members.push(member)
      continue
    }
    open.end = cut.at
    clauses.push({ start: cut.at, end: unit.end, members: [member], subject: '', isElliptic: cut.isElliptic })
  }
  const opening = clauses[0]
  const subject =
    opening === undefined ? '' : subjectBefore(collapse(text.slice(opening.start, opening.end)).trim(), unit.language)
  for (const [i, clause] of clauses.entries()) {
    const before = clauses[i - 1]
    if (before === undefined) continue
    const lacks = clause.isElliptic || needsSubject(text.slice(clause.start, clause.end), unit.language)
    clause.subject = lacks ? subject : ''
    // 'Am 3. Mai rief Frau Beispiel an und sagte …': a verb whose subject nobody can name is told with the clause that has it.
    if (lacks && subject === '') clause.start = before.start
  }
  return clauses
}

function boundaryBetween(text: string, gap: Gap, language: Language): NextAct | null {
  const { start, from, to, until } = gap
  if (to - from < 24 || to - from > 2_000) return null
  const said = asSaid(text, gap)
  if (said !== null) return said
  const cuts = [...text.slice(from, to).matchAll(BOUNDARY)]
    .filter(({ 0: mark, index }) => !mark.startsWith('.') || isStop(text, from + index, language))
    .map((match) => from + match.index)
  for (const cut of cuts.slice(-4).toReversed()) {
    const before = text.slice(Math.max(start, cut - 500), cut)
    const behind = text.slice(cut, Math.min(until, to + 400))
    // A semicolon ends a clause, whatever its verb still seems to want: 'Geliefert werden sollte bis Mai; …'.
    const isOpen = text[cut] !== ';' && isVerbOpen(before, language)
    if (hasFiniteVerb(before, language) && hasFiniteVerb(behind, language) && !isOpen)
      return { at: cut, isElliptic: false }
  }
  return null
}

/** 'bei Prof. Lautenschlager' ends no clause. */
const isStop = (text: string, at: number, language: Language): boolean =>
  endsSentence(text, at, at + 2, Math.max(0, at - WORD), language)

/** So far before a stop the word is looked at that may be an abbreviation. Characters. */
const WORD = 60

const AS_SAID =
  /^\s*(?:As|Wie)\s[^,]{0,70}?(?:discussed|agreed|mentioned|promised|announced|explained|arranged|besprochen|vereinbart|erwähnt|angekündigt|erörtert|mitgeteilt)(?!\p{L})[^,]{0,80}$/u

/** 'As discussed on our call on 3 May, Dr. Sample resigned on 31 May': the call is not the resignation. */
function asSaid(text: string, { start, from, to }: Gap): NextAct | null {
  const comma = text.slice(from, to).search(/^[^,]{0,40},\s/) < 0 ? -1 : text.indexOf(',', from)
  return comma >= 0 && AS_SAID.test(text.slice(start, comma)) ? { at: comma + 1, isElliptic: false } : null
}

function needsSubject(clause: string, language: Language): boolean {
  const words = clause.replace(/^[\s,;]*(?:and|but|und|aber|then|dann|sodann|doch)?\s*/i, '')
  const first = words.split(/\s/, 1)[0] ?? ''
  return /^\p{Ll}/u.test(first) && hasFiniteVerb(first, language)
}

/** The sentence, or the part of a long one around the dates, cut where a clause ends. */
export function quoteAround(text: string, unit: Span, dates: Span): Span {
  if (unit.end - unit.start <= QUOTE_LENGTH) return unit
  if (dates.end - dates.start > QUOTE_LENGTH * 0.8)
    return quoteAround(text, unit, { start: dates.start, end: dates.start + 1 })
  const room = Math.max(0, QUOTE_LENGTH - (dates.end - dates.start))
  let start = unit.start
  if (dates.end - unit.start > QUOTE_LENGTH * 0.8) {
    const from = Math.max(unit.start, dates.start - Math.floor(room * 0.5))
    start = cutAfter(text, from, dates.start) ?? wordAfter(text, from, dates.start)
  }
  const limit = Math.min(unit.end, start + QUOTE_LENGTH)
  if (limit === unit.end) return trim(text, { start, end: limit })
  const end = cutBefore(text, dates.end, limit) ?? wordBefore(text, dates.end, limit)
  return trim(text, { start, end })
}

const CUT = /[;:]\s|,\s(?!\d{4})|(?<=\p{Ll}{3})\.\s(?=\p{Lu})|\s[–—-]\s/gu

function cutAfter(text: string, from: number, to: number): number | null {
  const window = text.slice(from, to)
  const strong = window.search(/[;:]\s|(?<=\p{Ll}{3})\.\s(?=\p{Lu})/u)
  if (strong >= 0 && strong < window.length - 10) return from + strong + 2
  const weak = window.search(/,\s(?!\d{4})/)
  return weak >= 0 && weak < window.length - 10 ? from + weak + 2 : null
}

function cutBefore(text: string, from: number, to: number): number | null {
  let last = -1
  let strong = -1
  for (const match of text.slice(from, to).matchAll(CUT)) {
    last = match.index
    if (/[;.]/.test(match[0])) strong = match.index
  }
  if (strong > (to - from) * 0.5) return from + strong + 1
  return last > (to - from) * 0.3 ? from + last : null
}

function wordAfter(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function wordBefore(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (/\s/.test(text[at] ?? ' ')) return at
  return to
}

function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
