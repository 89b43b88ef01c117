// What people do to rows, each as one edit.
import type { EventChange, EventReply, NewEvent } from '@muniment/contract'
import { type AccountId, type EventId, type MatterId, type PartyId, parseId } from '../../../base/index.ts'
import type { Change, Edit } from '../../../evidence/edits/index.ts'
import {
  changeRows,
  citationsAt,
  dateFrom,
  eventNotFound,
  newRow,
  type PlaceToCite,
  presentParties,
  putRows,
  type Row,
  type RowChange,
  type RowsEdited,
  rowsOf,
  type TagId,
  tagNamed,
  tagsByName,
} from '../../../evidence/events/index.ts'
import { partiesOfMatter, partyNotFound, shownCast } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { type Done, type EditingMadeWith, edited } from '../work.ts'
import { replyOf } from './reply.ts'

export interface EventEdited {
  readonly event: EventReply
  readonly edit: string | null
}

/** An id that has not the form of one is an event that does not exist. */
export function eventIdOf(text: string): EventId {
  const id = parseId<EventId>(text)
  if (id === null) throw eventNotFound()
  return id
}

/** The row as the person saw it. Refuses `event.not-found`, `event.changed`. */
export async function seenRow(
  scope: Scope,
  matter: MatterId,
  { id, version }: { readonly id: EventId; readonly version: number },
): Promise<Row> {
  const [row] = await rowsOf(scope, matter, [id])
  if (row === undefined) throw eventNotFound()
  if (row.version !== version) throw new ChangedSince('event.changed', await replyOf(scope, matter, row))
  return row
}

export async function makeEvent(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  asked: NewEvent,
): Promise<EventEdited> {
  const { result, edit } = await edited(made, authority, { matter, act: 'event.create' }, async (scope, under) => {
    const { date, text, kind, role, status, isKey } = asked
    const given = {
      status,
      isKey,
      parties: { add: asked.parties, remove: [] },
      tags: { add: asked.tags, remove: [] },
      citations: { add: asked.citations, remove: [] },
    }
    const { change, changes } = await rowChangeOf(scope, under, given)
    const row = newRow(under, { date: date === null ? null : dateFrom(date), text, kind, role, change })
    return replied(scope, matter, await putRows(scope, under, [{ was: null, row }]), row, changes)
  })
  return { event: result, edit }
}

export async function changeEvent(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: { readonly id: EventId; readonly version: number },
  asked: EventChange,
): Promise<EventEdited> {
  const act = { matter, act: 'event.edit' as const, of: { kind: 'event' as const, id: seen.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, under) => {
    const row = await seenRow(scope, matter, seen)
    const { change, changes } = await rowChangeOf(scope, under, asked)
    const { shownAs } = shownCast(await partiesOfMatter(scope, matter))
    return replied(scope, matter, await changeRows(scope, under, [row], { change, shownAs }), row, changes)
  })
  return { event: result, edit }
}

/** The reply of an act on one row; `asked` where nothing changed. */
export async function replied(
  scope: Scope,
  matter: MatterId,
  done: RowsEdited,
  asked: Row,
  changes: readonly Change[] = [],
): Promise<Done<EventReply>> {
  const row = done.rows.find(({ id }) => id === asked.id) ?? asked
  return {
    changes: [...changes, ...done.changes],
    wantsGathering: done.wantsGathering,
    result: await replyOf(scope, matter, row),
  }
}

type AskedChange = Pick<EventChange, 'parties' | 'tags' | 'citations' | 'status' | 'isKey' | 'isReviewed' | 'kind'> &
  Pick<EventChange, 'date' | 'text' | 'role'>

/** What was asked for, with every party, tag and quote found. New tags are made. Refuses `party.not-found` and what citing refuses. */
export async function rowChangeOf(
  scope: Scope,
  edit: Edit,
  asked: AskedChange,
): Promise<{ readonly change: RowChange; readonly changes: readonly Change[] }> {
  const { matter } = edit
  const changes: Change[] = []
  const addTags: TagId[] = []
  for (const name of asked.tags?.add ?? []) {
    const named = await tagNamed(scope, edit, name)
    changes.push(...named.changes)
    addTags.push(named.tag.id)
  }
  const gone = new Set((asked.tags?.remove ?? []).map((name) => name.toLowerCase()))
  const known = gone.size === 0 ? [] : await tagsByName(scope, matter)
  return {
    changes,
    change: {
      date: asked.date === undefined || asked.date === null ? asked.date : dateFrom(asked.date),
      text: asked.text,
      kind: asked.kind,
      role: asked.role,
      status: asked.status,
      isKey: asked.isKey,
      reviewed: reviewOf(edit, asked.isReviewed),
      addParties: await partiesNamed(scope, matter, asked.parties?.add ?? []),
      removeParties: (asked.parties?.remove ?? []).flatMap((id) => parseId<PartyId>(id) ?? []),
      addTags,
      removeTags: known.filter((tag) => gone.has(tag.name.toLowerCase())).map((tag) => tag.id),
      addCitations: await citationsAt(scope, matter, (asked.citations?.add ?? []).map(placeToCite)),
      removeCitations: (asked.citations?.remove ?? []).map(placeToCite),
    },
  }
}

export function placeToCite<P extends { readonly document: string }>(place: P): P & Pick<PlaceToCite, 'document'> {
  const document = parseId<PlaceToCite['document']>(place.document)
  if (document === null) throw new Error('the schema lets only ids through')
  return { ...place, document }
}

function reviewOf(edit: Edit, isReviewed: boolean | undefined): RowChange['reviewed'] {
  if (isReviewed === undefined) return undefined
  const by: AccountId | null = edit.account
  return isReviewed && by !== null ? { by, at: edit.at.toISOString() } : null
}

async function partiesNamed(scope: Scope, matter: MatterId, ids: readonly string[]): Promise<PartyId[]> {
  const wanted = ids.flatMap((id) => parseId<PartyId>(id) ?? [])
  const present = await presentParties(scope, matter, wanted)
  if (wanted.length < ids.length || wanted.some((id) => !present.has(id))) throw partyNotFound()
  return wanted
}
