// The sample matter is fictional and ours, so its chronology is known: every row expected, and none besides.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { z } from 'zod'
import { withThrowAwayMatter } from '../src/entry/throw-away.ts'
import { WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { makeLog } from '../src/platform/log/index.ts'

const folder = join(import.meta.dirname, '../sample')
const expectedRow = z.object({
  edtf: z.string(),
  /** Words the row's text holds. */
  says: z.string(),
  parties: z.array(z.string()),
  /** Files and pages cited. */
  sources: z.array(z.string()),
})
const expected = z
  .object({ rows: z.array(expectedRow), contradictions: z.array(z.array(z.string())), findings: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))

let chronology: Chronology
before(async () => {
  const files = readdirSync(join(folder, 'files'))
    .sort()
    .map((name) => ({ path: join(folder, 'files', name), name }))
  chronology = await withThrowAwayMatter(
    { name: 'Sample', dayOrder: null, concurrency: 2, log: makeLog('silent') },
    async (matter) => {
      await matter.file(files, AbortSignal.timeout(120_000))
      await matter.settled(AbortSignal.timeout(120_000))
      return matter.chronology({ filter: WHOLE_CHRONOLOGY, language: 'en' })
    },
  )
})

const names = () => new Map(chronology.parties.map((party) => [party.id, party.name]))
const files = () => new Map(chronology.documents.map((document) => [document.id, document.name]))
const seen = () =>
  chronology.rows.map((row) => ({
    edtf: row.date?.edtf ?? 'undated',
    says: row.text,
    parties: row.parties.map((id) => names().get(id) ?? ''),
    sources: row.citations.map((citation) => `${files().get(citation.document) ?? ''} ${citation.page}`),
  }))

test('every row a careful paralegal would write is there, with its people and its places', () => {
  const rows = seen()
  for (const want of expected.rows) {
    const found = rows.find((row) => row.edtf === want.edtf && row.says.includes(want.says))
    assert.ok(found, `${want.edtf} ${want.says}\n${rows.map((row) => `${row.edtf} ${row.says}`).join('\n')}`)
    assert.deepEqual(found.parties, want.parties, want.says)
    assert.deepEqual(found.sources, want.sources, want.says)
  }
})

test('no row stands there besides', () => {
  const known = expected.rows.map((row) => row.edtf)
  const rows = seen()
  assert.deepEqual(
    rows.map((row) => row.edtf).filter((edtf) => !known.includes(edtf)),
    [],
  )
  assert.equal(rows.length, expected.rows.length)
})

test('two sources that disagree are joined, and both are kept', () => {
  const dates = new Map(chronology.rows.map((row) => [row.id, row.date?.edtf ?? '']))
  assert.deepEqual(
    chronology.contradictions.map((pair) => pair.rows.map((id) => dates.get(id) ?? '')),
    expected.contradictions,
  )
})

test('what was repaired or not decided is said', () => {
  assert.deepEqual(
    chronology.coverage.map((finding) => `${finding.documentName} ${finding.code}`),
    expected.findings,
  )
})

test('what was deleted from a contract is told apart from what stands in it', () => {
  const price = chronology.rows.find((row) => row.text.includes('The price of each pump'))
  assert.ok(price?.citations[0]?.quote.includes('1,790'))
  assert.ok(!price?.citations[0]?.quote.includes('1,850'))
})
