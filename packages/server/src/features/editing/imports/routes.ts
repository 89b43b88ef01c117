// Imports over HTTP: file a table, look at what it would change, say what its columns mean, approve.
import multipart from '@fastify/multipart'
import {
  appliedImportSchema,
  applyImportSchema,
  IMPORT_KINDS,
  importBriefSchema,
  importedSchema,
  importMappingSchema,
  importSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { wordFinding } from '../../../evidence/exhibits/index.ts'
import {
  authorityOf,
  byMatter,
  knockAgain,
  pageOf,
  pageQuery,
  placeOf,
  untilGone,
  versioned,
  versionSeen,
} from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { noFile, notReadable, tableTooLarge } from '../refusals.ts'
import { applyImport } from './apply.ts'
import { type KeptComparisons, keepComparisons } from './compared.ts'
import {
  dismissImport,
  fileImport,
  type ImportsMadeWith,
  importIdOf,
  importOf,
  listImports,
  mapImport,
  type Proposed,
  proposed,
  tablesOfImport,
} from './imports.ts'
import type { Proposal } from './proposal.ts'
import { WHY } from './words.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const byImport = z.object({ matter: z.string(), import: z.string() })
const querystring = z.strictObject(pageQuery)

export async function importRoutes(app: FastifyInstance, made: ImportsMadeWith): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: 20_000_001, files: 1, fields: 4, fieldSize: 1000, parts: 5 },
    throwFileSizeLimit: false,
  })
  const kept = keepComparisons()
  filingRoutes(app, made, kept)
  lookingRoutes(app, made, kept)
  decidingRoutes(app, made, kept)
}

function briefOf(row: Proposed['row']) {
  const { language } = row.mapping
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    table: row.table_name,
    tables: [...row.tables],
    findings: row.findings.map((finding) => wordFinding({ code: finding.code, facts: { ...finding.facts } }, language)),
    state: row.state,
    headers: [...row.headers],
    mapping: { ...row.mapping, columns: [...row.mapping.columns] },
    madeAt: row.made_at.toISOString(),
    edit: row.edit_id,
  }
}

function replyOf({ row, proposals, sequence }: Proposed) {
  const count = (kind: Proposal['kind']) => proposals.filter((proposal) => proposal.kind === kind).length
  return {
    ...briefOf(row),
    sequence,
    counts: {
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      conflict: count('conflict'),
      unchanged: count('unchanged'),
      leftOut: count('left-out'),
      problems: proposals.reduce((sum, { problems }) => sum + problems.length, 0),
    },
  }
}

const proposalReply = (
  { position, place, kind, event, changes, problems, wanted }: Proposal,
  { mapping }: Proposed['row'],
) => ({
  position,
  place,
  kind,
  event,
  changes: [...changes],
  problems: problems.map(({ field, code, words, candidates }) => ({
    field,
    code,
    words,
    why: WHY[mapping.language][code],
    candidates: [...(candidates ?? [])],
  })),
  note: wanted.note,
})

function filingRoutes(app: FastifyInstance, made: ImportsMadeWith, kept: KeptComparisons): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/imports',
    {
      config: { access: WRITE, takes: 'form' },
      schema: {
        summary: 'Takes a table and says what it would change; nothing changes yet',
        params: byMatter,
        querystring: z.strictObject({ table: z.string().max(1000).optional() }),
        response: { 201: importSchema },
      },
    },
    async (request, reply) => {
      const authority = authorityOf(request)
      const matter = matterIdOf(request.params.matter)
      const file = { ...(await fileOf(request)), table: request.query.table }
      const found = await tablesOfImport(made, authority, matter, file, untilGone(reply))
      // It may have waited a minute for its turn, and shows rows of the matter.
      const now = await knockAgain(request)
      const row = await fileImport(made, now, matter, file, found)
      const shown = await made.db.lookInWorkspace(now, (scope) => proposed(scope, row, kept))
      return versioned(reply.status(201), replyOf(shown))
    },
  )
}

async function fileOf(request: FastifyRequest): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  if (!request.isMultipart()) throw noFile()
  const part = await request.file().catch((error: unknown) => Promise.reject(notReadable({}, error)))
  if (part === undefined) throw noFile()
  async function* bytes(file: NonNullable<typeof part>): AsyncGenerator<Uint8Array> {
    const pieces: AsyncIterable<Uint8Array> = file.file
    yield* pieces
    if (file.file.truncated) throw tableTooLarge()
  }
  return { name: part.filename || 'table', bytes: bytes(part) }
}

function lookingRoutes(app: FastifyInstance, { db }: ImportsMadeWith, kept: KeptComparisons): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/matters/:matter/imports',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the tables that were filed to change the chronology, the last first',
        params: byMatter,
        querystring,
        response: { 200: z.object({ imports: z.array(importBriefSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const after = placeOf(cursor, z.uuid())
      const page = { before: after === null ? null : importIdOf(after), limit: limit + 1 }
      const rows = await db.lookInWorkspace(authorityOf(request), (scope) => listImports(scope, matter, page))
      const { items, next } = pageOf(rows, limit, ({ id }) => id)
      return { imports: items.map(briefOf), next }
    },
  )

  routes.get(
    '/matters/:matter/imports/:import',
    {
      config: { access: READ },
      schema: {
        summary: 'Shows what a table would change in the rows as they are now',
        params: byImport,
        querystring: querystring.extend({ kind: z.enum(IMPORT_KINDS).optional() }),
        response: { 200: importedSchema },
      },
    },
    async (request, reply) => {
      const { limit, cursor, kind: wanted } = request.query
      const matter = matterIdOf(request.params.matter)
      const id = importIdOf(request.params.import)
      const after = placeOf(cursor, z.int32()) ?? -1
      const shown = await db.lookInWorkspace(authorityOf(request), async (scope) =>
        proposed(scope, await importOf(scope, matter, id), kept),
      )
      const isAsked = ({ kind, position }: Proposal) => position > after && (wanted === undefined || kind === wanted)
      const { items, next } = pageOf(
        shown.proposals.filter(isAsked).slice(0, limit + 1),
        limit,
        ({ position }) => position,
      )
      return versioned(reply, { ...replyOf(shown), proposals: items.map((one) => proposalReply(one, shown.row)), next })
    },
  )
}

function decidingRoutes(app: FastifyInstance, made: ImportsMadeWith, kept: KeptComparisons): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const seenIn = (request: FastifyRequest, text: string) => ({ id: importIdOf(text), version: versionSeen(request) })

  routes.put(
    '/matters/:matter/imports/:import/mapping',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Says what the columns mean, and compares again',
        params: byImport,
        body: importMappingSchema,
        response: { 200: importSchema },
      },
    },
    async (request, reply) => {
      const authority = authorityOf(request)
      const matter = matterIdOf(request.params.matter)
      const row = await mapImport(made, authority, matter, seenIn(request, request.params.import), request.body)
      return versioned(reply, replyOf(await made.db.lookInWorkspace(authority, (scope) => proposed(scope, row, kept))))
    },
  )

  routes.post(
    '/matters/:matter/imports/:import/apply',
    {
      config: { access: WRITE, isVersioned: true },
      bodyLimit: 1024 * 1024,
      schema: {
        summary: 'Makes the approved changes as one edit, which can be taken back',
        params: byImport,
        body: applyImportSchema,
        response: { 200: appliedImportSchema },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      const seen = seenIn(request, request.params.import)
      const done = await applyImport(made, authorityOf(request), matter, seen, request.body)
      return { ...done, rows: [...done.rows] }
    },
  )

  routes.delete(
    '/matters/:matter/imports/:import',
    {
      config: { access: WRITE, isVersioned: true },
      schema: { summary: 'Sets an import aside', params: byImport, response: { 200: importBriefSchema } },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const row = await dismissImport(made, authorityOf(request), matter, seenIn(request, request.params.import))
      return versioned(reply, briefOf(row))
    },
  )
}
