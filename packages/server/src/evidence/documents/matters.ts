// Matters: opened, renamed, archived, put in the trash with all they hold, brought back, removed for good.
import { type Clock, type DocumentId, type MatterId, newId } from '../../base/index.ts'
import { type Act, recordAct } from '../../platform/audit/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { type Authority, isAtLeast } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { acknowledged, type FilingJournal } from './journal.ts'
import * as queries from './queries.ts'
import { matterNotFound, matterNotInTrash, privilegeKept } from './refusals.ts'
import { findSample, insertSample } from './sample/queries.ts'
import { countRemoved } from './usage/usage.ts'

export interface NewMatter {
  readonly name: string
  readonly language: 'en' | 'de'
  readonly dayOrder?: 'day-first' | 'month-first' | null
  /** IANA name. */
  readonly timeZone?: string
  readonly isPrivileged?: boolean
}

export interface MatterChange {
  readonly name?: string | undefined
  readonly language?: 'en' | 'de' | undefined
  readonly dayOrder?: 'day-first' | 'month-first' | null | undefined
  readonly timeZone?: string | undefined
  readonly isArchived?: boolean | undefined
  readonly isPrivileged?: boolean | undefined
}

/** The row as it stands, or what it was when somebody else had changed it. */
export type Changed<Row> =
  | { readonly outcome: 'changed'; readonly row: Row }
  | { readonly outcome: 'stale'; readonly row: Row }

export interface Matters {
  openMatter(authority: Authority, matter: NewMatter): Promise<MatterId>
  /**
   * The workspace's one sample matter, opened by whoever asks first and brought back where it was put away, whatever it is called by
   * now. Refuses `matter.not-found` where it is behind a wall.
   */
  openSample(authority: Authority, matter: NewMatter): Promise<MatterId>
  /** Refuses `matter.not-found`, `matter.privilege`. */
  changeMatter(
    authority: Authority,
    id: MatterId,
    version: number,
    change: MatterChange,
  ): Promise<Changed<queries.MatterRow>>
  trashMatter(authority: Authority, id: MatterId, version: number): Promise<Changed<queries.MatterRow>>
  /** Refuses `matter.not-found`, `matter.not-in-trash`. */
  restoreMatter(authority: Authority, id: MatterId): Promise<queries.MatterRow>
  /** Rows, originals, everything read from them. Refuses `matter.not-found`, `matter.not-in-trash`. */
  removeMatter(authority: Authority, id: MatterId): Promise<void>
}

export interface MattersMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly journal: FilingJournal
  /** In the transaction: the language or the order of days changed, so dates are to be read anew. */
  readonly onReadingChanged: (scope: Scope, matter: MatterId) => Promise<void>
  /** In the transaction: the blobs of these documents are to be removed. */
  readonly onRemoved: (scope: Scope, documents: readonly DocumentId[]) => Promise<void>
  readonly afterChange: () => void
}

export function makeMatters(made: MattersMadeWith): Matters {
  const { db, clock, afterChange } = made
  return {
    openMatter: (authority, matter) =>
      acknowledged(made, authority, async (scope, tell) => {
        const row = rowOf(matter, clock)
        await queries.insertMatter(scope, row)
        await record(scope, ACTS.matterOpened, row.id)
        tell({ entry: 'opened', matter: { ...row, version: 1 } })
        return row.id
      }),
    openSample: (authority, matter) =>
      acknowledged(made, authority, async (scope, tell) => {
        const row = rowOf(matter, clock)
        if (!(await insertSample(scope, row))) return sampleThere(scope)
        await record(scope, ACTS.matterOpened, row.id)
        tell({ entry: 'opened', matter: { ...row, version: 1 } })
        return row.id
      }),
    async changeMatter(authority, id, version, change) {
      const result = await acknowledged(made, authority, async (scope, tell) => {
        const changed = await changeIn(scope, made, id, version, change)
        if (changed.outcome === 'changed') tell({ entry: 'opened', matter: changed.row })
        return changed
      })
      if (result.outcome === 'changed') afterChange()
      return result
    },
    trashMatter: (authority, id, version) =>
      db.inWorkspace(authority, async (scope) => {
        const row = await heldMatter(scope, id)
        if (row.trashed_at !== null) throw matterNotFound()
        if (row.version !== version) return { outcome: 'stale', row }
        await queries.updateMatter(scope, id, {
          trashed_at: clock.now(),
          trashed_by: scope.actor.kind === 'person' ? scope.actor.account : null,
          version: row.version + 1,
        })
        await record(scope, ACTS.matterTrashed, id)
        return { outcome: 'changed', row: await heldMatter(scope, id) }
      }),
    restoreMatter: (authority, id) =>
      acknowledged(made, authority, async (scope, tell) => {
        const row = await heldMatter(scope, id)
        if (row.trashed_at === null) throw matterNotInTrash()
        await queries.updateMatter(scope, id, { trashed_at: null, trashed_by: null, version: row.version + 1 })
        await record(scope, ACTS.matterRestored, id)
        const documents = (await queries.holdingsOfMatter(scope, id)).map((document) => document.id)
        tell({ entry: 'restored', matter: id, documents })
        return heldMatter(scope, id)
      }),
    async removeMatter(authority, id) {
      await acknowledged(made, authority, async (scope, tell) => {
        // Documents before their matter, as whoever ends reading one holds them.
        const ids = (await queries.holdingsOfMatter(scope, id)).map((document) => document.id)
        await queries.holdToDelete(scope, ids)
        const row = await heldMatter(scope, id)
        if (row.trashed_at === null) throw matterNotInTrash()
        const held = await queries.holdingsOfMatter(scope, id)
        const bytes = held.reduce((sum, document) => sum + Number(document.bytes), 0)
        await queries.deleteMatter(scope, id)
        await countRemoved(scope, { bytes, documents: held.length })
        await record(scope, ACTS.matterRemoved, id, { documents: held.length, bytes })
        const gone = held.map((document) => document.id)
        await made.onRemoved(scope, gone)
        tell({ entry: 'removed', matter: id, documents: gone })
      })
      afterChange()
    },
  }
}

async function changeIn(
  scope: Scope,
  { clock, onReadingChanged }: MattersMadeWith,
  id: MatterId,
  version: number,
  { name, language, dayOrder, timeZone, isArchived, isPrivileged }: MatterChange,
): Promise<Changed<queries.MatterRow>> {
  const row = await heldMatter(scope, id)
  if (row.trashed_at !== null) throw matterNotFound()
  if (row.version !== version) return { outcome: 'stale', row }
  // Whoever may edit may keep closer; letting out again is for those who answer for the workspace.
  if (row.is_privileged && isPrivileged === false && !isAtLeast(scope.role, 'admin')) throw privilegeKept()
  const wasArchived = row.archived_at !== null
  const next = {
    name: name ?? row.name,
    language: language ?? row.language,
    day_order: dayOrder === undefined ? row.day_order : dayOrder,
    time_zone: timeZone ?? row.time_zone,
    is_privileged: isPrivileged ?? row.is_privileged,
    archived_at: (isArchived ?? wasArchived) ? (row.archived_at ?? clock.now()) : null,
  }
  await queries.updateMatter(scope, id, { ...next, version: row.version + 1 })
  if (next.language !== row.language || next.day_order !== row.day_order) await onReadingChanged(scope, id)
  const fields = (['name', 'language', 'day_order', 'time_zone', 'is_privileged'] as const).filter(
    (field) => next[field] !== row[field],
  )
  if (fields.length > 0) await record(scope, ACTS.matterChanged, id, { fields: fields.join(' ') })
  if (wasArchived !== (next.archived_at !== null))
    await record(scope, wasArchived ? ACTS.matterReopened : ACTS.matterArchived, id)
  return { outcome: 'changed', row: await heldMatter(scope, id) }
}

const rowOf = (
  { name, language, dayOrder = null, timeZone = 'UTC', isPrivileged = false }: NewMatter,
  clock: Clock,
) => ({
  id: newId<MatterId>(),
  name,
  language,
  day_order: dayOrder,
  time_zone: timeZone,
  is_privileged: isPrivileged,
  made_at: clock.now(),
})

async function sampleThere(scope: Scope): Promise<MatterId> {
  const sample = await findSample(scope)
  if (sample === undefined) throw matterNotFound()
  if (sample.trashed_at !== null) {
    await queries.updateMatter(scope, sample.id, { trashed_at: null, trashed_by: null, version: sample.version + 1 })
    await record(scope, ACTS.matterRestored, sample.id)
  }
  return sample.id
}

/** Held to the end of the transaction, also one in the trash. */
async function heldMatter(scope: Scope, id: MatterId): Promise<queries.MatterRow> {
  const row = await queries.holdMatter(scope, id)
  if (row === undefined) throw matterNotFound()
  return row
}

const record = (scope: Scope, action: string, id: MatterId, facts: NonNullable<Act['facts']> = {}) =>
  recordAct(scope, { action, targets: [{ type: 'matter', id }], facts })
