// When statements of different documents, or a mail quoted in ten replies, tell one event: one row with several citations. Same
// date and the same words, or the same date and nearly the same thing told of the same people.
import { candidatePairs } from './candidates.ts'
import type { Content, ToldStatement } from './content.ts'
import { clash, contentOf, dateKey, shared } from './content.ts'
import { isHeadingOf } from './headings.ts'
import { ATTRIBUTION, areTwoMails, mailOf, NO_MAIL, quotedHeads, sameSending } from './one-mail.ts'
import {
  holdOnePaper,
  isOwnDayAgain,
  isRestated,
  isSameField,
  isSameLine,
  nameOnePaper,
  papersOf,
} from './one-paper.ts'

/** A quote of fewer letters ('Date: 3 May 2021') says nothing that could be the same. */
const TELLING_QUOTE = 30
/** Of a happening told in a mail and in a quotation so few letters are enough ('the plumber came yesterday'). */
const QUOTED_AGAIN = 12

export function sameEvent(a: ToldStatement, b: ToldStatement): boolean {
  return isSame(a, contentOf(a), b, contentOf(b))
}

/**
 * The items in groups that each tell one event, in the order of their first items. Within a group the best witness comes first:
 * new text before quoted text, then the surer, then the earlier. Near linear in the number of items.
 */
export function groupStatements<T extends ToldStatement>(items: readonly T[]): T[][] {
  const contents = items.map((item) => contentOf(item))
  const parent = items.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    parent[i] = root
    return root
  }
  const mails = items.map(mailOf)
  const join = (i: number, j: number) => {
    const [a, b] = [rootOf(i), rootOf(j)]
    const [one, other] = [mails[a] ?? NO_MAIL, mails[b] ?? NO_MAIL]
    // A line that quotes a mail without its subject must not make one of two mails.
    if (areTwoMails(one, other)) return
    parent[Math.max(a, b)] = Math.min(a, b)
    mails[Math.min(a, b)] = { subject: one.subject ?? other.subject, second: one.second ?? other.second }
  }
  const papers = papersOf(items, contents)
  for (const bucket of bucketsByDate(items)) joinWithin(bucket, { items, contents, papers }, join)
  for (const [head, quoted] of quotedHeads(items, rootOf)) join(head, quoted)
  const groups = new Map<number, T[]>()
  for (const [i, item] of items.entries()) {
    const root = rootOf(i)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [item])
    else group.push(item)
  }
  return [...groups.values()].map((group) => [...group].sort(byWitness))
}

function bucketsByDate(items: readonly ToldStatement[]): number[][] {
  const buckets = new Map<string, number[]>()
  for (const [i, { statement }] of items.entries()) {
    const key = dateKey(statement.dates)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [i])
    else bucket.push(i)
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

interface Compared {
  readonly items: readonly ToldStatement[]
  readonly contents: readonly Content[]
  /** What is known of the documents: which papers they hold, which are copies. */
  readonly papers: ReturnType<typeof papersOf>
}

function joinWithin(
  bucket: readonly number[],
  { items, contents, papers }: Compared,
  join: (i: number, j: number) => void,
): void {
  const firstWith = new Map<string, number>()
  const fresh: number[] = []
  const compare = (i: number, j: number) => {
    const [a, b, x, y] = [items[i], items[j], contents[i], contents[j]]
    if (a === undefined || b === undefined || x === undefined || y === undefined) return false
    if (isSame(a, x, b, y)) return true
    if (isSameField(a, x, b, y)) return holdOnePaper(papers, a, b) || papers.areCopies(a.document, b.document)
    return isSameLine(a, x, b, y) && papers.areCopies(a.document, b.document)
  }
  for (const i of bucket) {
    const key = contents[i]?.quoteKey ?? ''
    const first = firstWith.get(key)
    if (first !== undefined && compare(first, i)) join(first, i)
    else {
      if (first === undefined) firstWith.set(key, i)
      fresh.push(i)
    }
  }
  const keys = fresh.map((i) => contents[i]?.words ?? new Set<string>())
  for (const [earlier, later] of candidatePairs(keys, 1)) {
    const [i, j] = [fresh[earlier] ?? 0, fresh[later] ?? 0]
    if (compare(i, j)) join(i, j)
  }
}

const HAPPENING = new Set(['event', 'deadline', 'term'])

function isSame(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  const [s, t] = [a.statement, b.statement]
  if (dateKey(s.dates) !== dateKey(t.dates)) return false
  if (nameOnePaper(a, x, b, y) || isOwnDayAgain(a, b) || isRestated(a, b)) return true
  if (s.kind !== t.kind && !(HAPPENING.has(s.kind) && HAPPENING.has(t.kind))) return false
  if (s.role !== t.role) return false
  if (areTwoMails(mailOf(a), mailOf(b))) return false
  const isUndated = (s.dates[0]?.value ?? null) === null
  const telling = HAPPENING.has(s.kind) && (s.isQuoted || t.isQuoted) ? QUOTED_AGAIN : TELLING_QUOTE
  if (x.quoteKey === y.quoteKey && x.quoteKey.length >= telling && sameClause(s.text, t.text)) return true
  if (isUndated) return false
  if (isHeadingOf(a, x, b, y)) return true
  if (s.kind === 'document-date') return s.role === 'sent' && sameSending(a, x, b, y)
  if (clashInTime(a, b) || clash(x.numbers, y.numbers) || clash(x.ordinals, y.ordinals) || clash(x.acts, y.acts))
    return false
  // One text tells a thing once; what it tells twice in like words are two things, unless a reply is quoted in it.
  const isOneText = a.document === b.document && !s.isQuoted && !t.isQuoted
  return tellsTheSame(x, y, s.kind === 'reference', isOneText ? 0.8 : 0.5)
}

/** One sentence can tell two things of one day; they stay two rows. */
function sameClause(a: string, b: string): boolean {
  return a === b || a.length === 0 || b.length === 0 || a.slice(0, 24) === b.slice(0, 24)
}

/** `likeness`: the least share of all their content words that both must have. */
function tellsTheSame(x: Content, y: Content, isReference: boolean, likeness: number): boolean {
  const both = shared(x.words, y.words)
  const least = Math.min(x.words.size, y.words.size)
  if (least === 0) return false
  if (both / (x.words.size + y.words.size - both) < likeness) return false
  if (isReference) return both >= 2 && both / least >= 0.75
  const sameParties = shared(x.parties, y.parties)
  if (both >= 4 && both / least >= 0.7) return true
  const isOneAct = shared(x.acts, y.acts) > 0
  if (both >= 3 && both / least >= 0.6 && (sameParties > 0 || isOneAct)) return true
  return both >= 2 && isOneAct && both / least >= 0.6 && (sameParties > 0 || shared(x.numbers, y.numbers) > 0)
}

function clashInTime(a: ToldStatement, b: ToldStatement): boolean {
  const [s, t] = [a.statement.dates[0]?.time ?? null, b.statement.dates[0]?.time ?? null]
  return s !== null && t !== null && (s.hour !== t.hour || (s.minute ?? 0) !== (t.minute ?? 0))
}

function byWitness(a: ToldStatement, b: ToldStatement): number {
  return Number(quotes(a)) - Number(quotes(b)) || b.statement.confidence - a.statement.confidence
}

/** The line above a quotation belongs to it, where its program marks it or not. */
const quotes = ({ statement: { isQuoted, rule } }: ToldStatement): boolean => isQuoted || rule === ATTRIBUTION
