// `muniment quota`: what each workspace keeps and may keep, and changing it. An operator's word: no workspace can say it of itself.
import { parseArgs } from 'node:util'
import { newId, parseId, systemClock, type WorkspaceId } from '../../base/index.ts'
import {
  type LimitTables,
  NO_QUOTAS,
  type Quotas,
  setLimits,
  type Usage,
  usageOf,
} from '../../evidence/documents/index.ts'
import { recordActAtTheDoor } from '../../platform/audit/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { everyWorkspace } from '../../platform/db/index.ts'
import { authorityOfJob } from '../../platform/tenancy/index.ts'
import { type Books, withBooks } from '../books.ts'
import { quotasOf } from '../quotas.ts'
import { declaredSettings } from '../settings.ts'
import { counted } from './counted.ts'
import { asTyped, UsageError } from './usage.ts'

/** Stored: never renamed. */
const ACT = 'workspace.limits-set'
const HOW =
  'Say muniment quota, or muniment quota WORKSPACE with --mb N, --documents N, --ocr-pages N; default instead of N takes the settings.'

type Limits = Partial<Record<'bytes' | 'documents' | 'recognised_pages', number | null>>

export async function quota(words: string[]): Promise<number> {
  const { positionals, values } = asTyped(() =>
    parseArgs({
      args: words,
      allowPositionals: true,
      options: { mb: { type: 'string' }, documents: { type: 'string' }, 'ocr-pages': { type: 'string' } },
    }),
  )
  const limits: Limits = {
    ...limit('bytes', values.mb, 1024 * 1024),
    ...limit('documents', values.documents),
    ...limit('recognised_pages', values['ocr-pages']),
  }
  const [given, ...more] = positionals
  if (more.length > 0 || (given === undefined) !== (Object.keys(limits).length === 0)) throw new UsageError(HOW)
  const workspace = given === undefined ? null : parseId<WorkspaceId>(given)
  if (given !== undefined && workspace === null) throw new UsageError(HOW)
  const quotas = quotasOf(readSettings(declaredSettings))
  return withBooks((books) => (workspace === null ? list(books, quotas) : set(books, workspace, limits, quotas)))
}

function limit(name: keyof Limits, text: string | undefined, unit = 1): Limits {
  if (text === undefined) return {}
  if (text === 'default') return { [name]: null }
  if (!/^\d{1,12}$/.test(text)) throw new UsageError(HOW)
  return { [name]: Number(text) * unit }
}

const spaces = ({ db }: Books) => everyWorkspace(db, 'the operator looks at what each workspace keeps')
const operator = (workspace: WorkspaceId) => authorityOfJob({ workspace, job: 'quota', cause: newId() })

async function list(books: Books, quotas: Quotas): Promise<number> {
  for (const { id, name } of await spaces(books)) await show(books, { id, name }, quotas)
  return 0
}

async function set(books: Books, workspace: WorkspaceId, limits: Limits, quotas: Quotas): Promise<number> {
  const found = (await spaces(books)).find(({ id }) => id === workspace)
  if (found === undefined) throw new UsageError('There is no such workspace; muniment quota lists them.')
  const act = { action: ACT, targets: [{ type: 'workspace', id: workspace }], facts: limits }
  await books.db.acrossWorkspaces<LimitTables, void>(
    'the operator says what a workspace may keep',
    async (tables, outside) => {
      await setLimits(tables, workspace, limits)
      await recordActAtTheDoor(outside, operator(workspace), act)
    },
  )
  await show(books, found, quotas)
  return 0
}

async function show({ db }: Books, { id, name }: { id: WorkspaceId; name: string }, quotas: Quotas): Promise<void> {
  const usage = await db.inWorkspace(operator(id), (scope) => usageOf(scope, quotas, systemClock.now()))
  console.log(`${id}  ${name}\n    ${said(usage)}`)
}

function said({ bytes, documents, recognisedPages, limits }: Usage): string {
  const of = (value: number, most: number, unlimited: number, one: string, many?: string): string =>
    most >= unlimited ? counted(value, one, many) : `${value} of ${counted(most, one, many)}`
  const megabytes = (value: number): number => Math.ceil(value / 1024 / 1024)
  return [
    of(megabytes(bytes), megabytes(limits.bytes), megabytes(NO_QUOTAS.bytes), 'MB', 'MB'),
    of(documents, limits.documents, NO_QUOTAS.documents, 'document'),
    `${of(recognisedPages, limits.recognisedPages, NO_QUOTAS.recognisedPages, 'page')} recognised this month`,
  ].join(', ')
}
