// What an examination of an installation says of one part of it.

export interface Finding {
  readonly about: string
  readonly state: 'ok' | 'warn' | 'fail'
  /** What is so, and what mends it. */
  readonly says: string
}
