// The pages of a document over HTTP: text with a box for every character, a picture in the same geometry, and where words stand.
// Whoever reads is recorded; a browser that holds a page asks each time whether it may still show it.
import { pageHitSchema, pageSchema, pageSummarySchema, pageWidths } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock, DocumentId } from '../../base/index.ts'
import { type DocumentRow, documentIdOf, documentOf, recordReading } from '../../evidence/documents/index.ts'
import { findInText, listPages, type PageImages, pageTextsAfter, pageWithBoxes } from '../../evidence/text/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import {
  authorityOf,
  contentTag,
  isFresh,
  pageOf,
  pageQuery,
  permissionOf,
  placeOf,
  reported,
} from '../../platform/http/index.ts'
import type { Access } from '../../platform/tenancy/index.ts'
import { pageReply } from './page-reply.ts'
import { pageNotFound } from './refusals.ts'

export interface PagesMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly images: PageImages
}

const READ_DOCUMENTS: Access = { role: 'viewer', scope: 'documents.read' }
const byDocument = z.object({ document: z.string() })
const byPage = z.object({ document: z.string(), page: z.coerce.number().int().min(1).max(1_000_000) })
const ofVersion = {
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('Another text than the one that is shown'),
}

/** Texts taken from the database at once while searching. */
const TEXTS_AT_ONCE = 100
/** Characters shown before and after a hit. */
const AROUND = 80
const MOST_HITS_A_PAGE = 50_000

export async function pageRoutes(app: FastifyInstance, made: PagesMadeWith): Promise<void> {
  readingRoutes(app, made)
  imageRoute(app, made)
  searchRoute(app, made)
}

function readingRoutes(app: FastifyInstance, { db, clock }: PagesMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/documents/:document/pages',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Lists the pages of a document without their text',
        params: byDocument,
        querystring: z.strictObject({ ...pageQuery, ...ofVersion }),
        response: { 200: z.object({ pages: z.array(pageSummarySchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, version } = request.query
      const after = placeOf(cursor, z.int32().min(0)) ?? 0
      const lines = await db.inWorkspace(authorityOf(request), async (scope) => {
        const document = await documentOf(scope, documentIdOf(request.params.document))
        const wanted = { document: document.id, version: version ?? document.text_version ?? 0, after, limit }
        return listPages(scope, wanted)
      })
      const { items, next } = pageOf(lines, limit, (line) => line.number)
      return { pages: [...items], next }
    },
  )

  routes.get(
    '/documents/:document/pages/:page',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Gives a page: text, zones and a box for every character',
        params: byPage,
        querystring: z.strictObject(ofVersion),
        response: { 200: pageSchema, 304: z.void() },
      },
    },
    async (request, reply) => {
      const { page: number } = request.params
      const { document, version, page } = await db.inWorkspace(authorityOf(request), async (scope) => {
        const row = await documentOf(scope, documentIdOf(request.params.document))
        const wanted = request.query.version ?? row.text_version ?? 0
        const found = await pageWithBoxes(scope, row.id, wanted, number)
        if (found === null) throw pageNotFound()
        await recordReading(scope, row, clock.now())
        return { document: row.id, version: wanted, page: found }
      })
      const body = pageReply(document, version, page)
      if (isFresh(request, reply, contentTag(JSON.stringify(body)))) return reply.status(304).send()
      return reply.status(200).send(body)
    },
  )
}

function imageRoute(app: FastifyInstance, { db, clock, images }: PagesMadeWith): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/documents/:document/pages/:page/image',
    {
      config: { access: READ_DOCUMENTS, gives: ['image/png', 'image/svg+xml'] },
      schema: {
        summary: 'Gives a page as an image that the boxes fit',
        params: byPage,
        querystring: z.strictObject({
          width: z.coerce
            .number()
            .refine((width): width is (typeof pageWidths)[number] => pageWidths.some((known) => known === width), {
              message: `one of ${pageWidths.join(', ')}`,
            })
            .default(1200)
            .describe('Pixels; a page drawn from its text fits every width'),
        }),
      },
    },
    async (request, reply) => {
      const authority = authorityOf(request)
      const document = await db.inWorkspace(authority, async (scope) => {
        const row = await documentOf(scope, documentIdOf(request.params.document))
        if (row.text_version === null || request.params.page > row.pages) throw pageNotFound()
        await recordReading(scope, row, clock.now())
        return row
      })
      const page = { number: request.params.page, columns: request.query.width }
      const permission = permissionOf(request, (now) => db.inWorkspace(now, (scope) => documentOf(scope, document.id)))
      // It may have waited for its turn.
      const image = await permission.after(images.image(authority, document, page))
      if (image === null) throw pageNotFound()
      if (isFresh(request, reply, contentTag(image.bytes))) return reply.status(304).send()
      return reply
        .type(image.mediaType)
        .header(
          'content-security-policy',
          reported("default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'"),
        )
        .send(Buffer.from(image.bytes))
    },
  )
}

function searchRoute(app: FastifyInstance, { db, clock }: PagesMadeWith): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/documents/:document/search',
    {
      config: { access: READ_DOCUMENTS },
      schema: {
        summary: 'Finds words in one document, with their places',
        params: byDocument,
        querystring: z.strictObject({ ...pageQuery, q: z.string().min(1).max(200) }),
        response: { 200: z.object({ hits: z.array(pageHitSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, q } = request.query
      const from = placeOf(cursor, z.strictObject({ page: z.int32().min(1), start: z.int32().min(0) }))
      const id = documentIdOf(request.params.document)
      const hits = await db.inWorkspace(authorityOf(request), async (scope) => {
        const document = await documentOf(scope, id)
        await recordReading(scope, document, clock.now())
        return search(scope, document, { q, from, most: limit + 1 })
      })
      const { items, next } = pageOf(hits, limit, ({ page, start }) => ({ page, start }))
      return { hits: [...items], next }
    },
  )
}

type PageHit = z.infer<typeof pageHitSchema>

async function search(
  scope: Scope,
  document: DocumentRow & { readonly id: DocumentId },
  { q, from, most }: { q: string; from: { page: number; start: number } | null; most: number },
): Promise<PageHit[]> {
  const hits: PageHit[] = []
  const at = { document: document.id, version: document.text_version ?? 0, limit: TEXTS_AT_ONCE }
  for (let after = (from?.page ?? 1) - 1; ; ) {
    const pages = await pageTextsAfter(scope, { ...at, after })
    for (const { number, label, text } of pages) {
      after = number
      for (const { start, end } of findInText(text, q, MOST_HITS_A_PAGE)) {
        if (from !== null && number === from.page && start <= from.start) continue
        const before = text.slice(Math.max(0, start - AROUND), start)
        const hit = text.slice(start, end)
        hits.push({ page: number, label, start, end, before, hit, after: text.slice(end, end + AROUND) })
        if (hits.length >= most) return hits
      }
    }
    if (pages.length < TEXTS_AT_ONCE) return hits
  }
}
