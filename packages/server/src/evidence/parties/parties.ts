// Who is named in a document, and who they are across the matter.
import { z } from 'zod'
import { type DocumentId, type MatterId, type PartyId, storableJson } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobData, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import type { DocumentRow } from '../documents/index.ts'
import { isSame, type Json } from '../edits/index.ts'
import { isCurrentText, storedText, type TextToUnderstand, UnderstandingStopped } from '../text/index.ts'
import * as queries from './queries.ts'
import type { NamedForm, PartyReading } from './read-parties.ts'
import type { KnownParty, SettledParty } from './settle-cast.ts'
import { storedWork, workOf } from './work.ts'

export const findPartiesJob: JobKind = { name: 'parties.find', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface PartiesMadeWith {
  readonly db: Db
  readonly read: PartyReading
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

export function makePartiesJob({ db, read, onReady, afterReady }: PartiesMadeWith): JobHandler {
  const find = async (
    authority: Authority,
    data: JobData,
    formsOf: (text: TextToUnderstand) => Promise<readonly NamedForm[]>,
  ): Promise<void> => {
    const stored = await db.inWorkspace(authority, (scope) => storedText(scope, idIn<DocumentId>(data, 'document')))
    if (stored === null) return
    const { document, version } = stored
    const forms = await formsOf(stored.text)
    await db.inWorkspace(authority, async (scope) => {
      // A newer text has its own jobs; what was found in this one would stand over theirs.
      if (!(await isCurrentText(scope, document.id, version))) return
      await queries.replaceForms(scope, document.id, version, forms)
      await onReady(scope, document)
    })
    afterReady()
  }
  return {
    kind: findPartiesJob,
    run: (authority, data, signal) => find(authority, data, (text) => readOrNone(read, text, signal)),
    /** Without parties the events of the document still stand; they are found without them. */
    poisoned: (authority, data) => find(authority, data, async () => []),
  }
}

/** What is too long for its parties is too long for its events, whose stage says so where a person sees it. */
async function readOrNone(
  read: PartyReading,
  text: TextToUnderstand,
  signal: AbortSignal,
): Promise<readonly NamedForm[]> {
  try {
    return await read(text, signal)
  } catch (error) {
    if (error instanceof UnderstandingStopped) return []
    throw error
  }
}

/** The cast as it stands, for settling; plain data. */
export const knownParties = async (scope: Scope, matter: MatterId): Promise<KnownParty[]> =>
  (await queries.partiesOfMatter(scope, matter)).map(knownOf)

export interface WritingCast {
  readonly parties: readonly SettledParty[]
  /** Parties that must stay although no document names them, because a person's row does. */
  readonly kept: ReadonlySet<PartyId>
  readonly sequence: number
}

/** Writes the settled cast of a matter, and only what changed; true when anything did. */
export async function writeCast(
  scope: Scope,
  matter: MatterId,
  { parties, kept, sequence }: WritingCast,
): Promise<boolean> {
  const known = new Map((await queries.partiesOfMatter(scope, matter)).map((row) => [row.id, row]))
  const wanted = new Set<PartyId>([...kept, ...parties.map(({ id }) => id)])
  const gone = [...known.values()].filter((row) => !row.is_held && !wanted.has(row.id)).map((row) => row.id)
  const changed = parties.flatMap((party, position) => {
    const row = rowOf(party, matter, position, known.get(party.id), sequence)
    return row === null ? [] : [row]
  })
  await queries.removeParties(scope, matter, gone)
  await queries.writeParties(scope, changed)
  return gone.length + changed.length > 0
}

export const knownOf = (row: queries.PartyRow): KnownParty => ({
  id: row.id,
  isHeld: row.is_held,
  read: row.read,
  work: workOf(row.work),
  forms: row.forms,
})

/** Null when nothing of the row would change. */
function rowOf(
  { id, name, kind, aliases, roles, read, work, forms }: SettledParty,
  matter: MatterId,
  position: number,
  known: queries.PartyRow | undefined,
  sequence: number,
): queries.NewPartyRow | null {
  const row = {
    matter_id: matter,
    id,
    position,
    name,
    kind,
    aliases,
    roles,
    origin: known?.origin ?? ('read' as const),
    read,
    work: storedWork(work),
    forms,
  }
  if (known === undefined) return { ...row, version: 1, sequence }
  const was = Object.fromEntries(Object.keys(row).map((name) => [name, Reflect.get(known, name)]))
  if (isSame(asStored(row), asStored(was))) return null
  const isOther = !isSame(asStored({ ...row, position: 0 }), asStored({ ...was, position: 0 }))
  return isOther
    ? { ...row, version: known.version + 1, sequence }
    : { ...row, version: known.version, sequence: Number(known.sequence) }
}

/** As the database would give it back. */
const asStored = (value: object): Json => z.json().parse(JSON.parse(storableJson(value)))
