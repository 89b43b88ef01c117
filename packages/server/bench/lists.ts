// `node packages/server/bench/lists.ts`: a chronology of 50,000 rows, alone on the embedded engine, beside 99 other workspaces on
// PostgreSQL where MUNIMENT_TEST_POSTGRES names a server. Each statement the product sends is timed under its policies, and the same
// statement with the same workspace as a condition is timed for the table's owner without policies, turn by turn in one run. The owner is
// timed twice: how far the owner differs from itself is what this machine cannot tell, and of 60 turns its p95 is the third worst.
import { type AccountId, type MatterId, newId, type PartyId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { countRows, EVERY_ROW, type EventFilter, placesOfRows } from '../src/evidence/events/index.ts'
import { makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { fillMatter } from '../test/chronology.test-builder.ts'
import { compare, isEntering, isServed, listening, openMeasured, percentile, type Sent } from './measured.ts'

/** Turns at least, and as many more as this takes: quick statements need thousands before their p95 is more than whoever else is busy. */
const TURNS = 60
const MILLISECONDS = 4000
const ROWS = 50_000
const OTHERS = isServed ? 99 : 0

const { engine, owned, settle, end } = await openMeasured()
const ask = (sql: string, parameters: readonly unknown[]) => owned((connection) => connection.query(sql, parameters))
const workspace = newId<WorkspaceId>()
const matter = newId<MatterId>()
await seed()

const sent: Sent[] = []
const entering: number[] = []
const db = makeDb(listening(engine, sent))
const authority = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'editor' })

const parties = (
  await ask('select id from parties where matter_id = $1 order by position limit 2', [matter])
).rows.flatMap(({ id }) => parseId<PartyId>(String(id)) ?? [])
const page = { order: 'date' as const, after: null, limit: 51 }
const [middle] = await db.inWorkspace(authority, (scope) =>
  placesOfRows(scope, matter, { ...EVERY_ROW, from: 19_000 }, { ...page, limit: 1 }),
)
const list =
  (filter: Partial<EventFilter>, more: Partial<Parameters<typeof placesOfRows>[3]> = {}) =>
  (scope: Scope) =>
    placesOfRows(scope, matter, { ...EVERY_ROW, ...filter }, { ...page, ...more })

const QUESTIONS: readonly (readonly [title: string, ask: (scope: Scope) => Promise<unknown>])[] = [
  ['first page', list({})],
  ['a page from the middle', list({}, { after: middle ?? null })],
  ['last changed first', list({}, { order: '-changed' })],
  ['a quarter of a year', list({ from: 18_000, to: 18_090 })],
  ['both A and B', list({ parties: parties.map((party) => [party]) })],
  ['disputed by us, key', list({ statuses: ['disputed by us'], isKey: true })],
  ['a word of the text or a quote', list({ words: ['pump 4711'] })],
  ['how many rows', (scope) => countRows(scope, matter, EVERY_ROW)],
]

try {
  console.log(
    `${engine.name}: a chronology of ${ROWS} rows beside ${OTHERS} workspaces; the least of all, p50 and p95 in ms under policies / for the owner / ratio (wanted ≤ 1.2), and the owner's ratio to itself`,
  )
  for (const [title, ask] of QUESTIONS) {
    const policed = async (): Promise<number> => {
      sent.length = 0
      await db.inWorkspace(authority, ask)
      entering.push(...sent.filter(({ sql }) => isEntering(sql)).map(({ milliseconds }) => milliseconds))
      return sent.reduce((sum, { sql, milliseconds }) => sum + (isEntering(sql) ? 0 : milliseconds), 0)
    }
    await policed()
    const statements = sent.filter(({ sql }) => !isEntering(sql))
    const ways = [policed, () => asOwner(statements), () => asOwner(statements)]
    const times: number[][] = ways.map(() => [])
    const until = performance.now() + MILLISECONDS
    for (let turn = 0; turn < TURNS || performance.now() < until; turn++)
      // Whoever comes first in a turn finds the pages of whoever came last; each is first as often as the others.
      for (const [index, way] of rotated([...ways.entries()], turn % ways.length)) {
        const spent = await way()
        // The first few warm the plans and pages of all.
        if (turn >= 5) times[index]?.push(spent)
      }
    const [ours = [], theirs = [], again = []] = times
    const figures = [0, 0.5, 0.95].map(
      (part) => `${compare(ours, theirs, part)} (${(percentile(again, part) / percentile(theirs, part)).toFixed(2)})`,
    )
    console.log(`  ${title.padEnd(34)} ${figures.join('   ')}   of ${ours.length}`)
  }
  const at = (part: number) => percentile(entering, part).toFixed(2)
  console.log(`  entering the workspace, beside each: p50 ${at(0.5)}   p95 ${at(0.95)}`)
} finally {
  await db.close()
  await end()
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)]
}

/** The statements with the workspace as a condition on every table, in a transaction as the product opens one. */
function asOwner(statements: readonly Sent[]): Promise<number> {
  return owned(async (connection) => {
    let spent = 0
    for (const { sql, parameters } of statements) {
      const open = sql.replaceAll(
        /\b(from|join) "(\w+)"(?: as "\w+")?/g,
        (_all, word: string, table: string) =>
          `${word} (select * from "${table}" where workspace_id = '${workspace}') as "${table}"`,
      )
      const started = performance.now()
      await connection.query(open, [...parameters])
      spent += performance.now() - started
    }
    return spent
  })
}

/** What follows is planned by what is there: without statistics each key is looked up among all rows of the matter. */
async function askAndAnalyze(sql: string, parameters: readonly unknown[]): Promise<void> {
  await ask(sql, parameters)
  await ask('analyze', [])
}

async function seed(): Promise<void> {
  const others = Array.from({ length: OTHERS }, () => [newId<WorkspaceId>(), newId<MatterId>(), 500] as const)
  for (const [inside, of, rows] of [[workspace, matter, ROWS] as const, ...others]) {
    await ask("insert into workspaces (id, name, made_at) values ($1, 'A firm', now())", [inside])
    await fillMatter(rows === ROWS ? askAndAnalyze : ask, inside, of, rows)
  }
  await settle()
}
