// A number of four digits is a year only where something speaks of a time, and nothing of a thing, a price, a street or a place in a journal.

import { CLASS } from './lexicon.ts'
import type { Node } from './shape.ts'
import type { Token } from './token.ts'
import { type Around, type Case, startsWithLetter } from './trap-case.ts'
import { STREETS, TIME_WORDS, UNITS_AFTER } from './trap-words.ts'

export function yearStands(found: Case): boolean {
  const { node, token, text, german, before, after, afterThat } = found
  const shape = node.shape
  if (shape.kind !== 'calendar' || shape.year === null || !('value' in shape.year)) return false
  // A year in words stands only behind its month.
  if (startsWithLetter(text, node.start)) return false
  const { value, digits } = shape.year
  if (before !== undefined && isOfNumber(text, before, token)) return false
  // "BGHZ 123, 1989": a page behind a volume.
  if (before?.text === ',' && isNumber(found.beforeThat)) return false
  const timed =
    before !== undefined &&
    before.gap < 3 &&
    ((before.node === null && TIME_WORDS.has(before.text)) ||
      (before.mask & (CLASS.PART | CLASS.MONTH | CLASS.SEASON)) !== 0 ||
      before.node !== null)
  if (digits === 2) return timed && before?.node === null
  if (before !== undefined && /^[$€£¥~<>=±+*^]$/.test(before.text) && token.gap < 2) return false
  if (before !== undefined && /^(?:usd|eur|gbp|chf|inr|rs|rmb)$/.test(before.text)) return false
  if (after !== undefined && after.gap < 2 && UNITS_AFTER.has(after.text)) return false
  if (
    after !== undefined &&
    after.text === '-' &&
    after.gap === 0 &&
    afterThat !== undefined &&
    afterThat.gap === 0 &&
    UNITS_AFTER.has(afterThat.text)
  )
    return false
  if (
    after !== undefined &&
    (after.text === '/' || after.text === ':' || after.text === '_') &&
    after.gap === 0 &&
    afterThat?.gap === 0
  ) {
    return after.text === '/' && afterThat.node !== null && isLaterYear(value, afterThat)
  }
  if (before !== undefined && before.text === '/' && before.gap === 0 && token0(found)) return endsAPair(value, found)
  if (isStreet(node, found, text)) return false
  // A number before or behind it makes it a group of a longer number.
  if (isNumber(before) && token.gap < 2) return false
  if (isNumber(after) && after !== undefined && after.gap === 1 && !timed) return false
  if (node.range !== null && value < 2100) return true
  if (value < 1300 || value >= 2100) return timed && strongly(before)
  const countable =
    after !== undefined && after.gap === 1 && !after.capital && isPlural(text.slice(after.start, after.end))
  if (value % 50 === 0 && countable && !(timed && strongly(before))) return false
  if (timed) return true
  // A round number nothing speaks of as a time is a number.
  if (value < 1500 || (value % 100 === 0 && before?.text !== '(')) return false
  return !countable || value >= 1900 || german
}

function token0({ before }: Around): boolean {
  return before?.gap === 0
}

/** "2014/2015", but not "2019/1204". */
function endsAPair(value: number, { beforeThat }: Case): boolean {
  const shape = beforeThat?.node?.shape
  if (shape?.kind !== 'calendar' || shape.year === null || !('value' in shape.year)) return false
  return value >= shape.year.value && value - shape.year.value < 20
}

/** "SW1A 2010", "HH-AB 2012", "123 S. Ct. 1789", "15 USC 1681": a postcode, a plate, a page of a reporter, a section of a code. */
function isOfNumber(text: string, before: Token, token: Token): boolean {
  if (token.gap !== 1) return false
  const lead = text.slice(Math.max(0, token.start - 24), token.start)
  if (before.text === '.') return /\d (?:\p{Lu}[\p{L}\d]{0,5}\. ?){1,4}$/u.test(lead)
  if (/\d (?:USC|CFR) $/.test(lead)) return true
  if (before.gap !== 0 || before.node !== null) return false
  return /\d\p{L}{1,3} $/u.test(lead) || /\b\p{Lu}{1,3}-\p{Lu}{1,2} $/u.test(lead)
}

function isLaterYear(value: number, token: Token): boolean {
  const shape = token.node?.shape
  return (
    shape?.kind === 'calendar' &&
    shape.month === null &&
    shape.year !== null &&
    'value' in shape.year &&
    shape.year.value >= value &&
    shape.year.value - value < 20
  )
}

export function strongly(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:in|since|until|till|during|im|seit|bis|um|anno|year|jahr|jahre|jahres|ab|by|before|after|vor|nach|circa|ca)$/.test(
      before.text,
    )
  )
}

/** "1776 Main Street" */
function isStreet(node: Node, { after, afterThat }: Around, text: string): boolean {
  if (after === undefined || !after.capital || after.gap !== 1) return false
  if (STREETS.has(after.text) || (afterThat !== undefined && STREETS.has(afterThat.text))) return true
  return /^\s+(?:[NSEW][EW]?\.? |North |South |East |West )?(?:(?:\p{Lu}\p{L}{1,20}\.?|\d{1,3}(?:st|nd|rd|th)?) ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Parkway|Pkwy|Way|Court|Plaza|Place|Highway)\b/u.test(
    text.slice(node.end, node.end + 90),
  )
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && token.node === null && token.entry === null && /^\d/.test(token.text)
}

function isPlural(word: string): boolean {
  return word.length <= 20 && /^\p{Ll}{3,}s$/u.test(word) && !/(?:ss|us|is|was|has)$/.test(word)
}
