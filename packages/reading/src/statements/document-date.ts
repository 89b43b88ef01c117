// The date of the document itself: what 'yesterday' and 'next month' in it are counted from. Taken from what the format knows
// (a mail's header), else from its letterhead, decision head, preamble or signatures; never from the clock.
import { findDates } from '../dates/index.ts'
import type { Span } from '../span.ts'
import { languageRuns, splitSentences } from '../text/index.ts'
import { judgeOwn } from './judge.ts'
import { momentsOf, Place } from './place.ts'
import type { DocumentDateRole, StatementInput } from './statement.ts'
import { asTold } from './statement-of.ts'
import { UnitFinder } from './units.ts'

export interface DocumentDate {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly role: DocumentDateRole
  /** Where it stands; null when only the format knows it. */
  readonly span: Span | null
  readonly confidence: number
}

/** Longer documents say their date at their beginning or at their end. */
const HEAD = 8_000
const TAIL = 4_000

/** How well a role dates the words of the document; 0: a filing, a receipt or an end says nothing of when they were written. */
const RANK: Readonly<Record<DocumentDateRole, number>> = {
  sent: 9,
  decided: 8,
  dated: 7,
  signed: 6,
  effective: 5,
  served: 0,
  received: 0,
  filed: 0,
  expires: 0,
}

/** Null when the document does not say. Refuses nothing; cost is bounded whatever the length of the text. */
export function dateOfDocument(input: StatementInput): DocumentDate | null {
  const found = datesInItsTime(input)
  if (input.reference !== null) {
    const same =
      found.find((one) => one.day === input.reference && one.role === 'sent') ??
      found.find((one) => one.day === input.reference)
    return { day: input.reference, role: same?.role ?? 'sent', span: same?.span ?? null, confidence: 0.99 }
  }
  const [best] = found.sort((a, b) => RANK[b.role] - RANK[a.role])
  if (best === undefined || RANK[best.role] === 0) return null
  const peers = found.filter((one) => one.role === best.role && one.day !== best.day)
  // The last signature makes a contract; of two letterhead dates the first counts, less surely.
  const last =
    best.role === 'signed'
      ? found.filter((one) => one.role === 'signed').reduce((a, b) => (b.day > a.day ? b : a), best)
      : best
  const { day, role, span, confidence } = last
  return { day, role, span, confidence: peers.length > 0 ? Math.round(confidence * 80) / 100 : confidence }
}

/** '11/4/10' beside an Act of 1933 is read anew in the century of the filing, or of our time where none is dated in full. */
function datesInItsTime(input: StatementInput): Found[] {
  const found = ownDates(input, null)
  const filed = found.find((one) => one.role === 'filed' && !one.isGuess)
  const strays = found.some(
    (one) => one.isGuess && (one.day < LIVING || (filed !== undefined && one.day < yearsBefore(filed.day))),
  )
  return strays ? ownDates(input, filed?.day ?? OUR_TIME) : found
}

/** A contract typed with a two-digit year is not older than this; nor sixty years older than its filing. */
const LIVING = '1950-01-01'
const OUR_TIME = '2000-01-01'
const yearsBefore = (day: string) => `${Number(day.slice(0, 4)) - 60}${day.slice(4)}`

interface Found extends DocumentDate {
  /** Its century is a guess. */
  readonly isGuess: boolean
}

function ownDates(input: StatementInput, reference: string | null): Found[] {
  const { text } = input
  if (text.length <= HEAD + TAIL) return daysIn(input, reference, 0)
  const headEnd = Math.max(text.lastIndexOf('\n', HEAD), HEAD / 2)
  const tailStart = text.indexOf('\n', text.length - TAIL)
  const head = daysIn(part(input, 0, headEnd), reference, 0)
  if (tailStart < 0) return head
  const tail = daysIn(part(input, tailStart, text.length), reference, tailStart)
  return [...head, ...tail.filter((one) => one.role === 'signed' || one.role === 'filed')]
}

function part(input: StatementInput, from: number, to: number): StatementInput {
  const zones = input.zones
    .filter((zone) => zone.start >= from && zone.end <= to)
    .map((zone) => ({ ...zone, start: zone.start - from, end: zone.end - from }))
  return { ...input, text: input.text.slice(from, to), zones }
}

function daysIn(
  { text, language, zones, dayOrder }: StatementInput,
  reference: string | null,
  offset: number,
): Found[] {
  const runs = languageRuns(text, language)
  const days = findDates(text, { language, runs, reference, dayOrder }).filter((mention) => mention.precision === 'day')
  if (days.length === 0) return []
  const finder = new UnitFinder(text, zones, splitSentences(text, runs), runs)
  return momentsOf(days).flatMap((moment) => {
    const [written] = moment.mentions
    const unit = finder.unitOf(moment)
    const verdict = unit.isQuoted ? null : judgeOwn(new Place(text, unit, moment))
    if (verdict === null || verdict.role === null) return []
    const { earliest, basis } = asTold(text, written, verdict, reference)
    if (earliest === null || (basis !== null && basis.kind !== 'century' && basis.kind !== 'day-order')) return []
    return [
      {
        day: earliest,
        role: verdict.role,
        span: { start: written.start + offset, end: written.end + offset },
        confidence: verdict.confidence,
        isGuess: basis?.kind === 'century',
      },
    ]
  })
}
