// What a server does again and again while nobody asks.

export interface Repeated {
  /** Once more, when what is under way has ended. */
  now(): Promise<void>
  /** Nothing begins any more; resolves when what is under way has ended, which it is asked to do soon. */
  stop(): Promise<void>
}

/** One turn after the other, never two at once. What fails is told, and tried again the next time. */
export function repeatedly(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<unknown>,
  onFault: (error: unknown) => void,
): Repeated {
  const ending = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const now = (): Promise<void> => {
    running = running
      .then(async () => void (await work(ending.signal)))
      .catch((error: unknown) => {
        if (!ending.signal.aborted) onFault(error)
      })
    return running
  }
  const timer = setInterval(() => void now(), milliseconds).unref()
  return {
    now,
    async stop() {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}
