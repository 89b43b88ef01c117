// What the rules have found so far, word by word. A word belongs to one name only: rules run from the surest to the weakest, and
// a later rule cannot take a word an earlier one has.
import type { PartyKind } from './party.ts'
import type { Tokens } from './tokens.ts'

/** Owner of a word that no rule may claim; free words have 0, claimed ones the number of their claim. */
const CLOSED = -1

export interface Claim {
  /** First and last word of the name, both included. */
  readonly first: number
  readonly last: number
  readonly kind: PartyKind
  readonly title: string | null
  role: string | null
  refersTo: string | null
  readonly confidence: number
  readonly rule: string
  readonly address: string | null
}

export interface Found {
  readonly first: number
  readonly last: number
  readonly kind: PartyKind
  readonly rule: string
  readonly confidence: number
  readonly title?: string | null
  readonly role?: string | null
  readonly refersTo?: string | null
  readonly address?: string | null
}

export class Claims {
  readonly tokens: Tokens
  readonly #owner: Int32Array
  readonly #all: Claim[] = []

  constructor(tokens: Tokens) {
    this.tokens = tokens
    this.#owner = new Int32Array(tokens.count)
  }

  /** False when one of the words is taken already. */
  add({
    first,
    last,
    kind,
    rule,
    confidence,
    title = null,
    role = null,
    refersTo = null,
    address = null,
  }: Found): boolean {
    if (first < 0 || last < first || last >= this.tokens.count) return false
    for (let i = first; i <= last; i++) if (this.#owner[i] !== 0) return false
    this.#all.push({ first, last, kind, title, role, refersTo, confidence, rule, address })
    this.#owner.fill(this.#all.length, first, last + 1)
    return true
  }

  /** These words name nobody, whatever a rule would make of them. */
  close(first: number, last: number): void {
    this.#owner.fill(CLOSED, first, last + 1)
  }

  has(i: number): boolean {
    return i >= 0 && i < this.#owner.length && this.#owner[i] !== 0
  }

  at(i: number): Claim | null {
    return this.has(i) ? (this.#all[(this.#owner[i] ?? 0) - 1] ?? null) : null
  }

  /** In the order of the text. */
  inOrder(): Claim[] {
    return [...this.#all].sort((a, b) => a.first - b.first)
  }
}
