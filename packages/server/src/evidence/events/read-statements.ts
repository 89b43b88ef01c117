// What one text says with a date, and what in it could not be dated: pure, run where a long reading harms nobody.
import { scoreInjection } from '@muniment/reading/injection'
import type { RunningText } from '@muniment/reading/page'
import { isRowKind, readStatements, type Statement, type StatementInput } from '@muniment/reading/statements'
import { mentionsIn, type NamedForm } from '../parties/index.ts'
import { type DocumentFact, runningTextOf, type TextToUnderstand } from '../text/index.ts'
import type { EventFinding } from './findings.ts'
import { type LeftOut, type LeftOutDate, leftOutOf } from './left-out/left-out.ts'
import { type QuotePart, quoteParts, withOrigin, withSender } from './rules.ts'
import { type Undecided, type UndecidedDate, undecidedIn } from './undecided/undecided.ts'

/** What a document says, each with where it says so and the words that give its dates. */
export interface StatementsRead {
  readonly told: readonly {
    readonly parts: readonly QuotePart[]
    readonly statement: Statement
    readonly dated: readonly string[]
  }[]
  readonly undecided: readonly UndecidedDate[]
  readonly leftOut: readonly LeftOutDate[]
  readonly findings: readonly EventFinding[]
}

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type StatementReading = (
  text: TextToUnderstand,
  parties: readonly NamedForm[],
  signal: AbortSignal,
) => Promise<StatementsRead>

export function statementsIn(stored: TextToUnderstand, parties: readonly NamedForm[]): StatementsRead {
  const { pages, facts } = stored
  const text = runningTextOf(stored)
  const input = inputOf(stored, text)
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const { statements, dates } = readStatements({ ...input, parties: mentionsIn(parties) })
  const sender = senderOf(facts)
  // Also what only names another paper by its day: not a row, but another document may give that paper another day.
  const rows = statements.filter(
    ({ kind, rule }) => isRowKind(kind) || (kind === 'reference' && rule.startsWith('named.')),
  )
  const told = rows.flatMap((statement) => {
    const parts = quoteParts(byNumber, text.locate(statement.start, statement.end))
    const dated = statement.dates.map((date) => text.text.slice(date.start, date.end))
    const quote = parts.map((part) => part.quote).join(' ')
    if (parts.length === 0) return []
    const named = withSender(statement, spokenIn(statement, quote), sender, input.language)
    const on = parts.flatMap((part) => byNumber.get(part.page) ?? [])
    return [{ parts, statement: withOrigin(named, on), dated }]
  })
  const open = undecidedIn(dates, text, byNumber)
  const leftOut = leftOutOf(statements, text, byNumber)
  return {
    told,
    undecided: open.dates,
    leftOut: leftOut.dates,
    findings: [...findingsOf(open, leftOut), ...speakingIn(pages)],
  }
}

/**
 * Of a sentence told in several rows each has the words of its own clause; words left out of it may be the ones that say who speaks, and a
 * sentence before its own says nothing of that.
 */
function spokenIn({ text }: Statement, quote: string): string {
  const isOwn = quote
    .replace(/[>\s]+/g, ' ')
    .toLowerCase()
    .includes(text.slice(0, BEGINNING).toLowerCase())
  return text.includes('…') || !isOwn ? quote : text
}

/** As many letters tell one clause from another. */
const BEGINNING = 20

function senderOf(facts: readonly DocumentFact[]): string | null {
  const from = facts.find((fact) => fact.fact === 'person' && fact.role === 'from')
  return from?.fact === 'person' ? (from.name ?? from.address?.toLowerCase() ?? null) : null
}

function inputOf({ facts, language, dayOrder }: TextToUnderstand, text: RunningText): StatementInput {
  const sent = facts.find((fact) => fact.fact === 'date' && (fact.name === 'sent' || fact.name === 'received'))
  return {
    text: text.text,
    zones: text.zones,
    language,
    // The day on the sender's own calendar, as the header states it.
    reference: sent?.fact === 'date' ? sent.value.slice(0, 10) : null,
    dayOrder,
  }
}

/** Pages that read as if they spoke to a language model: a sign for whoever reviews the document, which counts for nothing else. */
const speakingIn = (pages: TextToUnderstand['pages']): EventFinding[] =>
  pages
    .filter(({ text }) => scoreInjection(text).isSuspicious)
    .slice(0, MOST_SPEAKING)
    .map(({ number }) => ({ code: 'events.speaks-to-model', page: number }))

/** Pages of one document that are named; whoever looks at so many looks at all. */
const MOST_SPEAKING = 100

/** How many dates were not decided, and how many were left out on purpose: part of every timeline. */
function findingsOf({ count, listed }: Undecided, { dates, counts }: LeftOut): EventFinding[] {
  const findings: EventFinding[] = []
  if (count > 0) findings.push({ code: 'events.dates-undecided', page: null, facts: { count, listed } })
  const out = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const facts = { ...counts, count: out, listed: dates.length }
  if (out > 0) findings.push({ code: 'events.left-out', page: null, facts })
  return findings
}
