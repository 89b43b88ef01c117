// What people say about rows: comments, which belong to the matter, and private notes, which never leave it. Both are their authors'
// words: nobody else changes them, and deleting one is final.
import { type AccountId, type EventId, type MatterId, newId, parseId } from '../../../base/index.ts'
import { openMatterOf } from '../../../evidence/documents/index.ts'
import { type Edit, nextChange } from '../../../evidence/edits/index.ts'
import { holdRow, rowsOf } from '../../../evidence/events/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince, notAllowed } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { commentNotFound, mentionUnknown, noteNotFound } from '../refusals.ts'
import type { EditingMadeWith } from '../work.ts'
import { ACTS } from './acts.ts'
import * as queries from './queries.ts'

const plain = (row: queries.CommentRow | queries.NoteRow) => ({
  id: row.id,
  author: row.author_id,
  text: row.text,
  version: row.version,
  madeAt: row.made_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
})
export const commentReply = (row: queries.CommentRow) => ({ ...plain(row), mentions: [...row.mentions] })
export const noteReply = (row: queries.NoteRow) => ({ ...plain(row), audience: row.audience })

function authorOf(scope: Scope): AccountId {
  if (scope.actor.kind !== 'person') throw notAllowed()
  return scope.actor.account
}

/** Refuses `event.not-found`. */
export async function commentsOf(scope: Scope, matter: MatterId, event: EventId) {
  await rowsOf(scope, matter, [event])
  return (await queries.commentsOfEvent(scope, matter, event)).map(commentReply)
}

export async function notesOf(scope: Scope, matter: MatterId, event: EventId) {
  await rowsOf(scope, matter, [event])
  return (await queries.notesOfEvent(scope, matter, event)).map(noteReply)
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
  { db, clock }: EditingMadeWith,
  authority: Authority,
  at: { readonly matter: MatterId; readonly event: EventId },
  { text, mentions }: { readonly text: string; readonly mentions: readonly string[] },
) {
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
    await record(scope, ACTS.commentMade, row)
    return commentReply(row)
  })
}

export interface RemarkSeen {
  readonly matter: MatterId
  readonly event: EventId
  readonly id: string
  readonly version: number
}

/** One's own comment on this row, as it was seen. Refuses `comment.not-found`, `comment.changed`. */
async function ownComment(scope: Scope, { matter, event, id: text, version }: RemarkSeen): Promise<queries.CommentRow> {
  const id = parseId<queries.RemarkId>(text)
  const row = id === null ? undefined : await queries.findComment(scope, matter, id)
  if (row === undefined || row.event_id !== event || row.author_id !== authorOf(scope)) throw commentNotFound()
  if (row.version !== version) throw new ChangedSince('comment.changed', commentReply(row))
  return row
}

export function changeComment(
  { db, clock }: EditingMadeWith,
  authority: Authority,
  seen: RemarkSeen,
  { text, mentions }: { readonly text: string; readonly mentions: readonly string[] },
) {
  return db.inWorkspace(authority, async (scope) => {
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
    await queries.updateComment(scope, row)
    await record(scope, ACTS.commentChanged, row)
    return commentReply(row)
  })
}

export function removeComment({ db, clock }: EditingMadeWith, authority: Authority, seen: RemarkSeen): Promise<void> {
  return db.inWorkspace(authority, async (scope) => {
    await nextChange(scope, { matter: seen.matter, at: clock.now(), kind: 'comment', target: seen.event })
    const row = await ownComment(scope, seen)
    await queries.deleteComment(scope, seen.matter, row.id)
    await record(scope, ACTS.commentDeleted, row)
  })
}

export interface NoteAsked {
  readonly text: string
  readonly audience: 'author' | 'members'
}

/** Listeners are told only that the row changed: that somebody keeps a note of their own is nobody's business. */
export function addNote(
  { db, clock }: EditingMadeWith,
  authority: Authority,
  at: { readonly matter: MatterId; readonly event: EventId },
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

/** Notes for all members, with what an edit made: they are not part of it, and stay when it is taken back. */
export async function addNotes(
  scope: Scope,
  { matter, at }: Pick<Edit, 'matter' | 'at'>,
  notes: readonly { readonly event: EventId; readonly text: string }[],
): Promise<void> {
  for (const { event, text } of notes) {
    const row: queries.NoteRow = {
      matter_id: matter,
      id: newId<queries.RemarkId>(),
      event_id: event,
      author_id: authorOf(scope),
      text: text.slice(0, 10_000),
      audience: 'members',
      version: 1,
      made_at: at,
      edited_at: null,
    }
    await queries.insertNote(scope, row)
  }
}

async function ownNote(scope: Scope, { matter, event, id: text, version }: RemarkSeen): Promise<queries.NoteRow> {
  const id = parseId<queries.RemarkId>(text)
  const row = id === null ? undefined : await queries.findNote(scope, matter, id)
  if (row === undefined || row.event_id !== event || row.author_id !== authorOf(scope)) throw noteNotFound()
  if (row.version !== version) throw new ChangedSince('note.changed', noteReply(row))
  return row
}

export function changeNote({ db, clock }: EditingMadeWith, authority: Authority, seen: RemarkSeen, asked: NoteAsked) {
  return db.inWorkspace(authority, async (scope) => {
    const was = await ownNote(scope, seen)
    const row = { ...was, ...asked, version: was.version + 1, edited_at: clock.now() }
    await queries.updateNote(scope, row)
    await record(scope, ACTS.noteChanged, row)
    return noteReply(row)
  })
}

export function removeNote({ db }: EditingMadeWith, authority: Authority, seen: RemarkSeen): Promise<void> {
  return db.inWorkspace(authority, async (scope) => {
    const row = await ownNote(scope, seen)
    await queries.deleteNote(scope, seen.matter, row.id)
    await record(scope, ACTS.noteDeleted, row)
  })
}
