// No date is lost without a word: one that no statement of the text tells is listed as kept out. Either a row tells its day already (the day
// of a letter in the head of its every page) or names it beside its own ('ordered 30/01/2025' in the remarks of what was delivered later), or
// nothing is said of it.
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

/** The dates a row is shown with: its first with a value, and the other end of a stretch. */
export function shownDates({ dates }: Pick<Statement, 'dates'>): DateMention[] {
  const first = dates.find(({ value, edtf }) => value !== null && edtf !== null)
  if (first === undefined) return []
  if (first.range?.end !== 'from') return [first]
  const { pair } = first.range
  const last = dates.find(({ range, edtf }) => range?.end === 'to' && range.pair === pair && edtf !== null)
  return last === undefined ? [first] : [first, last]
}

const datesTold = (statement: Statement): readonly DateMention[] =>
  isRowKind(statement.kind) ? shownDates(statement) : statement.dates

/** The statements with one for each date that none of them tells, in the order of the text. */
export function withEveryDate(text: string, statements: Statement[], { dates, unitOf }: EveryDate): Statement[] {
  const told = new Set(statements.flatMap((statement) => datesTold(statement).map(({ start }) => start)))
  const rows = statements.filter(({ kind }) => isRowKind(kind))
  const days = new Set(rows.flatMap((row) => shownDates(row).map(({ value }) => value)))
  const beside = new Set(rows.flatMap(({ dates: named }) => named.map(({ start }) => start)))
  // 'at 16.05 on 11 July 2022': the row that names it shows its day.
  const shown = new Set(
    rows.flatMap((row) => {
      const own = new Set(shownDates(row).map(({ value }) => value))
      return row.dates.filter(({ value }) => own.has(value)).map(({ start }) => start)
    }),
  )
  const lost = dates.filter((date) => mustBeTold(date) && !told.has(date.start) && !shown.has(date.start))
  if (lost.length === 0) return statements
  const kept = lost.flatMap((date): Statement[] => {
    const unit = unitOf(date)
    const quote = quoteAround(text, unit, date)
    const isBeside = beside.has(date.start)
    const isRepeated = isBeside || days.has(date.value)
    // '1450' in the column of prices is no year.
    if (isBeside && unit.kind === 'row' && date.rule === 'year.bare') return []
    return [
      {
        ...quote,
        kind: isRepeated ? 'repeated' : 'untold',
        role: null,
        text: shorten(text, quote, []),
        dates: [date],
        parties: [],
        confidence: 0.5,
        isQuoted: unit.isQuoted,
        basis: [],
        rule: isBeside ? 'repeated.beside' : isRepeated ? 'repeated.day' : 'untold.passing',
      },
    ]
  })
  return [...statements, ...kept].sort((a, b) => a.start - b.start || startOf(a) - startOf(b))
}

function startOf(statement: Statement): number {
  return statement.dates[0]?.start ?? statement.start
}
