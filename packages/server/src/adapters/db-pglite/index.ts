// The embedded engine: PGlite (PostgreSQL 18 as WebAssembly, Apache-2.0, kept by Electric). Instead we would have to ship server
// binaries per platform and an operating system user. It survives the death of the process, not a power cut: it never calls fsync.
//
// The session starts as superuser, so the role is set for every statement by this file alone, and the hardening of the first
// migration (no set_config, one gate function, extended protocol only) closes the ways back from inside a statement. That guards
// against mistakes and against expressions injected into a statement; against whole injected statements only a real login role does.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { freeBytesIn } from '../../base/index.ts'
import {
  type Connection,
  DatabaseAway,
  type DbRole,
  databaseFull,
  type Engine,
  historyTable,
  lackOf,
  type Migration,
  migrationScript,
  migrations,
  pendingMigrations,
  roleName,
  type Statement,
} from '../../platform/db/index.ts'
import { lockFolder } from './lock.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { keepForOwner } from './owners-alone.ts'
import { findTemplate, keepTemplate } from './template.ts'
import { DUE, keepUp, LOOK_EVERY, onceAnHour, TELL } from './upkeep.ts'
import type { WorkerReply, WorkerRequest } from './worker.ts'

export interface EmbeddedEngine extends Engine {
  /** Keeps a database that was just made, with the queue's schema in it and nothing else, for the next one to start from. */
  keepAsTemplate(): Promise<void>
  /** One transaction as the owner of every table, outside row-level security: for moving the whole database elsewhere, and nothing else. */
  asOwner<T>(work: (connection: Connection) => Promise<T>): Promise<T>
}

/** A database whose thread was started, while the program does something else. */
export interface PgliteOpening {
  /** Gives it back unused; what kept it from opening is nobody's concern then. */
  abandon(): Promise<void>
  readonly started: Promise<Started>
}

interface Started {
  readonly folder: string | null
  readonly thread: Thread
  readonly isNew: boolean
  readonly template: string | null
  readonly release: () => Promise<void>
}

/**
 * Begins to open (and to make, where there is none) the database in `folder`, or in memory where it is null. Resolves when its thread runs:
 * what keeps the main thread busy from then on, like loading a program, does not hold it up. Refuses a folder in use.
 */
export async function beginPglite(folder: string | null): Promise<PgliteOpening> {
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = folder === null ? async () => undefined : await lockFolder(folder)
  const started = start(folder, release)
  const abandon = async ({ thread }: Started): Promise<void> => {
    await thread.call('close', '')
    await thread.end()
    await release()
  }
  // Whoever opens it hears of it; until then it must not end the process.
  started.catch(() => undefined)
  return { started, abandon: () => started.then(abandon, () => undefined) }
}

async function start(folder: string | null, release: () => Promise<void>): Promise<Started> {
  try {
    const isNew = folder === null || !existsSync(join(folder, 'PG_VERSION'))
    const template = isNew ? findTemplate() : null
    const thread = await startFrom(template, folder)
    if (folder !== null) keepForOwner(folder)
    return { folder, thread, isNew, template, release }
  } catch (error) {
    await release()
    throw error
  }
}

/**
 * Opens what was begun, or the database in the folder, in memory where that is null. Refuses a folder in use. `onUpkeepFault` hears at most
 * once an hour that tables could not be vacuumed or analyzed.
 */
export async function openPglite(
  from: string | null | PgliteOpening,
  onUpkeepFault: (error: unknown) => void = () => undefined,
): Promise<EmbeddedEngine> {
  const opening = from === null || typeof from === 'string' ? await beginPglite(from) : from
  const { folder, thread, isNew, template, release } = await opening.started
  try {
    await migrate(thread)
    const keepAsTemplate = async (): Promise<void> => {
      if (isNew && template === null) await keepTemplate((path) => thread.call('dump', path))
    }
    return { ...engineOver(thread, folder, release, onceAnHour(onUpkeepFault)), keepAsTemplate }
  } catch (error) {
    // The folder is another's to open only when the thread has let go of it.
    await thread.end()
    await release()
    throw error
  }
}

/** How many migrations the database in `folder` still lacks; nothing is changed. Refuses a folder in use, and a newer database. */
export async function pendingInFolder(folder: string): Promise<number> {
  const release = await lockFolder(folder)
  try {
    const thread = await startThread(folder, null)
    try {
      return (await pendingOf(thread)).length
    } finally {
      await thread.call('close', '')
      await thread.end()
    }
  } finally {
    await release()
  }
}

type Answer = Awaited<ReturnType<Connection['query']>>

interface Thread {
  call(call: Exclude<WorkerRequest['call'], 'glance'>, sql: string, parameters?: readonly unknown[]): Promise<Answer>
  /** `becoming` is sent before the transaction, where the session is somebody else. */
  glance(becoming: string | null, statements: readonly Statement[]): Promise<Answer>
  /** It panicked, or died otherwise: nothing more comes of it. */
  hasEnded(): boolean
  end(): Promise<void>
}

/** An error of the database: `code` is PostgreSQL's SQLSTATE. */
class DatabaseError extends Error {
  readonly code: string | null
  readonly constraint: string | null

  constructor(failure: { message: string; code: string | null; constraint: string | null }) {
    super(failure.message)
    this.name = 'DatabaseError'
    this.code = failure.code
    this.constraint = failure.constraint
  }
}

/** A template that does not open is thrown away: it only ever saves time. */
async function startFrom(template: string | null, folder: string | null): Promise<Thread> {
  if (template === null) return startThread(folder, null)
  try {
    return await startThread(folder, template)
  } catch {
    rmSync(template, { force: true })
    // Nothing of ours is in the folder yet: it was new a moment ago.
    if (folder !== null)
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
    return startThread(folder, null)
  }
}

async function startThread(folder: string | null, template: string | null): Promise<Thread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder, template } })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  let next = 1
  let dead: Error | null = null
  const die = (error: Error): void => {
    dead ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', die)
  worker.on('exit', () => die(new Error('the embedded database has stopped')))
  const opened = new Promise<void>((resolve, reject) => waiting.set(0, { resolve: () => resolve(), reject }))
  worker.on('message', (reply: WorkerReply) => {
    if (reply.id === null) {
      die(new Error('the embedded database has panicked'))
      void worker.terminate()
      return
    }
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('failure' in reply) caller?.reject(new DatabaseError(reply.failure))
    else caller?.resolve({ rows: reply.rows, affected: reply.affected })
  })
  await opened
  const ask = (request: (id: number) => WorkerRequest): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (dead !== null) return reject(dead)
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage(request(id))
    })
  return {
    call: (call, sql, parameters = []) => ask((id) => ({ id, call, sql, parameters })),
    glance: (becoming, statements) => ask((id) => ({ id, call: 'glance', becoming, statements })),
    hasEnded: () => dead !== null,
    end: async () => {
      await worker.terminate()
    },
  }
}

async function migrate(thread: Thread): Promise<void> {
  await thread.call('script', historyTable)
  for (const migration of await pendingOf(thread)) await thread.call('script', migrationScript(migration))
}

async function pendingOf(thread: Thread): Promise<readonly Migration[]> {
  const done = await thread.call('query', 'select name, sha256 from history.migrations order by position', [])
  const past = done.rows.map((row) => ({ name: String(row['name']), sha256: String(row['sha256']) }))
  return pendingMigrations(past, migrations())
}

const becomingOf = (role: DbRole): string => `set session authorization ${roleName(role)}`

function engineOver(
  first: Thread,
  folder: string | null,
  release: () => Promise<void>,
  onUpkeepFault: (error: unknown) => void,
): Omit<EmbeddedEngine, 'keepAsTemplate'> {
  const thread = lasting(first, folder)
  let current: DbRole | null = null
  const { inTurn, outside, load } = oneAtATime()
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (await thread.revive()) current = null
      return work().catch((error: unknown) => {
        throw thread.hasEnded() ? new DatabaseAway(error) : (lackOf(error) ?? error)
      })
    })
  const become = async (role: DbRole): Promise<void> => {
    if (current === role) return
    await thread.call('script', becomingOf(role))
    current = role
  }
  /** Tables belong to whoever migrated: the session's own user, as whom nothing runs that comes from outside this folder's callers. */
  const becomeOwner = async (): Promise<void> => {
    current = null
    await thread.call('script', 'set session authorization postgres')
  }
  let touched = 0
  /** In a turn of its own, between those of others. What fails here harms nobody now, and is tried again later. */
  const lookAfter = (): void => {
    touched++
    if (touched < LOOK_EVERY) return
    touched = 0
    alone(async () => {
      await becomeOwner()
      await thread.call('script', TELL)
      for (const { name } of (await thread.call('script', DUE)).rows) await thread.call('script', keepUp(String(name)))
    }).catch(onUpkeepFault)
  }
  return {
    name: 'pglite',
    transaction: (role, work) =>
      alone(async () => {
        await become(role)
        const result = await inTransaction(thread, 'begin', (held) => work(counting(held, (rows) => (touched += rows))))
        outside(lookAfter)
        return result
      }),
    asOwner: (work) =>
      alone(async () => {
        await becomeOwner()
        return inTransaction(thread, 'begin', work)
      }),
    snapshot: (role, work) =>
      alone(async () => {
        await become(role)
        return inTransaction(thread, 'begin isolation level repeatable read read only', work)
      }),
    glance: (role, statements) =>
      alone(async () => {
        const becoming = current === role ? null : becomingOf(role)
        // Unless all went well it is not known who the session is.
        current = null
        const answer = await thread.glance(becoming, statements)
        current = role
        return answer
      }),
    script: (role, sql) =>
      alone(async () => {
        await become(role)
        return runScript(thread, sql)
      }),
    load,
    close: () =>
      inTurn(async () => {
        if (!thread.hasEnded()) await thread.call('close', '')
        await thread.end()
        await release()
      }),
  }
}

const counting = (connection: Connection, touch: (rows: number) => void): Connection => ({
  async query(sql, parameters) {
    const answer = await connection.query(sql, parameters)
    touch(answer.affected)
    return answer
  },
})

async function runScript(thread: Thread, sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  try {
    return await thread.call('script', sql)
  } catch (error) {
    // A script that fails inside its own begin … commit leaves the one connection in an aborted transaction.
    await thread.call('script', 'rollback')
    throw error
  }
}

/**
 * A database that panicked, as it does where its disk has no room for its own log, is opened anew with the next request: it recovers as after
 * a kill. `revive` answers whether it was.
 */
function lasting(first: Thread, folder: string | null): Thread & { revive(): Promise<boolean> } {
  let thread = first
  return {
    call: (call, sql, parameters) => thread.call(call, sql, parameters),
    glance: (becoming, statements) => thread.glance(becoming, statements),
    hasEnded: () => thread.hasEnded(),
    end: () => thread.end(),
    async revive() {
      if (!thread.hasEnded() || folder === null) return false
      if (await isTooFull(folder)) throw databaseFull()
      thread = await startThread(folder, null).catch((error: unknown) => {
        throw new DatabaseAway(error)
      })
      return true
    },
  }
}

/** Its log grows by segments of 16 MB, and it needs two of them to begin again. */
const LEAST_FREE_BYTES = 40e6

const isTooFull = async (folder: string): Promise<boolean> => (await freeBytesIn(folder)) < LEAST_FREE_BYTES

async function inTransaction<T>(
  thread: Thread,
  begin: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let open = true
  let failure: Error | null = null
  const connection: Connection = {
    query: async (sql, parameters) => {
      if (!open) throw new Error('this transaction has ended')
      try {
        return await thread.call('query', sql, parameters)
      } catch (error) {
        failure ??= new Error('a statement had failed: the transaction was rolled back', { cause: error })
        throw error
      }
    },
  }
  await thread.call('script', begin)
  try {
    const result = await work(connection)
    open = false
    // Where a statement failed and nobody minded, PostgreSQL answers a commit by rolling back: that must not look like success.
    if (failure !== null) throw failure
    await thread.call('script', 'commit')
    return result
  } catch (error) {
    open = false
    await thread.call('script', 'rollback')
    throw error
  }
}
