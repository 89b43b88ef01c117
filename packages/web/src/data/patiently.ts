import { send } from './api.ts'
import { connectionNow, onConnection } from './connection.ts'

/**
 * Brings a part of the application. While no server answers it waits for one, whom whoever shows that nothing answers asks for; where one answers and
 * does not have the part, it is another build.
 */
export async function patiently<T>(bring: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await bring()
    } catch (error) {
      await send(new Request('/ready')).catch(() => undefined)
      if (connectionNow() === 'here') throw error
      await new Promise<void>((resolve) => {
        const stop = onConnection(() => {
          stop()
          resolve()
        })
      })
    }
}
