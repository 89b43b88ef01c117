// What is told of documents and jobs to whoever watches, and the port on which it is asked for.
import type { DocumentRow, Documents } from '../evidence/documents/index.ts'
import type { JobHandler } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import {
  type Metrics,
  type MetricsPort,
  makeMetrics,
  type Observer,
  openMetricsPort,
} from '../platform/metrics/index.ts'
import type { Certificate } from './certificate.ts'
import type { Installation } from './installation.ts'
import type { Readiness } from './readiness.ts'
import type { ServerSettings } from './settings.ts'

export interface ReadingCount {
  /** In the transaction that ends the reading. */
  settled(document: DocumentRow): void
  /** Tells of it once that transaction has committed, and of nothing where it was rolled back. */
  over(handler: JobHandler): JobHandler
}

export function countReadings(observer: Observer): ReadingCount {
  const settled = new Map<string, DocumentRow>()
  const tell = async (document: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      const row = settled.get(document)
      if (row?.status === 'read') observer.documentRead(row.pages)
      else if (row?.status === 'refused') observer.documentRefused(row.refusal ?? 'other')
    } finally {
      settled.delete(document)
    }
  }
  return {
    settled: (document) => void settled.set(document.id, document),
    over: (handler) => ({
      kind: handler.kind,
      run: (authority, data, signal) => tell(data['document'] ?? '', () => handler.run(authority, data, signal)),
      poisoned: (authority, data) => tell(data['document'] ?? '', () => handler.poisoned(authority, data)),
    }),
  }
}

/** What people send is counted as it comes, kept or refused; what is found inside a document is not sent by anybody. */
export function countBytes(documents: Documents, observer: Observer): Documents {
  return {
    ...documents,
    file: (authority, document, source) =>
      documents.file(authority, document, authority.actor.kind === 'person' ? counted(source, observer) : source),
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, observer: Observer): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    observer.bytesTaken(piece.length)
    yield piece
  }
}

/** Made before there is an installation to read from: it is given once that is open. */
export interface Watching {
  readonly observer: Observer
  open(installation: Installation, readiness: Readiness, certificate?: Pick<Certificate, 'end'>): Promise<MetricsPort>
}

/** Null where no port for metrics is set. */
export function makeWatching(settings: Pick<ServerSettings, 'metricsPort' | 'metricsHost'>, log: Log): Watching | null {
  const { metricsPort: port, metricsHost: host } = settings
  if (port === null) return null
  let watched: Installation | null = null
  let certificate: Pick<Certificate, 'end'> | null = null
  const within = (): Installation => {
    if (watched === null) throw new Error('there is nothing to read from yet')
    return watched
  }
  const metrics: Metrics = makeMetrics({
    jobs: async () => within().jobs.counts(),
    auditEntries: async () => within().heads.entries(),
    auditFaulty: () => within().heads.faulty(),
    certificateEnd: () => certificate?.end() ?? null,
    database: () => within().load(),
  })
  return {
    observer: metrics.observer,
    async open(installation, readiness, followed) {
      watched = installation
      certificate = followed ?? null
      const opened = await openMetricsPort({
        host,
        port,
        pages: {
          '/metrics': async () => ({ status: 200, type: metrics.contentType, text: await metrics.text() }),
          '/ready': async () => {
            const reasons = await readiness.reasons()
            return {
              status: reasons.length === 0 ? 200 : 503,
              type: 'application/json; charset=utf-8',
              text: JSON.stringify({ status: reasons.length === 0 ? 'ready' : 'not-ready', reasons }),
            }
          },
        },
      })
      log.info('metrics served at', { address: opened.address })
      return opened
    },
  }
}
