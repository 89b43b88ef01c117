// What one document says with a date, and what in it could not be dated.
import { type DateMention, findDates } from '@muniment/reading/dates'
import { joinPages, type RunningText } from '@muniment/reading/page'
import { findStatements, type Statement, type StatementInput } from '@muniment/reading/statements'
import type { DocumentId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { type DocumentRow, documentOf, matterOf } from '../documents/index.ts'
import { factsOf, pagesOf, type ReadFinding, replaceFindings, textOf } from '../text/index.ts'
import { replaceStatements } from './queries.ts'
import { isRow, quoteParts } from './rules.ts'

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
  const told = statements.filter(isRow).flatMap((statement) => {
    const parts = quoteParts(byNumber, text.locate(statement.start, statement.end))
    const dated = statement.dates.map((date) => text.text.slice(date.start, date.end))
    return parts.length === 0 ? [] : [{ parts, statement, dated }]
  })
  await replaceStatements(scope, document.id, version, told)
  const at = { document: document.id, version, stage: 'events' as const }
  await replaceFindings(scope, at, undecided(input, text, statements))
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
  const dates = findDates(input.text, {
    language: input.language,
    reference: input.reference,
    dayOrder: input.dayOrder,
  })
  const open = dates.filter((date) => date.value === null)
  const ambiguous = open.filter((date) => date.candidates.length > 1)
  const findings = ambiguous.slice(0, MOST_AMBIGUOUS).map((date) => ambiguousDate(date, text))
  if (ambiguous.length > MOST_AMBIGUOUS) {
    findings.push({
      code: 'events.dates-ambiguous',
      page: null,
      detail: `${ambiguous.length - MOST_AMBIGUOUS} more dates can be read in two ways. Settle the order of day and month for the matter.`,
    })
  }
  const relative = open.length - ambiguous.length
  if (relative > 0) {
    findings.push({
      code: 'events.dates-unresolved',
      page: null,
      detail: `${count(relative, 'expression')} of time could not be placed in the calendar: the text gives nothing to count from.`,
    })
  }
  const leftOut = statements.filter((statement) => !isRow(statement) && statement.dates.length > 0)
  if (leftOut.length > 0) {
    const of = (kind: Statement['kind']) => leftOut.filter((statement) => statement.kind === kind).length
    const detail = `Left out of the chronology: ${of('law')} dates of statutes and reported decisions, ${of('reference')} of documents only named, ${of('boilerplate')} of forms and boilerplate.`
    findings.push({ code: 'events.left-out', page: null, detail })
  }
  return findings
}

function ambiguousDate(date: DateMention, text: RunningText): ReadFinding {
  const page = text.locate(date.start, date.end)[0]?.page ?? null
  return {
    code: 'events.date-ambiguous',
    page,
    detail: `“${text.text.slice(date.start, date.end)}” can mean ${date.candidates.join(' or ')}. It was not dated.`,
  }
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
