// Whom a row is about that names nobody: 'He arrived at three' tells of the one person that the sentences before it name. Where two could be
// meant, nobody is. And who is named but has no part in it: the parent in 'Sample Ltd, a subsidiary of Muster plc'.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import type { PartiesIn } from './parties-in.ts'

/** German 'sie' is she, they and you: it is given to nobody. */
const OPENS = /^[>\s„“"(]{0,4}(?<word>He|She|Er)\s/u
/** 'Am 21. Mai trat er vom Vertrag zurück', 'On 9 May she paid'. */
const TURNED =
  /^[>\s„“"(]{0,4}(?:(?:Am|Im|Anfang|Mitte|Ende|Daraufhin|Danach|Später)(?!\p{L})[^,;.]{0,40}(?:\.[^,;.]{0,30})?\s\p{Ll}{3,}\s(?<er>er)\s|(?:On|In|By)\s[^,;.]{0,30},?\s(?<en>he|she)\s)/u
/** So far back somebody is looked for, and no farther than the paragraph. Characters. */
const REACH = 400
/** Who speaks and who is spoken to is neither he nor she. */
const SPEAKING = /^letter\.(?!client|their-client)/u

/** `said`: who is named in the row itself, and so is not meant. */
export function personMeant(
  text: string,
  quote: Span,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const ahead = text.slice(quote.start, quote.start + 120)
  const word = OPENS.exec(ahead)?.groups?.['word'] ?? turned(ahead)
  if (word === undefined) return null
  if (said.some(({ kind, rule }) => kind === 'person' && !SPEAKING.test(rule))) return null
  const near = text.slice(Math.max(0, quote.start - REACH), quote.start)
  const paragraph = near.split(/\n[ \t>]{0,8}\n/).at(-1) ?? ''
  const told = new Set(said.map(nameOf))
  const wanted = /^s/i.test(word) ? 'female' : 'male'
  const fitting = parties
    .mentionsInside({ start: quote.start - paragraph.length, end: quote.start })
    .filter((one) => one.kind === 'person' && !SPEAKING.test(one.rule) && !told.has(nameOf(one)) && !owns(text, one))
    .filter((one) => (parties.genderOf(nameOf(one)) ?? wanted) === wanted)
  const [one, another] = new Map(fitting.map((person) => [nameOf(person), person])).values()
  return one === undefined || another !== undefined ? null : one
}

/** 'our client's daughter': of the daughter is told, and not of the client. */
const owns = (text: string, { rule, end }: PartyMention): boolean =>
  (rule.startsWith('letter.') || rule === 'caption.role') && /^['’]s?\s/.test(text.slice(end, end + 3))

function turned(ahead: string): string | undefined {
  const { er, en } = TURNED.exec(ahead)?.groups ?? {}
  return er ?? en
}

const nameOf = ({ refersTo, name }: PartyMention): string => refersTo ?? name

const OWNED =
  /[,(]\s{0,3}(?:an?|the|its|eine?r?|die|der)\s[^,;.()]{0,40}(?:subsidiary|division|affiliate|unit|branch|brand|Tochter(?:gesellschaft|unternehmen|firma)?|Niederlassung|Zweigniederlassung|Sparte|Konzerngesellschaft)\s{1,3}(?:of|der|des|von)\s{1,3}(?:the\s{1,3})?$/iu
/** 'Sample, a wholly owned subsidiary of'. Characters. */
const BEFORE = 100

/** Without those that only say whose company another is. */
export function withoutOwners(text: string, mentions: readonly PartyMention[]): readonly PartyMention[] {
  const acting = mentions.filter(({ start }) => !OWNED.test(text.slice(Math.max(0, start - BEFORE), start)))
  return acting.length === mentions.length ? mentions : acting
}
