// Addresses of mail, machines and places on the web: RFC 5322 addr-spec in its everyday form, RFC 791 and RFC 4291 addresses, IEEE 802 MAC
// addresses, URLs (RFC 3986) and bare domain names under the top-level domains of everyday use.
import { before, words } from './context.ts'
import type { PersonalFinding } from './finding.ts'

const LOCAL_PART = /[\p{L}\p{N}._%+'-]/u
const DOMAIN = /^@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,23}/u

/** Around an '@'. `floor`: nothing before it belongs to the address. */
export function mailAt(text: string, at: number, floor: number): PersonalFinding | null {
  const domain = DOMAIN.exec(text.slice(at, at + 255))
  if (domain === null) return null
  let start = at
  while (start > floor && at - start < 64 && LOCAL_PART.test(text.charAt(start - 1))) start--
  while (start < at && /[.'%+-]/.test(text.charAt(start))) start++
  if (start === at) return null
  const end = at + domain[0].replace(/-+$/, '').length
  return { type: 'EMAIL', start, end, confidence: 0.98, rule: 'mail-address' }
}

/** Around '://'. */
export function linkAt(text: string, at: number, floor: number): PersonalFinding | null {
  let start = at
  while (start > floor && at - start < 12 && /[a-z0-9+.-]/i.test(text.charAt(start - 1))) start--
  if (at - start < 2) return null
  const rest = /^:\/\/[^\s<>"“”„|\\^`{}]+/.exec(text.slice(at, at + 2048))
  if (rest === null) return null
  const link = rest[0].replace(/[.,;:!?'’)\]*]+$/, '')
  if (link.length <= 3) return null
  return {
    type: 'URL',
    start,
    end: at + link.length,
    confidence: 0.9,
    rule: /^:\/\/[^/?#]*@|[?&](?:token|key|api_?key|password|secret|sig|signature|access_token)=/i.test(link)
      ? 'url-with-credentials'
      : 'url',
  }
}

/** Read as a domain wherever they end a name of at least two labels. */
const PLAIN_ENDINGS = new Set(
  `com org net edu gov mil info biz io ai app dev cloud online shop site tech de ch li eu fr nl uk ie lu es pt gr cz sk hu ro bg hr si se dk fi
   ee lv lt ru ua tr il jp cn kr tw hk sg th vn id ph au nz ca mx br ar cl co pe za ng ke eg ma sa ae ir pk tv cc xyz example berlin
   hamburg wien`.split(/\s+/),
)
/** Words of a language or names of file kinds too; read as a domain only after "www." or two labels. */
const WORDY_ENDINGS = new Set(
  'at it in is to me no be us my by so am as pl md sh py rs cs pm la tk ws name pro mobi int coop aero museum travel jobs'.split(
    ' ',
  ),
)
const LABELS = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}/i

/** Around a full stop that is followed by a letter. */
export function domainAt(text: string, at: number, floor: number): PersonalFinding | null {
  let start = at
  while (start > floor && at - start < 64 && /[A-Za-z0-9-]/.test(text.charAt(start - 1))) start--
  const head = text.slice(start, at)
  if (!/^[a-z0-9][a-z0-9-]*$/i.test(head) || (head.length < 2 && !/\.[a-z]+\./.test(text.slice(at, at + 64))))
    return null
  if (start > 0 && /[\p{L}\p{N}@_/\\.]/u.test(text.charAt(start - 1))) return null
  const labels = LABELS.exec(text.slice(at + 1, at + 255))
  if (labels === null) return null
  const name = labels[0].replace(/-+$/, '')
  if (/[\p{L}\p{N}_@]/u.test(text.charAt(at + 1 + name.length))) return null
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const deep = name.includes('.') || head.toLowerCase() === 'www'
  if (!PLAIN_ENDINGS.has(ending) && !(deep && WORDY_ENDINGS.has(ending))) return null
  const path = /^(?::\d{2,5})?[/?][^\s<>"“”„|\\^`{}]*/.exec(text.slice(at + 1 + name.length, at + 2048))
  const end = at + 1 + name.length + (path?.[0].replace(/[.,;:!?'’)\]*]+$/, '').length ?? 0)
  return { type: 'URL', start, end, confidence: 0.7, rule: 'domain-name' }
}

const IP4 = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\p{L}\p{N}]|\.\d)/uy
const NUMBERED = words(
  'version | versions | release | v | section | sections | clause | § | abschnitt | ziffer | nr | no | punkt | kapitel | chapter | firmware | build',
)
const NETWORK = words(
  'ip | ips | ipv4 | ipv6 | ip address* | ip adresse* | server | host | hosts | dns | dhcp* | gateway | router | subnet | subnetz | ping | localhost | local | default | unspecified | link | proxy',
)

/** Four small numbers are a section of a contract rather than a machine, unless a word says so. */
export function ip4At(text: string, start: number): PersonalFinding | null {
  IP4.lastIndex = start
  const match = IP4.exec(text)
  if (match === null || (start > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1)))) return null
  const lead = before(text, start, 24)
  const octets = match[0].split('.').map(Number)
  const named = lead.search(NETWORK) >= 0
  const wide = octets.some((octet) => octet >= 100) || match[0] === '0.0.0.0' || match[0].startsWith('10.0.')
  if (!named && (!wide || lead.search(NUMBERED) >= 0)) return null
  return { type: 'IP', start, end: start + match[0].length, confidence: named ? 0.95 : 0.8, rule: 'ip4' }
}

/** Eight groups, or fewer around one '::', the last two perhaps written as an IPv4 address. */
export function isIp6(address: string): boolean {
  const halves = address.split('::')
  if (halves.length > 2 || address.includes(':::')) return false
  let groups = 0
  for (const half of halves) {
    if (half === '') continue
    const parts = half.split(':')
    for (const [i, part] of parts.entries()) {
      const four = part.includes('.') && i === parts.length - 1 && half === halves.at(-1)
      if (
        four ? !/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(part) : !/^[0-9a-f]{1,4}$/i.test(part)
      )
        return false
      groups += four ? 2 : 1
    }
  }
  return halves.length === 2 ? groups <= 7 : groups === 8
}

/** Around a colon. */
export function ip6At(text: string, at: number, floor: number): PersonalFinding | null {
  let start = at
  while (start > floor && at - start < 40 && /[0-9a-f:.]/i.test(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && end - start < 48 && /[0-9a-f:.]/i.test(text.charAt(end))) end++
  if (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return null
  if (/[\p{L}\p{N}]/u.test(text.charAt(end))) return null
  while (end > start && text.charAt(end - 1) === '.') end--
  if (text.charAt(end - 1) === ':' && text.charAt(end - 2) !== ':') end--
  const address = text.slice(start, end)
  if (!isIp6(address)) return null
  const named = before(text, start, 24).search(NETWORK) >= 0
  if (/^:*$/.test(address) ? !named : !named && !/\d/.test(address)) return null
  return { type: 'IP', start, end, confidence: 0.9, rule: 'ip6' }
}

const MAC =
  /(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\p{N}]|[:-][0-9a-f]{2})/iuy
const MAC_WORDS = words('mac | mac address | mac adresse | ethernet | hardware address | hwaddr | cisco')

export function macAt(text: string, start: number): PersonalFinding | null {
  MAC.lastIndex = start
  const match = MAC.exec(text)
  if (match === null || (start > 0 && /[\p{L}\p{N}:.-]/u.test(text.charAt(start - 1)))) return null
  const digits = match[0].replace(/[^0-9a-f]/gi, '')
  if (/^(.)\1+$/.test(digits)) return null
  const named = before(text, start, 32).search(MAC_WORDS) >= 0
  if (!named && !/[a-f]/i.test(digits)) return null
  return { type: 'MAC_ADDRESS', start, end: start + match[0].length, confidence: named ? 0.98 : 0.85, rule: 'mac' }
}
