// Events over HTTP.
import {
  bulkEditSchema,
  bulkReplySchema,
  EVENT_ORDERS,
  editedEventSchema,
  eventChangeSchema,
  eventFilterQuery,
  eventSchema,
  mergeEventsSchema,
  newEventSchema,
  placeEventSchema,
  readingChoiceSchema,
  splitEventSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type EventId, parseId } from '../../../base/index.ts'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { type EventOrder, readingChronology, rowsOf } from '../../../evidence/events/index.ts'
import {
  authorityOf,
  byMatter,
  etagOf,
  pageOf,
  pageQuery,
  placeOf,
  versioned,
  versionSeen,
} from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { EditingMadeWith } from '../work.ts'
import { changeEvent, type EventEdited, eventIdOf, makeEvent, placeToCite } from './change.ts'
import { countEvents, findEvents, positionOf } from './find.ts'
import {
  changeMany,
  chooseReading,
  mergeEvents,
  moveEvent,
  removeEvent,
  restoreEvent,
  type Seen,
  splitEvent,
} from './many.ts'
import { replyOf } from './reply.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const byEvent = z.object({ matter: z.string(), event: z.string() })

export async function rowRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  findingRoutes(app, made)
  countingRoutes(app, made)
  changingRoutes(app, made)
  manyRoutes(app, made)
  placingRoutes(app, made)
}

const order = z.enum(EVENT_ORDERS).default('date').describe('`-date` runs from the undated and the latest to the first')
const language = z.enum(['en', 'de']).optional().describe("Of `basis`; the matter's where it is not said")
const place = z.tuple([z.enum(EVENT_ORDERS), z.int32(), z.string().regex(/^\d*$/).max(200), z.int(), z.uuid()])

function findingRoutes(app: FastifyInstance, { db, clock }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const querystring = z.strictObject({
    ...eventFilterQuery,
    ...pageQuery,
    order,
    language,
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(0)
      .describe('Rows to leave out, from the beginning or after the cursor'),
  })
  const list = z.object({ events: z.array(eventSchema), next: z.string().nullable() })

  routes.get(
    '/matters/:matter/events',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the rows of the chronology, filtered and in order',
        params: byMatter,
        querystring,
        response: { 200: list },
      },
    },
    async (request) => {
      const { order, limit, cursor, offset, language: spoken, ...asked } = request.query
      const matter = matterIdOf(request.params.matter)
      const after = afterPlace(cursor, order)
      const found = await readingChronology(db, authorityOf(request), { matter, now: clock.now() }, (scope) =>
        findEvents(scope, matter, asked, { order, after, limit, offset, language: spoken }),
      )
      const { items, next } = pageOf(found, limit, ({ place: { day, rank, sequence, id } }) => [
        order,
        day,
        rank,
        sequence,
        id,
      ])
      return { events: items.map(({ event }) => event), next }
    },
  )

  routes.get(
    '/matters/:matter/events/:event',
    {
      config: { access: READ },
      schema: {
        summary: 'Gives one row in full',
        params: byEvent,
        querystring: z.strictObject({ language }),
        response: { 200: eventSchema },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const id = eventIdOf(request.params.event)
      const event = await readingChronology(db, authorityOf(request), { matter, now: clock.now() }, async (scope) => {
        const [row] = await rowsOf(scope, matter, [id])
        return row === undefined ? null : replyOf(scope, matter, row, request.query.language)
      })
      if (event === null) throw new Error('a row that is missing is refused before')
      return versioned(reply, event)
    },
  )
}

function countingRoutes(app: FastifyInstance, { db }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters/:matter/events/count',
    {
      config: { access: READ },
      schema: {
        summary: 'Counts the rows a filter finds',
        params: byMatter,
        querystring: z.strictObject(eventFilterQuery),
        response: { 200: z.object({ events: z.int() }) },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      const events = await db.lookInWorkspace(authorityOf(request), (scope) =>
        countEvents(scope, matter, request.query),
      )
      return { events }
    },
  )

  routes.get(
    '/matters/:matter/events/:event/position',
    {
      config: { access: READ },
      schema: {
        summary: 'Says where in a filtered and ordered list a row stands',
        params: byEvent,
        querystring: z.strictObject({ ...eventFilterQuery, order }),
        response: {
          200: z.object({ position: z.int().min(0).nullable().describe('From 0; null: the filter does not find it') }),
        },
      },
    },
    async (request) => {
      const { order: wanted, ...asked } = request.query
      const matter = matterIdOf(request.params.matter)
      const id = eventIdOf(request.params.event)
      const position = await db.lookInWorkspace(authorityOf(request), async (scope) => {
        await rowsOf(scope, matter, [id])
        return positionOf(scope, matter, asked, { id, order: wanted })
      })
      return { position }
    },
  )
}

/** A cursor of another order is of another list. Refuses `http.cursor`. */
function afterPlace(cursor: string | undefined, order: EventOrder) {
  const after = placeOf(
    cursor,
    place.refine(([was]) => was === order),
  )
  if (after === null) return null
  const [, day, rank, sequence, text] = after
  const id = parseId<EventId>(text)
  return id === null ? null : { day, rank, sequence, id }
}

function changingRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/events',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Adds a row by hand; its citations are read from their pages',
        params: byMatter,
        body: newEventSchema,
        response: { 201: editedEventSchema },
      },
    },
    async (request, reply) => {
      const done = await makeEvent(made, authorityOf(request), matterIdOf(request.params.matter), request.body)
      return tagged(reply.status(201), done)
    },
  )

  routes.patch(
    '/matters/:matter/events/:event',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Changes a row: date, words, marks, parties, tags, citations',
        params: byEvent,
        body: eventChangeSchema,
        response: { 200: editedEventSchema },
      },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await changeEvent(made, authorityOf(request), matter, seen, request.body))
    },
  )

  routes.delete(
    '/matters/:matter/events/:event',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Takes a row out of the chronology; it can be put back',
        params: byEvent,
        response: { 200: editedEventSchema },
      },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await removeEvent(made, authorityOf(request), matter, seen))
    },
  )

  routes.post(
    '/matters/:matter/events/:event/restore',
    {
      config: { access: WRITE, isVersioned: true },
      schema: { summary: 'Puts a removed row back', params: byEvent, response: { 200: editedEventSchema } },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await restoreEvent(made, authorityOf(request), matter, seen))
    },
  )
}

/** A reply may be undone by its edit and changed again by its version. */
function tagged<T extends EventEdited>(reply: FastifyReply, done: T): T {
  void reply.header('etag', etagOf(done.event.version))
  return done
}

const seenOf = ({ id, version }: { id: string; version: number }): Seen => ({ id: eventIdOf(id), version })

function manyRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/events/bulk',
    {
      config: { access: WRITE },
      bodyLimit: 1024 * 1024,
      schema: {
        summary: 'Marks many rows in one act and says what became of each',
        params: byMatter,
        body: bulkEditSchema,
        response: { 200: bulkReplySchema },
      },
    },
    async (request) => {
      const done = await changeMany(made, authorityOf(request), matterIdOf(request.params.matter), request.body)
      return { ...done, events: [...done.events] }
    },
  )

  routes.post(
    '/matters/:matter/events/merge',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Makes several rows one',
        params: byMatter,
        body: mergeEventsSchema,
        response: { 200: editedEventSchema },
      },
    },
    async (request, reply) => {
      const { into, from } = request.body
      const asked = { into: seenOf(into), from: from.map(seenOf) }
      return tagged(reply, await mergeEvents(made, authorityOf(request), matterIdOf(request.params.matter), asked))
    },
  )

  routes.post(
    '/matters/:matter/events/:event/split',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Takes citations out of a row into a new one',
        params: byEvent,
        body: splitEventSchema,
        response: { 200: editedEventSchema.extend({ split: eventSchema }) },
      },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const asked = { ...request.body, citations: request.body.citations.map(placeToCite) }
      return tagged(reply, await splitEvent(made, authorityOf(request), matterIdOf(request.params.matter), seen, asked))
    },
  )
}

function placingRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.put(
    '/matters/:matter/events/:event/place',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Moves a row among the rows of its day',
        params: byEvent,
        body: placeEventSchema,
        response: { 200: editedEventSchema },
      },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const under = request.body.under === null ? null : eventIdOf(request.body.under)
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await moveEvent(made, authorityOf(request), matter, seen, under))
    },
  )

  routes.post(
    '/matters/:matter/events/:event/reading',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Takes what documents say now, or leaves the row as people made it',
        params: byEvent,
        body: readingChoiceSchema,
        response: { 200: editedEventSchema },
      },
    },
    async (request, reply) => {
      const seen = { id: eventIdOf(request.params.event), version: versionSeen(request) }
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await chooseReading(made, authorityOf(request), matter, seen, request.body.choice))
    },
  )
}
