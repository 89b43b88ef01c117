// Where this server is reached, and what a request brings with it. A name in a request is believed only where it is one of ours, an
// address only where the machine that forwards it is named in the settings (RFC 7239 §8.1).
import type { FastifyRequest } from 'fastify'
import { isHeaderOfThisMachine, refusal } from '../../base/index.ts'

export interface Reach {
  /** The address people type, where it is not this machine's own; every link in a mail begins with it. */
  readonly publicUrl: URL | null
  /** Networks (CIDR) whose `X-Forwarded-…` is believed. */
  readonly trustedProxies: readonly string[]
  /** Certificate and key in PEM, where TLS ends in this process. */
  readonly tls: { readonly cert: string; readonly key: string } | null
}

export const thisMachineOnly: Reach = { publicUrl: null, trustedProxies: [], tls: null }

/** What a request presents to be let in; null where it presents nothing that could open. */
export interface Presented {
  readonly kind: 'session' | 'token'
  readonly text: string
}

export const wrongHost = refusal(
  'http.wrong-host',
  'This server does not go by that name. Its operator sets MUNIMENT_PUBLIC_URL.',
  421,
)
/** Two names are an attempt to be read as one by a proxy and as the other here (RFC 9112 §3.2). */
export const oneHost = refusal('http.one-host', 'A request names one host.', 400)
export const crossSite = refusal(
  'http.cross-site',
  'With a session, a change must come from a page of this server: send Origin, and JSON or the header x-muniment. Programs use an API token.',
  403,
)

/** Names of this machine are always ours: nobody can make a browser call a foreign page by one of them. */
export function checkHost(request: FastifyRequest, { publicUrl }: Reach): void {
  if (request.raw.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name)).length !== 1) throw oneHost()
  const host = (request.host ?? '').toLowerCase()
  if (!isHeaderOfThisMachine(host) && host !== publicUrl?.host) throw wrongHost()
}

export const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https'

/**
 * `__Host-` binds a cookie to this host and to TLS (RFC 6265bis §4.1.3.2). Without TLS, which is for this machine alone, it has another
 * name, so that one set over plain HTTP is never taken over TLS.
 */
export const cookieName = (request: FastifyRequest, name: string): string =>
  isSecure(request) ? `__Host-${name}` : `${name}-local`

/** A cookie's value; null where there is none, or where two of the name disagree: then one of them was planted. */
export function cookieOf(request: FastifyRequest, name: string): string | null {
  const wanted = `${cookieName(request, name)}=`
  const values = new Set(
    (request.headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(wanted))
      .map((pair) => pair.slice(wanted.length)),
  )
  const [value] = values
  return values.size === 1 && value !== undefined && value !== '' ? value : null
}

/** Sets a cookie, or with '' takes it away. `value` is ours: letters, digits, `.`, `-`, `_`. */
export function cookieHeader(request: FastifyRequest, name: string, value: string, seconds: number): string {
  if (!/^[\w.-]*$/.test(value)) throw new Error('a cookie of ours holds nothing that would need quoting')
  const secure = isSecure(request) ? '; Secure' : ''
  return `${cookieName(request, name)}=${value}; Path=/; Max-Age=${value === '' ? 0 : seconds}; HttpOnly; SameSite=Lax${secure}`
}

export const SESSION_COOKIE = 'muniment'

export function presentedBy(request: FastifyRequest): Presented | null {
  const authorization = request.headers.authorization
  if (authorization !== undefined) {
    const text = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(authorization)?.[1]
    return text === undefined ? null : { kind: 'token', text }
  }
  const text = cookieOf(request, SESSION_COOKIE)
  return text === null ? null : { kind: 'session', text }
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/**
 * A browser sends the cookie with whatever page makes it ask. So with a cookie a change must say that it comes from here (Fetch Metadata,
 * Origin) in a form that no foreign page can send unasked, and what is read is read by our pages or by a person who follows a link.
 */
export function checkOrigin(request: FastifyRequest, reach: Reach, presented: Presented | null): void {
  if (presented?.kind === 'token') return
  const site = header(request, 'sec-fetch-site')
  const { origin } = request.headers
  if (isSafe(request.method)) {
    const isForeign = site === 'cross-site' || site === 'same-site'
    if (presented !== null && isForeign && header(request, 'sec-fetch-mode') !== 'navigate') throw crossSite()
    return
  }
  if (site !== undefined && site !== 'same-origin') throw crossSite()
  if (origin !== undefined && !isOurs(origin, request, reach)) throw crossSite()
  // Signing in and the like: who brings no cookie yet cannot be ridden on; a page that plants its own sign-in was refused above.
  if (presented === null) return
  if (site === undefined && origin === undefined) throw crossSite()
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '')
  if (!isJson && header(request, 'x-muniment') === undefined) throw crossSite()
}

const isOurs = (origin: string, request: FastifyRequest, { publicUrl }: Reach): boolean =>
  origin === publicUrl?.origin || origin === `${request.protocol}://${request.host}`

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Who asks, as far as the network knows: the /24 or /64 an address lies in, because one of those belongs to one holder. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address)
  if (v4 !== null) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? []
  const left = head.split(':').filter((group) => group !== '')
  const right = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
