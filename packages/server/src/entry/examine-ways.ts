// The ways out of and into this machine: the certificate people meet, the mail server, the collector of the log. Each is spoken to as the
// server would, and told nothing.
import { reachesSyslog } from '../adapters/log-syslog.ts'
import { lackOfSmtp } from '../adapters/mail-smtp.ts'
import { isThisMachine, Refusal } from '../base/index.ts'
import { daysUntil, endOf, isEnding, isFor } from './certificate.ts'
import type { Finding } from './finding.ts'
import { mailOf } from './people.ts'
import { reachOf } from './reach.ts'
import type { ServerSettings } from './settings.ts'

export async function examineWays(settings: ServerSettings, now: Date): Promise<Finding[]> {
  return [
    await sayingWhy('tls', () => examineTls(settings, now)),
    await sayingWhy('mail', () => examineMail(settings)),
    await sayingWhy('log', () => examineLog(settings)),
  ]
}

type Said = Omit<Finding, 'about'>

async function sayingWhy(about: string, look: () => Promise<Said>): Promise<Finding> {
  try {
    return { about, ...(await look()) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { about, state: 'fail', says: error.message }
  }
}

async function examineTls(settings: ServerSettings, now: Date): Promise<Said> {
  const { publicUrl, tls } = await reachOf(settings)
  if (tls === null)
    return {
      state: 'ok',
      says: isThisMachine(settings.host)
        ? 'none: only this machine is answered, or a proxy on it'
        : 'ends in the proxies of MUNIMENT_TRUSTED_PROXIES',
    }
  const end = endOf(tls)
  const days = daysUntil(end, now)
  const on = end.toISOString().slice(0, 10)
  if (days < 0)
    return { state: 'fail', says: `the certificate ended on ${on}. Renew it; a running server takes it up.` }
  if (publicUrl !== null && !isFor(tls, publicUrl.hostname))
    return {
      state: 'fail',
      says: `the certificate is not for ${publicUrl.hostname} (MUNIMENT_PUBLIC_URL): browsers warn people off.`,
    }
  const says = `the certificate fits its key and holds until ${on} (${days} days)`
  return isEnding(end, now) ? { state: 'warn', says: `${says}: renew it.` } : { state: 'ok', says }
}

async function examineMail(settings: ServerSettings): Promise<Said> {
  const { smtpUrl: url, mailFrom: from } = settings
  if (url === '')
    return { state: 'ok', says: 'no mail server: letters are printed for the operator. MUNIMENT_SMTP_URL names one.' }
  // Refuses what a start would refuse.
  mailOf(settings, () => undefined)
  const lack = await lackOfSmtp({ url, from })
  return lack === null
    ? { state: 'ok', says: 'the mail server answers and takes our login; no letter was sent' }
    : { state: 'fail', says: `The mail server cannot be used. ${lack}. See MUNIMENT_SMTP_URL.` }
}

async function examineLog({ logTo, logCa }: ServerSettings): Promise<Said> {
  if (logTo === '') return { state: 'ok', says: 'on error output alone. MUNIMENT_LOG_TO names a collector too.' }
  return (await reachesSyslog({ address: logTo, caFile: logCa }))
    ? { state: 'ok', says: `${logTo} takes our connection; nothing was sent` }
    : {
        state: 'fail',
        says: `${logTo} takes no connection of ours, or with a certificate nobody vouches for. See MUNIMENT_LOG_TO and MUNIMENT_LOG_CA.`,
      }
}
