// The first thing a thread runs: what the process keeps of compiled code is kept for its threads too, which Node does not do by itself.
// Without it every thread turns the whole of reading from TypeScript into machine code again: a second of a processor.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'

const folder: unknown = Reflect.get(Object(workerData), 'compiled')
if (typeof folder === 'string') enableCompileCache(folder)
await import('./worker.ts')
// A thread is ended, it does not end: nothing would be kept later.
if (typeof folder === 'string') flushCompileCache()
