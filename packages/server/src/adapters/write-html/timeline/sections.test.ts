import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayOf } from './axis.ts'
import type { TimelineRow } from './layout.ts'
import { sectionsOf } from './sections.ts'

const rowOn = (iso: string, number: number, until: string | null = iso): TimelineRow => ({
  number,
  anchor: `row${number}`,
  text: `${number}`,
  lane: 'Jane Sample',
  deadline: false,
  unsure: false,
  when: { shape: until === iso ? 'day' : 'period', from: dayOf(iso), to: dayOf(until) },
})
const onDays = (isos: readonly string[]): TimelineRow[] => isos.map((iso, i) => rowOn(iso, i + 1))
const shown = (rows: readonly TimelineRow[]) =>
  sectionsOf(rows).map(({ from, to, part, rows: inside }) => [from / 12, (to + 1) / 12, part, inside.length])

test('quiet years share a drawing, a busy one is divided into quarters, a busy month into parts', () => {
  const quiet = ['2001-05-01', '2004-02-29', '2009-12-31']
  const quarters = ['2010-01-15', '2010-05-15', '2010-09-15', '2010-11-15'].flatMap((day) =>
    Array<string>(15).fill(day),
  )
  const month = Array<string>(40).fill('2012-03-08')
  assert.deepEqual(shown(onDays([...quiet, ...quarters, ...month])), [
    [2001, 2010, null, 3],
    [2010, 2010.5, null, 30],
    [2010.5, 2011, null, 30],
    [2012 + 2 / 12, 2012 + 3 / 12, [1, 2], 20],
    [2012 + 2 / 12, 2012 + 3 / 12, [2, 2], 20],
  ])
})

test('what goes on after its section ends at the edge and says so', () => {
  const rows = [rowOn('2001-05-01', 1, '2030-01-01'), ...onDays(Array<string>(36).fill('2002-01-01'))]
  const [first] = sectionsOf(rows)
  assert.equal(first?.rows[0]?.isOnward, true)
  assert.equal(first?.rows[0]?.when?.to, dayOf('2001-12-31'))
})

test('every dated row stands in one section, in the order of time, and none holds more than a drawing', () => {
  const day = fc.oneof(fc.integer({ min: 18_000, max: 18_400 }), fc.integer({ min: -800_000, max: 30_000 }))
  const rows = fc.array(fc.option(fc.record({ from: fc.option(day), to: fc.option(day) })), {
    maxLength: 300,
    size: 'max',
  })
  fc.assert(
    fc.property(rows, (whens) => {
      const given = whens.map(
        (when, i): TimelineRow => ({
          ...rowOn('2020-01-01', i + 1),
          when: when === null ? null : { shape: 'period', ...when },
        }),
      )
      const sections = sectionsOf(given)
      const starts = sections.flatMap((section) => section.rows.map(({ when }) => when?.from ?? when?.to ?? Number.NaN))
      for (const [i, start] of starts.entries()) assert.ok(i === 0 || (starts[i - 1] ?? 0) <= start)
      for (const { rows: inside } of sections) assert.ok(inside.length > 0 && inside.length <= 36)
      const dated = given.filter(({ when }) => when !== null && (when.from !== null || when.to !== null))
      assert.deepEqual(
        sections.flatMap((section) => section.rows.map(({ number }) => number)).sort((a, b) => a - b),
        dated.map(({ number }) => number),
      )
    }),
  )
})
