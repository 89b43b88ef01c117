// Roles tell who somebody is in a contract and nobody's name: "the Supplier", „der Lieferant“. A model that is to say who owes what must see them; whom
// they stand for it need not know. A word that is somebody's name as well stays one: "Herr Käufer", or "Kunde" where "Max Kunde" is named; behind an
// article it is the role all the same.

import type { Span } from '@muniment/reading'
import type { MaskSpan } from '@muniment/reading/masking'
import { isNoSurname, isRoleAlone, isRoleAt } from '@muniment/reading/names'
import { namedLikeRoles } from '@muniment/reading/personal'

export interface ToMask<T extends MaskSpan> {
  readonly text: string
  readonly spans: readonly T[]
}

const NAMES = new Set(['PERSON', 'ORGANIZATION'])
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.\s{0,2}$/u
const wordsOf = (name: string): string[] => name.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** All texts of one request: a name that one gives away is a name in all. */
export function withoutRoles<T extends MaskSpan>(texts: readonly ToMask<T>[]): readonly ToMask<T>[] {
  const named = new Set(
    texts.flatMap(({ text, spans }) =>
      spans.flatMap(({ type, start, end }) => {
        const words = wordsOf(text.slice(start, end))
        return NAMES.has(type) && words.length > 1 ? words : []
      }),
    ),
  )
  const isRole = (text: string, { type, start, end }: T, called: readonly Span[]): boolean => {
    const name = text.slice(start, end)
    if (!NAMES.has(type) || !isRoleAlone(name)) return false
    if (called.some((one) => start >= one.start && end <= one.end)) return false
    if (isNoSurname(name) || isRoleAt(text, start, end)) return true
    return !wordsOf(name).some((word) => named.has(word)) && !INITIAL.test(text.slice(Math.max(0, start - 4), start))
  }
  return texts.map(({ text, spans }) => {
    const called = namedLikeRoles(text)
    return { text, spans: spans.filter((span) => !isRole(text, span, called)) }
  })
}
