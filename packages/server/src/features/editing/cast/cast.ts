// The cast of a matter as people see and change it.
import { createHash } from 'node:crypto'
import type { PartyInFull, PartyReply } from '@muniment/contract'
import { type MatterId, type PartyId, parseId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import { documentsNaming, moveLinks, rowsPerFamily } from '../../../evidence/events/index.ts'
import {
  changedParty,
  mergedParty,
  newParty,
  type PartiesEdited,
  type Party,
  type PartyChange,
  type PartyRow,
  partiesOfMatter,
  partiesToEdit,
  partyIn,
  partyNotFound,
  putParties,
  type ShownCast,
  shownCast,
  splitParty,
} from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { castChanged } from '../refusals.ts'
import { type Done, type EditingMadeWith, edited } from '../work.ts'

export interface PartySeen {
  readonly id: PartyId
  readonly version: number
}

export interface PartyEdited {
  readonly party: PartyReply
  readonly edit: string | null
}

export function partyIdOf(text: string): PartyId {
  const id = parseId<PartyId>(text)
  if (id === null) throw partyNotFound()
  return id
}

/** A place in the cast, with what tells whether those before it are the same: gathering numbers them anew. */
export type PartyPlace = readonly [position: number, id: string, before: string]

/**
 * Those merged into another are shown under that one alone. One more than the limit, where there is one. Refuses `party.list-changed` where
 * to go on would show somebody twice and leave somebody out.
 */
export async function listParties(
  scope: Scope,
  matter: MatterId,
  after: PartyPlace | null,
  limit: number,
): Promise<{ place: PartyPlace; party: PartyReply }[]> {
  await matterOf(scope, matter)
  // The whole cast is needed to say who stands for whom; it is short.
  const rows = await partiesOfMatter(scope, matter)
  if (after !== null && markOf(rows, after) !== after[2]) throw castChanged()
  const shown = shownCast(rows).parties.filter((party) => after === null || isBehind(party, after))
  const page = shown.slice(0, limit + 1)
  const counts = await rowsPerFamily(scope, matter, page)
  return page.map((party, index) => {
    const place = [party.position, party.id] as const
    return {
      // Only the last that is shown is a place to go on from.
      place: [...place, index === limit - 1 ? markOf(rows, place) : ''],
      party: replyOf(party, rows, counts.get(party.id) ?? 0),
    }
  })
}

type Position = readonly [position: number, id: string, ...unknown[]]

const isBehind = (party: Pick<PartyRow, 'position' | 'id'>, [position, id]: Position): boolean =>
  party.position > position || (party.position === position && party.id > id)

/** Of all up to there, merged ones too: what people do moves nobody, gathering may. */
function markOf(rows: readonly PartyRow[], place: Position): string {
  const hash = createHash('sha256')
  for (const row of rows) if (!isBehind(row, place)) hash.update(row.id)
  return hash.digest('base64url').slice(0, 16)
}

type ShownParty = ShownCast<PartyRow>['parties'][number]

const replyOf = (party: ShownParty, rows: readonly PartyRow[], events: number): PartyReply => ({
  ...plain(party),
  merged: rows.filter(({ id }) => id !== party.id && party.members.includes(id)).map(({ id, name }) => ({ id, name })),
  events,
})

const plain = (row: PartyRow) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  kind: row.kind,
  aliases: [...row.aliases],
  roles: [...row.roles],
  origin: row.origin,
  isTouched: row.is_held,
  isRemoved: row.is_removed,
})

/** A removed party too, to be put back. Refuses `party.not-found`, also for one that is shown as another. */
export async function partyReply(scope: Scope, matter: MatterId, id: PartyId): Promise<PartyReply> {
  await matterOf(scope, matter)
  const rows = await partiesOfMatter(scope, matter)
  const shown = shownCast(rows).parties.find((party) => party.id === id)
  if (shown !== undefined) return replyOf(shown, rows, (await rowsPerFamily(scope, matter, [shown])).get(id) ?? 0)
  const row = rows.find((party) => party.id === id && party.merged_into === null)
  if (row === undefined) throw partyNotFound()
  return { ...plain(row), merged: [], events: 0 }
}

export async function partyInFull(scope: Scope, matter: MatterId, id: PartyId): Promise<PartyInFull> {
  const party = await partyReply(scope, matter, id)
  const family = [id, ...party.merged.map((member) => partyIdOf(member.id))]
  const documents = await documentsNaming(scope, matter, family)
  return { ...party, documents: documents.map(({ document, rows }) => ({ id: document, events: rows })) }
}

async function seenParty(
  scope: Scope,
  matter: MatterId,
  parties: ReadonlyMap<PartyId, Party>,
  { id, version }: PartySeen,
): Promise<Party> {
  const party = partyIn(parties, id)
  if (party.version !== version) throw new ChangedSince('party.changed', await partyReply(scope, matter, id))
  return party
}

/** Links follow their names; the reply is the party the act was about. */
async function finished(scope: Scope, matter: MatterId, id: PartyId, done: PartiesEdited): Promise<Done<PartyReply>> {
  for (const { from, to, forms } of done.moved)
    await moveLinks(scope, matter, { from, to, forms: forms.map(({ key }) => key) })
  // Names that mean another party: rows nobody holds are read again with them.
  return {
    changes: done.changes,
    wantsGathering: done.changes.length > 0,
    result: await partyReply(scope, matter, id),
  }
}

export async function makeParty(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  { name, kind, aliases, roles }: Pick<PartyReply, 'name' | 'kind' | 'aliases' | 'roles'>,
): Promise<PartyEdited> {
  const { result, edit } = await edited(made, authority, { matter, act: 'party.create' }, async (scope, under) => {
    const party = newParty(kind, name, { addAliases: aliases, addRoles: roles })
    return finished(scope, matter, party.id, await putParties(scope, under, [{ was: null, party }]))
  })
  return { party: result, edit }
}

export const changeParty = (
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: PartySeen,
  change: PartyChange,
): Promise<PartyEdited> =>
  withOne(made, authority, { matter, act: 'party.edit', seen }, (party) => changedParty(party, change))

export const removeParty = (made: EditingMadeWith, authority: Authority, matter: MatterId, seen: PartySeen) =>
  withOne(made, authority, { matter, act: 'party.remove', seen }, (party) => ({
    ...party,
    work: { ...party.work, isRemoved: true },
  }))

export const restoreParty = (made: EditingMadeWith, authority: Authority, matter: MatterId, seen: PartySeen) =>
  withOne(made, authority, { matter, act: 'party.restore', seen }, (party) => ({
    ...party,
    work: { ...party.work, isRemoved: false },
  }))

async function withOne(
  made: EditingMadeWith,
  authority: Authority,
  { matter, act, seen }: { matter: MatterId; act: 'party.edit' | 'party.remove' | 'party.restore'; seen: PartySeen },
  change: (party: Party) => Party,
): Promise<PartyEdited> {
  const of = { kind: 'party' as const, id: seen.id }
  const { result, edit } = await edited(made, authority, { matter, act, of }, async (scope, under) => {
    const was = await seenParty(scope, matter, await partiesToEdit(scope, matter), seen)
    return finished(scope, matter, was.id, await putParties(scope, under, [{ was, party: change(was) }]))
  })
  return { party: result, edit }
}

export async function mergeParties(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  { into, from }: { readonly into: PartySeen; readonly from: readonly PartySeen[] },
): Promise<PartyEdited> {
  const of = { kind: 'party' as const, id: into.id }
  const { result, edit } = await edited(made, authority, { matter, act: 'party.merge', of }, async (scope, under) => {
    const parties = await partiesToEdit(scope, matter)
    const target = await seenParty(scope, matter, parties, into)
    const pairs: { was: Party; party: Party }[] = []
    for (const seen of from) {
      const was = await seenParty(scope, matter, parties, seen)
      pairs.push({ was, party: mergedParty(was, target) })
    }
    return finished(scope, matter, target.id, await putParties(scope, under, pairs))
  })
  return { party: result, edit }
}

export async function splitOffParty(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: PartySeen,
  asked: {
    readonly name: string
    readonly kind?: Party['work']['kind'] | undefined
    readonly aliases: readonly string[]
  },
) {
  const of = { kind: 'party' as const, id: seen.id }
  const { result, edit } = await edited(made, authority, { matter, act: 'party.split', of }, async (scope, under) => {
    const was = await seenParty(scope, matter, await partiesToEdit(scope, matter), seen)
    const kind = asked.kind ?? was.work.kind ?? was.read?.kind ?? 'organization'
    const { left, made: split } = splitParty(was, { ...asked, kind })
    const done = await putParties(scope, under, [
      { was, party: left },
      { was: null, party: split },
    ])
    const { result: party, ...rest } = await finished(scope, matter, was.id, done)
    return { ...rest, result: { party, split: await partyReply(scope, matter, split.id) } }
  })
  return { ...result, edit }
}
