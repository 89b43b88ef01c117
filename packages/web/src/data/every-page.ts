// A list that is shown whole: page after page, up to a bound far above what a person looks through.

const MOST_PAGES = 10
export const PAGE = 200

export interface Whole<T> {
  readonly items: readonly T[]
  /** There are more, which are not here. */
  readonly isCut: boolean
}

/** `ask` gives one page, from its cursor on. */
export async function everyPage<T>(
  ask: (page: { limit: number; cursor?: string }) => Promise<{ items: readonly T[]; next: string | null }>,
): Promise<Whole<T>> {
  const items: T[] = []
  let next: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const part: { items: readonly T[]; next: string | null } = await ask({
      limit: PAGE,
      ...(next === null ? {} : { cursor: next }),
    })
    items.push(...part.items)
    next = part.next
    if (next === null) break
  }
  return { items, isCut: next !== null }
}
