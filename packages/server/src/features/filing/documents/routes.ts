// The documents of a matter over HTTP: what became of each, its name, the trash, its original.
import {
  batesRunSchema,
  type DocumentReply,
  documentChangeSchema,
  documentDetailSchema,
  documentOrders,
  documentReplySchema,
  documentStatuses,
  namedDocumentSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DocumentId } from '../../../base/index.ts'
import {
  type Changed,
  type DocumentRow,
  type Documents,
  documentIdOf,
  documentOf,
  documentsNamed,
  listDocuments,
  matterIdOf,
  matterOf,
  recordReadingOriginal,
} from '../../../evidence/documents/index.ts'
import { wordFinding } from '../../../evidence/exhibits/index.ts'
import { findingsOfDocument, textsOfDocument } from '../../../evidence/text/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  attachment,
  authorityOf,
  byMatter,
  ChangedSince,
  pageOf,
  pageQuery,
  permissionOf,
  placeOf,
  versioned,
  versionSeen,
} from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { READ_DOCUMENTS, REMOVE_DOCUMENTS, WRITE_DOCUMENTS } from '../access.ts'
import { documentReply } from '../replies.ts'

const place = z.strictObject({ key: z.string().nullable(), position: z.int32(), id: z.uuid() })
const placeIn = ({ order_key: key, position, id }: DocumentRow & { readonly order_key: string | null }) => ({
  key,
  position,
  id,
})
const orders = z.enum([...documentOrders, ...documentOrders.map((order) => `-${order}` as const)])
const orderIn = (order: z.infer<typeof orders>) => ({
  order: documentOrders.find((one) => one === order.replace('-', '')),
  isBackwards: order.startsWith('-'),
})
const byDocument = z.object({ document: z.string() })
const MOST_CHILDREN = 200

interface MadeWith {
  readonly db: Db
  readonly documents: Documents
}

export function documentRoutes(app: FastifyInstance, made: MadeWith): void {
  finding(app, made)
  reading(app, made)
  changing(app, made)
  ending(app, made)
}

const spoken = z.enum(['en', 'de']).optional().describe("Of the sentences; the matter's where it is not said")

const listed = z.strictObject({
  ...pageQuery,
  status: z.enum(documentStatuses).optional(),
  kind: z.string().max(20).optional(),
  name: z
    .string()
    .max(200)
    .optional()
    .describe('Letters of the name or of the exhibit mark, or the Bates number of one of its pages'),
  custodian: z.string().max(200).optional().describe('Letters of it'),
  order: orders.default('filed').describe('What has no such value stands last, whichever way it goes'),
  parent: z.uuid().optional(),
  state: z.enum(['current', 'trashed']).default('current'),
  language: spoken,
})

function finding(app: FastifyInstance, { db }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/documents',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Finds documents by letters of their name in every matter one can see, those filed last first',
        querystring: z.strictObject({
          name: z.string().min(2).max(200),
          limit: z.coerce.number().int().min(1).max(50).default(20),
        }),
        response: { 200: z.object({ documents: z.array(namedDocumentSchema) }) },
      },
    },
    async (request) => {
      const { name, limit } = request.query
      const found = await db.inWorkspace(authorityOf(request), (scope) => documentsNamed(scope, name, limit))
      return {
        documents: found.map((row) => ({
          id: row.id,
          name: row.name,
          matter: { id: row.matter_id, name: row.matter_name },
        })),
      }
    },
  )
}

function reading(app: FastifyInstance, { db, documents }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/documents',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Lists the documents of a matter and what became of each',
        params: byMatter,
        querystring: listed,
        response: { 200: z.object({ documents: z.array(documentReplySchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const id = matterIdOf(request.params.matter)
      const { limit, cursor, state, parent, language: wished, order, ...filter } = request.query
      const after = placeOf(cursor, place)
      const { rows, language } = await db.inWorkspace(authorityOf(request), async (scope) => {
        const matter = await matterOf(scope, id)
        const inside = parent === undefined ? undefined : documentIdOf(parent)
        const wanted = { ...filter, parent: inside, isTrashed: state === 'trashed', after, limit, ...orderIn(order) }
        return { rows: await listDocuments(scope, id, wanted), language: wished ?? matter.language }
      })
      const { items, next } = pageOf(rows, limit, placeIn)
      return { documents: items.map((row) => documentReply(row, language)), next }
    },
  )

  routes.get(
    '/documents/:document',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Gives one document: what was read, by which version, and what was not',
        params: byDocument,
        querystring: z.strictObject({ language: spoken }),
        response: { 200: documentDetailSchema },
      },
    },
    async (request, reply) => {
      const id = documentIdOf(request.params.document)
      return versioned(reply, await detailOf(db, authorityOf(request), id, request.query.language))
    },
  )

  routes.get(
    '/documents/:document/original',
    {
      config: { access: READ_DOCUMENTS, gives: ['application/octet-stream'] },
      schema: { summary: 'Gives the original, to be saved and never shown in place', params: byDocument },
    },
    async (request, reply) => {
      const id = documentIdOf(request.params.document)
      const authority = authorityOf(request)
      // Who asks only whether it is given reads nothing.
      const isAsked = request.method === 'HEAD'
      await documents.checkOriginal(authority, await db.inWorkspace(authority, (scope) => documentOf(scope, id)))
      const row = await db.inWorkspace(authority, async (scope) => {
        const document = await documentOf(scope, id)
        if (!isAsked) await recordReadingOriginal(scope, document)
        return document
      })
      const permission = permissionOf(request, (now) => db.inWorkspace(now, (scope) => documentOf(scope, id)))
      return attachment(reply, {
        name: row.name,
        bytes: Number(row.bytes),
        source: isAsked ? [] : permission.over(documents.original(authority, row)),
      })
    },
  )
}

function changing(app: FastifyInstance, { db, documents }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.patch(
    '/documents/:document',
    {
      config: { access: WRITE_DOCUMENTS, isVersioned: true },
      schema: {
        summary: 'Changes what a document is known by: name, custodian, date, exhibit mark, Bates numbers',
        params: byDocument,
        body: documentChangeSchema,
        response: { 200: documentReplySchema },
      },
    },
    async (request, reply) => {
      const id = documentIdOf(request.params.document)
      const changed = await documents.changeDocument(authorityOf(request), id, versionSeen(request), request.body)
      return versioned(reply, fresh(changed, await said(db, authorityOf(request), changed.row)))
    },
  )

  routes.post(
    '/matters/:matter/documents/bates',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: {
        summary: 'Gives the pages of documents Bates numbers, counted through in the order given',
        params: byMatter,
        body: batesRunSchema,
        response: {
          200: z.object({
            documents: z.array(documentReplySchema),
            next: z.int().describe('The number the next page would have'),
          }),
        },
      },
    },
    async (request) => {
      const authority = authorityOf(request)
      const matter = matterIdOf(request.params.matter)
      const { documents: ids, ...bates } = request.body
      const rows = await documents.numberDocuments(authority, matter, { ...bates, documents: ids.map(documentIdOf) })
      const { language } = await db.inWorkspace(authority, (scope) => matterOf(scope, matter))
      const next = rows.reduce((sum, { pages }) => sum + pages, bates.first)
      return { documents: rows.map((row) => documentReply(row, language)), next }
    },
  )

  routes.delete(
    '/documents/:document',
    {
      config: { access: WRITE_DOCUMENTS, isVersioned: true },
      schema: {
        summary: 'Puts a document away; it can be brought back',
        params: byDocument,
        response: { 200: documentReplySchema },
      },
    },
    async (request, reply) => {
      const id = documentIdOf(request.params.document)
      const trashed = await documents.trashDocument(authorityOf(request), id, versionSeen(request))
      return versioned(reply, fresh(trashed, await said(db, authorityOf(request), trashed.row)))
    },
  )
}

/** Bringing back, removing for good, reading again. */
function ending(app: FastifyInstance, { db, documents }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/documents/:document/restore',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: {
        summary: 'Brings a document back that was put away',
        params: byDocument,
        response: { 200: documentReplySchema },
      },
    },
    async (request, reply) => {
      const id = documentIdOf(request.params.document)
      const row = await documents.restoreDocument(authorityOf(request), id)
      return versioned(reply, await said(db, authorityOf(request), row))
    },
  )

  routes.post(
    '/documents/:document/remove',
    {
      config: { access: REMOVE_DOCUMENTS, asksAgain: true },
      schema: {
        summary: 'Removes a document that was put away, for good',
        params: byDocument,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      await documents.removeDocument(authorityOf(request), documentIdOf(request.params.document))
      return reply.status(204).send()
    },
  )

  routes.post(
    '/documents/:document/read-again',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: {
        summary: 'Reads a document again into a new version of its text',
        params: byDocument,
        response: { 202: documentReplySchema },
      },
    },
    async (request, reply) => {
      const row = await documents.readAgain(authorityOf(request), documentIdOf(request.params.document))
      return reply.status(202).send(versioned(reply, await said(db, authorityOf(request), row)))
    },
  )
}

/** The document as it is told, in the language of its matter. */
async function said(db: Db, authority: Authority, row: DocumentRow) {
  const { language } = await db.inWorkspace(authority, (scope) => matterOf(scope, row.matter_id))
  return documentReply(row, language)
}

async function detailOf(db: Db, authority: Authority, id: DocumentId, wished: 'en' | 'de' | undefined) {
  return db.inWorkspace(authority, async (scope) => {
    const row = await documentOf(scope, id)
    const matter = await matterOf(scope, row.matter_id)
    const language = wished ?? matter.language
    const below = { parent: id, isTrashed: false, after: null, limit: MOST_CHILDREN }
    const children = pageOf(await listDocuments(scope, row.matter_id, below), MOST_CHILDREN, placeIn)
    return {
      ...documentReply(row, language),
      findings: (await findingsOfDocument(scope, id)).map(({ stage, page, code, facts }) => ({
        stage,
        page,
        code,
        detail: wordFinding({ code, facts }, language),
      })),
      children: children.items.map((child) => documentReply(child, language)),
      childrenNext: children.next,
      texts: (await textsOfDocument(scope, id)).map((text) => ({
        version: text.version,
        language: text.language,
        madeAt: text.made_at.toISOString(),
        pages: Number(text.pages),
      })),
    }
  })
}

function fresh({ outcome }: Changed<DocumentRow>, row: DocumentReply): DocumentReply {
  if (outcome === 'stale') throw new ChangedSince('document.changed', row)
  return row
}
