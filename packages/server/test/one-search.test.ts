// What the database looks up for a question in one go: how many passages have each key, and those in which the most is found.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rarityOf } from '@muniment/reading/ranking'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, openFilingHouse } from './filing.test-builder.ts'

const GRID = [1, 3, 20, 999, 200_000].flatMap((passages) =>
  [0, 1, 2, 17, 500, 200_000].map((frequency) => ({ frequency, passages })),
)

onEveryEngine('one search', (make) => {
  let database: TestDatabase
  let house: FilingHouse
  let matter = ''
  before(async () => {
    database = await make()
    await (await database.open()).close()
    const served =
      'url' in database && typeof database.url === 'string' ? { databaseUrl: database.url, isThrowAway: false } : {}
    house = await openFilingHouse(async () => undefined, served)
    matter = (await house.openMatter('Pumps')).id
    await house.file(matter, [
      { name: 'a.txt', bytes: 'The pumps were tested by the zebrafish warden.' },
      { name: 'b.txt', bytes: 'The pumps were paid.' },
      { name: 'c.txt', bytes: 'The pumps were lent to the warden.' },
      { name: 'd.txt', bytes: 'Nothing of it stands here.' },
    ])
    await house.settled()
  })
  after(async () => {
    await house.close()
    await database.drop()
  })

  const found = (terms: readonly string[], things: readonly number[], most = 10) =>
    house.installation.db.inWorkspace(house.owner.authority(), async ({ connection }) => {
      const given = [matter, terms, terms.map(() => 'en'), things, terms.map(() => 1), 4, most]
      const { rows } = await connection.query(
        `select counts, (select array_agg(d.name order by place.nth) from unnest(documents) with ordinality as place (id, nth) join documents d on d.id = place.id) as names
          from sec.find_passages($1, $2, $3, $4, $5, $6, $7)`,
        given,
      )
      return [rows[0]?.['counts'], rows[0]?.['names'] ?? []]
    })

  test('who ranks and who looks up mean the same by how much a key says', async () => {
    const differs = (off: number): string =>
      `select 1 / (case when exists (select from (values ${GRID.map(({ frequency, passages }) => `(${frequency}, ${passages}, ${rarityOf(frequency, passages) + off})`).join()}) as known (frequency, passages, says) where abs(sec.rarity(frequency, passages) - says) > 1e-9) then 0 else 1 end)`
    await database.tamper(differs(0))
    await assert.rejects(database.tamper(differs(1e-6)), /division by zero/)
  })

  test('what has the most that is rare comes first, and every key is counted', async () => {
    assert.deepEqual(await found(['pump', 'warden', 'zebrafish', 'nowher'], [0, 1, 2, 3]), [
      [3, 2, 1, 0],
      ['a.txt', 'c.txt', 'b.txt'],
    ])
    assert.deepEqual(await found(['pump', 'warden', 'zebrafish'], [0, 1, 2], 1), [[3, 2, 1], ['a.txt']])
    assert.deepEqual(await found(['pump', 'warden'], [0, 1], 0), [[3, 2], []])
    assert.deepEqual(await found(['nowher'], [0]), [[0], []])
    assert.deepEqual(await found([], []), [[], []])
  })

  test('of keys that stand for one thing the one that says most counts, and the same key may stand for two', async () => {
    // As one thing "warden" says all that "pump" and "warden" say together: c is no better than a without the rare word.
    assert.deepEqual(await found(['pump', 'warden'], [0, 0]), [
      [3, 2],
      ['a.txt', 'c.txt', 'b.txt'],
    ])
    assert.deepEqual(await found(['pump', 'pump', 'zebrafish'], [0, 1, 2]), [
      [3, 3, 1],
      ['a.txt', 'b.txt', 'c.txt'],
    ])
  })
  // After five searches of small matters a plan for all would sort the vectors of the largest on the disk.
  test('each search is planned for the matter it is in', async () => {
    const unplanned = `select 1 / (case when exists (
      select from pg_proc where pronamespace = 'sec'::regnamespace and proowner = 'muniment_search'::regrole and prolang <> (select oid from pg_language where lanname = 'sql')
        and 'plan_cache_mode=force_custom_plan' <> all (coalesce(proconfig, '{}'))) then 0 else 1 end)`
    await database.tamper(unplanned)
    await database.tamper('alter function sec.nearest_passages(uuid, text, real[], integer) reset plan_cache_mode')
    await assert.rejects(database.tamper(unplanned), /division by zero/)
  })
})
