// A port of its own for what watches the server: it asks nobody who they are, so it is this machine's alone unless the operator says
// otherwise, and it holds nothing but numbers.
import { createServer } from 'node:http'
import { codeOf, isHeaderOfThisMachine, isThisMachine, refusal } from '../../base/index.ts'

export interface MetricsPort {
  /** `http://127.0.0.1:9464` */
  readonly address: string
  close(): Promise<void>
}

export interface MetricsPortOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** By path: what is answered there. */
  readonly pages: Readonly<Record<string, () => Promise<{ status: number; type: string; text: string }>>>
}

export const metricsPortInUse = refusal(
  'metrics.port-in-use',
  'Another program listens on the port for metrics. Choose another with MUNIMENT_METRICS_PORT.',
)

export async function openMetricsPort({ host, port, pages }: MetricsPortOptions): Promise<MetricsPort> {
  const byPath = new Map(Object.entries(pages))
  const server = createServer({ headersTimeout: 5000, requestTimeout: 10_000 }, (request, reply) => {
    const say = (status: number, type: string, text: string): void => {
      const heads = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
      reply.writeHead(status, heads).end(request.method === 'HEAD' ? '' : text)
    }
    const page = byPath.get((request.url ?? '').split('?', 1)[0] ?? '')
    if (isThisMachine(host) && !isHeaderOfThisMachine((request.headers.host ?? '').toLowerCase()))
      return say(421, 'text/plain', 'Not by that name.\n')
    if (page === undefined) return say(404, 'text/plain', 'There is nothing at this address.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'text/plain', 'Only GET.\n')
    page().then(
      ({ status, type, text }) => say(status, type, text),
      () => say(500, 'text/plain', 'Something failed here.\n'),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch(
    (error: unknown) => {
      throw codeOf(error) === 'EADDRINUSE' ? metricsPortInUse({ port }, error) : error
    },
  )
  const bound = server.address()
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
