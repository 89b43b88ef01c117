// What browsers say that a policy of ours held back. Anybody can send such a report and say anything in it, so nothing of it is believed
// but which of the policy's own words it names, counted; addresses, snippets and whoever sent it are thrown away unread.
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../base/index.ts'
import type { Log } from '../log/index.ts'
import { REPORTS_TO } from './guards.ts'

/** CSP 3, with Trusted Types. */
const DIRECTIVES = new Set(
  `base-uri child-src connect-src default-src font-src form-action frame-ancestors frame-src img-src manifest-src media-src object-src
  require-trusted-types-for sandbox script-src script-src-attr script-src-elem style-src style-src-attr style-src-elem trusted-types
  worker-src`.split(/\s+/),
)
const MOST_BYTES = 16 * 1024
/** A browser gathers reports and sends them together. */
const MOST_AT_ONCE = 20
/** One line a directive in so long, with how many there were. */
const LINE_MILLISECONDS = 60_000

export async function reportRoutes(
  app: FastifyInstance,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Promise<void> {
  const held = new Map<string, { count: number; toldAt: number }>()
  const note = (directive: string): void => {
    const now = clock.now().getTime()
    const entry = held.get(directive) ?? { count: 0, toldAt: Number.NEGATIVE_INFINITY }
    entry.count += 1
    held.set(directive, entry)
    if (now - entry.toldAt < LINE_MILLISECONDS) return
    log.warn('browsers report that a policy held something back', { reason: directive, count: entry.count })
    entry.count = 0
    entry.toldAt = now
  }
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser(
      ['application/csp-report', 'application/reports+json', 'application/json'],
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    )
    routes.post(
      REPORTS_TO,
      { config: { access: 'open', isReport: true }, schema: { hide: true } },
      (request, reply) => {
        for (const directive of directivesIn(String(request.body))) note(directive)
        return reply.status(204).send()
      },
    )
  })
}

/** Of each report the directive; `another` for what names none. What is no report names nothing. */
export function directivesIn(text: string): string[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return []
  }
  const reports: unknown[] = Array.isArray(value) ? value : [value]
  return reports.slice(0, MOST_AT_ONCE).flatMap((report) => {
    const body: unknown = Reflect.get(Object(report), 'csp-report') ?? Reflect.get(Object(report), 'body')
    if (typeof body !== 'object' || body === null) return []
    const said: unknown =
      Reflect.get(body, 'effectiveDirective') ??
      Reflect.get(body, 'effective-directive') ??
      Reflect.get(body, 'violated-directive')
    const directive = typeof said === 'string' ? (said.slice(0, 100).split(' ', 1)[0] ?? '') : ''
    return [DIRECTIVES.has(directive) ? directive : 'another']
  })
}
