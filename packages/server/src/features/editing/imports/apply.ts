// What a person approved of an import, as one edit that one undo takes back.
import { findParties, type PartyKind } from '@muniment/reading/names'
import type { EventId, MatterId, PartyId } from '../../../base/index.ts'
import { parseId } from '../../../base/index.ts'
import type { Change, Edit } from '../../../evidence/edits/index.ts'
import { changedRow, dateFrom, newRow, putRows, type Row, removedRow } from '../../../evidence/events/index.ts'
import { newParty, partiesOfMatter, putParties, shownCast } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { addNotes } from '../remarks/remarks.ts'
import { rowChangeOf } from '../rows/change.ts'
import { edited } from '../work.ts'
import { currentRows } from './current.ts'
import { type ImportsMadeWith, openImport } from './imports.ts'
import type { Mapping } from './mapping.ts'
import { type CurrentRow, type Proposal, proposalsOf, type Wanted } from './proposal.ts'
import * as queries from './queries.ts'

export interface Approval {
  readonly approve: 'added-and-changed' | readonly number[]
  readonly sequence: number
}

export interface AppliedImport {
  readonly edit: string | null
  readonly rows: readonly {
    readonly position: number
    readonly event: string | null
    readonly outcome: 'applied' | 'unchanged' | 'stale'
  }[]
}

interface Pair {
  readonly position: number
  readonly was: Row | null
  readonly row: Row
  readonly note: string
}

export async function applyImport(
  made: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: { readonly id: queries.ImportId; readonly version: number },
  approval: Approval,
): Promise<AppliedImport> {
  const { result, edit } = await edited(made, authority, { matter, act: 'import.apply' }, async (scope, under) => {
    const was = await openImport(scope, matter, seen)
    const { rows, shown } = await currentRows(scope, matter)
    const lines = await queries.rowsOfImport(scope, matter, was.id)
    const wanted = approved(proposalsOf(lines, was.headers, was.mapping, shown), approval)
    const rowOf = ({ event }: Proposal): Row | null => rowWith(rows, event)
    const isStale = (proposal: Proposal) => (rowOf(proposal)?.sequence ?? 0) > approval.sequence
    const fresh = wanted.filter((proposal) => !isStale(proposal))
    const cast = await castFor(scope, under, fresh, was.mapping)
    const changes: Change[] = [...cast.changes]
    const pairs: Pair[] = []
    for (const proposal of fresh) {
      const row = rowOf(proposal)
      const { pair, more } = await pairOf(scope, under, {
        proposal,
        row,
        current: shown.get(proposal.event ?? ''),
        cast: cast.ids,
      })
      changes.push(...more)
      pairs.push(pair)
    }
    const done = await putRows(scope, under, pairs)
    await addNotes(
      scope,
      under,
      pairs.filter(({ note }) => note !== '').map(({ row, note }) => ({ event: row.id, text: note })),
    )
    await queries.updateImport(scope, { ...was, state: 'applied', version: was.version + 1, edit_id: under.id })
    const written = new Set(done.rows.map((row) => row.id))
    return {
      changes: [...changes, ...done.changes],
      wantsGathering: done.wantsGathering,
      result: [
        ...pairs.map(({ position, row }) => ({
          position,
          event: row.id,
          outcome: written.has(row.id) ? ('applied' as const) : ('unchanged' as const),
        })),
        ...wanted.filter(isStale).map(({ position, event }) => ({ position, event, outcome: 'stale' as const })),
      ],
    }
  })
  return { edit, rows: result }
}

function rowWith(rows: ReadonlyMap<EventId, Row>, event: string | null): Row | null {
  const id = event === null ? null : parseId<EventId>(event)
  return id === null ? null : (rows.get(id) ?? null)
}

function approved(proposals: readonly Proposal[], { approve }: Approval): Proposal[] {
  if (approve === 'added-and-changed') return proposals.filter(({ kind }) => kind === 'added' || kind === 'changed')
  const named = new Set(approve)
  return proposals.filter(({ position, kind }) => named.has(position) && kind !== 'unchanged')
}

interface Planned {
  readonly proposal: Proposal
  readonly row: Row | null
  readonly current: CurrentRow | undefined
  readonly cast: ReadonlyMap<string, PartyId>
}

async function pairOf(
  scope: Scope,
  edit: Edit,
  { proposal, row, current, cast }: Planned,
): Promise<{ readonly pair: Pair; readonly more: readonly Change[] }> {
  const { position, kind, wanted } = proposal
  if (kind === 'removed' && row !== null)
    return { pair: { position, was: row, row: removedRow(row), note: '' }, more: [] }
  const parties = differingParties(wanted, current, cast)
  const tags = wanted.tags && {
    add: [...wanted.tags],
    remove: (current?.tags ?? []).filter((tag) => !wanted.tags?.includes(tag)),
  }
  const { change, changes } = await rowChangeOf(scope, edit, {
    status: wanted.status,
    isKey: wanted.isKey,
    kind: wanted.kind,
    ...(tags === undefined ? {} : { tags }),
    ...(parties === undefined ? {} : { parties }),
  })
  const date = wanted.date === undefined || wanted.date === null ? wanted.date : dateFrom(wanted.date)
  if (row === null) {
    const made = newRow(edit, {
      date: date ?? null,
      text: wanted.text ?? '',
      kind: wanted.kind ?? 'event',
      role: null,
      change,
    })
    return { pair: { position, was: null, row: made, note: wanted.note }, more: changes }
  }
  const next = changedRow(row, { ...change, date, text: wanted.text }, (party) => party)
  return { pair: { position, was: row, row: next, note: '' }, more: changes }
}

function differingParties(wanted: Wanted, current: CurrentRow | undefined, cast: ReadonlyMap<string, PartyId>) {
  if (wanted.parties === undefined) return undefined
  const ids = wanted.parties.flatMap((name) => cast.get(folded(name)) ?? [])
  return { add: ids, remove: (current?.parties ?? []).filter((id) => !ids.some((wantedId) => wantedId === id)) }
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** Every name of the approved rows as a party: one of the cast by its name or an alias, else a new one. */
async function castFor(scope: Scope, edit: Edit, proposals: readonly Proposal[], { language }: Mapping) {
  const ids = new Map<string, PartyId>()
  for (const party of shownCast(await partiesOfMatter(scope, edit.matter)).parties.toReversed())
    for (const name of [...party.aliases, party.name]) ids.set(folded(name), party.id)
  const names = [...new Set(proposals.flatMap(({ wanted }) => wanted.parties ?? []))].filter(
    (name) => !ids.has(folded(name)),
  )
  const made = [...new Map(names.map((name) => [folded(name), name])).values()].map((name) =>
    newParty(kindOfName(name, language), name.slice(0, 300), {}),
  )
  for (const party of made) ids.set(folded(party.work.name ?? ''), party.id)
  const { changes } = await putParties(
    scope,
    edit,
    made.map((party) => ({ was: null, party })),
  )
  return { ids, changes }
}

const kindOfName = (name: string, language: 'en' | 'de'): PartyKind =>
  findParties(name, { language })[0]?.kind ?? 'person'
