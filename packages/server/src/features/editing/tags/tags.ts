// The tags of a matter, as people keep them.
import type { MatterId } from '../../../base/index.ts'
import { parseId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import {
  changeRows,
  removeTag,
  renameTag,
  rowsById,
  rowsPerTag,
  rowsTagged,
  type TagId,
  type TagRow,
  tagNamed,
  tagNotFound,
  tagOf,
  tagsByName,
} from '../../../evidence/events/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { type EditingMadeWith, edited } from '../work.ts'

export interface TagReply {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly events: number
}

export interface TagEdited {
  readonly tag: TagReply
  readonly edit: string | null
}

export function tagIdOf(text: string): TagId {
  const id = parseId<TagId>(text)
  if (id === null) throw tagNotFound()
  return id
}

export async function listTags(scope: Scope, matter: MatterId): Promise<TagReply[]> {
  await matterOf(scope, matter)
  const counts = new Map((await rowsPerTag(scope, matter)).map((row) => [row.tag_id, Number(row.rows)]))
  return (await tagsByName(scope, matter)).map((tag) => replyOf(tag, counts.get(tag.id) ?? 0))
}

const replyOf = ({ id, name, version }: TagRow, events: number): TagReply => ({ id, name, version, events })

async function counted(scope: Scope, matter: MatterId, tag: TagRow): Promise<TagReply> {
  const count = (await rowsPerTag(scope, matter)).find((row) => row.tag_id === tag.id)
  return replyOf(tag, Number(count?.rows ?? 0))
}

/** The tag of this name; the one there is, where there is one. */
export async function makeTag(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  name: string,
): Promise<TagEdited> {
  const { result, edit } = await edited(made, authority, { matter, act: 'tag.create' }, async (scope, under) => {
    const { tag, changes } = await tagNamed(scope, under, name)
    return { changes, result: await counted(scope, matter, tag) }
  })
  return { tag: result, edit }
}

export interface TagSeen {
  readonly id: TagId
  readonly version: number
}

async function seenTag(scope: Scope, matter: MatterId, { id, version }: TagSeen): Promise<TagRow> {
  const tag = await tagOf(scope, matter, id)
  if (tag.version !== version) throw new ChangedSince('tag.changed', await counted(scope, matter, tag))
  return tag
}

export async function changeTag(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: TagSeen,
  name: string,
): Promise<TagEdited> {
  const of = { kind: 'tag' as const, id: seen.id }
  const { result, edit } = await edited(made, authority, { matter, act: 'tag.edit', of }, async (scope) => {
    const { tag, changes } = await renameTag(scope, matter, await seenTag(scope, matter, seen), name)
    return { changes, result: await counted(scope, matter, tag) }
  })
  return { tag: result, edit }
}

/** Every row with the tag has the other one instead, or none. */
export async function dissolveTag(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: TagSeen,
  into: TagId | null,
): Promise<{ readonly edit: string | null }> {
  const act = into === null ? ('tag.remove' as const) : ('tag.merge' as const)
  const of = { kind: 'tag' as const, id: seen.id }
  const { edit } = await edited(made, authority, { matter, act, of }, async (scope, under) => {
    const tag = await seenTag(scope, matter, seen)
    const target = into === null ? null : await tagOf(scope, matter, into)
    if (target?.id === tag.id) return { changes: [], result: null }
    const ids = (await rowsTagged(scope, matter, tag.id)).map((row) => row.event_id)
    const change = { addTags: target === null ? [] : [target.id], removeTags: [tag.id] }
    const rows = await changeRows(scope, under, await rowsById(scope, matter, ids), { change, shownAs: (id) => id })
    const { changes } = await removeTag(scope, tag)
    return { changes: [...changes, ...rows.changes], wantsGathering: rows.wantsGathering, result: null }
  })
  return { edit }
}
