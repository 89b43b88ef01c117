// A party is what is read of it and what people changed: pure. Reading may find more names any day; people's changes stay over it.
import type { PartyKind } from '@muniment/reading/names'
import { z } from 'zod'
import { type PartyId, parseId } from '../../base/index.ts'
import type { State } from '../edits/index.ts'
import type { Form, FormKey } from './forms.ts'

export interface PartyRead {
  readonly name: string
  readonly kind: PartyKind
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
}

/** What people changed. Null and empty: nothing. */
export interface PartyWork {
  readonly name: string | null
  readonly kind: PartyKind | null
  readonly addedAliases: readonly string[]
  readonly removedAliases: readonly string[]
  readonly addedRoles: readonly string[]
  readonly removedRoles: readonly string[]
  readonly isRemoved: boolean
  /** Another party this one is: it keeps its row and its links, and is shown as that one. */
  readonly mergedInto: PartyId | null
  /** Names were taken out of this party: those that are left are its own. */
  readonly isSplit: boolean
  readonly splitFrom: PartyId | null
}

export const NO_WORK: PartyWork = {
  name: null,
  kind: null,
  addedAliases: [],
  removedAliases: [],
  addedRoles: [],
  removedRoles: [],
  isRemoved: false,
  mergedInto: null,
  isSplit: false,
  splitFrom: null,
}

/** As stored: only what is not nothing, so that `{}` says that nobody changed anything. */
export const storedWork = (work: PartyWork): Partial<PartyWork> =>
  Object.fromEntries(
    Object.entries(work).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  )

export const workOf = (stored: Partial<PartyWork>): PartyWork => ({ ...NO_WORK, ...stored })

const names = z.array(z.string())
const partyId = z.custom<PartyId>((value) => typeof value === 'string' && parseId(value) !== null, 'an id')
const formKey = z.custom<FormKey>((value) => typeof value === 'string' && parseId(value) !== null, 'an id')
const workSchema = z.object({
  name: z.string().nullable(),
  kind: z.enum(['person', 'organization', 'court', 'authority']).nullable(),
  addedAliases: names,
  removedAliases: names,
  addedRoles: names,
  removedRoles: names,
  isRemoved: z.boolean(),
  mergedInto: partyId.nullable(),
  isSplit: z.boolean(),
  splitFrom: partyId.nullable(),
})
const formsSchema = z.object({ forms: z.array(z.object({ key: formKey, name: z.string() })) })

/** A state that was made of a party is its work and forms again. */
export const workInState = (state: State): { readonly work: PartyWork; readonly forms: readonly Form[] } => ({
  work: workSchema.parse(state),
  ...formsSchema.parse(state),
})

/** What an edit compares and undo takes back. */
export const stateOfParty = (work: PartyWork, forms: readonly Form[]): State => ({
  ...work,
  forms: forms.map(({ key, name }) => ({ key, name })),
})

/** What is shown: reading with people's changes over it. `read` null: only people know this party. */
export function shownParty(read: PartyRead | null, work: PartyWork): PartyRead {
  const name = work.name ?? read?.name ?? ''
  const known = [...(read === null ? [] : [read.name, ...read.aliases]), ...work.addedAliases]
  return {
    name,
    kind: work.kind ?? read?.kind ?? 'organization',
    aliases: distinct(known, [name, ...work.removedAliases]),
    roles: distinct([...(read?.roles ?? []), ...work.addedRoles], work.removedRoles),
  }
}

function distinct(list: readonly string[], without: readonly string[]): string[] {
  const left = new Set(without)
  return list.filter((item) => {
    const isNew = !left.has(item)
    left.add(item)
    return isNew
  })
}
