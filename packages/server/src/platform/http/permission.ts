// What takes long goes on only while whoever asked for it may: a member who is removed, a role that is lost, a wall that is raised hold
// for what they are being sent or are sending, not only for what they ask next.
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../base/index.ts'
import type { Authority } from '../tenancy/index.ts'
import { knockAgain } from './app.ts'

const ASK_EVERY_MILLISECONDS = 1000

export interface Permission {
  /** By what holds now: refuses as the door would, or as the route would. */
  ask(): Promise<void>
  /** The same pieces. Asked about every second, also while none comes, and once more when they have ended, however they did. */
  over<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined>
  /** What came of `work`; asked about when it has, where that took longer than a second. */
  after<T>(work: Promise<T>): Promise<T>
}

/** `isStillAllowed` is asked with the authority as it is now; what it throws ends what goes on. */
export function permissionOf(
  request: FastifyRequest,
  isStillAllowed: (authority: Authority) => Promise<unknown>,
): Permission {
  const ask = async (): Promise<void> => {
    await isStillAllowed(await knockAgain(request))
  }
  return {
    ask,
    over: (source) => whileAllowed(source, ask),
    async after(work) {
      const begun = performance.now()
      const result = await work
      if (performance.now() - begun >= ASK_EVERY_MILLISECONDS) await ask()
      return result
    },
  }
}

export async function* whileAllowed<T>(
  source: AsyncIterable<T>,
  ask: () => Promise<void>,
): AsyncGenerator<T, void, undefined> {
  const pieces = source[Symbol.asyncIterator]()
  const watch = watching(ask)
  let isOver = false
  try {
    for (;;) {
      const step = await watch.unlessRefused(pieces.next())
      if (step.done === true) {
        isOver = true
        return await ask()
      }
      yield step.value
    }
  } catch (error) {
    // Where the line broke off, what has come is kept for those alone who still may.
    if (!watch.isRefused()) await ask()
    throw error
  } finally {
    watch.end()
    // Not waited for: it may hang on the very piece that does not come.
    if (!isOver) pieces.return?.().catch(() => undefined)
  }
}

function watching(ask: () => Promise<void>) {
  let refusal: Refusal | null = null
  let onRefused: (refusal: Refusal) => void = () => undefined
  let isAsking = false
  const timer = setInterval(() => {
    if (isAsking) return
    isAsking = true
    ask()
      // What is away, full or busy for a moment says of nobody whether they may; at the end it is asked again.
      .catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.status >= 500) return
        refusal = error
        onRefused(error)
      })
      .finally(() => {
        isAsking = false
      })
  }, ASK_EVERY_MILLISECONDS).unref()
  return {
    isRefused: () => refusal !== null,
    end: () => clearInterval(timer),
    unlessRefused: <T>(coming: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        onRefused = reject
        coming.then(resolve, reject)
        if (refusal !== null) reject(refusal)
      }),
  }
}
