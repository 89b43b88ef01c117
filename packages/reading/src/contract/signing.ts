// When a contract was signed: the latest day written beside a signature, for a contract is made when its last party signs.
import type { Span } from '../span.ts'
import { blankDate, type Day, daysBetween } from './days.ts'
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
      (at, end) => isField(text, at, end) || (at - start < TESTIMONIUM && isTestimonium(text, at)),
    )
    if (latest !== null)
      return isBesideAnEmptyOne(text, latest, opening) ? null : explicitDate(latest, 'dated.signature')
  }
  const latest = latestOf(text, Math.max(from, text.length - BLOCK), opening, (start, end) => isField(text, start, end))
  return latest === null ? null : explicitDate(latest, 'dated.signature')
}

/** How far the closing sentence reaches; 'as of December 31, 2008' further on speaks of accounts. Characters. */
const TESTIMONIUM = 600
/** How far signatures reach. Characters. */
const BLOCK = 3000

/** The title of the next instrument bound into the same file, on a line of its own. */
const NEXT_TITLE =
  /\n[^\S\n]{0,40}(?:(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ANLAGE|ANHANG)\s[A-Z\d][^\n]{0,60}|(?:[A-ZÄÖÜ&,'’-]{1,24}[^\S\n]{1,3}){1,8}(?:AGREEMENT|ADDENDUM|GUARANTY|CONTRACT|AMENDMENT|LEASE)|[A-ZÄÖÜ-]{0,30}(?:VERTRAG|VEREINBARUNG))[^\S\n]{0,40}\n/

function blockEnd(text: string, start: number): number {
  const block = text.slice(start, start + BLOCK)
  const next = NEXT_TITLE.exec(block.slice(40))
  return start + (next === null ? block.length : 40 + next.index)
}

function latestOf(
  text: string,
  start: number,
  opening: Opening,
  isOne: (start: number, end: number) => boolean,
): Day | null {
  const days = daysBetween(text, start, blockEnd(text, start), opening)
  const own = days.filter(({ start, end }) => !isOfAnotherPaper(text, start) && isOne(start, end))
  return own.reduce<Day | null>((best, day) => (best === null || day.value > best.value ? day : best), null)
}

/** 'Executed on: 3/14/14   Executed on: ______': one of two has signed on a day that is known, and when the other did nobody says. */
function isBesideAnEmptyOne(text: string, { start, end }: Day, opening: Opening): boolean {
  const [from, to] = [Math.max(0, start - BESIDE_IT), end + BESIDE_IT]
  const fields = text.slice(from, to).match(DAY_FIELD)?.length ?? 0
  return fields > 1 && fields > daysBetween(text, from, to, opening).length
}

/** Columns of a signature page lie so near each other. Characters. */
const BESIDE_IT = 120
const DAY_FIELD = /\b(?:Dated?|DATED?|Datum|(?:Executed|Signed)\s{1,4}on)\s{0,3}:/g

function isOfAnotherPaper(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  if (/this\s{1,4}agreement\s{1,4}is\s{1,4}dated\s{1,4}$/i.test(before)) return false
  return /Source:[^\n]{0,70}$|10-[KQ]|8-K|\b(?:expir|terminat|ending|until)\w*[^.]{0,30}$|\b(?:agreement|parties|contract|letter|with|between)\b[^.]{0,60}\bdated\b[^.]{0,12}$|Rev\.?\s*$|Doc\s[^\n]{0,10}$|\b(?:filename|version|author|last\s(?:saved|modified))\b[^]{0,70}$/i.test(
    before,
  )
}

/** 'Title: ____ Date: ____', 'Title Title Date Date': a place for the day of signing that nobody has filled in. */
const UNFILLED =
  /\b(?:Date|DATE|Dated|Datum)\b\s{0,3}:?[\s_]{0,60}(?=(?:Date|DATE|Dated|Datum|By|BY|Name|NAME|Title|TITLE|Source)\b|-\s|\n|$)/g
const BESIDE = /\b(?:By|Name|Title|Its|Signature)\b[^]{0,160}$|Unterschrift[^]{0,120}$/i

/** Where the day of signing is left blank, in words: 'signed this ___ day of ______, 2014'; null where no signature stands near such a gap. */
export function blankSigning(text: string, opening: Opening): Span | null {
  const from = opening.preamble?.end ?? 0
  for (const { index } of [...text.slice(from).matchAll(CLOSING)].slice(0, 16)) {
    const blank = blankDate(text, from + index, blockEnd(text, from + index))
    if (blank !== null) return blank
  }
  return null
}

/** Whether the signatures leave their day blank: none is written beside any, and a place for one stands empty. */
export function isSignedOnNoDay(text: string, opening: Opening): boolean {
  const from = opening.preamble?.end ?? 0
  for (const { index } of text.slice(from).matchAll(UNFILLED)) {
    if (BESIDE.test(text.slice(Math.max(0, from + index - 200), from + index)))
      return signatureDate(text, opening) === null
  }
  return false
}

const SIGNED = /\/s\/|\b(?:By|Name|Title|Its|Signature)\b\s{0,2}:|_{4,}|Unterschrift|\bgez\.|\bSigned\b|\bsigned\b/
/** How far from a date at the end of a line the signature may stand. Characters. */
const NEAR = 400

/** 'Date: …', a date beside a signature, a date that ends its line, 'Musterstadt, den …'. */
function isField(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  return (
    /\b(?:Dated?|DATED?|[Ss]igned|is\s{1,4}dated)\b[\s:_./-]{0,30}(?:the\s{1,4})?$/.test(before) ||
    /^[\s_-]{0,20}(?:\d{1,2}\/\d{1,2}\/\d{2,4}\s{1,4})?(?:Date\b|\/s\/)/i.test(text.slice(end, end + 40)) ||
    (/^[\s_-]{0,20}(?:\d{1,2}\/\d{1,2}\/\d{2,4}\s{1,4})?(?:\n|$)/.test(text.slice(end, end + 40)) &&
      SIGNED.test(text.slice(Math.max(0, start - NEAR), end + NEAR))) ||
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
