// Signs the heads of the logs. A head is signed only when it grew out of the last one that was: its root is computed from the right
// edge kept beside that one and the leaves since, and must be the root the database says. So no smaller and no other tree is ever
// signed under a log's name; a database that offers one is refused, and named.
import { type ExportExtent, treeEdge, type VerifierKey } from '@muniment/proof'
import { type Clock, newId, type WorkspaceId } from '../../base/index.ts'
import type { Keyring, LogSigner } from '../crypto/index.ts'
import type { Db, Scope } from '../db/index.ts'
import { authorityOfJob } from '../tenancy/index.ts'
import { type HeadFile, type HeadRecord, type HeadStep, newestOf, workspaceOf } from './head-file.ts'
import { keyFor, newestRecord, signedEnd, signedRecord } from './head-record.ts'
import { type HeadTrouble, stepFrom, troubleOf } from './head-step.ts'
import { type AuditTables, headOfLog, keepCheckpoint, sizesOfLogs } from './queries.ts'
import { logForked } from './refusals.ts'
import { type VerifiedLog, verifyLog } from './verify.ts'

export interface Heads {
  /** Compares every log with the last head signed of it. */
  check(): Promise<readonly HeadTrouble[]>
  /** Reads every log whole and says of each whether it is what was signed. Rejects where it is asked to stop before the end. */
  verify(signal?: AbortSignal): Promise<readonly VerifiedLog[]>
  /** What reading that log whole has shown last, in this process; null where it was not read yet. */
  verified(workspace: WorkspaceId): LogVerified | null
  /** Logs that did not stand when they were last read whole in this process; null before the first time. */
  faulty(): number | null
  /** Entries in all logs together. */
  entries(): Promise<number>
  /** Signs every log that has grown; answers how many. Refuses `audit.behind` and `audit.forked` when the others are signed. */
  sign(): Promise<number>
  /** The newest signed head of a workspace, over every entry committed before the call. */
  signed(workspace: WorkspaceId): Promise<HeadRecord>
  /** The end of an export under this head: signed, so that no line of it is taken out unnoticed. */
  endOfExport(head: HeadRecord, extent: ExportExtent): Promise<string>
  /** Goes on with a log as it is: under a new name, because the old one's next head would contradict its last. */
  goOn(trouble: HeadTrouble, reason: 'tail-lost' | 'accepted'): Promise<void>
  /** Every head of the workspace that is on record outside the database, the oldest first. */
  history(workspace: WorkspaceId): Promise<readonly HeadRecord[]>
  /** What opens the heads of that log. */
  keyOf(log: { readonly workspace: string; readonly generation: number }): Promise<VerifierKey>
}

export interface LogVerified {
  readonly at: Date
  readonly fault: VerifiedLog['fault']
}

export interface HeadsMadeWith {
  readonly db: Db
  readonly keyring: Keyring
  readonly file: HeadFile
  readonly clock: Clock
}

export function makeHeads(made: HeadsMadeWith): Heads {
  const { keyring, file } = made
  const verified = new Map<WorkspaceId, LogVerified>()
  let isRead = false
  return {
    check: () => checkAll(made),
    async verify(signal) {
      const logs = await verifyAll(made, verified, signal)
      isRead = true
      return logs
    },
    verified: (workspace) => verified.get(workspace) ?? null,
    faulty: () => (isRead ? [...verified.values()].filter(({ fault }) => fault !== null).length : null),
    entries: async () => [...(await sizesOf(made)).values()].reduce((sum, size) => sum + size, 0),
    sign: () => signAll(made),
    async signed(workspace) {
      for (;;) {
        const { step, newest } = await nextStep(made, workspace, await keyring.logSigner())
        if (step === null && newest !== null) return newest
        // Another process may have been quicker: then there is another head to go on from.
        const [kept] = step === null ? [] : await keep(made, [step])
        if (kept !== undefined) return kept
      }
    },
    endOfExport: async (head, extent) => signedEnd(await keyring.logSigner(), head, extent),
    goOn: (trouble, reason) => goOn(made, trouble, reason),
    history: async (workspace) => (await file.all()).filter((record) => record.workspace === workspace),
    keyOf: async (log) => keyFor(await keyring.logSigner(), log),
  }
}

const within = <T>({ db }: HeadsMadeWith, workspace: WorkspaceId, work: (scope: Scope) => Promise<T>): Promise<T> =>
  db.inWorkspace(authorityOfJob({ workspace, job: 'audit.sign', cause: newId() }), work)

async function sizesOf({ db }: HeadsMadeWith): Promise<ReadonlyMap<WorkspaceId, number>> {
  const held = await db.acrossWorkspaces<AuditTables, { workspace_id: WorkspaceId; size: number }[]>(
    'which logs have grown is asked for all of them at once',
    sizesOfLogs,
  )
  return new Map(held.map(({ workspace_id, size }) => [workspace_id, size]))
}

async function checkAll(made: HeadsMadeWith): Promise<readonly HeadTrouble[]> {
  const [records, held, signer] = [await made.file.all(), await sizesOf(made), await made.keyring.logSigner()]
  const troubles: HeadTrouble[] = []
  for (const workspace of new Set([...records.map(workspaceOf), ...held.keys()])) {
    const trouble = await within(made, workspace, (scope) => troubleOf(scope, records, signer))
    if (trouble !== null) troubles.push(trouble)
  }
  return troubles
}

async function verifyAll(
  made: HeadsMadeWith,
  verified: Map<WorkspaceId, LogVerified>,
  signal: AbortSignal | undefined,
): Promise<readonly VerifiedLog[]> {
  const [all, held, signer] = [await made.file.all(), await sizesOf(made), await made.keyring.logSigner()]
  const logs: VerifiedLog[] = []
  // One that is gone whole stands in the file of signed heads alone.
  for (const workspace of new Set([...held.keys(), ...all.map(workspaceOf)])) {
    const records = all.filter((record) => record.workspace === workspace)
    const log = await verifyLog({
      workspace,
      read: (work) => {
        signal?.throwIfAborted()
        return within(made, workspace, work)
      },
      records,
      keyOf: (named) => keyFor(signer, named),
    })
    verified.set(workspace, { at: made.clock.now(), fault: log.fault })
    logs.push(log)
  }
  return logs
}

async function signAll(made: HeadsMadeWith): Promise<number> {
  const [records, held, signer] = [await made.file.all(), await sizesOf(made), await made.keyring.logSigner()]
  const steps: HeadStep[] = []
  const refused: unknown[] = []
  for (const [workspace, size] of held) {
    if (size === (newestOf(records, workspace)?.size ?? 0)) continue
    await nextStep(made, workspace, signer).then(
      ({ step }) => (step === null ? 0 : steps.push(step)),
      (error: unknown) => refused.push(error),
    )
  }
  const signed = await keep(made, steps)
  if (refused.length > 0) throw refused[0]
  return signed.length
}

/** The step from the last signed head to what the database holds now; null where nothing is new. */
async function nextStep(
  made: HeadsMadeWith,
  workspace: WorkspaceId,
  signer: LogSigner,
): Promise<{ readonly step: HeadStep | null; readonly newest: HeadRecord | null }> {
  const records = await made.file.all()
  const { newest, edge } = await within(made, workspace, (scope) => stepFrom(scope, records, signer))
  if (newest !== null && edge.size === newest.size) return { step: null, newest }
  const log = { workspace, generation: newest?.generation ?? 1, after: null }
  const record = signedRecord(signer, log, edge, made.clock.now())
  return { step: { record, follows: newestOf(records, workspace) }, newest }
}

/** The file first: a head that stands nowhere but in the database would be lost with its tail. */
async function keep(made: HeadsMadeWith, steps: readonly HeadStep[]): Promise<readonly HeadRecord[]> {
  const records = steps.length === 0 ? [] : await made.file.append(steps)
  if (records.length === 0) return []
  const signer = await made.keyring.logSigner()
  for (const record of records) {
    const origin = keyFor(signer, record).name
    const row = { origin, size: record.size, note: record.note, signed_at: new Date(record.at) }
    await within(made, workspaceOf(record), (scope) => keepCheckpoint(scope, row))
  }
  return records
}

/** The tree is taken as the database says it is; verifying tells what of it does not stand. */
async function goOn(made: HeadsMadeWith, { workspace }: HeadTrouble, reason: 'tail-lost' | 'accepted'): Promise<void> {
  const [records, signer] = [await made.file.all(), await made.keyring.logSigner()]
  const { edge, last } = await within(made, workspace, async (scope) => {
    const head = await headOfLog(scope)
    return { edge: treeEdge(head?.size ?? 0, head?.frontier ?? []), last: await newestRecord(scope, records, signer) }
  })
  if (edge === null) throw logForked({ workspace })
  const log = {
    workspace,
    generation: (last?.generation ?? 0) + 1,
    after: { size: last?.size ?? 0, reason },
  }
  const record = signedRecord(signer, log, edge, made.clock.now())
  await keep(made, [{ record, follows: newestOf(records, workspace) }])
}
