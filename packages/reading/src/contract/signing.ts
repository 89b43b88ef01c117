// When a contract was signed: the latest day written beside a signature, for a contract is made when its last party signs.
import { type Day, daysBetween } from './days.ts'
import { type ContractDate, explicitDate } from './facts.ts'
import type { Opening } from './opening.ts'

const CLOSING =
  /\b(?:IN\s{1,8}WITNESS\s{1,8}W?HEREOF|intending\s{1,8}to\s{1,8}be\s{1,8}legally|AGREED\s{1,8}(?:AND|TO)|ACCEPTED\s{1,8}(?:AND|BY))\b|\bOrt,\s{0,4}Datum|\bUnterschrift|\bSigned\s{1,8}and\b|\bBy:\s|\/s\/|\bthis\s{1,8}agreement\s{1,8}is\s{1,8}dated\b/gi

/** The day of the first block of signatures that has one; of several in a block the latest. */
export function signatureDate(text: string, opening: Opening): ContractDate | null {
  const from = opening.preamble?.start ?? 0
  const starts = [...text.matchAll(CLOSING)].map(({ index }) => index).filter((index) => index > from)
  for (const start of starts.slice(0, 16)) {
    const latest = latestOf(
      text,
      start,
      opening,
      (start, end) => isField(text, start, end) || isTestimonium(text, start),
    )
    if (latest !== null) return explicitDate(latest)
  }
  const latest = latestOf(text, Math.max(from, text.length - BLOCK), opening, (start, end) => isField(text, start, end))
  return latest === null ? null : explicitDate(latest)
}

/** How far signatures reach. Characters. */
const BLOCK = 3000

function latestOf(
  text: string,
  start: number,
  opening: Opening,
  isOne: (start: number, end: number) => boolean,
): Day | null {
  const days = daysBetween(text, start, Math.min(text.length, start + BLOCK), opening)
  return days
    .filter(({ start, end }) => !isOfAnotherPaper(text, start) && isOne(start, end))
    .reduce<Day | null>((best, day) => (best === null || day.value > best.value ? day : best), null)
}

function isOfAnotherPaper(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  if (/this\s{1,4}agreement\s{1,4}is\s{1,4}dated\s{1,4}$/i.test(before)) return false
  return /Source:[^\n]{0,70}$|10-[KQ]|8-K|\b(?:expir|terminat|ending|until)\w*[^.]{0,30}$|\b(?:agreement|parties|contract|letter|with|between)\b[^.]{0,60}\bdated\b[^.]{0,12}$|Rev\.?\s*$|Doc\s[^\n]{0,10}$/i.test(
    before,
  )
}

/** 'Date: …', a date beside a signature, a date that ends its line, 'Musterstadt, den …'. */
function isField(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  return (
    /\b(?:Dated?|DATED?|[Ss]igned|is\s{1,4}dated)\b[\s:_./-]{0,30}(?:the\s{1,4})?$/.test(before) ||
    /^[\s_-]{0,20}(?:\d{1,2}\/\d{1,2}\/\d{2,4}\s{1,4})?(?:\n|$|Date\b|\/s\/)/i.test(text.slice(end, end + 40)) ||
    /\/s\/[^:]{0,60}$/.test(before) ||
    /(?:^|[^\p{Ll}]\s)\p{Lu}[\p{L} ]{2,30},\s{1,4}(?:den\s{1,4}|am\s{1,4})?$/u.test(before) ||
    /\bTitle\s[^\n]{0,20}$/.test(before)
  )
}

/** 'IN WITNESS WHEREOF … as of this third day of May'. */
function isTestimonium(text: string, start: number): boolean {
  return /\b(?:[Aa]s\s{1,8}of|on|this|den|am|[Ee]xecuted)\b[\s:_./-]{0,30}(?:the\s{1,4})?$/.test(
    text.slice(Math.max(0, start - 80), start),
  )
}
