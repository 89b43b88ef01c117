// How every act on a chronology runs: one transaction that holds the matter, makes the change, writes what it was, and says so to the
// audit log. What changed nothing leaves nothing.
import type { AccountId, Clock, EventId, Id, MatterId } from '../../base/index.ts'
import {
  type ActName,
  beginEdit,
  type Change,
  dropEdit,
  type Edit,
  type EditId,
  recordChanges,
} from '../../evidence/edits/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'

export interface EditingMadeWith {
  readonly db: Db
  readonly clock: Clock
  /** In the transaction: rows wait to be read again. */
  readonly onWantsGathering: (scope: Scope, matter: MatterId) => Promise<void>
  /** In the transaction: somebody else was named in a comment. */
  readonly onMentioned: (
    scope: Scope,
    mention: {
      readonly matter: MatterId
      readonly event: EventId
      readonly comment: Id<'remark'>
      readonly author: AccountId
      readonly account: AccountId
    },
  ) => Promise<void>
  /** Once it has committed. */
  readonly afterEdit: () => void
}

export interface Act {
  readonly matter: MatterId
  readonly act: ActName
  /** The one thing it is done to; nothing where there are many. */
  readonly of?: { readonly kind: 'event' | 'party' | 'tag'; readonly id: string }
  readonly undoes?: EditId
}

/** What the work of an act did. */
export interface Done<T> {
  readonly changes: readonly Change[]
  readonly wantsGathering?: boolean
  readonly result: T
}

export interface Edited<T> {
  /** Null: nothing changed. */
  readonly edit: EditId | null
  readonly result: T
}

export async function edited<T>(
  { db, clock, onWantsGathering, afterEdit }: EditingMadeWith,
  authority: Authority,
  { matter, act, of, undoes }: Act,
  work: (scope: Scope, edit: Edit) => Promise<Done<T>>,
): Promise<Edited<T>> {
  const done = await db.inWorkspace(authority, async (scope): Promise<Edited<T>> => {
    const edit = await beginEdit(scope, {
      matter,
      act,
      at: clock.now(),
      ...(of === undefined ? {} : { of }),
      ...(undoes === undefined ? {} : { undoes }),
    })
    const { changes, wantsGathering, result } = await work(scope, edit)
    if (changes.length === 0 && undoes === undefined) {
      await dropEdit(scope, edit)
      return { edit: null, result }
    }
    await recordChanges(scope, edit, changes)
    if (wantsGathering === true) await onWantsGathering(scope, matter)
    await recordAct(scope, {
      action: act,
      targets: [
        { type: 'matter', id: matter },
        { type: 'edit', id: edit.id },
        ...changes.slice(0, MOST_NAMED).map(({ kind, id }) => ({ type: kind, id })),
      ],
      facts: { changed: changes.length, fields: fieldsOf(changes) },
    })
    return { edit: edit.id, result }
  })
  afterEdit()
  return done
}

/** A bulk edit of thousands is told by its count and found by its edit. */
const MOST_NAMED = 50

/** Names of fields, never what they say. */
const fieldsOf = (changes: readonly Change[]): string =>
  [...new Set(changes.flatMap(({ before, after }) => (before === null ? [] : Object.keys(after))))].sort().join(' ')
