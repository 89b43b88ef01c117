// Tells the dated statements of a text: each date is placed and judged, and told once per happening, with the quote that stands
// there, a short text in the document's words, and the parties named beside it.

import type { DateMention } from '../dates/index.ts'
import type { PartyMention } from '../names/party.ts'
import type { LanguageRun, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { ACT_RULE, withActs } from './acts-of-paper.ts'
import { ATTRIBUTE, attributeText } from './attributes.ts'
import { sidesOfHeading, withCaptionRoles } from './caption-roles.ts'
import { chatPostsOf, withoutStamps, withStampHours, writtenPosts } from './chat-posts.ts'
import { type Clause, quoteAround, splitClauses } from './clauses.ts'
import { datedBlocks } from './dated-blocks.ts'
import type { DocumentDate } from './document-date.ts'
import { eachDay, type Group } from './each-day.ts'
import { antecedentIn, fit } from './fit.ts'
import { governed } from './governed.ts'
import { MEETING_RULE } from './hours.ts'
import type { Judged } from './judged.ts'
import { judgedByUnit } from './judged.ts'
import { isRowKind } from './kinds.ts'
import { leadInto } from './lead-in.ts'
import { type LetterReading, readAsLetter } from './letter-mentions.ts'
import { logLinesOf, onTheirDays } from './log-lines.ts'
import { withHouseOfMinutes } from './minutes-house.ts'
import { withOwnBench } from './own-bench.ts'
import { PartiesIn } from './parties-in.ts'
import type { Moment } from './place.ts'
import { collapse, momentsOf } from './place.ts'
import { reanchored, replies } from './quoted-dates.ts'
import { withRoleBearers } from './role-bearers.ts'
import { SAYS_RULE } from './rules-named.ts'
import { pairedByVerbs } from './running-terms.ts'
import { lineAt, trimmed } from './spans.ts'
import type { Statement, StatementInput } from './statement.ts'
import type { Telling } from './statement-of.ts'
import { distinct, speaksAsContract, statementOf } from './statement-of.ts'
import { inStory } from './story.ts'
import { namedDocumentText, ownText, saidText, shorten, shortenRow } from './telling-text.ts'
import { withTimes } from './times.ts'
import { titleOf } from './title.ts'
import { toldApart } from './told-apart.ts'
import type { Unit } from './unit.ts'
import { UnitFinder } from './units.ts'

export interface KnownOfText {
  /** The document's date, from which relative dates are counted. */
  readonly own: DocumentDate | null
  /** The parties of the text, in order. */
  readonly named: readonly PartyMention[]
  readonly runs: readonly LanguageRun[]
  /** The dates of the text, in order. */
  readonly dates: readonly DateMention[]
  /** It is drawn up as a contract is. */
  readonly hasTerms: boolean
}

/** `named`: who it is about, where that is not everybody in the quote. */
type Emit = (members: readonly Judged[], quote: Span, words: string, named?: readonly PartyMention[]) => void

export interface Told {
  readonly statements: Statement[]
  /** The dates as they were told: those of quoted replies counted from their own day, each with its time. */
  readonly dates: readonly DateMention[]
  readonly unitOf: (date: Span) => Unit
}

/** The statements without the facts of the whole (contract dates, duplicates); null for a text without dates. */
export function statementsIn(input: StatementInput, { own, named, runs, dates, hasTerms }: KnownOfText): Told | null {
  const { text } = input
  const reference = own?.day ?? null
  const isContract = speaksAsContract(input)
  const paired = pairedByVerbs(text, withTimes(text, dates))
  const mentions = isContract || hasTerms ? paired : onTheirDays(text, paired, logLinesOf(text))
  if (mentions.length === 0) return null
  const sentences = splitSentences(text, runs)
  const finder = new UnitFinder(text, input.zones, sentences, runs)
  const quoted = finder.quotedRanges()
  const blocks = isContract || hasTerms ? [] : datedBlocks(text, mentions, quoted, own?.span ?? null)
  const posts = isContract || hasTerms ? [] : chatPostsOf(text)
  const written = writtenPosts(posts, mentions)
  const parts = [...replies(text, quoted), ...blocks, ...written].sort((a, b) => a.start - b.start)
  const byReply = reanchored(input, mentions, parts)
  const anchored = isContract || hasTerms ? byReply : inStory({ text, sentences, quoted: parts, own }, byReply)
  const counted =
    isContract || hasTerms ? anchored : withActs(text, anchored, quoted, reference, finder, titleOf(input))
  const moments = momentsOf(withStampHours(text, withoutStamps(text, counted, posts), posts))
  const letter = isContract
    ? { mentions: named, correspondents: [], isBill: false, deponent: null }
    : readAsLetter(input, withRoles(text, named), quoted, runs, written)
  const parties = new PartiesIn(letter.mentions)
  const writtenOn = own?.role === 'effective' ? null : reference
  const { isBill, deponent } = letter
  const correspondents = letter.correspondents.length > 0 ? letter.correspondents : authorsOf(letter)
  const telling = { input, reference, writtenOn, blocks, parties, isContract, correspondents, isBill, deponent }
  const statements: Statement[] = []
  for (const group of judgedByUnit(text, moments, finder)) tell(telling, group, statements)
  return { statements, dates: counted, unitOf: (date) => finder.unitOf(date) }
}

const withRoles = (text: string, named: readonly PartyMention[]): readonly PartyMention[] =>
  withHouseOfMinutes(text, withOwnBench(text, withRoleBearers(text, withCaptionRoles(text, named))))

/** Of a paper without an addressee, who states or reports, else the two sides of its heading. */
const authorsOf = ({ deponent, mentions }: LetterReading): readonly PartyMention[] =>
  deponent === null ? sidesOfHeading(mentions) : [deponent]

function tell(telling: Telling, group: readonly Judged[], statements: Statement[]): void {
  const { input } = telling
  const emit: Emit = (members, quote, words, named) => {
    const statement = statementOf(telling, members, quote, words, named)
    if (statement !== null) statements.push(statement)
  }
  for (const [kind, members] of byTelling(withoutToday(group))) {
    const { unit, moment, verdict } = members[0]
    const quote = () =>
      quoteAround(input.text, unit, { start: moment.start, end: members.at(-1)?.moment.end ?? moment.end })
    if (LINES.has(verdict.rule) && unit.kind === 'sentence') {
      const line = lineAround(input.text, unit, moment)
      const isMeeting = verdict.rule === 'paper.minutes'
      emit(
        members,
        line,
        withTitle(isMeeting ? titleOf(input) : null, shorten(input.text, line, isMeeting ? [moment] : [])),
      )
    } else if (kind === 'own') emit(members, quote(), ownText(input, unit, moment, verdict))
    else if (kind === 'named') {
      const thing = verdict.rule === ATTRIBUTE ? attributeText(input.text, unit, moment) : null
      const named = verdict.rule === SAYS_RULE ? saidText(input.text, unit, moment) : null
      emit(members, quote(), thing ?? named ?? namedDocumentText(input.text, unit, moment))
    } else if (unit.isLog === true)
      emit(members, quote(), shorten(input.text, { start: unit.wordsFrom ?? moment.end, end: unit.end }, []))
    else if (unit.kind === 'row') {
      for (const day of eachDay(input.text, members))
        emit(day, quote(), shortenRow(input.text, quote(), shownIn(day), unit.headings))
    } else tellClauses(telling, members, emit)
  }
}

/** 'Held at Sampletown' does not say what was held. */
const withTitle = (title: string | null, words: string): string =>
  title === null || !HELD.test(words) ? words : fit(`${title} – ${words}`, 0)
const HELD = /^(?:held|abgehalten|am|vom|in|at|date|datum|ort|place)\b/i

/** 'We announce today that the plant closed on 1 March': the day of the text is no second date beside one that stands there. */
function withoutToday(group: readonly Judged[]): readonly Judged[] {
  const isToday = ({ moment }: Judged) => {
    const [{ basis, value, rule }] = moment.mentions
    return basis?.kind === 'document-date' && basis.from === value && rule !== ACT_RULE && rule !== MEETING_RULE
  }
  return group.length > 1 && group.some((judged) => !isToday(judged))
    ? group.filter((judged) => !isToday(judged))
    : group
}

/** A list of decisions is one decision a line. */
function lineAround(text: string, unit: Span, date: Span): Span {
  const line = lineAt(text, date)
  return trimmed(text, { start: Math.max(unit.start, line.start), end: Math.min(unit.end, line.end) })
}

function tellClauses({ input: { text }, parties }: Telling, group: Group, emit: Emit): void {
  const { unit } = group[0]
  const lead = unit.kind === 'sentence' ? leadInto(text, unit) : null
  const leading = lead === null ? '' : collapse(text.slice(lead.start, lead.end)).replace(/[,:]$/, '')
  const asked = lead === null ? [] : parties.inside(lead)
  const areTerms = (a: Judged, b: Judged) => a.verdict.kind === 'term' && b.verdict.kind === 'term'
  const clauses = splitClauses(text, unit, group, areTerms)
  for (const [i, clause] of clauses.entries()) {
    const behind = clauses[i + 1]
    // 'entered into an agreement | that was renamed …': which agreement, the relative clause says.
    const end = behind !== undefined && (isRelative(text, behind) || isLeaning(text, clause)) ? behind.end : clause.end
    const told = { ...clause, start: beginOf(text, clause, clauses[i - 1]) }
    const own = clauses.length === 1 ? undefined : namedIn(text, told, clauses[0] ?? clause, parties)
    const named = lead === null ? own : distinct([...asked, ...(own ?? parties.inside(unit))])
    const subject = leading === '' ? clause.subject : leading
    for (const members of byKind(inOrder(governed(text, clause.members)))) {
      const days = eachDay(text, members)
      const whole = { start: told.start, end }
      const areBounds = clause.members.every(({ verdict }) => verdict.kind === 'deadline' || verdict.kind === 'term')
      const apart =
        areBounds && days.length === clause.members.length ? toldApart(text, whole, days, unit.language) : null
      for (const [k, day] of days.entries()) {
        const [first] = day
        const bound = apart?.[k]
        if (bound !== undefined) {
          const quote = quoteAround(text, unit, first.moment)
          const words = { start: Math.max(bound.words.start, quote.start), end: Math.min(bound.words.end, quote.end) }
          emit(day, quote, shorten(text, words, [], bound.subject, first.moment), named)
          continue
        }
        const isFirst = first === members[0]
        const quote = quoteAround(text, unit, isFirst ? around(members) : first.moment)
        const words = { start: Math.max(whole.start, quote.start), end: Math.min(end, quote.end) }
        // The row shows its first date; every other date must stay in the words, and so must one that is due or that something lasts to.
        const droppable = isFirst ? droppableFirst(members) : []
        const told = isFirst ? governed(text, members) : day
        emit(told, quote, shorten(text, words, droppable, subject, first.moment), named)
      }
    }
  }
}

/** 'entered into an agreement | that was renamed': the relative clause is told with its noun. */
function beginOf(text: string, clause: Span, before: Clause<Judged> | undefined): number {
  if (isGermanRelative(text, clause)) return before?.start ?? clause.start
  if (!isRelative(text, clause) && !WHICH.test(text.slice(clause.start, clause.start + 24))) return clause.start
  const from = Math.max(before?.start ?? 0, clause.start - ANTECEDENT_REACH)
  const noun = antecedentIn(text.slice(from, clause.start).replace(/\s/g, ' '))
  // 'approved the exercise on 3 May, which …': a noun that cannot be told without another day is told with its sentence.
  const dated = before?.members.at(-1)?.moment.end ?? 0
  if (noun === null || from + noun < dated) return before?.start ?? clause.start
  const bearer = BEARER.exec(text.slice(Math.max(dated, from + noun - ANTECEDENT_REACH), from + noun))?.[0].length ?? 0
  return from + noun - bearer
}

/** 'Mr Peter Sample, the head groundsman, who told me': the name that the noun is said of. */
const BEARER = /(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s)?(?:\p{Lu}[\p{L}'’-]{1,24}\s){0,3}\p{Lu}[\p{L}'’-]{1,24},\s$/u

/** ', die unser Mitarbeiter am Tag darauf nachgebessert hat': its verb stands last. */
const isGermanRelative = (text: string, { start, end }: Span): boolean =>
  /^,\s(?:(?:mit|von|bei|an|auf|für|über|aus|in|zu|durch)\s)?(?:die|der|das|den|dem|denen|deren|dessen|welche[rsmn]?)\s[^;]{3,240}\s(?:hat|haben|hatten?|wurden?|wird|werden|ist|sind|war|waren|soll|sollten?|konnten?|muss|musste)[\s.,;]*$/u.test(
    text.slice(start, end).replace(/\s/g, ' '),
  )

/** ', which our client refused', 'of which two were paid' */
const WHICH = /^[\s,]*(?:(?:of|in|by|to|for|with|from|at|upon|under) )?(?:which|who|whom|whose)\s/u
const ANTECEDENT_REACH = 140

/** 'Having inspected the roof on 3 May, | the surveyor reported': without its main clause it does not say who. */
function isLeaning(text: string, { start }: Span): boolean {
  return /^\s*(?:Having\s|(?:After|Before|Upon|While|When)\s\p{Ll}+ing\s)/u.test(text.slice(start, start + 40))
}

const RELATIVE =
  /^\s*(?:(?:that|which) (?:was|were|has|have|had)\b|,\s(?:which|whom?|whose) (?:(?:our|your|my|the|his|her|its|their) \p{Ll}+ |\p{Ll}+ |\p{Lu}\p{L}+ ){0,3}?\p{Ll}{3,}(?:ed|t|d|ew|ok|ld)\b)/u

function isRelative(text: string, { start }: Span): boolean {
  return RELATIVE.test(text.slice(start, start + 60).replace(/\s/g, ' '))
}

/** Who a clause of several is about: those it names, and those of the subject it leaves out. Undefined where it names nobody and leans on another. */
function namedIn(
  text: string,
  clause: Clause<Judged>,
  opening: Clause<Judged>,
  parties: PartiesIn,
): PartyMention[] | undefined {
  const subject = parties
    .inside(opening)
    .filter(({ start, end }) => clause.subject.includes(text.slice(start, end).replace(/\s+/g, ' ')))
  const named = distinct([...subject, ...parties.inside(clause)])
  // A first clause has its own subject: 'The agents were told on 3 May and appointed Ms Sample on 9 May'.
  const isFirst = clause.start <= opening.start
  return named.length === 0 && !isFirst && !isOwnSentence(text, clause) ? undefined : named
}

/** 'Frau Beispiel bestellte; die Ware wurde geliefert': the second names its own subject, and nobody of the first has a part in it. */
const isOwnSentence = (text: string, { start }: Span): boolean =>
  OWN_SUBJECT.test(text.slice(start, start + 80).replace(/\s/g, ' '))

const OWN_SUBJECT =
  /^[ ,;\d.]*(?:(?:and|und|but|aber) )?(?:(?:that|dass) )?(?:(?:on|in|by|at) [^,;]{2,40}?,? )?(?:(?:it|they|he|she|er) \p{Ll}+|(?:the|an?|der|die|das|eine?) \p{L}+ (?:was|were|had been|has been|wurden?|war|waren|ist|sind)) /iu

function around(members: Group): Span {
  const [first] = members
  return { start: first.moment.start, end: (members.at(-1) ?? first).moment.end }
}

function inOrder(members: readonly Judged[]): readonly Judged[] {
  return [...members].sort((a, b) => a.moment.start - b.moment.start)
}

/** The date of an event may be left out; of several dates the first, where they are not one phrase ('on 3 and 4 March'). */
function droppableFirst([first, second]: Group): Moment[] {
  const isPhrase = second !== undefined && second.moment.start - first.moment.end < 24
  return first.verdict.kind === 'event' && first.verdict.rule !== ACT_RULE && !isPhrase ? [first.moment] : []
}

function byKind(members: readonly Judged[]): Group[] {
  const groups = new Map<string, Group>()
  for (const member of members) {
    const open = groups.get(member.verdict.kind)
    if (open === undefined) groups.set(member.verdict.kind, [member])
    else open.push(member)
  }
  return [...groups.values()]
}

/** Headings and lists say one thing a line, and a line is their quote. */
const LINES: ReadonlySet<string> = new Set(['procedure.lower-court', 'decision.head', 'paper.minutes'])

/** Rules whose dates are told one by one, whatever else the sentence says. */
const ALONE: ReadonlySet<string> = new Set([
  ATTRIBUTE,
  'named.arrived',
  'named.decision',
  'named.deed',
  'named.executed',
  'named.hearing',
  'named.in-force',
  'named.pleading',
  SAYS_RULE,
  'named.transfer',
  'procedure.lower-court',
])

/** Which dates of one unit are told together: own dates day by day, named documents one by one, what is kept out by kind. */
function byTelling(group: readonly Judged[]): ['own' | 'named' | 'told', Group][] {
  const groups: ['own' | 'named' | 'told', Group][] = []
  const told = new Map<string, Group>()
  for (const judged of group) {
    const { kind, role, rule } = judged.verdict
    const isKept = (!isRowKind(kind) && kind !== 'reference') || judged.unit.kind === 'row'
    const key =
      kind === 'document-date'
        ? `${kind}/${role ?? ''}/${judged.moment.mentions[0].value ?? ''}`
        : isKept
          ? kind
          : 'told'
    const open = told.get(key)
    if (kind === 'document-date') {
      if (open !== undefined && judged.unit.kind === 'sentence') continue
      const fresh: Group = [judged]
      told.set(key, fresh)
      groups.push(['own', fresh])
    } else if (kind === 'reference' || ALONE.has(rule)) {
      groups.push(['named', [judged]])
    } else if (open === undefined) {
      const fresh: Group = [judged]
      told.set(key, fresh)
      groups.push(['told', fresh])
    } else {
      open.push(judged)
    }
  }
  return groups
}

/** What the row is shown with: other dates of its cells stay in the words. */
function shownIn([first, ...others]: readonly Judged[]): Moment[] {
  if (first === undefined) return []
  const value = first.moment.mentions[0].value
  return [first, ...others.filter(({ moment }) => moment.mentions[0].value === value)].map(({ moment }) => moment)
}
