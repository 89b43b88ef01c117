// Names nearest to one that was mistyped. Pure.

/** All names, those first that share most pairs of neighbouring letters with what was asked; equals in their order. */
export function nearest(names: readonly string[], asked: string): string[] {
  const wanted = pairsOf(asked)
  const likeness = (name: string): number => {
    const own = pairsOf(name)
    return own.size + wanted.size === 0 ? 0 : (2 * own.intersection(wanted).size) / (own.size + wanted.size)
  }
  return names
    .map((name) => ({ name, alike: likeness(name) }))
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ name }) => name)
}

const pairsOf = (name: string): Set<string> => {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))
}
