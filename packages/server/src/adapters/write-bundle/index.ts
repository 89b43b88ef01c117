// A bundle of cited pages as PDF. Typst draws it, as it draws the chronology; in a thread of its own, because hundreds of pictures take it
// many seconds in which the server must go on answering.
import { Worker } from 'node:worker_threads'
import type { Bundle, BundleWriter } from '../../evidence/exhibits/index.ts'
import type { Drawn } from './worker.ts'

const HEAP_MEGABYTES = 1024
const MOST_MILLISECONDS = 300_000

export const bundleWriter: BundleWriter = { write }

function write(bundle: Bundle): Promise<Uint8Array> {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: bundle,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('drawing a bundle took too long')), MOST_MILLISECONDS)
    thread.once('message', ({ pdf }: Drawn) => resolve(pdf))
    thread.once('error', reject)
    thread.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the thread that draws a bundle ended with ${code}`))
    })
  }).finally(() => void thread.terminate())
}
