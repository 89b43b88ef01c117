// Imports over HTTP: file a table, look at what it would change, say what its columns mean, approve.
import multipart from '@fastify/multipart'
import {
  appliedImportSchema,
  applyImportSchema,
  importedSchema,
  importMappingSchema,
  importSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { authorityOf, etagOf, pageOf, pageQuery, placeOf, versionSeen } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { noFile, notReadable, tableTooLarge } from '../refusals.ts'
import { applyImport } from './apply.ts'
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
} from './imports.ts'
import { FIELDS } from './mapping.ts'
import type { Proposal } from './proposal.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const byMatter = z.object({ matter: z.string() })
const byImport = z.object({ matter: z.string(), import: z.string() })
const querystring = z.strictObject(pageQuery)

export async function importRoutes(app: FastifyInstance, made: ImportsMadeWith): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: 20_000_001, files: 1, fields: 4, fieldSize: 1000, parts: 5 },
    throwFileSizeLimit: false,
  })
  filingRoutes(app, made)
  lookingRoutes(app, made)
  decidingRoutes(app, made)
}

function replyOf({ row, proposals, sequence }: Proposed) {
  const count = (kind: Proposal['kind']) => proposals.filter((proposal) => proposal.kind === kind).length
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    state: row.state,
    headers: [...row.headers],
    mapping: { ...row.mapping, columns: [...row.mapping.columns] },
    madeAt: row.made_at.toISOString(),
    sequence,
    counts: {
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      conflict: count('conflict'),
      unchanged: count('unchanged'),
      problems: proposals.reduce((sum, { problems }) => sum + problems.length, 0),
    },
    edit: row.edit_id,
  }
}

const proposalReply = ({ position, place, kind, event, changes, problems, wanted }: Proposal) => ({
  position,
  place,
  kind,
  event,
  changes: [...changes],
  problems: [...problems],
  note: wanted.note,
})

/** What was applied or dismissed proposes nothing any more. */
const looked = async (scope: Scope, row: Proposed['row']): Promise<Proposed> =>
  row.state === 'proposed' ? proposed(scope, row) : { row, proposals: [], sequence: 0 }

function filingRoutes(app: FastifyInstance, made: ImportsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/imports',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Takes a spreadsheet and says what it would change; nothing changes yet',
        params: byMatter,
        response: { 201: importSchema },
      },
    },
    async (request, reply) => {
      const authority = authorityOf(request)
      const matter = matterIdOf(request.params.matter)
      const row = await fileImport(made, authority, matter, await fileOf(request), request.signal)
      const shown = await made.db.lookInWorkspace(authority, (scope) => proposed(scope, row))
      return tagged(reply.status(201), replyOf(shown))
    },
  )
}

function tagged<T extends { readonly version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('etag', etagOf(body.version))
  return body
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

function lookingRoutes(app: FastifyInstance, { db }: ImportsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const brief = importSchema.omit({ counts: true, sequence: true })

  routes.get(
    '/matters/:matter/imports',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the spreadsheets that were filed to change the chronology',
        params: byMatter,
        response: { 200: z.object({ imports: z.array(brief) }) },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      const rows = await db.lookInWorkspace(authorityOf(request), (scope) => listImports(scope, matter))
      return { imports: rows.map((row) => replyOf({ row, proposals: [], sequence: 0 })) }
    },
  )

  routes.get(
    '/matters/:matter/imports/:import',
    {
      config: { access: READ },
      schema: {
        summary: 'Shows what a spreadsheet would change in the rows as they are now',
        params: byImport,
        querystring,
        response: { 200: importedSchema },
      },
    },
    async (request, reply) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const id = importIdOf(request.params.import)
      const after = placeOf(cursor, z.int()) ?? -1
      const shown = await db.lookInWorkspace(authorityOf(request), async (scope) =>
        looked(scope, await importOf(scope, matter, id)),
      )
      const beyond = shown.proposals.filter(({ position }) => position > after).slice(0, limit + 1)
      const { items, next } = pageOf(beyond, limit, ({ position }) => position)
      return tagged(reply, { ...replyOf(shown), proposals: items.map(proposalReply), next })
    },
  )
}

const fieldIn = z.enum(FIELDS)

function decidingRoutes(app: FastifyInstance, made: ImportsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const seenIn = (request: FastifyRequest, text: string) => ({ id: importIdOf(text), version: versionSeen(request) })

  routes.put(
    '/matters/:matter/imports/:import/mapping',
    {
      config: { access: WRITE },
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
      const mapping = { ...request.body, columns: request.body.columns.map((field) => fieldIn.parse(field)) }
      const row = await mapImport(made, authority, matter, seenIn(request, request.params.import), mapping)
      return tagged(reply, replyOf(await made.db.lookInWorkspace(authority, (scope) => proposed(scope, row))))
    },
  )

  routes.post(
    '/matters/:matter/imports/:import/apply',
    {
      config: { access: WRITE },
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
      config: { access: WRITE },
      schema: { summary: 'Sets an import aside', params: byImport, response: { 200: importSchema } },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const row = await dismissImport(made, authorityOf(request), matter, seenIn(request, request.params.import))
      return tagged(reply, replyOf({ row, proposals: [], sequence: 0 }))
    },
  )
}
