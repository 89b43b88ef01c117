// What people say about rows: comments, which belong to the matter, and private notes, which never leave it. Both are their authors'
// words: nobody else changes them, and only the author takes a change or a deletion back.
import { type AccountId, type EventId, type MatterId, newId, parseId } from '../../../base/index.ts'
import { matterOf, openMatterOf } from '../../../evidence/documents/index.ts'
import { type Edit, nextChange } from '../../../evidence/edits/index.ts'
import { holdRow, rowsOf } from '../../../evidence/events/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince, notAllowed } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { tellMentioned, writeToMentioned } from '../mentions/mentions.ts'
import { commentNotFound, mentionUnknown, noteNotFound, nothingToUndo } from '../refusals.ts'
import type { EditingMadeWith } from '../work.ts'
import { ACTS } from './acts.ts'
import * as queries from './queries.ts'
import { type Deleted, historyOfRemark, keepWording, takeDeleted, wordingBefore } from './wordings.ts'

const plain = (row: queries.CommentRow | queries.NoteRow) => ({
  id: row.id,
  author: row.author_id,
  text: row.text,
  version: row.version,
  madeAt: row.made_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
})
export interface OnRow {
  readonly matter: MatterId
  readonly event: EventId
}

export const commentReply = (row: queries.CommentRow) => ({ ...plain(row), mentions: [...row.mentions] })
export const noteReply = (row: queries.NoteRow) => ({ ...plain(row), audience: row.audience })

function authorOf(scope: Scope): AccountId {
  if (scope.actor.kind !== 'person') throw notAllowed()
  return scope.actor.account
}

const wasReply = (row: queries.WordingRow) => ({
  id: row.remark_id,
  author: row.author_id,
  text: row.text,
  version: row.version,
  madeAt: row.made_at.toISOString(),
  editedAt: row.at > row.made_at ? row.at.toISOString() : null,
})

/** Refuses `matter.not-found`, of a matter in the trash too, and `event.not-found`. */
async function rowGiven(scope: Scope, { matter, event }: OnRow): Promise<void> {
  await matterOf(scope, matter)
  await rowsOf(scope, matter, [event])
}

/** Those that stand, or those that whoever asks has deleted. Refuses `matter.not-found`, `event.not-found`. */
export async function commentsOf(scope: Scope, { matter, event }: OnRow, isDeleted = false) {
  await rowGiven(scope, { matter, event })
  if (!isDeleted) return (await queries.commentsOfEvent(scope, matter, event)).map(commentReply)
  const deleted = await queries.deletedOn(scope, matter, event, 'comment')
  return deleted.map((row) => ({ ...wasReply(row), mentions: [...row.mentions] }))
}

export async function notesOf(scope: Scope, { matter, event }: OnRow, isDeleted = false) {
  await rowGiven(scope, { matter, event })
  if (!isDeleted) return (await queries.notesOfEvent(scope, matter, event)).map(noteReply)
  const deleted = await queries.deletedOn(scope, matter, event, 'note')
  return deleted.map((row) => ({ ...wasReply(row), audience: row.audience ?? 'members' }))
}

/** Refuses `comment.mention-unknown`. */
async function mentioned(scope: Scope, ids: readonly string[]): Promise<AccountId[]> {
  const accounts = [...new Set(ids.flatMap((id) => parseId<AccountId>(id) ?? []))]
  const members = await queries.membersAmong(scope, accounts)
  if (accounts.some((account) => !members.has(account))) throw mentionUnknown()
  return accounts
}

/** Says that something was remarked on the row, and lets no gathering take the row away. */
async function remarked(
  scope: Scope,
  { matter, event, kind, at }: { matter: MatterId; event: EventId; kind: 'comment' | 'event'; at: Date },
): Promise<void> {
  const sequence = await nextChange(scope, { matter, at, kind, target: event })
  await openMatterOf(scope, matter)
  const [row] = await rowsOf(scope, matter, [event])
  if (row !== undefined) await holdRow(scope, matter, row, sequence)
}

const record = (scope: Scope, action: string, row: { id: string; event_id: EventId; matter_id: MatterId }) =>
  recordAct(scope, {
    action,
    targets: [
      { type: action.split('.')[0] ?? '', id: row.id },
      { type: 'event', id: row.event_id },
      { type: 'matter', id: row.matter_id },
    ],
  })

export function addComment(
  made: EditingMadeWith,
  authority: Authority,
  at: OnRow,
  { text, mentions }: { readonly text: string; readonly mentions: readonly string[] },
) {
  const { db, clock } = made
  return db.inWorkspace(authority, async (scope) => {
    const now = clock.now()
    await remarked(scope, { ...at, kind: 'comment', at: now })
    const row: queries.CommentRow = {
      matter_id: at.matter,
      id: newId<queries.RemarkId>(),
      event_id: at.event,
      author_id: authorOf(scope),
      text,
      mentions: await mentioned(scope, mentions),
      version: 1,
      made_at: now,
      edited_at: null,
    }
    await queries.insertComment(scope, row)
    await tellMentioned(scope, row, { before: [], at: now })
    await writeToMentioned(made, scope, row, [])
    await record(scope, ACTS.commentMade, row)
    return commentReply(row)
  })
}

export interface RemarkNamed extends OnRow {
  readonly id: string
}
export interface RemarkSeen extends RemarkNamed {
  readonly version: number
}

const ownOf = <R extends queries.CommentRow | queries.NoteRow>(scope: Scope, event: EventId, row: R | undefined) =>
  row !== undefined && row.event_id === event && row.author_id === authorOf(scope) ? row : undefined

/** One's own comment on this row, as it was seen. Refuses `comment.not-found`, `comment.changed`. */
async function ownComment(scope: Scope, { matter, event, id: text, version }: RemarkSeen): Promise<queries.CommentRow> {
  const id = parseId<queries.RemarkId>(text)
  const row = ownOf(scope, event, id === null ? undefined : await queries.findComment(scope, matter, id))
  if (row === undefined) throw commentNotFound()
  if (row.version !== version) throw new ChangedSince('comment.changed', commentReply(row))
  return row
}

export function changeComment(
  made: EditingMadeWith,
  authority: Authority,
  seen: RemarkSeen,
  { text, mentions }: { readonly text: string; readonly mentions: readonly string[] },
) {
  const { db, clock } = made
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, seen.matter)
    const now = clock.now()
    await nextChange(scope, { matter: seen.matter, at: now, kind: 'comment', target: seen.event })
    const was = await ownComment(scope, seen)
    const row = {
      ...was,
      text,
      mentions: await mentioned(scope, mentions),
      version: was.version + 1,
      edited_at: now,
    }
    await keepWording(scope, was, null)
    await queries.updateComment(scope, row)
    await tellMentioned(scope, row, { before: was.mentions, at: now })
    await writeToMentioned(made, scope, row, was.mentions)
    await record(scope, ACTS.commentChanged, row)
    return commentReply(row)
  })
}

/** Its author can bring it back for 30 days. */
export function removeComment({ db, clock }: EditingMadeWith, authority: Authority, seen: RemarkSeen): Promise<void> {
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, seen.matter)
    const now = clock.now()
    await nextChange(scope, { matter: seen.matter, at: now, kind: 'comment', target: seen.event })
    const row = await ownComment(scope, seen)
    await keepWording(scope, row, now)
    await queries.deleteComment(scope, seen.matter, row.id)
    await record(scope, ACTS.commentDeleted, row)
  })
}

/** Takes the last change back, or the deletion. Refuses `comment.not-found`, `remark.nothing-to-undo`. */
export function undoComment({ db, clock }: EditingMadeWith, authority: Authority, named: RemarkNamed) {
  return db.inWorkspace(authority, async (scope) => {
    const { matter, event } = named
    await openMatterOf(scope, matter)
    const now = clock.now()
    await nextChange(scope, { matter, at: now, kind: 'comment', target: event })
    await rowsOf(scope, matter, [event])
    const id = parseId<queries.RemarkId>(named.id)
    if (id === null) throw commentNotFound()
    const was = ownOf(scope, event, await queries.findComment(scope, matter, id))
    if (was === undefined) {
      const deleted = await takeDeleted(scope, { matter, event, id }, 'comment')
      if (deleted === undefined) throw commentNotFound()
      const row: queries.CommentRow = { ...broughtBack(matter, id, deleted, now), mentions: deleted.mentions }
      await queries.insertComment(scope, row)
      await tellMentioned(scope, row, { before: [], at: now })
      await record(scope, ACTS.commentUndone, row)
      return commentReply(row)
    }
    const before = await wordingBefore(scope, was)
    if (before === undefined) throw nothingToUndo()
    const row = { ...was, text: before.text, mentions: before.mentions, version: was.version + 1, edited_at: now }
    await keepWording(scope, was, null)
    await queries.updateComment(scope, row)
    await tellMentioned(scope, row, { before: was.mentions, at: now })
    await record(scope, ACTS.commentUndone, row)
    return commentReply(row)
  })
}

const broughtBack = (matter: MatterId, id: queries.RemarkId, deleted: Deleted, now: Date) => ({
  matter_id: matter,
  id,
  event_id: deleted.event,
  author_id: deleted.author,
  text: deleted.text,
  version: deleted.version + 1,
  made_at: deleted.madeAt,
  edited_at: now,
})

/** What a comment of one's own has said. Refuses `comment.not-found`. */
export async function commentHistory(scope: Scope, { matter, event, id: text }: RemarkNamed) {
  await rowGiven(scope, { matter, event })
  const id = parseId<queries.RemarkId>(text)
  if (id === null) throw commentNotFound()
  const present = ownOf(scope, event, await queries.lookForComment(scope, matter, id))
  const history = await historyOfRemark(scope, { matter, event, id }, present, 'comment')
  if (history === null) throw commentNotFound()
  return history
}

export interface NoteAsked {
  readonly text: string
  readonly audience: 'author' | 'members'
}

/** Listeners are told only that the row changed: that somebody keeps a note of their own is nobody's business. */
export function addNote(
  { db, clock }: EditingMadeWith,
  authority: Authority,
  at: OnRow,
  { text, audience }: NoteAsked,
) {
  return db.inWorkspace(authority, async (scope) => {
    const now = clock.now()
    await remarked(scope, { ...at, kind: 'event', at: now })
    const row: queries.NoteRow = {
      matter_id: at.matter,
      id: newId<queries.RemarkId>(),
      event_id: at.event,
      author_id: authorOf(scope),
      text,
      audience,
      version: 1,
      made_at: now,
      edited_at: null,
    }
    await queries.insertNote(scope, row)
    await record(scope, ACTS.noteMade, row)
    return noteReply(row)
  })
}

/** Notes for all members, with what an edit made: they go with it when it is taken back, and come again with it. */
export async function addNotes(
  scope: Scope,
  { id, matter, at }: Pick<Edit, 'id' | 'matter' | 'at'>,
  notes: readonly { readonly event: EventId; readonly text: string }[],
): Promise<void> {
  const rows = notes.map(({ event, text }) => ({
    matter_id: matter,
    id: newId<queries.RemarkId>(),
    event_id: event,
    author_id: authorOf(scope),
    text: text.slice(0, 10_000),
    audience: 'members' as const,
    version: 1,
    made_at: at,
    edited_at: null,
  }))
  await queries.insertNotes(scope, rows, id)
}

export const takeBackNotes = queries.takeBackNotes

async function ownNote(scope: Scope, { matter, event, id: text, version }: RemarkSeen): Promise<queries.NoteRow> {
  const id = parseId<queries.RemarkId>(text)
  const row = ownOf(scope, event, id === null ? undefined : await queries.findNote(scope, matter, id))
  if (row === undefined) throw noteNotFound()
  if (row.version !== version) throw new ChangedSince('note.changed', noteReply(row))
  return row
}

export function changeNote({ db, clock }: EditingMadeWith, authority: Authority, seen: RemarkSeen, asked: NoteAsked) {
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, seen.matter)
    const was = await ownNote(scope, seen)
    const row = { ...was, ...asked, version: was.version + 1, edited_at: clock.now() }
    await keepWording(scope, was, null)
    await queries.updateNote(scope, row)
    await record(scope, ACTS.noteChanged, row)
    return noteReply(row)
  })
}

export function removeNote({ db, clock }: EditingMadeWith, authority: Authority, seen: RemarkSeen): Promise<void> {
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, seen.matter)
    const row = await ownNote(scope, seen)
    await keepWording(scope, row, clock.now())
    await queries.deleteNote(scope, seen.matter, row.id)
    await record(scope, ACTS.noteDeleted, row)
  })
}

/** Takes the last change back, or the deletion. Refuses `note.not-found`, `remark.nothing-to-undo`. */
export function undoNote({ db, clock }: EditingMadeWith, authority: Authority, named: RemarkNamed) {
  return db.inWorkspace(authority, async (scope) => {
    const { matter, event } = named
    await openMatterOf(scope, matter)
    const now = clock.now()
    await rowsOf(scope, matter, [event])
    const id = parseId<queries.RemarkId>(named.id)
    if (id === null) throw noteNotFound()
    const was = ownOf(scope, event, await queries.findNote(scope, matter, id))
    if (was === undefined) {
      const deleted = await takeDeleted(scope, { matter, event, id }, 'note')
      if (deleted === undefined) throw noteNotFound()
      const row: queries.NoteRow = {
        ...broughtBack(matter, id, deleted, now),
        audience: deleted.audience ?? 'author',
      }
      await queries.insertNote(scope, row)
      await record(scope, ACTS.noteUndone, row)
      return noteReply(row)
    }
    const before = await wordingBefore(scope, was)
    if (before === undefined) throw nothingToUndo()
    const row = {
      ...was,
      text: before.text,
      audience: before.audience ?? was.audience,
      version: was.version + 1,
      edited_at: now,
    }
    await keepWording(scope, was, null)
    await queries.updateNote(scope, row)
    await record(scope, ACTS.noteUndone, row)
    return noteReply(row)
  })
}

/** What a note of one's own has said. Refuses `note.not-found`. */
export async function noteHistory(scope: Scope, { matter, event, id: text }: RemarkNamed) {
  await rowGiven(scope, { matter, event })
  const id = parseId<queries.RemarkId>(text)
  if (id === null) throw noteNotFound()
  const present = ownOf(scope, event, await queries.lookForNote(scope, matter, id))
  const history = await historyOfRemark(scope, { matter, event, id }, present, 'note')
  if (history === null) throw noteNotFound()
  return history
}
