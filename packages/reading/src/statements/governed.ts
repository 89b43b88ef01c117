// Which dates of a clause its verb governs: 'by 31 August' is when the duty is due, 'the delivery of February 2020' only names a
// thing by its date.
import type { Judged } from './judged.ts'
import { isRowKind } from './kinds.ts'

/** Nouns of time and connectives: 'the end of February' is a date, 'as of 3 May' governs. */
const TIME_NOUN =
  'as|end|ending|beginning|begin|start|middle|rest|course|close|month|months|week|weeks|year|years|quarter|half|day|days|date|night|morning|evening|afternoon|effective|period|ahead|instead|because|out|term|inclusive|each|one|any|either|both|all|some|none'
/** 'the delivery of', 'deliveries of', 'its second invoice of'. */
const NAMES_EN = new RegExp(`(?<!\\b(?:${TIME_NOUN}))(?<=\\p{L}{3}) of(?: the)?$`, 'iu')
/** 'Lieferung vom', 'der Pumpen aus dem', 'die Besprechung im' does not count: 'im' may govern. */
const NAMES_DE =
  /(?<!\p{L})(?!(?:Zeitraum|Zeit|Ende|Anfang|Mitte|Laufe|Monat|Wirkung|Laufzeit|Dauer|Beginn|Ablauf|Frist)\b)\p{Lu}\p{L}{3,} (?:vom|von|aus(?: dem)?)$/u
const NEAR = 48

/**
 * The dates that tell when, the one a duty is due by first; all of them where every date only names a thing. Dates of papers that are
 * acts themselves ('by letter of 3 May') have been judged already and stay.
 */
export function governed(text: string, members: readonly Judged[]): readonly Judged[] {
  // What is kept out is listed date by date: 'order of 6 May 2004, reported 2004, 2370' loses none of its dates.
  if (members.length < 2 || members.every(({ verdict }) => !isRowKind(verdict.kind))) return members
  const telling = members.filter((member) => !isName(text, member))
  const kept = telling.length === 0 ? members : telling
  return kept.some(isDueBy) ? [...kept.filter(isDueBy), ...kept.filter((member) => !isDueBy(member))] : kept
}

function isDueBy({ verdict }: Judged): boolean {
  return verdict.rule === 'deadline.by' || verdict.rule === 'deadline.set'
}

function isName(text: string, { moment, unit, verdict }: Judged): boolean {
  if (moment.mentions.length > 1 || verdict.rule.startsWith('named.') || verdict.rule === 'event.noted') return false
  const before = text
    .slice(Math.max(unit.start, moment.start - NEAR), moment.start)
    .replace(/\s+/g, ' ')
    .trimEnd()
  return NAMES_EN.test(before) || NAMES_DE.test(before)
}
