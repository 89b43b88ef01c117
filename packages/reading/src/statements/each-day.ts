// Days of a list happened each by itself: 'on 3, 5 and 7 October' is three rows, or all but the first would be lost.
import type { DateMention } from '../dates/mention.ts'
import type { Statement } from './statement.ts'

/** A statement for each day of the list its dates begin with; any other statement as it is. */
export function eachDay(statement: Statement): readonly Statement[] {
  const { dates } = statement
  const list = dates[0]?.list ?? null
  if (list === null) return [statement]
  const others = dates.findIndex((date) => date.list !== list || !isLoneDay(date))
  const listed = others === -1 ? dates : dates.slice(0, others)
  if (listed.length < 2) return [statement]
  const rest = dates.slice(listed.length)
  return listed.map((date) => ({ ...statement, dates: [date, ...rest] }))
}

function isLoneDay({ precision, value, qualifier }: DateMention): boolean {
  return precision === 'day' && value !== null && qualifier === null
}
