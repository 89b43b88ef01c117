// All documents of a matter together: who is who, which statements tell one event, and which contradict each other. Runs again
// whenever a document is ready; rows keep their ids because an id is made from what the row cites first, and what people hold stays
// theirs (docs/decisions/007). Only what changed is written.
import { linkParties } from '@muniment/reading/names'
import { findContradictions, groupStatements } from '@muniment/reading/statements'
import type { Clock, DocumentId, EventId, MatterId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { documentsOfMatter, holdMatter, markGathering } from '../documents/index.ts'
import { lastChange, nextChange } from '../edits/index.ts'
import { namedInMatter, settleParties } from '../parties/index.ts'
import { checkCitations } from './check-citations.ts'
import { type ContradictionRow, replaceContradictions, statementsOfMatter, type ToldRow } from './queries.ts'
import type { Row } from './row.ts'
import { heldRows, partiesOfHeldRows, readDigests, removeRows, writeRows } from './rows/queries.ts'
import { dateOfEvent } from './rules.ts'
import { type SettledRows, type SourceDocument, settleRows, type Told } from './settle-rows.ts'
import { statementKeys } from './statement-key.ts'

/** Single: however many documents become ready, one gathering of a matter waits at a time. */
export const gatherEventsJob: JobKind = { name: 'events.gather', retryLimit: 3, expireSeconds: 1800, isSingle: true }

export function makeGatherEventsJob({ db, clock }: { readonly db: Db; readonly clock: Clock }): JobHandler {
  return {
    kind: gatherEventsJob,
    run: (authority, data) =>
      db.inWorkspace(authority, (scope) => gatherEvents(scope, idIn<MatterId>(data, 'matter'), clock.now())),
    // The rows gathered before stand and are said to be old; the next document starts a new gathering.
    poisoned: async (authority, data) => {
      await db.inWorkspace(authority, (scope) => markGathering(scope, idIn<MatterId>(data, 'matter'), true))
    },
  }
}

async function gatherEvents(scope: Scope, matter: MatterId, at: Date): Promise<void> {
  const matterHeld = await holdMatter(scope, matter)
  if (matterHeld === undefined) return
  const named = await namedInMatter(scope, matter)
  const documents = new Map<DocumentId, SourceDocument>(
    (await documentsOfMatter(scope, matter)).map(({ id, sha256, name, position }) => [id, { sha256, name, position }]),
  )
  const told = keyed(await statementsOfMatter(scope, matter), documents)
  const linked = linkParties(named.mentions)
  const groups = groupStatements(told)
  const found = findContradictions(told, matterHeld.language)

  const sequence = (await lastChange(scope, matter)) + 1
  const kept = await partiesOfHeldRows(scope, matter)
  const cast = await settleParties(scope, matter, { documents: named.documents, linked, kept, sequence })
  const held = await heldRows(scope, matter)
  const settled = settleRows({ groups, held, documents, ...cast })
  const written = await writeSettled(scope, matter, { settled, held, sequence })
  await replaceContradictions(scope, matter, contradictionsFrom(found, settled.eventOf, matter))
  await markGathering(scope, matter, false)
  if (written || cast.isChanged) await nextChange(scope, { matter, at, kind: 'gathered', target: matter })
}

function keyed(rows: readonly ToldRow[], documents: ReadonlyMap<DocumentId, SourceDocument>): Told[] {
  const keyOf = statementKeys()
  return rows.map((row) => {
    const dates = row.statement.dates
    const date = dateOfEvent(row.statement, (mention) => row.dated[dates.indexOf(mention)] ?? '')
    return {
      document: row.document,
      quote: row.parts.map((part) => part.quote).join(' '),
      statement: row.statement,
      row,
      date,
      key: keyOf(documents.get(row.document)?.sha256 ?? row.document, row.parts),
    }
  })
}

/** True when anything was written. */
async function writeSettled(
  scope: Scope,
  matter: MatterId,
  { settled, held, sequence }: { settled: SettledRows; held: readonly Row[]; sequence: number },
): Promise<boolean> {
  const before = new Map((await readDigests(scope, matter)).map((line) => [line.id, line]))
  const present = new Set(settled.read.map(({ id }) => id))
  const gone = [...before.keys()].filter((id) => !present.has(id))
  const fresh = settled.read.flatMap((row) => {
    const line = before.get(row.id)
    if (line?.digest === row.digest) return []
    return [{ row: { ...row, sequence, version: (line?.version ?? 0) + 1 }, was: null }]
  })
  const were = new Map(held.map((row) => [row.id, row]))
  const changed = settled.changed.map((row) => ({
    row: { ...row, sequence, version: row.version + 1 },
    was: were.get(row.id) ?? null,
  }))
  const changes = [...fresh, ...changed]
  // All of them, also those that stay: a page that was changed behind our back must not be cited any longer.
  const cited = [...settled.read, ...changed.map(({ row }) => row)].flatMap(({ citations }) => citations)
  await checkCitations(
    scope,
    cited.filter(({ statement }) => statement !== null),
  )
  await removeRows(scope, matter, gone)
  await writeRows(scope, matter, changes)
  return gone.length + changes.length > 0
}

function contradictionsFrom(
  found: readonly { pair: readonly [Told, Told]; reason: string }[],
  eventOf: ReadonlyMap<Told, EventId>,
  matter: MatterId,
): ContradictionRow[] {
  return found
    .flatMap(({ pair: [a, b], reason }) => {
      const [one, other] = [eventOf.get(a), eventOf.get(b)]
      return one === undefined || other === undefined || one === other
        ? []
        : [{ event_id: one, other_event_id: other, reason }]
    })
    .map((row, position) => ({ matter_id: matter, position, ...row }))
}
