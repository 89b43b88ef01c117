// The thread in which a bundle is drawn: takes it as data, gives a PDF.
import { parentPort, workerData } from 'node:worker_threads'
import type { Bundle } from '../../evidence/exhibits/index.ts'
import { typeset } from './typeset.ts'

export interface Drawn {
  readonly pdf: Uint8Array
}

const bundle: Bundle = workerData
parentPort?.postMessage({ pdf: typeset(bundle) } satisfies Drawn)
