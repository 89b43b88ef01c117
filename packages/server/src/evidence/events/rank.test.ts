import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { rankBetween, rankOf, rankWithDate, sortDayOf } from './rank.ts'
import { compareDates, type EventDate } from './rules.ts'

const day = fc.integer({ min: -800_000, max: 30_000 })
const date: fc.Arbitrary<EventDate | null> = fc.option(
  fc
    .record({
      earliest: fc.option(day),
      length: fc.option(fc.integer({ min: 0, max: 40_000 })),
      time: fc.option(fc.constantFrom('00:00', '09:30', '09:30:05', '23:59')),
    })
    .map(({ earliest, length, time }) => ({
      edtf: 'x',
      earliest,
      latest: length === null && earliest !== null ? null : (earliest ?? 0) + (length ?? 0),
      precision: 'day',
      qualifier: null,
      time,
      zone: null,
      asWritten: '',
    })),
)
const source = fc.record({
  document: fc.integer({ min: 0, max: 50_000 }),
  statement: fc.integer({ min: 0, max: 500_000 }),
})
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

test('rows sorted by day and rank stand as compareDates has them, sources in their order', () => {
  fc.assert(
    fc.property(date, date, source, source, (a, b, s, t) => {
      const asked = Math.sign(compareDates(a, b)) || Math.sign(s.document - t.document || s.statement - t.statement)
      const said = Math.sign(sortDayOf(a) - sortDayOf(b)) || compare(rankOf(a, s), rankOf(b, t))
      assert.equal(said, asked)
    }),
  )
})

test('a rank between two others stands between them, again and again', () => {
  fc.assert(
    fc.property(date, date, source, source, fc.array(fc.boolean(), { maxLength: 60 }), (a, b, s, t, sides) => {
      let [low = '', high = ''] = [rankOf(a, s), rankOf(b, t)].sort(compare)
      if (low === high) return
      for (const isLower of sides) {
        const between = rankBetween(low, high)
        assert.ok(between !== null && low < between && between < high, `${low} ${between} ${high}`)
        if (isLower) high = between
        else low = between
      }
    }),
  )
})

test('a row moved to the beginning or the end of its day stands there', () => {
  fc.assert(
    fc.property(date, source, (a, s) => {
      const rank = rankOf(a, s)
      const [first, last] = [rankBetween(null, rank), rankBetween(rank, null)]
      assert.ok(first === null || first < rank)
      assert.ok(last !== null && last > rank)
    }),
  )
})

test('a changed date changes the place and keeps the source', () => {
  fc.assert(
    fc.property(date, date, source, (a, b, s) => {
      assert.equal(rankWithDate(rankOf(a, s), b), rankOf(b, s))
    }),
  )
})
