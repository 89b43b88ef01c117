// `MUNIMENT_TEST_POSTGRES=… node packages/server/bench/lists.ts`: a chronology of 50,000 rows beside 99 other workspaces. Each statement
// the product sends is timed under its policies, and the same statement with the same workspace as a condition is timed for the table's
// owner without policies, turn by turn in one run.
import { Client } from 'pg'
import { type AccountId, type MatterId, newId, type PartyId, type WorkspaceId } from '../src/base/index.ts'
import { countRows, EVERY_ROW, type EventFilter, placesOfRows } from '../src/evidence/events/index.ts'
import { type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres } from '../test/engines.test-builder.ts'

const RUNS = 150
const ROWS = 50_000
const OTHERS = 99

const database = await makePostgres()
const owner = new Client({ connectionString: database.adminUrl })
await owner.connect()
const workspace = newId<WorkspaceId>()
const matter = newId<MatterId>()
await seed()

interface Sent {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly milliseconds: number
}
const sent: Sent[] = []
const engine = await database.open()
const db = makeDb(listening(engine))
const authority = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'editor' })

const parties = (
  await owner.query<{ id: PartyId }>('select id from parties where matter_id = $1 order by position limit 2', [matter])
).rows.map(({ id }) => id)
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
    `a chronology of ${ROWS} rows beside ${OTHERS} workspaces; p50 and p95 in ms under policies / for the owner / ratio (wanted ≤ 1.2)`,
  )
  for (const [title, ask] of QUESTIONS) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let run = 0; run < RUNS + 5; run++) {
      sent.length = 0
      await db.inWorkspace(authority, ask)
      const statements = sent.filter(({ sql }) => !sql.includes('sec.enter_workspace'))
      const [policed, owned] = [
        statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
        await asOwner(statements),
      ]
      // The first few warm the plans and pages of both.
      if (run >= 5) {
        ours.push(policed)
        theirs.push(owned)
      }
    }
    console.log(`  ${title.padEnd(34)} ${[0.5, 0.95].map((part) => compare(ours, theirs, part)).join('   ')}`)
  }
} finally {
  await db.close()
  await owner.end()
  await database.drop()
}

function compare(ours: readonly number[], theirs: readonly number[], part: number): string {
  const at = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
  return `p${part * 100} ${at(ours).toFixed(2)} / ${at(theirs).toFixed(2)} / ${(at(ours) / at(theirs)).toFixed(2)}`
}

/** The engine, with what was sent through it and how long each statement took. */
function listening(engine: Engine): Engine {
  return {
    ...engine,
    transaction: (role, work) =>
      engine.transaction(role, (connection) =>
        work({
          async query(sql, parameters) {
            const started = performance.now()
            const answer = await connection.query(sql, parameters)
            sent.push({ sql, parameters, milliseconds: performance.now() - started })
            return answer
          },
        }),
      ),
  }
}

/** The statements with the workspace as a condition on every table, in a transaction as the product opens one. */
async function asOwner(statements: readonly Sent[]): Promise<number> {
  await owner.query('begin')
  let spent = 0
  for (const { sql, parameters } of statements) {
    const open = sql.replaceAll(
      /\b(from|join) "(\w+)"(?: as "\w+")?/g,
      (_all, word: string, table: string) =>
        `${word} (select * from "${table}" where workspace_id = '${workspace}') as "${table}"`,
    )
    const started = performance.now()
    await owner.query(open, [...parameters])
    spent += performance.now() - started
  }
  await owner.query('commit')
  return spent
}

async function seed(): Promise<void> {
  await fill(workspace, matter, ROWS)
  for (let n = 0; n < OTHERS; n++) await fill(newId<WorkspaceId>(), newId<MatterId>(), 500)
  await owner.query('analyze')
}

/** Rows over twelve years, two parties and one citation each, as the pipeline would leave them. */
async function fill(inside: string, of: string, rows: number): Promise<void> {
  const document = newId()
  const statements: readonly (readonly [sql: string, parameters: readonly unknown[]])[] = [
    ["insert into workspaces (id, name, made_at) values ($1, 'A firm', now())", [inside]],
    [
      "insert into matters (workspace_id, id, name, language, made_at) values ($1, $2, 'A matter', 'en', now())",
      [inside, of],
    ],
    [
      "insert into documents (workspace_id, matter_id, id, position, name, sha256, bytes, status, filed_at) values ($1, $2, $3, 1, 'a.txt', repeat('0', 64), 1, 'read', now())",
      [inside, of, document],
    ],
    ['insert into texts (workspace_id, document_id, version, made_at) values ($1, $2, 1, now())', [inside, document]],
    [
      "insert into pages (workspace_id, document_id, version, number, width, height, origin, text, zones) select $1, $2, 1, n, 1, 1, 'text', 'x', '[]' from generate_series(1, 200) n",
      [inside, document],
    ],
    [
      "insert into parties (workspace_id, matter_id, id, position, name, kind, aliases, roles) select $1, $2, gen_random_uuid(), n, 'Party ' || n, 'person', '[]', '[]' from generate_series(1, 100) n",
      [inside, of],
    ],
    [
      `insert into events (workspace_id, matter_id, id, kind, text, edtf, earliest_day, latest_day, precision, confidence, status, is_key, sequence, sort_day, rank)
       select $1, $2, gen_random_uuid(), 'event', 'The supplier delivered pump ' || n || ' to the warehouse and the buyer signed for it.', to_char(date '2013-01-01' + n % 4380, 'YYYY-MM-DD'), 15706 + n % 4380, 15706 + n % 4380, 'day', 0.9,
              case n % 10 when 0 then 'disputed by us' when 1 then 'undisputed' end, n % 7 = 0, n, 15706 + n % 4380, lpad(n::text, 8, '0') from generate_series(1, $3::int) n`,
      [inside, of, rows],
    ],
    [
      `insert into event_parties (workspace_id, matter_id, event_id, position, party_id)
       select $1, $2, e.id, k, p.id from (select id, row_number() over (order by id) as n from events where matter_id = $2) e, generate_series(0, 1) k, (select id, position from parties where matter_id = $2) p where p.position = 1 + (e.n * (1 + k)) % 100`,
      [inside, of],
    ],
    [
      `insert into citations (workspace_id, matter_id, event_id, position, document_id, version, page, start_at, end_at, quote)
       select $1, $2, id, 0, $3, 1, 1 + (row_number() over (order by id))::int % 200, 0, 1, text from events where matter_id = $2`,
      [inside, of, document],
    ],
  ]
  for (const [sql, parameters] of statements) await owner.query(sql, [...parameters])
}
