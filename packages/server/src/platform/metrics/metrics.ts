// The numbers an operator watches, in the text format of Prometheus, by prom-client (Apache-2.0, kept by Simon Nyberg and Zoltan Kochan;
// it brings tdigest, bintrees and the OpenTelemetry API). Instead we would write histograms, the format and the readings of the runtime
// ourselves.
//
// Labels are words of ours. What does not look like one becomes `other`, so that a mistake elsewhere can neither carry a name here nor
// make series without end.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobOutcome, Observer } from './observer.ts'

/** Read when somebody asks. What throws is left out of that answer, and counted. */
export interface Readings {
  /** Jobs by kind; the same in every process. */
  jobs(): Promise<readonly { kind: string; waiting: number; running: number; failed: number }[]>
  /** Entries in all audit logs together; the same in every process. */
  auditEntries(): Promise<number>
  /** Audit logs that did not stand when this process last read them whole; null before it has. */
  auditFaulty(): number | null
  /** When the certificate in use ends; null where TLS does not end in this process. */
  certificateEnd(): Date | null
  /** This process's way to the database. */
  database(): { readonly connections: number; readonly idle: number; readonly waiting: number }
}

export interface Metrics {
  readonly observer: Observer
  readonly contentType: string
  readonly text: () => Promise<string>
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const CODE = /^[a-z][a-z-]{0,39}(?:\.[a-z][a-z-]{0,59})?$/
const ROUTE = /^\/(?:[a-z0-9:*./-]{0,199})$/i
/** An id where a template's name should be. */
const AN_ID = /[0-9a-f]{8}-[0-9a-f]{4}-/i

const methodOf = (method: string): string => (METHODS.has(method) ? method : 'other')
const codeOf = (code: string): string => (CODE.test(code) ? code : 'other')
const routeOf = (route: string): string => (ROUTE.test(route) && !AN_ID.test(route) ? route : 'none')
const classOf = (status: number): string => (status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'other')

/** From a cached answer to a whole-matter export. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]
const JOB_SECONDS = [0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200]

export function makeMetrics(readings: Readings): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Memory, processor, garbage collection and the delay of the event loop.
  collectDefaultMetrics({ register: registry })
  gauges(registers, readings)
  return {
    observer: observerOn(registers),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

function observerOn(registers: Registry[]): Observer {
  const requests = new Counter({
    name: 'muniment_http_requests_total',
    help: 'Requests answered, by route and class of status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const requestSeconds = new Histogram({
    name: 'muniment_http_request_seconds',
    help: 'From the head of a request to the end of its answer; streams are left out.',
    labelNames: ['method', 'route'],
    buckets: REQUEST_SECONDS,
    registers,
  })
  const jobs = counter(
    registers,
    'muniment_jobs_ended_total',
    'Runs of jobs here, by what became of them.',
    'kind',
    'outcome',
  )
  const jobSeconds = new Histogram({
    name: 'muniment_job_seconds',
    help: 'How long runs of jobs took here.',
    labelNames: ['kind'],
    buckets: JOB_SECONDS,
    registers,
  })
  const read = counter(registers, 'muniment_documents_read_total', 'Documents read here.')
  const pages = counter(registers, 'muniment_pages_read_total', 'Pages of the documents read here.')
  const refused = counter(
    registers,
    'muniment_documents_refused_total',
    'Documents that could not be read here, and why.',
    'code',
  )
  const bytes = counter(registers, 'muniment_upload_bytes_total', 'Bytes that people sent to be filed.')
  const readers = counter(
    registers,
    'muniment_reader_restarts_total',
    'Readers that were ended or died, and why.',
    'reason',
  )
  const personal = counter(
    registers,
    'muniment_personal_found_total',
    'Personal data masked before it left, where a second reader is set: found by both, by ours alone, by the second alone.',
    'by',
  )
  return {
    requestEnded({ method, route, status, seconds }) {
      const labels = { method: methodOf(method), route: routeOf(route) }
      requests.inc({ ...labels, status: classOf(status) })
      if (seconds !== null) requestSeconds.observe(labels, seconds)
    },
    jobEnded({ kind, outcome, seconds }) {
      jobs.inc({ kind: codeOf(kind), outcome: outcome satisfies JobOutcome })
      jobSeconds.observe({ kind: codeOf(kind) }, seconds)
    },
    documentRead(count) {
      read.inc()
      pages.inc(count)
    },
    documentRefused: (code) => refused.inc({ code: codeOf(code) }),
    bytesTaken: (count) => bytes.inc(count),
    readerEnded: (reason) => readers.inc({ reason: codeOf(reason) }),
    personalFound({ both, ours, second }) {
      for (const [by, count] of Object.entries({ both, ours, second })) personal.inc({ by }, count)
    },
  }
}

const counter = <L extends string>(registers: Registry[], name: string, help: string, ...labelNames: L[]) =>
  new Counter({ name, help, labelNames, registers })

function gauges(registers: Registry[], readings: Readings): void {
  const faults = counter(
    registers,
    'muniment_readings_failed_total',
    'Readings that failed while metrics were asked for.',
  )
  /** A reading that fails leaves its series out: an old number would look like a new one. */
  const reading = <L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    set: (gauge: Gauge<L>) => void | Promise<void>,
  ) =>
    new Gauge<L>({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      async collect() {
        this.reset()
        try {
          await set(this)
        } catch {
          // An unlabelled gauge is 0 after a reset, which it is not.
          if (labelNames.length === 0) this.remove()
          faults.inc()
        }
      },
    })
  // First: those that follow ask the database themselves.
  reading('muniment_database_connections', 'Connections of this process to the database.', ['state'], (gauge) => {
    const { connections, idle } = readings.database()
    gauge.set({ state: 'busy' }, connections - idle)
    gauge.set({ state: 'idle' }, idle)
  })
  reading('muniment_database_waiting', 'Transactions of this process that wait for a connection.', [], (gauge) => {
    gauge.set(readings.database().waiting)
  })
  reading('muniment_jobs', 'Jobs by kind and state, in all processes together.', ['kind', 'state'], async (gauge) => {
    for (const { kind, waiting, running, failed } of await readings.jobs())
      for (const [state, count] of Object.entries({ waiting, running, failed }))
        gauge.set({ kind: codeOf(kind), state }, count)
  })
  reading('muniment_audit_entries', 'Entries in all audit logs together.', [], async (gauge) => {
    gauge.set(await readings.auditEntries())
  })
  reading(
    'muniment_certificate_end_timestamp_seconds',
    'When the certificate this process uses ends, in seconds since 1970.',
    [],
    (gauge) => {
      const end = readings.certificateEnd()
      if (end === null) gauge.remove()
      else gauge.set(end.getTime() / 1000)
    },
  )
  const faulty = 'Audit logs that did not stand when this process last read them whole: anything above 0 is an alarm.'
  reading('muniment_audit_faulty_logs', faulty, [], (gauge) => {
    const count = readings.auditFaulty()
    if (count === null) gauge.remove()
    else gauge.set(count)
  })
}
