// Files that leave the house are written in a thread: every vendor of theirs works synchronously, and a long chronology takes them so many
// seconds, in which a server would answer nobody. A short one of few words is written where it is: no thread starts faster.
import { Worker } from 'node:worker_threads'
import type { Chronology } from '@muniment/contract'
import type { Bundle, BundleWriter, ChronologyFormat, ChronologyWriter } from '../evidence/exhibits/index.ts'
import { writerOf } from './writers.ts'

export type ToWrite =
  | { readonly file: ChronologyFormat; readonly chronology: Chronology }
  | { readonly file: 'bundle'; readonly bundle: Bundle }

const HEAP_MEGABYTES = 1024
const MOST_MILLISECONDS = 300_000
/** Rows, dates nobody decided and dates that were left out: so many are written in a quarter of a second. */
const MOST_HERE = 200
/** UTF-16 units of the words in them; the slowest of the formats takes half a microsecond for each. */
const MOST_LETTERS_HERE = 100_000

/** As `writerOf`, and never for long on the thread that answers. */
export async function writerApart(format: ChronologyFormat): Promise<ChronologyWriter> {
  const writer = await writerOf(format)
  return {
    ...writer,
    write: (chronology, signal) =>
      isShort(chronology) ? writer.write(chronology) : inThread({ file: format, chronology }, signal),
  }
}

export const bundleApart: BundleWriter = { write: (bundle, signal) => inThread({ file: 'bundle', bundle }, signal) }

const isShort = ({ rows, undecided, leftOut }: Chronology): boolean =>
  rows.length + undecided.length + leftOut.length <= MOST_HERE && lettersIn(rows) <= MOST_LETTERS_HERE

const lettersIn = (rows: Chronology['rows']): number =>
  rows.reduce(
    (sum, { text, citations }) => citations.reduce((inRow, { quote }) => inRow + quote.length, sum + text.length),
    0,
  )

function inThread(toWrite: ToWrite, signal: AbortSignal | undefined): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const thread = new Worker(new URL('./write-worker.ts', import.meta.url), {
    workerData: toWrite,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = (): void => reject(signal?.reason)
  const timer = setTimeout(() => reject(new Error('writing a file took too long')), MOST_MILLISECONDS)
  signal?.addEventListener('abort', stop, { once: true })
  thread.once('message', resolve).once('error', reject)
  thread.once('exit', (code) => reject(new Error(`the thread that writes a file ended with ${code}`)))
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    void thread.terminate()
  })
}
