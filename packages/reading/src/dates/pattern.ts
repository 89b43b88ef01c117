// Grammar rules as short patterns over tokens. A pattern is a row of elements: CLASSES and plain words, alternatives with `|`, optional with
// `?`, a name before `:` keeps the token. There is no repetition, so a rule looks at a bounded number of tokens and no input can make it slow.

import { CLASS, type ClassName, type Entry } from './lexicon.ts'
import type { Built } from './shape.ts'
import type { Token } from './token.ts'

export type Captures = Readonly<Record<string, Token | undefined>>

export interface Rule {
  readonly name: string
  /** What a match can begin with: the classes and words of its elements up to the first that must be there. */
  readonly begins: { readonly mask: number; readonly words: ReadonlySet<string> }
  readonly elements: readonly Element[]
  /** The second element, where neither it nor the first may be left out. */
  readonly second: Element | null
  readonly build: (kept: Captures) => Built | null
}

interface Element {
  readonly mask: number
  readonly words: ReadonlySet<string>
  readonly optional: boolean
  readonly keep: string | null
}

export interface Found {
  readonly rule: Rule
  readonly built: Built
  /** Index after the last token. */
  readonly next: number
}

export function rule(name: string, pattern: string, build: (kept: Captures) => Built | null): Rule {
  const elements = pattern.trim().split(/\s+/).map(elementOf)
  const [first, second] = elements
  const isFixed = first !== undefined && second !== undefined && !first.optional && !second.optional
  return { name, elements, second: isFixed ? second : null, begins: beginningOf(elements), build }
}

function elementOf(written: string): Element {
  const colon = written.indexOf(':')
  const keep = colon > 0 ? written.slice(0, colon) : null
  const rest = colon > 0 ? written.slice(colon + 1) : written
  const optional = rest.length > 1 && rest.endsWith('?')
  let mask = 0
  const words = new Set<string>()
  for (const alternative of (optional ? rest.slice(0, -1) : rest).split('|')) {
    if (isClassName(alternative)) mask |= CLASS[alternative]
    else words.add(alternative)
  }
  return { mask, words, optional, keep }
}

function isClassName(name: string): name is ClassName {
  return Object.hasOwn(CLASS, name)
}

/** The rules that can begin with a token, found by its entry in the lexicon or, for a number or a node, by its classes. */
export class RuleTable {
  readonly #rules: readonly Rule[]
  readonly #byMask = new Map<number, readonly Rule[]>()
  readonly #byEntry = new Map<Entry, readonly Rule[]>()

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
  }

  /** The reading that reaches farthest; of two that reach as far, the one that stands first in the grammar. */
  longest(tokens: readonly Token[], at: number): Found | null {
    const first = tokens[at]
    if (first === undefined || (first.mask === 0 && first.entry === null)) return null
    let best: Found | null = null
    const second = tokens[at + 1] ?? null
    for (const candidate of this.#starting(first)) {
      if (second !== null && !goesOn(candidate, second)) continue
      const end = matchFrom(candidate.elements, 0, tokens, at, at)
      if (end < 0) continue
      const next = withoutTail(tokens, at, end)
      if (best !== null && next <= best.next) continue
      const built = candidate.build(captured(candidate.elements))
      if (built !== null) best = { rule: candidate, built, next }
    }
    return best
  }

  #starting({ entry, mask, text }: Token): readonly Rule[] {
    const known = entry === null ? this.#byMask.get(mask) : this.#byEntry.get(entry)
    if (known !== undefined) return known
    const rules = this.#rules.filter(({ begins }) => (begins.mask & mask) !== 0 || begins.words.has(text))
    if (entry === null) this.#byMask.set(mask, rules)
    else this.#byEntry.set(entry, rules)
    return rules
  }
}

const TAILS = new Set([',', 'of', 'in', 'im', 'des', 'the', 'on', 'at', '-', '/'])

/** A comma or a preposition that was to lead on to a year belongs to the sentence if no year has come. */
function withoutTail(tokens: readonly Token[], at: number, next: number): number {
  let end = next
  while (end > at + 1 && TAILS.has(tokens[end - 1]?.text ?? '')) end--
  // A full stop behind a whole word ends the sentence; behind "B.C." it is the abbreviation's.
  return end > at + 1 &&
    tokens[end - 1]?.text === '.' &&
    tokens[end - 2]?.text.length !== 1 &&
    tokens[end - 2]?.text !== 'chr'
    ? end - 1
    : end
}

/** Whether a rule whose first two elements must be there can go on with the second token. Most cannot: this saves the attempt. */
function goesOn({ second }: Rule, token: Token): boolean {
  return (
    second === null ||
    (token.gap < 3 && ((token.mask & second.mask) !== 0 || (second.words.size > 0 && second.words.has(token.text))))
  )
}

/** The words a grammar's rules name outright; each needs an entry in the lexicon to be looked at. */
export function literalWords(rules: readonly Rule[]): string[] {
  return rules.flatMap(({ elements }) => elements.flatMap(({ words }) => [...words]))
}

function beginningOf(elements: readonly Element[]): Rule['begins'] {
  let mask = 0
  const words = new Set<string>()
  for (const element of elements) {
    mask |= element.mask
    for (const word of element.words) words.add(word)
    if (!element.optional) break
  }
  return { mask, words }
}

/** The tokens of the match in hand, one place per element: filled anew by every match, read before the next one. */
const matched: (Token | null)[] = []

function captured(elements: readonly Element[]): Captures {
  const kept: Record<string, Token | undefined> = {}
  elements.forEach(({ keep }, index) => {
    if (keep !== null) kept[keep] = matched[index] ?? undefined
  })
  return kept
}

function matchFrom(
  elements: readonly Element[],
  element: number,
  tokens: readonly Token[],
  at: number,
  start: number,
): number {
  const wanted = elements[element]
  if (wanted === undefined) return at
  const token = tokens[at]
  if (
    token !== undefined &&
    (at === start || token.gap < 3) &&
    ((token.mask & wanted.mask) !== 0 || (wanted.words.size > 0 && wanted.words.has(token.text)))
  ) {
    matched[element] = token
    const end = matchFrom(elements, element + 1, tokens, at + 1, start)
    if (end >= 0) {
      matched[element] = token
      return end
    }
  }
  if (!wanted.optional) return -1
  matched[element] = null
  return matchFrom(elements, element + 1, tokens, at, start)
}
