// The only place that knows everything: settings → adapters → platform → evidence → features.
import { join } from 'node:path'
import { makePageDrawer } from '../adapters/draw-page/index.ts'
import { openQueue } from '../adapters/jobs-pgboss/index.ts'
import { openJournalFile } from '../adapters/journal-file.ts'
import { makeModelCarrier } from '../adapters/model-http/index.ts'
import { makeSandboxedReader } from '../adapters/sandbox/index.ts'
import { makeUnderstanding, type Understanding } from '../adapters/understand-thread/index.ts'
import { type Clock, type DocumentId, type Endings, makeEndings, systemClock } from '../base/index.ts'
import {
  type Documents,
  holdings as documentHoldings,
  makeDocuments,
  makeEraseJob,
  NO_JOURNAL,
  NO_QUOTAS,
  NO_SCANNER,
  type Quotas,
  type Scanner,
} from '../evidence/documents/index.ts'
import { holdings as editHoldings } from '../evidence/edits/index.ts'
import { holdings as eventHoldings, makeFindEventsJob, makeGatherEventsJob } from '../evidence/events/index.ts'
import { makePartiesJob, holdings as partyHoldings } from '../evidence/parties/index.ts'
import {
  type Embedding,
  makeEmbedPassagesJob,
  makeIndexPassagesJob,
  holdings as retrievalHoldings,
} from '../evidence/retrieval/index.ts'
import { makePageImages, makeTextJob, type Recogniser, holdings as textHoldings } from '../evidence/text/index.ts'
import type { DocumentReader } from '../evidence/text/reader.ts'
import { holdings as accountHoldings, enqueueMention } from '../features/accounts/index.ts'
import { holdings as answerHoldings } from '../features/answers/index.ts'
import { type EditingMadeWith, holdings as editingHoldings } from '../features/editing/index.ts'
import { makeUploads, holdings as uploadHoldings } from '../features/uploads/index.ts'
import { holdings as auditHoldings, makeHeads } from '../platform/audit/index.ts'
import { type Blobs, makeBlobs } from '../platform/blobs/index.ts'
import { type Db, makeDb, type Scope, tracedEngine, holdings as workspaceHoldings } from '../platform/db/index.ts'
import { forgetWhatWasTold, holdings as httpHoldings } from '../platform/http/index.ts'
import { type Jobs, holdings as jobHoldings, watchedJobs } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { type Observer, unobserved } from '../platform/metrics/index.ts'
import {
  type Detector,
  type Hosts,
  type ModelCarrier,
  makeModels,
  holdings as modelHoldings,
  NO_HOSTS,
} from '../platform/models/index.ts'
import type { Holdings } from '../platform/tenancy/index.ts'
import { checkDatabase, readWhatIsMissing } from './embedding.ts'
import { type Ground, type GroundOptions, openGround } from './ground.ts'
import type { Installation } from './installation.ts'
import { JOB_KINDS, makePipeline } from './pipeline.ts'
import { drawingTurns, readerInTurn, readingTurns } from './reading-turns.ts'
import { readJournal, recoverFromJournal } from './recover.ts'
import { keepForgetting } from './retention.ts'
import { ownScratch } from './scratch.ts'
import { keepUp } from './upkeep.ts'
import { countBytes, countReadings } from './watching.ts'

export interface InstallationOptions extends GroundOptions {
  /** False for a process that answers requests and leaves the jobs to others; true where nothing is said. */
  readonly isWorking?: boolean
  readonly maxFileBytes: number
  /** What each workspace may keep for which the operator said nothing else; nothing for no limit. */
  readonly quotas?: Quotas
  /** Shown every file before it is kept; nothing for none. */
  readonly scanner?: Scanner
  /** Days after which what lies in the trash goes for good; 0 or nothing: only by a person. */
  readonly trashDays?: number
  /** Nothing where nobody asks for metrics. */
  readonly observer?: Observer
  /** Hosts on which models may stand; none where nothing is said. */
  readonly modelHosts?: Hosts
  /** Another carrier of prompts, for tests. */
  readonly modelCarrier?: ModelCarrier
  /** A second reader of personal data; nothing, or null: ours alone. */
  readonly detector?: Detector | null
  /** What finds passages by meaning, and is closed with the installation; nothing for words alone. */
  readonly embedding?: OwnedEmbedding | null
  /** Another understanding of texts, for tests. */
  readonly understanding?: Understanding
}

export type OwnedEmbedding = Embedding & { close(): Promise<void> }

/** What every slice holds: a test fails for a table that no slice declares. */
export const HOLDINGS: readonly Holdings[] = [
  answerHoldings,
  editingHoldings,
  uploadHoldings,
  retrievalHoldings,
  eventHoldings,
  partyHoldings,
  editHoldings,
  textHoldings,
  documentHoldings,
  accountHoldings,
  modelHoldings,
  auditHoldings,
  httpHoldings,
  jobHoldings,
  workspaceHoldings,
]

export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const endings = makeEndings()
  endings.add(async () => options.embedding?.close())
  try {
    const ground = await openGround(options)
    endings.add(() => ground.engine.close())
    return await furnish(options, ground, endings)
  } catch (error) {
    await endings.end()
    throw error
  }
}

// Loaded when the first scan comes: most matters have none, and no start should wait for it.
const ocr = async () => (await import('../adapters/ocr/index.ts')).recogniser
const recogniser: Recogniser = {
  recognise: async (image, signal) => (await ocr()).recognise(image, signal),
  unread: async (image) => (await ocr()).unread(image),
}

const sandboxedReader = (log: Log, observer: Observer) =>
  makeSandboxedReader({
    onFault: (fault) => {
      log.warn('a reader failed', { code: fault.at, reason: fault.verdict ?? fault.fatal })
      observer.readerEnded(fault.verdict ?? 'died')
    },
  })

/** One line of files that are open at once; `inTurn` waits in it by itself. */
function readers(log: Log, observer: Observer, atOnce: number) {
  const reader = sandboxedReader(log, observer)
  const turns = readingTurns(atOnce)
  return { reader, turns, inTurn: readerInTurn(reader, turns) }
}

const drawing = () => ({ drawer: makePageDrawer(), turns: drawingTurns() })

async function furnish(
  {
    dataFolder,
    concurrency,
    isWorking = true,
    isThrowAway,
    log,
    maxFileBytes,
    quotas = NO_QUOTAS,
    scanner = NO_SCANNER,
    trashDays = 0,
    observer = unobserved,
    modelHosts = NO_HOSTS,
    modelCarrier = makeModelCarrier(),
    detector = null,
    embedding = null,
    understanding = makeUnderstanding({ onEnded: (reason) => observer.readerEnded(reason) }),
  }: InstallationOptions,
  { engine, keyring, keyCare, headFile, store, journalPath, ready }: Ground,
  endings: Endings,
): Promise<Installation> {
  endings.add(() => understanding.close())
  const clock = systemClock
  const db = makeDb(tracedEngine(engine))
  await checkDatabase(db, embedding)
  // Read before anything runs: a journal that is damaged ends the start.
  const journal = journalPath === null ? null : await readJournal(journalAt(journalPath, keyring, clock, log))
  const heads = makeHeads({ db, keyring, file: headFile, clock })
  const upkeep = await keepUp({ db, heads, keyring, keyCare, store, clock, log, isSigning: !isThrowAway })
  endings.add(() => upkeep.stop())
  const queue = await openQueue({ engine, kinds: JOB_KINDS, concurrency, log, isPatient: !isThrowAway })
  const jobs = watchedJobs(queue, observer)
  endings.add(() => jobs.stop())
  await ready()
  const pipeline = makePipeline(jobs, { hasEmbedding: embedding !== null })
  const wake = () => jobs.wake()
  const blobs = makeBlobs(store, keyring)
  const filing = makeDocuments({
    db,
    blobs,
    clock,
    maxBytes: maxFileBytes,
    quotas,
    journal: journal?.file ?? NO_JOURNAL,
    scanner,
    ...hooksOf(pipeline, understanding, wake),
  })
  const documents = countBytes(filing, observer)
  if (journal !== null)
    await recoverFromJournal({ db, blobs, onFiled: pipeline.documentFiled, onForget: pipeline.forget }, journal, log)
  const scratchFolder = await ownScratch(join(dataFolder, 'scratch'))
  const images = makePageImages({ db, blobs, documents, ...drawing(), scratchFolder })
  const uploads = makeUploads({ db, blobs, documents, quotas, clock, maxBytes: maxFileBytes })
  endings.add(keepForgetting({ db, clock, uploads, documents, trashDays }, log))
  const { reader, turns, inTurn } = readers(log, observer, concurrency)
  const tables = { reader, turns, scratchFolder, scanner }
  const rooms = { db, blobs, documents, clock, quotas, scratchFolder, reader: inTurn }
  const stages = { ...rooms, understanding, embedding, pipeline, wake, log, observer }
  if (isWorking) endings.add(await beginWork(jobs, stages))
  return {
    db,
    documents,
    images,
    uploads,
    blobs,
    quotas,
    jobs,
    editing: { db, clock, ...tables, ...editingHooks(jobs, pipeline), afterEdit: wake },
    clock,
    heads,
    passwordKeys: keyring,
    keyring,
    models: makeModels({ db, keyring, carrier: modelCarrier, hosts: modelHosts, clock, detector, observer }),
    embedding,
    lostTails: upkeep.lostTails,
    load: () => engine.load(),
    close: () => endings.end(),
  }
}

const journalAt = (path: string, keyring: Ground['keyring'], clock: Clock, log: Log) =>
  openJournalFile(path, keyring, clock, (error) => log.error('the journal of filings could not be shortened', error))

/** Returns what stops the background reading of passages. */
async function beginWork(jobs: Jobs, stages: Stages): Promise<() => Promise<void>> {
  await jobs.work(handlersOf(stages))
  const { db, embedding, wake, pipeline, log } = stages
  return embedding === null ? async () => undefined : readWhatIsMissing({ db, embedding, wake }, pipeline, log)
}

/** What follows when something becomes of a document or a matter. */
const hooksOf = (pipeline: ReturnType<typeof makePipeline>, understanding: Understanding, wake: () => void) => ({
  onFiled: pipeline.documentFiled,
  onReread: pipeline.documentFiled,
  onReadingChanged: pipeline.readingChanged,
  onShownChanged: pipeline.shownChanged,
  onForget: pipeline.forget,
  onRemoved: async (scope: Scope, documents: readonly DocumentId[]) => {
    await forgetWhatWasTold(scope)
    await pipeline.removed(scope, documents)
  },
  afterChange: wake,
  afterFiled: () => {
    // Loaded while the document is read: no start waits for it, and neither does the first text.
    understanding.prepare()
    wake()
  },
})

interface Stages {
  readonly db: Db
  readonly blobs: Blobs
  readonly documents: Documents
  readonly clock: Clock
  readonly quotas: Quotas
  readonly scratchFolder: string
  readonly reader: DocumentReader
  readonly understanding: Understanding
  readonly embedding: Embedding | null
  readonly pipeline: ReturnType<typeof makePipeline>
  readonly wake: () => void
  readonly log: Log
  readonly observer: Observer
}

function handlersOf({
  db,
  blobs,
  documents,
  clock,
  quotas,
  scratchFolder,
  reader,
  understanding,
  embedding,
  pipeline,
  wake,
  log,
  observer,
}: Stages) {
  const readings = countReadings(observer)
  const text = makeTextJob({
    db,
    documents,
    reader,
    recogniser,
    clock,
    quotas,
    scratchFolder,
    onReady: async (scope, document) => {
      await pipeline.textReady(scope, document)
      readings.settled(document)
    },
    afterReady: wake,
  })
  return [
    readings.over(text),
    makePartiesJob({ db, read: understanding.parties, onReady: pipeline.partiesReady, afterReady: wake }),
    makeIndexPassagesJob({ db, cut: understanding.passages, onReady: pipeline.passagesReady, afterReady: wake }),
    makeEmbedPassagesJob({ db, embedding, again: pipeline.embedAgain }),
    makeFindEventsJob({ db, read: understanding.statements, onReady: pipeline.eventsReady, afterReady: wake }),
    makeGatherEventsJob({ db, clock, gather: understanding.gather, again: pipeline.shownChanged }),
    makeEraseJob({
      blobs,
      onGivenUp: (documents) => log.warn('originals of removed documents are still stored', { count: documents }),
    }),
  ]
}

const editingHooks = (
  jobs: Jobs,
  pipeline: ReturnType<typeof makePipeline>,
): Pick<EditingMadeWith, 'onWantsGathering' | 'onMentioned'> => ({
  onWantsGathering: pipeline.shownChanged,
  onMentioned: (scope, mention) => enqueueMention(jobs, scope, mention),
})
