// Whether the full stop at a position ends a sentence. Decided by the token before it and the word after it, each of bounded length.
import type { Language } from '../span.ts'
import { isDigit, isLower, isSpace, isUpper, wordAt } from './characters.ts'
import { AFTER_HOUR, BEFORE_NUMBER, FORMS, MAY_END, MEASURES, MONTHS, NEVER_LAST, REFERS, STARTERS } from './words.ts'

const LONGEST_TOKEN = 40
const OPENING = new Set(`("'„“‚‘»«›‹[{`)
/** No sentence begins with these. */
const NEVER_BEGINS = new Set('/),;:.=%&+')
const ROMAN = /^[IVX]{2,6}$/
/** "3", and with a month or the next ordinal "4./5.", "3.–5.", "7-9.": the last of several is an ordinal as a single one is. */
const ORDINAL = /^(?:\d{1,2}\.[/–—-])?\d{1,2}$/
const LAST_OF_DAYS = /[/–—-]\d{1,2}$/
const ENUMERATOR = /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXLC]{1,7}|[ivx]{1,5})$/
const CAPITALS = /^\p{Lu}{2}$/u
const LETTERS_WITH_STOPS = /^\p{L}{1,3}(?:\.\p{L}{1,4})+$/u

interface Token {
  readonly text: string
  readonly start: number
}

function tokenBefore(text: string, end: number, from: number): Token {
  let start = end
  while (start > from && end - start < LONGEST_TOKEN && !isSpace(text.charCodeAt(start - 1))) start--
  while (start < end && OPENING.has(text.charAt(start))) start++
  return { text: text.slice(start, end), start }
}

/** A capitalised word that begins sentences; "A." and "No." with a stop of their own are initials and abbreviations, as is the "A" of "N. A,". */
export function isStarter(text: string, next: number): boolean {
  const word = wordAt(text, next)
  const behind = text.charAt(next + word.length)
  return STARTERS.has(word.toLowerCase()) && behind !== '.' && !(word === 'A' && behind === ',')
}

/** "z. B.", "i. V. m.", "J. R.": the letters of a run of single letters with stops, read backwards from the last. */
function runOfInitials(text: string, token: Token, from: number): string {
  let run = token.text
  let at = token.start
  for (let i = 0; i < 4; i++) {
    let before = at
    if (before > from && isSpace(text.charCodeAt(before - 1))) before--
    if (before < from + 2 || text.charAt(before - 1) !== '.') break
    const previous = tokenBefore(text, before - 1, from)
    if (previous.text.length === 0 || previous.text.length > 2 || isDigit(previous.text.charCodeAt(0))) break
    run = previous.text + run
    at = previous.start
  }
  return run.toLowerCase()
}

/** 'am 3. (dritten) Juni': the day of a deed is said once more in words. */
function saysDayAgain(text: string, next: number): boolean {
  const [, month = ''] = DAY_IN_WORDS.exec(text.slice(next, next + LONGEST_TOKEN + 30)) ?? []
  return MONTHS.has(month.toLowerCase())
}

const DAY_IN_WORDS = /^(?:in Worten:? )?\p{Ll}{4,26}\)\s{1,3}(\p{Lu}\p{Ll}{2,8})/u

function endsAfterNumber(text: string, token: Token, next: number, from: number, language: Language): boolean {
  const follows = text.charCodeAt(next)
  if (language === 'en') return true
  if (isDigit(follows)) return token.text.length > 2
  if (text.charAt(next - 1) === '(' && saysDayAgain(text, next)) return false
  if (!isUpper(follows)) return true
  if (LAST_OF_DAYS.test(token.text) && MONTHS.has(wordAt(text, next).toLowerCase())) return false
  if (!ORDINAL.test(token.text)) return true
  if (isStarter(text, next)) return true
  const before = tokenBefore(text, token.start - 1, from)
  return REFERS.has(before.text.replace(/\.$/, '').toLowerCase()) // "§ 5.", "Rn. 14." are cardinal, "der 3." is ordinal
}

/** "Hauptstr. 5", "Rechn.-Nr. 12", "Dipl.-Ing.": of a compound the last part is the abbreviation. */
const COMPOUND = /^\p{L}{3,30}(?:\.?-(ing|kfm|betr|verw|nr|str)|(nr|str))$/u

function lastPart(name: string): string {
  const found = COMPOUND.exec(name)
  return found?.[1] ?? found?.[2] ?? name
}

/** A measure behind its number, or an hour: what follows with a capital letter is a new sentence. */
function endsAfterMeasure(name: string, text: string, token: Token, next: number, from: number): boolean | null {
  if (!isUpper(text.charCodeAt(next))) return null
  const isHour = name === 'am' || name === 'pm'
  if (!isHour && !MEASURES.has(name)) return null
  if (!isHour && !isDigit(text.charCodeAt(tokenBefore(text, token.start - 1, from).start))) return null
  const word = wordAt(text, next).toLowerCase()
  return !(isHour && (AFTER_HOUR.has(word) || MONTHS.has(word)))
}

function endsAfterAbbreviation(name: string, text: string, next: number): boolean | null {
  if (NEVER_LAST.has(name)) return false
  if (BEFORE_NUMBER.has(name)) return isStarter(text, next)
  if (MAY_END.has(name)) return isStarter(text, next)
  return null
}

/** Forms of firms that an English sentence ends with as often as a name goes on behind them. */
const FIRM = /^(?:inc|corp|co|ltd|llc|llp|plc|lp)$/
const FINITE =
  /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|shall|may|can|must|did|does|sent|sold|paid|gave|took|made|held|\p{Ll}{3,}ed)(?![\p{L}])/u
/** Plain words with their verb: 'Toys were sold'; not 'President Jane Sample signed'. */
const NEW_CLAUSE =
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,4} (?:was|were|is|are|has|have|had|will|shall|may|can|must|did|does)(?![\p{L}])/u
/** A subordinate clause has begun and still wants its verb: 'agreed that Sample Inc. Products are exempt'. */
const SUBORDINATE =
  /(?<![\p{L}])(?:that|whether|if|because|which|when|where|as|than|provided|while|although|of)\s(?:[^\s,;]+\s){0,6}[^\s,;]*$/u
/** Characters looked at on either side of the stop. */
const AROUND = 160

/** 'The pumps were sold by Muster Ltd. Toys were sold …': the sentence has its verb and a new one begins with another. */
function endsBehindFirm(text: string, stop: number, next: number, from: number): boolean {
  const before = text.slice(Math.max(from, stop - AROUND), stop)
  return NEW_CLAUSE.test(text.slice(next, next + AROUND / 2)) && FINITE.test(before) && !SUBORDINATE.test(before)
}

/** German forms of firms are written without a stop: one behind them ends the sentence, and so it does before 'Ende 2020'. */
const STOPLESS_FIRM = /^(?:[^\s]{0,30}-)?(?:GmbH|mbH|KG|KGaA|AG|OHG|GbR|UG)$/
const ANY_FIRM = /^(?:inc|corp|co|ltd|llc|llp|plc|lp|gmbh|kg|ag)$/i
const TIME_OPENS =
  /^(?:Ende|Anfang|Mitte|Late|Early|Since|Seit|Im|In) (?:in )?(?:\d{4}|\p{Lu}\p{Ll}{2,9} \d{4}|\p{Lu}\p{Ll}{2,9} )/u

/** Whether a new sentence begins behind the name of a firm, where that is clear. */
function isBehindName(text: string, token: Token, next: number): boolean {
  if (!isUpper(text.charCodeAt(next)) || FORMS.has(wordAt(text, next).toLowerCase())) return false
  if (STOPLESS_FIRM.test(token.text)) return /^\p{Lu}\p{Ll}+[ ,]/u.test(text.slice(next, next + LONGEST_TOKEN))
  return ANY_FIRM.test(token.text) && TIME_OPENS.test(text.slice(next, next + LONGEST_TOKEN))
}

/** '(N.D. Cal. Mar. 3, 2007)': a court and its day in one bracket. */
function isCourtAndDay(text: string, stop: number, next: number, from: number): boolean {
  if (!MONTHS.has(wordAt(text, next).toLowerCase()) || !/^\p{L}+\.? \d/u.test(text.slice(next, next + 16))) return false
  const before = text.slice(Math.max(from, stop - LONGEST_TOKEN), stop)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/**
 * @param stop position of the full stop
 * @param next position of the first character after it that is neither closing mark nor white space
 * @param from where the sentence began
 */
export function endsSentence(text: string, stop: number, next: number, from: number, language: Language): boolean {
  let first = next
  while (first < text.length && first - next < 3 && OPENING.has(text.charAt(first))) first++
  const follows = text.charCodeAt(first)
  if ((isLower(follows) && first === next) || NEVER_BEGINS.has(text.charAt(first))) return false
  const token = tokenBefore(text, stop, from)
  if (token.text === '') return true
  if (isCourtAndDay(text, stop, first, from)) return false
  if (language === 'en' && FIRM.test(token.text.toLowerCase()) && endsBehindFirm(text, stop, first, from)) return true
  if (isBehindName(text, token, first)) return true
  if (token.start === from && ENUMERATOR.test(token.text)) return false
  if (isDigit(token.text.charCodeAt(token.text.length - 1))) return endsAfterNumber(text, token, first, from, language)
  const measured = endsAfterMeasure(token.text.replaceAll('.', '').toLowerCase(), text, token, first, from)
  if (measured !== null) return measured
  // "OG." is no "o. g."
  if (CAPITALS.test(token.text) && !ROMAN.test(token.text))
    return isStarter(text, first) || !MAY_END.has(token.text.toLowerCase())
  if (token.text.length <= 2) {
    const run = runOfInitials(text, token, from)
    const known = endsAfterAbbreviation(run, text, first)
    if (known !== null) return known
    if (token.text.length === 1) return isStarter(text, first)
  }
  if (ROMAN.test(token.text) && !isStarter(text, first)) return false
  if (LETTERS_WITH_STOPS.test(token.text)) {
    return endsAfterAbbreviation(token.text.replaceAll('.', '').toLowerCase(), text, first) ?? isStarter(text, first)
  }
  return endsAfterAbbreviation(lastPart(token.text.toLowerCase()), text, first) ?? true
}
