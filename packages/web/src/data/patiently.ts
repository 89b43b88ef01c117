// Code that comes when it is needed. While the server is away nothing is given up for it: not the screen one is at, nor what is under way
// in it. It comes when the server is back.
import { send } from './api.ts'
import { connectionNow, onConnection } from './connection.ts'

/** Rejects where the server answers and the code is not there: it was replaced by a newer one. */
export const patiently =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    for (let failed = 0; ; failed += 1) {
      try {
        return await load()
      } catch (error) {
        if (!(await isHere())) await here()
        else if (failed > 0) throw error
      }
    }
  }

const isHere = (): Promise<boolean> =>
  send(new Request(`${location.origin}/ready`)).then(
    () => true,
    () => false,
  )

const here = (): Promise<void> =>
  new Promise((resolve) => {
    if (connectionNow() === 'here') return resolve()
    const stop = onConnection(() => {
      stop()
      resolve()
    })
  })
