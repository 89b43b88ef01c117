// A server from its installation to its end: made, told to the person who started it, stopped without cutting off an answer.
import { resolve } from 'node:path'
import type { PgliteOpening } from '../../adapters/db-pglite/index.ts'
import { codeOf, freeBytesIn, refusal } from '../../base/index.ts'
import { firstOwner } from '../../features/accounts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { followCertificate } from '../certificate.ts'
import { openInstallation } from '../compose.ts'
import { embeddingOf } from '../embedding.ts'
import type { Installation } from '../installation.ts'
import { installationOptions } from '../installation-options.ts'
import { lastResort } from '../last-resort.ts'
import { openLog } from '../open-log.ts'
import { mailOf, makePeople } from '../people.ts'
import { reachOf } from '../reach.ts'
import { makeReadiness } from '../readiness.ts'
import { loadSample } from '../sample.ts'
import { makeServer } from '../server.ts'
import type { ServerSettings } from '../settings.ts'
import { productVersion } from '../version.ts'
import { makeWatching, type Watching } from '../watching.ts'
import { webApp } from '../web-app.ts'
import { LATE, stopSignal } from './stop-signal.ts'

export interface ServeOptions {
  readonly wantsSample: boolean
  /** False where the jobs are left to other processes. */
  readonly isWorking: boolean
  /** The embedded database, where it was begun before. */
  readonly begun: PgliteOpening | null
}

/** Resolves when it was told to stop, and everything is closed. */
export async function serveInstallation(settings: ServerSettings, options: ServeOptions): Promise<void> {
  const { wantsSample, isWorking, begun } = options
  const { log, close: closeLog } = openLog(settings)
  lastResort(log)
  const dataFolder = resolve(settings.dataFolder)
  const watching = makeWatching(settings, log)
  // A process of its own: it looks while the database opens.
  const files = webApp((line) => console.log(line))
  try {
    const embedding = await embeddingOf(settings, log).catch(async (error: unknown) => {
      await begun?.abandon()
      throw error
    })
    const installation = await openInstallation({
      ...installationOptions(settings),
      begun,
      embedding,
      isWorking,
      ...(watching === null ? {} : { observer: watching.observer }),
      log,
    })
    try {
      await serveUntilStopped(installation, { settings, dataFolder, wantsSample, log, watching, files })
    } finally {
      await installation.close()
    }
  } finally {
    await closeLog()
  }
}

interface Serving {
  readonly settings: ServerSettings
  readonly dataFolder: string
  readonly wantsSample: boolean
  readonly log: Log
  readonly watching: Watching | null
  readonly files: ReturnType<typeof webApp>
}

async function serveUntilStopped(
  installation: Installation,
  { settings, dataFolder, wantsSample, log, watching, files }: Serving,
): Promise<void> {
  const reach = await reachOf(settings)
  let address = ''
  const accounts = makePeople({
    installation,
    log,
    mail: mailOf(settings, (text) => console.log(text)),
    linkBase: () => reach.publicUrl?.origin ?? address,
    workspacesBy: settings.workspacesBy,
    onSetUp: async (authority) => {
      if (wantsSample) await loadSample(installation, authority)
    },
  })
  const readiness = makeReadiness({ ...installation, freeBytes: () => freeBytesIn(dataFolder) })
  const observer = watching === null ? {} : { observer: watching.observer }
  const version = productVersion
  const app = await makeServer({
    installation,
    accounts,
    reach,
    version,
    log,
    readiness,
    ...observer,
    app: await files,
  })
  const certificate = followCertificate(app.server, reach.tls, { settings, log, now: () => installation.clock.now() })
  const metrics = await watching?.open(installation, readiness, certificate)
  try {
    await certificate.look()
    address = await app.listen({ host: settings.host, port: settings.port }).catch((error: unknown) => {
      throw codeOf(error) === 'EADDRINUSE' ? portInUse({ port: settings.port }, error) : error
    })
    console.log(welcome(reach.publicUrl?.origin ?? address, dataFolder, installation.db.engine))
    // Links lead here, so letters are written here, also where other jobs are left to others.
    await installation.jobs.work(accounts.letterJobs)
    const link = await accounts.setUpLink()
    if (link !== null) console.log(invitation(link))
    else if (wantsSample) {
      const owner = await firstOwner(installation.db)
      if (owner !== null) await loadSample(installation, owner)
    }
    await stopSignal(settings.stopSeconds, () => log.warn(LATE))
  } finally {
    readiness.stop()
    await certificate.stop()
    await closeApp(app, settings.stopSeconds * REQUESTS_SHARE)
    await accounts.settled()
    await metrics?.close()
  }
}

/** Of the time for ending; the rest is for giving jobs back and closing the database. */
const REQUESTS_SHARE = 0.6

/** No new connection, and those that wait for an answer get it; streams are told to come again. */
async function closeApp(app: Awaited<ReturnType<typeof makeServer>>, seconds: number): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), seconds * 1000)
  try {
    await app.close()
  } finally {
    clearTimeout(late)
  }
}

const portInUse = refusal(
  'http.port-in-use',
  'Another program listens on this port. Stop it, or choose another with MUNIMENT_PORT.',
)

const welcome = (
  address: string,
  dataFolder: string,
  engine: Db['engine'],
): string => `Muniment ${productVersion} serves this machine at ${address}
${engine === 'pglite' ? 'The embedded database survives a crash of this process, not a power cut; originals' : 'It keeps its rows in PostgreSQL; originals'} and the keyring are flushed to disk.
Keep copies of keyring.json and keyring-root.json (in ${dataFolder}) elsewhere: without both no document can be opened.`

const invitation = (link: string): string =>
  `\nNobody has an account yet. Whoever opens this link becomes the first owner; it works once, for a day:\n    ${link}`
