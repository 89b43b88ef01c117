// Weekdays, hours and relative expressions that are none, or name no one time.

import type { Node } from './shape.ts'
import { isLetter } from './token.ts'
import { type Around, type Case, isNamed, isWord } from './trap-case.ts'
import { AFTER_DAY, EVERY, FIRMS, HONORIFICS } from './trap-words.ts'

/** "the day after." stands by itself; "the day after the closing" is counted from something we do not know. */
export function pointsBack({ node, text, german, after }: Case): boolean {
  return german || !/(?:after|before|prior)$/i.test(text.slice(node.start, node.end)) || !isWord(after)
}

export function weekdayStands({ node, token, before, after, text, german }: Case): boolean {
  const word = text.slice(node.start, node.end)
  if (isAnyOf(text, node.start)) return false
  if (!token.capital || word.length <= 4 || (before?.text === '-' && token.gap === 0 && before.gap === 0)) return false
  if (after !== undefined && after.text === '-' && after.gap === 0 && node.range === null) return false
  if (before !== undefined && token.gap < 2 && (EVERY.has(before.text) || HONORIFICS.has(before.text))) return false
  if (/(?:days|tags|abends|mittags|morgens|nachts)$/.test(word.toLowerCase())) return false
  if (after !== undefined && after.gap < 2 && FIRMS.has(after.text)) return false
  // "Friday Sample Ltd.", "Die Montag & Muster OHG"
  if (after !== undefined && after.text === '&') return false
  if (!german && isNamed(after) && (before === undefined || token.gap === 3 || /^[.!?"(]$/.test(before.text)))
    return false
  // Opening hours; but "from Monday to Wednesday the site is closed".
  if (before !== undefined && token.gap < 2 && /^(?:from|von|vom|between|zwischen)$/.test(before.text)) return true
  return !/^\s*(?:bis|-|–|to|through)\s*(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*/u.test(
    text.slice(node.end, node.end + 20),
  )
}

/** "the eighties", but not "in her thirties". */
export function decadeStands({ node, before, text }: Case): boolean {
  if (/^\d{4}/.test(text.slice(node.start, node.end))) return true
  if (/^(?:zwanzig|drei|vier|fünf|sech|sieb|acht|neun|\d0er)/i.test(text.slice(node.start, node.start + 6))) {
    return / ?-?\s?[Jj]ahre/.test(text.slice(node.start, node.end)) || /^(?:die|der|den)$/.test(before?.text ?? '')
  }
  return before !== undefined && /^(?:the|early|late|mid|-|during)$/.test(before.text)
}

export function clockStands({ node, before, after, text }: Case): boolean {
  const word = text.slice(node.start, node.end)
  if (/[A-Za-z]/.test(word)) return true
  if (after !== undefined && after.gap === 0 && /^[\d:.]/.test(after.text)) return false
  if (before !== undefined && before.node !== null) return true
  return (
    before !== undefined &&
    before.gap === 1 &&
    /^(?:at|from|until|till|by|before|after|around|about|um|ab|bis|gegen|seit|to)$/.test(before.text)
  )
}

/** "in zwei Jahren" as in "innerhalb von", a span and no point. */
export function isDuration({ before }: Case): boolean {
  return before !== undefined && /^(?:innerhalb|binnen|über|lang)$/.test(before.text)
}

/** "on the 21st", but not "the 21st floor". */
export function dayOfMonthStands({ token, after }: Case): boolean {
  return token.gap < 3 && (after === undefined || after.gap !== 1 || AFTER_DAY.has(after.text))
}

/** "morgen" is tomorrow, "am Morgen" the morning; with a capital it is tomorrow only at the head of a sentence. */
export function todayStands({ node, token, text, before }: Case): boolean {
  if (!text.startsWith('Morgen', node.start)) return true
  return token.gap === 3 || before === undefined || /^[.!?:"„»“]$/.test(before.text)
}

/** "a day other than a Saturday, Sunday or public holiday": a kind of day, not a day. */
function isAnyOf(text: string, start: number): boolean {
  return /\b(?:a|any|than|except|excluding|each|every)\s+(?:(?:\p{L}{3,6}day|or|and|a),?\s{1,3}){0,9}$/iu.test(
    text.slice(Math.max(0, start - 90), start),
  )
}

/** "this November", but never "that may". */
export function relativeMonthStands({ node, text }: Case): boolean {
  const words = text.slice(node.start, node.end)
  return /\p{Lu}\p{Ll}+$/u.test(words) && !/\b(?:that|same)\s+may$/i.test(words)
}

/** Phrases of contracts that name a kind of time, not a time: "the last day of the term", "the same day of its receipt", "each following month". */
export function unitStands({ node, text, token, before, after }: Case): boolean {
  const phrase = text.slice(node.start, node.end).toLowerCase()
  if (/^(?:same|this|that) time$/.test(phrase) || /^(?:this|that) date$/.test(phrase)) return false
  // 'as of the following date:' asks for a date.
  if (/^(?:the )?following date$/.test(phrase)) return false
  if (
    after !== undefined &&
    after.gap < 3 &&
    /^(?:of|to|on|in|that|which|prior|von)$/.test(after.text) &&
    !/\b(?:this|diese\p{Ll}?)\s/u.test(phrase)
  ) {
    if (after.text !== 'in' && after.text !== 'on' && after.text !== 'to') return false
    if (/last/.test(phrase)) return false
  }
  return before === undefined || token.gap !== 1 || !EVERY.has(before.text)
}

/** "thirty days after the last day …", "after the end of the month …" are counted from what only the contract's course will tell. */
export function countStands({ node, text }: Case): boolean {
  return !/\b(?:last|first|next|following|such)\s+(?:day|date|month|quarter|year)$|\bend of (?:the|such|each) \p{Ll}+$/iu.test(
    text.slice(node.start, node.end),
  )
}

/** "In June 31 members voted": what is counted after a month is no day of it. "In" stands before months, "on" before days. */
export function withoutCounted(node: Node, { before, after }: Around, text: string): Node {
  const { shape } = node
  if (shape.kind !== 'calendar' || shape.month === null || shape.day === null || shape.year !== null) return node
  if (before?.text !== 'in' || after === undefined || after.gap !== 1 || after.capital || AFTER_DAY.has(after.text))
    return node
  if (!isLetter(text.charCodeAt(node.start)) || !isLetter(text.charCodeAt(after.start))) return node
  let end = node.start
  while (isLetter(text.charCodeAt(end))) end++
  return { ...node, end, shape: { ...shape, day: null }, rule: 'month.bare' }
}
