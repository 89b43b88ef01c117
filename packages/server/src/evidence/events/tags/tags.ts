// The tags of a matter: a name, kept once. Renaming one renames it on every row; merging two is an edit of the rows that had them.
import { type MatterId, newId, parseId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { type Change, differenceOf, type Edit, editOvertaken, type State, takenBack } from '../../edits/index.ts'
import { tagExists, tagNotFound } from '../refusals.ts'
import type { TagId } from '../row.ts'
import { findTag, type TagRow, tagsByName, writeTag } from './queries.ts'

/** Refuses `tag.not-found`. */
export async function tagOf(scope: Scope, matter: MatterId, id: TagId): Promise<TagRow> {
  const tag = await findTag(scope, matter, id)
  if (tag === undefined || tag.is_removed) throw tagNotFound()
  return tag
}

/** The tag of this name, whatever its case; made where there is none. */
export async function tagNamed(scope: Scope, edit: Edit, name: string): Promise<{ tag: TagRow; changes: Change[] }> {
  const known = await withName(scope, edit.matter, name)
  if (known !== undefined) return { tag: known, changes: [] }
  return putTag(scope, null, { matter_id: edit.matter, id: newId<TagId>(), name, version: 0, is_removed: false })
}

/** Refuses `tag.exists`. */
export async function renameTag(
  scope: Scope,
  matter: MatterId,
  tag: TagRow,
  name: string,
): Promise<{ tag: TagRow; changes: Change[] }> {
  const known = await withName(scope, matter, name)
  if (known !== undefined && known.id !== tag.id) throw tagExists()
  return putTag(scope, tag, { ...tag, name })
}

export const removeTag = (scope: Scope, tag: TagRow) => putTag(scope, tag, { ...tag, is_removed: true })

async function withName(scope: Scope, matter: MatterId, name: string): Promise<TagRow | undefined> {
  const folded = name.toLowerCase()
  return (await tagsByName(scope, matter)).find((tag) => tag.name.toLowerCase() === folded)
}

const stateOf = ({ name, is_removed }: TagRow): State => ({ name, isRemoved: is_removed })

async function putTag(scope: Scope, was: TagRow | null, tag: TagRow): Promise<{ tag: TagRow; changes: Change[] }> {
  const difference = differenceOf(was === null ? null : stateOf(was), stateOf(tag))
  if (difference === null) return { tag, changes: [] }
  const row = { ...tag, version: tag.version + 1 }
  await writeTag(scope, row)
  return { tag: row, changes: [{ kind: 'tag', id: tag.id, ...difference }] }
}

/** Takes an edit back. Refuses `edit.overtaken`, `tag.exists`. */
export async function takeBackTags(scope: Scope, edit: Edit, changes: readonly Change[]): Promise<Change[]> {
  const done: Change[] = []
  for (const change of changes.filter(({ kind }) => kind === 'tag')) {
    const id = parseId<TagId>(change.id)
    const was = id === null ? undefined : await findTag(scope, edit.matter, id)
    if (was === undefined) throw editOvertaken()
    const back = takenBack(stateOf(was), change)
    if ('overtaken' in back) throw editOvertaken({ fields: back.overtaken.join(' ') })
    const { name, isRemoved } = change.before === null ? { ...back.state, isRemoved: true } : back.state
    const tag = { ...was, name: typeof name === 'string' ? name : was.name, is_removed: isRemoved === true }
    const other = tag.is_removed ? undefined : await withName(scope, edit.matter, tag.name)
    if (other !== undefined && other.id !== tag.id) throw tagExists()
    done.push(...(await putTag(scope, was, tag)).changes)
  }
  return done
}
