import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '@muniment/reading/dates'
import { joinPages, type Page, typesetBlocks } from '@muniment/reading/page'
import { undecidedIn } from './undecided.ts'

const pagesOf = (...texts: readonly string[]): Page[] =>
  texts.flatMap((text, i) => [
    ...typesetBlocks([{ kind: 'paragraph', label: null, text, zones: [] }], { firstNumber: i + 1 }),
  ])

const undecided = (...texts: readonly string[]) => {
  const pages = pagesOf(...texts)
  const text = joinPages(pages)
  const dates = findDates(text.text, { language: 'en', reference: null })
  return { pages, ...undecidedIn(dates, text, new Map(pages.map((page) => [page.number, page]))) }
}

test('every expression without a date is named with its page, its characters and the reason, and stands there letter by letter', () => {
  const { pages, dates, count, listed } = undecided(
    'The hearing is tomorrow. They met on 03/04/2020.',
    'It rains today. The letter is of 05/06/2021.',
  )
  assert.deepEqual(
    dates.map(({ page, words, reason, candidates }) => [page, words, reason, candidates.length]),
    [
      [1, 'tomorrow', 'no-anchor', 0],
      [1, '03/04/2020', 'ambiguous-order', 2],
      [2, 'today', 'no-anchor', 0],
      [2, '05/06/2021', 'ambiguous-order', 2],
    ],
  )
  assert.equal(count, listed)
  for (const { page, words, places } of dates)
    for (const { start, end } of places)
      assert.equal(pages.find(({ number }) => number === page)?.text.slice(start, end), words)
})

test('an hour of a timetable without a day is nothing to decide', () => {
  const { dates, count } = undecided('The doors open at 6:00 AM. The hearing is tomorrow.')
  assert.deepEqual([dates.map(({ words }) => words), count], [['tomorrow'], 1])
})

test('equal words of a page are one entry with all their places', () => {
  const { dates, count } = undecided('Tomorrow, he said. Tomorrow, she said. Tomorrow, they said.')
  assert.equal(count, 3)
  assert.deepEqual(
    dates.map(({ words, places, reason }) => [words, places.map(({ start }) => start), reason]),
    [['Tomorrow', [0, 19, 39], 'no-anchor']],
  )
})

test('a text made of undecided dates is listed to a limit, and the rest is counted', () => {
  const { dates, count, listed } = undecided('tomorrow '.repeat(25_000))
  assert.equal(count, 25_000)
  assert.equal(listed, 20_000)
  assert.equal(
    dates.reduce((sum, { places }) => sum + places.length, 0),
    20_000,
  )
})
