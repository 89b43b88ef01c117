// Mail by SMTP through nodemailer (MIT-0, kept by Andris Reinman; no further package). Instead we would write SMTP with STARTTLS, its
// authentication and MIME ourselves.
import { createTransport } from 'nodemailer'
import { isThisMachine, refusal } from '../base/index.ts'
import { letterRefused, type Mail } from '../platform/mail/index.ts'

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
  const transport = createTransport({
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port === '' ? (secure ? 465 : 587) : Number(address.port),
    secure,
    requireTLS: !secure && !isThisMachine(address.hostname),
    ...(address.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport
        .sendMail({ from, to: { name: '', address: to }, subject, text })
        .catch((error: unknown) => Promise.reject(isFinal(error) ? letterRefused({}, error) : error))
    },
  }
}
