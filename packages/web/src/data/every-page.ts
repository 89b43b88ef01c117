// A list that is shown or looked through whole: page after page, to its end.

const PAGE = 200

/** `ask` gives one page, from its cursor on. */
export async function everyPage<T>(
  ask: (page: {
    readonly limit: number
    readonly cursor?: string
  }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const all: T[] = []
  let { items, next } = await ask({ limit: PAGE })
  all.push(...items)
  while (next !== null) {
    ;({ items, next } = await ask({ limit: PAGE, cursor: next }))
    all.push(...items)
  }
  return all
}
