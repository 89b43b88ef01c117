// Understands texts in worker threads, so that a long text neither keeps the server from answering nor outlives its limits. A thread
// takes one text at a time and is kept for the next; there are as many as texts were ever understood at once, which is what the job
// queue allows. A thread that meets a limit is ended: nothing else stops a computation.
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Gathering, StatementReading } from '../../evidence/events/index.ts'
import type { PartyReading } from '../../evidence/parties/index.ts'
import type { PassageCutting } from '../../evidence/retrieval/index.ts'
import { UnderstandingStopped } from '../../evidence/text/index.ts'
import type { Reply, Request } from './worker.ts'

export interface Understanding {
  readonly parties: PartyReading
  readonly statements: StatementReading
  readonly passages: PassageCutting
  readonly gather: Gathering
  /** Starts a thread where there is none yet, so that it is loaded by the time the first text is there. */
  prepare(): void
  /** Ends every thread; calls that still run are refused. */
  close(): Promise<void>
}

export interface UnderstandingOptions {
  /** Wall-clock seconds for one call on a text of so many characters. */
  readonly seconds?: (characters: number) => number
  readonly heapMegabytes?: number
  /** A thread was ended at a limit, or died; the next text gets a new one. */
  readonly onEnded?: (reason: string) => void
  /** Another program in the thread, for tests. */
  readonly entry?: URL
}

const HEAP_MEGABYTES = 1024
/** A novel takes a second; what takes so much longer was made to. Less than the queue gives a job. */
const secondsFor = (characters: number): number => Math.min(600, 120 + (characters / 1_000_000) * 15)

export function makeUnderstanding(options: UnderstandingOptions = {}): Understanding {
  const threads = new Threads(options)
  return {
    async parties(text, signal) {
      const reply = await threads.ask({ call: 'parties', text }, signal)
      if (reply.call !== 'parties') throw faultOf(reply)
      return reply.found
    },
    async statements(text, parties, signal) {
      const reply = await threads.ask({ call: 'statements', text, parties }, signal)
      if (reply.call !== 'statements') throw faultOf(reply)
      return reply.found
    },
    async passages(text, signal) {
      const reply = await threads.ask({ call: 'passages', text }, signal)
      if (reply.call !== 'passages') throw faultOf(reply)
      return reply.found
    },
    async gather(matter, signal) {
      const reply = await threads.ask({ call: 'gather', matter }, signal)
      if (reply.call !== 'gather') throw faultOf(reply)
      return reply.found
    },
    prepare: () => threads.prepare(),
    close: () => threads.close(),
  }
}

const faultOf = (reply: Reply): Error =>
  new Error('understanding a text failed', { cause: reply.call === 'fault' ? reply.message : reply.call })

class Threads {
  readonly #seconds: (characters: number) => number
  readonly #heapMegabytes: number
  readonly #entry: URL
  readonly #onEnded: (reason: string) => void
  readonly #living = new Set<Worker>()
  #idle: Worker[] = []
  #isClosed = false

  constructor({ seconds = secondsFor, heapMegabytes = HEAP_MEGABYTES, entry, onEnded }: UnderstandingOptions) {
    this.#onEnded = onEnded ?? (() => undefined)
    this.#seconds = seconds
    this.#heapMegabytes = heapMegabytes
    this.#entry = entry ?? new URL('./begin.ts', import.meta.url)
  }

  prepare(): void {
    if (!this.#isClosed && this.#living.size === 0) this.#idle.push(this.#start())
  }

  async ask(request: Request, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted()
    if (this.#isClosed) throw new Error('understanding is closed')
    const thread = this.#idle.pop() ?? this.#start()
    try {
      const reply = await answerOf(thread, request, this.#seconds(lengthOf(request)), signal)
      this.#idle.push(thread)
      return reply
    } catch (error) {
      await thread.terminate()
      if (!signal.aborted) this.#onEnded(error instanceof UnderstandingStopped ? error.limit : 'died')
      throw error
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#living].map((thread) => thread.terminate()))
  }

  #start(): Worker {
    const thread = new Worker(this.#entry, {
      workerData: { compiled: compiledFolder() },
      resourceLimits: { maxOldGenerationSizeMb: this.#heapMegabytes },
    })
    this.#living.add(thread)
    // Whoever waits for an answer hears of the error itself; one that nobody waits for must not end the process.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      this.#living.delete(thread)
      this.#idle = this.#idle.filter((idle) => idle !== thread)
    })
    return thread
  }
}

/** Where this process keeps compiled code, or null where it keeps none. Node names a folder of its version within the one it was given. */
function compiledFolder(): string | null {
  const folder = getCompileCacheDir()
  return folder === undefined ? null : dirname(folder)
}

function lengthOf(request: Request): number {
  if (request.call !== 'gather') return request.text.pages.reduce((sum, page) => sum + page.text.length, 0)
  return request.matter.told.reduce((sum, { statement }) => sum + statement.length, 0)
}

/** The next message of the thread. Rejects when it dies, when the time is up, and with the signal's reason when that ends the call. */
async function answerOf(thread: Worker, request: Request, seconds: number, signal: AbortSignal): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const fail = (error: unknown): void => reject(isOutOfMemory(error) ? new UnderstandingStopped('memory') : error)
  const died = (): void => reject(new Error('a thread that understands texts has stopped'))
  const stop = (): void => reject(signal.reason)
  const timer = setTimeout(() => reject(new UnderstandingStopped('time')), seconds * 1000)
  thread.on('message', resolve).on('error', fail).on('exit', died)
  signal.addEventListener('abort', stop, { once: true })
  try {
    thread.postMessage(request)
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    thread.off('message', resolve).off('error', fail).off('exit', died)
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
