// Two documents that tell the same event with dates that cannot both be right. Careful rather than complete: a pair is shown only
// when act, people, numbers and nearly all words agree, and the days they give do not touch ('March 2021' does not contradict
// '3 March 2021'). Things that recur (rent, instalments) contradict nothing.
import { dayNumber, parseDay } from '../dates/index.ts'
import { candidatePairs } from './candidates.ts'
import type { Content, ToldStatement } from './content.ts'
import { clash, contentOf, differ, sameSet, shared } from './content.ts'
import { groupStatements } from './same-event.ts'
import type { Statement } from './statement.ts'
import { thingDone } from './things-done.ts'

export interface Contradiction<T extends ToldStatement = ToldStatement> {
  readonly pair: readonly [T, T]
  /** The date of each as its document writes it, on one line. */
  readonly written: readonly [string, string]
}

/** Told with less confidence than this, a statement contradicts nothing. */
const SURE = 0.5
/** The same thing told of more days than this recurs. */
const DAYS_OF_ONE_EVENT = 3

/** Pairs in the order of their earlier item; each event is compared by its best witness. Near linear. */
export function findContradictions<T extends ToldStatement>(items: readonly T[]): Contradiction<T>[] {
  const tellers = groupStatements(items.filter(canContradict)).flatMap((group) => group.slice(0, 1))
  const contents = tellers.map((teller) => contentOf(teller))
  const recurring = recurringContents(tellers, contents)
  const keys = contents.map(
    (content) =>
      new Set([
        ...content.words,
        ...[...content.parties].map((name) => `@${name}`),
        ...[...content.numbers].map((n) => `#${n}`),
      ]),
  )
  const found: Contradiction<T>[] = []
  for (const [i, j] of candidatePairs(keys, 2)) {
    const [a, b, x, y] = [tellers[i], tellers[j], contents[i], contents[j]]
    if (a === undefined || b === undefined || x === undefined || y === undefined) continue
    if (recurring.has(contentKey(x)) || recurring.has(contentKey(y))) continue
    if (areTwoHands(a, b) && disagreeOnDate(a.statement, b.statement) && tellOneEvent(x, y)) {
      found.push({ pair: [a, b], written: [writtenDate(a), writtenDate(b)] })
    }
  }
  return [...found, ...ofOneThing(tellers, contents, found)]
}

/** What is done once to one thing, told with other days by other hands; not what they already contradict each other in. */
function ofOneThing<T extends ToldStatement>(
  tellers: readonly T[],
  contents: readonly Content[],
  found: readonly Contradiction<T>[],
): Contradiction<T>[] {
  const known = Map.groupBy(found, ({ pair: [a] }) => a)
  const isKnown = (a: T, b: T): boolean => known.get(a)?.some(({ pair: [, other] }) => other === b) ?? false
  const done = tellers.flatMap((teller, i) => {
    const thing = thingDone(teller)
    const content = contents[i]
    const day = teller.statement.dates[0]?.value ?? null
    return thing === null || content === undefined || day === null ? [] : [{ ...thing, teller, content, day }]
  })
  return [...Map.groupBy(done, ({ key }) => key).values()].flatMap((all) => {
    const hands = Map.groupBy(all, ({ teller }) => handOf(teller))
    const days = new Set(all.map(({ day }) => day))
    if (hands.size < 2 || days.size > DAYS_OF_ONE_EVENT || [...hands.values()].some(tellTwice)) return []
    return all.flatMap((one, i) =>
      all.slice(0, i).flatMap((other): Contradiction<T>[] => {
        const [a, b] = [other.teller, one.teller]
        const isOne = (one.isCertain || other.isCertain) && mayBeOne(one.content, other.content)
        if (!isOne || !areTwoHands(a, b) || isKnown(a, b) || !disagreeOnDate(a.statement, b.statement)) return []
        if (daysApart(other.day, one.day) > DAYS_OF_MEMORY) return []
        // 'on 9 and 10 December' does not contradict '10 December'.
        const [mine, theirs] = [hands.get(handOf(b)) ?? [], hands.get(handOf(a)) ?? []]
        if (theirs.some(({ day }) => day === one.day) || mine.some(({ day }) => day === other.day)) return []
        return [{ pair: [a, b], written: [writtenDate(a), writtenDate(b)] }]
      }),
    )
  })
}

const handOf = ({ document, statement }: ToldStatement): string => `${document}${statement.isQuoted ? ' quoted' : ''}`

/** Of one hand two sentences with two days tell two things: it was delivered, and delivered again. */
const tellTwice = (own: readonly { readonly teller: ToldStatement }[]): boolean =>
  new Set(own.map(({ teller }) => teller.statement.start)).size > 1

/** Further apart it is another thing of the kind, not a slip of memory or of the pen. */
const DAYS_OF_MEMORY = 62

function daysApart(a: string, b: string): number {
  const [one, other] = [parseDay(a.slice(0, 10)), parseDay(b.slice(0, 10))]
  return one === null || other === null ? 0 : Math.abs(dayNumber(one) - dayNumber(other))
}

function mayBeOne(x: Content, y: Content): boolean {
  return sameSet(x.ordinals, y.ordinals) && !differ(x.numbers, y.numbers) && !clash(x.parties, y.parties)
}

/** Two papers, or a mail and the one it quotes: what its writer says of that is no contradiction of himself. */
const areTwoHands = (a: ToldStatement, b: ToldStatement): boolean =>
  a.document !== b.document || a.statement.isQuoted !== b.statement.isQuoted

/** A document's own date, and a document named by its date, identify it: another date is another document. */
function canContradict({ statement }: ToldStatement): boolean {
  const { kind, rule, confidence } = statement
  if (confidence < SURE || rule.startsWith('named.')) return false
  return kind === 'event' || kind === 'deadline' || kind === 'term'
}

function contentKey(content: Content): string {
  return `${[...content.words].sort().join(' ')}|${[...content.acts].join(' ')}`
}

function recurringContents(tellers: readonly ToldStatement[], contents: readonly Content[]): Set<string> {
  const days = new Map<string, Set<string>>()
  for (const [i, teller] of tellers.entries()) {
    const content = contents[i]
    const value = teller.statement.dates[0]?.value ?? null
    if (content === undefined || value === null) continue
    const key = contentKey(content)
    const known = days.get(key)
    if (known === undefined) days.set(key, new Set([value]))
    else known.add(value)
  }
  return new Set([...days].filter(([, values]) => values.size > DAYS_OF_ONE_EVENT).map(([key]) => key))
}

/** The first dates do not touch, and no word ('before', 'about') leaves room between them. Further dates must not tell two things apart. */
function disagreeOnDate(a: Statement, b: Statement): boolean {
  const [s, t] = [a.dates[0], b.dates[0]]
  if (s === undefined || t === undefined) return false
  if (s.qualifier !== null || t.qualifier !== null || s.range !== null || t.range !== null) return false
  if (s.earliest === null || s.latest === null || t.earliest === null || t.latest === null) return false
  if (s.latest >= t.earliest && t.latest >= s.earliest) return false
  const further = (statement: Statement) =>
    new Set(statement.dates.slice(1).flatMap((date) => (date.value === null ? [] : [date.value])))
  const [more, others] = [further(a), further(b)]
  if (clash(more, others)) return false
  // Each names the other's day in passing: then they tell of two days.
  return !more.has(t.value ?? '') && !others.has(s.value ?? '')
}

function tellOneEvent(x: Content, y: Content): boolean {
  if (!sameSet(x.ordinals, y.ordinals) || differ(x.numbers, y.numbers)) return false
  if (shared(x.acts, y.acts) === 0) return false
  if (x.acts.size > 0 && y.acts.size > 0 && shared(x.acts, y.acts) < Math.min(x.acts.size, y.acts.size)) return false
  if (clash(x.parties, y.parties)) return false
  const both = shared(x.words, y.words)
  const all = x.words.size + y.words.size - both
  const least = Math.min(x.words.size, y.words.size)
  // Without a person or a number in common two sentences may tell of different people's like affairs.
  const common = shared(x.parties, y.parties) + shared(x.numbers, y.numbers)
  if (common === 0) return false
  if (both >= 4 && both / all >= 0.5) return true
  if (both >= 3 && both / least >= 0.75) return true
  return both >= 2 && both === least && common >= 2
}

/** The date of a statement as its document writes it, on one line. */
export function writtenDate({ quote, statement }: ToldStatement): string {
  const [date] = statement.dates
  if (date === undefined) return ''
  const words = quote
    .slice(date.start - statement.start, date.end - statement.start)
    .replace(/\s+/g, ' ')
    .trim()
  const listed = BARE_DAY.test(words) ? REST_OF_LIST.exec(quote.slice(date.end - statement.start)) : null
  return words + (listed?.[0].replace(/\s+/g, ' ') ?? '')
}

/** Of '9 and 10 December 2024' the first day says no month by itself. */
const BARE_DAY = /^\d{1,2}\.?$/
const REST_OF_LIST = /^(?:\s?(?:,|and|und|&)\s{0,3}\d{1,2}\.?(?!\d)){1,4}\s{1,3}\p{L}{3,10}\.?(?:\s{1,3}\d{4})?/u
