// The words of a row for the three ways a date is told: as the document's own date, as the name of another document, and as a
// happening (see `shorten`).
import type { Span } from '../span.ts'
import { fit } from './fit.ts'
import { mailHeadAround } from './mail-head.ts'
import { ATTRIBUTION } from './one-mail.ts'
import type { Moment } from './place.ts'
import { collapse } from './place.ts'
import type { Verdict } from './rule.ts'
import { DECISION_NOUN, DOCUMENT_NOUN } from './rule-words.ts'
import { shorten } from './shorten.ts'
import { signerAbove, signerBelow, signerIn } from './signatories.ts'
import type { StatementInput } from './statement.ts'
import { isShouted, senderOf, titleAt, titleOf } from './title.ts'
import type { Unit } from './unit.ts'

export { shorten, shortenRow } from './shorten.ts'

/** A date the document has: the sentence that says so; for a label or letterhead, the label and what the document calls itself. */
export function ownText(input: StatementInput, unit: Unit, moment: Moment, verdict: Verdict): string {
  const { text } = input
  if (verdict.rule === ATTRIBUTION) {
    const quoted = quotedMail(input, text.slice(moment.end, unit.end))
    if (quoted !== null) return quoted
  }
  if (unit.kind === 'sentence' && verdict.rule !== 'stamp.filed' && verdict.rule !== 'signature.inline')
    return withItsName(input, shorten(text, ownSpan(text, unit, moment), [moment]))
  const label = collapse(unit.label ?? '')
    .replace(/[\s:]+$/, '')
    .replace(ITEM, '')
    .trim()
  const whole = collapse(text.slice(unit.start, unit.end)).trim()
  const line = unit.kind === 'stamp' ? whole.replace(/,?\s(?:Page|Pg)\b.{0,30}$/i, '') : whole
  const title = inLowerCase(verdict.role === 'signed' ? titleAt(input, moment.start) : titleOf(input))
  if (verdict.role === 'sent') {
    const head = mailHeadAround(text, moment.start)
    const subject = head?.subject ?? title
    const sender = head?.sender ?? (unit.kind === 'field' ? senderOf(input) : null)
    return join(subject === null && sender === null ? [line] : [subject, sender])
  }
  if (verdict.role === 'signed') {
    const signer =
      signerAbove(text, moment.start) ??
      signerIn(text.slice(unit.start, moment.start)) ??
      signerBelow(text, moment.start)
    return join(title === null && (signer === null || unit.kind === 'line') ? [signer, line] : [signer, title])
  }
  // 'Date' says nothing that the row does not show; 'Effective Date' does.
  if (label !== '') return join(title !== null && PLAIN_LABEL.test(label) ? [title] : [label, title])
  return join([title, line])
}

/** Of 'On 3 March at 09:48, Jane Sample <…> wrote:', what stands behind the day. */
const WRITER =
  /^[\s,]*(?:(?<en>\p{L}[^<>\n]{1,80}?)[\s>]*(?:<[^<>]{0,120}>\s*)?wrote|schrieb\s+(?<de>\p{L}[^<>\n:]{1,80}?)\s*(?:<[^<>]{0,120}>)?\s*:?\s*$)/u
const ANSWERS = /^(?:(?:re|aw|fwd?|wg|antw|antwort)\s?:\s*)+/iu

/** A quoted mail is told as a mail is: by the subject of the mails it lies in, and who wrote it. */
function quotedMail(input: StatementInput, behind: string): string | null {
  const { en, de } = WRITER.exec(behind)?.groups ?? {}
  const subject = input.zones.some(({ kind }) => kind === 'field') ? titleOf(input) : null
  const writer = en ?? de
  return writer === undefined || subject === null ? null : join([subject.replace(ANSWERS, ''), collapse(writer)])
}

/** 'THIS ADDENDUM is made between the following parties' does not say which paper it is. */
function withItsName(input: StatementInput, words: string): string {
  return /(?:following part(?:y|ies)|(?:nach)?folgenden (?:Vertragsp|P)arteien)$/i.test(words)
    ? join([inLowerCase(titleOf(input)), words])
    : words
}

/** '(i) Commencement Date': the number of an item in front of its name. */
const ITEM = /^\s*(?:\([\p{L}\d]{1,4}\)|[\p{L}\d]{1,3}[.)])\s+/u

const PLAIN_LABEL =
  /^(?:date|dated|datum|dated this|(?:dated )?as of|(?:rechnungs|brief|ausstellungs|erstellungs)datum|(?:invoice|report|issue) date|date of (?:this )?(?:letter|document|agreement|contract|notice|report|invoice|issue))$/i

/** 'SUPPLY AGREEMENT' as 'Supply Agreement': the same words, not shouted. Short words that are no particles may be abbreviations, but not before a hyphen ('CO-BRANDING'). */
function inLowerCase(title: string | null): string | null {
  return title === null ? null : title.split(' … ').map(quietly).join(' … ')
}

function quietly(title: string): string {
  if (!isShouted(title)) return title
  return title.replace(/\p{L}+/gu, (word, at: number) => {
    if (at > 0 && (PARTICLE.test(word) || word !== word.toUpperCase())) return word.toLowerCase()
    // 'DEBTOR’S'
    if (word === 'S' && /['’]/.test(title[at - 1] ?? '')) return 's'
    const behind = title[at + word.length]
    const isPrefix = (behind === '-' && !ROMAN.test(word)) || (behind === '.' && NUMBER.test(word))
    return !isPrefix && ((word.length <= 3 && !SHORT_WORD.test(word)) || ABBREVIATION.test(word))
      ? word
      : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`
  })
}

const PARTICLE =
  /^(?:of|to|the|and|or|for|by|in|on|with|an?|between|zu[mr]?|der|die|das|des|dem|den|und|oder|für|über|vo[nm]|zwischen|mit|bei|nach)$/i
/** 'NO. 1' is no abbreviation to be shouted. */
const NUMBER = /^N[OR]S?$/
/** Words as short as an abbreviation that are none. */
const SHORT_WORD =
  /^(?:re|off|law|act|inc|ltd|new|out|tax|use|pay|end|set|one|two|day|due|oil|gas|car|her|his|its|our|use|bei|neu|ort|tag)$/i
const ROMAN = /^[IVXLC]+$/
const ABBREVIATION = /^(?:[^AEIOUYÄÖÜ]+|[IVXLC]+|GMBH|ISDA|NATO)$/

/** The sentence, not the headings that ran into it, as far as the cap allows. */
function ownSpan(text: string, unit: Span, moment: Moment): Span {
  const start = Math.max(unit.start, moment.start - 420)
  return {
    start: start === unit.start ? start : start + Math.max(0, text.slice(start, moment.start).search(/\s/)),
    end: Math.min(unit.end, moment.end + 420),
  }
}

function join(parts: readonly (string | null)[]): string {
  return fit(
    parts
      .filter((part) => part !== null && part !== '')
      .filter((part, i, all) => all.indexOf(part) === i)
      .join(' – '),
    0,
  )
}

const NOUN = new RegExp(
  `(?<![\\p{L}])(?:${DECISION_NOUN}|${DOCUMENT_NOUN}|mündliche[nr]? Verhandlung)(?![\\p{L}])`,
  'giu',
)
/** 'der mündlichen Verhandlung vom': as a title it is 'Mündliche Verhandlung'. */
const BENT_HEARING = /^(mündliche)[nr] Verhandlung(?!\p{L})/iu
/** The stop and the comma of 'Sample Ltd.' and 'Sample, Inc.' end no name. */
const BEHIND =
  /^ ?(?:\([^()]{1,60}\) ?)?(?:des|der|of the|of|between|by and between|zwischen|über|betreffend|regarding|concerning)\s(?:[^.;,()]|(?<=\d)[.,](?=\d)|(?<=[ ]\p{Lu})\.|\.(?= (?:and|und) )|,(?= (?:Inc|LLC|Ltd|L\.L|Corp)\b)){2,110}/u
/** Words that stand before the noun and belong to its name, also as a list: 'Licence, Service, and Support Agreement'. */
const NAME_BEFORE =
  /(?:(?<![\p{L}])(?:\p{Lu}[\p{L}-]{2,24}(?:,(?=\s(?:\p{Lu}[\p{L}-]{2,24},\s){0,2}and\s))?|No\.|of|and|&)\s){1,6}$/u

const OWNED =
  /(?:(?:(?<!\p{L})(?:[Tt]he|[Tt]his|[Tt]hat) (?:\p{Lu}[\p{L}.-]{1,24} ){0,3})?[^\s()]{2,40}['’]s? |(?<!\p{L})(?:[Tt]he|[Ii]ts|[Hh]is|her|their|our|my|this|that|said) (?:\p{Lu}\p{L}{1,24} )?)$/u
const DATED_NOUN = new RegExp(`^ (?:\\p{L}+ ){0,3}?(?:${DECISION_NOUN}|${DOCUMENT_NOUN})(?![\\p{L}])`, 'iu')

/** 'the Court's September 11, 2008 Order': from its owner to the noun behind the date. */
function nounBehind(text: string, unit: Span, moment: Moment): Span | null {
  const noun = DATED_NOUN.exec(text.slice(moment.end, Math.min(unit.end, moment.end + 60)).replace(/\n/g, ' '))
  const owner = OWNED.exec(text.slice(Math.max(unit.start, moment.start - 80), moment.start).replace(/\n/g, ' '))
  return noun === null || owner === null
    ? null
    : { start: moment.start - owner[0].length, end: moment.end + noun[0].length }
}

/** The other document as the text names it: 'Manufacturing Agreement between Heritage and Premier dated July 1, 2017'. */
export function namedDocumentText(text: string, unit: Span, moment: Moment): string {
  const from = Math.max(unit.start, moment.start - 200)
  const before = text.slice(from, moment.start)
  let start = -1
  for (const match of before.matchAll(NOUN)) start = match.index
  const behind = nounBehind(text, unit, moment)
  if (behind !== null) return fit(capital(collapse(text.slice(behind.start, behind.end)).trim()), 0)
  if (start < 0)
    return shorten(
      text,
      { start: Math.max(unit.start, moment.start - 160), end: Math.min(unit.end, moment.end + 60) },
      [],
    )
  const lead = NAME_BEFORE.exec(before.slice(Math.max(0, start - 80), start))
  const end =
    moment.end +
    (BEHIND.exec(text.slice(moment.end, Math.min(unit.end, moment.end + 120)).replace(/\n/g, ' '))?.[0].length ?? 0)
  const begin = from + start - (lead?.[0].length ?? 0)
  const isOpen = text.slice(begin, end).lastIndexOf('(') > text.slice(begin, end).lastIndexOf(')')
  const words = text.slice(begin, isOpen && text[end] === ')' ? end + 1 : end)
  const name = collapse(words)
    .replace(/\s?\((?:["“„]|the |hereinafter)[^()]{0,80}\)/g, '')
    .replace(/,,/g, ',')
    .replace(BENT_HEARING, '$1 Verhandlung')
    .trim()
  return fit(capital(name), 0)
}

/** 'Memo of 6 November, which said to treat the alarm as faulty': the paper with what is said in it. */
export function saidText(text: string, unit: Span, moment: Moment): string {
  const name = namedDocumentText(text, unit, moment)
  const isWhole = name.endsWith(collapse(text.slice(moment.start, moment.end)).trim())
  return isWhole ? fit(`${name}${collapse(text.slice(moment.end, unit.end)).trimEnd().replace(/[.;]$/, '')}`, 0) : name
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
