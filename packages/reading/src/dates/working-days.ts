// Days counted without the days of rest: "ten business days after 3 May", "binnen 10 Werktagen nach dem 3. Mai". Public holidays differ from place to
// place and are not counted out; the basis of such a date says so.

import { addDays, type Day, weekdayOf } from './calendar.ts'
import type { Captures } from './pattern.ts'
import type { Built, From, Shape } from './shape.ts'

/** Working days of a week: five, or with Saturday six. A German Werktag is every day but Sunday (§ 3 Abs. 2 BUrlG); banks and offices close on Saturday. */
export type WorkingWeek = 5 | 6

export const ENGLISH_WORKING = 'business|working|banking|trading|bank|court'
export const GERMAN_WORKING =
  'arbeitstag|arbeitstage|arbeitstagen|bankarbeitstag|bankarbeitstage|bankarbeitstagen|bankgeschäftstag|bankgeschäftstage|bankgeschäftstagen|geschäftstag|geschäftstage|geschäftstagen|börsentag|börsentage|börsentagen|bankwerktag|bankwerktage|bankwerktagen|werktag|werktage|werktagen'

const MOST = 1000

/** `kept`: `n` or `m` the number ("ten (10)" has both), `x` the date it is counted from, if not `from`. */
export function workingDays(kept: Captures, sign: 1 | -1, week: WorkingWeek, from: From | null = null): Built | null {
  const said = kept['n'] ?? kept['m']
  const count = said?.entry?.card ?? (said?.entry === null ? said.value : 0)
  const inner = kept['x']?.node
  const start: From | Shape | null = from ?? inner?.shape ?? null
  // "one business day after Monday, 4 June 2018": the weekday is joined to its date first.
  if (start === null || inner?.shape.kind === 'clock' || inner?.shape.kind === 'weekday' || count < 1 || count > MOST)
    return null
  return { shape: { kind: 'step', unit: 'day', count: sign * count, from: start, week } }
}

export function addWorkingDays(day: Day, count: number, week: WorkingWeek): Day {
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, Math.sign(count))
    if (weekdayOf(at) <= week) left--
  }
  return at
}
