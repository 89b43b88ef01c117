// The German grammar: first what stands by itself, then what is built around it.

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
  weekOf,
  weekOfMonth,
  withPart,
  withTime,
  withWeekday,
} from './frames.ts'
import { germanHolidays, holidayRules } from './holiday-names.ts'
import { type Captures, type Rule, rule } from './pattern.ts'
import { type Built, calendar } from './shape.ts'
import { GERMAN_WORKING, workingDays } from './working-days.ts'

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const ROMAN_MONTHS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
}
const YEAR_WORD = 'jahr|jahre|jahres|jahren|jahrs'

const absolute: Rule[] = [
  rule('date.pair', 's:STEP? w:WEEKDAY? ,? p:PAIR', make.pair),
  rule('date.numeric', 'd:DATE', (k) => (k['d']?.shape ? make.built(k['d'].shape) : null)),
  rule('date.day-month-year', 'd:DAY .? m:MONTH .? ,? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.day-month-year', 'd:DAY .? m:MONTH .? y:YEAR', (k) => make.dayMonth(k)),
  rule('date.day-month-year', `d:DAY|ORD .? m:MONTH ,? des|im jahres|jahre|jahr y:YEAR`, (k) => make.dayMonth(k)),
  rule('date.ordinal-day-month', 'd:ORD m:MONTH .? y:YEAR?', (k) => make.dayMonth(k)),
  // Deeds say a day twice, in figures and in words: 'am 3. (dritten) Juni 2019', 'am dritten (3.) Juni 2019'.
  rule('date.day-month-year', 'd:DAY . ( ORD ) m:MONTH .? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.day-month-year', 'd:DAY . ( in worten :? ORD ) m:MONTH .? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.ordinal-day-month', 'd:ORD ( DAY . ) m:MONTH .? y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.ordinal-day-month', 'd:ORD tag|tages|tage des monats|monates m:MONTH y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.ordinal-day-month', 'd:DAY . des monats|monates m:MONTH y:YEAR?', (k) => make.dayMonth(k)),
  rule('date.day-month-of-year', `d:DAY .? m:MONTH s:STEP ${YEAR_WORD}`, (k) =>
    make.dayMonth(k, make.stepYear(k['s'])),
  ),
  rule('date.ordinal-ordinal', 'den|der d:ORD m:ORD y:YEAR?', ordinalMonth),
  rule('date.ordinal-ordinal', 'w:WEEKDAY ,? den|der? d:DAY|ORD .? m:ORD y:YEAR?', ordinalMonth),
  rule('date.hyphenated', 'd:DAY -|/ m:MONTH -|/ y:NUM', (k) => make.dayMonth(k, make.shortOrLongYear(k['y']))),
  rule('date.hyphenated', 'm:MONTH -|/ y:YEAR -|/ d:DAY', (k) => make.dayMonth(k)),
  rule('date.roman-month', `d:DAY . m:${Object.keys(ROMAN_MONTHS).join('|')} .? y:YEAR`, romanMonth),
  rule('month.of-year', 'm:MONTH .? ,? y:YEAR', (k) => make.monthYear(k)),
  rule('month.of-year', 'm:MONTH -|/ y:YEAR', (k) => make.monthYear(k)),
  rule('month.of-year', `m:MONTH ,? des|im ${YEAR_WORD} y:YEAR`, (k) => make.monthYear(k)),
  rule('month.of-relative-year', `m:MONTH des? s:STEP ${YEAR_WORD}`, (k) => make.monthYear(k, make.stepYear(k['s']))),
  rule('month.of-relative-year', 'm:MONTH des vorjahres|vorjahrs', (k) =>
    make.monthYear(k, { step: -1, from: 'text' }),
  ),
  rule('month.relative', 's:STEP m:MONTH', (k) => make.monthYear(k, make.stepYear(k['s']))),
  rule('month.bare', 'm:MONTH', (k) => make.monthYear(k)),
  rule('day.of-relative-month', 'd:DAY . des folgemonats|folgemonates', (k) =>
    make.built({
      kind: 'calendar',
      year: null,
      month: null,
      day: make.ordinalOf(k['d']),
      weekday: null,
      monthStep: { step: 1, from: 'last' },
    }),
  ),
  rule('day.of-relative-month', 'd:DAY . des? s:STEP monats|monates', (k) => {
    const step = make.stepYear(k['s'])
    const day = make.ordinalOf(k['d'])
    return step === null || day === null || 'value' in step
      ? null
      : make.built({ kind: 'calendar', year: null, month: null, day, weekday: null, monthStep: step })
  }),
  rule('year.bare', 'y:YEAR', (k) => make.built(calendar(make.yearOf(k['y']), null, null))),
  rule('year.named', `gesamtjahr|kalenderjahr|${YEAR_WORD} y:YEAR`, (k) =>
    make.built(calendar(make.yearOf(k['y']), null, null)),
  ),
  rule('year.before-christ', `${YEAR_WORD}? y:NUM|YEAR v|vor .? chr|christus|christi|u|unserer .?`, (k) =>
    make.built(calendar(make.yearOf(k['y'], true), null, null)),
  ),
  rule('year.anno-domini', `${YEAR_WORD}? y:NUM|YEAR n|nach .? chr|christus|christi .?`, (k) =>
    make.built(calendar({ value: k['y']?.value ?? 0, digits: 4, beforeChrist: false }, null, null)),
  ),
]

const QUARTER = 'quartal|quartals|quartales|vierteljahr|vierteljahres|kalendervierteljahr|trimester'
const HALF = 'hj|halbjahr|halbjahres|halbjahrs|jahreshälfte|kalenderhalbjahr|kalenderhalbjahres'
const WEEK = 'kalenderwoche|kw|kalenderwochen'
const FISCAL =
  'gj|geschäftsjahr|geschäftsjahres|wirtschaftsjahr|wirtschaftsjahres|haushaltsjahr|haushaltsjahres|fiskaljahr|rechnungsjahr'

const periods: Rule[] = [
  rule(
    'century.ordinal',
    'o:DAY|ORD .? jahrhundert|jahrhunderts|jahrhundertes|jh|jhd|jhdt .? x:v|vor .? chr|christus|christi .?',
    (k) => make.century(make.ordinalOf(k['o']), true),
  ),
  rule('century.ordinal', 'o:DAY|ORD .? jahrhundert|jahrhunderts|jahrhundertes|jh|jhd|jhdt', (k) =>
    make.century(make.ordinalOf(k['o']), false),
  ),
  rule('decade.named', `d:DECADE -? ${YEAR_WORD}?`, (k) =>
    make.built({ kind: 'decade', decade: k['d']?.entry?.decade ?? k['d']?.value ?? 0 }),
  ),
  rule('quarter.of-year', `o:DAY|ORD .? ${QUARTER} des? ${YEAR_WORD}|kalenderjahres? y:YEAR?`, (k) =>
    make.period('quarter', make.ordinalOf(k['o']), make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', `o:DAY|ORD .? ${QUARTER} des? s:STEP jahres`, (k) =>
    make.period('quarter', make.ordinalOf(k['o']), make.stepYear(k['s'])),
  ),
  rule('quarter.of-year', `r:i|ii|iii|iv .? ${QUARTER} y:YEAR?`, (k) =>
    make.period('quarter', ROMAN[k['r']?.text ?? ''] ?? null, make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', 'q o:NUM -|/? y:YEAR', (k) =>
    make.period('quarter', k['o']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('quarter.of-year', 'o:NUM q:q y:YEAR|NUM', (k) => make.shortPeriod('quarter', k)),
  rule('quarter.of-year', 'q p:PAIR', (k) => make.numberedOfYear('quarter', k['p'])),
  rule('quarter.short', 'q o:NUM', (k) => make.period('quarter', k['o']?.value ?? null, null)),
  rule('half.of-year', `o:DAY|ORD .? ${HALF} des? ${YEAR_WORD}|kalenderjahres? y:YEAR?`, (k) =>
    make.period('half', make.ordinalOf(k['o']), make.yearOf(k['y'])),
  ),
  rule('half.of-year', `o:DAY|ORD .? ${HALF} des? s:STEP jahres`, (k) =>
    make.period('half', make.ordinalOf(k['o']), make.stepYear(k['s'])),
  ),
  rule('half.of-year', 'o:DAY|ORD .? hälfte des? jahres? y:YEAR', (k) =>
    make.period('half', make.ordinalOf(k['o']), make.yearOf(k['y'])),
  ),
  rule('fiscal-year.named', `${FISCAL} y:YEAR`, (k) => make.period('fiscal-year', 1, make.yearOf(k['y']))),
  rule('fiscal-year.named', `${FISCAL} y:YEAR / NUM`, (k) => make.period('fiscal-year', 1, make.yearOf(k['y']))),
  rule('week.numbered', `n:NUM . ${WEEK} des|im? jahres|jahr? y:YEAR?`, (k) =>
    make.period('week', k['n']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('week.numbered', `${WEEK} n:NUM /|-|, y:YEAR`, (k) =>
    make.period('week', k['n']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('week.numbered', `${WEEK} n:NUM y:YEAR?`, (k) =>
    make.period('week', k['n']?.value ?? null, make.yearOf(k['y'])),
  ),
  rule('week.numbered', `${WEEK} p:PAIR`, (k) =>
    (k['p']?.digits ?? 0) < 1000
      ? null
      : make.period('week', k['p']?.value ?? null, { value: k['p']?.digits ?? 0, digits: 4, beforeChrist: false }),
  ),
  rule('week.iso', 'y:YEAR -? w n:NUM', (k) => make.period('week', k['n']?.value ?? null, make.yearOf(k['y']))),
  rule('season.of-year', 'x:SEASON y:YEAR / NUM', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.yearOf(k['y'])),
  ),
  rule('season.of-year', `x:SEASON des|im? ${YEAR_WORD}? y:YEAR?`, (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.yearOf(k['y'])),
  ),
  rule('season.of-year', `x:SEASON des? s:STEP ${YEAR_WORD}`, (k) =>
    make.period('season', k['x']?.entry?.season ?? null, make.stepYear(k['s'])),
  ),
  rule('season.relative', 's:STEP x:SEASON', (k) =>
    make.period('season', k['x']?.entry?.season ?? null, null, k['s']?.entry?.step ?? null),
  ),
]

const relative: Rule[] = [
  rule('relative.unit', 's:STEP u:UNIT', (k) => (plural(k['u']?.text, k['s']?.text) ? null : make.stepUnit(k))),
  rule('relative.word', 'vorjahr|vorjahres|vorjahrs', () => make.steps('year', -1, 'text')),
  rule('relative.word', 'heuer', () => make.steps('year', 0, 'document')),
  rule('relative.word', 'folgejahr|folgejahres|folgejahrs', () => make.steps('year', 1, 'last')),
  rule('relative.word', 'vormonat|vormonats|vormonates', () => make.steps('month', -1, 'text')),
  rule('relative.word', 'folgemonat|folgemonats|folgemonates', () => make.steps('month', 1, 'last')),
  rule('relative.word', 'vorwoche', () => make.steps('week', -1, 'text')),
  rule('relative.word', 'folgewoche', () => make.steps('week', 1, 'last')),
  rule('relative.word', 'vortag|vortages|vortags|vorabend', () => make.steps('day', -1, 'last')),
  rule('relative.word', 'folgetag|folgetages|folgetags', () => make.steps('day', 1, 'last')),
  rule('relative.word', 'vorquartal|vorquartals', () => make.steps('quarter', -1, 'text')),
  rule('relative.word', 'jahresende', () => ({ ...make.steps('year', 0, 'text'), part: 'end' })),
  rule('relative.word', 'jahresanfang|jahresbeginn', () => ({ ...make.steps('year', 0, 'text'), part: 'start' })),
  rule('relative.word', 'jahresmitte', () => ({ ...make.steps('year', 0, 'text'), part: 'mid' })),
  rule('part.of-year', 'p:jahresende|jahresanfang|jahresbeginn|jahresmitte y:YEAR', (k) => ({
    ...make.built(calendar(make.yearOf(k['y']), null, null)),
    part: YEAR_PARTS[k['p']?.text ?? ''] ?? null,
  })),
  rule('relative.word', 'monatsende', () => ({ ...make.steps('month', 0, 'text'), part: 'end' })),
  rule('relative.word', 'monatsanfang|monatsbeginn', () => ({ ...make.steps('month', 0, 'text'), part: 'start' })),
  rule('relative.today', 'x:DEIXIS DAYPART?', (k) => make.steps('day', k['x']?.entry?.deixis ?? 0, 'document')),
  rule('relative.later', 'n:CARD|NUM u:UNIT später|darauf|danach|nachher', (k) => make.shifted(k, 1, 'last')),
  rule('relative.earlier', 'n:CARD|NUM u:UNIT zuvor|vorher|früher|davor', (k) => make.shifted(k, -1, 'last')),
  rule('relative.ago', 'vor n:CARD|NUM u:UNIT', (k) => make.shifted(k, -1, 'document')),
  rule('relative.from-now', 'in n:CARD|NUM u:UNIT', (k) => make.shifted(k, 1, 'document')),
  rule('relative.day-after', 'tag|tags darauf|danach|später', () => make.steps('day', 1, 'last')),
  rule('relative.day-before', 'tag|tags zuvor|vorher|davor', () => make.steps('day', -1, 'last')),
  rule('relative.part-of-day', 's:STEP d:DAYPART', (k) =>
    k['s']?.entry?.step === undefined
      ? null
      : // "Letzte Nacht" is the writer's, "am nächsten Morgen" that of the day told before.
        make.steps(
          'day',
          k['s'].entry.step,
          k['s'].entry.from === 'document' && k['s'].entry.step < 1 ? 'document' : 'last',
        ),
  ),
  rule('weekday.named', 'w:WEEKDAY DAYPART?', (k) => make.weekday(k)),
  rule('weekday.relative', 's:STEP w:WEEKDAY DAYPART?', (k) => make.weekday(k)),
  rule('weekday.of-week', 'w:WEEKDAY s:STEP woche', (k) => make.weekday(k, null, make.weekStep(k))),
  rule('weekend.bare', 's:STEP? wochenende|wochenendes', (k) =>
    make.steps('weekend', k['s']?.entry?.step ?? 0, k['s']?.entry?.from ?? 'text'),
  ),
  rule('weekend.of-feast', 'osterwochenende|osterwochenendes', () => weekendOfFeast('easter')),
  rule('weekend.of-feast', 'pfingstwochenende|pfingstwochenendes', () => weekendOfFeast('pentecost')),
]

const weekendOfFeast = (name: string): Built =>
  make.steps('weekend', 0, { kind: 'holiday', name, year: null, step: null })

const YEAR_PARTS: Readonly<Record<string, 'start' | 'mid' | 'end'>> = {
  jahresanfang: 'start',
  jahresbeginn: 'start',
  jahresmitte: 'mid',
  jahresende: 'end',
}

const clocks: Rule[] = [
  rule('time.clock', 'c:CLOCK uhr|h? z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', 'c:HM uhr|h z:ZONE?', (k) => timed(make.clockTime(k))),
  rule('time.clock', 'n:NUM uhr z:ZONE?', (k) => timed(make.clockTime(k))),
]

function timed(time: ReturnType<typeof make.clockTime>): Built | null {
  return time === null ? null : make.built({ kind: 'clock' }, time)
}

function ordinalMonth(k: Captures): Built | null {
  const month = k['m']?.entry?.ord
  const day = make.ordinalOf(k['d'])
  if (month === undefined || month > 12 || day === null) return null
  return make.built(calendar(make.yearOf(k['y']), month, day, k['w']?.entry?.weekday ?? null))
}

const NUMBERED: Readonly<Record<'advent' | 'christmas', readonly string[]>> = {
  advent: ['first-advent', 'second-advent', 'third-advent', 'fourth-advent'],
  christmas: ['christmas', 'boxing-day'],
}

/** "1. Advent 2019", "am 2. Weihnachtsfeiertag" */
function numberedHoliday(k: Captures): Built | null {
  const name = NUMBERED[k['x']?.text.startsWith('advent') === true ? 'advent' : 'christmas'][(k['o']?.value ?? 0) - 1]
  return name === undefined ? null : make.holiday(name, k)
}

/** "5. V. 2014", as registers and old records write months. */
function romanMonth(k: Captures): Built | null {
  const [day, month] = [make.ordinalOf(k['d']), ROMAN_MONTHS[k['m']?.text ?? '']]
  if (day === null || day > 31 || month === undefined || k['m']?.capital !== true || k['y']?.digits !== 4) return null
  return make.built(calendar(make.yearOf(k['y']), month, day))
}

function ofUnit(k: Captures, from: 'document' | 'last' | 'text', step: number): Built | null {
  const unit = k['u']?.entry?.unit
  if (unit === undefined || unit === 'day' || unit === 'hour') return null
  return { ...make.steps(unit, step, from), part: make.partOf(k['p']) }
}

/** "in den letzten Jahren", "diese Tage" point without saying where. */
function plural(unit: string | undefined, step: string | undefined): boolean {
  if (unit === undefined || step === undefined) return true
  return (
    /^(?:tage|tagen|wochen|monate|monaten|jahre|jahren|stunden|quartale|quartalen|wochenenden|jahrhunderte|jahrzehnte|jahrzehnten)$/.test(
      unit,
    ) && !(unit === 'jahre' && step.endsWith('m'))
  )
}

export const germanRules: readonly Rule[] = [
  ...absolute,
  ...periods,
  ...relative,
  ...holidayRules(germanHolidays),
  rule('holiday.named', 'o:DAY . x:advent|adventssonntag|weihnachtstag|weihnachtsfeiertag y:YEAR?', numberedHoliday),
  ...clocks,
]

const NODE = 'x:NDAY|NMONTH|NYEAR|NOTHER|NREL'

export const germanFrames: readonly Rule[] = [
  rule('relative.part-of-this-day', 'd:DAYPART', (k) =>
    k['d']?.capital === true ? make.steps('day', 0, 'last') : null,
  ),
  rule('relative.part-of-unit', 'p:PART des|der u:UNIT', (k) => ofUnit(k, 'last', 0)),
  rule('relative.part-of-unit', 'p:PART des|der? s:STEP u:UNIT', (k) =>
    ofUnit(k, k['s']?.entry?.from ?? 'last', k['s']?.entry?.step ?? 0),
  ),
  rule('weekday.day', 'w:WEEKDAY .? ,? den|dem|der? d:DAY .?', (k) =>
    make.built(calendar(null, null, make.ordinalOf(k['d']), weekdayOf(k['w']))),
  ),
  rule('weekday.with-date', 'w:WEEKDAY .? ,? den|dem|der? x:NDAY', withWeekday),
  rule('weekday.counted', 'o:ORD w:WEEKDAY im|des|in|der x:NMONTH|NREL', nthOf),
  rule('weekday.counted', 'w:NDAY im|des|in|der x:NMONTH|NREL', lastOf),
  rule('day.counted', 'o:ORD tag des|im x:NMONTH|NYEAR|NREL', nthOf),
  rule('day.counted', 'w:NDAY des|im x:NMONTH|NYEAR|NREL', lastOf),
  rule('day.counted', `o:ORD|STEP w:${GERMAN_WORKING} des|im|in? monats|monates? x:NMONTH|NYEAR|NREL`, (k) =>
    nthWorkingDay(k, k['w']?.text.startsWith('werktag') === true ? 6 : 5),
  ),
  rule('weekday.with-date', 'w:WEEKDAY ( x:NDAY )', withWeekday),
  rule('weekday.with-date', 'w:WEEKDAY ,? d . x:NDAY', withWeekday),
  rule('weekday.beside', 'w:WEEKDAY nach dem|den? x:NDAY', (k) => besideDay(k, 1)),
  rule('weekday.beside', 'w:WEEKDAY vor dem|den? x:NDAY', (k) => besideDay(k, -1)),
  rule('holiday.relative', 's:STEP x:NDAY', turnedHoliday),
  rule('date.with-time', 'c:CLOCK am|den x:NDAY', withTime),
  rule('part.of-period', 'p:PART des monats|monates x:NMONTH', withPart),
  rule('part.of-period', 'p:PART x:NMONTH|NYEAR|NOTHER|NREL', withPart),
  rule('part.of-period', 'p:PART des|der|dem x:NMONTH|NYEAR|NOTHER|NREL', withPart),
  rule('part.of-period', 'o:ORD woche im|des|in|vom x:NMONTH|NREL', weekOfMonth),
  rule('part.of-period', 'w:NREL im|des|in|vom x:NMONTH|NREL', weekOfMonth),
  rule('part.of-period', 'o:ORD hälfte der|des x:NOTHER|NMONTH', (k) => {
    const half = withPart(k)
    return half === null ? null : { ...half, part: make.ordinalOf(k['o']) === 1 ? 'early' : 'late' }
  }),
  rule('part.of-day', 'DAYPART des|vom x:NDAY', (k) => inside(k)),
  rule('part.of-day', 'x:NDAY DAYPART', (k) => inside(k)),
  rule('date.of-feast', 'x:NDAY ( d:NDAY )', feastWithDay),
  rule('week.before-feast', 'woche vor x:NDAY', weekBefore),
  rule('week.of-day', 'woche vom x:NDAY', weekOf),
  rule('count.after-date', `ein halbes jahr nach dem|der? ${NODE}`, (k) => halfYear(k, 1)),
  rule('count.before-date', `ein halbes jahr vor dem|der? ${NODE}`, (k) => halfYear(k, -1)),
  rule('count.after-date', `CARD|NUM ( n:CARD|NUM ) u:UNIT nach dem|der? ${NODE}`, (k) => counted(k, 1)),
  rule('count.before-date', `CARD|NUM ( n:CARD|NUM ) u:UNIT vor dem|der? ${NODE}`, (k) => counted(k, -1)),
  rule(
    'count.working-days',
    `m:CARD|NUM (? n:CARD|NUM? )? w:${GERMAN_WORKING} v:nach|ab|seit|vor dem|den|der? WEEKDAY? ,? dem|den? x:NDAY`,
    (k) => workingDays(k, k['v']?.text === 'vor' ? -1 : 1, k['w']?.text.startsWith('werktag') === true ? 6 : 5),
  ),
  rule('count.after-date', `n:CARD|NUM u:UNIT nach dem|der? ${NODE}`, (k) => counted(k, 1)),
  rule('count.before-date', `n:CARD|NUM u:UNIT vor dem|der? ${NODE}`, (k) => counted(k, -1)),
  rule('count.after-date', `u:UNIT nach dem|der? ${NODE}`, (k) => counted(k, 1)),
  rule('count.before-date', `u:UNIT vor dem|der? ${NODE}`, (k) => counted(k, -1)),
]
