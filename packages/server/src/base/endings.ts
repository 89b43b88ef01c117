/** What was opened, in the order it was: closed in the reverse one, also when opening the next failed half-way. */
export interface Endings {
  add(end: () => Promise<unknown> | void): void
  /** Ends each once; all of them, also where one fails, and then throws what the first threw. */
  end(): Promise<void>
}

export function makeEndings(): Endings {
  const ends: (() => Promise<unknown> | void)[] = []
  return {
    add: (end) => void ends.push(end),
    async end() {
      const failures: unknown[] = []
      for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
        try {
          await end()
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw failures[0]
    },
  }
}
