// Every act of a person on a matter: who, when, and what it changed. The rows themselves are written by their own stages; here stands
// what history shows and what undo needs, in the transaction of the act.
import { type MatterId, newId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { holdMatter, matterNotFound, openMatterOf } from '../documents/index.ts'
import type { ActName } from './acts.ts'
import type { Change, Edit, EditId } from './edit.ts'
import * as queries from './queries.ts'
import { editNotFound, editTakenBack } from './refusals.ts'

export interface Beginning {
  readonly matter: MatterId
  readonly act: ActName
  readonly at: Date
  readonly undoes?: EditId
  /** What a listener is told of: the row, or the edit itself where there are many. */
  readonly of?: { readonly kind: string; readonly id: string }
}

/** Holds the matter and begins an act. Refuses `matter.not-found`, `matter.archived`. */
export async function beginEdit(scope: Scope, { matter, act, at, undoes, of }: Beginning): Promise<Edit> {
  const id = newId<EditId>()
  const sequence = await nextChange(scope, { matter, at, kind: of?.kind ?? 'edit', target: of?.id ?? id })
  await openMatterOf(scope, matter)
  const account = scope.actor.kind === 'person' ? scope.actor.account : null
  const undone = undoes ?? null
  await queries.insertEdit(scope, {
    matter_id: matter,
    id,
    sequence,
    account_id: account,
    act,
    at,
    undoes: undone,
    undone_by: null,
  })
  return { id, matter, sequence, account, at }
}

/** Says to listeners that something of the matter changed; its number. Holds the matter. Refuses `matter.not-found`. */
export async function nextChange(
  scope: Scope,
  { matter, at, kind, target }: { matter: MatterId; at: Date; kind: string; target: string },
): Promise<number> {
  if ((await holdMatter(scope, matter)) === undefined) throw matterNotFound()
  const sequence = (await lastChange(scope, matter)) + 1
  await queries.insertChange(scope, { matter_id: matter, sequence, kind, target_id: target, at })
  return sequence
}

/** 0 before the first. */
export const lastChange = async (scope: Scope, matter: MatterId): Promise<number> =>
  Number((await queries.lastSequence(scope, matter)).last)

/** The same, and whether it may be news to one who stood at that transaction (`horizon`). */
export async function lastChangeSince(
  scope: Scope,
  matter: MatterId,
  since: bigint,
): Promise<{ readonly sequence: number; readonly isNew: boolean }> {
  const last = await queries.lastSequenceSince(scope, matter, since)
  return { sequence: Number(last?.sequence ?? 0), isNew: last?.is_new ?? false }
}

export const recordChanges = (scope: Scope, edit: Edit, changes: readonly Change[]): Promise<void> =>
  queries.insertEditChanges(scope, edit, changes)

/** What an act changed, which `edit` takes back. Refuses `edit.not-found`, `edit.taken-back`. */
export async function editToUndo(
  scope: Scope,
  { matter, id, account }: Edit,
  undone: EditId,
): Promise<readonly Change[]> {
  const edit = await queries.findEdit(scope, matter, undone)
  // Only one's own: what others did is for them to take back, or for an edit of one's own.
  if (edit === undefined || edit.account_id !== account || undone === id) throw editNotFound()
  if (edit.undone_by !== null) throw editTakenBack()
  await queries.markUndone(scope, matter, undone, id)
  return queries.changesOfEdit(scope, matter, undone)
}

/** What changed nothing was no edit: it leaves no line and no number. */
export const dropEdit = (scope: Scope, edit: Edit): Promise<void> => queries.deleteEdit(scope, edit)
