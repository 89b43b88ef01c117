import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import * as fc from 'fast-check'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { csvWriter } from './csv.ts'

/** RFC 4180, strictly: anything else fails. */
function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'))
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  cell.lastIndex = 1
  for (let end = 1; end < text.length; end = cell.lastIndex) {
    const match = cell.exec(text) ?? assert.fail(`not a cell at ${end}: ${text.slice(end, end + 40)}`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('every row of the chronology is a row of the table, under one head', async () => {
  const chronology = exampleChronology('de')
  const [head, ...rows] = readCsv(await csvWriter.write(chronology))
  assert.ok(rows.every((row) => row.length === head?.length))
  assert.deepEqual(
    rows.map((row) => row[head?.indexOf('id') ?? -1]),
    chronology.rows.map(({ id }) => id),
  )
  assert.equal(rows[9]?.[2], 'vor dem 4. April 2020')
  const failure = rows.find((row) => row[10]?.startsWith('Pump 2 fails'))
  assert.equal(failure?.[12]?.split('\n').length, 5)
  assert.equal(failure?.[13]?.split('\n').length, 5)
})

test('no cell can be taken for a formula', async () => {
  const text = fc.tuple(
    fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u202e'),
    fc.constantFrom('=', '+', '-', '@', '＝', 'x'),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const table = readCsv(await csvWriter.write(hostileChronology(parts.join(''))))
      assert.equal(table.length, 13)
      for (const cell of table.flat()) assert.doesNotMatch(cell, /^[\s\0]*[=+\-@＝＋－＠]/)
    }),
    { numRuns: 50 },
  )
})

test('hostile words stay inside their cell', async () => {
  for (const text of hostileStrings) {
    const table = readCsv(await csvWriter.write(hostileChronology(text)))
    assert.ok(table.every((row) => row.length === 23))
  }
})

test('five thousand rows are written', async () => {
  assert.equal(readCsv(await csvWriter.write(longChronology(5000))).length, 5001)
})

test('of chosen columns each stands as those that say the same, and a row is still known when it comes back', async () => {
  const columns: Chronology['columns'] = ['date', 'event', 'number', 'contradiction']
  const chronology = { ...exampleChronology(), columns }
  const [head, ...rows] = readCsv(await csvWriter.write(chronology))
  assert.equal(head?.join(','), 'date,earliest,latest,edtf,time,zone,text,number,contradictions,id,origin,version')
  assert.deepEqual(
    rows.map((row) => row[9]),
    chronology.rows.map(({ id }) => id),
  )
  assert.equal(rows.filter((row) => row[8] !== '').length, 4)
})
