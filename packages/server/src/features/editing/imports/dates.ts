// The date of an imported row, from up to five cells: pure. What cannot be understood by itself is a question to a person; nothing is
// counted from today, and no order of day and month is guessed.
import type { ImportField, ImportProblem, RowDate } from '@muniment/contract'
import { readEdtf } from '@muniment/reading/dates'
import { type DateAsGiven, rowDateOf, understandDate } from '../../../evidence/events/index.ts'
import { wordsIn, writeDate } from '../../../evidence/exhibits/index.ts'
import { type Cells, isAlike, type Problem, type Said } from './cells.ts'
import type { Mapping } from './mapping.ts'

const LANGUAGES = ['en', 'de'] as const

type SaidDate = Said<DateAsGiven | null>

const problem = (field: ImportField, code: ImportProblem, words: string, candidates?: readonly string[]) => ({
  problem: { field, code, words, ...(candidates === undefined ? {} : { candidates }) } satisfies Problem,
})

/** Of a new row: the first of expression, words, and first and last day in which anything stands. */
export function dateOf(cells: Cells, mapping: Mapping): SaidDate {
  const edtf = (cells.edtf ?? '').trim()
  if (edtf !== '') return understood('edtf', edtf, mapping, cells.time)
  const words = (cells.date ?? '').trim()
  if (words !== '' && !isUndated(words)) return understood('date', words, mapping, cells.time)
  const from = (cells.earliest ?? '').trim()
  const to = (cells.latest ?? '').trim()
  if (from === '' && to === '') return { value: null }
  if (from === to || to === '') return understood('earliest', from, mapping, cells.time)
  return spanOf(from, to, mapping)
}

/** Of a known row: which of the cells no longer says what the row says. */
export function changedDate(cells: Cells, mapping: Mapping, date: RowDate | null): SaidDate {
  const edtf = (cells.edtf ?? date?.edtf ?? '').trim()
  if (edtf !== (date?.edtf ?? '')) return edtf === '' ? { value: null } : understood('edtf', edtf, mapping)
  const words = (cells.date ?? '').trim()
  if (words !== '' && !saysAlready(words, date))
    return isUndated(words) ? { value: null } : understood('date', words, mapping, cells.time)
  const ends = { earliest: cells.earliest ?? date?.earliest ?? '', latest: cells.latest ?? date?.latest ?? '' }
  if (ends.earliest === (date?.earliest ?? '') && ends.latest === (date?.latest ?? '')) return {}
  return dateOf(ends, mapping)
}

const saysAlready = (words: string, date: RowDate | null): boolean =>
  date === null ? isUndated(words) : LANGUAGES.some((language) => isAlike(words, writeDate(date, language)))

const isUndated = (words: string): boolean =>
  LANGUAGES.some((language) => wordsIn(language).undated.toLowerCase() === words.toLowerCase())

function spanOf(from: string, to: string, mapping: Mapping): SaidDate {
  const [first, last] = [understood('earliest', from, mapping), understood('latest', to, mapping)]
  if (last.problem !== undefined || !last.value) return last
  if (from !== '' && !first.value) return first
  const edtf = `${first.value?.edtf.split('/')[0] ?? '..'}/${last.value.edtf.split('/').at(-1) ?? ''}`
  const span = readEdtf(edtf)
  const isBackwards = span === null || (span.earliest !== null && span.latest !== null && span.earliest > span.latest)
  return isBackwards
    ? problem('latest', 'not-a-date', `${from} – ${to}`)
    : { value: { edtf, asWritten: `${from} – ${to}`.slice(0, 200) } }
}

function understood(field: ImportField, words: string, mapping: Mapping, time = ''): SaidDate {
  const isPrecise = /^\d{4}-\d\d-\d\d$/.test(words)
  const dayOrder = isPrecise ? null : mapping.dayOrder
  const read = understandDate(words, { language: mapping.language, dayOrder, reference: null })
  if (read.outcome === 'ambiguous') return problem(field, 'ambiguous-date', words, read.candidates)
  const date = read.outcome === 'understood' ? rowDateOf(read.date) : null
  if (date === null) return problem(field, 'not-a-date', words)
  // A number beside the date may be another day.
  if (/\d/.test(words.replace(date.asWritten, '').replace(date.time ?? '', '')))
    return problem(field, 'more-than-a-date', words)
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)/.exec(time.trim())
  if (clock === null) return { value: date }
  return { value: { ...date, time: date.time ?? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}` } }
}

export const timeProblem = ({ time = '' }: Cells): Problem | undefined =>
  time.trim() === '' || /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:uhr|h))?$/i.test(time.trim())
    ? undefined
    : { field: 'time', code: 'not-a-time', words: time }
