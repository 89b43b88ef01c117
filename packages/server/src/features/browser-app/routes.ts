// The web application from the same origin as the interface, which keeps every address outside /app: none of the pages' addresses can
// stand in front of one of the interface's. Every address below /app is the one page; what it shows it asks the interface for, as whoever
// is signed in, so the page says nothing about what exists.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound, reported } from '../../platform/http/index.ts'
import type { AppFile, AppFiles, Encoding } from './files.ts'

/** Scripts and styles are files of this server; no text becomes a script (W3C Trusted Types), nothing is framed or sent elsewhere. */
export const PAGE_POLICY = reported(
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
)

const open = { config: { access: 'open' }, schema: { hide: true } } as const
const YEAR_SECONDS = 31_536_000

/** Where the links of letters and of the first start lead; what stands behind # stays with the browser. */
export const LINK_PAGES = ['/set-up', '/invitation', '/reset', '/address'] as const

export async function browserAppRoutes(app: FastifyInstance, { page, assets }: AppFiles): Promise<void> {
  app.get('/', open, (_request, reply) => reply.redirect('/app/', 303))
  app.get('/app', open, (_request, reply) => reply.redirect('/app/', 303))
  for (const path of LINK_PAGES) app.get(path, open, (_request, reply) => reply.redirect(`/app${path}`, 303))

  app.get('/app/*', open, (request, reply) => {
    void reply.headers({ 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' })
    return give(request, reply, page)
  })

  app.get<{ Params: { '*': string } }>('/app/assets/*', open, (request, reply) => {
    const file = assets.get(request.params['*'])
    // A page for a script that is gone would be run as one.
    if (file === undefined) throw notFound()
    void reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
    return give(request, reply, file)
  })
}

function give(request: FastifyRequest, reply: FastifyReply, file: AppFile): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding'], file)
  const etag = `"${file.etag}${encoding}"`
  void reply.headers({ etag, vary: 'accept-encoding' })
  if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  if (encoding !== '') void reply.header('content-encoding', encoding)
  return reply.type(file.mediaType).send(file.bytes.get(encoding))
}

/** The smallest a browser says it takes (RFC 9110 §12.5.3); weights of zero are believed, others are not compared. */
function encodingFor(accepted: string | undefined, { bytes }: AppFile): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .slice(0, 500)
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, weight]) => weight === undefined || !/^q=0(?:\.0*)?$/.test(weight))
      .map(([name]) => name),
  )
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding) && bytes.has(encoding)) ?? ''
}
