/** Resolves when the operator, or whatever runs the process, asks it to end. */
export const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop())
  })
