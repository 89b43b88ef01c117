// The stage that finds what one document says with a date. A document that cannot be understood says so in the coverage.
import type { DocumentId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { type DocumentRow, findAnyDocument, holdDocument, updateDocument } from '../documents/index.ts'
import { formsOfText } from '../parties/index.ts'
import { isCurrentText, replaceFindings, storedText, UnderstandingStopped } from '../text/index.ts'
import { dayOfPaper } from './day-of-paper.ts'
import type { EventFinding } from './findings.ts'
import { replaceLeftOut } from './left-out/queries.ts'
import { replaceStatements } from './queries.ts'
import type { StatementReading, StatementsRead } from './read-statements.ts'
import { replaceUndecided } from './undecided/queries.ts'

export const findEventsJob: JobKind = { name: 'events.find', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface FindEventsMadeWith {
  readonly db: Db
  readonly read: StatementReading
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

export function makeFindEventsJob({ db, read, onReady, afterReady }: FindEventsMadeWith): JobHandler {
  return {
    kind: findEventsJob,
    async run(authority, data, signal) {
      const stored = await db.inWorkspace(authority, (scope) =>
        textAndParties(scope, idIn<DocumentId>(data, 'document')),
      )
      if (stored === null) return
      const { document, version, text, parties } = stored
      const { told, undecided, leftOut, findings } = await readOrSayWhyNot(() => read(text, parties, signal))
      await db.inWorkspace(authority, async (scope) => {
        // A newer text has its own jobs; what was found in this one would stand over theirs.
        await holdDocument(scope, document.id)
        if (!(await isCurrentText(scope, document.id, version))) return
        await updateDocument(scope, document.id, { dated_as_read: dayOfPaper(told.map(({ statement }) => statement)) })
        await replaceStatements(scope, document.id, version, told)
        await replaceUndecided(scope, document.id, version, undecided)
        await replaceLeftOut(scope, document.id, version, leftOut)
        await replaceFindings(scope, { document: document.id, version, stage: 'events' }, findings)
        await onReady(scope, document)
      })
      afterReady()
    },
    async poisoned(authority, data) {
      await db.inWorkspace(authority, async (scope) => {
        const document = await findAnyDocument(scope, idIn<DocumentId>(data, 'document'))
        if (document === undefined) return
        const at = { document: document.id, version: document.text_version ?? 0, stage: 'events' as const }
        await replaceFindings(scope, at, [{ code: 'events.not-found', page: null } satisfies EventFinding])
        await onReady(scope, document)
      })
      afterReady()
    },
  }
}

async function textAndParties(scope: Scope, id: DocumentId) {
  const stored = await storedText(scope, id)
  return stored && { ...stored, parties: await formsOfText(scope, id, stored.version) }
}

async function readOrSayWhyNot(read: () => Promise<StatementsRead>): Promise<StatementsRead> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnderstandingStopped)) throw error
    const findings: EventFinding[] = [{ code: 'events.too-long', page: null, facts: { limit: error.limit } }]
    return { told: [], undecided: [], leftOut: [], findings }
  }
}
