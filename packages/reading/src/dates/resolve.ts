// Fills the holes the words leave. A text that tells history counts from the date it named last; a letter or a report counts from its own date;
// yesterday and next week always count from the document. What has nothing to be counted from stays open: nothing is ever dated from today.

import { type Anchors, anchorFor, documentAnchor, lastDayAnchor, type Tense, yearValue } from './anchors.ts'
import { addDays, addMonths, type Day, dayNumber, daysInMonth, isDay, weekdayOf } from './calendar.ts'
import { holidayIn } from './holidays.ts'
import type { DateBasis } from './mention.ts'
import type { Point } from './point.ts'
import * as point from './point.ts'
import type { Node, Shape, Year } from './shape.ts'
import { monthsOf, unitPoint } from './units.ts'
import { addWorkingDays } from './working-days.ts'

export interface Resolved {
  readonly point: Point | null
  readonly basis: DateBasis | null
  readonly candidates: readonly string[]
  /** Why there is no point, where it is not for want of an anchor. */
  readonly undecided: 'impossible-day' | null
}

const NOTHING: Resolved = { point: null, basis: null, candidates: [], undecided: null }
const IMPOSSIBLE: Resolved = { ...NOTHING, undecided: 'impossible-day' }

const A_LEAP_YEAR = 2000

export function resolve(node: Node, anchors: Anchors, tense: () => Tense): Resolved {
  const found = resolveShape(node.shape, anchors, tense)
  return found.point !== null && !(point.inCalendar(found.point.first) && point.inCalendar(found.point.last))
    ? IMPOSSIBLE
    : found
}

function resolveShape(shape: Shape, anchors: Anchors, tense: () => Tense): Resolved {
  if (shape.kind === 'calendar') return resolveCalendar(shape, anchors, tense)
  if (shape.kind === 'numeric') return resolveNumeric(shape, anchors, tense)
  if (shape.kind === 'period') return resolvePeriod(shape, anchors, tense)
  if (shape.kind === 'step') return resolveStep(shape, anchors, tense)
  if (shape.kind === 'weekday') return resolveWeekday(shape, anchors, tense)
  if (shape.kind === 'holiday') return resolveHoliday(shape, anchors, tense)
  if (shape.kind === 'nth') return resolveNth(shape, anchors, tense)
  if (shape.kind === 'beside') return resolveBeside(shape, anchors, tense)
  if (shape.kind === 'decade') return resolveDecade(shape.decade, anchors)
  return shape.kind === 'century'
    ? answer(point.centuryPoint(shape.century, shape.beforeChrist), null)
    : resolveClock(anchors)
}

function answer(found: Point | null, basis: DateBasis | null): Resolved {
  // What was counted and yet gives no point names what the calendar does not have: 31 June, week 53 of a year of 52.
  return found === null ? IMPOSSIBLE : { point: found, basis, candidates: [], undecided: null }
}

function resolveCalendar(shape: Extract<Shape, { kind: 'calendar' }>, anchors: Anchors, tense: () => Tense): Resolved {
  const { month, day } = shape
  if (month !== null && day !== null && day > daysInMonth(A_LEAP_YEAR, month)) return IMPOSSIBLE
  if (month === null) return day === null ? resolveYear(shape.year, anchors) : resolveDayOfMonth(shape, day, anchors)
  if (shape.year !== null) {
    const year = yearValue(shape.year, anchors)
    return year === null ? NOTHING : answer(monthOrDay(year.year, month, day), year.basis)
  }
  if (shape.turn !== undefined && day !== null) return resolveTurn(month, day, shape.turn, anchors)
  return resolveWithoutYear(month, day, shape.weekday, anchors, tense)
}

function resolveYear(year: Year | null, anchors: Anchors): Resolved {
  const value = year === null ? null : yearValue(year, anchors)
  return value === null ? NOTHING : answer(point.yearPoint(value.year), value.basis)
}

function monthOrDay(year: number, month: number, day: number | null): Point | null {
  if (day === null) return point.monthPoint(year, month)
  return isDay({ year, month, day }) ? point.dayPoint({ year, month, day }) : null
}

/** "the 21st of this month", "Friday 31": the month is the anchor's, or the nearest in which the weekday fits. */
function resolveDayOfMonth(shape: Extract<Shape, { kind: 'calendar' }>, day: number, anchors: Anchors): Resolved {
  const anchor = anchorFor(shape.monthStep?.from ?? 'text', 'month', anchors)
  if (anchor === null) return NOTHING
  const start = addMonths({ ...anchor.day, day: 1 }, shape.monthStep?.step ?? 0)
  if (shape.weekday === null) return answer(monthOrDay(start.year, start.month, day), anchor.basis)
  for (let away = 0; away <= 12; away++) {
    for (const sign of [1, -1]) {
      const month = addMonths(start, sign * away)
      const candidate = { ...month, day }
      if (isDay(candidate) && weekdayOf(candidate) === shape.weekday)
        return answer(point.dayPoint(candidate), anchor.basis)
    }
  }
  return NOTHING
}

function resolveWithoutYear(
  month: number,
  day: number | null,
  weekday: number | null,
  anchors: Anchors,
  tense: () => Tense,
): Resolved {
  const anchor = anchorFor('text', 'month', anchors)
  if (anchor === null) return NOTHING
  const year = anchor.day.year
  if (day !== null && weekday !== null) {
    for (const away of [0, -1, 1]) {
      const candidate = { year: year + away, month, day }
      if (isDay(candidate) && weekdayOf(candidate) === weekday) return answer(point.dayPoint(candidate), anchor.basis)
    }
  }
  if (anchor.basis.kind === 'last-mentioned')
    return answer(leapSafe(year + yearTurn(month, anchors), month, day), anchor.basis)
  return answer(leapSafe(year + yearByTense(month, day, anchor.day, tense), month, day), anchor.basis)
}

/** The next, or the last, time a day comes round. */
function resolveTurn(month: number, day: number, turn: number, anchors: Anchors): Resolved {
  const anchor = anchorFor('text', 'month', anchors)
  if (anchor === null) return NOTHING
  for (let away = 0; away <= 8; away++) {
    const candidate = { year: anchor.day.year + turn * away, month, day }
    if (isDay(candidate) && (dayNumber(candidate) - dayNumber(anchor.day)) * turn > 0)
      return answer(point.dayPoint(candidate), anchor.basis)
  }
  return NOTHING
}

/** 29 February without a year is of the nearest leap year. */
function leapSafe(year: number, month: number, day: number | null): Point | null {
  for (const away of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
    const found = monthOrDay(year + away, month, day)
    if (found !== null || day !== 29) return found
  }
  return null
}

/** A tale that has come to the end of a year and names January has turned the year. */
function yearTurn(month: number, { last }: Anchors): number {
  if (last === null || last.precision === 'year') return 0
  return last.first.month >= 11 && month <= 2 ? 1 : 0
}

/** A report on what happened means the month that is over, an announcement the one to come. */
function yearByTense(month: number, day: number | null, reference: Day, tense: () => Tense): number {
  const ahead = month - reference.month
  const isLater = ahead > 0 || (ahead === 0 && day !== null && day > reference.day)
  if (isLater && ahead >= 2 && tense() === 'past') return -1
  if (ahead <= -9) return tense() === 'past' ? 0 : 1
  return ahead <= -4 && tense() === 'future' ? 1 : ahead >= 10 && tense() !== 'future' ? -1 : 0
}

function resolveNumeric(shape: Extract<Shape, { kind: 'numeric' }>, anchors: Anchors, tense: () => Tense): Resolved {
  const readings = [
    { order: 'day-first' as const, day: shape.first, month: shape.second },
    { order: 'month-first' as const, day: shape.second, month: shape.first },
  ].filter(({ day, month }) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(A_LEAP_YEAR, month))
  const read = ({ day, month }: { day: number; month: number }): Resolved =>
    resolveCalendar({ kind: 'calendar', year: shape.year, month, day, weekday: shape.weekday }, anchors, tense)
  const only =
    readings.length === 1 || shape.first === shape.second
      ? readings[0]
      : (readings.find(({ order }) => order === anchors.dayOrder) ?? readingOfWeekday(shape, readings, anchors))
  if (only === undefined) {
    const candidates = readings.flatMap((each) => read(each).point?.value ?? [])
    return { ...NOTHING, candidates }
  }
  const found = read(only)
  const decided = readings.length > 1 && shape.first !== shape.second
  return decided && found.basis === null ? { ...found, basis: { kind: 'day-order', from: only.order } } : found
}

interface Reading {
  readonly order: 'day-first' | 'month-first'
  readonly day: number
  readonly month: number
}

/** "Friday 7/6": in the year meant, only one of the two may be a Friday. */
function readingOfWeekday(
  shape: Extract<Shape, { kind: 'numeric' }>,
  readings: readonly Reading[],
  anchors: Anchors,
): Reading | undefined {
  const year =
    shape.year === null ? anchorFor('text', 'month', anchors)?.day.year : yearValue(shape.year, anchors)?.year
  if (shape.weekday === null || year === undefined) return undefined
  const fitting = readings.filter(
    ({ day, month }) => isDay({ year, month, day }) && weekdayOf({ year, month, day }) === shape.weekday,
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

function resolvePeriod(shape: Extract<Shape, { kind: 'period' }>, anchors: Anchors, tense: () => Tense): Resolved {
  const year = shape.year === null ? periodYear(shape, anchors, tense) : yearValue(shape.year, anchors)
  if (year === null) return NOTHING
  return answer(PERIOD[shape.unit](year.year, shape.number), year.basis)
}

const PERIOD: Readonly<
  Record<Extract<Shape, { kind: 'period' }>['unit'], (year: number, number: number) => Point | null>
> = {
  quarter: point.quarterPoint,
  half: point.halfPoint,
  season: point.seasonPoint,
  'fiscal-year': point.fiscalYearPoint,
  week: weekNumber,
}

function weekNumber(year: number, week: number): Point | null {
  const found = point.weekPoint(addDays({ year, month: 1, day: 4 }, (week - 1) * 7))
  return found.value.endsWith(String(week).padStart(2, '0')) ? found : null
}

/** A season, quarter or week without a year: the document's or the tale's, moved by "last" and "next" past the anchor. */
function periodYear(
  shape: Extract<Shape, { kind: 'period' }>,
  anchors: Anchors,
  tense: () => Tense,
): { year: number; basis: DateBasis } | null {
  // A quarter without its year is the reporting document's, or nobody's.
  if ((shape.unit === 'quarter' || shape.unit === 'half') && anchors.reference === null) return null
  const anchor =
    shape.unit === 'season' || anchors.narrative ? anchorFor('text', 'season', anchors) : documentAnchor(anchors)
  if (anchor === null) return null
  const { year, month } = anchor.day
  if (shape.unit !== 'season') {
    // In March "the third quarter was weak" means last year's.
    const starts = { quarter: shape.number * 3 - 2, half: shape.number * 6 - 5, week: 1, 'fiscal-year': 1 }[shape.unit]
    const isAhead = starts > month && anchor.basis.kind === 'document-date' && tense() === 'past'
    return { year: year + (shape.step ?? (isAhead ? -1 : 0)), basis: anchor.basis }
  }
  // Until March a winter is the one that began the year before.
  const current = shape.number === 4 && month <= 3 && anchors.last?.precision !== 'year' ? year - 1 : year
  const begins = shape.number * 3
  if (shape.step === 1) return { year: current + (month >= begins ? 1 : 0), basis: anchor.basis }
  if (shape.step === -1)
    return { year: current - (month < begins + 3 && current === year ? 1 : 0), basis: anchor.basis }
  if (shape.step === null && anchor.basis.kind === 'document-date' && month < begins - 3 && tense() === 'past')
    return { year: year - 1, basis: anchor.basis }
  return { year: current, basis: anchor.basis }
}

function resolveDecade(decade: number, anchors: Anchors): Resolved {
  if (decade >= 10) return answer(point.decadePoint(decade), null)
  const known = anchors.reference?.year ?? anchors.last?.first.year ?? 2000
  // "The eighties" are those of the century last lived through.
  let full = Math.floor(known / 100) * 10 + decade
  if (full * 10 > known) full -= 10
  return answer(point.decadePoint(full), { kind: 'century', from: String(known) })
}

function resolveStep(shape: Extract<Shape, { kind: 'step' }>, anchors: Anchors, tense: () => Tense): Resolved {
  if (typeof shape.from === 'object') return resolveFromDate(shape, shape.from, anchors, tense)
  const anchor = anchorFor(shape.from, shape.unit, anchors)
  if (anchor === null) return NOTHING
  if (shape.week !== undefined) return resolveWorkingDays(point.dayPoint(anchor.day), shape.count, shape.week)
  const count =
    shape.unit === 'weekend' &&
    shape.count === 0 &&
    shape.from === 'text' &&
    weekdayOf(anchor.day) < 6 &&
    tense() !== 'future'
      ? -1
      : shape.count
  const moved = unitPoint(shape.unit, shape.exact === true, anchor.day, count, shape.extraDays ?? 0)
  return answer(moved, anchor.basis)
}

/** "two years after 3 May 2020" is a day; "two years after 2018" a year. */
function resolveFromDate(
  shape: Extract<Shape, { kind: 'step' }>,
  inner: Shape,
  anchors: Anchors,
  tense: () => Tense,
): Resolved {
  const base = resolveShape(inner, anchors, tense)
  if (base.point === null) return NOTHING
  if (shape.week !== undefined) return resolveWorkingDays(base.point, shape.count, shape.week)
  const basis = base.basis ?? { kind: 'last-mentioned' as const, from: base.point.edtf }
  if (shape.count === 0) return answer(unitPoint(shape.unit, false, base.point.first, 0, 0), base.basis)
  if (base.point.precision === 'day' || shape.unit === 'day' || shape.unit === 'week') {
    if (base.point.precision !== 'day') return NOTHING
    const exact =
      shape.unit === 'month' || shape.unit === 'quarter' ? monthsOf(shape.unit) : shape.unit === 'year' ? 12 : 0
    const moved =
      exact > 0
        ? addMonths(base.point.first, exact * shape.count)
        : addDays(base.point.first, shape.count * (shape.unit === 'week' ? 7 : 1))
    return answer(point.dayPoint(moved), basis)
  }
  return answer(
    unitPoint(
      base.point.precision === 'month' ? 'month' : 'year',
      false,
      addMonths(base.point.first, shape.count * monthsOf(shape.unit)),
      0,
      0,
    ),
    basis,
  )
}

function resolveWorkingDays(from: Point, count: number, week: 5 | 6): Resolved {
  if (from.precision !== 'day') return NOTHING
  return answer(point.dayPoint(addWorkingDays(from.first, count, week)), { kind: 'working-days', from: from.edtf })
}

/** "the last Friday in May 2020", "the last day of 2017". */
function resolveNth(shape: Extract<Shape, { kind: 'nth' }>, anchors: Anchors, tense: () => Tense): Resolved {
  const { point: whole, basis } = resolveShape(shape.of, anchors, tense)
  if (whole === null) return NOTHING
  const { nth, weekday } = shape
  const edge = nth < 0 ? whole.last : whole.first
  if (shape.week !== undefined) {
    const outside = addDays(edge, nth < 0 ? 1 : -1)
    const working = addWorkingDays(outside, nth, shape.week)
    return dayNumber(working) > dayNumber(whole.last)
      ? IMPOSSIBLE
      : answer(point.dayPoint(working), { kind: 'working-days', from: whole.edtf })
  }
  const away = weekday === null ? 0 : nth < 0 ? -mod7(weekdayOf(edge) - weekday) : mod7(weekday - weekdayOf(edge))
  const found = addDays(edge, away + (nth < 0 ? 0 : (nth - 1) * (weekday === null ? 1 : 7)))
  return dayNumber(found) > dayNumber(whole.last) ? IMPOSSIBLE : answer(point.dayPoint(found), basis)
}

function resolveBeside(shape: Extract<Shape, { kind: 'beside' }>, anchors: Anchors, tense: () => Tense): Resolved {
  const { point: day, basis } = resolveShape(shape.of, anchors, tense)
  if (day === null || day.precision !== 'day') return NOTHING
  const ahead = mod7(shape.weekday - weekdayOf(day.first)) || 7
  return answer(point.dayPoint(addDays(day.first, shape.sign === 1 ? ahead : ahead - 7 || -7)), basis)
}

const mod7 = (days: number): number => ((days % 7) + 7) % 7

function resolveWeekday(shape: Extract<Shape, { kind: 'weekday' }>, anchors: Anchors, tense: () => Tense): Resolved {
  if (shape.week !== null) {
    const week = resolveShape(shape.week, anchors, tense)
    return week.point === null
      ? NOTHING
      : answer(point.dayPoint(addDays(week.point.first, shape.weekday - 1)), week.basis)
  }
  const anchor = anchorFor('text', 'day', anchors)
  if (anchor === null) return NOTHING
  const ahead = (shape.weekday - weekdayOf(anchor.day) + 7) % 7
  const at = (days: number): Resolved => answer(point.dayPoint(addDays(anchor.day, days)), anchor.basis)
  if (shape.step === -1) return at(ahead === 0 ? -7 : ahead - 7)
  // "Next Friday" is the Friday of the next week.
  if (shape.step === 1)
    return at(shape.nearest === true ? (ahead === 0 ? 7 : ahead) : 7 + shape.weekday - weekdayOf(anchor.day))
  if (shape.step === 0) return at(shape.weekday - weekdayOf(anchor.day))
  if (anchor.basis.kind === 'last-mentioned') return at(ahead)
  return at(tense() === 'future' ? ahead : ahead === 0 ? 0 : ahead - 7)
}

/** "from Monday to Wednesday": the second is counted from the first. Null where the shape says more than a weekday. */
export function weekdayAfter(shape: Shape, { point: from, basis }: Resolved): Resolved | null {
  if (shape.kind !== 'weekday' || shape.step !== null || shape.week !== null || from?.precision !== 'day') return null
  return answer(point.dayPoint(addDays(from.first, mod7(shape.weekday - weekdayOf(from.first)))), basis)
}

function resolveHoliday(shape: Extract<Shape, { kind: 'holiday' }>, anchors: Anchors, tense: () => Tense): Resolved {
  if (shape.year !== null) {
    const year = yearValue(shape.year, anchors)
    const day = year === null ? null : holidayIn(shape.name, year.year)
    return day === null ? NOTHING : answer(point.dayPoint(day), { kind: 'holiday', from: shape.name })
  }
  const anchor = anchorFor('text', 'month', anchors)
  if (anchor === null) return NOTHING
  const days = [-1, 0, 1, 2].flatMap((away) => holidayIn(shape.name, anchor.day.year + away) ?? [])
  const next = days.find((day) => dayNumber(day) > dayNumber(anchor.day)) ?? null
  const previous = days.findLast((day) => dayNumber(day) <= dayNumber(anchor.day)) ?? null
  const same = days.find((day) => day.year === anchor.day.year) ?? null
  const wanted =
    shape.step === 1
      ? next
      : shape.step === -1
        ? previous
        : anchor.basis.kind === 'last-mentioned'
          ? same
          : tense() === 'past'
            ? previous
            : next
  return wanted === null ? NOTHING : answer(point.dayPoint(wanted), anchor.basis)
}

/** A time of day belongs to the day named before it, in a report without one to the day of the report. */
function resolveClock(anchors: Anchors): Resolved {
  const anchor = lastDayAnchor(anchors) ?? (anchors.narrative ? null : documentAnchor(anchors))
  return anchor === null ? NOTHING : answer(point.dayPoint(anchor.day), anchor.basis)
}
