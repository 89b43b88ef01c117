// Whom a row is about that names nobody: 'He arrived at three' tells of the one person that the sentences before it name. Where two could be
// meant, nobody is. And who is named but has no part in it: the parent in 'Sample Ltd, a subsidiary of Muster plc'.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import type { PartiesIn } from './parties-in.ts'

/** German 'sie' is she, they and you: it is given to nobody. */
const OPENS = /^[>\s„“"(]{0,4}(?<word>He|She|Er)\s/u
const A_WOMAN = /(?:^|\s)(?:Frau|Ms|Mrs|Miss|Madam|Rechtsanwältin|Zeugin)\.?(?:\s|$)/u
const A_MAN = /(?:^|\s)(?:Herrn?|Mr|Rechtsanwalt|Zeuge)\.?(?:\s|$)/u
/** So far back somebody is looked for, and no farther than the paragraph. Characters. */
const REACH = 400

export function personMeant(text: string, quote: Span, parties: PartiesIn): PartyMention | null {
  const word = OPENS.exec(text.slice(quote.start, quote.start + 12))?.groups?.['word']
  if (word === undefined) return null
  const near = text.slice(Math.max(0, quote.start - REACH), quote.start)
  const paragraph = near.split(/\n[ \t>]{0,8}\n/).at(-1) ?? ''
  const people = parties
    .inside({ start: quote.start - paragraph.length, end: quote.start })
    .filter(({ kind }) => kind === 'person')
  const [one, another] = people
  if (one === undefined || another !== undefined) return null
  const title = one.title ?? ''
  return (word === 'She' ? A_MAN : A_WOMAN).test(title) ? null : one
}

const OWNED =
  /[,(]\s{0,3}(?:an?|the|its|eine?r?|die|der)\s[^,;.()]{0,40}(?:subsidiary|division|affiliate|unit|branch|brand|Tochter(?:gesellschaft|unternehmen|firma)?|Niederlassung|Zweigniederlassung|Sparte|Konzerngesellschaft)\s{1,3}(?:of|der|des|von)\s{1,3}(?:the\s{1,3})?$/iu
/** 'Sample, a wholly owned subsidiary of'. Characters. */
const BEFORE = 100

/** Without those that only say whose company another is. */
export function withoutOwners(text: string, mentions: readonly PartyMention[]): readonly PartyMention[] {
  const acting = mentions.filter(({ start }) => !OWNED.test(text.slice(Math.max(0, start - BEFORE), start)))
  return acting.length === mentions.length ? mentions : acting
}
