// What a rule is: a pattern on the words around a date and what follows from it. Rules are tried in order; the first that fits
// decides. Patterns run on short windows only (see `Place`).

import type { StatementKind } from './kinds.ts'
import type { Place } from './place.ts'
import type { DocumentDateRole } from './statement.ts'
import type { Mood } from './verbs.ts'

export interface Verdict {
  readonly kind: StatementKind
  readonly role: DocumentDateRole | null
  /** 0 to 1, for a date given to the day and not inferred. */
  readonly confidence: number
  readonly rule: string
  /** One clause for a person: why the date is read so. */
  readonly why: string
}

export interface Rule {
  readonly name: string
  readonly kind: StatementKind
  readonly role?: DocumentDateRole
  readonly confidence: number
  readonly why: string
  /** On the text before the date; anchor at the end with `$`. */
  readonly before?: RegExp
  /** On the text behind the date. */
  readonly after?: RegExp
  readonly bracket?: RegExp
  readonly when?: (place: Place, mood: () => Mood) => boolean
}

export function firstOf(rules: readonly Rule[], place: Place, mood: () => Mood): Verdict | null {
  for (const rule of rules) {
    if (rule.before !== undefined && !rule.before.test(place.before)) continue
    if (rule.after !== undefined && !rule.after.test(place.after)) continue
    if (rule.bracket !== undefined && (place.bracket === null || !rule.bracket.test(place.bracket))) continue
    if (rule.when !== undefined && !rule.when(place, mood)) continue
    const { name, kind, role, confidence, why } = rule
    return { kind, role: role ?? null, confidence, rule: name, why }
  }
  return null
}

export function isCoarse(place: Place): boolean {
  const { precision } = place.moment.mentions[0]
  return precision !== 'day' && precision !== 'month' && precision !== 'week' && precision !== 'weekend'
}

export function isYear(place: Place): boolean {
  const { precision } = place.moment.mentions[0]
  return precision === 'year' || precision === 'decade' || precision === 'century'
}
