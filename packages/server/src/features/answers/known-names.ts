// Names the matter knows: what a reader missed in one passage it may have found in another document, or a person has put on the cast.
import type { MaskSpan } from '@muniment/reading/masking'
import type { PartyRow } from '../../evidence/parties/index.ts'

export interface KnownName {
  readonly name: string
  readonly type: 'PERSON' | 'ORGANIZATION'
  /** One for all names of one party. */
  readonly entity: string
}

/** A single word is taken for a name only where it is a part of the party's own: "Tenant" is nobody's. Courts and authorities are no secret. */
export function namesOf(
  cast: readonly Pick<PartyRow, 'id' | 'name' | 'aliases' | 'kind' | 'merged_into'>[],
): KnownName[] {
  return cast.flatMap(({ id, name, aliases, kind, merged_into }) => {
    if (kind !== 'person' && kind !== 'organization') return []
    const parts = new Set(wordsOf(name))
    const names = [...new Set([name, ...aliases])].filter((one) => {
      const words = wordsOf(one)
      return words.length > 1 || (one.length > 2 && parts.has(words[0] ?? '')) || one === name
    })
    const type = kind === 'person' ? ('PERSON' as const) : ('ORGANIZATION' as const)
    return names.map((one) => ({ name: one, type, entity: merged_into ?? id }))
  })
}

const wordsOf = (name: string): string[] => name.match(/[\p{L}\p{N}]+/gu) ?? []

/** Every place in a text where one of them stands as whole words. */
export function namedIn(text: string, names: readonly KnownName[]): MaskSpan[] {
  const spans: MaskSpan[] = []
  for (const { name, type, entity } of names)
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      if (!isLetter(text.charAt(start - 1)) && !isLetter(text.charAt(end))) spans.push({ start, end, type, entity })
    }
  return spans
}

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
