// The thread in which a file is written: takes what is to be written as data, gives its bytes.
import { parentPort, workerData } from 'node:worker_threads'
import type { ToWrite } from './write-apart.ts'
import { bundleWriter, writerOf } from './writers.ts'

const given: ToWrite = workerData
const bytes =
  given.file === 'bundle'
    ? await (await bundleWriter()).write(given.bundle)
    : await (await writerOf(given.file)).write(given.chronology)
// A copy of its own, which changes hands instead of being copied again.
const sent = new Uint8Array(bytes)
parentPort?.postMessage(sent, [sent.buffer])
