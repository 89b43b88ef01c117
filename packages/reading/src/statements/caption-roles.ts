// What the heading of a court paper calls its parties: 'MUSTER LIMITED … Claimant', 'Beispiel AG, – Beklagte –'. In the text below, 'the Claimant'
// and 'die Beklagte' are mentions of that party; of two who share a role only all of them, or the one that is numbered.
import type { PartyMention } from '../names/party.ts'
import { sidesOfLine } from './caption-line.ts'

const ROLE_EN =
  'Claimant|Plaintiff|Defendant|Respondent|Petitioner|Appellant|Appellee|Applicant|Debtor|Cross-Defendant|Counterclaimant|Intervenor'
const ROLE_DE =
  'Kläger[ns]?|Klägerin|Klägerinnen|Beklagte[rn]?|Antragsteller[ns]?|Antragstellerin|Antragsgegner[ns]?|Antragsgegnerin|Verfügungskläger|Verfügungsklägerin|Verfügungsbeklagter?|Streithelfer|Streithelferin|Nebenintervenientin|Gläubigerin|Schuldnerin'
/** A role that ends a line or a column, set apart from the names above it. */
const ROLE = new RegExp(
  `(?:^|[\\n,:)]| {3}|\\t)[ \\t–—-]{0,40}(?<role>(?:${ROLE_EN})s?|${ROLE_DE})(?:(?:\\/|, | und | and )[\\p{L}-]{3,30}){0,2}(?: zu (?<number>\\d)(?=[).]|[ \\t–—-]{0,12}(?:\\n|$)))?[ \\t.,;:)–—-]{0,12}(?=\\n|$)`,
  'gu',
)
/** Between the two sides of a case. */
const AGAINST =
  /(?:^|\n)[ \t)]*(?:-?\s?(?:v|vs)\.?\s?-?|-\s?and\s?-|against|gegen|g e g e n|BETWEEN:?|In re:?.{0,80}|-v-)[ \t)]*(?:\n|$)/iu
/** Who only speaks for a party. */
const SPEAKS_FOR =
  /(?:vertreten durch|vertr\.|represented by|acting by|by its directors?|Prozessbevollmächtigte|Verfahrensbevollmächtigte|Rechtsanwält|attorneys? for|counsel for|solicitors? for|c\/o|(?<!\p{L})(?:Geschäftsführer|Geschäftsführung|Vorstand|Inhaber|Komplementär)(?:in)?(?!\p{L}))/iu
/** What a heading says before the first side; above it stand the letterheads of court and lawyers. */
const OPENS =
  /(?:^|\n)[ \t]{0,80}(?:[Ii]n (?:dem|der|den|Sachen?)\b[^\n]{0,60}|BETWEEN:?|Between:?|(?:Wider|Teil|Stufen|Feststellungs|Räumungs|Zahlungs|Kündigungsschutz)?[Kk]lage(?:schrift)?|KLAGE(?:SCHRIFT)?|K L A G E|Antrag|ANTRAG|A N T R A G|Mahnantrag|Berufung(?:sschrift)?)[ \t]{0,20}(?=\n)/gu
/** A heading stands in so much of the text; the names of one side in so much above its role. Characters. */
const HEADING = 5000
const NAMES = 900
const MOST_PARTIES = 20

const ORDER_EN: Readonly<Record<string, number>> = {
  First: 1,
  Second: 2,
  Third: 3,
  Fourth: 4,
  Fifth: 5,
  Sixth: 6,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
/** Whom the first of two is called who stand against each other without a role beside their names, and whom the second. */
const FIRST_IS = ['Claimant', 'Plaintiff', 'Petitioner', 'Applicant', 'Kläger', 'Antragsteller', 'Verfügungskläger']
const SECOND_IS = ['Defendant', 'Respondent', 'Beklagter', 'Antragsgegner', 'Verfügungsbeklagter']

interface Side {
  /** The role as it is looked up: 'claimant', 'beklagt'. */
  readonly role: string
  readonly parties: readonly PartyMention[]
  readonly end: number
}

const stemOf = (role: string): string =>
  role
    .toLowerCase()
    .replace(/(?:innen|in|ern|en|er|e|s)$/u, '')
    .replace(/(?:innen|in|er)$/u, '')

/** The mentions with those of the roles that the heading gives, in order; the same where the text has no such heading. */
export function withCaptionRoles(text: string, named: readonly PartyMention[]): readonly PartyMention[] {
  const labelled = sidesOf(text, named)
  const sides = labelled.length === 0 ? sidesWithoutRoles(text, named) : labelled
  if (sides.length === 0) return named
  const from = Math.max(...sides.map(({ end }) => end))
  const found = [...mentionsIn(text, from, sides), ...bothIn(text, from, sides)]
  const taken = found.filter((one) => !named.some(({ start, end }) => start < one.end && end > one.start))
  return [...named, ...taken].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whom the roles of the heading stand for, each once. */
export function sidesOfHeading(mentions: readonly PartyMention[]): PartyMention[] {
  const named = new Map<string, PartyMention>()
  for (const one of mentions)
    if (one.rule === RULE && !named.has(one.refersTo ?? '')) named.set(one.refersTo ?? '', one)
  return [...named.values()]
}

const RULE = 'caption.role'

function sidesOf(text: string, named: readonly PartyMention[]): Side[] {
  const head = text.slice(0, HEADING)
  if (!AGAINST.test(head)) return []
  const sides: Side[] = []
  let from = 0
  for (const match of head.matchAll(ROLE)) {
    const role = match.groups?.['role'] ?? ''
    const start = match.index + match[0].indexOf(role)
    const top = Math.max(from, start - NAMES)
    const above = bearersIn(text, named, top, start)
    // Of a letterhead above the first side its own paragraph says nothing.
    const parties = above.length > 0 ? above : bearersIn(text, named, paragraphAbove(text, top, start), start)
    from = match.index + match[0].length
    // A role without a name begins no heading; behind the last of two sides the text begins.
    if (parties.length === 0) continue
    const same = sides.findIndex((side) => side.role === stemOf(role))
    const side = sides[same]
    if (side === undefined) sides.push({ role: stemOf(role), parties, end: from })
    // 'Beklagte zu 1)' stands below the first of them, 'Beklagter zu 2)' below the next.
    else if (Number(match.groups?.['number']) === side.parties.length + 1)
      sides[same] = { ...side, parties: [...side.parties, ...parties.slice(0, 1)], end: from }
  }
  return sides
}

/** Where the paragraph begins that ends, or whose names end, at `to`. */
function paragraphAbove(text: string, from: number, to: number): number {
  const slice = text.slice(from, to).trimEnd()
  return from + (/[^]*\n[ \t]*\n/.exec(slice)?.[0].length ?? 0)
}

function sidesWithoutRoles(text: string, named: readonly PartyMention[]): Side[] {
  const pair = sidesOfLine(text, named)
  if (pair === null) return []
  const [first, second] = pair
  const side = (party: PartyMention) => (role: string) => ({ role: stemOf(role), parties: [party], end: second.end })
  return [...FIRST_IS.map(side(first)), ...SECOND_IS.map(side(second))]
}

function bearersIn(text: string, named: readonly PartyMention[], from: number, to: number): PartyMention[] {
  const numbered = numberedIn(text, named, from, to)
  if (numbered.length > 1) return numbered
  const opened = beginOf(text, from, to)
  const speaks = text.slice(opened, to).search(SPEAKS_FOR)
  const end = speaks < 0 ? to : opened + speaks
  const inside = named.filter(
    ({ start, end: last, kind }) => start >= opened && last <= end && kind !== 'court' && kind !== 'authority',
  )
  const against = text.slice(from, end).search(AGAINST)
  const isOpening = against >= 0 && /^\s*BETWEEN/i.test(text.slice(from + against, from + against + 20))
  const own = against < 0 ? inside : inside.filter(({ start }) => start >= from + against || (from === 0 && !isOpening))
  return own.slice(0, MOST_PARTIES)
}

/** Behind the words that open the heading, or behind the 'gegen' that parts its sides: what is above speaks for nobody of this side. */
function beginOf(text: string, from: number, to: number): number {
  const slice = text.slice(from, to)
  const opening = [...slice.matchAll(OPENS)].at(-1)
  if (opening !== undefined) return from + opening.index + opening[0].length
  const against = AGAINST.exec(slice)
  return against === null || from === 0 ? from : from + against.index
}

/** '1. Muster GmbH, vertreten durch …', '2. Beispiel AG': the first name of each line that is numbered from one. */
function numberedIn(text: string, named: readonly PartyMention[], from: number, to: number): PartyMention[] {
  const against = text.slice(from, to).search(AGAINST)
  const start = against < 0 ? from : from + against
  const found: PartyMention[] = []
  for (const { 0: mark, 1: number, index } of text.slice(start, to).matchAll(NUMBERED)) {
    if (Number(number) !== found.length + 1) continue
    const behind = start + index + mark.length
    const first = named.find((one) => one.start >= behind && one.end <= to && one.start < behind + NUMBERED_WITHIN)
    if (first !== undefined) found.push(first)
  }
  return found
}

const NUMBERED = /(?:^|\n)[ \t]*\(?(\d)[.)][ \t]*/gu
/** Titles and forms of address stand before the name. Characters. */
const NUMBERED_WITHIN = 40

const MENTION = new RegExp(
  `(?<!\\p{L})(?:(?:the|The|der|die|das|dem|den|des|Der|Die|Den|Dem|Des|zur|zum|vom|beim) )?(?:(?<order>First|Second|Third|Fourth|Fifth|Sixth|1st|2nd|3rd|4th) )?(?<role>(?:${ROLE_EN})s?|${ROLE_DE})(?:['’]s?)?(?![\\p{L}-])(?:\\s{1,3}zu\\s{1,3}(?<to>\\d)(?!\\d|\\.\\d|\\s?%|\\s\\p{Lu})\\)?\\.?)?(?:,? ?\\(["“](?:the )?(?<term>\\p{Lu}[\\p{L}.& -]{1,30})["”]\\))?`,
  'gu',
)

function* mentionsIn(text: string, from: number, sides: readonly Side[]): Generator<PartyMention> {
  for (const match of text.slice(from).matchAll(MENTION)) {
    const { order = '', role = '', to, term } = match.groups ?? {}
    const isMany = MANY.test(match[0])
    const bearers = meantBy(role, to === undefined ? ORDER_EN[order] : Number(to), sides, isMany)
    if (bearers.length === 0) continue
    const start = from + match.index
    for (const bearer of bearers) yield standsFor(match[0], start, bearer)
    const [only, another] = bearers
    if (term === undefined || only === undefined || another !== undefined) continue
    const behind = start + match[0].length
    const again = new RegExp(`(?<!\\p{L})${term.replace(/[.&]/g, '\\$&')}(?!\\p{L})`, 'gu')
    for (const { 0: words, index } of text.slice(behind).matchAll(again)) yield standsFor(words, behind + index, only)
  }
}

/** 'The parties were directed to exchange statements': both sides of the heading, where it has two. */
function* bothIn(text: string, from: number, sides: readonly Side[]): Generator<PartyMention> {
  const bearers = new Set(sides.flatMap(({ parties }) => parties))
  if (sides.length !== 2 && bearers.size !== 2) return
  for (const { 0: words, index } of text.slice(from).matchAll(PARTIES))
    for (const bearer of bearers) yield standsFor(words, from + index, bearer)
}

export const PARTIES = /(?<!\p{L})(?:[Tt]he|[Bb]oth|[Dd]ie|[Dd]en|[Bb]eiden?)\s{1,3}(?:parties|Parteien)(?!\p{L})/gu

/** 'die Kläger', 'den Klägern': the article of several, or their ending; where there are several, 'der Beklagten' is theirs. */
const MANY =
  /^(?:[Dd]ie\s(?:Kläger|Antragsteller|Antragsgegner|Streithelfer)|(?:[Dd]ie|[Dd]en|[Dd]er)\s(?:Beklagten|Klägern|Antragstellern|Antragsgegnern))$/u
/** 'des Klägers' */
const OF_ONE = /^\p{L}+(?:kläger|Kläger|steller|gegner)s$|^Klägers$/u

function meantBy(
  role: string,
  order: number | undefined,
  sides: readonly Side[],
  isMany: boolean,
): readonly PartyMention[] {
  const side = sides.find((one) => one.role === stemOf(role))
  if (side === undefined) return []
  if (order !== undefined) return side.parties.slice(order - 1, order)
  const isPlural = isMany || (/(?:[^s]s|innen)$/u.test(role) && !OF_ONE.test(role))
  return isPlural || side.parties.length === 1 ? side.parties : []
}

function standsFor(words: string, start: number, party: PartyMention): PartyMention {
  return {
    start,
    end: start + words.length,
    name: words,
    kind: party.kind,
    title: null,
    role: null,
    refersTo: party.refersTo ?? party.name,
    confidence: 0.8,
    rule: RULE,
  }
}
