// What the page says beyond the schedule: the names of the timeline's shapes, of gaps and of places in the page.
import type { Chronology } from '@muniment/contract'

export interface PageWords {
  readonly timeline: string
  readonly table: string
  readonly otherLane: string
  readonly nobodyLane: string
  readonly scrollHint: string
  readonly counts: (bare: number, counted: number, threads: number) => readonly string[]
  readonly more: (count: number) => string
  readonly gap: (days: number) => string
  readonly months: readonly string[]
  readonly year: (year: number) => string
  readonly legend: Readonly<
    Record<'day' | 'unit' | 'about' | 'before' | 'period' | 'deadline' | 'gap' | 'thread', string>
  >
}

const en: PageWords = {
  timeline: 'Timeline',
  table: 'Table',
  otherLane: 'Others',
  nobodyLane: 'No party named',
  scrollHint: 'Timeline; every mark leads to its row in the table',
  counts: (bare, counted, threads) => [
    ...(bare > 0 ? [`${bare} ${bare === 1 ? 'mark stands' : 'marks stand'} without words for want of room.`] : []),
    ...(counted > 0 ? [`${counted} ${counted === 1 ? 'event is' : 'events are'} counted (+n), not drawn.`] : []),
    ...(threads > 0
      ? [`${threads} ${threads === 1 ? 'contradiction has' : 'contradictions have'} no thread here: see the table.`]
      : []),
  ],
  more: (count) => `and ${count} more`,
  gap: (days) => `${duration(days, ['year', 'years'], ['month', 'months'], ['day', 'days'])} without an event`,
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  legend: {
    day: 'day',
    unit: 'some day in a month, year …',
    about: 'about',
    before: 'before / after',
    period: 'from – to',
    deadline: 'deadline',
    gap: 'gap, longer than usual here',
    thread: 'contradiction',
  },
}

const de: PageWords = {
  timeline: 'Zeitstrahl',
  table: 'Tabelle',
  otherLane: 'Weitere',
  nobodyLane: 'Niemand genannt',
  scrollHint: 'Zeitstrahl; jede Marke führt zu ihrem Eintrag in der Tabelle',
  counts: (bare, counted, threads) => [
    ...(bare > 0 ? [`${bare} ${bare === 1 ? 'Marke steht' : 'Marken stehen'} aus Platzmangel ohne Worte.`] : []),
    ...(counted > 0
      ? [`${counted} ${counted === 1 ? 'Ereignis ist' : 'Ereignisse sind'} gezählt (+n), nicht gezeichnet.`]
      : []),
    ...(threads > 0
      ? [`${threads} ${threads === 1 ? 'Widerspruch ist' : 'Widersprüche sind'} hier nicht verbunden: siehe Tabelle.`]
      : []),
  ],
  more: (count) => `und ${count} weitere`,
  gap: (days) => `${duration(days, ['Jahr', 'Jahre'], ['Monat', 'Monate'], ['Tag', 'Tage'])} ohne Ereignis`,
  months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  year: (year) => (year > 0 ? String(year) : `${1 - year} v. Chr.`),
  legend: {
    day: 'Tag',
    unit: 'an einem Tag im Monat, Jahr …',
    about: 'um',
    before: 'vor / nach',
    period: 'von – bis',
    deadline: 'Frist',
    gap: 'Lücke, länger als hier üblich',
    thread: 'Widerspruch',
  },
}

export const pageWords: Readonly<Record<Chronology['language'], PageWords>> = { en, de }

/** Whole years and months, rounded down: a gap is never made longer than it is. */
function duration(
  days: number,
  year: readonly [string, string],
  month: readonly [string, string],
  day: readonly [string, string],
): string {
  const counted = (count: number, [one, many]: readonly [string, string]): string =>
    `${count} ${count === 1 ? one : many}`
  if (days < 61) return counted(days, day)
  const months = Math.floor(days / 30.44)
  if (months < 12) return counted(months, month)
  const rest = months % 12
  const years = counted(Math.floor(months / 12), year)
  return rest === 0 || months >= 120 ? years : `${years} ${counted(rest, month)}`
}
