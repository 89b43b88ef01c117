// By which name documents call a party, as a key: what a cast is held together by when documents come and go. Pure.
import type { PartyKind, PartyMention } from '@muniment/reading/names'
import { type DocumentId, type Id, idOf } from '../../base/index.ts'

export type FormKey = Id<'form'>

export interface Form {
  readonly key: FormKey
  /** As the documents have it. */
  readonly name: string
}

/** The key of the full name a mention stands for. 'Ms Sample' and 'W.' are other people in the next document; 'Jane Sample' is not. */
export function formOfMention(
  document: DocumentId,
  { kind, name, refersTo }: Pick<PartyMention, 'name' | 'refersTo' | 'kind'>,
): Form {
  const full = refersTo ?? name
  const key = foldedName(full)
  return {
    name: full,
    key: isOwnName(kind, key) ? idOf<FormKey>('form', kind, key) : idOf<FormKey>('form', kind, key, document),
  }
}

/** The key of a name that a person gave a party: its own everywhere. */
export const formOfName = (kind: PartyKind, name: string): Form => ({
  name,
  key: idOf<FormKey>('form', kind, foldedName(name)),
})

/** Case and spaces do not tell names apart. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

function isOwnName(kind: PartyKind, name: string): boolean {
  const words = name.split(/[\s.…,]+/).filter((word) => word.length > 1)
  return kind === 'person' ? words.length >= 2 : words.some((word) => word.length > 4) || words.length >= 3
}
