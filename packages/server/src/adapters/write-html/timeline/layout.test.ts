import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { pageWords } from '../words.ts'
import { axisTicks, dayOf, makeAxis } from './axis.ts'
import { layOutTimeline, type Mark, measure, type Timeline, type TimelineRow } from './layout.ts'
import { fitText, textWidth } from './measure.ts'

const words = {
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  year: (year: number): string => String(year),
  gap: (from: number, to: number): string => `${to - from - 1} days without an event`,
}

const lanes = ['Jane Sample', 'Nordlicht Muster GmbH', 'Others']
const day = fc.oneof(fc.integer({ min: 18_000, max: 19_500 }), fc.integer({ min: -800_000, max: 30_000 }))
const when = fc.oneof(
  day.map((from) => ({ shape: 'day' as const, from, to: from })),
  fc
    .tuple(day, fc.integer({ min: 1, max: 40_000 }), fc.constantFrom('unit', 'about', 'period'))
    .map(([from, length, shape]) => ({ shape, from, to: from + length })),
  day.map((to) => ({ shape: 'before' as const, from: null, to })),
  day.map((from) => ({ shape: 'after' as const, from, to: null })),
)
const manyRows = fc
  .array(
    fc.record({
      when: fc.option(when, { freq: 12 }),
      text: fc.string({ unit: 'grapheme', maxLength: 80 }),
      lane: fc.constantFrom(...lanes),
      deadline: fc.boolean(),
      unsure: fc.boolean(),
    }),
    { maxLength: 160, size: 'max' },
  )
  .map((rows) => rows.map((row, i): TimelineRow => ({ ...row, number: i + 1, anchor: `row${i + 1}` })))

const layOut = (rows: readonly TimelineRow[]): Timeline =>
  layOutTimeline(rows, { lanes, contradictions: [[1, 2]], words })

/** What a mark or text covers: left, right, middle line. */
interface Box {
  readonly x1: number
  readonly x2: number
  readonly y: number
}

const boxOf = ({ x1, x2, y, label, row, shape }: Mark): Box => {
  const start = label === null ? x1 : label.end ? label.x - label.width : Math.min(x1, label.x)
  const end = label === null || label.end ? x2 : Math.max(x2, label.x + label.width)
  assert.ok(label === null || label.text !== '' || row.text === '', `${shape} ${row.number}`)
  return { x1: start, x2: end, y }
}

test('every row is drawn once, counted once or in the tray', () => {
  fc.assert(
    fc.property(manyRows, (rows) => {
      const timeline = layOut(rows)
      const shown = [
        ...timeline.marks.map(({ row }) => row.number),
        ...timeline.counted.flatMap((counted) => counted.rows.map(({ number }) => number)),
      ].sort((a, b) => a - b)
      assert.deepEqual(
        shown,
        rows.filter((row) => row.when !== null).map(({ number }) => number),
      )
      const undated = rows.filter((row) => row.when === null).length
      assert.equal((timeline.tray?.entries.length ?? 0) + (timeline.tray?.left ?? 0), undated)
      assert.equal(timeline.threads.length + timeline.threadsLeft, 1)
    }),
  )
})

test('no mark, label, count or name of a gap overlaps another or leaves the drawing', () => {
  fc.assert(
    fc.property(manyRows, (rows) => {
      const timeline = layOut(rows)
      const counted = timeline.counted.map(({ x, y, text }) => ({
        x1: x - textWidth(text, 10.5) / 2,
        x2: x + textWidth(text, 10.5) / 2,
        y,
      }))
      const names = timeline.gaps.map(({ label }) => ({ x1: label.x, x2: label.x + label.width, y: label.y }))
      const tray = timeline.tray?.entries ?? []
      const boxes: readonly Box[] = [...[...timeline.marks, ...tray].map(boxOf), ...counted, ...names]
      for (const line of Map.groupBy(boxes, ({ y }) => y).values()) {
        const sorted = line.toSorted((a, b) => a.x1 - b.x1)
        for (const [i, box] of sorted.entries()) {
          assert.ok(box.x1 >= measure.gutter - 1e-6 && box.x2 <= timeline.width + 1e-6, JSON.stringify(box))
          const next = sorted[i + 1]
          assert.ok(
            next === undefined || box.x2 <= next.x1 + 1e-6,
            `${JSON.stringify(box)} and ${JSON.stringify(next)}`,
          )
        }
      }
      const lineYs = [...new Set(boxes.map(({ y }) => y))].sort((a, b) => a - b)
      for (const [i, y] of lineYs.entries()) assert.ok(i === 0 || y - (lineYs[i - 1] ?? 0) >= 13, 'lines stand apart')
    }),
  )
})

test('the axis runs in the order of time, its ticks stand apart, and a gap holds no row that could lie in it', () => {
  fc.assert(
    fc.property(manyRows, (rows) => {
      const axisRows = rows.flatMap((row) =>
        row.when === null ? [] : [{ ...row.when, somewhere: row.when.shape === 'unit' }],
      )
      const axis = makeAxis(axisRows, 150, 1_000)
      if (axis === null) return assert.equal(axisRows.length, 0)
      const days = axisRows
        .flatMap(({ from, to }) => [from, to])
        .filter((given) => given !== null)
        .sort((a, b) => a - b)
      const xs = days.map(axis.x)
      for (const [i, x] of xs.entries())
        assert.ok(x >= 150 - 1e-6 && x <= 1_000 + 1e-6 && (i === 0 || x >= (xs[i - 1] ?? 0)))
      const ticks = axisTicks(axis, words, 58)
      for (const [i, tick] of ticks.entries()) assert.ok(i === 0 || tick.x - (ticks[i - 1]?.x ?? 0) >= 58)
      assert.ok(ticks.length > 0 && ticks.every(({ label }) => !label.includes('NaN') && !label.includes('undefined')))
      for (const gap of axis.gaps) {
        for (const { from, to, somewhere } of axisRows) {
          for (const end of [from, to]) assert.ok(end === null || end <= gap.from || end >= gap.to)
          if (somewhere && from !== null && to !== null) assert.ok(to <= gap.from || from >= gap.to)
        }
      }
    }),
  )
})

test('one far-off year does not squeeze the months that matter', () => {
  const single = (iso: string): { from: number; to: number; somewhere: boolean } => {
    const at = dayOf(iso) ?? assert.fail(iso)
    return { from: at, to: at, somewhere: false }
  }
  const months = Array.from({ length: 12 }, (_, i) => single(`2020-${String(i + 1).padStart(2, '0')}-15`))
  const axis = makeAxis([single('1900-01-01'), ...months], 0, 1_000) ?? assert.fail('no axis')
  const [start, end] = [axis.x(dayOf('2020-01-15') ?? 0), axis.x(dayOf('2020-12-15') ?? 0)]
  assert.ok(end - start > 900)
  assert.equal(axis.breaks.length, 1)
})

test('events of equal distance have neither breaks nor gaps', () => {
  const rows = Array.from({ length: 6 }, (_, i) => ({ from: i * 365, to: i * 365, somewhere: false }))
  const axis = makeAxis(rows, 0, 1_000)
  assert.deepEqual([axis?.breaks, axis?.gaps], [[], []])
})

test('a day is itself, before Christ too', () => {
  assert.equal(dayOf('1970-01-02'), 1)
  assert.equal(dayOf('0001-01-01'), -719_162)
  assert.equal(dayOf('-0001-12-31'), -719_162 - 366 - 1)
  assert.equal(dayOf('soon'), null)
  assert.equal(dayOf(null), null)
})

test('a gap is named in whole calendar months and years, never more', () => {
  const named = (from: string, to: string): string => pageWords.de.gap(dayOf(from) ?? 0, dayOf(to) ?? 0)
  assert.equal(named('2018-12-31', '2019-10-01'), '9 Monate ohne Ereignis')
  assert.equal(named('2018-12-31', '2019-09-30'), '8 Monate ohne Ereignis')
  assert.equal(named('2014-05-31', '2018-01-01'), '3 Jahre 7 Monate ohne Ereignis')
  assert.equal(named('2020-01-01', '2020-02-20'), '49 Tage ohne Ereignis')
  assert.equal(named('1900-01-01', '1990-01-02'), '90 Jahre ohne Ereignis')
})

test('a shortened text fits and says that it is shortened', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double({ min: 0, max: 300, noNaN: true }), (text, width) => {
      const fitted = fitText(text, 10, width)
      assert.ok(textWidth(fitted, 10) <= width || fitted === '')
      assert.ok(fitted === text || fitted === '' || fitted.endsWith('…'))
    }),
  )
})
