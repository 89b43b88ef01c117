// A reading under suspicion, with the words around it.

import type { Node } from './shape.ts'
import type { Token } from './token.ts'

export interface Around {
  readonly before: Token | undefined
  readonly beforeThat: Token | undefined
  readonly after: Token | undefined
  readonly afterThat: Token | undefined
}

export interface Case extends Around {
  readonly node: Node
  readonly token: Token
  readonly text: string
  readonly german: boolean
}

/** A capital word of no meaning to us: probably a name. */
export function isNamed(after: Token | undefined): boolean {
  return after !== undefined && after.gap === 1 && after.capital && after.mask === 0 && after.node === null
}

export function isWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.gap === 1 &&
    (token.node !== null || token.entry !== null || token.text === '') &&
    !/^(?:and|but|when|while|as|he|she|they|it|we|i)$/.test(token.text)
  )
}

export function startsWithLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at))
}

export function isAlphanumeric(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(at))
}
