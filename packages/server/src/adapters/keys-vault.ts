// The root key in a key service that speaks the transit interface of HashiCorp Vault and OpenBao: the epoch's key is wrapped and
// unwrapped there, the root never leaves it. Four requests over HTTP; a client library would bring more code than these.
//   POST /v1/MOUNT/encrypt/KEY  { plaintext, associated_data }  →  { data: { ciphertext: "vault:v1:…" } }
//   POST /v1/MOUNT/decrypt/KEY  { ciphertext, associated_data } →  { data: { plaintext } }
//   GET  /v1/MOUNT/keys/KEY                                     →  { data: { type, … } }
//   GET  /v1/sys/health?standbyok=true&perfstandbyok=true       →  200, or what is the matter as a status
//
// Held against the documentation of both, and tested against a double that follows it (keys-vault.test.ts), never yet against either
// program. What the double does not show: `associated_data` is known to Vault from 1.13 and to every OpenBao; an older Vault passes over it
// in silence, so `health` tries it out. Where the token may also `create` below encrypt/, Vault makes a key that is not there instead of
// refusing: give it `update` only. Namespaces (X-Vault-Namespace), tokens that are renewed through us, client certificates, keys that are
// `derived` or convergent, and key versions that were trimmed (min_decryption_version) are not asked for; the last is a refusal by the
// service. Its audit log, throttling and latency are the operator's to try.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { isRefusal, isThisMachine, refusal } from '../base/index.ts'
import type { RootCustody } from '../platform/crypto/index.ts'

export const vaultAway = refusal(
  'keys.service-away',
  'The key service does not answer or is sealed. Nothing can be opened without it; start or unseal it.',
  503,
)
const wrongToken = refusal(
  'keys.service-token',
  'The key service does not accept the token, or its policy lacks encrypt and decrypt for this key. Renew MUNIMENT_VAULT_TOKEN or MUNIMENT_VAULT_TOKEN_FILE.',
)
const noKey = refusal(
  'keys.service-key',
  'The key service has no such key. Make it (vault write -f transit/keys/NAME type=aes256-gcm96) or set MUNIMENT_VAULT_KEY to the one that was used.',
)
const notItsOwn = refusal(
  'keys.service-refused',
  'The key service cannot unwrap the key of this epoch: it was wrapped by another key, or changed. Restore keyring-root.json from its copy.',
)
const tooOld = refusal(
  'keys.service-old',
  'The key service does not bind a wrapped key to what it is for (associated_data): a Vault before 1.13, or a key type without it. Use a later one, and a key of type aes256-gcm96.',
)
const notSafe = refusal(
  'keys.service-address',
  'The address of the key service must begin with https:// (http:// only on this machine).',
)

export interface VaultOptions {
  /** `https://vault.example:8200`; http only for this machine. */
  readonly address: string
  /** Read anew for each request: agents renew tokens in a file. */
  readonly token: () => Promise<string>
  readonly key: string
  readonly mount?: string
  readonly timeoutMs?: number
  /** Before the second, third … try of a request that found the service busy or away. */
  readonly retryAfterMs?: readonly number[]
}

export interface VaultCustody extends RootCustody {
  /** Resolves when the service is up, has the key and binds what it wraps to its context; refuses with what is the matter. */
  health(): Promise<void>
}

const ciphertext = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:/) }) })
const plaintext = z.object({ data: z.object({ plaintext: z.base64() }) })
const keyReply = z.object({ data: z.object({ type: z.string() }) })

/** What travels in the clear stays on this machine. */
function isSafe(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))
}

export function makeVaultCustody({
  address,
  token,
  key,
  mount = 'transit',
  timeoutMs = 5000,
  retryAfterMs = [100, 400, 1600],
}: VaultOptions): VaultCustody {
  const base = address.replace(/\/+$/, '')
  if (!isSafe(base)) throw notSafe()
  const path = (verb: string): string => `/v1/${encodeURIComponent(mount)}/${verb}/${encodeURIComponent(key)}`
  const ask = async <T>(method: 'GET' | 'POST', at: string, schema: z.ZodType<T>, body?: object): Promise<T> => {
    for (let tries = 0; ; tries++) {
      const reply = await send(`${base}${at}`, { method, token: await token(), timeoutMs, body })
      if (reply.status === 200) return parsed(schema, reply.text)
      const pause = retryAfterMs[tries]
      if (!isPassing(reply.status) || pause === undefined) throw refusalOf(reply)
      await sleep(pause)
    }
  }
  const custody: RootCustody = {
    kind: 'vault',
    wrap: async (plain, context) =>
      (
        await ask('POST', path('encrypt'), ciphertext, {
          plaintext: Buffer.from(plain).toString('base64'),
          associated_data: Buffer.from(context).toString('base64'),
        })
      ).data.ciphertext,
    unwrap: async (wrapped, context) =>
      Buffer.from(
        (
          await ask('POST', path('decrypt'), plaintext, {
            ciphertext: wrapped,
            associated_data: Buffer.from(context).toString('base64'),
          })
        ).data.plaintext,
        'base64',
      ),
  }
  return {
    ...custody,
    health: async () => {
      await ask('GET', '/v1/sys/health?standbyok=true&perfstandbyok=true', z.unknown())
      await ask('GET', path('keys'), keyReply)
      const wrapped = await custody.wrap(randomBytes(16), 'one context')
      const isBound = await custody.unwrap(wrapped, 'another context').then(
        () => false,
        (error: unknown) => isRefusal(error, notItsOwn) || Promise.reject(error),
      )
      if (!isBound) throw tooOld()
    },
  }
}

interface Reply {
  /** 0 when none came. */
  readonly status: number
  readonly text: string
}

async function send(
  url: string,
  { method, token, timeoutMs, body }: { method: string; token: string; timeoutMs: number; body: object | undefined },
): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'x-vault-token': token, 'x-vault-request': 'true', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
      // A redirect would carry token and key to wherever the answer points.
      redirect: 'error',
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}

/** Away, sealed, too busy, a standby or secondary that cannot forward (429, 472 to 474): the next try may find it otherwise. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 429 || (status >= 472 && status <= 474) || status >= 500

function refusalOf({ status, text }: Reply): Error {
  if (isPassing(status)) return vaultAway({ status })
  if (status === 401 || status === 403) return wrongToken({ status })
  if (status === 404 || /key not found/i.test(text)) return noKey({ status })
  return notItsOwn({ status })
}

function parsed<T>(schema: z.ZodType<T>, text: string): T {
  let value: unknown
  try {
    value = JSON.parse(text === '' ? 'null' : text)
  } catch (error) {
    throw vaultAway({}, error)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw vaultAway({}, result.error)
  return result.data
}
