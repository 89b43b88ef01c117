// A bare day or month belongs to the story: 'on the 21st' behind 'on 16 October 2024' is of that October, 'Ende August' behind '9. August 2023' of that
// year, whatever the day of the paper. Where a paragraph tells nothing, the paper's own day decides.
import { type DateMention, dayNumber, formatDay, parseDay } from '../dates/index.ts'
import { isSameParagraph } from './paragraph-days.ts'
import { isPromise } from './story-ahead.ts'
import { moodOf } from './verbs.ts'

/** A day told of, and where its words end. */
interface ToldDay {
  readonly day: string
  readonly at: number
}

/**
 * Null where the paper decides.
 * @param own the paper's day
 * @param lead the words of its sentence before the date
 * @param sentence those around it
 */
export function inStoryMonth(
  text: string,
  date: DateMention,
  told: ToldDay | null,
  own: string | null,
  lead: string,
  sentence: string,
): DateMention | null {
  const { value, basis, range, rule, start } = date
  if (told === null || own === null || value === null || range !== null || basis?.kind !== 'document-date') return null
  if (!isSameParagraph(text, told, start)) return null
  const isMonth = date.precision === 'month' && (rule === 'month.bare' || rule === 'part.of-period')
  if (isMonth && isPromise(lead, sentence)) return comingMonth(date, told.day)
  if (!isOver(sentence)) return null
  if (rule.startsWith('day.of-month')) return ofItsMonth(date, told.day, own)
  return isMonth || rule === 'season.of-year' ? ofItsYear(date, told.day, own) : null
}

const isOver = (sentence: string): boolean => {
  const words = sentence.replace(/\s+/g, ' ')
  return (['en', 'de'] as const).some((language) => {
    const { isPast, isDuty, isFuture } = moodOf(words, language)
    return isPast && !isDuty && !isFuture
  })
}

/** The next time the day comes round behind the one told of, unless the paper was written before. */
function ofItsMonth(date: DateMention, told: string, own: string): DateMention | null {
  const [from, then] = [parseDay(told), parseDay((date.value ?? '').slice(0, 10))]
  if (from === null || then === null) return null
  const isLater = then.day < from.day
  const month = isLater ? (from.month % 12) + 1 : from.month
  const year = isLater && month === 1 ? from.year + 1 : from.year
  const day = formatDay({ year, month, day: then.day })
  if (parseDay(day) === null || day > own) return null
  return day === date.value
    ? null
    : {
        ...date,
        value: day,
        edtf: day,
        earliest: date.earliest === null ? null : day,
        latest: date.latest === null ? null : day,
        basis: { kind: 'last-mentioned', from: told },
      }
}

/** The year in which the month lies nearest to the day told of, and before the paper. */
function ofItsYear(date: DateMention, told: string, own: string): DateMention | null {
  const from = parseDay(told)
  const first = parseDay(date.earliest ?? date.latest ?? '')
  if (date.value === null || from === null || first === null) return null
  const away = (year: number) => Math.abs(dayNumber({ ...first, day: MIDDLE, year }) - dayNumber(from))
  const [year] = [from.year - 1, from.year, from.year + 1].sort((a, b) => away(a) - away(b))
  if (year === undefined || year === first.year || formatDay({ ...first, day: 1, year }) > own) return null
  return inYear(date, first.year, year, told)
}

/** 'promised that it would be released at the end of August': the August to come. */
function comingMonth(date: DateMention, told: string): DateMention | null {
  const [from, first] = [parseDay(told), parseDay(date.earliest ?? date.latest ?? '')]
  if (from === null || first === null) return null
  const year = from.year + (first.month < from.month ? 1 : 0)
  return year === first.year ? null : inYear(date, first.year, year, told)
}

function inYear(date: DateMention, then: number, year: number, told: string): DateMention | null {
  const { value, edtf, earliest, latest, precision } = date
  // A winter ends in the year after.
  const moved = (day: string | null) =>
    day === null ? null : day.replace(/\d{4}/g, (one) => String(Number(one) + year - then).padStart(4, '0'))
  return precision === 'season' && latest !== null && latest.slice(0, 4) !== String(then).padStart(4, '0')
    ? null
    : {
        ...date,
        value: moved(value),
        edtf: moved(edtf),
        earliest: moved(earliest),
        latest: moved(latest),
        basis: { kind: 'last-mentioned', from: told },
      }
}

/** Of a month. */
const MIDDLE = 15
