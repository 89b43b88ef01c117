// No date is lost without a word: one that no statement of the text tells is listed as kept out. Either a row tells its day already (the day
// of a letter in the head of its every page), or nothing is said of it.
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import { quoteAround } from './clauses.ts'
import { isRowKind } from './kinds.ts'
import { shorten } from './shorten.ts'
import type { Statement } from './statement.ts'
import { isClock } from './times.ts'
import type { Unit } from './unit.ts'

export interface EveryDate {
  readonly dates: readonly DateMention[]
  readonly unitOf: (date: Span) => Unit
}

/** Whether a date has to be in a statement: one without a value is listed as undecided, and an hour alone says no day. */
export const mustBeTold = (date: DateMention): boolean => date.value !== null && !isClock(date)

/** The statements with one for each date that none of them tells, in the order of the text. */
export function withEveryDate(text: string, statements: Statement[], { dates, unitOf }: EveryDate): Statement[] {
  const told = new Set(statements.flatMap((statement) => statement.dates.map(({ start }) => start)))
  const lost = dates.filter((date) => mustBeTold(date) && !told.has(date.start))
  if (lost.length === 0) return statements
  const days = new Set(
    statements
      .filter(({ kind }) => isRowKind(kind))
      .flatMap((statement) => statement.dates.map(({ value }) => value))
      .filter((value) => value !== null),
  )
  const kept = lost.map((date): Statement => {
    const unit = unitOf(date)
    const quote = quoteAround(text, unit, date)
    const isRepeated = date.value !== null && days.has(date.value)
    return {
      ...quote,
      kind: isRepeated ? 'repeated' : 'untold',
      role: null,
      text: shorten(text, quote, []),
      dates: [date],
      parties: [],
      confidence: 0.5,
      isQuoted: unit.isQuoted,
      basis: [],
      rule: isRepeated ? 'repeated.day' : 'untold.passing',
    }
  })
  return [...statements, ...kept].sort((a, b) => a.start - b.start || startOf(a) - startOf(b))
}

function startOf(statement: Statement): number {
  return statement.dates[0]?.start ?? statement.start
}
