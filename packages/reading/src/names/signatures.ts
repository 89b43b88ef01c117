// Names in forms: the signature block of a contract ("By: /s/ …  Name: …  Title: …", "gez. …", "i. V. …") and the address fields
// of a mail ("Sample, Jane <jane@…>"). The form says that a name stands there, so the name itself need not be known.
import { isRank } from './called.ts'
import type { Claims } from './claims.ts'
import { isNameWord, nameFrom, roleEnd } from './people.ts'
import type { Tokens } from './tokens.ts'
import { ORGANIZATION_HEADS, TITLES } from './words.ts'

const FIELD = new Set(['name', 'by', 'signed', 'gez', 'unterzeichner', 'printed', 'print'])

export function findSignatures(claims: Claims): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.isMark(i, '/') && /^s$/i.test(tokens.word(i + 1)) && tokens.isMark(i + 2, '/'))
      signature(claims, i + 3, 'person.signature')
    else if (tokens.isMark(i, '<')) mailAddress(claims, i)
    else if (tokens.shape(i) === 'mark') continue
    else field(claims, i)
  }
}

function field(claims: Claims, i: number): void {
  const { tokens } = claims
  // A field's label is followed by a colon or its own full stop.
  if (!tokens.isMark(i + 1, ':') && !tokens.isMark(i + 1, '.')) return
  const word = tokens.word(i)
  if (word.length > 12) return
  const small = word.toLowerCase()
  if (!FIELD.has(small) && !/^i\.?[av]$/i.test(small) && !(small === 'i' && /^[AV]$/.test(tokens.word(i + 2)))) return
  if (small === 'gez' && tokens.isMark(i + 1, '.')) signature(claims, i + 2, 'person.signature')
  else if (tokens.isMark(i + 1, ':') && tokens.gap(i + 1) !== 'break') signature(claims, i + 2, 'person.signature')
  else if (
    /^i\.?[av]$/i.test(small) &&
    word !== 'IV' &&
    word !== 'iv' &&
    tokens.isMark(i + 1, '.') &&
    word.length === 3
  )
    signature(claims, i + 2, 'person.signature')
  else if (small === 'i' && tokens.isMark(i + 1, '.') && tokens.isMark(i + 3, '.'))
    signature(claims, i + 4, 'person.signature')
}

/** The name that fills the field from word `i` on. */
function signature(claims: Claims, i: number, rule: string): void {
  const { tokens } = claims
  let first = i
  // The field may stand above or left of its content; not further than one break.
  const titleFrom = first
  while (TITLES.has(tokens.small(first)) && first - i < 6) first += tokens.isMark(first + 1, '.') ? 2 : 1
  while (isRank(tokens.word(first)) && isNameWord(tokens, first + 1) && first - i < 6) first++
  const run = nameFrom(tokens, first, true)
  if (run === null || run.words + run.initials < 2 || run.words > 4) return
  for (let at = first; at <= run.last; at++) if (ORGANIZATION_HEADS.has(tokens.small(at)) || claims.has(at)) return
  claims.add({
    first,
    last: run.last,
    kind: 'person',
    title: first > titleFrom ? tokens.line(titleFrom, first - 1) : null,
    role: titleField(tokens, first, run.last),
    rule,
    confidence: 0.9,
  })
}

const LABELS = new Set(['title', 'its', 'funktion', 'position'])

/** How many fields of a signature stand before word `i` on its line under a label of their own: 0 in the first column. */
function columnOf(tokens: Tokens, i: number): number {
  const labels: string[] = []
  for (let at = i - 1; at > 0 && i - at < 40; at--) {
    if (tokens.isMark(at, ':')) labels.push(tokens.small(at - 1))
    if (beginsLine(tokens, at)) break
  }
  const [own] = labels
  return labels.filter((label) => label === own).length - (own === undefined ? 0 : 1)
}

const beginsLine = (tokens: Tokens, i: number): boolean =>
  i === 0 || tokens.text.slice(tokens.end(i - 1), tokens.start(i)).includes('\n')

/** The role in the field `column` fields further on the line of the label at `at`, without the label that follows it. */
function roleIn(tokens: Tokens, at: number, column: number): string | null {
  let label = at
  for (let next = at + 2, left = column; left > 0; next++) {
    if (next >= tokens.count || next - at > 40 || beginsLine(tokens, next)) return null
    if (tokens.small(next) !== tokens.small(at) || !tokens.isMark(next + 1, ':')) continue
    label = next
    left--
  }
  if (!tokens.isNameLike(label + 2)) return null
  let last = roleEnd(tokens, label + 2)
  while (last > label + 2 && tokens.isMark(last + 1, ':')) last--
  return tokens.line(label + 2, last)
}

/** 'Title: Chief Executive Officer' within the next few words, before another name is asked for. */
function titleField(tokens: Tokens, first: number, last: number): string | null {
  for (let at = last + 1; at < last + 25 && at < tokens.count; at++) {
    const small = tokens.small(at)
    if (!tokens.isMark(at + 1, ':')) continue
    if (small === 'by') return null
    if (LABELS.has(small) && tokens.isNameLike(at + 2)) return roleIn(tokens, at, columnOf(tokens, first))
  }
  const comma = tokens.isMark(last + 1, ',') ? 2 : 1
  return tokens.isMark(last + 1, ',') && tokens.isNameLike(last + comma) && !isNameWord(tokens, last + comma)
    ? tokens.line(last + comma, roleEnd(tokens, last + comma))
    : null
}

/** The display name before '<jane@example.com>'. */
function mailAddress(claims: Claims, open: number): void {
  const { tokens } = claims
  const address = addressIn(tokens, open)
  if (address === null) return
  let last = open - 1
  if (isQuote(tokens, last)) last--
  const machine = mailboxWithoutPerson(tokens, last, address)
  if (machine !== null) return claims.close(machine, last)
  let first = last
  let words = 0
  let commas = 0
  for (let at = last; at >= 0 && last - at < 10; at--) {
    if (isNameWord(tokens, at)) {
      words++
      first = at
    } else if (
      tokens.isMark(at, ',') &&
      words > 0 &&
      commas === 0 &&
      isNameWord(tokens, at - 1) &&
      surnameFirst(tokens, at)
    )
      commas++
    else if (
      !(
        tokens.isMark(at, '.') ||
        tokens.shape(at) === 'initial' ||
        /^(von|van|de|der|zu|Dr|Prof)$/.test(tokens.word(at))
      )
    )
      break
    if (tokens.gap(at) === 'break' || tokens.gap(at) === 'wrap') break
  }
  if (words >= 2 && words <= 4)
    claims.add({ first, last, kind: 'person', rule: 'person.mail-field', confidence: 0.95, address })
}

/** Words of a display name that a machine or a department bears. */
const NO_PERSON = new Set(
  `mail delivery system subsystem mailer daemon postmaster noreply no-reply donotreply newsletter notification notifications administrator admin helpdesk server robot bot team service services support office info alerts
  billing accounts payable department recipients outlook scanner printer fax mailer-daemon kundenservice kundendienst sekretariat buchhaltung vertrieb einkauf rechtsabteilung personalabteilung abteilung empfang zentrale poststelle
  geschäftsstelle benachrichtigung benachrichtigungen`
    .split(/\s+/)
    .filter(Boolean),
)
const MACHINE = /^(?:mailer-?daemon|postmaster|(?:no|do-?not)-?_?reply|bounces?)@/i

/** The first word of the display name that ends at `last` when nobody in person answers there; null otherwise. */
function mailboxWithoutPerson(tokens: Tokens, last: number, address: string): number | null {
  let first = last + 1
  let speaks = MACHINE.test(address)
  for (let at = last; at >= 0 && last - at < 8; at--) {
    if (tokens.shape(at) === 'mark' && !tokens.isMark(at, '-')) break
    if (NO_PERSON.has(tokens.small(at))) speaks = true
    first = at
    if (tokens.gap(at) === 'break' || tokens.gap(at) === 'wrap') break
  }
  return speaks && first <= last ? first : null
}

/** The address between the angle brackets, or null. */
function addressIn(tokens: Tokens, open: number): string | null {
  let sign = false
  for (let at = open + 1; at < open + 24; at++) {
    if (tokens.isMark(at, '@')) sign = true
    if (tokens.isMark(at, '>'))
      return sign ? tokens.text.slice(tokens.end(open), tokens.start(at)).replace(/^mailto:/i, '') : null
    if (tokens.gap(at) !== 'none') return null
  }
  return null
}

const isQuote = (tokens: Tokens, i: number): boolean => ['"', "'", '“', '”', '„'].includes(tokens.word(i))

/** In a list of recipients a comma parts two people; before the address of one it parts surname and given name. */
function surnameFirst(tokens: Tokens, comma: number): boolean {
  const before = tokens.word(comma - 2)
  return (
    !tokens.isMark(comma - 2, '>') &&
    (before === ':' ||
      before === '"' ||
      before === ';' ||
      before === ',' ||
      tokens.gap(comma - 1) === 'break' ||
      tokens.gap(comma - 1) === 'wrap')
  )
}
