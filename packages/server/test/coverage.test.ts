// Coverage of a matter that has more of everything than anybody wants to read: what is not listed is said.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { leftOutOfMatter } from '../src/evidence/events/index.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

let matters: TestMatters
before(async () => {
  matters = await openTestMatters()
})
after(() => matters.close())

test('a matter with more findings and more undecided dates than can be listed says so, and names the first of each', async () => {
  const matter = await matters.open('Many')
  await matters.file(matter, { name: 'note.txt', bytes: Buffer.from('Jane Sample paid.\n') })
  await matters.settled(60)
  const [document] = await matters.documents(matter)
  assert.ok(document)
  await matters.db.inWorkspace(matters.authority, async ({ connection }) => {
    await connection.query(
      "insert into findings (document_id, version, stage, position, code, facts) select $1, 1, 'text', n, 'text.page-failed', '{}' from generate_series(1, 100001) n",
      [document.id],
    )
    await connection.query(
      "insert into undecided_dates (document_id, version, position, page, words, places, reason, candidates) select $1, 1, n, 1, 'Jane', '[{\"start\": 0, \"end\": 4, \"place\": null}]', 'no-anchor', '[]' from generate_series(1, 100001) n",
      [document.id],
    )
  })
  const { coverage, undecided } = await matters.chronology(matter)
  assert.deepEqual(
    coverage.slice(0, 3).map(({ code, kind }) => [code, kind]),
    [
      ['events.findings-cut', 'not-read'],
      ['events.undecided-cut', 'not-decided'],
      ['text.page-failed', 'not-read'],
    ],
  )
  assert.match(coverage[0]?.detail ?? '', /the first 100,000/)
  assert.equal(coverage.length, 100_002)
  assert.equal(undecided.length, 100_000)
})

test('the dates left out of a long document are each looked at once or twice, whatever the plan begins with', async () => {
  const matter = await matters.open('Long')
  await matters.file(matter, { name: 'note.txt', bytes: Buffer.from('Jane Sample paid.\n') })
  await matters.settled(60)
  const [document] = await matters.documents(matter)
  assert.ok(document)
  // Pages as wide as real ones: over narrow ones the planner begins with the dates.
  const PAGES = 400
  await matters.db.inWorkspace(matters.authority, async ({ connection }) => {
    await connection.query(
      "insert into pages (document_id, version, number, width, height, text, origin, zones) select $1, 1, n, 595, 842, (select string_agg(md5((n * 100 + line)::text), ' ') from generate_series(1, 50) line), 'text', '[]' from generate_series(2, $2::integer) n",
      [document.id, PAGES],
    )
    await connection.query(
      "insert into left_out_dates (document_id, version, position, page, start_at, end_at, words, kind, about) select $1, 1, n, 1 + n / 20, 0, 4, 'Jane', 'law', 'Jane' from generate_series(0, $2::integer - 1) n",
      [document.id, 20 * PAGES],
    )
  })
  await matters.db.inWorkspace(matters.authority, async (scope) => {
    const found = await leftOutOfMatter(scope, matter, 100_000)
    assert.equal(found.length, 20 * PAGES)
    const { rows } = await scope.connection.query(
      "select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as looked_at from pg_stat_xact_user_tables where relname = 'left_out_dates'",
      [],
    )
    const lookedAt = Number(rows[0]?.['looked_at'])
    assert.ok(lookedAt >= found.length && lookedAt <= 2 * found.length, `${lookedAt} looked at`)
  })
})
