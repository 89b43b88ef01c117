// `node packages/server/bench/finding.ts [PASSAGES]`: 200,000 passages in 100 workspaces of very different size, the largest indexed by the product's
// own jobs, then asked: by words, by meaning, by both. Each statement of a search is timed under its policies and functions, and the same
// SQL for the tables' owner without any, with the workspace as a condition. On PostgreSQL where MUNIMENT_TEST_POSTGRES names a server.
import { readFileSync } from 'node:fs'
import { understandQuestion } from '@muniment/reading/ranking'
import { type DocumentId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import {
  canCompare,
  type Embedding,
  makeEmbedPassagesJob,
  makeIndexPassagesJob,
  passagesIn,
  search,
  type Vector,
} from '../src/evidence/retrieval/index.ts'
import { makeDb } from '../src/platform/db/index.ts'
import { type Authority, authorityOfJob } from '../src/platform/tenancy/index.ts'
import { compare, isEntering, isServed, listening, openMeasured, percentile, type Sent } from './measured.ts'

const PASSAGES = Number(process.argv[2] ?? 200_000)
const WORKSPACES = 100
const PARAGRAPHS = 50
/** Passages that they are cut into. */
const CUT = 45
const RUNS = 60
const MOST = 8
/** As all-MiniLM-L6-v2 has them. */
const DIMENSIONS = 384
const NEAREST = 50

/** Numbers between 0 and 1 that are the same in every run (Vigna, xorshift64*, the upper half). */
function chance(seed: bigint): () => number {
  let state = seed
  return () => {
    state ^= state >> 12n
    state = BigInt.asUintN(64, state ^ (state << 25n))
    state ^= state >> 27n
    return Number(BigInt.asUintN(64, state * 2685821657736338717n) >> 32n) / 2 ** 32
  }
}
const next = chance(4711n)

/** Words of no language, the n-th as often as words of one are: one of n times the first's share. */
const SYLLABLES = 'ba ke li mo nu ra se ti vo wu da fe gi ho ju pa'.split(' ')
const wordAt = (rank: number): string =>
  Array.from({ length: 3 }, (_, at) => SYLLABLES[(rank >> (4 * at)) & 15]).join('') + (rank >> 12 === 0 ? '' : 'ran')
const RANKS = 8000
const randomWord = (): string => wordAt(Math.floor(RANKS ** next()) - 1)
const sentence = (words: number): string => {
  const said = Array.from({ length: words }, randomWord).join(' ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
const paragraph = (): string => Array.from({ length: 8 }, () => sentence(14)).join(' ')

/** Directions that crowd as those of texts do: each is near one of some subjects. */
const SUBJECTS = Array.from({ length: 40 }, () => direction())
function direction(): Vector {
  return Float32Array.from({ length: DIMENSIONS }, () => next() + next() + next() - 1.5)
}
function nearSubject(): Vector {
  const subject = SUBJECTS[Math.floor(next() * SUBJECTS.length)] ?? direction()
  const mixed = direction().map((one, at) => one + (subject[at] ?? 0))
  const length = Math.hypot(...mixed)
  return mixed.map((one) => one / length)
}
const embedding: Embedding = {
  model: { id: '7'.repeat(64), name: 'double', dimensions: DIMENSIONS, languages: ['en'] },
  passages: async (texts) => texts.map(nearSubject),
  question: async () => nearSubject(),
}

interface Firm {
  readonly workspace: WorkspaceId
  readonly matter: MatterId
  readonly authority: Authority
  /** Where the owner's SQL of this workspace lies. */
  readonly schema: string
}

const { engine, owned, settle, end } = await openMeasured()
const ask = (sql: string, parameters: readonly unknown[] = []) =>
  owned((connection) => connection.query(sql, parameters))
const sent: Sent[] = []
const db = makeDb(listening(engine, sent))
const say = (measure: string, value: string): void => console.log(`  ${measure.padEnd(34)} ${value}`)

async function openFirm(nth: number): Promise<Firm> {
  const [workspace, matter] = [newId<WorkspaceId>(), newId<MatterId>()]
  await ask("insert into workspaces (id, name, made_at) values ($1, 'A firm', now())", [workspace])
  await ask(
    "insert into matters (workspace_id, id, name, language, made_at) values ($1, $2, 'A matter', 'en', now())",
    [workspace, matter],
  )
  const authority = authorityOfJob({ workspace, job: 'passages.index', cause: newId() })
  return { workspace, matter, authority, schema: `owned_${nth}` }
}

/** The largest has as much more than the hundredth as firms differ: the n-th has 1/n^0.8 of the first. */
const SHARES = Array.from({ length: WORKSPACES }, (_, nth) => (nth + 1) ** -0.8)
const documentsOf = (nth: number): number => {
  const all = SHARES.reduce((sum, share) => sum + share, 0)
  return Math.max(1, Math.round((PASSAGES * (SHARES[nth] ?? 0)) / all / CUT))
}

/** The same documents once more, as they lie in the database: what lies beside the one that is asked. */
async function copyDocuments(from: readonly DocumentId[], { workspace, matter }: Firm): Promise<void> {
  const own = from.map(() => newId<DocumentId>())
  const of = 'from unnest($3::uuid[], $4::uuid[]) as pair (source, own)'
  for (const [into, kept] of [
    ['documents', 'position, name, sha256, bytes, status, filed_at'],
    ['texts', 'version, language, made_at, passages, passage_words'],
    ['passages', 'version, position, language, text, heading, parts, terms'],
    ['passage_vectors', 'version, position, model, embedding'],
  ] as const) {
    const key = into === 'documents' ? 'id' : 'document_id'
    const inMatter = into === 'texts' ? '' : ', matter_id'
    const columns = kept.replaceAll(/\w+/g, 'r.$&')
    await ask(
      `insert into ${into} (workspace_id${inMatter}, ${key}, ${kept}) select $1${inMatter === '' ? '' : ', $2'}, pair.own, ${columns} ${of} join ${into} r on r.${key} = pair.source where $2::uuid is not null`,
      [workspace, matter, `{${from.join(',')}}`, `{${own.join(',')}}`],
    )
  }
  await ask('update documents set text_version = 1 where workspace_id = $1', [workspace])
}

async function fileDocument(inside: WorkspaceId, of: MatterId, position: number): Promise<DocumentId> {
  const document = newId<DocumentId>()
  const texts = Array.from({ length: PARAGRAPHS / 5 }, () => Array.from({ length: 5 }, paragraph).join('\n\n'))
  await ask(
    "insert into documents (workspace_id, matter_id, id, position, name, sha256, bytes, status, text_version, filed_at) values ($1, $2, $3, $4::integer, $5, lpad($4::integer::text, 64, '0'), 1, 'read', null, now())",
    [inside, of, document, position, `${position}.txt`],
  )
  await ask(
    "insert into texts (workspace_id, document_id, version, language, made_at) values ($1, $2, 1, 'en', now())",
    [inside, document],
  )
  await ask(
    "insert into pages (workspace_id, document_id, version, number, width, height, origin, text, zones) select $1, $2, 1, nth, 1, 1, 'text', text, '[]' from unnest($3::text[]) with ordinality as page (text, nth)",
    [inside, document, texts],
  )
  await ask('update documents set text_version = 1 where workspace_id = $1 and id = $2', [inside, document])
  return document
}

/** By the product's own jobs, one document after another. */
async function index({ authority }: Firm, documents: readonly DocumentId[], hasVectors: boolean): Promise<void> {
  const never = new AbortController().signal
  const jobs = {
    words: makeIndexPassagesJob({
      db,
      cut: async (text) => passagesIn(text),
      onReady: async () => undefined,
      afterReady: () => undefined,
    }),
    vectors: makeEmbedPassagesJob({ db, embedding, again: async () => undefined }),
  }
  for (const [name, job] of Object.entries(jobs)) {
    if (name === 'vectors' && !hasVectors) continue
    const started = performance.now()
    const cpu = process.cpuUsage()
    for (const document of documents) {
      sent.length = 0
      await job.run(authority, { document }, never)
    }
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const [row] = (await ask(`select count(*)::integer as n from ${name === 'words' ? 'passages' : 'passage_vectors'}`))
      .rows
    const rows = Number(row?.['n'])
    const own = ((user + system) / 1e6 / seconds) * 100
    say(
      name === 'words' ? 'passages indexed by their words' : 'vectors written',
      `${rows}, ${(rows / seconds).toFixed(0)} a second (${own.toFixed(0)} % of it the product's own process)`,
    )
  }
}

const FUNCTIONS = ['find_passages', 'nearest_passages']
/** What it answers in front of a wall stands before. */
const OF_PLPGSQL = /end if;\s*return query([\s\S]*?);\s*end\s*$/

/** What the search functions ask, as plain SQL of the owner's, which the planner takes apart: the workspace a condition, no role, no walls. */
async function ownSql({ workspace, schema }: Firm): Promise<void> {
  await ask(`create schema ${schema}`)
  for (const name of FUNCTIONS) {
    const [row] = (
      await ask(
        "select prosrc, pg_get_function_arguments(oid) as takes, pg_get_function_result(oid) as gives from pg_proc where oid::regproc::text = 'sec.' || $1",
        [name],
      )
    ).rows
    const [source, takes, gives] = [row?.['prosrc'], row?.['takes'], row?.['gives']].map(String)
    const body = (OF_PLPGSQL.exec(source ?? '')?.[1] ?? source ?? '').replaceAll(
      /= workspace\b/g,
      `= '${workspace}'::uuid`,
    )
    if (/\bsec\.(?!rarity\()|= workspace\b/.test(body))
      throw new Error(`${name} asks for more than was taken out of it`)
    await ask(`create function ${schema}.${name}(${takes}) returns ${gives} language sql stable as $$ ${body} $$`)
  }
}

/** The statements in a transaction as the product opens one, on every table only the workspace's rows. */
function asOwner({ workspace, schema }: Firm, statements: readonly Sent[]): Promise<readonly number[]> {
  return owned(async (connection) => {
    const spent: number[] = []
    for (const { sql, parameters } of statements) {
      const open = sql
        .replaceAll(/\bsec\.(?=\w+_passages\()/g, `${schema}.`)
        .replaceAll(/\b(from|join) (?:"(\w+)"|(passages|documents|passage_vectors) (\w)\b)/g, narrowed)
      const started = performance.now()
      await connection.query(open, [...parameters])
      spent.push(performance.now() - started)
    }
    return spent
  })
  function narrowed(_all: string, word: string, quoted?: string, bare?: string, alias?: string): string {
    const table = quoted ?? bare
    return `${word} (select * from "${table}" where workspace_id = '${workspace}') as "${quoted ?? alias}"`
  }
}

const PARTS = {
  'by words': (sql: string) => /sec\.find_passages/.test(sql),
  'by meaning': (sql: string) => /sec\.nearest_passages|passage_vectors/.test(sql),
  'how their documents begin': (sql: string) => /as begins/.test(sql),
  'by both, all that is asked': () => true,
}

async function measure(title: string, firms: readonly Firm[], hasVectors: boolean): Promise<void> {
  const spent = Object.keys(PARTS).map(() => ({ ours: [] as number[], theirs: [] as number[] }))
  const whole: number[] = []
  for (let run = 0; run < RUNS + 5; run++) {
    const firm = firms[run % firms.length]
    if (firm === undefined) throw new Error('no firm')
    const question = understandQuestion(
      `Which ${sentence(3)} ${sentence(2)}`.replaceAll('.', '').concat(` ${randomWord()} ${wordAt(3000 + run)}?`),
      'en',
    )
    const meaning = hasVectors ? { model: embedding.model.id, vector: nearSubject() } : null
    const asked = async (): Promise<readonly Sent[]> => {
      sent.length = 0
      const started = performance.now()
      const { passages } = await db.inWorkspace(firm.authority, (scope) =>
        search(scope, firm.matter, question, MOST, { meaning }),
      )
      if (run >= 5) whole.push(performance.now() - started)
      if (passages.length === 0) throw new Error('nothing was found')
      return sent.filter(({ sql }) => !isEntering(sql))
    }
    // Once without a clock, so that both find the same pages in memory; then who comes first takes turns.
    const statements = await asked()
    whole.pop()
    const [ours, theirs] =
      run % 2 === 0
        ? await (async () => [await asked(), await asOwner(firm, statements)] as const)()
        : await (async () => {
            const first = await asOwner(firm, statements)
            return [await asked(), first] as const
          })()
    if (run < 5) continue
    for (const [nth, isPart] of Object.values(PARTS).entries()) {
      spent[nth]?.ours.push(ours.reduce((sum, one) => sum + (isPart(one.sql) ? one.milliseconds : 0), 0))
      spent[nth]?.theirs.push(theirs.reduce((sum, one, at) => sum + (isPart(ours[at]?.sql ?? '') ? one : 0), 0))
    }
  }
  console.log(title)
  for (const [nth, name] of Object.keys(PARTS).entries()) {
    const { ours = [], theirs = [] } = spent[nth] ?? {}
    if (hasVectors || nth !== 1) say(name, [0.5, 0.95].map((part) => compare(ours, theirs, part)).join('   '))
  }
  say(
    'whole search, with ranking',
    `p50 ${percentile(whole, 0.5).toFixed(1)}   p95 ${percentile(whole, 0.95).toFixed(1)}`,
  )
}

/** Of the fifty that are nearest by a sum in memory, how many are given. */
async function recall(firms: readonly Firm[]): Promise<string> {
  let [right, all] = [0, 0]
  for (const firm of firms) {
    const { rows } = await ask(
      'select document_id, position, embedding from passage_vectors where workspace_id = $1 and matter_id = $2',
      [firm.workspace, firm.matter],
    )
    const known = rows.map(({ document_id, position, embedding: numbers }) => ({
      place: `${String(document_id)} ${String(position)}`,
      vector: Array.isArray(numbers) ? numbers.map(Number) : [],
    }))
    for (let nth = 0; nth < 10; nth++) {
      const question = nearSubject()
      const exact = known
        .map(({ place, vector }) => ({
          place,
          near: vector.reduce((sum, one, at) => sum + one * (question[at] ?? 0), 0),
        }))
        .sort((a, b) => b.near - a.near)
        .slice(0, NEAREST)
      const given = await db.inWorkspace(firm.authority, async ({ connection }) => {
        const { rows: places } = await connection.query(
          'select * from sec.nearest_passages($1, $2, $3::text::real[], $4)',
          [
            firm.matter,
            embedding.model.id,
            `{${Array.from(question, (one) => one.toPrecision(9)).join(',')}}`,
            NEAREST,
          ],
        )
        return new Set(places.map((place) => `${String(place['document_id'])} ${String(place['position'])}`))
      })
      all += exact.length
      right += exact.filter(({ place }) => given.has(place)).length
    }
  }
  return (right / all).toFixed(4)
}

async function sizes(): Promise<void> {
  const megabytes = async (of: string): Promise<string> => {
    const [row] = (await ask(`select (${of}) / 1000000 as size`)).rows
    return `${String(row?.['size'])} MB`
  }
  say(
    'on the disk: passages, key index',
    `${await megabytes("pg_total_relation_size('passages')")}, ${await megabytes("pg_relation_size('passages_by_term')")}`,
  )
  say('on the disk: vectors', await megabytes("pg_total_relation_size('passage_vectors')"))
  say('most memory, this process', `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`)
  if (!isServed) return
  const { rows } = await ask('select pid from pg_stat_activity where datname = current_database()')
  const peaks = rows.map(({ pid }) => {
    try {
      const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000
    } catch {
      return 0
    }
  })
  say('most memory, one of its connections', `${Math.max(...peaks).toFixed(0)} MB, with what all share`)
}

try {
  const asker = authorityOfJob({ workspace: newId(), job: 'passages.embed', cause: newId() })
  const hasVectors = await db.inWorkspace(asker, (scope) => canCompare(scope.tables()))
  console.log(`${engine.name}: ${WORKSPACES} workspaces${hasVectors ? '' : '; no pgvector here: words alone'}`)
  const firms: Firm[] = []
  for (const nth of SHARES.keys()) firms.push(await openFirm(nth))
  const documents: DocumentId[] = []
  const [first] = firms
  if (first === undefined) throw new Error('no firm')
  while (documents.length < documentsOf(0))
    documents.push(await fileDocument(first.workspace, first.matter, documents.length + 1))
  await index(first, documents, hasVectors)
  for (const [nth, firm] of firms.entries())
    if (nth > 0) await copyDocuments(documents.slice(0, documentsOf(nth)), firm)
  say('passages of all', String((await ask('select count(*) as n from passages')).rows[0]?.['n']))
  await settle()
  for (const firm of firms) await ownSql(firm)
  const [largest, middle, smallest] = [firms[0], firms[WORKSPACES / 2], firms.at(-1)]
  if (largest === undefined || middle === undefined || smallest === undefined) throw new Error('no firms')
  console.log('p50 and p95 in ms under policies / for the owner / ratio (wanted ≤ 1.2)')
  const of = async ({ matter }: Firm): Promise<string> =>
    `${String((await ask('select count(*) as n from passages where matter_id = $1', [matter])).rows[0]?.['n'])} passages`
  await measure(`the largest workspace, ${await of(largest)}`, [largest], hasVectors)
  await measure(`the middle one, ${await of(middle)}`, [middle], hasVectors)
  await measure(`the smallest, ${await of(smallest)}`, [smallest], hasVectors)
  await measure('one workspace after another', firms, hasVectors)
  if (hasVectors) say('recall against an exact search', await recall([largest, middle, smallest]))
  await sizes()
} finally {
  await db.close()
  await end()
}
