// What a person approved of an import, as one edit that one undo takes back. A row that was changed here since the proposals were shown
// is left alone.
import { setImmediate as soon } from 'node:timers/promises'
import { findParties, type PartyKind } from '@muniment/reading/names'
import { type EventId, type MatterId, type PartyId, parseId } from '../../../base/index.ts'
import type { Change, Edit } from '../../../evidence/edits/index.ts'
import {
  changedRow,
  dateFrom,
  newRow,
  putRows,
  type Row,
  removedRow,
  rowsById,
  type TagId,
  tagNamed,
} from '../../../evidence/events/index.ts'
import { newParty, putParties } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { tooManyNames } from '../refusals.ts'
import { addNotes } from '../remarks/remarks.ts'
import { edited } from '../work.ts'
import { ACTS } from './acts.ts'
import { foldedName } from './cells.ts'
import { type Current, currentRows } from './current.ts'
import { type ImportSeen, type ImportsMadeWith, openImport, record } from './imports.ts'
import type { Mapping } from './mapping.ts'
import { type Proposal, proposalsOf } from './proposal.ts'
import * as queries from './queries.ts'

export interface Approval {
  readonly approve: 'added-and-changed' | { readonly rows: readonly number[]; readonly removals: readonly string[] }
  /** As the proposals were shown with. */
  readonly sequence: number
}

export interface RowOutcome {
  readonly position: number | null
  readonly event: string | null
  readonly outcome: 'applied' | 'unchanged' | 'stale' | 'conflict'
}

export interface AppliedImport {
  /** Null: nothing was changed, and the import stays open. */
  readonly edit: string | null
  readonly rows: readonly RowOutcome[]
}

interface Pair {
  readonly proposal: Proposal
  readonly was: Row | null
  readonly row: Row
}

/** Refuses `import.not-found`, `import.changed`, `import.closed`. */
export async function applyImport(
  made: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: ImportSeen,
  approval: Approval,
): Promise<AppliedImport> {
  const { result, edit } = await edited(made, authority, { matter, act: 'import.apply' }, async (scope, under) => {
    const was = await openImport(scope, matter, seen)
    const current = await currentRows(scope, matter)
    const lines = await queries.rowsOfImport(scope, matter, was.id)
    const proposals = proposalsOf(lines, was.headers, was.mapping, current)
    const { chosen, others } = chosenOf(proposals, approval)
    const stale = await changedSince(scope, matter, chosen, approval.sequence)
    const fresh = chosen.filter((proposal) => !stale.has(proposal))
    const { pairs, changes } = await pairsOf(scope, under, fresh, { current, mapping: was.mapping })
    const done = await putRows(scope, under, pairs)
    const written = new Set(done.rows.map((row) => row.id))
    const outcomes = [
      ...pairs.map(({ proposal, row }) => outcomeOf(proposal, written.has(row.id) ? 'applied' : 'unchanged', row.id)),
      ...[...stale].map((proposal) => outcomeOf(proposal, 'stale', proposal.named)),
      ...others,
    ]
    if (written.size > 0) {
      await addNotes(scope, under, notesOf(pairs))
      await queries.updateImport(scope, { ...was, state: 'applied', version: was.version + 1, edit_id: under.id })
      await queries.dropRows(scope, was)
      await record(scope, ACTS.applied, was, { applied: written.size, stale: stale.size })
    }
    return {
      changes: [...changes, ...done.changes],
      wantsGathering: done.wantsGathering,
      result: outcomes,
    }
  })
  return { edit, rows: result }
}

const outcomeOf = ({ position, kind }: Proposal, outcome: RowOutcome['outcome'], event: string | null): RowOutcome => ({
  position: kind === 'removed' ? null : position,
  event,
  outcome,
})

/** What was approved, and what to say of the rest: conflicts that nobody named, and names that ask for nothing. */
function chosenOf(
  proposals: readonly Proposal[],
  { approve }: Approval,
): { readonly chosen: readonly Proposal[]; readonly others: readonly RowOutcome[] } {
  const named = approve === 'added-and-changed' ? { rows: [], removals: [] } : approve
  const rows = new Set(named.rows)
  const removals = new Set(named.removals.map((id) => id.toLowerCase()))
  const isChosen = ({ kind, position, event }: Proposal): boolean => {
    if (kind === 'left-out' || kind === 'unchanged') return false
    if (kind === 'removed') return event !== null && removals.has(event)
    return approve === 'added-and-changed' ? kind !== 'conflict' : rows.has(position)
  }
  const chosen = proposals.filter(isChosen)
  const found = new Set<number | string | null>(
    chosen.map(({ kind, position, event }) => (kind === 'removed' ? event : position)),
  )
  const nothing = [
    ...[...rows].map((position) => ({ position, event: null })),
    ...[...removals].map((event) => ({ position: null, event })),
  ].filter(({ position, event }) => !found.has(position ?? event))
  const conflicts = proposals.filter((proposal) => proposal.kind === 'conflict' && !isChosen(proposal))
  return {
    chosen,
    others: [
      ...conflicts.map((proposal) => outcomeOf(proposal, 'conflict', proposal.named)),
      ...nothing.map((one) => ({ ...one, outcome: 'unchanged' as const })),
    ],
  }
}

/** Removed rows too: one that went since is not made again. */
async function changedSince(
  scope: Scope,
  matter: MatterId,
  chosen: readonly Proposal[],
  sequence: number,
): Promise<ReadonlySet<Proposal>> {
  const named = await rowsById(scope, matter, [...new Set(chosen.flatMap(({ named: id }) => id ?? []))])
  const changed = new Set(named.filter((row) => row.sequence > sequence).map(({ id }) => id))
  return new Set(chosen.filter(({ named: id }) => id !== null && changed.has(id)))
}

interface Against {
  readonly current: Current
  readonly mapping: Mapping
}

async function pairsOf(
  scope: Scope,
  edit: Edit,
  proposals: readonly Proposal[],
  { current, mapping }: Against,
): Promise<{ readonly pairs: readonly Pair[]; readonly changes: readonly Change[] }> {
  const parties = await partiesNamed(scope, edit, proposals, { current, mapping })
  const tags = await tagsNamed(scope, edit, proposals)
  const pairs = proposals.map((proposal): Pair => {
    const was = proposal.event === null ? null : (current.whole.get(proposal.event) ?? null)
    if (was !== null && proposal.kind === 'removed') return { proposal, was, row: removedRow(was) }
    const { wanted } = proposal
    const shown = was === null ? undefined : current.rows.get(was.id)
    const partyIds = wanted.parties?.flatMap((name) => parties.ids.get(foldedName(name)) ?? [])
    const tagIds = wanted.tags?.flatMap((name) => tags.ids.get(name.toLowerCase()) ?? [])
    const change = {
      status: wanted.status,
      isKey: wanted.isKey,
      ...(partyIds === undefined ? {} : { addParties: partyIds, removeParties: without(shown?.parties, partyIds) }),
      ...(tagIds === undefined
        ? {}
        : { addTags: tagIds, removeTags: (was?.tags ?? []).filter((tag) => !tagIds.includes(tag)) }),
    }
    const date = wanted.date === undefined || wanted.date === null ? wanted.date : dateFrom(wanted.date)
    if (was === null) {
      const made = {
        date: date ?? null,
        text: wanted.text ?? '',
        kind: wanted.kind ?? 'event',
        role: null,
        change,
      } as const
      return { proposal, was, row: newRow(edit, made) }
    }
    const asked = { ...change, date, text: wanted.text, kind: wanted.kind }
    return { proposal, was, row: changedRow(was, asked, current.cast.shownAs) }
  })
  return { pairs, changes: [...parties.changes, ...tags.changes] }
}

const without = (ids: readonly string[] | undefined, kept: readonly PartyId[]): PartyId[] =>
  (ids ?? []).flatMap((id) => parseId<PartyId>(id) ?? []).filter((id) => !kept.includes(id))

/** More than a matter has; each costs a look at what there is, in a transaction that holds the matter. */
const MOST_NEW_PARTIES = 2000
const MOST_TAGS = 500
const NAMES_AT_ONCE = 20

/** Every name as a party: one of the cast by its name or an alias, else a new one. */
async function partiesNamed(scope: Scope, edit: Edit, proposals: readonly Proposal[], { current, mapping }: Against) {
  const ids = new Map<string, PartyId>()
  for (const party of current.cast.parties.toReversed())
    for (const name of [...party.aliases, party.name]) ids.set(foldedName(name), party.id)
  const names = new Map(
    proposals
      .flatMap(({ wanted }) => wanted.parties ?? [])
      .map((name): [string, string] => [foldedName(name), name])
      .filter(([folded]) => !ids.has(folded)),
  )
  if (names.size > MOST_NEW_PARTIES) throw tooManyNames({ parties: MOST_NEW_PARTIES, tags: MOST_TAGS })
  const pairs: { was: null; party: ReturnType<typeof newParty> }[] = []
  for (const [folded, name] of names) {
    // Half a millisecond each: others are answered in between.
    if (pairs.length % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) await soon()
    const party = newParty(kindOfName(name, mapping), name, {})
    ids.set(folded, party.id)
    pairs.push({ was: null, party })
  }
  return { ids, changes: (await putParties(scope, edit, pairs)).changes }
}

const kindOfName = (name: string, { language }: Mapping): PartyKind =>
  findParties(name, { language })[0]?.kind ?? 'person'

async function tagsNamed(scope: Scope, edit: Edit, proposals: readonly Proposal[]) {
  const ids = new Map<string, TagId>()
  const changes: Change[] = []
  const names = new Map(proposals.flatMap(({ wanted }) => wanted.tags ?? []).map((name) => [name.toLowerCase(), name]))
  if (names.size > MOST_TAGS) throw tooManyNames({ parties: MOST_NEW_PARTIES, tags: MOST_TAGS })
  for (const name of names.values()) {
    const named = await tagNamed(scope, edit, name)
    ids.set(name.toLowerCase(), named.tag.id)
    changes.push(...named.changes)
  }
  return { ids, changes }
}

/** A note has an end; what a cell says beyond it is another note. */
const LONGEST_NOTE = 10_000

const notesOf = (pairs: readonly Pair[]): { readonly event: EventId; readonly text: string }[] =>
  pairs.flatMap(({ proposal, was, row }) =>
    was === null
      ? Array.from({ length: Math.ceil(proposal.wanted.note.length / LONGEST_NOTE) }, (_, index) => ({
          event: row.id,
          text: proposal.wanted.note.slice(index * LONGEST_NOTE, (index + 1) * LONGEST_NOTE),
        }))
      : [],
  )
