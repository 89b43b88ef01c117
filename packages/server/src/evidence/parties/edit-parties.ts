// The verbs of a cast. All work inside an edit: it holds the matter, numbers the change and keeps what was before.
import type { PartyKind } from '@muniment/reading/names'
import { type MatterId, newId, type PartyId, parseId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { type Change, differenceOf, type Edit, editOvertaken, takenBack } from '../edits/index.ts'
import { type Form, foldedName, formOfName } from './forms.ts'
import { partiesOfMatter, writeParties } from './queries.ts'
import { aliasUnknown, mergedAlready, partyNotFound } from './refusals.ts'
import {
  NO_WORK,
  type PartyRead,
  type PartyWork,
  shownParty,
  stateOfParty,
  storedWork,
  workInState,
  workOf,
} from './work.ts'

/** A party as an edit sees it. */
export interface Party {
  readonly id: PartyId
  readonly position: number
  readonly origin: 'read' | 'person'
  readonly version: number
  readonly read: PartyRead | null
  readonly work: PartyWork
  readonly forms: readonly Form[]
}

/** Names that mean another party now: what links rows by them follows. */
export interface MovedForms {
  readonly from: PartyId
  readonly to: PartyId
  readonly forms: readonly Form[]
}

export interface PartiesEdited {
  readonly parties: readonly Party[]
  readonly changes: readonly Change[]
  readonly moved: readonly MovedForms[]
}

export async function partiesToEdit(scope: Scope, matter: MatterId): Promise<ReadonlyMap<PartyId, Party>> {
  const rows = await partiesOfMatter(scope, matter)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        position: row.position,
        origin: row.origin,
        version: row.version,
        read: row.read,
        work: workOf(row.work),
        forms: row.forms,
      },
    ]),
  )
}

/** Refuses `party.not-found`, also for one that is shown as another. */
export function partyIn(parties: ReadonlyMap<PartyId, Party>, id: PartyId): Party {
  const party = parties.get(id)
  if (party === undefined || party.work.mergedInto !== null) throw partyNotFound()
  return party
}

export interface PartyChange {
  readonly name?: string | undefined
  readonly kind?: PartyKind | undefined
  readonly addAliases?: readonly string[] | undefined
  readonly removeAliases?: readonly string[] | undefined
  readonly addRoles?: readonly string[] | undefined
  readonly removeRoles?: readonly string[] | undefined
}

export function newParty(kind: PartyKind, name: string, change: PartyChange): Party {
  const party: Party = {
    id: newId<PartyId>(),
    position: 1_000_000,
    origin: 'person',
    version: 0,
    read: null,
    work: { ...NO_WORK, name, kind },
    forms: [formOfName(kind, name)],
  }
  return changedParty(party, change)
}

export function changedParty(party: Party, change: PartyChange): Party {
  const { work } = party
  const aliases = overlaid(
    { added: work.addedAliases, removed: work.removedAliases },
    { add: change.addAliases ?? [], remove: change.removeAliases ?? [] },
    party.read === null ? [] : [party.read.name, ...party.read.aliases],
  )
  const roles = overlaid(
    { added: work.addedRoles, removed: work.removedRoles },
    { add: change.addRoles ?? [], remove: change.removeRoles ?? [] },
    party.read?.roles ?? [],
  )
  return {
    ...party,
    work: {
      ...work,
      name: said(change.name, party.read?.name, work.name),
      kind: said(change.kind, party.read?.kind, work.kind),
      addedAliases: aliases.added,
      removedAliases: aliases.removed,
      addedRoles: roles.added,
      removedRoles: roles.removed,
    },
  }
}

/** What a person's word makes of it: as it was where none is said, nothing of its own where it is what was read. */
function said<T>(word: T | undefined, read: T | undefined, was: T | null): T | null {
  if (word === undefined) return was
  return word === read ? null : word
}

/** What people added and took away, with more added and taken away; what is read need not be added. */
function overlaid(
  now: { readonly added: readonly string[]; readonly removed: readonly string[] },
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  read: readonly string[],
) {
  const gone = new Set(remove)
  const back = new Set(add)
  return {
    added: [...new Set([...now.added, ...add])].filter((item) => !gone.has(item) && !read.includes(item)),
    removed: [...new Set([...now.removed, ...remove])].filter((item) => !back.has(item) && read.includes(item)),
  }
}

/** Refuses `party.merged`: a party is not merged into itself, nor into one that is shown as it. */
export function mergedParty(party: Party, into: Party): Party {
  if (party.id === into.id) throw mergedAlready()
  return { ...party, work: { ...party.work, mergedInto: into.id } }
}

/** Takes names out of a party into a new one. Refuses `party.alias-unknown`. */
export function splitParty(
  party: Party,
  { name, kind, aliases }: { readonly name: string; readonly kind: PartyKind; readonly aliases: readonly string[] },
): { readonly left: Party; readonly made: Party } {
  const shown = shownParty(party.read, party.work)
  const unknown = aliases.find((alias) => !shown.aliases.includes(alias))
  if (unknown !== undefined) throw aliasUnknown()
  const folded = new Set([name, ...aliases].map(foldedName))
  const isTaken = (form: Form) => folded.has(foldedName(form.name))
  const left = changedParty(party, { removeAliases: aliases })
  const made = newParty(kind, name, { addAliases: aliases.filter((alias) => alias !== name) })
  return {
    left: { ...left, work: { ...left.work, isSplit: true }, forms: party.forms.filter((form) => !isTaken(form)) },
    made: {
      ...made,
      work: { ...made.work, splitFrom: party.id },
      forms: distinctForms([
        ...party.forms.filter(isTaken),
        ...[name, ...aliases].map((alias) => formOfName(kind, alias)),
      ]),
    },
  }
}

const distinctForms = (forms: readonly Form[]): Form[] => [...new Map(forms.map((form) => [form.key, form])).values()]

/** Writes parties as a person wants them. */
export async function putParties(
  scope: Scope,
  edit: Edit,
  pairs: readonly { readonly was: Party | null; readonly party: Party }[],
): Promise<PartiesEdited> {
  const changes: Change[] = []
  const written: Party[] = []
  for (const { was, party } of pairs) {
    const before = was === null ? null : stateOfParty(was.work, was.forms)
    const difference = differenceOf(before, stateOfParty(party.work, party.forms))
    if (difference === null) continue
    changes.push({ kind: 'party', id: party.id, ...difference })
    written.push({ ...party, version: party.version + 1 })
  }
  await writeParties(
    scope,
    written.map((party) => ({
      matter_id: edit.matter,
      id: party.id,
      position: party.position,
      ...shownParty(party.read, party.work),
      origin: party.origin,
      version: party.version,
      sequence: edit.sequence,
      read: party.read,
      work: storedWork(party.work),
      forms: party.forms,
    })),
  )
  return { parties: written, changes, moved: pairs.flatMap(({ was, party }) => movedForms(was, party, pairs)) }
}

/** Names go from the party that lost them to the one that has them now; where nobody has, to the one they were split from. */
function movedForms(
  was: Party | null,
  party: Party,
  pairs: readonly { readonly was: Party | null; readonly party: Party }[],
): MovedForms[] {
  const has = new Set(party.forms.map(({ key }) => key))
  const lost = (was?.forms ?? []).filter(({ key }) => !has.has(key))
  const isUndone = was !== null && party.work.isRemoved && !was.work.isRemoved && party.work.splitFrom !== null
  if (isUndone && party.work.splitFrom !== null) return [{ from: party.id, to: party.work.splitFrom, forms: was.forms }]
  // Thousands of new parties lose nothing: asking each of all the others would take a square of their number.
  if (lost.length === 0) return []
  const heirs = pairs.filter(({ party: other }) => other.id !== party.id)
  return heirs.flatMap(({ party: heir }) => {
    const gained = lost.filter(({ key }) => heir.forms.some((form) => form.key === key))
    return gained.length === 0 ? [] : [{ from: party.id, to: heir.id, forms: gained }]
  })
}

/** Takes an edit back. Refuses `edit.overtaken`. */
export async function takeBackParties(scope: Scope, edit: Edit, changes: readonly Change[]): Promise<PartiesEdited> {
  const parties = await partiesToEdit(scope, edit.matter)
  const pairs = changes
    .filter(({ kind }) => kind === 'party')
    .map((change) => {
      const id = parseId<PartyId>(change.id)
      const was = id === null ? undefined : parties.get(id)
      if (was === undefined) throw editOvertaken()
      const back = takenBack(stateOfParty(was.work, was.forms), change)
      if ('overtaken' in back) throw editOvertaken({ fields: back.overtaken.join(' ') })
      // It keeps its row, for whoever takes this back, and lets go of its names.
      if (change.before === null) return { was, party: { ...was, work: { ...was.work, isRemoved: true }, forms: [] } }
      return { was, party: { ...was, ...workInState(back.state) } }
    })
  return putParties(scope, edit, pairs)
}
