// What a comment or a note said before. Its author alone reads it and takes the last change back: of one that was changed the wording
// before it, of one that was deleted the remark itself. Nothing of it is in any export.
import type { AccountId, EventId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import * as queries from './queries.ts'

type Remark = queries.CommentRow | queries.NoteRow

/** What a remark says, whichever it is. */
export interface Wording {
  readonly text: string
  readonly mentions: readonly AccountId[]
  readonly audience: 'author' | 'members' | null
}

export const wordingOf = (row: Remark): Wording => ({
  text: row.text,
  mentions: 'mentions' in row ? row.mentions : [],
  audience: 'audience' in row ? row.audience : null,
})

/** Keeps what the remark says, before it says something else or is deleted. */
export async function keepWording(scope: Scope, row: Remark, deletedAt: Date | null): Promise<void> {
  await queries.insertWording(scope, {
    matter_id: row.matter_id,
    remark_id: row.id,
    version: row.version,
    event_id: row.event_id,
    author_id: row.author_id,
    ...wordingOf(row),
    made_at: row.made_at,
    at: row.edited_at ?? row.made_at,
    deleted_at: deletedAt,
  })
  await queries.dropOldWordings(scope, row.matter_id, row.id, row.version - queries.MOST_WORDINGS)
}

/** The last wording that was another. */
export async function wordingBefore(scope: Scope, row: Remark): Promise<Wording | undefined> {
  const said = keyOf(wordingOf(row))
  return (await queries.wordingsOf(scope, row.matter_id, row.id)).find((one) => keyOf(one) !== said)
}

const keyOf = ({ text, mentions, audience }: Wording): string => JSON.stringify([text, mentions, audience])

export interface Deleted extends Wording {
  readonly event: EventId
  readonly author: AccountId
  readonly version: number
  readonly madeAt: Date
}

/** One of this person's that is deleted, marked as brought back. */
export async function takeDeleted(
  scope: Scope,
  { matter, event, id }: { readonly matter: MatterId; readonly event: EventId; readonly id: queries.RemarkId },
  kind: 'comment' | 'note',
): Promise<Deleted | undefined> {
  const [last] = await queries.wordingsOf(scope, matter, id)
  if (last === undefined || last.deleted_at === null || last.event_id !== event) return undefined
  if ((last.audience === null) !== (kind === 'comment')) return undefined
  if (!(await queries.markRestored(scope, matter, id))) return undefined
  const { text, mentions, audience } = last
  return { text, mentions, audience, event, author: last.author_id, version: last.version, madeAt: last.made_at }
}

const entry = ({ text, mentions, audience, version, at }: Wording & { version: number; at: Date }) => ({
  version,
  text,
  mentions: [...mentions],
  audience,
  at: at.toISOString(),
})

/** Every wording with the present one, the last first; null where the person has no such remark on this row. */
export async function historyOfRemark(
  scope: Scope,
  { matter, event, id }: { readonly matter: MatterId; readonly event: EventId; readonly id: queries.RemarkId },
  present: Remark | undefined,
  kind: 'comment' | 'note',
) {
  const before = (await queries.wordingsOf(scope, matter, id)).filter(
    (row) => row.event_id === event && (row.audience === null) === (kind === 'comment'),
  )
  if (present === undefined && before.length === 0) return null
  const now =
    present === undefined
      ? []
      : [entry({ ...wordingOf(present), version: present.version, at: present.edited_at ?? present.made_at })]
  return {
    history: [...now, ...before.map(entry)],
    deletedAt: present === undefined ? (before[0]?.deleted_at?.toISOString() ?? null) : null,
  }
}
