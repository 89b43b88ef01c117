// What one text says with a date, and what in it could not be dated: pure, run where a long reading harms nobody.
import { type DateMention, findDates } from '@muniment/reading/dates'
import { joinPages, type RunningText } from '@muniment/reading/page'
import {
  dateOfDocument,
  eachDay,
  findStatements,
  type Statement,
  type StatementInput,
} from '@muniment/reading/statements'
import { mentionsIn, type NamedForm } from '../parties/index.ts'
import type { DocumentFact, ReadFinding, TextToUnderstand } from '../text/index.ts'
import { isRow, type QuotePart, quoteParts, withOrigin, withSender } from './rules.ts'

/** What a document says, each with where it says so and the words that give its dates. */
export interface StatementsRead {
  readonly told: readonly {
    readonly parts: readonly QuotePart[]
    readonly statement: Statement
    readonly dated: readonly string[]
  }[]
  readonly findings: readonly ReadFinding[]
}

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type StatementReading = (
  text: TextToUnderstand,
  parties: readonly NamedForm[],
  signal: AbortSignal,
) => Promise<StatementsRead>

export function statementsIn(stored: TextToUnderstand, parties: readonly NamedForm[]): StatementsRead {
  const { pages, facts } = stored
  const text = joinPages(pages)
  const input = inputOf(stored, text)
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const statements = findStatements({ ...input, parties: mentionsIn(parties) })
  const sender = senderOf(facts)
  const rows = statements.filter(isRow).flatMap(eachDay)
  const told = rows.flatMap((statement) => {
    const parts = quoteParts(byNumber, text.locate(statement.start, statement.end))
    const dated = statement.dates.map((date) => text.text.slice(date.start, date.end))
    const quote = parts.map((part) => part.quote).join(' ')
    if (parts.length === 0) return []
    const named = withSender(statement, quote, sender, input.language)
    const on = parts.flatMap((part) => byNumber.get(part.page) ?? [])
    return [{ parts, statement: withOrigin(named, on, input.language), dated }]
  })
  return { told, findings: undecided(input, text, statements) }
}

function senderOf(facts: readonly DocumentFact[]): string | null {
  const from = facts.find((fact) => fact.fact === 'person' && fact.role === 'from')
  return from?.fact === 'person' ? from.name : null
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

const MOST_AMBIGUOUS = 50
const MOST_IMPOSSIBLE = 50

/** Dates that stand there and were not decided, and how many were left out on purpose: part of every timeline. */
function undecided(input: StatementInput, text: RunningText, statements: readonly Statement[]): ReadFinding[] {
  // Counted from where the rows are counted from, or coverage would deny what a row says.
  const dates = findDates(input.text, {
    language: input.language,
    reference: dateOfDocument(input)?.day ?? null,
    dayOrder: input.dayOrder,
  })
  const open = dates.filter((date) => date.value === null)
  const ambiguous = open.filter((date) => date.undecided === 'ambiguous-order')
  const impossible = open.filter((date) => date.undecided === 'impossible-day')
  const findings = ambiguous.slice(0, MOST_AMBIGUOUS).map((date) => ambiguousDate(date, text))
  const more = ambiguous.length - findings.length
  if (more > 0) {
    const detail = `${count(more, 'more date')} can be read in two ways. Settle the order of day and month for the matter.`
    findings.push({ code: 'events.dates-ambiguous', page: null, detail, facts: { count: more } })
  }
  for (const date of impossible.slice(0, MOST_IMPOSSIBLE)) findings.push(impossibleDate(date, text))
  const relative = open.filter((date) => date.undecided === 'no-anchor').length
  if (relative > 0) {
    const detail = `${count(relative, 'expression')} of time could not be placed in the calendar: the text gives nothing to count from.`
    findings.push({ code: 'events.dates-unresolved', page: null, detail, facts: { count: relative } })
  }
  return [...findings, ...leftOut(statements)]
}

function leftOut(statements: readonly Statement[]): ReadFinding[] {
  const out = statements.filter((statement) => !isRow(statement) && statement.dates.length > 0)
  if (out.length === 0) return []
  const of = (kind: Statement['kind']) => out.filter((statement) => statement.kind === kind).length
  const facts = { law: of('law'), reference: of('reference'), boilerplate: of('boilerplate') }
  const detail = `Left out of the chronology: dates of statutes and other decisions (${facts.law}), of documents only named (${facts.reference}), of forms and boilerplate (${facts.boilerplate}).`
  return [{ code: 'events.left-out', page: null, detail, facts }]
}

function ambiguousDate(date: DateMention, text: RunningText): ReadFinding {
  const page = text.locate(date.start, date.end)[0]?.page ?? null
  const written = text.text.slice(date.start, date.end)
  const detail = `“${written}” can mean ${date.candidates.join(' or ')}. It was not dated.`
  return { code: 'events.date-ambiguous', page, detail, facts: { written, candidates: date.candidates.join(' / ') } }
}

function impossibleDate(date: DateMention, text: RunningText): ReadFinding {
  const page = text.locate(date.start, date.end)[0]?.page ?? null
  const written = text.text.slice(date.start, date.end)
  const detail = `“${written}” names a day or week that the calendar does not have. It was not dated.`
  return { code: 'events.date-impossible', page, detail, facts: { written } }
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
