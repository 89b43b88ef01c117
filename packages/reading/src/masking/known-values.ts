// Finds every whole-word occurrence of values that are already known, in one walk over a text: a name the reader missed in the third paragraph is
// masked as in the first. Values are kept as a tree of words, so the walk does not grow with their number.
import type { Span } from '../span.ts'
import type { Range } from './ranges.ts'

/** Words, runs of white space (any is as good as another: a name may break across lines), and single other characters. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu
/** Longer values are masked where they were found and not looked for elsewhere. Words and marks. */
const LONGEST = 64

type Meaning = Pick<Range, 'kind' | 'entity'>

interface Node {
  readonly next: Map<string, Node>
  /** What the value is that ends here. */
  end: Meaning | null
}

const node = (): Node => ({ next: new Map(), end: null })
const keyOf = (token: string): string => (token.trim() === '' ? ' ' : token)

export class KnownValues {
  readonly #root = node()

  add(value: string, meaning: Meaning): void {
    const tokens = value.match(TOKEN) ?? []
    if (tokens.length === 0 || tokens.length > LONGEST) return
    let at = this.#root
    for (const token of tokens) {
      const key = keyOf(token)
      const next = at.next.get(key) ?? node()
      at.next.set(key, next)
      at = next
    }
    at.end ??= meaning
  }

  /** The longest at each place, from left to right, none within `taken`, which is in order. */
  occurrencesIn(text: string, taken: readonly Span[]): Range[] {
    if (this.#root.next.size === 0) return []
    const found: Range[] = []
    let from = 0
    for (const { start, end } of [...taken, { start: text.length, end: text.length }]) {
      this.#search(text, from, start, found)
      from = Math.max(from, end)
    }
    return found
  }

  /** A word cut by `from` or `to` is a word: a placeholder will stand there. */
  #search(text: string, from: number, to: number, found: Range[]): void {
    const piece = text.slice(from, to)
    const token = new RegExp(TOKEN)
    for (let match = token.exec(piece); match !== null; match = token.exec(piece)) {
      const first = this.#root.next.get(keyOf(match[0]))
      const longest = first === undefined ? null : longestFrom(first, piece, token.lastIndex)
      if (longest === null) continue
      found.push({ start: from + match.index, end: from + longest.end, ...longest.meaning })
      token.lastIndex = longest.end
    }
  }
}

/** The longest value that goes on from `first`, whose token ends at `from`. */
function longestFrom(first: Node, text: string, from: number): { end: number; meaning: Meaning } | null {
  const token = new RegExp(TOKEN)
  token.lastIndex = from
  let at: Node | undefined = first
  let longest = at.end === null ? null : { end: from, meaning: at.end }
  while (at.next.size > 0 && token.lastIndex < text.length) {
    at = at.next.get(keyOf(token.exec(text)?.[0] ?? ''))
    if (at === undefined) break
    if (at.end !== null) longest = { end: token.lastIndex, meaning: at.end }
  }
  return longest
}
