import { AsyncLocalStorage } from 'node:async_hooks'
import type { EngineLoad } from '../../platform/db/index.ts'

/** One connection: whoever holds the turn has it alone until done. Asking again while holding it would wait for ever: refused. */
export function oneAtATime() {
  let turn: Promise<unknown> = Promise.resolve()
  /** Those that have the turn or wait for it. */
  let asking = 0
  const holder = new AsyncLocalStorage<true>()
  return {
    inTurn: <T>(work: () => Promise<T>): Promise<T> => {
      if (holder.getStore() === true)
        return Promise.reject(new Error('a transaction was asked for inside a transaction'))
      asking++
      const result = turn.then(() => holder.run(true, work))
      const leave = (): void => void asking--
      turn = result.then(leave, leave)
      return result
    },
    /** For what asks for a turn of its own and is not waited for. */
    outside: (work: () => void): void => holder.exit(work),
    load: (): EngineLoad => ({ connections: 1, idle: asking === 0 ? 1 : 0, waiting: Math.max(0, asking - 1) }),
  }
}
