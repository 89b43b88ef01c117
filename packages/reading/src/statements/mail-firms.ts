// For which firm somebody writes mails: the one that stands below their name where they sign, in the mail itself or in any that it quotes.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { headAtTop } from './mail-head.ts'
import { fullName, inside } from './mentioned.ts'
import type { Reply } from './quoted-dates.ts'
import { lineAt } from './spans.ts'

/** Office, firm and address stand in so many characters below the name. */
const BLOCK = 240

/** By the writer's full name in lower case; whoever signs for two firms is not among them. */
export function firmsOfWriters(
  text: string,
  named: readonly PartyMention[],
  parts: readonly Reply[],
): ReadonlyMap<string, PartyMention> {
  const head = headAtTop(text)?.from ?? null
  const first = parts[0]
  const top = { start: 0, end: first === undefined ? text.length : (first.line?.start ?? first.start), line: head }
  const firms = new Map<string, PartyMention | null>()
  for (const { start, end, line } of [top, ...parts]) {
    const writer = line === null ? undefined : inside(named, line).find(({ kind }) => kind === 'person')
    if (writer === undefined) continue
    const firm = firmBelow(text, named, { start: Math.max(start, line?.end ?? 0), end }, writer)
    const name = fullName(writer).toLowerCase()
    const known = firms.get(name)
    if (firm === null) continue
    const isOther = known !== undefined && (known === null || fullName(known) !== fullName(firm))
    firms.set(name, isOther ? null : firm)
  }
  return new Map([...firms].flatMap(([name, firm]) => (firm === null ? [] : [[name, firm] as const])))
}

function firmBelow(
  text: string,
  named: readonly PartyMention[],
  mail: Span,
  writer: PartyMention,
): PartyMention | null {
  const own = inside(named, mail)
  const signed = own.findLast((one) => fullName(one) === fullName(writer) && beginsLine(text, one))
  if (signed === undefined) return null
  const below = inside(own, { start: signed.end, end: Math.min(mail.end, signed.end + BLOCK) })
  return below.find((one) => one.kind === 'organization' && isLineOfBlock(text, one)) ?? null
}

const beginsLine = (text: string, one: PartyMention): boolean =>
  /^[>\s|*_–-]*$/u.test(text.slice(lineAt(text, one).start, one.start))

/** 'Managing Director, Sample Ltd' is part of a signature, 'PS I told Sample Ltd that …' is not. */
function isLineOfBlock(text: string, one: PartyMention): boolean {
  const line = lineAt(text, one)
  const words = `${text.slice(line.start, one.start)} ${text.slice(one.end, line.end)}`
  return (words.match(/(?<![\p{L}@.])\p{Ll}{2,}/gu) ?? []).length < MOST_SMALL
}

/** 'Head of Sales at': small words beside a firm in its line. */
const MOST_SMALL = 3
