// Makes a statement of judged dates: which dates count, how sure it is, and why a date has its value.
import { findDates, isFromOn } from '../dates/index.ts'
import type { DateMention } from '../dates/mention.ts'
import { addressAlone, type PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { attendeesAround } from './attendees.ts'
import { basisOf } from './basis.ts'
import { saysNothing } from './empty.ts'
import { IN_SENTENCE_RULE } from './hours.ts'
import type { Judged } from './judged.ts'
import { mailHeadAround } from './mail-head.ts'
import { withItsSubject } from './named-subject.ts'
import { whoDecided } from './own-bench.ts'
import type { PartiesIn } from './parties-in.ts'
import { IN_PERIOD_RULE, inPeriod } from './period-ended.ts'
import { partyMeant, withoutOwners } from './persons-meant.ts'
import type { Reply } from './quoted-dates.ts'
import type { Verdict } from './rule.ts'
import { withItsLength } from './running-terms.ts'
import { signatories } from './signatories.ts'
import type { Statement, StatementInput } from './statement.ts'
import { isClock, withItsTime } from './times.ts'
import { isToldTooEarly } from './told-too-early.ts'
import type { Unit } from './unit.ts'

/** What of the whole document bears on each of its statements. */
export interface Telling {
  readonly input: StatementInput
  /** The document's own day, `YYYY-MM-DD`. */
  readonly reference: string | null
  /** When it was written, likewise: the day a contract takes effect is not. */
  readonly writtenOn: string | null
  /** Parts that were written on days of their own. */
  readonly blocks: readonly Reply[]
  readonly parties: PartiesIn
  readonly isContract: boolean
  /** Who wrote the letter, and to whom; empty for any other text. */
  readonly correspondents: readonly PartyMention[]
  readonly isBill: boolean
  /** Who makes the statement, of a witness statement or an affidavit. */
  readonly deponent: PartyMention | null
}

/** Null where the dates are no dates of this text ('30 days after the Closing Date' without a Closing Date). */
export function statementOf(
  telling: Telling,
  members: readonly Judged[],
  quote: Span,
  words: string,
  named: readonly PartyMention[] = telling.parties.inside(quote),
): Statement | null {
  const { input, reference, isContract } = telling
  const first = members[0]
  if (first === undefined) return null
  const { verdict, unit } = first
  const said = members
    .flatMap((member) => [...member.moment.mentions])
    .filter((date) => date.start >= quote.start && date.end <= quote.end)
    .map((date) => asTold(input.text, date, verdict, reference))
  // An undecided date ('03/04/2020', '31 June 2009') is this row's date: another day of the sentence must not take its place.
  const told = isUndecided(said[0]) ? said.filter(isUndecided) : written(withItsTime(input.text, said))
  if (told.length === 0) return null
  if (isMiscounted(input.text, verdict, told, isContract)) return null
  const dates = mayRun(verdict) ? withItsLength(input.text, quote, told) : told
  const isUndated = dates.every((date) => date.value === null && !isUndecided(date))
  if (isUndated && (isContract || verdict.rule !== 'event.past')) return null
  const writtenOn =
    telling.blocks.find(({ start, end }) => start <= quote.start && quote.start < end)?.day ?? telling.writtenOn
  const isDoubtful = isToldTooEarly(input.text, verdict, dates, writtenOn, words, unit.language)
  const most = verdict.confidence * sureness(dates, unit) * (isDoubtful ? TOLD_TOO_EARLY : 1)
  const sure = isInferred(dates) ? Math.min(most, MOST_INFERRED) : most
  const isEmpty = saysNothing(verdict, words, unit.headings !== undefined)
  const row = { quote, words }
  const acting = whoDecided(verdict, words, telling, withoutOwners(input.text, named))
  const meant = isToldOf(verdict) ? partyMeant(input.text, toldIn(input.text, row), telling.parties, acting) : null
  return {
    ...quote,
    kind: isEmpty ? 'untold' : verdict.kind,
    role: verdict.kind === 'document-date' ? verdict.role : null,
    text:
      unit.kind === 'sentence' && isToldOf(verdict)
        ? withItsSubject(input.text, toldIn(input.text, row), words, meant, acting, telling.parties)
        : words,
    dates,
    parties: partiesOf(telling, first, row, acting, meant),
    confidence: round(sure),
    isQuoted: unit.isQuoted,
    basis: basisOf(ownDates(dates), unit.aside, isDoubtful ? writtenOn : null),
    rule: isEmpty ? 'untold.empty' : verdict.rule,
  }
}

/** 'Within 14 days of this letter, that is by 4 p.m. on 17 February': the day as it is written, with its hour, before the same day counted. */
function written(dates: readonly DateMention[]): readonly DateMention[] {
  const [first] = dates
  if (first === undefined || !first.rule.startsWith('count.')) return dates
  const same = dates.find(({ value, rule }) => value?.slice(0, 10) === first.value && !rule.startsWith('count.'))
  return same === undefined
    ? dates
    : [{ ...same, qualifier: same.qualifier ?? first.qualifier }, ...dates.filter((date) => date !== same)]
}

/** The date a row is shown with: what else its sentence dates is no reason for it. */
function ownDates(dates: readonly DateMention[]): readonly DateMention[] {
  const first = dates.find(({ value }) => value !== null)
  if (first === undefined) return dates
  return dates.filter((date) => date === first || (date.range !== null && date.range.pair === first.range?.pair))
}

const mayRun = ({ kind }: Verdict): boolean => kind === 'term' || kind === 'event'

/** What was counted, or could be read in either order, is never certain; nor is a century that no date of the document supports. */
const isInferred = ([date]: readonly DateMention[]): boolean =>
  date !== undefined && date.basis !== null && (date.basis.kind !== 'century' || isFarCentury(date))

/** A year of two digits that lies so far from what its century was taken from may be of the other one; 69, the mere convention, is farther. */
const NEARER_CENTURY = 50
const isFarCentury = ({ value, basis }: DateMention): boolean =>
  value !== null && Math.abs(Number(value.slice(0, 4)) - Number(basis?.from)) >= NEARER_CENTURY
const MOST_INFERRED = 0.84

/** Low enough that the row is shown as one to be checked. */
const TOLD_TOO_EARLY = 0.6

/** What happened, and not a day that the paper itself has. */
const isToldOf = ({ role }: Verdict): boolean => role !== 'sent' && role !== 'signed' && role !== 'dated'

/** Who a row is about: named where it is told, or in the form its date stands in. */
function partiesOf(
  { input, parties, correspondents, deponent, isBill }: Telling,
  { unit, moment, verdict }: Judged,
  row: { readonly quote: Span; readonly words: string },
  said: readonly PartyMention[],
  meant: PartyMention | null,
): readonly PartyMention[] {
  const head =
    verdict.role === 'sent' || (verdict.role === 'dated' && unit.isQuoted)
      ? mailHeadAround(input.text, moment.start)
      : null
  if (verdict.role === 'sent' || (head !== null && head.from !== null && head.to !== null)) {
    const people = head?.people ?? []
    return distinct([...said, ...people.flatMap((line) => inMailField(input.text, line, parties))])
  }
  if (verdict.role === 'signed' && deponent !== null) return [deponent]
  if (verdict.role === 'signed' && (unit.kind !== 'sentence' || verdict.rule === 'signature.inline'))
    return withAuthor([...signatories(input.text, moment.start, parties), ...said], correspondents)
  if (verdict.role === 'dated') {
    const present = attendeesAround(input.text, moment.start).flatMap((list) => parties.inside(list))
    const body = verdict.rule === 'paper.minutes' || present.length > 0 ? bodyAbove(input.text, row.quote, parties) : []
    return distinct([...said, ...present, ...body, ...(unit.kind === 'sentence' ? [] : correspondents)])
  }
  if (meant !== null) return distinct([meant, ...said])
  // A day that a bill's own form gives is between the two it is made for.
  const isItemOfBill = isBill && (unit.kind === 'row' || isItem(input.text, row.quote))
  if (isItemOfBill) return distinct([...said, ...correspondents])
  return said.length === 0 && unit.kind === 'label' ? correspondents : said
}

/** Whose meeting it was: the one company that is named above the day, or alone on a line there. */
function bodyAbove(text: string, { start }: Span, parties: PartiesIn): readonly PartyMention[] {
  const above = parties.inside({ start: Math.max(0, start - MINUTES_HEAD), end: start })
  const companies = above.filter(({ kind }) => kind === 'organization')
  if (companies.length === 1) return companies
  const alone = companies.filter(
    (one) =>
      /(?:^|\n)[^\p{L}\n]*$/u.test(text.slice(0, one.start)) && /^[^\p{L}\n]*(?:\n|$)/u.test(text.slice(one.end)),
  )
  return alone.length === 1 ? alone : []
}

/** Characters. */
const MINUTES_HEAD = 400

/** '2  Joinery, delivered 13/05/2024   61,350.00': what a bill charges, and how much. */
const isItem = (text: string, { start, end }: Span): boolean =>
  /^\s*\d{1,3}[.)]?\s[^\n]*\d[.,]\d\d(?:\s?(?:EUR|GBP|USD|€|£))?\s*$/u.test(text.slice(start, end))

/** Where the row's own words begin, of a clause behind another of its sentence. */
function toldIn(text: string, { quote, words }: { readonly quote: Span; readonly words: string }): Span {
  const begin = words.slice(0, BEGINNING).toLowerCase()
  const at = text.slice(quote.start, quote.end).replace(/\s/g, ' ').toLowerCase().indexOf(begin)
  return { start: at < 0 ? quote.start : quote.start + at, end: quote.end }
}

/** As many letters tell one clause from another. */
const BEGINNING = 20

/** Of a paper that nobody signs by name, who wrote it. */
function withAuthor(signed: readonly PartyMention[], [author]: readonly PartyMention[]): readonly PartyMention[] {
  return signed.length === 0 && author !== undefined ? [author] : distinct(signed)
}

const ADDRESS = /[\p{L}\d][\p{L}\d._+-]{0,63}@[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,63}){1,4}/gu
/** Of a list of recipients so much is looked at. Characters. */
const LONGEST_LIST = 4000

/** Who a field of a mail's head names, those by their address alone among them. */
function inMailField(text: string, line: Span, parties: PartiesIn): PartyMention[] {
  const named = parties.inside(line)
  const known = new Set(named.map(({ address }) => address?.toLowerCase()))
  const bare = [...text.slice(line.start, Math.min(line.end, line.start + LONGEST_LIST)).matchAll(ADDRESS)].flatMap(
    ({ 0: address, index }) => {
      const start = line.start + index
      return known.has(address.toLowerCase()) ? [] : [addressAlone(address, { start, end: start + address.length })]
    },
  )
  return [...named, ...bare]
}

/** Each once, under its full name. */
export function distinct(mentions: readonly PartyMention[]): PartyMention[] {
  const known = new Map<string, PartyMention>()
  for (const mention of mentions) {
    const name = mention.refersTo ?? mention.name
    if (!known.has(name)) known.set(name, mention)
  }
  return [...known.values()]
}

function isUndecided(date: DateMention | undefined): boolean {
  return date !== undefined && date.undecided !== null && date.undecided !== 'no-anchor'
}

/**
 * '30 days after the Closing Date' is not counted from whatever date was named before it, and 'Monday through Friday' in a contract
 * is no particular Monday: relative words make a row only where they tell what happened, or what this very text puts a date to.
 */
function isMiscounted(text: string, verdict: Verdict, dates: readonly DateMention[], isContract: boolean): boolean {
  const [date] = dates
  const basis = date?.basis?.kind
  // 'On leave until 16 September': the day is written, and only its year was looked for.
  if (!isContract && dates.every(isWritten)) return false
  const isCounted = (one: DateMention) =>
    one.value === null ? !isUndecided(one) : one.basis?.kind === 'last-mentioned' || one.basis?.kind === 'document-date'
  if (isContract && dates.every(isCounted)) return true
  if (dates.every(isCounted) && isRule(text, verdict, dates)) return true
  if (date === undefined || (basis !== 'last-mentioned' && basis !== 'document-date')) return false
  if (isContract || verdict.rule === 'event.heading') return true
  if (
    basis === 'last-mentioned' &&
    (verdict.kind === 'deadline' || verdict.kind === 'term') &&
    date.rule !== IN_SENTENCE_RULE &&
    !(verdict.rule === 'deadline.promised' && OF_THE_STORY.test(date.rule))
  )
    return true
  const written = text.slice(date.start, date.end)
  return (
    OTHER_ANCHOR.test(written) ||
    /^\s*(?:after|before|following|prior to|from|of|nach|vor|ab|seit)\b/i.test(text.slice(date.end, date.end + 24))
  )
}

/** 'He promised to send a plumber by Friday': of the week the story tells of. */
const OF_THE_STORY = /^(?:weekday|day|date|holiday|month|part|week|weekend|relative\.(?:part-of-unit|year-end|unit))/

const isWritten = ({ rule, value, qualifier }: DateMention): boolean =>
  value !== null && (rule.startsWith('date.') || rule === 'month.named') && qualifier !== 'after'

/**
 * '“Business Hours” means 6:00 AM to 6:00 PM, Monday through Friday': what is defined happens on no day, and an hour or a run of
 * weekdays without a day beside it is a rule, unless the sentence tells what happened then.
 */
function isRule(text: string, { rule }: Verdict, dates: readonly DateMention[]): boolean {
  const [date] = dates
  if (date === undefined) return false
  if (DEFINES.test(text.slice(Math.max(0, date.start - 160), date.start))) return true
  const isHappening =
    rule === 'event.past' || rule === 'event.not-until' || rule === 'event.future' || rule.startsWith('deadline.')
  const isSpan = WEEKDAYS.test(text.slice(Math.max(0, date.start - 30), date.end + 30))
  if (isSpan) return rule !== 'event.past' || dates.some((one) => isClock(one))
  return !isHappening && dates.every((one) => isClock(one))
}

const DEFINES =
  /(?:(?<!\b(?:by|any|all|no|other) )\b(?:means|shall mean|is defined as)|(?<!\p{L})(?:bedeutet|bezeichnet|ist definiert als))(?!\p{L}| of\b)[^.;]{0,150}$/iu
const WEEKDAY_EN = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const WEEKDAY_DE = '(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?)'
const WEEKDAYS = new RegExp(
  `\\b(?:${WEEKDAY_EN} ?(?:through|to|thru|[-–]) ?${WEEKDAY_EN}|${WEEKDAY_DE} ?(?:bis|[-–]) ?${WEEKDAY_DE})\\b`,
  'i',
)
const OTHER_ANCHOR = /\d.*\b(?:after|before|following|prior to|nach|vor|from)$/i
/** A text of rules: what it says of Mondays, it says of all Mondays. */
const CONTRACT =
  /\b(?:this|dieser?|diese[sm]) (?:\p{L}+ ){0,4}(?:agreement|amendment|contract|addendum|lease|schedule|vertrags?|vereinbarung|policy)\b/iu
const LETTER = /\b(?:Dear|Sehr geehrte|Hallo|Hi|Liebe[r]?)\b/

export function speaksAsContract({ text, zones }: StatementInput): boolean {
  const head = text.slice(0, 20_000)
  return CONTRACT.test(head) && !LETTER.test(head) && !zones.some((zone) => zone.kind === 'field')
}

/** The date as its statement means it. */
export function asTold(text: string, date: DateMention, verdict: Verdict, reference: string | null): DateMention {
  if (verdict.rule === IN_PERIOD_RULE) return inPeriod(text, date)
  return verdict.rule.startsWith('stamp.')
    ? readAsStamp(text, date)
    : onItsDay(text, asDenied(text, inItsTime(date, reference)), verdict)
}

/** 'did not begin until 9 October', 'could not start before 22 April': the verb is denied, and the bound with it. */
const NOT_BEFORE_BOUND =
  /(?:\b(?:not|never|cannot|n['’]t)|(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}{0,2}))(?!\p{L}| only\b)[^.;,:]{0,90}(?:(?<not>\b(?:until|till))|\b(?:before|prior to)|(?<!\p{L})(?:vor(?: dem)?))\s{0,4}(?:the\s{1,4})?$/iu
/** Characters. */
const DENIAL_REACH = 120

function asDenied(text: string, date: DateMention): DateMention {
  const { qualifier, value, precision, start } = date
  if (value === null || precision !== 'day' || (qualifier !== 'until' && qualifier !== 'before')) return date
  const ahead = text.slice(Math.max(0, start - DENIAL_REACH), start).replace(/\s+/g, ' ')
  const denied = NOT_BEFORE_BOUND.exec(ahead)
  if (denied === null) return date
  const day = value.slice(0, 10)
  // What did not happen until a day happened on it; what cannot happen until then may happen later.
  const isPast = denied.groups?.['not'] !== undefined && HAPPENED.test(ahead)
  return isPast
    ? { ...date, qualifier: null, edtf: day, earliest: day, latest: day }
    : { ...date, qualifier: 'on-or-after', edtf: `${day}/..`, earliest: day, latest: null }
}

const HAPPENED = /\b(?:did|was|were|had|has|have|could|didn|wasn|weren|hadn|hasn|haven|couldn)\b/i

/** '11/4/10' in a document of 2010 is not of 1910, even where an Act of 1933 is named beside it. */
function inItsTime(date: DateMention, reference: string | null): DateMention {
  if (date.basis?.kind !== 'century' || reference === null || date.value === null) return date
  const apart = Number(reference.slice(0, 4)) - Number(date.value.slice(0, 4))
  if (Math.abs(apart) < 60) return date
  const inCentury = (day: string | null) =>
    day === null ? null : day.replace(/^\d{4}/, (year) => String(Number(year) + Math.round(apart / 100) * 100))
  return {
    ...date,
    value: inCentury(date.value),
    edtf: inCentury(date.edtf),
    earliest: inCentury(date.earliest),
    latest: inCentury(date.latest),
    basis: { kind: 'century', from: reference.slice(0, 4) },
  }
}

/**
 * What is due by, or lasts until, a day is a row of that day and not of all the days before it; what holds before or after a day, or
 * is to be done after it, stays open to that side.
 */
function onItsDay(text: string, date: DateMention, { kind, rule }: Verdict): DateMention {
  const { value, earliest, latest, precision, qualifier } = date
  if (
    kind === 'deadline' &&
    (rule === 'deadline.by' || rule === 'deadline.or-else' || rule === 'deadline.has-until') &&
    qualifier === null &&
    precision === 'day' &&
    value !== null &&
    date.range === null
  )
    return BY.test(text.slice(Math.max(0, date.start - 40), date.start)) ? { ...date, qualifier: 'on-or-before' } : date
  if (kind === 'event' || value === null || precision !== 'day' || (earliest !== null && latest !== null)) return date
  if (kind !== 'document-date' && (isFromOn(qualifier) || (kind === 'term' && qualifier !== 'until'))) return date
  const day = earliest ?? latest
  // 'By 31 August' is the last day of a deadline; 'until' would say that something goes on.
  const bound = kind === 'deadline' && qualifier === 'until' ? 'on-or-before' : qualifier
  return { ...date, qualifier: bound, edtf: day, earliest: day, latest: day }
}

/** Words may stand between the bound and its day: 'by close of business this Friday', 'bis spätestens 31. Mai'. */
const BY =
  /(?:\b(?:by|until)(?: (?:the )?(?:close of (?:business|play)|end of (?:business|the day)|COB|EOB|EOD|noon|midnight|lunchtime))?(?:,? on)?|\bno later than|\bat the latest(?: by| on)?|(?<!\p{L})(?:bis )?spätestens(?: am| bis| zum| bis zum)?)(?: the| dem)?\s*$/iu

/** Filing stamps are American whatever the rest of the text does: month first. */
function readAsStamp(text: string, date: DateMention): DateMention {
  const [stamp] = findDates(text.slice(date.start, date.end), {
    language: 'en',
    reference: null,
    dayOrder: 'month-first',
  })
  return stamp === undefined || stamp.value === null
    ? date
    : { ...stamp, start: date.start, end: date.end, basis: null }
}

/**
 * How much less sure a coarse, inferred or undecided date makes a statement; the factors are estimates, set so that rows read by hand fell
 * into the right order; they were not fitted to a counted sample.
 */
function sureness(dates: readonly DateMention[], unit: Unit): number {
  const [date] = dates
  let factor = 1
  if (date === undefined) return factor
  if (date.precision !== 'day') factor *= date.precision === 'month' ? 0.95 : 0.85
  if (date.value === null) factor *= isUndecided(date) ? 0.7 : 0.45
  else if (date.basis !== null && date.basis.kind !== 'day-order' && date.basis.kind !== 'century')
    factor *= date.basis.kind === 'last-mentioned' ? 0.65 : 0.85
  if (unit.aside === 'deleted') factor *= 0.4
  if (unit.aside === 'comment') factor *= 0.7
  return unit.isQuoted ? factor * 0.9 : factor
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
