// The words of a letter that stand for somebody it names elsewhere: 'my client', 'your client', 'we', 'I', 'you'. They count as
// mentions of that party, so that a row which says 'meine Mandantin forderte' is about the client and not about nobody.
import type { PartyMention } from '../names/party.ts'
import type { Language, LanguageRun, Span } from '../span.ts'
import { CLIENT_WORDS } from './client-words.ts'
import { isFormalYou } from './formal-you.ts'
import { greetedIn, peopleOfLetter } from './letter-people.ts'
import { firmsOfWriters } from './mail-firms.ts'
import { headAtTop, mailHeadAround } from './mail-head.ts'
import { fullName, inside } from './mentioned.ts'
import { PartiesIn } from './parties-in.ts'
import { type Reply, replies } from './quoted-dates.ts'
import type { StatementInput } from './statement.ts'
import { distinct } from './statement-of.ts'

interface Pronouns {
  readonly we: RegExp
  readonly i: RegExp
  readonly you: RegExp
  /** Who asks is who writes, and asks whom they write to. */
  readonly asks: RegExp
  /** What writer and addressee have or do together. */
  readonly both: RegExp
}

/** 'The parties' of a letter about a dispute are its client and whom it is written to. */
const PARTIES =
  /(?<!\p{L})(?:[Tt]he|[Bb]oth|[Dd]ie|[Dd]en|[Dd]er|[Bb]eiden?)\s{1,3}(?:parties|Parteien|Vertragsparteien)(?!\p{L})/gu

const PRONOUNS: Readonly<Record<Language, Pronouns>> = {
  en: {
    we: /(?<![\p{L}'’-])(?:[Ww]e|us|[Oo]urs?)(?![\p{L}-])(?!\s{1,3}(?:clients?|(?:note|understand)\s{1,3}that)\b)/gu,
    i: /(?<![\p{L}'’.-])(?:I|me|[Mm]y)(?![\p{L}.-])(?!\s{1,3}clients?\b)/gu,
    you: /(?<![\p{L}-])[Yy]ou(?:rs?|rselves)?(?![\p{L}-])(?!\s{1,3}clients?\b)/gu,
    asks: /(?<!\p{L})(?:[Pp]lease|[Kk]indly)(?!\p{L})/gu,
    both: /(?<!\p{L})(?:[Oo]ur\s(?:\p{Ll}+\s){0,2}(?:call|conversation|discussion|meeting|chat)(?!\s(?:with|at|in\s\p{Lu})|\p{L})|(?:[Cc]an|[Cc]ould|[Ss]hall|[Ss]hould|[Mm]ay)\swe\s(?:\p{Ll}+\s)?(?:speak|talk|meet|discuss|have\sa\s(?:\p{Ll}+\s)?(?:call|meeting|chat|word))|[Aa]s\s(?:we\s)?(?:discussed|agreed)(?:\s(?:by|on the|over the)\s(?:phone|telephone))?\s(?:on\s(?=\d|\p{Lu})|yesterday|today))(?!\p{L})/gu,
  },
  de: {
    we: /(?<!\p{L})(?:[Ww]ir|[Uu]ns|[Uu]nser(?:e[rnms]?|s)?)(?!\p{L})(?!\s{1,3}(?:Mandant|Klient|Partei))/gu,
    i: /(?<!\p{L})(?:[Ii]ch|[Mm]ir|[Mm]ich|[Mm]ein(?:e[rnms]?|s)?)(?!\p{L})(?!\s{1,3}(?:Mandant|Klient|Partei))/gu,
    you: /(?<!\p{L})(?:Sie|Ihnen|Ihr(?:e[rnms]?|es)?)(?!\p{L})(?!\s{1,3}Mandant)/gu,
    asks: /(?<!\p{L})[Bb]itte(?!\p{L})/gu,
    both: /(?<!\p{L})(?:[Uu]nser(?:e[mnrs]?)?\s(?:\p{Ll}+\s){0,2}(?:Gespräch(?:e?s)?|Telefonate?s?|Treffens?|Besprechung|Unterredung)(?!\smit\s|\p{L})|(?:[Kk]önn(?:t)?en|[Ss]ollen|[Ww]ollen)\swir\s(?:[^.?!]{0,40}\s)?(?:sprechen|telefonieren|treffen)|[Ww]ie\s(?:[^,.\d]{0,20})(?:\d|gestern|heute|vorgestern)(?:[^,.]|(?<=\d)\.){0,30}\s(?:besprochen|vereinbart|abgesprochen))(?!\p{L})/gu,
  },
}

const LANGUAGES = ['en', 'de'] as const

function languageAt(runs: readonly LanguageRun[], at: number, otherwise: Language): Language {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run !== undefined && run.start <= at ? run.language : otherwise
}

/** At the head of a sentence 'Sie' may be she or they, and 'Ihr' hers. */
const SENTENCE_BEGINS = /(?:^|[.!?:;„“"(–-]\s{0,4}|\n[\s>]{0,4})$/u

export interface LetterReading {
  /** The mentions of the text with those of the letter's own words, in order. */
  readonly mentions: readonly PartyMention[]
  /** Who wrote it, and to whom: what a letterhead says with its date. */
  readonly correspondents: readonly PartyMention[]
  /** It charges the one for what the other did: each of its lines is between the two. */
  readonly isBill: boolean
  readonly deponent: PartyMention | null
}

/** `quoted`: stretches that somebody else wrote. */
export function readAsLetter(
  { text, language, zones }: StatementInput,
  named: readonly PartyMention[],
  quoted: readonly Span[],
  runs: readonly LanguageRun[],
  posts: readonly Reply[] = [],
): LetterReading {
  if (named.length === 0) return { mentions: named, correspondents: [], isBill: false, deponent: null }
  const isIn = (own: Language) => (span: Span) => languageAt(runs, span.start, language) === own
  const isMail = zones.some(({ kind }) => kind === 'field')
  const own = quoted.length === 0 ? named : named.filter((mention) => !isWithin(quoted, mention))
  const people = peopleOfLetter(text, own, language, isMail)
  const found: PartyMention[] = []
  const speech = speechIn(text)
  const words = CLIENT_WORDS[language]
  const add = (pattern: RegExp, parties: readonly PartyMention[], rule: string, isMeant: (match: Match) => boolean) => {
    if (parties.length > 0)
      for (const span of matchesIn(text, people.body, pattern))
        if (isMeant(span) && !isWithin(speech, span))
          for (const party of parties) found.push(standsFor(span, party, rule))
  }
  const isOneOrAll =
    (parties: readonly PartyMention[]) =>
    ({ group }: Match) =>
      parties.length === 1 || words.isPlural.test(group)
  const { clients, theirClients, sender, writers, signatory, addressee } = people
  add(words.client, clients, 'letter.client', isOneOrAll(clients))
  add(words.theirClient, theirClients, 'letter.their-client', isOneOrAll(theirClients))
  const [client, other] = clients
  if (client !== undefined && other === undefined && addressee !== null)
    add(PARTIES, [client, addressee], 'letter.parties', () => true)
  const parts = [...replies(text, quoted), ...posts].sort((a, b) => a.start - b.start)
  const firms = isMail || parts.length > 0 ? firmsOfWriters(text, named, parts) : NO_FIRMS
  const firmOf = (person: PartyMention | null): PartyMention[] =>
    person?.kind === 'person' ? listed(firms.get(fullName(person).toLowerCase()) ?? null) : []
  const spokenTo = [...listed(addressee), ...firmOf(addressee)]
  // Who a mail's header says wrote it is known to whoever reads the header.
  const house = writers.length > 0 || !isMail ? writers : firmOf(personIn(own, headAtTop(text)?.from ?? null))
  // Mails of one thread are written in two languages: a pronoun is one where its own language is written.
  for (const own of LANGUAGES) {
    const { we, i, you, asks, both } = PRONOUNS[own]
    const isOwn = isIn(own)
    add(we, house, 'letter.sender', isOwn)
    add(i, listed(signatory), 'letter.signatory', isOwn)
    add(asks, listed(addressee), 'letter.addressee', isOwn)
    add(both, [...listed(signatory ?? sender), ...listed(addressee)], 'letter.both', isOwn)
    add(you, spokenTo, 'letter.addressee', (at) => isOwn(at) && (own === 'en' || isSpokenTo(text, at.start)))
  }
  const correspondents = [
    ...(sender === null && writers.length > 0 ? writers : listed(sender ?? signatory)),
    ...listed(addressee),
  ]
  const fresh = [
    ...found.filter((mention) => !isWithin(quoted, mention)),
    ...quotedPeople(text, named, parts, isIn, firmOf),
  ]
  const mentions = fresh.length === 0 ? named : [...named, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end)
  return { mentions, correspondents, isBill: people.isBill, deponent: people.deponent }
}

/** What a sentence quotes somebody saying: 'we' and 'you' in it are not those of the letter. In order. */
const SPEECH = /„[^„“”"\n]{3,400}[“”"]|“[^“”"\n]{3,400}”|(?<![\p{L}\d])"[^"\n]{3,400}"(?!\p{L})|»[^»«\n]{3,400}«/gu

const speechIn = (text: string): Span[] =>
  [...text.matchAll(SPEECH)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))

/**
 * In a quoted reply 'I' and 'we' are whoever wrote it, named in the line that says so or in the head of the mail; 'you' is whom it greets,
 * to whom it was sent, or who answers it and quotes it.
 */
function quotedPeople(
  text: string,
  named: readonly PartyMention[],
  parts: readonly Reply[],
  isIn: (language: Language) => (span: Span) => boolean,
  firmOf: (person: PartyMention | null) => readonly PartyMention[],
): PartyMention[] {
  const parties = new PartiesIn(named)
  const oneOf = (line: Span | null | undefined): PartyMention | null => {
    const people = line === null || line === undefined ? [] : parties.inside(line)
    return people.find(({ kind }) => kind !== 'court') ?? null
  }
  let answers = oneOf(headAtTop(text)?.from)
  const posters = distinct(parts.flatMap(({ isPost, line }) => (isPost === true ? listed(oneOf(line)) : [])))
  // 'You' in a chat of two is the other; among several nobody knows.
  const others = (speaker: PartyMention | null) =>
    speaker === null || posters.length !== 2 ? [] : posters.filter((one) => fullName(one) !== fullName(speaker))
  return parts.flatMap((reply) => {
    if (reply.line === null) return []
    const head = mailHeadAround(text, reply.line.start)
    const speaker = oneOf(reply.line) ?? oneOf(head?.from)
    const sentTo = head?.to === undefined || head.to === null ? null : parties.inside(head.to)
    const greeted = greetedIn(text.slice(0, reply.end), named, reply.start)
    const hearer =
      reply.isPost === true
        ? (others(speaker)[0] ?? null)
        : (greeted ?? (sentTo === null ? answers : sentTo.length === 1 ? (sentTo[0] ?? null) : null))
    answers = speaker
    const isAddressed = hearer !== null && (speaker === null || fullName(hearer) !== fullName(speaker))
    const told =
      isAddressed && head === null && reply.isPost !== true
        ? [standsFor({ ...endOf(reply.line), group: '' }, hearer, 'letter.quoted-addressee')]
        : []
    const ownFirm = firmOf(speaker)
    const house = ownFirm.length > 0 ? ownFirm : listed(speaker)
    const hearers = isAddressed ? [hearer, ...firmOf(hearer)] : []
    const words = LANGUAGES.flatMap((language) => {
      const { we, i, asks, you, both } = PRONOUNS[language]
      return [
        ...(speaker === null ? [] : standIn([i, asks], reply, speaker, 'letter.quoted-sender')),
        ...house.flatMap((firm) => standIn([we], reply, firm, 'letter.quoted-sender')),
        ...(isAddressed ? standIn([asks, both], reply, hearer, 'letter.quoted-addressee') : []),
        ...(speaker === null ? [] : standIn([both], reply, speaker, 'letter.quoted-sender')),
        ...hearers
          .flatMap((one) => standIn([you], reply, one, 'letter.quoted-addressee'))
          .filter(({ start }) => language === 'en' || isSpokenTo(text, start)),
      ].filter(isIn(language))
    })
    return [...told, ...words]
  })

  function standIn(patterns: readonly RegExp[], reply: Span, party: PartyMention, rule: string): PartyMention[] {
    return patterns.flatMap((pattern) => matchesIn(text, reply, pattern).map((span) => standsFor(span, party, rule)))
  }
}

const NO_FIRMS: ReadonlyMap<string, PartyMention> = new Map()

const personIn = (named: readonly PartyMention[], line: Span | null): PartyMention | null =>
  line === null ? null : (inside(named, line).find(({ kind }) => kind === 'person') ?? null)

const listed = (party: PartyMention | null): PartyMention[] => (party === null ? [] : [party])

/** Its last character: who is told of there has no words of its own. */
const endOf = ({ end }: Span): Span => ({ start: end - 1, end })

const beginsSentence = (text: string, at: number): boolean => SENTENCE_BEGINS.test(text.slice(Math.max(0, at - 8), at))

const isSpokenTo = (text: string, at: number): boolean => !beginsSentence(text, at) || isFormalYou(text, at)

interface Match extends Span {
  readonly group: string
}

function matchesIn(text: string, { start, end }: Span, pattern: RegExp): Match[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    group: match[1] ?? '',
  }))
}

/** Surer than a pronoun: 'my client' is one of those the letter speaks for, or nobody. */
const CONFIDENCE: Readonly<Record<string, number>> = { 'letter.client': 0.85, 'letter.their-client': 0.8 }

function standsFor({ start, end, group }: Match, party: PartyMention, rule: string): PartyMention {
  return {
    start,
    end,
    name: group,
    kind: party.kind,
    title: null,
    role: null,
    refersTo: fullName(party),
    confidence: CONFIDENCE[rule] ?? 0.7,
    rule,
  }
}

function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.start <= start && span.end >= end
}
