import type { Language, Span } from '../span.ts'

/** Presidio's names for national numbers; ours for the rest. The full list with its sources is in `types.ts`. */
export interface PersonalFinding extends Span {
  readonly type: string
  /** 0 to 1: a passed checksum with a context word is near 1. */
  readonly confidence: number
  readonly rule: string
}

export interface PersonalOptions {
  readonly language: Language
  /** Only what has a form of its own (numbers, addresses of machines and mail): names and places are not computed. */
  readonly only?: 'structured'
}
