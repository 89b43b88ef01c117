// What a chronology does not say, over HTTP.
import {
  alikeDocumentsSchema,
  COVERAGE_KINDS,
  coverageFindingSchema,
  coverageSchema,
  LEFT_OUT_KINDS,
  leftOutSchema,
  openDateSchema,
  uncitedDocumentSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type DocumentId, parseId } from '../../../base/index.ts'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { authorityOf, byMatter, pageOf, pageQuery, placeOf } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { alikeOf, coverageOf, datesOf, findingsOf, leftOutOf, type Placed, uncitedOf } from './gaps.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const params = byMatter
const language = z.enum(['en', 'de']).optional().describe("Of the sentences; the matter's where it is not said")
const documentId = z.uuid().transform((text, context) => {
  const id = parseId<DocumentId>(text)
  if (id !== null) return id
  context.addIssue('no id')
  return z.NEVER
})
const number = z.int32().min(0)

export function gapRoutes(app: FastifyInstance, db: Db): void {
  listRoutes(app, db)
  leftOutRoute(app, db)
  alikeRoute(app, db)
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/coverage',
    {
      config: { access: READ },
      schema: {
        summary: 'Counts what was read, what was not, what is unsure, undecided, or cited by no row',
        params,
        querystring: z.strictObject({ language }),
        response: { 200: coverageSchema },
      },
    },
    (request) =>
      db.lookInWorkspace(authorityOf(request), (scope) =>
        coverageOf(scope, matterIdOf(request.params.matter), request.query.language ?? null),
      ),
  )

  routes.get(
    '/matters/:matter/coverage/documents',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the documents that were read and that no row cites',
        params,
        querystring: z.strictObject(pageQuery),
        response: { 200: z.object({ documents: z.array(uncitedDocumentSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = placeOf(cursor, z.strictObject({ position: number, id: documentId }))
      const found = await db.lookInWorkspace(authorityOf(request), (scope) =>
        uncitedOf(scope, matterIdOf(request.params.matter), { after, limit }),
      )
      const { items, next } = paged(found, limit)
      return { documents: items, next }
    },
  )
}

function listRoutes(app: FastifyInstance, db: Db): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/coverage/findings',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists what was not read, or with little certainty, and why',
        params,
        querystring: z.strictObject({ ...pageQuery, language, kind: z.enum(COVERAGE_KINDS).default('not-read') }),
        response: { 200: z.object({ findings: z.array(coverageFindingSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, kind, language: spoken = null } = request.query
      const after = placeOf(
        cursor,
        z.strictObject({ position: number, document: documentId, stage: z.enum(['text', 'events']), number }),
      )
      const found = await db.lookInWorkspace(authorityOf(request), (scope) =>
        findingsOf(scope, matterIdOf(request.params.matter), { kind, after, limit }, spoken),
      )
      const { items, next } = paged(found, limit)
      return { findings: items, next }
    },
  )

  routes.get(
    '/matters/:matter/coverage/dates',
    {
      config: { access: READ },
      schema: {
        summary:
          'Lists the expressions of time that were not dated, each with its place, the reason and what it can mean',
        params,
        querystring: z.strictObject({
          ...pageQuery,
          language,
          state: z.enum(['open', 'decided']).default('open'),
          reason: z.enum(['ambiguous', 'other']).optional().describe('`ambiguous`: it can mean one of two days'),
          document: documentId.optional(),
        }),
        response: { 200: z.object({ dates: z.array(openDateSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, state, reason, document = null, language: spoken = null } = request.query
      const after = placeOf(cursor, z.strictObject({ position: number, document: documentId, number }))
      const isAmbiguous = reason === undefined ? null : reason === 'ambiguous'
      const asked = { isDecided: state === 'decided', isAmbiguous, document, after, limit }
      const found = await db.lookInWorkspace(authorityOf(request), (scope) =>
        datesOf(scope, matterIdOf(request.params.matter), asked, spoken),
      )
      const { items, next } = paged(found, limit)
      return { dates: items, next }
    },
  )
}

function leftOutRoute(app: FastifyInstance, db: Db): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/coverage/left-out',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the dates that were read and kept out of the chronology, each with its place and why',
        params,
        querystring: z.strictObject({ ...pageQuery, language, kind: z.enum(LEFT_OUT_KINDS).optional() }),
        response: { 200: z.object({ dates: z.array(leftOutSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, kind = null, language: spoken = null } = request.query
      const after = placeOf(cursor, z.strictObject({ position: number, document: documentId, number }))
      const found = await db.lookInWorkspace(authorityOf(request), (scope) =>
        leftOutOf(scope, matterIdOf(request.params.matter), { kind, after, limit }, spoken),
      )
      const { items, next } = paged(found, limit)
      return { dates: items, next }
    },
  )
}

function alikeRoute(app: FastifyInstance, db: Db): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/coverage/alike',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists documents whose words are nearly those of another one, which was filed before',
        params,
        response: { 200: z.object({ pairs: z.array(alikeDocumentsSchema), isCut: z.boolean() }) },
      },
    },
    (request) => db.lookInWorkspace(authorityOf(request), (scope) => alikeOf(scope, matterIdOf(request.params.matter))),
  )
}

function paged<T, P>(
  found: readonly Placed<T, P>[],
  limit: number,
): { readonly items: T[]; readonly next: string | null } {
  const { items, next } = pageOf(found, limit, ({ place }) => place)
  return { items: items.map(({ item }) => item), next }
}
