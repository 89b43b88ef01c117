// Grammar rules as short patterns over tokens. A pattern is a row of elements: CLASSES and plain words, alternatives with `|`, optional with
// `?`, a name before `:` keeps the token. There is no repetition, so a rule looks at a bounded number of tokens and no input can make it slow.

import { CLASS, type ClassName } from './lexicon.ts'
import type { Built } from './shape.ts'
import type { Token } from './tokens.ts'

export type Captures = Readonly<Record<string, Token | undefined>>

export interface Rule {
  readonly name: string
  readonly elements: readonly Element[]
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
  return { name, elements: pattern.trim().split(/\s+/).map(elementOf), build }
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

/** The rules that can begin with a token, found by its classes or its word. */
export class RuleTable {
  readonly #rules: readonly Rule[]
  readonly #byMask = new Map<number, readonly Rule[]>()
  readonly #byWord = new Map<string, readonly Rule[]>()
  readonly #words: ReadonlySet<string>

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.#words = new Set(rules.flatMap((each) => firstElements(each).flatMap((element) => [...element.words])))
  }

  /** The reading that reaches farthest; of two that reach as far, the one that stands first in the grammar. */
  longest(tokens: readonly Token[], at: number): Found | null {
    const first = tokens[at]
    if (first === undefined) return null
    let best: Found | null = null
    for (const candidate of this.#starting(first)) {
      const kept: Record<string, Token | undefined> = {}
      const next = matchFrom(candidate.elements, 0, tokens, at, at, kept)
      if (next < 0 || (best !== null && next <= best.next)) continue
      const built = candidate.build(kept)
      if (built !== null) best = { rule: candidate, built, next }
    }
    return best
  }

  #starting(token: Token): readonly Rule[] {
    if (this.#words.has(token.text)) {
      const key = `${token.mask} ${token.text}`
      let rules = this.#byWord.get(key)
      if (rules === undefined) {
        rules = this.#rules.filter((each) =>
          firstElements(each).some((e) => (e.mask & token.mask) !== 0 || e.words.has(token.text)),
        )
        this.#byWord.set(key, rules)
      }
      return rules
    }
    if (token.mask === 0) return []
    let rules = this.#byMask.get(token.mask)
    if (rules === undefined) {
      rules = this.#rules.filter((each) => firstElements(each).some((e) => (e.mask & token.mask) !== 0))
      this.#byMask.set(token.mask, rules)
    }
    return rules
  }
}

function firstElements(each: Rule): Element[] {
  const first: Element[] = []
  for (const element of each.elements) {
    first.push(element)
    if (!element.optional) break
  }
  return first
}

function matchFrom(
  elements: readonly Element[],
  element: number,
  tokens: readonly Token[],
  at: number,
  start: number,
  kept: Record<string, Token | undefined>,
): number {
  const wanted = elements[element]
  if (wanted === undefined) return at
  const token = tokens[at]
  const fits =
    token !== undefined &&
    (at === start || token.gap < 3) &&
    ((token.mask & wanted.mask) !== 0 || (wanted.words.size > 0 && wanted.words.has(token.text)))
  if (fits) {
    if (wanted.keep !== null) kept[wanted.keep] = token
    const end = matchFrom(elements, element + 1, tokens, at + 1, start, kept)
    if (end >= 0) return end
    if (wanted.keep !== null) kept[wanted.keep] = undefined
  }
  return wanted.optional ? matchFrom(elements, element + 1, tokens, at, start, kept) : -1
}
