// Which of thousands of statements are worth comparing: those that share words few others have. Keeps pairwise rules near linear.

/** A word that more statements share than this tells none of them apart. */
const COMMON = 64
/** At most so many partners are looked at for one statement. */
const PARTNERS = 48

/** Pairs (earlier, later) of indices into `keys` that share at least `least` rare keys, the later ones in order. */
export function* candidatePairs(
  keys: readonly ReadonlySet<string>[],
  least: number,
): Generator<readonly [number, number]> {
  const holders = new Map<string, number[]>()
  for (const [i, mine] of keys.entries()) {
    for (const key of mine) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [i])
      else if (list.length <= COMMON) list.push(i)
    }
  }
  for (const [i, mine] of keys.entries()) {
    const counts = new Map<number, number>()
    for (const key of mine) {
      const list = holders.get(key)
      if (list === undefined || list.length > COMMON) continue
      for (const j of list) if (j < i) counts.set(j, (counts.get(j) ?? 0) + 1)
    }
    const partners = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [j] of partners.slice(0, PARTNERS)) yield [j, i]
  }
}
