// The dated statements of one document: each date is placed (unit), judged (rules), and told once per happening, with the quote
// that stands there, a short text in the document's words, and the parties named beside it.
import { findDates } from '../dates/index.ts'
import type { DateMention } from '../dates/mention.ts'
import { findParties } from '../names/index.ts'
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { basisOf } from './basis.ts'
import { quoteAround, splitClauses, wholeClause } from './clauses.ts'
import { judge } from './judge.ts'
import type { Moment } from './place.ts'
import { momentsOf, placeOf } from './place.ts'
import { reanchored } from './quoted-dates.ts'
import type { Verdict } from './rule.ts'
import type { Statement, StatementInput } from './statement.ts'
import { namedDocumentText, ownText, shorten, shortenRow } from './telling-text.ts'
import type { Unit } from './units.ts'
import { trimmed, UnitFinder } from './units.ts'

export interface Judged {
  readonly moment: Moment
  readonly unit: Unit
  readonly verdict: Verdict
}

/** The statements without the facts of the whole (contract dates, duplicates). `reference` anchors relative dates. */
export function statementsIn(input: StatementInput, reference: string | null): Statement[] {
  const { text, language } = input
  const mentions = findDates(text, { language, reference, dayOrder: input.dayOrder })
  if (mentions.length === 0) return []
  const finder = new UnitFinder(text, input.zones, splitSentences(text, language))
  const moments = momentsOf(reanchored(input, mentions, finder.quotedRanges()))
  const parties = new PartiesIn(findParties(text, { language }))
  const isContract = speaksAsContract(input)
  const statements: Statement[] = []
  for (const group of judgedByUnit(text, moments, finder)) tell(input, group, parties, isContract, statements)
  return statements
}

/** Each date with its unit and verdict, those of one unit together. */
export function judgedByUnit(text: string, moments: readonly Moment[], finder: UnitFinder): Judged[][] {
  const groups: Judged[][] = []
  let last: Judged | null = null
  for (const moment of moments) {
    const unit = finder.unitOf(moment)
    const isSame: boolean = last !== null && last.unit.start === unit.start && last.unit.end === unit.end
    const goesOn = isSame && last !== null && isChained(text, last.moment, moment)
    const verdict: Verdict = goesOn && last !== null ? last.verdict : judge(placeOf(text, unit, moment))
    last = { moment, unit, verdict }
    if (isSame) groups.at(-1)?.push(last)
    else groups.push([last])
  }
  return groups
}

/** 'on December 3, 2009 and December 4, 2009': the second date is what the first is. */
function isChained(text: string, first: Span, second: Span): boolean {
  if (second.start - first.end > 24) return false
  return /^\s*(?:,|,?\s*(?:and|und|sowie|or|oder|bzw\.|&))\s*(?:(?:on|vom|am|of|dated|dem|den|as of|v\.)\s*)?$/i.test(
    text.slice(first.end, second.start),
  )
}

function tell(
  input: StatementInput,
  group: readonly Judged[],
  parties: PartiesIn,
  isContract: boolean,
  statements: Statement[],
): void {
  const emit = (members: readonly Judged[], quote: Span, words: string) => {
    const statement = statementOf(input, members, quote, words, parties, isContract)
    if (statement !== null) statements.push(statement)
  }
  for (const [kind, members] of byTelling(withoutToday(group))) {
    const { unit, moment, verdict } = members[0]
    const quote = () =>
      quoteAround(input.text, unit, { start: moment.start, end: members.at(-1)?.moment.end ?? moment.end })
    if (LINES.has(verdict.rule) && unit.kind === 'sentence') {
      const line = lineAround(input.text, unit, moment)
      emit(members, line, shorten(input.text, line, verdict.rule === 'paper.minutes' ? [moment] : []))
    } else if (kind === 'own') emit(members, quote(), ownText(input, unit, moment, verdict))
    else if (kind === 'named') emit(members, quote(), namedDocumentText(input.text, unit, moment))
    else if (unit.kind === 'row') emit(members, quote(), shortenRow(input.text, quote(), momentsIn(members)))
    else tellClauses(input, members, emit)
  }
}

/** 'We announce today that the plant closed on 1 March': the day of the text is no second date beside one that stands there. */
function withoutToday(group: readonly Judged[]): readonly Judged[] {
  const isToday = ({ moment }: Judged) => {
    const [{ basis, value }] = moment.mentions
    return basis?.kind === 'document-date' && basis.from === value
  }
  return group.length > 1 && group.some((judged) => !isToday(judged))
    ? group.filter((judged) => !isToday(judged))
    : group
}

/** A list of decisions is one decision a line. */
function lineAround(text: string, unit: Span, date: Span): Span {
  const start = Math.max(unit.start, text.lastIndexOf('\n', date.start) + 1)
  const end = text.indexOf('\n', date.end)
  return trimmed(text, { start, end: Math.min(unit.end, end < 0 ? text.length : end) })
}

function tellClauses(
  { text }: StatementInput,
  members: readonly Judged[],
  emit: (members: readonly Judged[], quote: Span, words: string) => void,
): void {
  const unit = members[0]?.unit
  if (unit === undefined) return
  const clauses = members[0]?.verdict.kind === 'term' ? [wholeClause(unit, members)] : splitClauses(text, unit, members)
  for (const clause of clauses) {
    const first = clause.members[0]
    const last = clause.members.at(-1)
    if (first === undefined || last === undefined) continue
    const quote = quoteAround(text, unit, { start: first.moment.start, end: last.moment.end })
    const words = { start: Math.max(clause.start, quote.start), end: Math.min(clause.end, quote.end) }
    emit(clause.members, quote, shorten(text, words, momentsIn(clause.members), clause.subject))
  }
}

/** Headings and lists say one thing a line, and a line is their quote. */
const LINES: ReadonlySet<string> = new Set(['procedure.lower-court', 'decision.head', 'paper.minutes'])

/** Rules whose dates are told one by one, whatever else the sentence says. */
const ALONE: ReadonlySet<string> = new Set(['named.decision', 'named.deed', 'procedure.lower-court'])

type Group = [Judged, ...Judged[]]

/** Which dates of one unit are told together: own dates day by day, named documents one by one, the rest by kind. */
function byTelling(group: readonly Judged[]): ['own' | 'named' | 'told', Group][] {
  const groups: ['own' | 'named' | 'told', Group][] = []
  const told = new Map<string, Group>()
  for (const judged of group) {
    const { kind, role, rule } = judged.verdict
    const key = kind === 'document-date' ? `${kind}/${role ?? ''}/${judged.moment.mentions[0].value ?? ''}` : kind
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

function momentsIn(members: readonly Judged[]): Moment[] {
  return members.map((member) => member.moment)
}

function statementOf(
  input: StatementInput,
  members: readonly Judged[],
  quote: Span,
  words: string,
  parties: PartiesIn,
  isContract: boolean,
): Statement | null {
  const first = members[0]
  if (first === undefined) return null
  const { verdict, unit } = first
  const said = members.flatMap((member) => [...member.moment.mentions])
  const dates = verdict.rule === 'stamp.filed' ? said.map((date) => readAsStamp(input.text, date)) : said
  if (isMiscounted(input.text, verdict, dates, isContract)) return null
  const isUndated = dates.every((date) => date.value === null && date.candidates.length === 0)
  if (isUndated && verdict.rule !== 'event.past') return null
  return {
    ...quote,
    kind: verdict.kind,
    role: verdict.role,
    text: words,
    dates,
    parties: parties.inside(quote),
    confidence: round(verdict.confidence * sureness(dates, unit)),
    isQuoted: unit.isQuoted,
    basis: basisOf(dates, unit.aside, input.language),
    rule: verdict.rule,
  }
}

/**
 * '30 days after the Closing Date' is not counted from whatever date was named before it, and 'Monday through Friday' in a contract
 * is no particular Monday: relative words make a row only where they tell what happened, or what this very text puts a date to.
 */
function isMiscounted(text: string, verdict: Verdict, dates: readonly DateMention[], isContract: boolean): boolean {
  const [date] = dates
  const basis = date?.basis?.kind
  if (date === undefined || (basis !== 'last-mentioned' && basis !== 'document-date')) return false
  if (isContract || verdict.rule === 'event.heading') return true
  if (basis === 'last-mentioned' && (verdict.kind === 'deadline' || verdict.kind === 'term')) return true
  const written = text.slice(date.start, date.end)
  return (
    OTHER_ANCHOR.test(written) ||
    /^\s*(?:after|before|following|prior to|from|of|nach|vor|ab|seit)\b/i.test(text.slice(date.end, date.end + 24))
  )
}

const OTHER_ANCHOR = /\d.*\b(?:after|before|following|prior to|nach|vor|from)$/i
/** A text of rules: what it says of Mondays, it says of all Mondays. */
const CONTRACT =
  /\b(?:this|dieser?|diese[sm]) (?:\p{L}+ ){0,4}(?:agreement|amendment|contract|addendum|lease|schedule|vertrags?|vereinbarung|policy)\b/iu
const LETTER = /\b(?:Dear|Sehr geehrte|Hallo|Hi|Liebe[r]?)\b/

function speaksAsContract({ text, zones }: StatementInput): boolean {
  const head = text.slice(0, 20_000)
  return CONTRACT.test(head) && !LETTER.test(head) && !zones.some((zone) => zone.kind === 'field')
}

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

/** How much less sure a coarse, inferred or undecided date makes a statement; the factors are read off hand-checked lists. */
function sureness(dates: readonly DateMention[], unit: Unit): number {
  const [date] = dates
  let factor = 1
  if (date === undefined) return factor
  if (date.precision !== 'day') factor *= date.precision === 'month' ? 0.95 : 0.85
  if (date.value === null) factor *= date.candidates.length > 0 ? 0.7 : 0.45
  else if (date.basis !== null && date.basis.kind !== 'day-order' && date.basis.kind !== 'century')
    factor *= date.basis.kind === 'last-mentioned' ? 0.65 : 0.85
  if (unit.aside === 'deleted') factor *= 0.4
  if (unit.aside === 'comment') factor *= 0.7
  return unit.isQuoted ? factor * 0.9 : factor
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Parties by where they stand. A party named twice in a quote counts once, under its full name. */
class PartiesIn {
  private readonly mentions: readonly PartyMention[]

  constructor(mentions: readonly PartyMention[]) {
    this.mentions = mentions
  }

  inside(span: Span): PartyMention[] {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.mentions[middle]?.start ?? 0) < span.start) low = middle + 1
      else high = middle
    }
    const known = new Map<string, PartyMention>()
    for (let i = low; i < this.mentions.length; i++) {
      const mention = this.mentions[i]
      if (mention === undefined || mention.start >= span.end) break
      if (mention.end > span.end) continue
      const name = mention.refersTo ?? mention.name
      if (!known.has(name)) known.set(name, mention)
    }
    return [...known.values()]
  }
}
