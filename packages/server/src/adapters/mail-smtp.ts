// Mail by SMTP through nodemailer (MIT-0, kept by Andris Reinman; no further package). Instead we would write SMTP with STARTTLS, its
// authentication and MIME ourselves.
import { Socket } from 'node:net'
import { codeOf, isThisMachine, refusal } from '../base/index.ts'
import { letterRefused, type Mail, mailAway } from '../platform/mail/index.ts'

/** Loaded with the first letter: an installation that prints them starts without it. */
const library = () => import('nodemailer')

/** A letter is a few kilobytes. Whoever says a word now and then and never takes it is as good as away; the job has 120 seconds. */
const LETTER_MILLISECONDS = 60_000

const badAddress = refusal(
  'mail.address',
  'MUNIMENT_SMTP_URL is not the address of a mail server: smtps://login:password@mail.example.org or smtp://…',
)

/** 5xx: the mail server has understood and will never take it (RFC 5321 §4.2.1). */
function isFinal(error: unknown): boolean {
  const code: unknown = Reflect.get(Object(error), 'responseCode')
  return typeof code === 'number' && code >= 500 && code < 600
}

/** What keeps a mail server from being spoken to, by the codes of the library. */
const WHY_AWAY: ReadonlyMap<string, string> = new Map([
  ['EAUTH', 'It refuses the login or its password'],
  ['ETLS', 'It speaks no TLS, or with a certificate that nobody vouches for'],
  ['EDNS', 'The name of its machine is not known'],
  ['ENOTFOUND', 'The name of its machine is not known'],
  ['ECONNREFUSED', 'Nothing listens at its address and port'],
  ['ETIMEDOUT', 'It does not answer in time'],
])

/** Connects, says who we are and signs in, as a letter would, and sends none. Null where all of it went well; else what did not. */
export async function lackOfSmtp(options: SmtpOptions): Promise<string | null> {
  const reach = reachOf(options)
  const transport = (await library()).createTransport(reach)
  try {
    await transport.verify()
    return null
  } catch (error) {
    const cause: unknown = Reflect.get(Object(error), 'cause')
    const codes = [codeOf(cause), codeOf(error), wordOf(error)]
    return codes.map((code) => WHY_AWAY.get(code ?? '')).find((why) => why !== undefined) ?? 'It cannot be spoken to'
  } finally {
    transport.close()
  }
}

/** The library tells some causes by words alone. */
const wordOf = (error: unknown): string | undefined =>
  error instanceof Error ? /E[A-Z]{4,}/.exec(error.message)?.[0] : undefined

interface SmtpOptions {
  readonly url: string
  readonly from: string
}

/** TLS always, unless the server is this machine: a link that opens an account must not cross a network in the clear. */
function reachOf({ url }: Pick<SmtpOptions, 'url'>) {
  const address = URL.parse(url)
  if (address === null || !['smtp:', 'smtps:'].includes(address.protocol)) throw badAddress()
  const secure = address.protocol === 'smtps:'
  return {
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port === '' ? (secure ? 465 : 587) : Number(address.port),
    secure,
    requireTLS: !secure && !isThisMachine(address.hostname),
    ...(address.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) } }),
    // Until it has greeted, TLS included.
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

export function makeSmtpMail({ url, from }: SmtpOptions): Mail {
  const reach = reachOf({ url })
  return {
    send: async ({ to, subject, text }, signal) => {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), LETTER_MILLISECONDS)
      try {
        const socket = new Socket({ signal: AbortSignal.any([signal, late.signal]) })
        const { createTransport } = await library()
        await createTransport({ ...reach, socket }).sendMail({ from, to: { name: '', address: to }, subject, text })
      } catch (error) {
        signal.throwIfAborted()
        throw (isFinal(error) ? letterRefused : mailAway)({}, error)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
