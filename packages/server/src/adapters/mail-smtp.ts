// Mail by SMTP through nodemailer (MIT-0, kept by Andris Reinman; no further package). Instead we would write SMTP with STARTTLS, its
// authentication and MIME ourselves.
import { createTransport } from 'nodemailer'
import { refusal } from '../base/index.ts'
import type { Mail } from '../platform/mail/index.ts'

const badAddress = refusal(
  'mail.address',
  'MUNIMENT_SMTP_URL is not the address of a mail server: smtps://login:password@mail.example.org or smtp://…',
)

const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)

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
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
    },
  }
}
