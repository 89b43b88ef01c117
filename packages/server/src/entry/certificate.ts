// The certificate of a server that ends TLS itself: how long it holds, for whom, and that one which was renewed is used without a start.
// Its files are looked at, and not waited for a signal: SIGHUP ends a process in order, and nobody sends one to whom a volume was renewed.
import { X509Certificate } from 'node:crypto'
import type { Server } from 'node:http'
import { isIP } from 'node:net'
import { DAY_MILLISECONDS } from '../base/index.ts'
import type { Reach } from '../platform/http/index.ts'
import type { Log } from '../platform/log/index.ts'
import { tlsOf } from './reach.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'
import type { ServerSettings } from './settings.ts'

type Pair = NonNullable<Reach['tls']>

/** An authority of today renews thirty days ahead: whoever is told then has had half of it. */
const WARNED_DAYS = 14
const LOOKED_AT_MILLISECONDS = 60_000

export const endOf = ({ cert }: Pair): Date => new X509Certificate(cert).validToDate

/** As browsers see it: by its subject alternative names, never by its subject. `host` as a URL says it. */
export function isFor({ cert }: Pair, host: string): boolean {
  const certificate = new X509Certificate(cert)
  const bare = host.replace(/^\[|\]$/g, '')
  return (
    (isIP(bare) === 0 ? certificate.checkHost(bare, { subject: 'never' }) : certificate.checkIP(bare)) !== undefined
  )
}

/** Whole days; below 0 where it has ended. */
export const daysUntil = (end: Date, now: Date): number =>
  Math.floor((end.getTime() - now.getTime()) / DAY_MILLISECONDS)

export const isEnding = (end: Date, now: Date): boolean => daysUntil(end, now) < WARNED_DAYS

export interface Certificate {
  /** Of the one in use; null where TLS does not end here. */
  end(): Date | null
  /** Looks at the files now, as it does every minute. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** A server of node:tls or node:https. */
interface TlsServer {
  setSecureContext(options: Pair & { readonly minVersion: 'TLSv1.3' }): void
}
const endsTls = (server: object): server is TlsServer => 'setSecureContext' in server

interface FollowedWith {
  readonly settings: Pick<ServerSettings, 'tlsCert' | 'tlsKey'>
  readonly log: Log
  readonly now: () => Date
}

/** Where a file is half written, or key and certificate are not yet a pair, the one before stays in use. */
export function followCertificate(
  server: Server,
  first: Reach['tls'],
  { settings, log, now }: FollowedWith,
): Certificate {
  let inUse = first
  let warnedOn = ''
  let isBroken = false
  const warn = (): void => {
    if (inUse === null || !isEnding(endOf(inUse), now())) return
    // Once a day.
    const today = now().toISOString().slice(0, 10)
    if (warnedOn === today) return
    warnedOn = today
    log.warn('the certificate of this server ends soon: renew it', { days: daysUntil(endOf(inUse), now()) })
  }
  const take = async (): Promise<void> => {
    if (inUse === null || !endsTls(server)) return
    const found = await tlsOf(settings)
    isBroken = false
    if (found !== null && (found.cert !== inUse.cert || found.key !== inUse.key)) {
      server.setSecureContext({ ...found, minVersion: 'TLSv1.3' })
      inUse = found
      log.info('a renewed certificate is in use', { days: daysUntil(endOf(found), now()) })
    }
    warn()
  }
  const looking: Repeated = repeatedly(LOOKED_AT_MILLISECONDS, take, (error) => {
    if (!isBroken) log.error('the certificate on the disk cannot be used: the one before stays', error)
    isBroken = true
    warn()
  })
  return {
    end: () => (inUse === null ? null : endOf(inUse)),
    look: () => looking.now(),
    stop: () => looking.stop(),
  }
}
