// Two things a reader asks of every contract: does it renew itself and for how long, and how much notice ends it. Each is cited by the
// clause that says it, with the length as an ISO 8601 duration; a length that is blacked out is said to be so.
import type { Span } from '../span.ts'
import { BLANKS } from './blanks.ts'
import { type Duration, findDurations, isoPeriod } from './durations.ts'
import type { ContractTerm, RenewalTerm } from './facts.ts'

/** A clause is cited with at most this much on either side of its cue. Characters. */
const BEFORE = 360
const BEHIND = 420
/** So many cues of one kind are looked at; a contract has fewer, a hostile text more. */
const MOST_CUES = 150

/** A length left blank or blacked out: '[***] days', '____ Monate', '[●]'. */
const GAP = `(?:${BLANKS})`
const BLANK_LENGTH = new RegExp(`${GAP}\\s{0,4}(?:\\([^()]{0,12}\\)\\s{0,4})?`, 'u')

const RENEWING =
  '(?:renew(?:s|ed|al|ing|able)?|extend(?:s|ed|ing)?|extension|prolong(?:s|ed)?|continue\\s{1,4}(?:in\\s{1,4}effect\\s{1,4})?automatically|automatically\\s{1,4}continue|verlänger(?:t|n|bar|ung)|fortgesetzt|erneuert)'
const RENEWS = new RegExp(`\\b${RENEWING}\\b`, 'giu')
const RENEWS_ONCE = new RegExp(`\\b${RENEWING}\\b`, 'iu')
/** What renews: the contract or its term, not a warranty, a deadline or a letter of credit. */
const OF_THE_CONTRACT =
  /\b(?:agreement|contract|term|terms|lease|licen[cs]e|renewal|period|periods|year\s{1,4}to\s{1,4}year|\p{L}*vertrag(?:es|s)?|vereinbarung|\p{L}*verhältnis(?:ses)?|\p{L}*laufzeit|vertragsdauer|option\s{1,4}(?:auf|zur)|er|sie|es)\b/iu
const OF_SOMETHING_ELSE =
  /\b(?:warrant(?:y|ies)|letter\s{1,4}of\s{1,4}credit|insurance|delivery\s{1,4}date|payment|invoice|deadline|insolvenz|lieferfrist|suspension|evaluation|membership|cure|support\s{1,4}period|option\s{1,4}period|gewährleistung\p{L}*|zahlungsfrist|frist\s{1,4}verlängert)\b/iu
const YEARLY =
  /\b(?:from\s{1,4})?year[\s-]{1,4}to[\s-]{1,4}year\b|\bannual(?:ly)?\b|\bone[\s-]year\b|\bjährlich\b|\bvon\s{1,4}Jahr\s{1,4}zu\s{1,4}Jahr\b/iu
const BY_CHOICE =
  /\b(?:may|option|right\s{1,4}to|mutual(?:ly)?|by\s{1,4}(?:written\s{1,4})?agreement|upon\s{1,4}(?:written\s{1,4})?agreement|kann|können|option|recht|einvernehmlich)\b/iu
const BY_ITSELF =
  /\b(?:automatic(?:ally)?|unless|stillschweigend|jeweils|automatisch|(?:wenn|sofern|falls|soweit)\b[^.]{0,80}\bnicht|wird\b[^.]{0,60}\bnicht)\b/iu

/** How far from the verb its length stands, and how far the contract or its term. Characters. */
const OF_THE_VERB = 170

export function readRenewal(text: string): RenewalTerm | null {
  const found: RenewalTerm[] = []
  for (const clause of clausesAround(
    text,
    /renew|extend|extension|prolong|verläng|successive|fortgesetzt|erneuert/gi,
  )) {
    const renewal = renewalIn(text, clause)
    if (renewal === null) continue
    if (renewal.isAutomatic && renewal.period !== null) return renewal
    found.push(renewal)
  }
  return found[0] ?? null
}

function renewalIn(text: string, clause: Span): RenewalTerm | null {
  const words = text.slice(clause.start, clause.end)
  for (const verb of words.matchAll(RENEWS)) {
    const around = words.slice(Math.max(0, verb.index - 90), verb.index + 60)
    if (!OF_THE_CONTRACT.test(around) || OF_SOMETHING_ELSE.test(around)) continue
    const length = findDurations(words).find(
      (duration) =>
        duration.start > verb.index - 60 &&
        duration.start < verb.index + OF_THE_VERB &&
        !isNoticeLength(words, duration) &&
        !isFirstTerm(words, duration) &&
        !LIMIT.test(words.slice(Math.max(0, duration.start - 30), duration.start)),
    )
    const behind = words.slice(verb.index, verb.index + OF_THE_VERB)
    const isYearly = YEARLY.test(behind)
    if (length === undefined && !isYearly && !BLANK_PERIOD.test(behind)) continue
    const isAutomatic = BY_ITSELF.test(words) || !BY_CHOICE.test(words)
    const period = length === undefined ? (isYearly ? 'P1Y' : null) : isoPeriod(length)
    return { ...termOf(text, clause, period, isAutomatic ? 'renewal.automatic' : 'renewal.by-choice'), isAutomatic }
  }
  return null
}

/** Before a length that limits something else: 'extends beyond 180 days', 'extend until the four year'. */
const LIMIT = /\b(?:beyond|within|until|exceed\w*|than|after|nor|innerhalb|binnen)\s{1,4}(?:\p{L}{2,12}\s{1,4}){0,2}$/iu
/** 'for successive [***] periods', 'um jeweils [***]' */
const BLANK_PERIOD = new RegExp(
  `\\b(?:successive|additional|further|for|of|um|jeweils|weitere)\\s{1,4}(?:jeweils\\s{1,4})?${GAP}`,
  'iu',
)

/** Of a clause that gives the first term too: 'for an initial term of three years and shall thereafter renew'. */
function isFirstTerm(words: string, { start }: Duration): boolean {
  const before = words.slice(0, start)
  if (RENEWS_ONCE.test(before)) return false
  if (/\b(?:initial|first|original|zunächst|feste)\b[^.;]{0,60}$/i.test(before.slice(-70))) return true
  return !/\bum\s{1,4}(?:\p{L}{1,12}\s{1,4}){0,2}$/u.test(before.slice(-40)) && RENEWS_ONCE.test(words.slice(start))
}

/** What stands behind a length of notice, and before one. */
const NOTICE_BEHIND =
  /^['’]?s?\s{0,4}(?:(?:prior|advance|written|previous|calendar|clear|formal|period|of|in|writing|schriftlicher?)[\s,]{1,4}){0,4}(?:notices?\b|notification\b)|^['’]?\s{0,4}(?:prior\s{1,4}to|before|in\s{1,4}advance\s{1,4}of|preceding|vor)\s{1,4}(?:\p{L}{2,12}\s{1,4}){0,5}?(?:end|expir\w*|terminat\w*|renew\w*|anniversary|term|period|ablauf|ende|vertragsende|laufzeitende|beendigung|verlängerung)\b/iu
const NOTICE_BEFORE =
  /(?:\bnotice(?:\s{1,4}period)?\s{1,4}(?:of|is)\s{1,4}(?:termination\s{1,4}of\s{1,4})?(?:(?:at|not|no|least|less|than)\s{1,4}){0,4}|frist\s{1,4}(?:(?:für|beider|jeder|der)\s{1,4}\p{L}{3,14}\s{1,4}(?:\p{L}{3,14}\s{1,4})?)?(?:von|ist|beträgt|beläuft\s{1,4}sich\s{1,4}auf)\s{1,4}(?:(?:mindestens|jeweils|wenigstens)\s{1,4})?|(?:beträgt|gilt)\s{1,4}(?:die|eine)\s{1,4}(?:ordentliche\s{1,4})?kündigungsfrist\s{1,4}(?:von\s{1,4})?(?:(?:mindestens|jeweils|wenigstens)\s{1,4})?|kündigungsfrist\s{0,2}:\s{1,4})$/iu
/** 'mit dreimonatiger Frist' */
const ADJECTIVE_OF_NOTICE = /^\s{0,4}(?:zum\s{1,4}\p{L}{3,20}\s{1,4})?(?:kündigungs)?frist\b/iu
const ENDS =
  /\b(?:terminat\w*|cancel\w*|non-?renew\w*|not\s{1,4}to\s{1,4}(?:renew|extend)|renew\w*|extend\w*|withdraw\w*|\p{L}*kündig\p{L}*|kündbar|gekündigt)\b/iu
/** Notice of a breach gives time to cure it, not to leave. */
const FOR_CAUSE =
  /\b(?:breach|default|cure[sd]?|remed(?:y|ied)|insolven\w*|bankrupt\w*|fristlos\p{L}*|wichtige[nm]\s{1,4}Grund\p{L}*|pflichtverletzung|abmahnung|verzug)\b/iu

export function readNotice(text: string): ContractTerm | null {
  const found = [...clausesAround(text, /terminat|cancel|renew|extend|kündig|kündbar/gi)].flatMap((clause) => {
    const words = text.slice(clause.start, clause.end)
    const period = noticeLength(words)
    return period === undefined ? [] : [{ clause, words, period }]
  })
  const best =
    found.find(({ words }) => /renew|verläng|expir|ablauf/i.test(words) && !FOR_CAUSE.test(words)) ??
    found.find(({ words }) => !FOR_CAUSE.test(words))
  return best === undefined ? null : termOf(text, best.clause, best.period, 'notice.clause')
}

/** The length of notice a clause gives; null when it is blacked out, undefined when it gives none. */
function noticeLength(words: string): string | null | undefined {
  if (!ENDS.test(words)) return undefined
  const length = findDurations(words).find((duration) => isNoticeLength(words, duration))
  if (length !== undefined) return isoPeriod(length)
  const blank = BLANK_LENGTH.exec(words)
  if (blank === null) return undefined
  const behind = words.slice(blank.index + blank[0].length)
  const isNotice =
    NOTICE_BEHIND.test(behind.replace(/^(?:days?|months?|weeks?|years?|Tagen?|Monaten?|Wochen)/i, '')) ||
    NOTICE_BEFORE.test(words.slice(Math.max(0, blank.index - 60), blank.index))
  return isNotice ? null : undefined
}

function isNoticeLength(words: string, { start, end }: Duration): boolean {
  const before = words.slice(Math.max(0, start - 60), start)
  const behind = words.slice(end, end + 120)
  if (NOTICE_BEHIND.test(behind)) return true
  if (/\bmit\s{1,4}$/i.test(before)) return ADJECTIVE_OF_NOTICE.test(behind)
  return NOTICE_BEFORE.test(before)
}

function termOf(text: string, { start, end }: Span, period: string | null, rule: string): ContractTerm {
  return {
    start,
    end,
    status: period === null ? 'redacted' : 'explicit',
    text: text.slice(start, end).replace(/\s+/g, ' '),
    period,
    rule,
  }
}

/** The clauses in which a cue stands, in order, each once. */
function* clausesAround(text: string, cue: RegExp): Generator<Span> {
  let past = 0
  let turns = 0
  for (const { index } of text.matchAll(cue)) {
    if (index < past) continue
    if (turns++ > MOST_CUES) return
    const clause = clauseAround(text, index)
    past = clause.end
    yield clause
  }
}

/** From the sentence's beginning to its end: a stop before a capital, a semicolon before a new number, a blank line, a heading's end. */
const BOUNDARY =
  /[.!?]['"”’)]{0,2}\s{1,8}(?=["“„(]?[\p{Lu}\d§])(?<!\b(?:No|Nr|Art|Abs|Ziff|Inc|Ltd|Corp|Co|bzw|ca|z\.\s?B|d\.\s?h|\d{1,2}|\p{Lu})\.\s{1,8})|\n\s{0,40}\n|\n\s{0,20}(?=§|\d{1,2}(?:\.\d{1,2})?[.)]?\s{1,8}\p{Lu})/gu

export function clauseAround(text: string, at: number): Span {
  const from = Math.max(0, at - BEFORE)
  let start = from
  for (const stop of text.slice(from, at).matchAll(BOUNDARY)) start = from + stop.index + stop[0].length
  const window = text.slice(at, at + BEHIND)
  const next = [...window.matchAll(BOUNDARY)][0]
  let end = at + (next === undefined ? window.length : next.index + (/^[.!?]/.test(next[0]) ? 1 : 0))
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  while (start < end && /\s/.test(text.charAt(start))) start++
  return { start, end }
}
