// What one document says with a date, and what in it could not be dated.
import { type DateMention, findDates } from '@muniment/reading/dates'
import { joinPages, type RunningText } from '@muniment/reading/page'
import { dateOfDocument, findStatements, type Statement, type StatementInput } from '@muniment/reading/statements'
import type { DocumentId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { type DocumentRow, documentOf, matterOf } from '../documents/index.ts'
import { factsOf, pagesOf, type ReadFinding, replaceFindings, textOf } from '../text/index.ts'
import { replaceStatements } from './queries.ts'
import { isRow, quoteParts, withSender } from './rules.ts'

export const findEventsJob: JobKind = { name: 'events.find', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface FindEventsMadeWith {
  readonly db: Db
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

export function makeFindEventsJob({ db, onReady, afterReady }: FindEventsMadeWith): JobHandler {
  return {
    kind: findEventsJob,
    async run(authority, data) {
      await db.inWorkspace(authority, async (scope) => {
        const document = await documentOf(scope, idIn<DocumentId>(data, 'document'))
        if (document.text_version === null) return
        await findEvents(scope, document, document.text_version)
        await onReady(scope, document)
      })
      afterReady()
    },
    async poisoned(authority, data) {
      await db.inWorkspace(authority, async (scope) => {
        const document = await documentOf(scope, idIn<DocumentId>(data, 'document'))
        const at = { document: document.id, version: document.text_version ?? 0, stage: 'events' as const }
        await replaceFindings(scope, at, [
          {
            code: 'events.not-found',
            page: null,
            detail: 'The document was read, but looking for events in it failed.',
          },
        ])
        await onReady(scope, document)
      })
      afterReady()
    },
  }
}

async function findEvents(scope: Scope, document: DocumentRow, version: number): Promise<void> {
  const pages = await pagesOf(scope, document.id, version)
  const text = joinPages(pages)
  const input = await inputOf(scope, document, version, text)
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const statements = findStatements(input)
  const sender = await senderOf(scope, document, version)
  const told = statements.filter(isRow).flatMap((statement) => {
    const parts = quoteParts(byNumber, text.locate(statement.start, statement.end))
    const dated = statement.dates.map((date) => text.text.slice(date.start, date.end))
    const quote = parts.map((part) => part.quote).join(' ')
    return parts.length === 0 ? [] : [{ parts, statement: withSender(statement, quote, sender, input.language), dated }]
  })
  await replaceStatements(scope, document.id, version, told)
  const at = { document: document.id, version, stage: 'events' as const }
  await replaceFindings(scope, at, undecided(input, text, statements))
}

async function senderOf(scope: Scope, document: DocumentRow, version: number): Promise<string | null> {
  const from = (await factsOf(scope, document.id, version)).find(
    (fact) => fact.fact === 'person' && fact.role === 'from',
  )
  return from?.fact === 'person' ? from.name : null
}

async function inputOf(
  scope: Scope,
  document: DocumentRow,
  version: number,
  text: RunningText,
): Promise<StatementInput> {
  const matter = await matterOf(scope, document.matter_id)
  const language = (await textOf(scope, document.id, version))?.language
  const sent = (await factsOf(scope, document.id, version)).find(
    (fact) => fact.fact === 'date' && (fact.name === 'sent' || fact.name === 'received'),
  )
  return {
    text: text.text,
    zones: text.zones,
    language: language === 'de' || language === 'en' ? language : matter.language,
    // The day on the sender's own calendar, as the header states it.
    reference: sent?.fact === 'date' ? sent.value.slice(0, 10) : null,
    dayOrder: matter.day_order,
  }
}

const MOST_AMBIGUOUS = 50

/** Dates that stand there and were not decided, and how many were left out on purpose: part of every timeline. */
function undecided(input: StatementInput, text: RunningText, statements: readonly Statement[]): ReadFinding[] {
  // Counted from where the rows are counted from, or coverage would deny what a row says.
  const dates = findDates(input.text, {
    language: input.language,
    reference: dateOfDocument(input)?.day ?? null,
    dayOrder: input.dayOrder,
  })
  const open = dates.filter((date) => date.value === null)
  const ambiguous = open.filter((date) => date.candidates.length > 1)
  const findings = ambiguous.slice(0, MOST_AMBIGUOUS).map((date) => ambiguousDate(date, text))
  const more = ambiguous.length - findings.length
  if (more > 0) {
    const detail = `${count(more, 'more date')} can be read in two ways. Settle the order of day and month for the matter.`
    findings.push({ code: 'events.dates-ambiguous', page: null, detail, facts: { count: more } })
  }
  const relative = open.length - ambiguous.length
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

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
