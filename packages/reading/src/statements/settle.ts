// One document says some things twice: the stamp on every page, the decision's date in head and field, an agreement named in
// every recital. What is said again in the same role is not a second row.
import type { DocumentDateRole, Statement } from './statement.ts'

/** Roles a document has once; two people may sign it, and it may be served on several. */
const ONCE: ReadonlySet<DocumentDateRole> = new Set(['dated', 'sent', 'filed', 'decided', 'effective', 'expires'])

/** In the order of the text; of those that say the same the surest is kept, of equals the first. */
export function settle(text: string, statements: readonly Statement[]): Statement[] {
  const chosen = new Map<string, Statement>()
  const kept: Statement[] = []
  for (const statement of statements) {
    const key = keyOf(statement)
    const before = key === null ? undefined : chosen.get(key)
    if (key === null) kept.push(statement)
    else if (before === undefined || rank(statement) > rank(before)) chosen.set(key, statement)
  }
  const whole = [...kept, ...chosen.values()].sort((a, b) => a.start - b.start || startOf(a) - startOf(b))
  return withoutDoubles(withoutEchoes(withoutMargins(text, whole)))
}

function keyOf({ kind, role, dates, text, parties }: Statement): string | null {
  const value = dates[0]?.value ?? null
  // One person signs for two companies on one day.
  const companies = parties.filter((party) => party.kind !== 'person').map((party) => party.refersTo ?? party.name)
  if (role === 'signed' && value !== null) return `${role}/${value}/${text}/${companies.join('/').toLowerCase()}`
  if (kind !== 'document-date' || role === null || value === null || !ONCE.has(role)) return null
  return `${role === 'decided' ? 'dated' : role}/${value}`
}

/** A sentence says more than a label; a label in a quoted reply less. */
function rank(statement: Statement): number {
  const words = statement.rule.startsWith('paper.') || statement.rule === 'decision.head' ? 0.1 : 0
  return statement.confidence + words - (statement.isQuoted ? 0.5 : 0)
}

function startOf(statement: Statement): number {
  return statement.dates[0]?.start ?? statement.start
}

/** What stands on every page is a margin; but a sentence that tells what happened is a row, however often it is said: once. */
const EVERY_PAGE = 3

function withoutMargins(text: string, statements: readonly Statement[]): Statement[] {
  const keyOfLine = ({ dates, text: words }: Statement) =>
    `${dates[0]?.value ?? ''}/${words.slice(0, 60).replace(/\d+/g, '#')}`
  const times = new Map<string, number>()
  for (const statement of statements) {
    if (statement.rule.startsWith('event.')) times.set(keyOfLine(statement), (times.get(keyOfLine(statement)) ?? 0) + 1)
  }
  const told = new Set<string>()
  const repeated = new Map<string, string>()
  return statements.map((statement) => {
    if (!statement.rule.startsWith('event.')) return statement
    const key = keyOfLine(statement)
    const day = statement.dates[0]?.value ?? ''
    const quote = text.slice(statement.start, statement.end)
    const isRepeated = (times.get(key) ?? 0) >= EVERY_PAGE
    if (isRepeated && !told.has(key) && statement.rule === 'event.past' && isSentence(quote)) {
      told.add(key)
      repeated.set(day, quote)
      return statement
    }
    // A page that ends inside a repeated sentence leaves a piece of it at its top.
    const isPiece = repeated.get(day)?.endsWith(quote) === true
    return isRepeated || isPiece ? { ...statement, kind: 'repeated' as const, rule: 'repeated.margin' } : statement
  })
}

function isSentence(quote: string): boolean {
  return /^\W{0,4}\p{Lu}|^\W{0,4}(?:am|im|in) /u.test(quote) && /[.!?]["”“)]?$/.test(quote)
}

/** A decision or deed named by its date is a row once, and none where a sentence already tells that day's act. */
function withoutEchoes(statements: readonly Statement[]): Statement[] {
  const told = new Set<string>()
  for (const { kind, rule, dates } of statements) {
    const value = dates[0]?.value ?? null
    if (value !== null && isTold(kind) && rule !== 'named.decision' && rule !== 'named.deed') told.add(value)
  }
  return statements.map((statement) => {
    if (statement.rule !== 'named.decision' && statement.rule !== 'named.deed') return statement
    const value = statement.dates[0]?.value ?? null
    if (value === null) return statement
    if (told.has(value)) return { ...statement, kind: 'reference' as const }
    told.add(value)
    return statement
  })
}

function isTold(kind: Statement['kind']): boolean {
  return kind === 'event' || kind === 'document-date'
}

/**
 * A form and its sentence say one thing: the stretch a bill is for and the sentence that bills it, 'Due date' and the terms it is counted by,
 * the bare date in the head of a statement and the day it was signed on.
 */
function withoutDoubles(statements: readonly Statement[]): Statement[] {
  const days = ({ dates }: Statement) => dates.slice(0, 2).flatMap(({ value }) => value ?? [])
  const sameDays = (a: Statement, b: Statement) => days(a).length > 0 && days(a).join() === days(b).join()
  const isCounted = ({ dates: [date] }: Statement) => date?.rule.startsWith('count.') === true
  const labels = statements.filter(
    ({ rule, kind }) => rule.startsWith('label.') && (kind === 'term' || kind === 'deadline'),
  )
  const signed = statements.filter(({ role }) => role === 'signed')
  if (labels.length === 0 && signed.length < 2) return [...statements]
  const isDouble = (one: Statement): boolean => {
    if (one.rule === 'label.term' && days(one).length === 2)
      return statements.some((other) => other.rule !== one.rule && isStretch(other) && sameDays(one, other))
    if (one.kind === 'deadline' && isCounted(one))
      return labels.some((label) => label.kind === 'deadline' && label.dates[0]?.value === one.dates[0]?.value)
    return (
      one.role === 'signed' && BARE_DATE.test(one.text) && signed.some((other) => other !== one && sameDays(one, other))
    )
  }
  return statements.map((one) =>
    isDouble(one) ? { ...one, kind: 'repeated' as const, role: null, rule: 'repeated.form' } : one,
  )
}

const isStretch = ({ kind, dates: [date] }: Statement): boolean =>
  (kind === 'event' || kind === 'term') && date !== undefined && date.range !== null
const BARE_DATE = /^(?:Date|Dated|Datum)(?!\p{L})/u
