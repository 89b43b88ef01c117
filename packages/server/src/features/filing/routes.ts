// Matters and the documents filed in them, over HTTP.
import multipart from '@fastify/multipart'
import { documentStatusSchema, filedDocumentSchema, matterSchema, newMatterSchema } from '@muniment/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refusal } from '../../base/index.ts'
import {
  type Documents,
  documentsOfMatter,
  listMatters,
  type MatterRow,
  matterIdOf,
  matterOf,
} from '../../evidence/documents/index.ts'
import { wordFinding } from '../../evidence/exhibits/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf } from '../../platform/http/index.ts'
import type { Access } from '../../platform/tenancy/index.ts'

export interface FilingMadeWith {
  readonly db: Db
  readonly documents: Documents
  readonly maxBytes: number
}

const READ_MATTERS: Access = { role: 'viewer', scope: 'matters.read' }
const WRITE_MATTERS: Access = { role: 'editor', scope: 'matters.write' }
const READ_DOCUMENTS: Access = { role: 'viewer', scope: 'documents.read' }
const WRITE_DOCUMENTS: Access = { role: 'editor', scope: 'documents.write' }

const noFile = refusal('document.no-file', 'Send the files as multipart/form-data.', 415)

const uploadBroken = refusal(
  'document.upload-broken',
  'The upload broke off or is not multipart/form-data. The file it broke in was not kept; send it again.',
)

export async function filingRoutes(app: FastifyInstance, { db, documents, maxBytes }: FilingMadeWith): Promise<void> {
  await app.register(multipart, {
    // The parser cuts a file that is too long silently; one byte more than we take lets our own limit refuse it whole.
    limits: { fileSize: maxBytes + 1, files: 1000, fields: 10, fieldSize: 1000, parts: 1010 },
    throwFileSizeLimit: false,
  })
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const byMatter = z.object({ matter: z.string() })

  routes.get(
    '/matters',
    { config: { access: READ_MATTERS }, schema: { response: { 200: z.object({ matters: z.array(matterSchema) }) } } },
    async (request) => ({
      matters: (await db.inWorkspace(authorityOf(request), (scope) => listMatters(scope))).map(replyOf),
    }),
  )

  routes.post(
    '/matters',
    { config: { access: WRITE_MATTERS }, schema: { body: newMatterSchema, response: { 201: matterSchema } } },
    async (request, reply) => {
      const id = await documents.openMatter(authorityOf(request), request.body)
      const matter = await db.inWorkspace(authorityOf(request), (scope) => matterOf(scope, id))
      return reply.status(201).send(replyOf(matter))
    },
  )

  routes.get(
    '/matters/:matter/documents',
    {
      config: { access: READ_DOCUMENTS },
      schema: { params: byMatter, response: { 200: z.object({ documents: z.array(documentStatusSchema) }) } },
    },
    async (request) => {
      const id = matterIdOf(request.params.matter)
      const { language, rows } = await db.inWorkspace(authorityOf(request), async (scope) => ({
        language: (await matterOf(scope, id)).language,
        rows: await documentsOfMatter(scope, id),
      }))
      return {
        documents: rows.map((row) => ({
          id: row.id,
          name: row.name,
          parent: row.parent_id,
          kind: row.kind,
          bytes: Number(row.bytes),
          sha256: row.sha256,
          status: row.status,
          refusal: row.refusal,
          detail: row.refusal === null ? null : wordFinding({ code: row.refusal, facts: row.refusal_facts }, language),
          pages: row.pages,
          pagesRead: row.pages_read,
        })),
      }
    },
  )

  routes.post(
    '/matters/:matter/documents',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: { params: byMatter, response: { 201: z.object({ documents: z.array(filedDocumentSchema) }) } },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const authority = authorityOf(request)
      await db.inWorkspace(authority, (scope) => matterOf(scope, matter))
      if (!request.isMultipart()) throw noFile()
      const filed: z.infer<typeof filedDocumentSchema>[] = []
      for await (const { name, bytes } of uploads(request)) {
        const { id, sha256, isNew } = await documents.file(authority, { matter, name }, bytes)
        filed.push({ id, name, sha256, isNew })
      }
      if (filed.length === 0) throw noFile()
      return reply.status(201).send({ documents: filed })
    },
  )
}

/** The files of a form. Whatever the parser finds wrong, at a part's head or in the middle of its bytes, is the sender's: refused. */
async function* uploads(request: FastifyRequest): AsyncGenerator<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  const parts = request.files()
  for (;;) {
    const step = await parts.next().catch((error: unknown) => Promise.reject(uploadBroken({}, error)))
    if (step.done === true) return
    yield { name: step.value.filename || 'unnamed', bytes: bytesOf(step.value.file) }
  }
}

async function* bytesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch (error) {
    throw uploadBroken({}, error)
  }
}

const replyOf = (matter: MatterRow) => ({
  id: matter.id as string,
  name: matter.name,
  language: matter.language,
  dayOrder: matter.day_order,
  madeAt: matter.made_at.toISOString(),
})
