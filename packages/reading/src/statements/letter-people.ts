// Who a letter means by 'my client', 'we' and 'you': the client from where the letter says for whom it speaks, the sender from
// letterhead and signature, the addressee from the address block. Where two could be meant, nobody is.
import type { PartyMention } from '../names/party.ts'
import type { Language, Span } from '../span.ts'
import { POSTCODE, STREET } from './address.ts'
import { CLIENT_WORDS, type ClientWords } from './client-words.ts'
import { headAtTop } from './mail-head.ts'
import { fullName, inside, isSame, otherOf, pairAtIssue } from './mentioned.ts'
import { deponentOf, peopleOfBill, withoutBanks } from './paper-people.ts'

export interface LetterPeople {
  /** For whom it speaks, in the order of the text. */
  readonly clients: readonly PartyMention[]
  /** For whom its addressee speaks. */
  readonly theirClients: readonly PartyMention[]
  /** Whose letter it is; null in a mail, whose header says so. */
  readonly sender: PartyMention | null
  /** Who 'we' is: the sender, or those who write together. */
  readonly writers: readonly PartyMention[]
  /** Who 'I' is. */
  readonly signatory: PartyMention | null
  readonly addressee: PartyMention | null
  /** From the salutation to the close; the whole text where it has neither. */
  readonly body: Span
  readonly isBill: boolean
  /** Who makes the statement that it is. */
  readonly deponent: PartyMention | null
}

/** `isMail`: sender and addressee stand in its header, and the text has no letterhead. */
export function peopleOfLetter(
  text: string,
  named: readonly PartyMention[],
  language: Language,
  isMail: boolean,
): LetterPeople {
  const frame = isMail ? null : frameOf(text)
  const acting = isMail ? named : withoutBanks(text, named)
  const bill = isMail ? null : peopleOfBill(text, acting, (at) => addressBlocks(text, acting, at))
  const deponent = frame === null && !isMail ? deponentOf(text, named) : null
  const own = bill ?? (frame === null ? NOBODY : endsOf(text, acting, frame))
  const ends = withHead({ ...own, signatory: own.signatory ?? deponent }, text, named, isMail)
  const words = CLIENT_WORDS[language]
  const spoken = words.isSpoken.test(text) ? speakersFor(text, named, words) : { clients: [], theirs: [] }
  const pair = frame === null ? null : pairAtIssue(text, named, frame.salutation)
  const clients = spoken.clients.length > 0 ? spoken.clients : otherOf(pair, ends.addressee)
  const theirClients =
    spoken.theirs.length > 0 ? spoken.theirs : otherOf(pair, clients.length === 1 ? clients[0] : null)
  const body = frame === null || bill !== null ? whole(text) : { start: frame.salutation, end: frame.close }
  const sender = ends.sender ?? deponent
  const together = sender === null && frame !== null ? writersOf(text, acting, frame) : []
  const writers = sender === null ? together : [sender]
  return { clients, theirClients, ...ends, sender, writers, body, isBill: bill !== null, deponent }
}

const whole = (text: string): Span => ({ start: 0, end: text.length })

interface Frame {
  readonly salutation: number
  readonly close: number
}

/** A letterhead, two addresses and a subject fit before the salutation. Characters. */
const LATEST_SALUTATION = 6000
const SALUTATION =
  /(?:^|\n)[ \t>]{0,40}(?:(?:Sehr geehrte[rs]?|Dear|Liebe[rs]?|Guten Tag|Werte[rs]?|To whom it may concern|To Whom It May Concern)(?=[\s,:])|(?:Ladies and Gentlemen|Gentlemen|Sirs|Mesdames)[,:]?[ \t]*\n)/u
const CLOSE =
  /\n[ \t]{0,40}(?:Mit (?:(?:freundliche|beste|kollegiale|herzliche|vorzügliche)[nmr] ){1,2}\p{Lu}\p{Ll}+|(?:Freundliche|Beste|Viele|Herzliche|Liebe) Grüße|Hochachtungsvoll|Yours (?:very )?(?:sincerely|faithfully|truly)|(?:Very truly|Sincerely) yours|Sincerely|Respectfully(?: submitted| yours)?|Cordially|(?:(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)? )?[Rr]egards|Many thanks|Best wishes)(?!\p{L})/gu

function frameOf(text: string): Frame | null {
  const salutation = text.slice(0, LATEST_SALUTATION).search(SALUTATION)
  if (salutation < 0) return null
  CLOSE.lastIndex = salutation
  return { salutation, close: CLOSE.exec(text)?.index ?? text.length }
}

type Ends = Pick<LetterPeople, 'sender' | 'signatory' | 'addressee'>
const NOBODY: Ends = { sender: null, signatory: null, addressee: null }

/** A mail and a memorandum say at their head who writes to whom. Of a mail the sender is known otherwise. */
function withHead(ends: Ends, text: string, named: readonly PartyMention[], isMail: boolean): Ends {
  const head = headAtTop(text)
  if (head === null) return ends
  const from = isMail || head.from === null ? [] : distinctly(inside(named, head.from))
  const to = head.to === null ? [] : distinctly(inside(named, head.to))
  const [author, other] = from.filter(({ kind }) => kind === 'person')
  return {
    sender: ends.sender ?? from.find(({ kind }) => kind !== 'person') ?? null,
    signatory: ends.signatory ?? (other === undefined ? (author ?? null) : null),
    addressee: ends.addressee ?? onlyOne(to) ?? (isMail ? greetedIn(text, named) : null),
  }
}

/** 'Jane Sample, Sample Ltd' are one recipient, two people are two. */
function onlyOne(recipients: readonly PartyMention[]): PartyMention | null {
  const [one, other] = recipients
  const people = recipients.filter(({ kind }) => kind === 'person')
  if (one === undefined || other === undefined) return one ?? null
  return people.length === 1 && recipients.length === 2 ? (people[0] ?? null) : null
}

/** The person of the first salutation; null where it greets nobody by name. */
export function greetedIn(text: string, named: readonly PartyMention[], from = 0): PartyMention | null {
  const salutation = text.slice(from, from + LATEST_SALUTATION).search(SALUTATION)
  if (salutation < 0) return null
  return inside(named, lineFrom(text, from + salutation)).find(({ kind }) => kind === 'person') ?? null
}

/** Name and office stand within so many characters below the close. */
const BELOW_CLOSE = 300
/** Below the signature: what is enclosed, and who has a copy. */
const ENCLOSED =
  /\n[ \t]{0,20}(?:Anlagen?|Beilagen?|Anhang|Enclosures?|Encl?s?\.?|Attachments?|cc|c\.c\.|bcc|Copy to|Kopie(?: an)?|Verteiler|Nachrichtlich)(?![\p{L}])/iu

function endsOf(text: string, named: readonly PartyMention[], { salutation, close }: Frame): Ends {
  const below = text.slice(close, close + BELOW_CLOSE)
  const listed = below.search(ENCLOSED)
  const signed = inside(named, { start: close, end: close + (listed < 0 ? below.length : listed) })
  const blocks = addressBlocks(text, named, salutation)
  const isSenders = (block: readonly PartyMention[]) => block.some((one) => signed.some((other) => isSame(one, other)))
  const isSigned = signed.length > 0 || isHeaded(text, named, salutation)
  const isFamilys = blocks[0]?.some((one) => signed.some((other) => areFamily(one, other))) === true
  const letterhead = blocks.find(isSenders) ?? (isFamilys || (blocks.length > 1 && isSigned) ? blocks[0] : undefined)
  const others = blocks.filter((block) => block !== letterhead && !isSenders(block))
  const greeted = inside(named, lineFrom(text, salutation)).find(({ kind }) => kind === 'person')
  const theirs =
    others.find((block) => greeted !== undefined && block.some((one) => isSame(one, greeted) || bears(one, greeted))) ??
    (others.length === 1 && isSigned ? others[0] : undefined)
  const people = distinctly(signed.filter(({ kind }) => kind === 'person'))
  const head = letterhead ?? atTheTop(text, named, salutation, others)
  const firms = distinctly([...signed, ...head].filter(({ kind }) => kind !== 'person'))
  return {
    sender: firms.length === 1 ? (firms[0] ?? null) : firms.length === 0 ? ownHouse(head, people) : null,
    signatory: people.length === 1 ? (people[0] ?? null) : null,
    addressee:
      theirs?.find(({ kind }) => kind !== 'person') ?? theirs?.[0] ?? (isStranger(greeted, signed) ? greeted : null),
  }
}

/** Of 'Erika und Max Muster' either may sign. */
const areFamily = (one: PartyMention, other: PartyMention): boolean =>
  one.kind === 'person' && other.kind === 'person' && surnameOf(one) !== '' && surnameOf(one) === surnameOf(other)

const surnameOf = (one: PartyMention): string => / (\S+)$/u.exec(fullName(one).toLowerCase())?.[1] ?? ''

/** Those of one name above the letter whom one of them signs for, and those who sign together. */
function writersOf(text: string, named: readonly PartyMention[], { salutation, close }: Frame): PartyMention[] {
  const below = text.slice(close, close + BELOW_CLOSE)
  const listed = below.search(ENCLOSED)
  const signed = distinctly(inside(named, { start: close, end: close + (listed < 0 ? below.length : listed) }))
  if (signed.length === 0 || signed.some(({ kind }) => kind !== 'person')) return []
  const [block = []] = addressBlocks(text, named, salutation)
  const family = distinctly(block).filter((one) => signed.some((other) => areFamily(one, other)))
  const all = distinctly([...signed, ...family])
  return all.length > 1 ? all : []
}

/** 'Dear Mr Sample' to one whom the address names in full. */
const bears = (one: PartyMention, { name, kind }: PartyMention): boolean =>
  one.kind === kind && !name.includes(' ') && fullName(one).toLowerCase().endsWith(` ${name.toLowerCase()}`)

/** Nobody greets themselves: then the line that was read as a salutation is none. */
const isStranger = (one: PartyMention | undefined, signed: readonly PartyMention[]): one is PartyMention =>
  one !== undefined && !signed.some((other) => isSame(one, other))

/** Who signs alone under their own name's letterhead writes 'we' as the office they are. */
function ownHouse(head: readonly PartyMention[], signed: readonly PartyMention[]): PartyMention | null {
  const [one, another] = distinctly(head)
  return one !== undefined && another === undefined && signed.length === 1 && signed.some((other) => isSame(one, other))
    ? one
    : null
}

/** A first line with more than a name, or one with the day right below it, is a letterhead; an addressee has an address. */
const HEADED = /[·•|]/u
const DAY_BELOW = /^[^\n]{0,60}(?:\b(?:19|20)\d\d|, den )/u

/** The firm that the first line names, where no address says whose letter it is. */
function atTheTop(
  text: string,
  named: readonly PartyMention[],
  salutation: number,
  others: readonly (readonly PartyMention[])[],
): PartyMention[] {
  const start = Math.max(0, text.slice(0, salutation).search(/\S/))
  const line = lineFrom(text, start)
  if (line.end >= salutation) return []
  const below = text.slice(line.end, line.end + 90).trimStart()
  const found = inside(named, line).filter(({ kind }) => kind === 'organization')
  const isAddressee = found.some((one) => others.flat().some((other) => other.start === one.start))
  const isHead = others.length > 0 || HEADED.test(text.slice(line.start, line.end)) || DAY_BELOW.test(below)
  return isHead && !isAddressee ? found : []
}

/** How a name goes on in a line with its address; what sets the two apart is read from a scan as a dash, a star or a degree. */
const GOES_ON_WITH_ADDRESS = /^\s{0,3}[·•|,*°~+»«–—-]\s+\S/u

/** Does the first line hold a name and where it is to be found? */
function isHeaded(text: string, named: readonly PartyMention[], salutation: number): boolean {
  const top = lineFrom(text, Math.max(0, text.slice(0, salutation).search(/\S/)))
  const [first] = inside(named, top)
  return (
    first !== undefined &&
    top.end < salutation &&
    first.start - top.start <= MOST_BEFORE_NAME &&
    GOES_ON_WITH_ADDRESS.test(text.slice(first.end, top.end))
  )
}

/** 'Law office', 'Rechtsanwältin': what stands before the name in a letterhead. Characters. */
const MOST_BEFORE_NAME = 24

/** How a letter is sent, and what it is about: lines that are no part of an address. */
const NO_ADDRESS =
  /^\s*$|^\s{0,8}(?:Per |Vorab|By |Via |Sent by|Einschreiben|Persönlich|Private|Without prejudice|Betreff|Betr\.|Re:|Subject|Unser Zeichen|Ihr Zeichen|Our ref|Your ref|Datum|Date|Tel|Fax|T:|E-?mail|www\.)|\.\/\./iu
const LINES_OF_ADDRESS = 7

/** Who is named in each address above the salutation, in order; an address that names nobody is left out. One line with marks is a letterhead. */
function addressBlocks(text: string, named: readonly PartyMention[], salutation: number): PartyMention[][] {
  const lines: Span[] = []
  for (let start = Math.max(0, salutation - LATEST_SALUTATION / 2); start < salutation; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > salutation ? salutation : newline
    lines.push({ start, end })
    start = end + 1
  }
  const blocks: PartyMention[][] = []
  const top = isHeaded(text, named, salutation)
    ? lines.findIndex(({ start, end }) => /\S/.test(text.slice(start, end)))
    : -1
  let from = 0
  let above = 0
  const push = (block: readonly PartyMention[]) => {
    const [first] = block
    if (first !== undefined && !blocks.flat().some(({ start }) => start === first.start))
      blocks.push(...byAddress(text, block))
  }
  /** A paragraph without a postcode is an address by its street. */
  const pushStreet = (start: number, end: number) => {
    const paragraph = lines.slice(Math.max(start, end - LINES_OF_ADDRESS), end)
    const [first, last] = [paragraph[0], paragraph.at(-1)]
    if (first === undefined || last === undefined) return
    if (paragraph.some((line) => STREET.test(text.slice(line.start, line.end))))
      push(inside(named, { start: first.start, end: last.end }))
  }
  lines.forEach((line, at) => {
    const words = text.slice(line.start, line.end)
    if (NO_ADDRESS.test(words)) {
      pushStreet(from, at)
      above = from < at ? from : above
      from = at + 1
    }
    const isWhole = at === top || HEADED.test(words)
    if (!isWhole && !POSTCODE.test(words)) return
    if (at === from && !isWhole && isBlank(text, lines[at - 1])) from = above
    const first = isWhole ? line : (lines[Math.max(from, at - LINES_OF_ADDRESS)] ?? line)
    const block = inside(named, { start: first.start, end: line.end })
    if (at >= from) push(block)
    above = at + 1
    from = at + 1
  })
  pushStreet(from, lines.length)
  return blocks
}

/** Two firms with a house number or a telephone between them are two addresses, though no empty line parts them. */
function byAddress(text: string, block: readonly PartyMention[]): PartyMention[][] {
  const firms = block.filter(({ kind }) => kind === 'organization')
  const second = firms.find(({ start }, i) => {
    const before = firms[i - 1]
    return before !== undefined && /\n[^\n]*\d[^\n]*\n/.test(text.slice(before.end, start))
  })
  if (second === undefined) return [[...block]]
  return [block.filter(({ start }) => start < second.start), block.filter(({ start }) => start >= second.start)]
}

/** A scan may set the town apart from the street: an empty line right above a postcode ends no address. */
const isBlank = (text: string, line: Span | undefined): boolean =>
  line !== undefined && text.slice(line.start, line.end).trim() === ''

interface Clients {
  readonly clients: readonly PartyMention[]
  readonly theirs: readonly PartyMention[]
}

/** How far before a name, and behind it, the words stand that make it a client's. Characters. */
const AHEAD = 120
const BEHIND = 260
/** A text that speaks for more is no letter. */
const MOST_CLIENTS = 12

function speakersFor(text: string, named: readonly PartyMention[], words: ClientWords): Clients {
  const found: { clients: PartyMention[]; theirs: PartyMention[] } = { clients: [], theirs: [] }
  let last: { readonly list: PartyMention[]; readonly end: number } | null = null
  for (const mention of named) {
    if (mention.kind === 'court') continue
    const before = text.slice(Math.max(0, mention.start - AHEAD), mention.start)
    const after = text.slice(mention.end, mention.end + BEHIND)
    const list: PartyMention[] | null =
      last !== null && words.joined.test(text.slice(last.end, Math.min(mention.start, last.end + AHEAD)))
        ? last.list
        : words.theirs.test(before)
          ? found.theirs
          : (words.before.test(before) && !isHeadsName(before, mention)) ||
              words.after.test(after) ||
              words.around.some(holds(before, after))
            ? found.clients
            : null
    last = list === null ? null : { list, end: mention.end }
    if (list !== null && list.length < MOST_CLIENTS && !list.some((one) => isSame(one, mention))) list.push(mention)
  }
  return found.clients.length < MOST_CLIENTS
    ? { clients: found.clients, theirs: found.theirs }
    : { clients: [], theirs: [] }
}

/** 'der Bauleiter unserer Mandantin, Herr Muster', 'the manager of our client, Mr Sample': the name is that of the noun which the client's stands behind. */
const OF_CLIENT =
  /(?:\p{L}\s{1,3}(?:unserer|meiner|unseres|meines)\s{1,3}(?:Mandant|Klient)\p{Ll}{0,8}|\b(?:manager|director|secretary|officer|employee|partner|agent|accountant|solicitor|surveyor|engineer|foreman|daughter|son|wife|husband|mother|father|brother|sister|widow|tenant|neighbour|driver|clerk|architect|chair\p{Ll}{0,6})\s{1,3}of\s{1,3}(?:my|our)\s{1,3}clients?)\s{0,3},\s{1,3}(?!der\s|des\s|dem\s|the\s)[^,]{0,40}$/iu
/** 'unserer Mandantin, Herr Muster' is no woman. */
const OF_A_WOMAN_CLIENT = /Mandantin,?\s{1,3}(?:Herrn?\s)[^,]{0,20}$/u

const isHeadsName = (before: string, { kind, title }: PartyMention): boolean =>
  kind === 'person' &&
  (OF_CLIENT.test(`${before}${title ?? ''} `) || OF_A_WOMAN_CLIENT.test(`${before}${title ?? ''} `))

const holds =
  (before: string, after: string) =>
  ([ahead, behind]: readonly [RegExp, RegExp]): boolean =>
    ahead.test(before) && behind.test(after)

function lineFrom(text: string, at: number): Span {
  const start = text.slice(at, at + 2).search(/\S/) + at
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

function distinctly(mentions: readonly PartyMention[]): PartyMention[] {
  return mentions.filter((mention, i) => mentions.findIndex((other) => isSame(other, mention)) === i)
}
