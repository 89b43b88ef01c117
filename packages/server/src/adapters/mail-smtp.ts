// Mail by SMTP through nodemailer (MIT-0, kept by Andris Reinman; no further package). Instead we would write SMTP with STARTTLS, its
// authentication and MIME ourselves.
import { Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { isThisMachine, refusal } from '../base/index.ts'
import { letterRefused, type Mail, mailAway } from '../platform/mail/index.ts'

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

/** TLS always, unless the server is this machine: a link that opens an account must not cross a network in the clear. */
export function makeSmtpMail({ url, from }: { readonly url: string; readonly from: string }): Mail {
  const address = URL.parse(url)
  if (address === null || !['smtp:', 'smtps:'].includes(address.protocol)) throw badAddress()
  const secure = address.protocol === 'smtps:'
  const reach = {
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
  return {
    send: async ({ to, subject, text }, signal) => {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), LETTER_MILLISECONDS)
      try {
        const socket = new Socket({ signal: AbortSignal.any([signal, late.signal]) })
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
