// What only a word before it makes personal: the date after "born", the code after "BIC", the five digits after "PLZ".
import { isDay } from './checksums.ts'
import type { PersonalFinding } from './finding.ts'
import { bicAfter } from './money.ts'
import { privateKeyAt } from './secrets.ts'

const ANNOUNCEMENT =
  /[Bb]orn(?= )|[Bb]irth|B(?:irth|IRTH)|D\.?O\.?B\b|[Gg]eb(?:oren|urts?|\.)|\*(?= ?\d)|\b(?:BIC|SWIFT|PLZ|Postleitzahl)\b|-----(?=BEGIN )/g
const MONTH =
  '(?:Jan(?:uary|uar)?|Jänner|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Mrz|Apr(?:il)?|May|Mai|June?|Juni?|July?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)'
const BIRTHDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})([./-]) ?(\\d{1,2})\\5 ?(\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?${MONTH}\\.?,? \\d{4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\p{L}\\p{N}])`,
  'u',
)
/** Between the word and its date. Characters. */
const REACH = 40

function birthdayAfter(text: string, at: number): PersonalFinding | null {
  const match = BIRTHDAY.exec(text.slice(at, at + REACH + 24))
  if (match === null || match.index > REACH) return null
  const [, year, month, day, first, , second] = match
  if (year !== undefined && !isDay(Number(year), Number(month), Number(day))) return null
  if (first !== undefined && !isDay(0, Number(second), Number(first)) && !isDay(0, Number(first), Number(second)))
    return null
  const start = at + match.index
  return { type: 'DATE_OF_BIRTH', start, end: start + match[0].length, confidence: 0.9, rule: 'date-after-birth' }
}

function postcodeAfter(text: string, at: number): PersonalFinding | null {
  const match = /^(?:[\s:.(-]|ist|lautet){0,12}(\d{5})(?![\p{L}\p{N}]|[.,]\d)/u.exec(text.slice(at, at + 24))
  if (match === null || !isGermanPostcode(match[1] ?? '')) return null
  const end = at + match[0].length
  return { type: 'DE_PLZ', start: end - 5, end, confidence: 0.9, rule: 'postcode-named' }
}

/** From 01067 Dresden to 99998 Weinbergen. */
export function isGermanPostcode(code: string): boolean {
  return /^\d{5}$/.test(code) && Number(code) >= 1067 && Number(code) <= 99998
}

function read(text: string, word: string, at: number): PersonalFinding | null {
  if (word === 'BIC' || word === 'SWIFT') return bicAfter(text, at)
  if (word.startsWith('P')) return postcodeAfter(text, at)
  return word.startsWith('-') ? privateKeyAt(text, at) : birthdayAfter(text, at)
}

export function announced(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  ANNOUNCEMENT.lastIndex = 0
  for (const match of text.matchAll(ANNOUNCEMENT)) {
    const at = match.index + match[0].length
    const word = match[0]
    const found = read(text, word, at)
    if (found !== null) findings.push(found)
  }
  return findings
}
