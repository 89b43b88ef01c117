// Where the server may be reached, from the settings. Passwords and documents cross no network in the clear: an address that others can
// reach needs TLS here or in a proxy that is named.
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { createSecureContext } from 'node:tls'
import { isThisMachine, refusal } from '../base/index.ts'
import type { Reach } from '../platform/http/index.ts'
import type { ServerSettings } from './settings.ts'

const exposed = refusal(
  'http.exposed',
  'MUNIMENT_HOST can be reached by others, and nothing encrypts the way there. Set MUNIMENT_TLS_CERT and MUNIMENT_TLS_KEY, or MUNIMENT_TRUSTED_PROXIES to the proxy that ends TLS.',
)
const nameless = refusal(
  'http.nameless',
  'A server that others reach needs the name they reach it by: MUNIMENT_PUBLIC_URL=https://muniment.example.org',
)
const badUrl = refusal(
  'http.public-url',
  'MUNIMENT_PUBLIC_URL is an address without a path, https:// unless it is this machine: https://muniment.example.org',
)
const badProxies = refusal(
  'http.trusted-proxies',
  'MUNIMENT_TRUSTED_PROXIES is a list of addresses or networks with a comma between: 10.0.0.0/8, 192.0.2.7. Never all addresses.',
)
const badTls = refusal(
  'http.tls',
  'MUNIMENT_TLS_CERT and MUNIMENT_TLS_KEY name two PEM files that this process can read.',
)
const noPair = refusal(
  'http.tls-pair',
  'MUNIMENT_TLS_CERT and MUNIMENT_TLS_KEY are no certificate with its own private key: two PEM files, the chain in the first.',
)

export async function reachOf(settings: ServerSettings): Promise<Reach> {
  const publicUrl = settings.publicUrl === '' ? null : publicUrlOf(settings.publicUrl)
  const trustedProxies = proxiesOf(settings.trustedProxies)
  const tls = await tlsOf(settings)
  if (!isThisMachine(settings.host)) {
    if (tls === null && trustedProxies.length === 0) throw exposed()
    if (publicUrl === null) throw nameless()
  }
  return { publicUrl, trustedProxies, tls }
}

function publicUrlOf(text: string): URL {
  const url = URL.parse(text)
  const isPlain = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!isPlain || !(url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))))
    throw badUrl()
  return url
}

function proxiesOf(text: string): string[] {
  const networks = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  for (const network of networks) {
    const [address = '', bits, ...more] = network.split('/')
    const family = isIP(address)
    const length = bits === undefined ? 32 : Number(bits)
    const isSane = family !== 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
    // A network of everybody would make whatever anybody writes into a header true.
    if (!isSane || length < 8 || length > (family === 6 ? 128 : 32)) throw badProxies()
  }
  return networks
}

/** Null where TLS does not end in this process. Refuses `http.tls`, `http.tls-pair`. */
export async function tlsOf({ tlsCert, tlsKey }: Pick<ServerSettings, 'tlsCert' | 'tlsKey'>): Promise<Reach['tls']> {
  if (tlsCert === '' && tlsKey === '') return null
  const [cert, key] = await Promise.all([readFile(tlsCert, 'utf8'), readFile(tlsKey, 'utf8')]).catch(
    (error: unknown) => {
      throw badTls({}, error)
    },
  )
  try {
    createSecureContext({ cert, key })
  } catch (error) {
    throw noPair({}, error)
  }
  return { cert, key }
}
