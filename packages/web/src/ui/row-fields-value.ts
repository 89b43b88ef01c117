// What a row is besides its date and its words: its kind, who it names, its tags, and what is typed to become one of them.
import type { EventReply } from '@muniment/contract'
import type { NamedParty } from '../data/index.ts'

export const ROW_KINDS = ['event', 'document-date', 'deadline', 'term'] as const
type RowKind = (typeof ROW_KINDS)[number]

export interface RowFieldsValue {
  readonly kind: RowKind
  readonly parties: readonly NamedParty[]
  readonly tags: readonly string[]
  /** Typed, and not added yet: it counts as added when the row is sent. */
  readonly party: string
  readonly tag: string
}

export const NO_ROW_FIELDS: RowFieldsValue = { kind: 'event', parties: [], tags: [], party: '', tag: '' }

export const rowFieldsOf = ({ kind, parties, tags }: EventReply): RowFieldsValue => ({
  ...NO_ROW_FIELDS,
  kind,
  parties: parties.map(({ id, name }) => ({ id, name })),
  tags,
})

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const partyCalled = (name: string, cast: readonly NamedParty[]): NamedParty | undefined =>
  cast.find((one) => one.name === name.trim()) ?? cast.find((one) => plain(one.name) === plain(name))

export const withParty = (value: RowFieldsValue, party: NamedParty): Partial<RowFieldsValue> => ({
  party: '',
  parties: value.parties.some(({ id }) => id === party.id) ? value.parties : [...value.parties, party],
})

export const withTag = (value: RowFieldsValue): Partial<RowFieldsValue> => {
  const name = value.tag.trim()
  const isThere = name === '' || value.tags.some((tag) => plain(tag) === plain(name))
  return { tag: '', tags: isThere ? value.tags : [...value.tags, name] }
}

/** With what is typed taken in; undefined: a name is typed that nobody has. */
export function completed(value: RowFieldsValue, cast: readonly NamedParty[]): RowFieldsValue | undefined {
  const tagged = { ...value, ...withTag(value) }
  if (value.party.trim() === '') return tagged
  const party = partyCalled(value.party, cast)
  return party === undefined ? undefined : { ...tagged, ...withParty(tagged, party) }
}

interface FieldsChange {
  readonly kind?: RowKind
  readonly parties?: { readonly add: string[]; readonly remove: string[] }
  readonly tags?: { readonly add: string[]; readonly remove: string[] }
}

function moved(before: readonly string[], now: readonly string[]): { add: string[]; remove: string[] } | undefined {
  const [add, remove] = [now.filter((one) => !before.includes(one)), before.filter((one) => !now.includes(one))]
  return add.length + remove.length === 0 ? undefined : { add, remove }
}

/** What somebody changed, and nothing else: what others added meanwhile stays. */
export function changedFields(before: RowFieldsValue, now: RowFieldsValue): FieldsChange {
  const idsOf = (value: RowFieldsValue): string[] => value.parties.map(({ id }) => id)
  const parties = moved(idsOf(before), idsOf(now))
  const tags = moved(before.tags, now.tags)
  return {
    ...(before.kind === now.kind ? {} : { kind: now.kind }),
    ...(parties === undefined ? {} : { parties }),
    ...(tags === undefined ? {} : { tags }),
  }
}
