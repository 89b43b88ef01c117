// Whole days in a stretch of a contract, read by the dates room, with two things contracts have that running text has not:
// ordinals broken by superscript ('24t h day of August') and blanks to be filled in by hand ('____ day of ____, 20__').
import { findDates } from '../dates/index.ts'
import type { Language, Span } from '../span.ts'
import { BLANKS } from './blanks.ts'

export interface Day extends Span {
  /** `YYYY-MM-DD` */
  readonly value: string
}

/** How a text writes its days. */
export interface Calendar {
  readonly language: Language
  /** 03/04/2020 is 4 March where months come first. */
  readonly dayOrder: 'day-first' | 'month-first'
}

const ENGLISH_MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY_THEN_MONTH = new RegExp(`\\d{1,2}(?:st|nd|rd|th)?\\s(?:${ENGLISH_MONTHS}),?\\s\\d{4}`, 'g')
const MONTH_THEN_DAY = new RegExp(`(?:${ENGLISH_MONTHS})\\s\\d{1,2},?\\s{0,2}\\d{4}`, 'g')
/** 'this May 3, 2019' */
const THIS_MONTH = new RegExp(`\\bthis(?=\\s{1,4}(?:${ENGLISH_MONTHS})\\s{1,4}\\d)`, 'gi')
/** '3rd May day of 2019' */
const MONTH_OF_DAY = new RegExp(
  `(\\d(?:st|nd|rd|th)?\\s{1,4}(?:${ENGLISH_MONTHS})\\s{1,4})(day\\s{1,4}of)(?=\\s{1,4}(?:19|20)\\d\\d)`,
  'g',
)

/** The order of day and month in a whole text: by a number above twelve, else by how it writes dates in words. */
export function dayOrderOf(text: string, language: Language): Calendar['dayOrder'] {
  if (language === 'de') return 'day-first'
  let [dayFirst, monthFirst] = [0, 0]
  for (const match of text.matchAll(/(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?!\d)/g)) {
    if (Number(match[1]) > 12) dayFirst += 3
    else if (Number(match[2]) > 12) monthFirst += 3
  }
  dayFirst += text.match(DAY_THEN_MONTH)?.length ?? 0
  monthFirst += text.match(MONTH_THEN_DAY)?.length ?? 0
  return dayFirst > monthFirst ? 'day-first' : 'month-first'
}

/** Superscript and lost spaces mended; same length as it came, so every offset stays true. */
function repaired(text: string): string {
  return text
    .replace(
      /(\d)(s\s{1,2}t|n\s{1,2}d|r\s{1,2}d|t\s{1,2}h)(?![a-z])/g,
      (_, digit: string, ordinal: string) => digit + ordinal.replace(/\s+/, '').padEnd(ordinal.length, ' '),
    )
    .replace(/\((\d{1,2}(?:st|nd|rd|th))\)(?=\s{1,4}day\s)/gi, ' $1 ')
    .replace(
      /(day\s{1,4}of\s{1,4})((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,)/gi,
      (_, lead: string, weekday: string) => lead + ' '.repeat(weekday.length),
    )
    .replace(THIS_MONTH, '    ')
    .replace(MONTH_OF_DAY, (_, lead: string, words: string) => lead + ' '.repeat(words.length))
    .replace(/(\d),(?=(?:19|20)\d\d(?!\d))/g, '$1 ')
    .replace(/(day\s{1,4}of\s{1,90})(-{2,8})/gi, (_, lead: string, rule: string) => lead + ' '.repeat(rule.length))
}

/** '11/4/10' beside an Act of 1933 is no day of 1910: no contract that somebody reads today was typed with such a year. */
const LIVING = '1950-01-01'

/** Every day of the calendar written out between `from` and `to`, with offsets into the whole text. */
export function daysBetween(text: string, from: number, to: number, { language, dayOrder }: Calendar): Day[] {
  const window = text.slice(from, to)
  if (!/\d/.test(window)) return []
  const days: Day[] = []
  for (const { start, end, value, precision, basis } of findDates(repaired(window), {
    language,
    reference: null,
    dayOrder,
  })) {
    const found = (value ?? '').slice(0, 10)
    const day = basis?.kind === 'century' && found < LIVING ? `20${found.slice(2)}` : found
    // A weekday alone, or 11.1.10 in an English text, is no day: the latter numbers a section.
    const written = window.slice(start, end)
    if (!/\d/.test(written) || (language === 'en' && /^\d{1,2}\.\d{1,2}\.\d\d$/.test(written))) continue
    // 'Page 2   May 2004'
    if (/\b(?:Page|Seite)\s{1,3}$/.test(window.slice(Math.max(0, start - 9), start))) continue
    if (precision === 'day' && /^\d{4}-\d\d-\d\d$/.test(day))
      days.push({ start: start + from, end: end + from, value: day })
  }
  return days
}

/** Dates of other papers: 'that certain Agreement dated …', 'Source: SAMPLE INC., 8-K, 5/5/2017', 'filed on'. */
export const OTHER_PAPER =
  /(?:that\s{1,8}certain|Source:|10-[KQ]|8-K|\bfiled|\boriginal(?:ly)?|\bprevious(?:ly)?|\bprior|\bamend(?:s|ed|ing)\b|pursuant\s{1,8}to|set\s{1,8}forth\s{1,8}in|under\s{1,8}the|Fassung\s{1,4}vom|\bAct\s{1,4}of|Änderung\s{1,4}des|Nachtrag\s{1,4}zum|zum\s{1,4}Vertrag|geboren|\bborn|\bexpir\w+)[^.;()]{0,140}$/i

const MONTH = `(?:${ENGLISH_MONTHS}|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)`
const GAP = `(?:${BLANKS}|(?<!\\.)\\.{4,}|…)`
const BLANK = new RegExp(
  [
    `${GAP}[\\s,]{0,4}(?:st|nd|rd|th)?\\s{0,4}(?:day\\s{1,4}of|${MONTH})`,
    `day\\s{1,4}of\\s{0,4}(?:${GAP}|,)`,
    `${MONTH}\\s{0,4}(?:${GAP}|,)\\s{0,4},?\\s{0,4}(?:\\d{4}|20|19|${GAP})`,
    `${GAP}\\s{0,4},\\s{0,4}(?:19|20)(?:\\d\\d|${GAP}|(?!\\d))`,
    `(?:as\\s{1,4}of|dated|effective|this|on)\\s{1,6}(?:the\\s{1,4})?(?:${GAP}|,?\\s{0,4}(?:19|20)\\d\\d(?!\\d)|day\\s{1,4}of\\s{0,4},)`,
    `(?:^|\\n|(?:AGREEMENT|CONTRACT|VERTRAG)\\s{1,4})\\s{0,80},\\s{0,3}(?:19|20)\\d\\d(?!\\d)`,
    `\\b(?:am|den|vom)\\s{1,6}${GAP}`,
    `\\b(?:on\\s{1,4}or\\s{1,4})?about\\s{1,4}${GAP}`,
    `${GAP}[./-]${GAP}[./-](?:${GAP}|(?:19|20)\\d\\d)`,
  ].join('|'),
  'giu',
)
/** The day stands before the month after all: '31 day of | July, 2019'. */
const DAY_BEFORE = /\d{1,2}\s?(?:st|nd|rd|th|s t|n d|r d|t h)?[\s,-]{0,6}(?:day\s{1,4}of\s{0,20}-{0,8}\s{0,20})?$/i

/** The first date left blank or blacked out between `from` and `to`. */
export function blankDate(text: string, from: number, to: number): Span | null {
  for (const match of text.slice(from, to).matchAll(BLANK)) {
    const start = from + match.index
    if (DAY_BEFORE.test(text.slice(Math.max(0, start - 60), start))) continue
    return { start, end: start + match[0].length }
  }
  return null
}
