// Who stands against whom where no role is set beside a name: 'Muster GmbH ./. Beispiel AG', 'In Sachen Muster gegen Beispiel', 'Sample Ltd v
// Muster plc', 'Between: Sample Ltd – and – Muster plc'. Who is named first claims.
import type { PartyMention } from '../names/party.ts'

/** Above the text, and so near to the mark between the two sides. Characters. */
const HEAD = 3000
const NEAR = 160
/** A case that is only cited has its year, its report or its court behind it. */
const CITED = /^[^\n]{0,40}(?:[[(](?:19|20)\d\d|\d{1,4}\s(?:U\.S\.|F\.\dd|EWCA|UKSC|WLR))/u
const GERMAN_AHEAD =
  /(?:(?<!\p{L})[Ii]n\s(?:der\s|dem\s|den\s)?(?:(?:\p{Ll}{3,20}\s)?(?:[Ss]ache|Sachen|Rechtsstreit|Rechtssache|Rechtsstreitigkeit|Verfahren|Mahnverfahren|Beweisverfahren|Schiedsverfahren|Verfügungsverfahren|Zwangsvollstreckungssache|Angelegenheit)|(?:Wege\s)?[^\n]{0,20}verfahren)|Az\.|Aktenzeichen|Betreff:?|Betr\.:?|Subject:|Re:?)/u
const OPENED = /(?:^|\n)[ \t]*(?:BETWEEN|Between|IN THE MATTER OF|In the matter of)/u
/** Between the two, from the end of the one's own words to the other's name. */
const SLASHED = /^[^\n]{0,60}\n?[^\n]{0,60}?\.\/\.\s{0,3}[^\p{L}\n]{0,6}(?:[^\n]{0,10}\s)?$/u
const AGAINST = /(?:^|\s)[-–—(]?\s?(?:gegen|g e g e n)\s?[-–—)]?\s/u
const VERSUS =
  /^[ \t,.)]{0,6}\n?[ \t]{0,60}[-–—(]?[ \t]?(?:v|vs|versus)\.?[ \t]?[-–—)]?[ \t]*\n?[ \t]{0,60}(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?$/u
const AND = /^[ \t,.)]{0,6}\n\s{0,80}[-–—(]\s?(?:and|AND)\s?[-–—)]\s{0,80}(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?$/u

export type CaptionSides = readonly [first: PartyMention, second: PartyMention]

/** The first two that the head sets against each other; null where it sets none so. */
export function sidesOfLine(text: string, named: readonly PartyMention[]): CaptionSides | null {
  const head = named.filter(({ start, kind }) => start < HEAD && kind !== 'court' && kind !== 'authority')
  for (const [i, second] of head.entries()) {
    const first = head[i - 1]
    if (first === undefined || second.start - first.end > NEAR || nameOf(first) === nameOf(second)) continue
    const between = text.slice(first.end, second.start)
    const ahead = text.slice(Math.max(0, first.start - NEAR), first.start)
    if (!areAgainst(between, ahead, text.slice(second.end, second.end + NEAR))) continue
    return [first, second]
  }
  return null
}

function areAgainst(between: string, ahead: string, behind: string): boolean {
  if (SLASHED.test(between)) return true
  if (AGAINST.test(between)) return GERMAN_AHEAD.test(ahead)
  if (AND.test(between)) return OPENED.test(ahead)
  // 'Sample v Muster' stands on a line of its own, or behind the word that opens a subject.
  const line = ahead.slice(ahead.lastIndexOf('\n') + 1)
  const isAlone =
    /^[\s>*#]*(?:(?:Re|RE|Subject|Case|Claim|Matter|In re|Your client|Our client)\b[^\n]{0,40}?[:\s])?\s*(?:\(?\d\)\s)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?$/u.test(
      line,
    )
  return VERSUS.test(between) && isAlone && !CITED.test(behind)
}

const nameOf = ({ refersTo, name }: PartyMention): string => (refersTo ?? name).toLowerCase()
