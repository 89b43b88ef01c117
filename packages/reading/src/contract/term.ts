// When a contract ends: the date its term clause writes out, or the one its length gives counted from the day it names; perpetual
// when it runs until somebody ends it; redacted when the length or the first day is blacked out; absent when no clause says.

import type { TermAnchor } from '../reason.ts'
import type { Language, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { BLANKS } from './blanks.ts'
import type { OpeningDates } from './contract-days.ts'
import { blankDate, type Calendar, type Day, daysBetween } from './days.ts'
import { addDuration, type Duration, findDurations, shiftDays } from './durations.ts'
import { readExtension } from './extension.ts'
import { ABSENT, blankedDate, type ContractDate } from './facts.ts'
import type { Opening } from './opening.ts'

interface Clause extends Span {
  readonly text: string
  readonly score: number
}

/** Words without which no sentence says how long a contract runs. */
const TRIGGER =
  /\b(?:term|expires?|continues?|continuing|remains?|in\s{1,4}(?:effect|force)|shall\s{1,4}(?:(?:immediately|automatically|and)\s{1,4}){0,3}terminate|duration|perpetual(?:ly)?|indefinite(?:ly)?|anniversary|(?:agreement|contract)\s{1,4}terminates|unbestimmte|(?:un)?befristet|endet|zunächst|gilt|läuft|(?:ab)?geschlossen|promotion\s{1,4}period|contract\s{1,4}period|effective\s{1,4}term)\b|(?:laufzeit|dauer|mietzeit|pachtzeit|vertragsende)\b/giu
/** A clause is read with this much around it; longer sentences lose their tail. Characters. */
const AROUND = 900
/** So many characters of one text are looked at for a term clause, at most this many sentences. */
const MOST_SENTENCES = 400
/** No contract uses these words so often; a hostile text does. */
const MOST_TRIES = 3000

const AGREEMENT =
  '(?:(?:this|the|dieser?|diese[ms]?|der)\\s{1,8}(?:[\\p{L}&-]{1,20}\\s{1,4}){0,3}?(?:agreement|contract|lease|amendment|addendum|attachment|[\\p{L}-]{0,24}vertrag(?:es|s)?|[\\p{L}-]{0,24}vereinbarung|zusammenarbeit)|(?:your|the)\\s{1,4}employment|(?:das|dieses)\\s{1,4}(?:[\\p{L}-]{3,24}verhältnis|abonnement|darlehen))'
const TERM_OF = new RegExp(
  `(?<!\\b(?:during|throughout|for)\\s{1,4}the\\s{1,4}(?:(?:entire|full|whole|remaining)\\s{1,4})?)\\bterms?\\s{1,8}(?:and\\s{1,4}duration\\s{1,4})?of\\s{1,8}${AGREEMENT}|(?<!\\beach\\s{1,4}(?:an?\\s{1,4})?)["“]\\s?(?:initial\\s{1,4})?(?:term|period|contract\\s{1,4}period|promotion\\s{1,4}period)\\s?["”]|\\binitial\\s{1,4}(?:term|period)\\b|\\bduration\\s{1,4}of\\b|laufzeit\\s{1,4}(?:von|beträgt|des|dieses|dieser|ist|beginnt)|\\b(?:Mietzeit|Pachtzeit|Vertragsdauer|Vertragsende)\\b|\\bDauer\\s{1,4}(?:des|dieses|dieser)\\s{1,4}[\\p{L}-]{0,24}(?:vertrag|vereinbarung|verhältnis)|^[\\W\\d]{0,12}(?:[A-Za-z][).]\\s{1,4})?(?:the\\s{1,4})?(?:initial\\s{1,4}|effective\\s{1,4})?(?:term|duration|Laufzeit|Vertragsdauer)\\b`,
  'iu',
)
const RUNS = new RegExp(
  `${AGREEMENT}[^.]{0,260}?\\b(?:continue|remain|expire|terminate|end|run|last|extend|(?:be|is)\\s{1,4}(?:effective|in\\s{1,4}(?:effect|force)|valid|for|of\\s{1,4}(?:indefinite|unlimited))|ist\\s{1,4}(?:\\p{L}{2,20}\\s{1,4}){0,3}(?:un)?befristet|läuft|endet|gilt|besteht|dauert|geschlossen|abgeschlossen|tritt|beginnt|hat\\s{1,4}eine|wird\\s{1,4}(?:für|auf))`,
  'iu',
)
const HEADING =
  /(?:\b(?:term|duration|period)(?:\s{1,4}(?:of|and|&)\s{1,4}[\p{L} ]{3,30})?|\bLaufzeit|\bVertragsdauer|\bMietzeit|\bVertragslaufzeit|\bDauer)(?:\s{0,4}(?:,|und|\/)\s{0,4}Kündigung(?:sfristen)?|\s{1,4}(?:des|dieses)\s{1,4}Vertrag(?:es|s))?[\s.:;,\d()–—-]{0,30}$/iu
const ENDS_ON =
  /\b(?:until|through|thr(?:u|ough)out|expir(?:e|es|ing|ation)|end(?:s|ing)?|terminat(?:e|es|ing)|conclud(?:e|es|ing)|to|and\s{1,4}including|bis|endet|till|vertragsende|mit\s{1,4}ablauf\s{1,4}des)\b[\s:,]{0,4}(?:(?:on|at|as|of|the|close|business|midnight|and|including|day|date|later|earlier|zum|am|mit|spätestens|einschließlich|ablauf|des|der|dem|tages|thru|its|term|\(i\)|\(a\)|end|in|p\.m\.|11:59)[\s,]{1,4}){0,9}$/i
const STARTS_ON =
  /\b(?:commenc(?:e|es|ing)|begin(?:s|ning)?|start(?:s|ing)?|effective|from|beginnt|beginnend|tritt|ab|vom|seit|on)\b[\s:,]{0,4}(?:(?:on|as|of|the|from|date|and|be|upon|dem|am|zum|mit|Wirkung|ab|vom)\s{1,4}){0,5}$/i
const PERPETUAL =
  /\b(?:indefinite(?:ly)?|perpetual(?:ly)?|in\s{1,4}perpetuity|auf\s{1,4}unbestimmte\s{1,4}(?:Zeit|Dauer)|unbefristet|of\s{1,4}unlimited\s{1,4}duration)\b|\b(?:(?<!unless\s{1,4}and\s{1,4})until|unless\s{1,4}and\s{1,4}until|bis)\s{1,8}(?:it\s{1,4}is\s{1,4}|this\s{1,4}agreement\s{1,4}is\s{1,4}|such\s{1,4}time\s{1,4}as\s{1,4}(?:it\s{1,4}is\s{1,4})?|sooner\s{1,4}|earlier\s{1,4}|otherwise\s{1,4})?(?:terminated|cancell?ed|either\s{1,4}party|gekündigt|the\s{1,4}(?:termination|earlier\s{1,4}of|earlier\s{1,4}to\s{1,4}occur))\b|\b(?:continue|remain)\b[^.;]{0,60}\b(?:unless)\b[^.;]{0,30}\bterminated\b/i
/** A contract that ends with an event, not on a day: it runs until then. */
const ENDS_BY_EVENT = new RegExp(
  `${AGREEMENT}\\b[^.;]{0,60}?\\b(?:shall|will)\\s{1,4}(?:automatically\\s{1,4}|immediately\\s{1,4}(?:and\\s{1,4}automatically\\s{1,4})?)?(?:terminate|expire|end|continue|remain)\\b[^.;]{0,160}?\\b(?:upon\\s{1,4}(?:the\\s{1,4})?(?:earl|terminat|expir|complet|occurr|delivery|consummat)|on\\s{1,4}the\\s{1,4}\\d{1,3}(?:st|nd|rd|th)\\s{1,4}day\\s{1,4}(?:following|after)|until\\s{1,4}the\\s{1,4}earl|on\\s{1,4}the\\s{1,4}exercise|so\\s{1,4}long\\s{1,4}as|as\\s{1,4}long\\s{1,4}as|until\\s{1,4}\\p{L}{3,20}\\s{1,4}ceases)|\\bupon\\s{1,4}the\\s{1,4}(?:expiration|completion|consummation|closing)\\s{1,4}of\\s[^.;]{3,120}?,\\s{1,4}${AGREEMENT}\\s{1,4}(?:shall|will)\\s{1,4}(?:(?:immediately|automatically|and)\\s{1,4}){0,3}terminate\\b|${AGREEMENT}\\s{1,4}endet\\s{1,4}(?:automatisch\\s{1,4}|ohne\\s{1,4}Weiteres\\s{1,4})?(?:mit\\s{1,4}(?:(?:der|dem|deren|dessen)\\s{1,4})?(?!Ablauf)(?:\\p{L}{3,24}(?:en|er)\\s{1,4})?\\p{L}{3,24}|sobald)`,
  'iu',
)
const NOT_THE_TERM =
  /\b(?:confidential(?:ity)?|warrant(?:y|ies|s)|surviv\w+|insurance|indemnif\w+|non-?compet\w+|royalt\w+|audit\w*|records|invoice|payable|cure[sd]?|interest(?=\s{1,4}(?:rate|at|on|accru|thereon))|purchase\s{1,4}orders?|["”]\s{1,4}(?:is\s{1,4}a\s{1,4}reference|includes)|shelf|forecast|Gewährleistung|Verschwiegenheit|Geheimhaltung|Vertragsstrafe|Wettbewerbsverbot|Verjährung|Probezeit)\b/i

export function readTerm(text: string, dates: OpeningDates, opening: Opening): ContractDate {
  const moved = readExtension(text, opening)
  if (moved !== null) return moved
  let byEvent: ContractDate | null = null
  for (const clause of termClauses(text, opening.language).slice(0, 8)) {
    const found = endOf(text, clause, dates, opening)
    if (found === null || found.status === 'absent') continue
    if (found.rule !== 'expires.by-event') return found
    byEvent ??= found
  }
  return byEvent ?? ABSENT
}

/** Sentences that may say how long the contract runs, likeliest first. */
function termClauses(text: string, language: Language): Clause[] {
  const clauses: Clause[] = []
  let past = -1
  let tries = 0
  for (const { index, 0: trigger } of text.matchAll(TRIGGER)) {
    if (index < past || clauses.length > MOST_SENTENCES) continue
    if (tries++ > MOST_TRIES) break
    const from = Math.max(0, index - AROUND / 2)
    if (
      !/^shall/i.test(trigger) &&
      !/(?:year|month|week|day|jahr|monat|woche|\d{4}|until|unless|indefinite|perpet|bis|unbestimmt|\[\s?\*)/i.test(
        text.slice(from, index + AROUND),
      )
    )
      continue
    const window = text.slice(from, index + AROUND)
    const sentence = splitSentences(window, language).find(
      ({ start, end }) => from + start <= index && index < from + end,
    )
    if (sentence === undefined) continue
    const start = from + sentence.start
    const end = from + sentence.end
    past = end
    const body = text.slice(start, end)
    const score = clauseScore(body, text.slice(Math.max(0, start - 80), start))
    if (score >= 3) clauses.push({ start, end, text: body, score })
  }
  return clauses.sort((a, b) => b.score - a.score || a.start - b.start)
}

function clauseScore(body: string, before: string): number {
  let score = 0
  if (TERM_OF.test(body)) score += 3
  if (RUNS.test(body)) score += 2
  if (HEADING.test(before) || HEADING.test(body.slice(0, 40).replace(/(\p{L})\s[^]*$/u, '$1'))) score += 2
  if (
    /\b(?:commence|begin|ab\s{1,4}(?:dem|Unterzeichnung|Inkrafttreten|Vertrags(?:ab)?schluss)|in\s{1,4}Kraft|mit\s{1,4}der\s{1,4}Unterzeichnung|effective\s{1,4}date|date\s{1,4}(?:hereof|of\s{1,4}(?:this|(?:its\s{1,4})?execution)))/i.test(
      body,
    )
  )
    score += 1
  if (/\b(?:continue|remain|be)\s{1,4}in\s{1,4}(?:full\s{1,4})?(?:force|effect)\b/i.test(body)) score += 1
  const durations = findDurations(body).filter(isLong)
  if (BLANK_LENGTH.test(body) || ENDS_ON_BLANK.test(body)) score += 2
  if (durations.length > 0 || /\b(?:19|20)\d\d\b/.test(body)) score += 2
  if (durations.some(({ start }) => RUNS_FOR.test(body.slice(Math.max(0, start - 40), start)))) score += 1
  if (PERPETUAL.test(body) || ENDS_BY_EVENT.test(body)) score += 2
  if (NOT_THE_TERM.test(body)) score -= 3
  if (
    /^[\W\d]{0,10}(?:thereafter|after\s|upon\s|following|if\s|in\s{1,4}the\s{1,4}event|either\s|neither|notwithstanding|during|within|no\s|nach\s|wird\s|for\s{1,4}purposes|unless\s{1,4}(?!earlier|sooner|otherwise|terminated|extended|this|previously|renewed|cancel))/i.test(
      body,
    )
  )
    score -= 3
  if (/\b(?:days?|months?)['’]?\s{1,4}(?:prior\s{1,4})?(?:written\s{1,4})?notice\b/i.test(body) && durations.length < 2)
    score -= 1
  if (/\brenewal\s{1,4}term\b/i.test(body) && !/\b(?:initial|original)\b/i.test(body)) score -= 2
  return score
}

/** 'läuft zwölf Monate', 'gilt für die Dauer von zwei Jahren' */
const RUNS_FOR = /\b(?:läuft|gilt|dauert|besteht)\s{1,4}(?:(?:für|auf|die|Dauer|von)\s{1,4}){0,4}$/iu

const GAP = `(?:${BLANKS}|X{3,})`
/** The length of the term is left blank or blacked out. */
const BLANK_LENGTH = new RegExp(
  `\\b(?:(?:period|term)\\s{1,4}(?:of\\s{1,4}(?:this\\s{1,4}\\p{L}{4,12}\\s{1,4}(?:shall\\s{1,4}be|is)\\s{1,4})?|(?:shall\\s{1,4}be|is)\\s{1,4})(?:for\\s{1,4})?(?:approximately\\s{1,4})?|(?:Laufzeit|Vertragsdauer|Dauer)\\b[^.;]{0,50}?\\b(?:beträgt|von)\\s{1,4})${GAP}`,
  'iu',
)
const ENDS_ON_BLANK = new RegExp(
  `\\b(?:expires?|ends?|endet|terminates?|until|bis)\\s{1,4}(?:(?:on|am|zum|the)\\s{1,4}){0,2}${GAP}`,
  'iu',
)

const isLong = ({ unit, count }: Duration): boolean =>
  unit === 'year' || unit === 'month' || (unit === 'week' && count > 8) || (unit === 'day' && count >= 90)

/** 'until the end of 2006', 'bis Ende des Jahres 2025' */
const END_OF_YEAR =
  /\b(?:(?:until|through)\s{1,4}the\s{1,4}end\s{1,4}of\s{1,4}(?:(?:the\s{1,4})?(?:calendar\s{1,4})?year\s{1,4})?|bis\s{1,4}(?:zum\s{1,4})?Ende\s{1,4}(?:(?:des\s{1,4}(?:Kalender)?[Jj]ahres\s{1,4}))?)((?:19|20)\d\d)(?!\d)/i

/** What one clause says about the end; null when it says nothing that can be used. */
function endOf(text: string, clause: Clause, dates: OpeningDates, calendar: Calendar): ContractDate | null {
  const span = { start: clause.start, end: clause.end }
  const days = daysBetween(text, clause.start, clause.end, calendar)
  const last = days.find((day) => ENDS_ON.test(text.slice(Math.max(clause.start, day.start - 90), day.start)))
  if (last !== undefined) return { status: 'explicit', value: last.value, span, derivation: null, rule: 'expires.day' }
  const yearEnd =
    /\b(?:until|through)\s{1,4}the\s{1,4}end\s{1,4}of\s{1,4}(?:the|this)\s{1,4}(?:then[\s-])?current\s{1,4}(?:calendar\s{1,4})?year/i.test(
      clause.text,
    )
  const begins = dates.effective.value ?? dates.agreement.value
  if (yearEnd && begins !== null)
    return {
      status: 'derived',
      value: `${begins.slice(0, 4)}-12-31`,
      span,
      derivation: { code: 'end-of-year-of', facts: { from: begins } },
      rule: 'expires.year-end',
    }
  const lastYear = END_OF_YEAR.exec(clause.text)?.[1]
  if (lastYear !== undefined && clause.score >= 3)
    return {
      status: 'derived',
      value: `${lastYear}-12-31`,
      span,
      derivation: { code: 'end-of-year', facts: { year: lastYear } },
      rule: 'expires.year-end',
    }
  const duration = termLength(clause.text)
  if (duration !== null)
    return clause.score < SURE_CLAUSE ? null : counted(text, clause, duration, days, dates, calendar)
  if (BLANK_LENGTH.test(clause.text) || endsOnBlank(text, clause)) return blankedDate(span, 'expires.blank')
  const rule = PERPETUAL.test(clause.text)
    ? 'expires.until-ended'
    : ENDS_BY_EVENT.test(clause.text)
      ? 'expires.by-event'
      : null
  return rule === null ? null : { status: 'perpetual', value: null, span, derivation: null, rule }
}

/** 'shall expire on [●]', 'endet am ________ 20__'. */
function endsOnBlank(text: string, { start, end }: Clause): boolean {
  const blank = blankDate(text, start, end)
  return blank !== null && ENDS_ON.test(text.slice(Math.max(start, blank.start - 90), blank.start))
}

/** A length of time is the contract's only in a clause that is plainly about its term. */
const SURE_CLAUSE = 5
const OF_A_RENEWAL =
  /\b(?:renew\w*|additional|successive|extended|extension|further|verlänger\w*|(?<!day\s{1,4})prior|jeweils)\b[^.;]{0,60}$/i

/** The length of the first term: not of a renewal, a notice or a cure. */
function termLength(body: string): Duration | null {
  const renewal =
    /\bautomatic(?:ally)?\s{1,4}(?:be\s{1,4})?(?:renew|extend)\w*|\bverlängert\s{1,4}sich\b/i.exec(body)?.index ??
    body.length
  for (const duration of findDurations(body)) {
    if (duration.start > renewal) break
    if (!isLong(duration) && !/\bterm\s{1,4}of\s{1,4}$/i.test(body.slice(0, duration.start))) continue
    const before = body.slice(Math.max(0, duration.start - 70), duration.start)
    const after = body.slice(duration.end, duration.end + 50)
    const isNotice =
      /^['’]?\s{0,4}(?:periods?\s{1,4})?(?:prior|before|notice|written|advance|period\s{1,4}after|(?:after|following|from)\s{1,4}(?:the\s{1,4}|such\s{1,4}|any\s{1,4})?(?:expir|terminat)|old|vor\s|zum\s)/i.test(
        after,
      )
    // 'about 4 - 6 months'
    if (/\d\s?[-–]\s?$/.test(before)) continue
    const isLimit =
      /\b(?:notice|within|least|than|Frist\s{1,4}von|binnen)\s{1,8}$/i.test(before) &&
      !/\bfor\s{1,4}at\s{1,4}least\s{1,8}$/i.test(before)
    if (isNotice || isLimit || (OF_A_RENEWAL.test(before) && !/\binitial\b/i.test(before))) continue
    return duration
  }
  return null
}

interface Anchor {
  readonly value: string | null
  readonly anchor: TermAnchor
  /** As the contract writes it, of a term it defines; else empty. */
  readonly named: string
  readonly redacted: boolean
}

function counted(
  text: string,
  clause: Clause,
  duration: Duration,
  days: readonly Day[],
  dates: OpeningDates,
  calendar: Calendar,
): ContractDate | null {
  const anchor = anchorOf(text, clause, duration, days, dates, calendar)
  const span = { start: clause.start, end: clause.end }
  if (anchor.value === null) return anchor.redacted ? blankedDate(span, 'expires.from-blank') : ABSENT
  const end = addDuration(anchor.value, duration)
  const saysBefore = /\bday\s{1,4}(?:prior\s{1,4}to|before|preceding)\s{1,4}(?:the\s{1,4})?$/i.test(
    clause.text.slice(Math.max(0, duration.start - 40), duration.start),
  )
  // A German term that begins with the first hour of a day ends with the last hour of the day before it comes round again.
  const dayBefore = saysBefore || calendar.language === 'de'
  const value = end !== null && dayBefore ? shiftDays(end, -1) : end
  if (value === null) return null
  const { value: from, anchor: kind, named } = anchor
  const ends = dayBefore ? (saysBefore ? 'day-before' : 'day-before-bgb') : 'same-day'
  return {
    status: 'derived',
    value,
    span,
    derivation: {
      code: 'contract-term',
      facts: { from, count: duration.count, unit: duration.unit, anchor: kind, named, ends },
    },
    rule: 'expires.counted',
  }
}

const ANCHOR =
  /\b(Effective\s{1,4}Date|Commencement\s{1,4}Date|Start\s{1,4}Date|date\s{1,4}(?:hereof|of\s{1,4}(?:this|its|the|execution|signature|signing)|first|on\s{1,4}which\s{1,4}this)|execution|signing|hereof|Vertragsbeginn|Vertrags(?:ab)?schluss|Unterzeichnung|Inkrafttreten|(?:[A-Z][\p{L}-]{1,20}\s{1,4}){1,3}Date|[A-Z]{2,6}\s{1,4}Date|Closing|Launch)\b/gu

/** The day the term is counted from: the first named behind the length, else the last before it, else the day the contract begins. */
function anchorOf(
  text: string,
  clause: Clause,
  duration: Duration,
  days: readonly Day[],
  dates: OpeningDates,
  calendar: Calendar,
): Anchor {
  const behind = /^.{0,12}\b(?:from|after|following|commencing|beginning|starting|of|ab|nach|seit)\b/is.test(
    clause.text.slice(duration.end, duration.end + 60),
  )
  const inside = [
    ...days
      .filter((day) => STARTS_ON.test(text.slice(Math.max(clause.start, day.start - 60), day.start)))
      .map((day) => ({
        at: day.start - clause.start,
        anchor: { value: day.value, anchor: 'day-named' as const, named: '', redacted: false },
      })),
    ...[...clause.text.matchAll(ANCHOR)].map((match) => ({ at: match.index, anchor: null, name: match[1] ?? '' })),
  ].sort((a, b) => a.at - b.at)
  const after = inside.find(({ at }) => at >= duration.end && at < duration.end + 130)
  const before = inside.filter(({ at }) => at < duration.start).at(-1)
  const chosen = behind ? (after ?? before) : (before ?? after)
  if (chosen === undefined) return begin(dates, 'beginning')
  if (chosen.anchor !== null) return chosen.anchor
  return namedAnchor(text, chosen.name, dates, calendar)
}

function begin({ agreement, effective }: OpeningDates, anchor: TermAnchor, named = ''): Anchor {
  const date = effective.value !== null || effective.status === 'redacted' ? effective : agreement
  return { value: date.value, anchor, named, redacted: date.status === 'redacted' }
}

function namedAnchor(text: string, name: string, dates: OpeningDates, calendar: Calendar): Anchor {
  const plain = name.replace(/\s+/g, ' ')
  if (/^effective date|^vertragsbeginn|^inkrafttreten/i.test(plain)) return begin(dates, 'effective-date')
  if (/^(?:date|execution|signing|hereof|unterzeichnung|vertrags(?:ab)?schluss)/i.test(plain))
    return {
      value: dates.agreement.value ?? dates.effective.value,
      anchor: 'agreement-date',
      named: '',
      redacted: dates.agreement.status === 'redacted',
    }
  const defined = definedDay(text, plain, calendar)
  if (defined !== null) return { value: defined, anchor: 'defined-term', named: plain, redacted: false }
  return /^(?:commencement|start) date/i.test(plain)
    ? begin(dates, 'defined-term', plain)
    : { value: null, anchor: 'defined-term', named: plain, redacted: false }
}

/** The day a text gives a term such as 'Commencement Date', looked for where it is quoted. */
function definedDay(text: string, name: string, calendar: Calendar): string | null {
  const pattern = new RegExp(
    `["“„']\\s?${name.replace(/[^\p{L}\d ]/gu, '.').replace(/ /g, '\\s{1,4}')}\\s?["”“']`,
    'giu',
  )
  let turns = 0
  for (const match of text.matchAll(pattern)) {
    if (turns++ > 4) break
    const after = daysBetween(text, match.index + match[0].length, match.index + match[0].length + 160, calendar).at(0)
    const before = daysBetween(text, Math.max(0, match.index - 90), match.index, calendar).at(-1)
    if (before !== undefined && match.index - before.end < 40) return before.value
    if (
      after !== undefined &&
      /^[\s,)]{0,6}(?:means|shall|is|will|:|on)/i.test(text.slice(match.index + match[0].length))
    )
      return after.value
  }
  return null
}
