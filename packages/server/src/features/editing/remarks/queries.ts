// Comments and notes on rows. Only their authors change them. Notes are read here and nowhere else: no export has a query for them.
import type { ColumnType, Selectable } from 'kysely'
import type { AccountId, EventId, Id, MatterId } from '../../../base/index.ts'
import { storableJson } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'

export type RemarkId = Id<'remark'>

interface RemarkTable {
  matter_id: MatterId
  id: RemarkId
  event_id: EventId
  author_id: AccountId
  text: string
  version: number
  made_at: Date
  edited_at: Date | null
}
interface CommentTable extends RemarkTable {
  mentions: ColumnType<readonly AccountId[], string, string>
}
interface NoteTable extends RemarkTable {
  audience: 'author' | 'members'
}
export type CommentRow = Selectable<CommentTable>
export type NoteRow = Selectable<NoteTable>

interface Tables {
  comments: CommentTable
  notes: NoteTable
  memberships: { account_id: AccountId }
}

const COLUMNS = ['matter_id', 'id', 'event_id', 'author_id', 'text', 'version', 'made_at', 'edited_at'] as const

export const commentsOfEvent = (scope: Scope, matter: MatterId, event: EventId) =>
  scope
    .tables<Tables>()
    .selectFrom('comments')
    .select([...COLUMNS, 'mentions'])
    .where('matter_id', '=', matter)
    .where('event_id', '=', event)
    .orderBy('made_at')
    .orderBy('id')
    .$call(neverCut(1000))

export const findComment = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope
    .tables<Tables>()
    .selectFrom('comments')
    .select([...COLUMNS, 'mentions'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertComment = (scope: Scope, comment: CommentRow) =>
  scope
    .tables<Tables>()
    .insertInto('comments')
    .values({ ...comment, mentions: storableJson(comment.mentions) })
    .execute()

export const updateComment = (scope: Scope, { matter_id, id, text, mentions, version, edited_at }: CommentRow) =>
  scope
    .tables<Tables>()
    .updateTable('comments')
    .set({ text, mentions: storableJson(mentions), version, edited_at })
    .where('matter_id', '=', matter_id)
    .where('id', '=', id)
    .execute()

export const deleteComment = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope.tables<Tables>().deleteFrom('comments').where('matter_id', '=', matter).where('id', '=', id).execute()

/** Those this person may read: their own, and the others' that are for all members; the policy sees to it. */
export const notesOfEvent = (scope: Scope, matter: MatterId, event: EventId) =>
  scope
    .tables<Tables>()
    .selectFrom('notes')
    .select([...COLUMNS, 'audience'])
    .where('matter_id', '=', matter)
    .where('event_id', '=', event)
    .orderBy('made_at')
    .orderBy('id')
    .$call(neverCut(1000))

export const findNote = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope
    .tables<Tables>()
    .selectFrom('notes')
    .select([...COLUMNS, 'audience'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertNote = (scope: Scope, note: NoteRow) =>
  scope.tables<Tables>().insertInto('notes').values(note).execute()

export const updateNote = (scope: Scope, { matter_id, id, text, audience, version, edited_at }: NoteRow) =>
  scope
    .tables<Tables>()
    .updateTable('notes')
    .set({ text, audience, version, edited_at })
    .where('matter_id', '=', matter_id)
    .where('id', '=', id)
    .execute()

export const deleteNote = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope.tables<Tables>().deleteFrom('notes').where('matter_id', '=', matter).where('id', '=', id).execute()

export async function membersAmong(scope: Scope, accounts: readonly AccountId[]): Promise<ReadonlySet<AccountId>> {
  if (accounts.length === 0) return new Set()
  const rows = await scope
    .tables<Tables>()
    .selectFrom('memberships')
    .select('account_id')
    .where('account_id', 'in', accounts)
    .orderBy('account_id')
    .execute()
  return new Set(rows.map((row) => row.account_id))
}
