// Comments and notes on rows. Only their authors change them. Notes are read here and nowhere else: no export has a query for them.
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { AccountId, EventId, Id, MatterId } from '../../../base/index.ts'
import { storableJson } from '../../../base/index.ts'
import type { EditId } from '../../../evidence/edits/index.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'

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
  brought_by: EditId | null
  taken_back_by: EditId | null
}
export type CommentRow = Selectable<CommentTable>
export type NoteRow = Omit<Selectable<NoteTable>, 'brought_by' | 'taken_back_by'>

interface WordingTable {
  matter_id: MatterId
  remark_id: RemarkId
  version: number
  event_id: EventId
  author_id: AccountId
  audience: NoteRow['audience'] | null
  text: string
  mentions: ColumnType<readonly AccountId[], string, string>
  made_at: Date
  at: Date
  deleted_at: Date | null
}
export type WordingRow = Selectable<WordingTable>

interface Tables {
  remark_wordings: WordingTable
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

/** Beside rows that are shown: how many comments each has; none is not in it. */
export async function commentCounts(
  scope: Scope,
  matter: MatterId,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, number>> {
  const counts = new Map<EventId, number>()
  for (const slice of slicesOf(ids)) {
    const rows = await scope
      .tables<Tables>()
      .selectFrom('comments')
      .select((from) => ['event_id', from.fn.countAll<number | string>().as('comments')])
      .where('matter_id', '=', matter)
      .where('event_id', 'in', slice)
      .groupBy('event_id')
      .orderBy('event_id')
      .execute()
    for (const row of rows) counts.set(row.event_id, Number(row.comments))
  }
  return counts
}

const commentNamed = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope
    .tables<Tables>()
    .selectFrom('comments')
    .select([...COLUMNS, 'mentions'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)

/** Held until the transaction ends. */
export const findComment = (scope: Scope, matter: MatterId, id: RemarkId) =>
  commentNamed(scope, matter, id).forUpdate().executeTakeFirst()

export const lookForComment = (scope: Scope, matter: MatterId, id: RemarkId) =>
  commentNamed(scope, matter, id).executeTakeFirst()

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
    .where('taken_back_by', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .$call(neverCut(1000))

const noteNamed = (scope: Scope, matter: MatterId, id: RemarkId) =>
  scope
    .tables<Tables>()
    .selectFrom('notes')
    .select([...COLUMNS, 'audience'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .where('taken_back_by', 'is', null)

/** Held until the transaction ends. */
export const findNote = (scope: Scope, matter: MatterId, id: RemarkId) =>
  noteNamed(scope, matter, id).forUpdate().executeTakeFirst()

export const lookForNote = (scope: Scope, matter: MatterId, id: RemarkId) =>
  noteNamed(scope, matter, id).executeTakeFirst()

export const insertNote = (scope: Scope, note: NoteRow) =>
  scope.tables<Tables>().insertInto('notes').values(note).execute()

export async function insertNotes(scope: Scope, notes: readonly NoteRow[], broughtBy: EditId): Promise<void> {
  for (const slice of slicesOf(notes.map((note) => ({ ...note, brought_by: broughtBy }))))
    await scope.tables<Tables>().insertInto('notes').values(slice).execute()
}

/** What the edit brought is shown no more; what it took back is shown again. Notes that were changed since are their authors' own. */
export async function takeBackNotes(scope: Scope, matter: MatterId, undone: EditId, by: EditId): Promise<void> {
  const tables = scope.tables<Tables>()
  const update = () => tables.updateTable('notes').where('matter_id', '=', matter)
  await update()
    .set({ taken_back_by: by })
    .where('brought_by', '=', undone)
    .where('taken_back_by', 'is', null)
    .where('version', '=', 1)
    .execute()
  await update().set({ brought_by: by, taken_back_by: null }).where('taken_back_by', '=', undone).execute()
}

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

const WORDING = [
  'matter_id',
  'remark_id',
  'version',
  'event_id',
  'author_id',
  'audience',
  'text',
  'mentions',
  'made_at',
  'at',
  'deleted_at',
] as const

export const insertWording = (scope: Scope, wording: WordingRow) =>
  scope
    .tables<Tables>()
    .insertInto('remark_wordings')
    .values({ ...wording, mentions: storableJson(wording.mentions) })
    .execute()

/** The last first. Another's are not there, whoever asks; the policy sees to it. */
export const wordingsOf = (scope: Scope, matter: MatterId, remark: RemarkId) =>
  scope
    .tables<Tables>()
    .selectFrom('remark_wordings')
    .select(WORDING)
    .where('matter_id', '=', matter)
    .where('remark_id', '=', remark)
    .orderBy('version', 'desc')
    .$call(neverCut(MOST_WORDINGS + 1))

/** What a person deleted on a row, the last wording of each, the one deleted last first. */
export const deletedOn = (scope: Scope, matter: MatterId, event: EventId, kind: 'comment' | 'note') =>
  scope
    .tables<Tables>()
    .selectFrom('remark_wordings')
    .select(WORDING)
    .where('matter_id', '=', matter)
    .where('event_id', '=', event)
    .where('deleted_at', 'is not', null)
    .where('audience', kind === 'comment' ? 'is' : 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('remark_id')
    .$call(neverCut(1000))

/** True for exactly one of those who try at once. */
export const markRestored = async (scope: Scope, matter: MatterId, remark: RemarkId): Promise<boolean> =>
  (
    await scope
      .tables<Tables>()
      .updateTable('remark_wordings')
      .set({ deleted_at: null })
      .where('matter_id', '=', matter)
      .where('remark_id', '=', remark)
      .where('deleted_at', 'is not', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

/** Whoever writes a remark anew all day keeps the last of it. */
export const MOST_WORDINGS = 200

export const dropOldWordings = (scope: Scope, matter: MatterId, remark: RemarkId, upTo: number) =>
  scope
    .tables<Tables>()
    .deleteFrom('remark_wordings')
    .where('matter_id', '=', matter)
    .where('remark_id', '=', remark)
    .where('version', '<=', upTo)
    .execute()

/** With what they said before; whose they are is told nobody. Answers how many remarks. */
export async function forgetDeleted(scope: Scope, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: number | string }>`
    select sec.forget_deleted_remarks(${before}::timestamptz) as gone`.execute(scope.tables())
  return Number(rows[0]?.gone ?? 0)
}
