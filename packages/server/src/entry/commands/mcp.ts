// `muniment mcp`: the tools of `POST /mcp` for assistants that start a program and speak to it over standard input and output. It opens no
// documents itself: each thing it is asked is one request to a running server, with an API token and no right beyond it.
import { askServer, serveOverStdio } from '../../adapters/mcp/index.ts'
import { refusal } from '../../base/index.ts'
import { readSettings, SettingsError } from '../../platform/config/index.ts'
import { declaredSettings, type ServerSettings } from '../settings.ts'
import { productVersion } from '../version.ts'
import { UsageError } from './usage.ts'

const serverAway = refusal(
  'mcp.server-away',
  'No Muniment server answers at the address of MUNIMENT_SERVER. Start it (npm start), or name another.',
)
const tokenRefused = refusal(
  'mcp.token-refused',
  'The server does not take the token of MUNIMENT_TOKEN for reading matters: it is wrong, has run out or was taken away, or lacks the scope matters.read.',
)

/** Standard output belongs to the protocol: whatever goes wrong is said on standard error. */
export async function mcp(words: string[]): Promise<number> {
  if (words.length > 0) throw new UsageError('muniment mcp takes no words: MUNIMENT_SERVER and MUNIMENT_TOKEN say all.')
  const settings = readSettings(declaredSettings)
  const ask = askServer({ address: addressIn(settings), token: tokenIn(settings) })
  const { status } = await ask('GET', '/matters?limit=1')
  if (status === 401 || status === 403) throw tokenRefused()
  if (status !== 200) throw serverAway()
  await serveOverStdio(ask, productVersion)
  return 0
}

/** Unencrypted on this machine alone: the token goes with every request. */
function addressIn({ server, port }: ServerSettings): string {
  const url = URL.parse(server === '' ? `http://127.0.0.1:${port}` : server)
  const isOurs = url !== null && url.pathname === '/' && url.search === '' && url.username === '' && url.password === ''
  const isHere = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (!isOurs || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)))
    throw new SettingsError([
      'MUNIMENT_SERVER: expected https://HOST, or http://127.0.0.1:PORT for a server on this machine.',
    ])
  return url.origin
}

function tokenIn({ token }: ServerSettings): string {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new SettingsError([
      'MUNIMENT_TOKEN or MUNIMENT_TOKEN_FILE: expected an API token (Account, or POST /tokens).',
    ])
  return token
}
