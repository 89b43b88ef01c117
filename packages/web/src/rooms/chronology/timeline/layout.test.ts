// The promises of the drawing: nothing overlaps, nothing is hidden, the row one is at is always there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrawnRow } from '@muniment/contract'
import * as fc from 'fast-check'
import { dayOf, isoOf, ticksOf } from './days.ts'
import { drawnOf, gapsIn, lanesOf, wholeOf } from './drawn.ts'
import { layOut, SIZE } from './layout.ts'

const row = (
  id: string,
  date: Partial<NonNullable<DrawnRow['date']>> | null,
  more: Partial<DrawnRow> = {},
): DrawnRow => ({
  id,
  date:
    date === null
      ? null
      : {
          edtf: date.earliest ?? '2021-03-03',
          earliest: null,
          latest: null,
          precision: 'day',
          qualifier: null,
          time: null,
          zone: null,
          asWritten: '',
          ...date,
        },
  words: 'Nordlicht Muster GmbH delivered forty pumps to Jane Sample.',
  kind: 'event',
  isUnsure: false,
  isKey: false,
  parties: [],
  tags: [],
  documents: [],
  ...more,
})

const onDay = (day: number, number: number): DrawnRow =>
  row(`r${number}`, { edtf: isoOf(day), earliest: isoOf(day), latest: isoOf(day) })

const days = fc.array(fc.integer({ min: 16_000, max: 20_000 }), { minLength: 1, maxLength: 300 })
const frames = fc.record({
  width: fc.integer({ min: 240, max: 2400 }),
  height: fc.integer({ min: 80, max: 900 }),
  from: fc.integer({ min: 15_000, max: 19_000 }),
  length: fc.integer({ min: 4, max: 6000 }),
})

test('every row is drawn, counted, or said to lie before or after what is seen', () => {
  fc.assert(
    fc.property(days, frames, (all, { width, height, from, length }) => {
      const { dated } = drawnOf(all.map(onDay))
      const laid = layOut([{ name: '', rows: dated }], {
        width,
        height,
        span: { from, to: from + length },
        at: undefined,
      })
      const counted = laid.counted.reduce((sum, { rows }) => sum + rows.length, 0)
      assert.equal(laid.marks.length + counted + laid.before + laid.after, all.length)
    }),
  )
})

test('no two marks with their words overlap, and no mark leaves its lane', () => {
  fc.assert(
    fc.property(days, frames, fc.nat(), (all, { width, height, from, length }, chosen) => {
      const { dated } = drawnOf(all.map(onDay))
      const at = `r${chosen % all.length}`
      const laid = layOut([{ name: 'One', rows: dated }], { width, height, span: { from, to: from + length }, at })
      for (const [, marks] of Map.groupBy(laid.marks, ({ y }) => y)) {
        const sorted = marks.toSorted((one, other) => one.x1 - other.x1)
        for (const [index, mark] of sorted.entries()) {
          const next = sorted[index + 1]
          if (next !== undefined) assert.ok(mark.x2 + mark.room <= next.x1, `${mark.x2 + mark.room} ${next.x1}`)
        }
      }
      const [lane] = laid.lanes
      for (const { y } of [...laid.marks, ...laid.counted])
        assert.ok(lane !== undefined && y > lane.top && y < lane.bottom)
    }),
  )
})

test('the row one is at is drawn by itself where all others are counted', () => {
  const { dated } = drawnOf(Array.from({ length: 3000 }, (_, number) => onDay(18_000 + (number % 40), number)))
  const frame = { width: 600, height: 200, span: { from: 17_000, to: 19_000 } }
  for (const at of ['r0', 'r1500', 'r2999']) {
    const laid = layOut([{ name: '', rows: dated }], { ...frame, at })
    assert.ok(laid.marks.some(({ drawn }) => drawn.row.id === at))
    assert.ok(laid.counted.length > 0)
  }
})

test('a month is a bar as long as the month, a day a tick, and what is open reaches past its day', () => {
  const march = row('m', { edtf: '2021-03', earliest: '2021-03-01', latest: '2021-03-31', precision: 'month' })
  const before = row('b', { edtf: '../2021-03-10', latest: '2021-03-10', qualifier: 'before' })
  const since = row('s', { edtf: '2021-03-10/..', earliest: '2021-03-10', qualifier: 'since' })
  const about = row('a', { edtf: '2021-03-10~', earliest: '2021-03-10', latest: '2021-03-10' })
  const { dated, undated } = drawnOf([march, before, since, about, row('u', null)])
  assert.deepEqual(Object.fromEntries(dated.map(({ row: { id }, shape }) => [id, shape])), {
    m: 'unit',
    b: 'before',
    s: 'after',
    a: 'about',
  })
  assert.deepEqual(
    undated.map(({ id }) => id),
    ['u'],
  )
  const from = dayOf('2021-01-01') ?? 0
  const laid = layOut([{ name: '', rows: dated }], {
    width: 1200,
    height: 300,
    span: { from, to: from + 120 },
    at: undefined,
  })
  const mark = (id: string) => laid.marks.find(({ drawn }) => drawn.row.id === id)
  const wide = (id: string): number => (mark(id)?.x2 ?? 0) - (mark(id)?.x1 ?? 0)
  assert.ok(Math.abs(wide('m') - 31 * 10) < 1e-6)
  assert.equal(wide('b'), SIZE.arrow)
  assert.equal(mark('b')?.x2, ((dayOf('2021-03-11') ?? 0) - from) * 10)
  assert.equal(mark('s')?.x1, ((dayOf('2021-03-10') ?? 0) - from) * 10)
})

test('a gap is much longer than the usual interval, and no row can lie in it', () => {
  const weekly = [0, 7, 14, 21, 28].map((day) => onDay(18_000 + day, day))
  const late = onDay(18_400, 99)
  const { dated } = drawnOf([...weekly, late])
  assert.deepEqual(gapsIn(dated), [{ from: 18_029, to: 18_400 }])
  const year = row('y', { edtf: '2020', earliest: isoOf(18_000), latest: isoOf(18_390), precision: 'year' })
  assert.deepEqual(gapsIn(drawnOf([...weekly, late, year]).dated), [])
  assert.deepEqual(gapsIn(drawnOf(weekly).dated), [])
})

test('a row stands in one lane, the fuller one of those it could stand in; the rest stand together', () => {
  const rows = [
    row('1', { earliest: '2021-03-01', latest: '2021-03-01' }, { parties: [0, 1] }),
    row('2', { earliest: '2021-03-02', latest: '2021-03-02' }, { parties: [1] }),
    row('3', { earliest: '2021-03-03', latest: '2021-03-03' }),
  ]
  const reply = {
    parties: [
      { id: 'a', name: 'Muster' },
      { id: 'b', name: 'Sample' },
    ],
    tags: [],
    documents: [],
  }
  const lanes = lanesOf(reply, drawnOf(rows).dated, 'party', 'Others')
  assert.deepEqual(
    lanes.map(({ name, rows: of }) => [name, of.map(({ row: { id } }) => id)]),
    [
      ['Sample', ['1', '2']],
      ['Others', ['3']],
    ],
  )
})

test('ticks stand apart at every zoom, are whole days, and each new year is named', () => {
  fc.assert(
    fc.property(frames, fc.constantFrom('en' as const, 'de' as const), ({ width, from, length }, language) => {
      const ticks = ticksOf({ from, to: from + length }, width, 96, language)
      for (const { day, label } of ticks) assert.ok(Number.isInteger(day) && label !== '')
      if (ticks.length > 0) assert.match(ticks[0]?.label ?? '', /\d{4}/)
    }),
  )
  const labels = ticksOf({ from: dayOf('2020-10-01') ?? 0, to: dayOf('2021-04-01') ?? 0 }, 700, 96, 'en').map(
    ({ label }) => label,
  )
  assert.ok(labels.includes('2021'), labels.join())
})

test('everything is seen at first, and a single day stands in the middle of a month', () => {
  const { dated } = drawnOf([onDay(18_000, 1), onDay(19_000, 2)])
  const { from, to } = wholeOf(dated)
  assert.ok(from < 18_000 && to > 19_001)
  assert.deepEqual(wholeOf(drawnOf([onDay(18_000, 1)]).dated), { from: 17_985, to: 18_016 })
})
