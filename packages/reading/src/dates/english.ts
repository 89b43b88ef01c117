// The English grammar: first what stands by itself, then what is built around it. The rules are written as people write dates in contracts,
// letters, minutes and statutes; the order only matters between rules that reach equally far.

import * as make from './build.ts'
import {
  besideDay,
  counted,
  feastWithDay,
  halfYear,
  inside,
  lastOf,
  nthOf,
  nthWorkingDay,
  turnedHoliday,
  weekBefore,
  weekdayOf,
  weekendOf,
  weekOf,
  weekOfMonth,
  withPart,
  withTime,
  withWeekday,
} from './frames.ts'
import { englishHolidays, holidayRules } from './holiday-names.ts'
import { type Captures, type Rule, rule } from './pattern.ts'
import { calendar, writtenYear } from './shape.ts'
import { ENGLISH_WORKING, workingDays } from './working-days.ts'

const absolute: Rule[] = [
  rule('date.pair', 's:STEP? w:WEEKDAY? ,? p:PAIR', make.pair),
  rule('date.numeric', 'd:DATE', (k) => (k['d']?.shape ? make.built(k['d'].shape) : null)),
  rule('date.day-month-year', 'd:DAY day? of? the? month? of? m:MONTH .? ,? of? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.ordinal-day-of-month', 'd:ORD day? of m:MONTH .? ,? in? of? the? year? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.day-of-month-in-year', 'd:DAY day? of m:MONTH .? ,? in the year y:YEAR', (k) => make.dayMonth(k)),
  rule('date.day-month-year', 'ORD|CARD ( d:DAY|ORD ) day? of m:MONTH .? ,? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.day-month-year', 'd:DAY|ORD day? of? m:MONTH ,? ad y:YEAR', (k) => make.dayMonth(k)),
  rule('date.day-month-year', 'd:DAY|ORD day? of? m:MONTH ,? a . d . y:YEAR', (k) => make.dayMonth(k)),
  rule('date.month-day-year', 'm:MONTH .? the? d:DAY ,? of? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.month-day-year', 'm:MONTH .? the? d:ORD ,? of? y:YEAR?', (k) =>
    k['d']?.entry && !k['d'].capital ? make.dayMonth(k) : null,
  ),
  rule('date.month-day-year', 'm:MONTH .? , d:ORD ,? of? y:YEAR?', (k) => (k['d']?.entry ? null : make.dayMonth(k))),
  rule('date.day-month-year', 'd:DAY of? m:MONTH of y:NUM', (k) =>
    k['y']?.digits === 2 ? make.dayMonth(k, make.shortOrLongYear(k['y'])) : null,
  ),
  rule('date.hyphenated', 'd:DAY -|/|. m:MONTH -|/|. y:NUM', (k) => make.dayMonth(k, make.shortOrLongYear(k['y']))),
  rule('date.hyphenated', 'm:MONTH -|/ d:DAY -|/ y:NUM', (k) => make.dayMonth(k, make.shortOrLongYear(k['y']))),
  rule('date.hyphenated', 'y:YEAR -|/ m:MONTH -|/ d:DAY', (k) => make.dayMonth(k)),
  rule('date.month-slash-day', 'm:MONTH / d:DAY', (k) => make.dayMonth(k)),
  rule('date.day-month-of-year', 'd:DAY of? m:MONTH ,? of? s:STEP year', (k) =>
    make.dayMonth(k, make.stepYear(k['s'])),
  ),
  rule('date.day-month-of-year', 'm:MONTH d:DAY ,? of? s:STEP year', (k) => make.dayMonth(k, make.stepYear(k['s']))),
  rule('date.month-day-year', 's:STEP m:MONTH d:DAY ,? y:YEAR?', (k) =>
    k['s']?.entry?.step === 0 ? make.dayMonth(k) : null,
  ),
  rule('date.next', 's:STEP d:DAY of? m:MONTH ,? y:YEAR?', turned),
  rule('date.next', 's:STEP m:MONTH d:DAY ,? y:YEAR?', turned),
  rule('month.of-year', 'm:MONTH .? ,? of? y:YEAR', (k) => make.monthYear(k)),
  rule('month.of-year', 'm:MONTH -|/ y:NUM', (k) =>
    k['y']?.digits === 4 ? make.monthYear(k, make.shortOrLongYear(k['y'])) : null,
  ),
  rule('month.of-relative-year', 'm:MONTH ,? of? the? s:STEP year', (k) => make.monthYear(k, make.stepYear(k['s']))),
  rule('month.relative', 's:STEP m:MONTH', (k) => make.monthYear(k, make.stepYear(k['s']))),
  rule('month.bare', 'm:MONTH .?', (k) => make.monthYear(k)),
  rule('day.of-relative-month', 'd:DAY day? of? s:STEP month', (k) => {
    const step = make.stepYear(k['s'])
    const day = make.ordinalOf(k['d'])
    if (step === null || day === null || 'value' in step) return null
    return make.built({ kind: 'calendar', year: null, month: null, day, weekday: null, monthStep: step })
  }),
  rule('year.bare', 'y:YEAR', (k) => make.built(calendar(make.yearOf(k['y']), null, null))),
  rule('year.before-christ', 'y:NUM|YEAR bc|bce', (k) => make.built(calendar(make.yearOf(k['y'], true), null, null))),
  rule('year.before-christ', 'y:NUM|YEAR b . c . e .', (k) =>
    make.built(calendar(make.yearOf(k['y'], true), null, null)),
  ),
  rule('year.before-christ', 'y:NUM|YEAR b . c .?', (k) => make.built(calendar(make.yearOf(k['y'], true), null, null))),
  rule('year.anno-domini', 'ad y:NUM|YEAR', (k) =>
    make.built(calendar({ value: k['y']?.value ?? 0, digits: 4, beforeChrist: false }, null, null)),
  ),
  rule('year.anno-domini', 'y:NUM|YEAR ad|ce', (k) =>
    make.built(calendar({ value: k['y']?.value ?? 0, digits: 4, beforeChrist: false }, null, null)),
  ),
]

const periods: Rule[] = [
  rule('century.ordinal', 'o:ORD -? century b . c .?', (k) => make.century(make.ordinalOf(k['o']), true)),
  rule('century.ordinal', 'o:ORD -? century x:bc|bce?', (k) =>
    make.century(make.ordinalOf(k['o']), k['x'] !== undefined),
  ),
  rule('decade.named', 'd:DECADE', (k) =>
    make.built({ kind: 'decade', decade: k['d']?.entry?.decade ?? k['d']?.value ?? 0 }),
  ),
  rule('quarter.of-year', 'o:ORD calendar|fiscal? quarter of? fiscal? year? y:YEAR', (k) =>
    make.period('quarter', make.ordinalOf(k['o']), make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', 'o:ORD quarter of the? s:STEP year', (k) =>
    make.period('quarter', make.ordinalOf(k['o']), make.stepYear(k['s'])),
  ),
  rule('quarter.of-year', 'q o:NUM -|/|of|,? fy? y:YEAR', (k) =>
    make.period('quarter', k['o']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', 'q p:PAIR', (k) => make.numberedOfYear('quarter', k['p'])),
  rule('quarter.short', 'q o:NUM', (k) => make.period('quarter', k['o']?.value ?? null, null)),
  rule('quarter.of-year', 'q o:NUM fy y:NUM', (k) =>
    make.period('quarter', k['o']?.value ?? null, make.shortOrLongYear(k['y'])),
  ),
  rule('quarter.of-year', 'fy y:YEAR|NUM ,? q o:NUM', (k) =>
    make.period('quarter', k['o']?.value ?? null, make.shortOrLongYear(k['y'])),
  ),
  rule('quarter.of-year', 'o:NUM q:q y:YEAR|NUM', (k) => make.shortPeriod('quarter', k)),
  rule('half.of-year', 'o:NUM q:h y:YEAR|NUM', (k) => make.shortPeriod('half', k)),
  rule('quarter.of-year', 'y:YEAR -|/? q o:NUM', (k) =>
    make.period('quarter', k['o']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', 'y:YEAR o:ORD quarter', (k) =>
    make.period('quarter', make.ordinalOf(k['o']), make.yearOf(k['y'])),
  ),
  rule('quarter.bare', 'o:ORD quarter', (k) => make.period('quarter', make.ordinalOf(k['o']), null)),
  rule('half.of-year', 'y:YEAR o:ORD half', (k) => make.period('half', make.ordinalOf(k['o']), make.yearOf(k['y']))),
  rule('half.of-year', 'o:ORD half of y:YEAR', (k) => make.period('half', make.ordinalOf(k['o']), make.yearOf(k['y']))),
  rule('half.of-year', 'latter half of y:YEAR', (k) => make.period('half', 2, make.yearOf(k['y']))),
  rule('half.of-year', 'o:ORD half of the? s:STEP year', (k) =>
    make.period('half', make.ordinalOf(k['o']), make.stepYear(k['s'])),
  ),
  rule('half.of-year', 'h o:NUM -|/|of? y:YEAR', (k) =>
    make.period('half', k['o']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('fiscal-year.named', 'fiscal|financial year? ended? y:YEAR', (k) =>
    make.period('fiscal-year', 1, make.yearOf(k['y'])),
  ),
  rule('fiscal-year.named', 'y:YEAR fiscal|financial year', (k) => make.period('fiscal-year', 1, make.yearOf(k['y']))),
  rule('fiscal-year.named', 'fy y:YEAR|NUM', (k) => make.period('fiscal-year', 1, make.shortOrLongYear(k['y']))),
  rule('half.of-year', 'h p:PAIR', (k) => make.numberedOfYear('half', k['p'])),
  rule('fiscal-year.named', 'fy p:PAIR', (k) => {
    const { value, digits } = k['p'] ?? { value: 0, digits: 0 }
    return digits === value + 1 ? make.period('fiscal-year', 1, writtenYear(value, 2)) : null
  }),
  rule('fiscal-year.named', 'fy y:YEAR|NUM / NUM', (k) => make.period('fiscal-year', 1, make.shortOrLongYear(k['y']))),
  rule('week.numbered', 'week n:NUM ,? of? in? y:YEAR', (k) =>
    make.period('week', k['n']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('week.numbered', 'calendar|cw week? n:NUM /|,|of|in? y:YEAR?', (k) =>
    make.period('week', k['n']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('week.iso', 'y:YEAR -? w n:NUM', (k) => make.period('week', k['n']?.value ?? null, make.yearOf(k['y']))),
  rule('season.of-year', 'x:SEASON of? y:YEAR / NUM', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.yearOf(k['y'])),
  ),
  rule('season.of-year', 'x:SEASON ,? of? y:YEAR?', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.yearOf(k['y'])),
  ),
  rule('season.of-year', 'y:YEAR x:SEASON', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.yearOf(k['y'])),
  ),
  rule('season.of-year', 'x:SEASON of the? s:STEP year', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.stepYear(k['s'])),
  ),
  rule('season.relative', 's:STEP x:SEASON', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, null, k['s']?.entry?.step ?? null),
  ),
]

const relative: Rule[] = [
  rule('relative.unit', 's:STEP calendar|fiscal? u:UNIT', (k) => (plural(k['u']?.text) ? null : make.stepUnit(k))),
  // Which day is the next business day only a calendar of the place can tell.
  rule('relative.unit', 's:STEP business u:UNIT', (k) =>
    plural(k['u']?.text) || k['u']?.entry?.unit === 'day' ? null : make.stepUnit(k),
  ),
  rule('relative.part-of-unit', 'earlier|later|early|late in? t:the|that|this same? u:UNIT', (k) => {
    const unit = k['u']?.entry?.unit
    if (unit === undefined || unit === 'day' || unit === 'hour' || plural(k['u']?.text)) return null
    return make.steps(unit, 0, k['t']?.text === 'this' ? 'text' : 'last')
  }),
  rule('relative.year-end', 'year - end', () => ({ ...make.steps('year', 0, 'text'), part: 'end' })),
  rule('relative.year-end', 'year - end y:YEAR', (k) => ({
    ...make.built(calendar(make.yearOf(k['y']), null, null)),
    part: 'end',
  })),
  rule('weekend.bare', 'weekend', () => make.steps('weekend', 0, 'text')),
  rule('relative.today', 'x:DEIXIS DAYPART?', (k) => make.steps('day', k['x']?.entry?.deixis ?? 0, 'document')),
  rule('relative.day-from-today', 'day before yesterday', () => make.steps('day', -2, 'document')),
  rule('relative.day-from-today', 'day after tomorrow', () => make.steps('day', 2, 'document')),
  rule('relative.part-of-day', 's:STEP p:DAYPART', (k) => {
    const entry = k['s']?.entry
    if (entry?.step === undefined || entry.from === undefined) return null
    // "Last night" is the writer's, "the next morning" that of the day told before.
    return make.steps('day', entry.step, entry.step === 1 ? 'last' : entry.from)
  }),
  rule('relative.ago', 'n:CARD|NUM u:UNIT ago', (k) => make.shifted(k, -1, 'document')),
  rule('relative.ago', 'n:CARD|NUM u:UNIT and? d:CARD|NUM day|days ago', (k) =>
    withDays(k['d'] && make.shifted(k, -1, 'document'), -(make.countOf(k['d']) ?? 0)),
  ),
  rule('relative.from-now', 'n:CARD|NUM u:UNIT from now|today', (k) => make.shifted(k, 1, 'document')),
  rule('relative.from-now', 'in n:CARD|NUM u:UNIT time?', (k) => make.shifted(k, 1, 'document')),
  rule('weekday.named', 'w:WEEKDAY DAYPART?', (k) => make.weekday(k)),
  rule('weekday.relative', 's:STEP w:WEEKDAY DAYPART?', (k) => make.weekday(k)),
  rule('weekday.of-week', 's:STEP week ,? preferably? on? w:WEEKDAY', (k) => make.weekday(k, null, make.weekStep(k))),
  rule('weekday.of-week', 'w:WEEKDAY of? the? s:STEP week', (k) => make.weekday(k, null, make.weekStep(k))),
  rule('weekday.of-week', 'w:WEEKDAY n:CARD|NUM weeks|week from now', (k) => {
    const week =
      make.shifted({ ...k, u: undefined }, 1, 'document') ?? make.steps('week', make.countOf(k['n']) ?? 0, 'document')
    return make.weekday(k, null, week.shape)
  }),
]

const clocks: Rule[] = [
  rule('time.clock', 'c:CLOCK a:MERIDIEM? z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', 'c:CLOCK hr|hrs|hours|h z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', 'c:HM a:MERIDIEM z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', 'n:NUM a:MERIDIEM z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', "n:NUM o ' clock", (k) => timed(make.clockTime(k))),
]

function onWeekday(k: Captures): ReturnType<typeof make.built> | null {
  const day = make.ordinalOf(k['d'])
  return day === null ? null : make.built(calendar(null, null, day, weekdayOf(k['w'])))
}

/** "next 6 April" */
function turned(k: Captures): ReturnType<typeof make.built> | null {
  const found = make.dayMonth(k, null)
  const step = k['s']?.entry?.step
  if (found === null || found.shape.kind !== 'calendar' || step === undefined || step === 0 || k['y'] !== undefined)
    return null
  return { ...found, shape: { ...found.shape, turn: step } }
}

function timed(time: ReturnType<typeof make.clockTime>): ReturnType<typeof make.built> | null {
  return time === null ? null : make.built({ kind: 'clock' }, time)
}

function plural(word: string | undefined): boolean {
  return word === undefined || word.endsWith('s') || word === 'centuries'
}

function withDays(shifted: ReturnType<typeof make.shifted> | undefined, days: number): ReturnType<typeof make.shifted> {
  if (shifted === null || shifted === undefined || shifted.shape.kind !== 'step') return null
  return { ...shifted, shape: { ...shifted.shape, extraDays: days } }
}

export const englishRules: readonly Rule[] = [
  ...absolute,
  ...periods,
  ...relative,
  ...holidayRules(englishHolidays),
  ...clocks,
]

const NODE = 'x:NDAY|NMONTH|NYEAR|NOTHER|NREL'

/** What is built around an understood date. `x` is the date inside. */
export const englishFrames: readonly Rule[] = [
  rule('relative.part-of-unit', 'p:PART of the|that|this same? u:UNIT', (k) => {
    const unit = k['u']?.entry?.unit
    if (unit === undefined || unit === 'day' || unit === 'hour' || plural(k['u']?.text)) return null
    return { ...make.steps(unit, 0, 'last'), part: make.partOf(k['p']) }
  }),
  rule('date.with-time', 'c:CLOCK ,? on? the? x:NDAY z:ZONE?', withTime),
  rule('date.with-time', 'x:NDAY ,? at? c:CLOCK', withTime),
  rule('relative.later', 'n:CARD|NUM u:UNIT later|afterwards|afterward|hence', (k) =>
    k['u']?.text === 'date' ? null : make.shifted(k, 1, 'last'),
  ),
  rule('relative.later', `n:CARD|NUM ${ENGLISH_WORKING} days later|thereafter|afterwards`, (k) =>
    workingDays(k, 1, 5, 'last'),
  ),
  rule('relative.earlier', 'n:CARD|NUM u:UNIT earlier|before|previously|prior|beforehand', (k) =>
    make.shifted(k, -1, 'last'),
  ),
  rule('relative.day-after', 'day after|afterwards|later', () => make.steps('day', 1, 'last')),
  rule('relative.day-before', 'day before|earlier|prior', () => make.steps('day', -1, 'last')),
  rule('relative.year-before', 'u:UNIT before', (k) =>
    k['u']?.entry?.unit === undefined || plural(k['u'].text) ? null : make.steps(k['u'].entry.unit, -1, 'last'),
  ),
  rule('weekday.day', 'w:WEEKDAY .? ,? the? d:DAY', (k) => onWeekday(k)),
  rule('weekday.day', 'w:WEEKDAY ,? the d:ORD', (k) => onWeekday(k)),
  rule('day.of-month', 'the d:ORD', (k) => {
    const day = k['d']?.entry === null ? k['d'].value : 0
    if (day < 1 || day > 31) return null
    return make.built({
      kind: 'calendar',
      year: null,
      month: null,
      day,
      weekday: null,
      monthStep: { step: 0, from: 'text' },
    })
  }),
  rule('weekday.with-date', 'w:WEEKDAY .? ,? the? x:NDAY', withWeekday),
  rule('weekday.counted', 'o:ORD w:WEEKDAY of|in the? x:NMONTH|NREL', nthOf),
  rule('weekday.counted', 'w:NDAY of|in the? x:NMONTH|NREL', lastOf),
  rule('day.counted', 'o:ORD day of the? year? x:NYEAR|NREL', nthOf),
  rule('day.counted', 'w:NDAY of the? year? x:NMONTH|NYEAR|NREL', lastOf),
  rule('day.counted', `o:ORD|STEP ${ENGLISH_WORKING} day of|in the? year? x:NMONTH|NYEAR|NREL`, (k) =>
    nthWorkingDay(k, 5),
  ),
  rule('weekday.with-date', 'w:WEEKDAY ( x:NDAY )', withWeekday),
  rule('weekday.beside', 'w:WEEKDAY after|following the? x:NDAY', (k) => besideDay(k, 1)),
  rule('weekday.beside', 'w:WEEKDAY before|preceding the? x:NDAY', (k) => besideDay(k, -1)),
  rule('holiday.relative', 's:STEP x:NDAY', turnedHoliday),
  // 'expected to close July 2000' is a verb: only the close of something is a part of it.
  rule('part.of-period', 'p:close of the? year? x:NMONTH|NYEAR|NOTHER|NREL', withPart),
  rule('part.of-period', 'p:PART -|of? the? year? x:NMONTH|NYEAR|NOTHER|NREL', (k) =>
    k['p']?.text === 'close' ? null : withPart(k),
  ),
  rule('part.of-period', 'o:ORD week of|in the? x:NMONTH|NREL', weekOfMonth),
  rule('part.of-period', 'w:NREL of|in the? x:NMONTH|NREL', weekOfMonth),
  rule('part.of-period', 'p:early|late|later|earlier in the? x:NYEAR|NMONTH|NOTHER|NREL', withPart),
  rule('part.of-day', 'early? DAYPART hours? of|on? the? x:NDAY', (k) => inside(k)),
  rule('part.of-day', 'x:NDAY DAYPART', (k) => inside(k)),
  rule('date.of-feast', 'x:NDAY ( d:NDAY )', feastWithDay),
  rule('week.before-feast', 'week before|preceding x:NDAY', weekBefore),
  rule('weekend.of-feast', 'x:NDAY w:NREL', weekendOf),
  rule('week.of-day', 'week commencing|beginning|starting on? the? x:NDAY', weekOf),
  rule('week.of-day', 'week of the? x:NDAY', (k) =>
    inside(k, (shape) => ({ kind: 'step', unit: 'week', count: 0, from: shape })),
  ),
  rule('weekend.of-day', 'weekend of the? x:NDAY', (k) =>
    inside(k, (shape) => ({ kind: 'step', unit: 'weekend', count: 0, from: shape })),
  ),
  rule('count.after-date', `half a year after|following the? ${NODE}`, (k) => halfYear(k, 1)),
  rule('count.before-date', `half a year before the? ${NODE}`, (k) => halfYear(k, -1)),
  rule('count.after-date', `CARD|NUM ( n:CARD|NUM ) calendar? u:UNIT after|following|from the? ${NODE}`, (k) =>
    counted(k, 1),
  ),
  rule('count.before-date', `CARD|NUM ( n:CARD|NUM ) calendar? u:UNIT before|preceding the? ${NODE}`, (k) =>
    counted(k, -1),
  ),
  rule('count.before-date', `CARD|NUM ( n:CARD|NUM ) calendar? u:UNIT prior to the? ${NODE}`, (k) => counted(k, -1)),
  rule(
    'count.working-days',
    `m:CARD|NUM (? n:CARD|NUM? )? full|clear? ${ENGLISH_WORKING} day|days v:after|following|from|of|before|preceding|prior to? WEEKDAY? ,? the? x:NDAY`,
    (k) => workingDays(k, /^(?:before|preceding|prior)$/.test(k['v']?.text ?? '') ? -1 : 1, 5),
  ),
  rule('count.after-date', `n:CARD|NUM u:UNIT after|following|from|since the? year? ${NODE}`, (k) => counted(k, 1)),
  rule('count.before-date', `n:CARD|NUM u:UNIT before|preceding the? ${NODE}`, (k) => counted(k, -1)),
  rule('count.before-date', `n:CARD|NUM u:UNIT prior to the? ${NODE}`, (k) => counted(k, -1)),
  rule('count.after-date', `u:UNIT after|following the? ${NODE}`, (k) => counted(k, 1)),
  rule('count.before-date', `u:UNIT before|preceding the? ${NODE}`, (k) => counted(k, -1)),
]
