// All documents of a matter together: who is who, which statements tell one event, and which contradict each other. Runs again
// whenever a document is ready; rows keep their ids because an id is made from what the row cites first, and what people hold stays
// theirs (docs/decisions/007). Three steps: a short transaction takes the matter out, a port settles it, a short transaction writes what
// changed, if the matter is still the one that was taken out; else it is taken out again.
import type { Clock, DocumentId, MatterId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { documentsOfMatter, holdMatter, markGathered, markGatheringFailed } from '../documents/index.ts'
import { lastChange, nextChange } from '../edits/index.ts'
import { knownParties, mentionsOfMatter, writeCast } from '../parties/index.ts'
import { UnderstandingStopped } from '../text/index.ts'
import { checkCitations } from './check-citations.ts'
import { noteTrashedSources } from './forget/queries.ts'
import { replaceContradictions, statementsOfMatter } from './queries.ts'
import type { Cited, Row } from './row.ts'
import { heldRows, readDigests, removeRows, writeRows } from './rows/queries.ts'
import type { Gathering, SettledMatter, UnsettledMatter } from './settle-matter.ts'

/** Single: however many documents become ready, one gathering of a matter waits at a time. */
export const gatherEventsJob: JobKind = { name: 'events.gather', retryLimit: 3, expireSeconds: 1800, isSingle: true }

/** People edit while it is settled, and documents become ready; a matter that changes more often has another turn, behind those that wait. */
const MOST_TAKES = 5

export interface GatherEventsMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly gather: Gathering
  /** Asks for another turn for the matter. */
  readonly again: (scope: Scope, matter: MatterId) => Promise<void>
}

export function makeGatherEventsJob({ db, clock, gather, again }: GatherEventsMadeWith): JobHandler {
  return {
    kind: gatherEventsJob,
    async run(authority, data, signal) {
      const matter = idIn<MatterId>(data, 'matter')
      for (let take = 0; take < MOST_TAKES; take++) {
        const taken = await db.inWorkspace(authority, (scope) => takeOut(scope, matter))
        if (taken === null) return
        const settled = await settledOrNull(gather, taken.unsettled, signal)
        const isDone = await db.inWorkspace(authority, (scope) =>
          settled === null ? markFailed(scope, matter) : write(scope, { taken, settled, at: clock.now() }),
        )
        if (isDone) return
      }
      await db.inWorkspace(authority, (scope) => again(scope, matter))
    },
    // The rows gathered before stand and are said to be old; the next document starts a new gathering.
    poisoned: async (authority, data) => {
      await db.inWorkspace(authority, (scope) => markFailed(scope, idIn<MatterId>(data, 'matter')))
    },
  }
}

/** Null at a limit: trying again would end the same way. */
async function settledOrNull(
  gather: Gathering,
  unsettled: UnsettledMatter,
  signal: AbortSignal,
): Promise<SettledMatter | null> {
  try {
    return await gather(unsettled, signal)
  } catch (error) {
    if (error instanceof UnderstandingStopped) return null
    throw error
  }
}

async function markFailed(scope: Scope, matter: MatterId): Promise<true> {
  await markGatheringFailed(scope, matter)
  return true
}

interface Taken {
  readonly unsettled: UnsettledMatter
  /** As the matter and its texts were: whatever changes them changes this. */
  readonly changed: string
  readonly versions: ReadonlyMap<DocumentId, number | null>
}

/** The matter is held: what was enqueued with a document that is not committed yet is waited for, and not missed. */
async function takeOut(scope: Scope, matter: MatterId): Promise<Taken | null> {
  const held = await holdMatter(scope, matter)
  if (held === undefined) return null
  const documents = await documentsOfMatter(scope, matter)
  const unsettled = {
    matter,
    documents: documents.map(({ id, sha256, name, position }) => ({ id, sha256, name, position })),
    told: await statementsOfMatter(scope, matter),
    mentions: await mentionsOfMatter(scope, matter),
    known: await knownParties(scope, matter),
    held: await heldRows(scope, matter),
    digests: await readDigests(scope, matter),
    sequence: (await lastChange(scope, matter)) + 1,
  }
  const versions = new Map(documents.map((document) => [document.id, document.text_version]))
  return { unsettled, changed: String(held.changed), versions }
}

/** False, with nothing written, when the matter is not as it was taken out: somebody edited, or a document is gone or read anew. */
async function write(
  scope: Scope,
  { taken, settled, at }: { taken: Taken; settled: SettledMatter; at: Date },
): Promise<boolean> {
  const { matter, sequence, held } = taken.unsettled
  const now = await holdMatter(scope, matter)
  if (now === undefined) return true
  if (String(now.changed) !== taken.changed || (await lastChange(scope, matter)) + 1 !== sequence) return false
  const versions = new Map((await documentsOfMatter(scope, matter)).map(({ id, text_version }) => [id, text_version]))
  for (const [id, version] of taken.versions) if (versions.get(id) !== version) return false
  const kept = new Set(held.flatMap(({ parties }) => parties.map(({ party }) => party)))
  const hasNewCast = await writeCast(scope, matter, { parties: settled.parties, kept, sequence })
  const hasNewRows = await writeSettled(scope, matter, settled, held)
  await replaceContradictions(
    scope,
    matter,
    settled.contradictions.map((row, position) => ({ matter_id: matter, position, ...row })),
  )
  await markGathered(scope, matter)
  if (hasNewCast || hasNewRows) await nextChange(scope, { matter, at, kind: 'gathered', target: matter })
  return true
}

/** True when anything was written. Slice by slice, each with its own statements: no slice keeps a request waiting. */
async function writeSettled(
  scope: Scope,
  matter: MatterId,
  { cited, gone, fresh, changed }: SettledMatter,
  held: readonly Row[],
): Promise<boolean> {
  // Also what stays: a page that was changed behind our back must not be cited any longer.
  for (const text of cited) {
    const citations: readonly Cited[] = JSON.parse(text)
    await checkCitations(scope, citations)
  }
  await removeRows(scope, matter, gone)
  for (const text of fresh) {
    const rows: readonly Row[] = JSON.parse(text)
    await writeChecked(
      scope,
      matter,
      rows.map((row) => ({ row, was: null })),
    )
  }
  const were = new Map(held.map((row) => [row.id, row]))
  await writeChecked(
    scope,
    matter,
    changed.map((row) => ({ row, was: were.get(row.id) ?? null })),
  )
  if (changed.length > 0) await noteTrashedSources(scope, matter, lostIn(changed, were))
  return gone.length + fresh.length + changed.length > 0
}

/** Documents that rows cited and cite no more. */
const lostIn = (changed: readonly Row[], were: ReadonlyMap<string, Row>) =>
  changed.flatMap(({ id, citations }) => {
    const cited = new Set(citations.map(({ document }) => document))
    const before = new Set((were.get(id)?.citations ?? []).map(({ document }) => document))
    return [...before.difference(cited)].map((document) => ({ event: id, document }))
  })

/** What a person cited was checked when they did; what was read is checked whenever it is written. */
async function writeChecked(scope: Scope, matter: MatterId, changes: Parameters<typeof writeRows>[2]): Promise<void> {
  const citations = changes.flatMap(({ row }) => row.citations).filter(({ statement }) => statement !== null)
  await checkCitations(scope, citations)
  await writeRows(scope, matter, changes)
}
