// Roles tell who somebody is in a contract and nobody's name: "the Supplier", „der Lieferant“. A model that is to say who owes what must see them; whom
// they stand for it need not know. A word that is somebody's name as well stays one: "Herr Käufer", or "Kunde" where "Max Kunde" is named.
import type { MaskSpan } from '@muniment/reading/masking'
import { isRoleAlone } from '@muniment/reading/names'

export interface ToMask<T extends MaskSpan> {
  readonly text: string
  readonly spans: readonly T[]
}

const NAMES = new Set(['PERSON', 'ORGANIZATION'])
const TITLED = /(?:^|[^\p{L}])(?:herrn?|frau|mr|mrs|ms|miss|mx|dr|prof|[\p{Lu}])\.?\s+$/iu
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
  const isRole = (text: string, { type, start, end }: T): boolean => {
    const name = text.slice(start, end)
    return (
      NAMES.has(type) &&
      isRoleAlone(name) &&
      !wordsOf(name).some((word) => named.has(word)) &&
      !TITLED.test(text.slice(Math.max(0, start - 12), start))
    )
  }
  return texts.map(({ text, spans }) => ({ text, spans: spans.filter((span) => !isRole(text, span)) }))
}
