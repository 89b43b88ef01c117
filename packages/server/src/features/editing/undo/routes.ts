// History and undo over HTTP, and dates as people type them.
import {
  changeSchema,
  dateToUnderstandSchema,
  editSchema,
  eventHistorySchema,
  historyEntrySchema,
  type UnderstoodDate,
  understoodDateSchema,
  undoneSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf, matterOf } from '../../../evidence/documents/index.ts'
import { changesAfter } from '../../../evidence/edits/index.ts'
import {
  readingChronology,
  removedSourcesOf,
  rowDateOf,
  rowsOf,
  understandDate,
} from '../../../evidence/events/index.ts'
import { writeDate } from '../../../evidence/exhibits/index.ts'
import { authorityOf, byMatter, pageOf, pageQuery, placeOf } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { partyIdOf, partyReply } from '../cast/cast.ts'
import { eventIdOf } from '../rows/change.ts'
import type { EditingMadeWith } from '../work.ts'
import { editIdOf, historyOf, ownEdits, undoEdit } from './undo.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const querystring = z.strictObject(pageQuery)

export async function undoRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  ownRoutes(app, made)
  historyRoutes(app, made)
  changeRoutes(app, made)
  dateRoutes(app)
}

function ownRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/edits',
    {
      config: { access: READ },
      schema: {
        summary: "Lists one's own acts on the matter, the last first",
        params: byMatter,
        querystring,
        response: { 200: z.object({ edits: z.array(editSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const before = placeOf(cursor, z.int())
      const found = await made.db.lookInWorkspace(authorityOf(request), async (scope) => {
        await matterOf(scope, matter)
        return ownEdits(scope, matter, { before, limit })
      })
      const { items, next } = pageOf(found, limit, (edit) => edit.sequence)
      return { edits: [...items], next }
    },
  )

  routes.post(
    '/matters/:matter/edits/:edit/undo',
    {
      config: { access: WRITE },
      schema: {
        summary: "Takes one of one's own acts back",
        params: z.object({ matter: z.string(), edit: z.string() }),
        response: { 200: undoneSchema },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      return { edit: await undoEdit(made, authorityOf(request), matter, editIdOf(request.params.edit)) }
    },
  )
}

function changeRoutes(app: FastifyInstance, { db, clock }: EditingMadeWith): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/changes',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists what changed in the rows and the cast after a number; the stream of progress says when to ask',
        params: byMatter,
        querystring: z.strictObject({ ...pageQuery, since: z.coerce.number().int().min(0).default(0) }),
        response: { 200: z.object({ changes: z.array(changeSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, since } = request.query
      const matter = matterIdOf(request.params.matter)
      const after = placeOf(cursor, z.int()) ?? since
      const found = await readingChronology(db, authorityOf(request), { matter, now: clock.now() }, async (scope) => {
        await matterOf(scope, matter)
        return changesAfter(scope, matter, after, limit + 1)
      })
      const rows = found.map(({ sequence, kind, target_id, at }) => ({
        sequence: Number(sequence),
        kind,
        id: target_id,
        at: at.toISOString(),
      }))
      const { items, next } = pageOf(rows, limit, ({ sequence }) => sequence)
      return { changes: [...items], next }
    },
  )
}

function historyRoutes(app: FastifyInstance, { db, clock }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const response = { 200: z.object({ history: z.array(historyEntrySchema), next: z.string().nullable() }) }

  routes.get(
    '/matters/:matter/events/:event/history',
    {
      config: { access: READ },
      schema: {
        summary: 'Tells who changed what of a row, and when',
        params: z.object({ matter: z.string(), event: z.string() }),
        querystring,
        response: { 200: eventHistorySchema },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const id = eventIdOf(request.params.event)
      const before = placeOf(cursor, z.int())
      const found = await readingChronology(db, authorityOf(request), { matter, now: clock.now() }, async (scope) => {
        await matterOf(scope, matter)
        await rowsOf(scope, matter, [id])
        const removed = await removedSourcesOf(scope, matter, [id])
        return { entries: await historyOf(scope, matter, id, { before, limit }), removed: removed.get(id) ?? [] }
      })
      const { items, next } = pageOf(found.entries, limit, (entry) => entry.sequence)
      return { history: [...items], removedSources: [...found.removed], next }
    },
  )

  routes.get(
    '/matters/:matter/parties/:party/history',
    {
      config: { access: READ },
      schema: {
        summary: 'Tells who changed what of a party, and when',
        params: z.object({ matter: z.string(), party: z.string() }),
        querystring,
        response,
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const id = partyIdOf(request.params.party)
      const before = placeOf(cursor, z.int())
      const found = await db.lookInWorkspace(authorityOf(request), async (scope) => {
        await partyReply(scope, matter, id)
        return historyOf(scope, matter, id, { before, limit })
      })
      const { items, next } = pageOf(found, limit, (entry) => entry.sequence)
      return { history: [...items], next }
    },
  )
}

function dateRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/dates/understand',
    {
      config: { access: READ },
      schema: {
        summary: 'Says what the words of a person mean as a date',
        body: dateToUnderstandSchema,
        response: { 200: understoodDateSchema },
      },
    },
    (request): UnderstoodDate => {
      const { text, language, dayOrder, reference } = request.body
      const understood = understandDate(text, { language, dayOrder, reference })
      const left = understood.outcome === 'understood' ? [...understood.left] : []
      const date = understood.outcome === 'understood' && left.length === 0 ? rowDateOf(understood.date) : null
      return {
        outcome: left.length > 0 ? 'not-understood' : understood.outcome,
        left,
        date,
        words: date && writeDate(date, language),
        candidates: understood.outcome === 'ambiguous' ? [...understood.candidates] : [],
      }
    },
  )
}
