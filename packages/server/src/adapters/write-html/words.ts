// What the page says beyond the schedule: the names of the timeline's shapes, of gaps and of places in the page.
import type { Chronology } from '@muniment/contract'
import { DAY_MILLISECONDS } from '../../base/index.ts'

export interface PageWords {
  readonly timeline: string
  readonly table: string
  readonly otherLane: string
  readonly nobodyLane: string
  readonly scrollHint: string
  readonly counts: (bare: number, counted: number, threads: number) => readonly string[]
  readonly more: (count: number) => string
  /** Between two days on which something happened, as days since 1970-01-01. */
  readonly gap: (from: number, to: number) => string
  readonly months: readonly string[]
  readonly fullMonths: readonly string[]
  readonly partOf: (number: number, of: number) => string
  /** Of the table that says how many rows each section has. */
  readonly overview: string
  readonly party: string
  readonly all: string
  /** Rows that are in no drawing. */
  readonly undatedRows: (count: number) => string
  readonly year: (year: number) => string
  readonly legend: Readonly<
    Record<'day' | 'unit' | 'about' | 'before' | 'period' | 'onward' | 'deadline' | 'gap' | 'thread', string>
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
  gap: (from, to) => `${duration(from, to, ['year', 'years'], ['month', 'months'], ['day', 'days'])} without an event`,
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  fullMonths: 'January February March April May June July August September October November December'.split(' '),
  partOf: (number, of) => `${number} of ${of}`,
  overview: 'Events by period and by the party named first; each period is drawn below.',
  party: 'Party named first',
  all: 'All',
  undatedRows: (count) =>
    `${count} undated ${count === 1 ? 'event stands' : 'events stand'} in no drawing; the table lists ${count === 1 ? 'it' : 'them'}.`,
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  legend: {
    day: 'day',
    unit: 'some day in a month, year …',
    about: 'about',
    before: 'before / after',
    period: 'from – to',
    onward: 'goes on after the drawing',
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
  gap: (from, to) => `${duration(from, to, ['Jahr', 'Jahre'], ['Monat', 'Monate'], ['Tag', 'Tage'])} ohne Ereignis`,
  months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  fullMonths: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  partOf: (number, of) => `${number} von ${of}`,
  overview:
    'Ereignisse nach Zeitraum und nach dem zuerst genannten Beteiligten; jeder Zeitraum ist darunter gezeichnet.',
  party: 'Zuerst genannt',
  all: 'Alle',
  undatedRows: (count) =>
    `${count} ${count === 1 ? 'Ereignis ohne Datum steht' : 'Ereignisse ohne Datum stehen'} in keiner Zeichnung; die Tabelle führt ${count === 1 ? 'es' : 'sie'} auf.`,
  year: (year) => (year > 0 ? String(year) : `${1 - year} v. Chr.`),
  legend: {
    day: 'Tag',
    unit: 'an einem Tag im Monat, Jahr …',
    about: 'um',
    before: 'vor / nach',
    period: 'von – bis',
    onward: 'geht über die Zeichnung hinaus',
    deadline: 'Frist',
    gap: 'Lücke, länger als hier üblich',
    thread: 'Widerspruch',
  },
}

export const pageWords: Readonly<Record<Chronology['language'], PageWords>> = { en, de }

/** Whole calendar years and months between the two days, rounded down: a gap is never made longer than it is. */
function duration(
  from: number,
  to: number,
  year: readonly [string, string],
  month: readonly [string, string],
  day: readonly [string, string],
): string {
  const counted = (count: number, [one, many]: readonly [string, string]): string =>
    `${count} ${count === 1 ? one : many}`
  // The gap begins on the day after the last event: 31 December to 1 October is nine months.
  const [first, next] = [new Date((from + 1) * DAY_MILLISECONDS), new Date(to * DAY_MILLISECONDS)]
  const begun = (next.getUTCFullYear() - first.getUTCFullYear()) * 12 + next.getUTCMonth() - first.getUTCMonth()
  const months = begun - (next.getUTCDate() < first.getUTCDate() ? 1 : 0)
  if (months < 2) return counted(to - from - 1, day)
  if (months < 12) return counted(months, month)
  const rest = months % 12
  const years = counted(Math.floor(months / 12), year)
  return rest === 0 || months >= 120 ? years : `${years} ${counted(rest, month)}`
}
