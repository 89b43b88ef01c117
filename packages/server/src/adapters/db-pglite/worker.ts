// PGlite runs here, off the main thread: a query of 1.5 s on the main thread would stop the server for 1.5 s.
import { readFileSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { vector } from '@electric-sql/pglite-pgvector'
import type { Connection, Statement } from '../../platform/db/index.ts'
import { prepared } from './prepared.ts'

type Answer = Awaited<ReturnType<Connection['query']>>

export type WorkerRequest = { readonly id: number } & (
  | {
      readonly call: 'query' | 'script' | 'dump' | 'close'
      readonly sql: string
      readonly parameters: readonly unknown[]
    }
  /** A transaction that reads, whole: what comes before it outside of it, its statements, its end. */
  | { readonly call: 'glance'; readonly becoming: string | null; readonly statements: readonly Statement[] }
)

export type WorkerReply =
  /** It panicked: this thread answers nothing more, and may turn in a circle for ever. */
  | { readonly id: null }
  | { readonly id: number; readonly rows: Record<string, unknown>[]; readonly affected: number }
  | {
      readonly id: number
      readonly failure: {
        readonly message: string
        readonly code: string | null
        readonly detail: string | null
        readonly constraint: string | null
      }
    }

const port = parentPort
if (port === null) throw new Error('the database worker must be started as a worker thread')

const text = (error: unknown, field: string): string | null => {
  const value: unknown = error instanceof Error ? Reflect.get(error, field) : null
  return typeof value === 'string' ? value : null
}

const started: unknown = workerData
const given = (name: string): string | null => {
  const value: unknown = typeof started === 'object' && started !== null ? Reflect.get(started, name) : null
  return typeof value === 'string' ? value : null
}
const [folder, template] = [given('folder'), given('template')]
const database = await PGlite.create({
  ...(folder === null ? {} : { dataDir: folder }),
  ...(template === null ? {} : { loadDataDir: new Blob([readFileSync(template)]) }),
  extensions: { vector, btree_gin },
  relaxedDurability: false,
})
Object.assign(database.Module, { onAbort: () => port.postMessage({ id: null } satisfies WorkerReply) })
port.postMessage({ id: 0, rows: [], affected: 0 } satisfies WorkerReply)

// One connection: requests are answered strictly in the order they came; the main thread decides who may send.
let last: Promise<void> = Promise.resolve()
port.on('message', (request: WorkerRequest) => {
  last = last.then(() => answer(request))
})

async function answer(request: WorkerRequest): Promise<void> {
  let reply: WorkerReply
  try {
    reply = { id: request.id, ...(await run(request)) }
  } catch (error) {
    reply = {
      id: request.id,
      failure: {
        message: error instanceof Error ? error.message : String(error),
        code: text(error, 'code'),
        detail: text(error, 'detail'),
        constraint: text(error, 'constraint'),
      },
    }
  }
  port?.postMessage(reply)
}

async function run(request: WorkerRequest): Promise<Answer> {
  if (request.call === 'glance') return glance(request.becoming, request.statements)
  const { call, sql, parameters } = request
  if (call === 'close') {
    await database.close()
    return { rows: [], affected: 0 }
  }
  if (call === 'dump') {
    // The statement is the path: one kind of message is enough for a thread that serves one file.
    writeFileSync(sql, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()), {
      mode: 0o600,
      flush: true,
    })
    return { rows: [], affected: 0 }
  }
  if (call === 'query') {
    const result = await database.query<Record<string, unknown>>(sql, [...parameters])
    return { rows: result.rows, affected: result.affectedRows ?? 0 }
  }
  const results = await database.exec(sql)
  return { rows: results.flatMap((result) => result.rows), affected: 0 }
}

async function glance(becoming: string | null, statements: readonly Statement[]): Promise<Answer> {
  if (becoming !== null) await database.exec(becoming)
  await database.exec('begin read only')
  try {
    let answer: Answer = { rows: [], affected: 0 }
    for (const statement of statements) answer = await prepared(database, statement)
    await database.exec('commit')
    return answer
  } catch (error) {
    await database.exec('rollback')
    throw error
  }
}
