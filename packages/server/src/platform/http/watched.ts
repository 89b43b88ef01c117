// Every request as those see it who watch the server: counted by its template and the class of its status, with a span round it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Observer } from '../metrics/index.ts'
import { type OpenSpan, openSpan } from '../trace/index.ts'

/** Call before any other hook: what those do belongs to the request. */
export function watchRequests(app: FastifyInstance, observer: Observer): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>()
  app.addHook('onRequest', (request, _reply, done) => {
    const route = templateOf(request)
    const span = openSpan('request', `${request.method} ${route}`, {
      'http.request.method': request.method,
      'http.route': route,
      'muniment.request': request.id,
    })
    spans.set(request, span)
    span.within(done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const [route, status] = [templateOf(request), reply.statusCode]
    const seconds = isStream(reply) ? null : reply.elapsedTime / 1000
    observer.requestEnded({ method: request.method, route, status, seconds })
    spans.get(request)?.end({
      'http.response.status_code': status,
      ...(status >= 500 ? { 'error.type': String(status) } : {}),
    })
  })
}

/** Never the address that was asked for: it holds ids, and whatever a stranger writes. */
const templateOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none'

const isStream = (reply: FastifyReply): boolean =>
  String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream')
