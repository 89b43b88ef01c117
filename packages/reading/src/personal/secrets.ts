// Passwords, keys and access tokens. Two ways to know one: the prefix its issuer gives it (GitHub, GitLab, AWS, Google, Slack, Stripe, OpenAI,
// Anthropic, npm, Hugging Face, SendGrid, DigitalOcean as documented by each; JSON Web Tokens, RFC 7519; PEM private keys, RFC 7468), or a word
// for a secret right before it with nothing but ":", "=" or "is" between. A secret has letters and other characters; a plain word never is one.
import type { PersonalFinding } from './finding.ts'

const ISSUED =
  /(?:A(?:KIA|SIA)[A-Z0-9]{16}|gh[oprsu]_[A-Za-z0-9]{36,400}|github_pat_\w{22,400}|glpat-[\w-]{20,400}|AIza[\w-]{35}|xox[abeoprs]-[\w-]{10,400}|(?:sk|rk|pk)_(?:live|test)_\w{10,400}|whsec_\w{16,400}|sk-[\w-]{20,400}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{30,400}|SG\.[\w-]{16,400}\.[\w-]{16,400}|dop_v1_[a-f0-9]{64}|eyJ[\w-]{8,1000}\.[\w-]{4,4000}\.[\w-]{8,1000})(?![\w-])/y
const NAMED =
  /(?:(?:wlan|wi-?fi|wpa2?|netzwerk)[ _-]?(?:key|schlüssel|passwort|password)|pass(?:word|wort|phrase|code)|kennwort|losungswort|pwd|secret|token|(?:api|access|secret|private|zugangs|zugriffs)[ _-]?(?:key|schlüssel|token)|credentials?|bearer|zugangsdaten|geheimnis)["'`]?(?:[ \t]{0,2}(?:[:=]|:=|=>)[ \t]{0,2}|[ \t]{1,2}(?:is|was|lautet|ist|war)[ \t]{1,2}|[ \t]{1,2})["'`]?$/i
/** Only a colon, a verb or an article before the word makes four to eight digits a secret. */
const NUMBER_NAMED =
  /(?:(?:^|[^\p{L}])(?:PIN|TAN|PUK)(?:-?(?:Code|Nummer|Nr\.?))?(?:[ \t]?[:=][ \t]?|[ \t](?:is|lautet|ist)[ \t])|(?<!\p{L})(?:[Dd]ie|[Dd]er|[Mm]eine[rn]?|[Ii]hre[rn]?|[Dd]eine[rn]?|[Ss]eine[rn]?|[Tt]he|[Mm]y|[Yy]our|[Hh]is|[Hh]er) (?:PIN|TAN|PUK) )$/u
/** The key of a wireless network is a secret though it be of figures alone. */
const NETWORK_KEY = /(?:wlan|wi-?fi|wpa)/i
/** Longest secret looked at, and how far before it its name may begin. Characters. */
const LONGEST = 512
const REACH = 40

const isBlank = (code: number) => !(code > 32) || code === 0xa0
/** Marks between which a secret stands in prose and in settings; all others may be part of one. */
const CLOSING = /[.,;:!?)\]}>"'`’”]+$/

function finding(start: number, end: number, confidence: number, rule: string): PersonalFinding {
  return { type: 'SECRET', start, end, confidence, rule }
}

/** Behind a colon, an equals sign or the last letter of a verb. */
function mayBeNamed(text: string, start: number): boolean {
  const near = text.charCodeAt(start - 1)
  const code = near === 32 ? text.charCodeAt(start - 2) : near
  // The last letter of a verb, or of PIN, TAN and PUK.
  return code === 58 || code === 61 || (near === 32 && (code === 115 || code === 116 || code === 78 || code === 75))
}

/** Characters that join words into one secret: ! # $ % & * + - ? @ ^ _ ~ */
function isGlue(code: number): boolean {
  switch (code) {
    case 33:
    case 35:
    case 36:
    case 37:
    case 38:
    case 42:
    case 43:
    case 45:
    case 63:
    case 64:
    case 94:
    case 95:
    case 126:
      return true
    default:
      return false
  }
}

/** From the start of the run of characters around a word that holds a digit. */
function runStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && at - start < LONGEST && !isBlank(text.charCodeAt(start - 1))) start--
  return start
}

/** What stands behind the last '=' , ':' or quotation mark of a run, as in KEY=value. */
function valueStart(text: string, start: number, at: number): number {
  const mark = /[=:"'`](?=[^=:"'`]*$)/.exec(text.slice(start, at))
  return mark === null ? start : start + mark.index + 1
}

/**
 * @param start of a word, @param digit its first digit, @param end of it
 * @param floor nothing before it belongs to a secret
 */
export function secretAt(
  text: string,
  start: number,
  digit: number,
  end: number,
  floor: number,
): PersonalFinding | null {
  if (start === digit && end - start <= 8 && mayBeNamed(text, start)) {
    const isPin = NUMBER_NAMED.test(text.slice(Math.max(0, start - 24), start))
    if (isPin && /^\d{4,8}$/.test(text.slice(start, end))) return finding(start, end, 0.9, 'secret-number-named')
  }
  const isLong = end - start >= 6 && (start < digit || /\d\p{L}/u.test(text.slice(start, end)))
  if (!isLong && !isGlue(text.charCodeAt(start - 1)) && !isGlue(text.charCodeAt(end))) return null
  const run = runStart(text, start, floor)
  const from = valueStart(text, run, start)
  ISSUED.lastIndex = from
  if (ISSUED.test(text)) return finding(from, ISSUED.lastIndex, 0.98, 'secret-by-prefix')
  const name = NAMED.exec(text.slice(Math.max(0, from - REACH), from))
  if (name === null) return null
  let to = from
  while (to - from < LONGEST && !isBlank(text.charCodeAt(to))) to++
  const value = text.slice(from, to).replace(CLOSING, '')
  const hasLetters = /\p{L}/u.test(value) || (NETWORK_KEY.test(name[0]) && value.length >= 8)
  const isSecret = value.length >= 6 && hasLetters && /\d/.test(value) && !/[=<>/|]|\d\.\d/.test(value)
  return isSecret ? finding(from, from + value.length, 0.9, 'secret-named') : null
}

/** A private key in PEM armour; `at` is behind its first five hyphens. */
export function privateKeyAt(text: string, at: number): PersonalFinding | null {
  const head = /^BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.exec(text.slice(at, at + 40))
  if (head === null) return null
  const tail = /-----END (?:[A-Z]+ )?PRIVATE KEY-----/.exec(text.slice(at, at + 16_384))
  const end = tail === null ? at + head[0].length : at + tail.index + tail[0].length
  return finding(at - 5, end, 0.99, 'private-key')
}
