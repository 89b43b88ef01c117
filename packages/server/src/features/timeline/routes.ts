// The chronology of a matter over HTTP: as JSON, or as any file a chronology can be exported to.
import {
  type Chronology,
  chronologySchema,
  eventFilterQuery,
  exportColumnsSchema,
  exportPreviewSchema,
  timelineSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock, MatterId, Turns } from '../../base/index.ts'
import { matterIdOf, matterOf } from '../../evidence/documents/index.ts'
import { readingChronology } from '../../evidence/events/index.ts'
import {
  type BundleWriter,
  CHRONOLOGY_FORMATS,
  CHRONOLOGY_MEDIA_TYPES,
  type ChronologyFormat,
  type ChronologyWriter,
} from '../../evidence/exhibits/index.ts'
import type { PageImages } from '../../evidence/text/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { authorityOf, byMatter, dispositionOf, permissionOf, untilGone } from '../../platform/http/index.ts'
import { type Authority, askerOf } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { bundleOf } from './bundle/bundle.ts'
import { previewOf } from './bundle/preview.ts'
import { chronologyOf } from './chronology.ts'
import { drawingOf } from './drawing.ts'
import { gapRoutes } from './gaps/routes.ts'

export interface TimelineMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly images: PageImages
  readonly writerOf: (format: ChronologyFormat) => Promise<ChronologyWriter>
  readonly bundleWriter: BundleWriter
  /** Of those who have a file written. */
  readonly turns: Turns
}

const day = z.iso.date().nullable().default(null)
// Strict: a filter mistyped must not give the whole chronology in the clothes of a filtered one.
const query = z
  .strictObject(eventFilterQuery)
  .omit({ since: true, removed: true })
  .extend({
    from: day,
    to: day,
    party: z
      .union([z.string().max(300), z.array(z.string().max(300)).max(20)])
      .default([])
      .transform((value) => (typeof value === 'string' ? [value] : value))
      .describe('Part of a name, or an id; rows name a party for each: both A and B'),
    language: z.enum(['en', 'de', 'of-documents', 'of-matter']).default('of-matter'),
  })

const fileQuery = query.extend({
  columns: z
    .string()
    .max(200)
    .optional()
    .transform((names) => names?.split(',') ?? null)
    .pipe(exportColumnsSchema.nullable())
    .describe(
      'number,date,event and any of parties,source,kind,confidence,basis,contradiction,status,key,reviewed,tags',
    ),
})

type Asked = z.infer<typeof query> & Partial<Pick<z.infer<typeof fileQuery>, 'columns'>>

/** The chronology a request asks for. */
function asked({ clock }: TimelineMadeWith, matter: MatterId, { columns = null, ...asked }: Asked) {
  const { from, to, party, language, ...more } = asked
  const filter = { from, to, parties: party, more }
  return (scope: Scope): Promise<Chronology> =>
    chronologyOf(scope, matter, { filter, language, columns, madeAt: clock.now(), refusesUnknown: true })
}

export async function timelineRoutes(app: FastifyInstance, made: TimelineMadeWith): Promise<void> {
  gapRoutes(app, made.db)
  lookingRoutes(app, made)
  takingRoutes(app, made)
  bundleRoute(app, made)
}

function lookingRoutes(app: FastifyInstance, made: TimelineMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const read = <T>(request: FastifyRequest, matter: MatterId, look: (scope: Scope) => Promise<T>): Promise<T> =>
    readingChronology(made.db, authorityOf(request), { matter, now: made.clock.now() }, look)

  routes.get(
    '/matters/:matter/chronology',
    {
      config: { access: { role: 'viewer', scope: 'events.read' } },
      schema: {
        summary: 'Gives the chronology as data, whole or filtered',
        params: byMatter,
        querystring: query,
        response: { 200: chronologySchema },
      },
    },
    (request) => {
      const matter = matterIdOf(request.params.matter)
      return read(request, matter, asked(made, matter, request.query))
    },
  )

  routes.get(
    '/matters/:matter/timeline',
    {
      config: { access: { role: 'viewer', scope: 'events.read' } },
      schema: {
        summary: 'Gives the rows a filter finds as a drawn timeline needs them',
        params: byMatter,
        querystring: z.strictObject(eventFilterQuery),
        response: { 200: timelineSchema },
      },
    },
    (request) => {
      const matter = matterIdOf(request.params.matter)
      return read(request, matter, (scope) => drawingOf(scope, matter, request.query))
    },
  )

  routes.get(
    '/matters/:matter/chronology/preview',
    {
      config: { access: { role: 'viewer', scope: 'events.read' } },
      schema: {
        summary: 'Says what a file of the chronology would hold: how much, which filter, the first rows',
        params: byMatter,
        querystring: fileQuery,
        response: { 200: exportPreviewSchema },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      return previewOf(await read(request, matter, asked(made, matter, request.query)))
    },
  )
}

interface Taking {
  readonly authority: Authority
  readonly matter: MatterId
  /** Aborts when whoever asked is gone. */
  readonly signal: AbortSignal
}

interface Taken {
  readonly bytes: Uint8Array
  readonly given: Chronology
}

/** Written when its turn has come, and given to whoever may have it by then. Refuses `server.busy`, `matter.not-found`. */
async function takenInTurn(
  { db, turns }: TimelineMadeWith,
  request: FastifyRequest<{ Params: { matter: string } }>,
  reply: FastifyReply,
  file: ChronologyFormat | 'bundle',
  write: (taking: Taking) => Promise<Taken>,
): Promise<Buffer> {
  const authority = authorityOf(request)
  const matter = matterIdOf(request.params.matter)
  const signal = untilGone(reply)
  const permission = permissionOf(request, (now) => db.inWorkspace(now, (scope) => matterOf(scope, matter)))
  const place = turns.enter(askerOf(authority))
  try {
    const { bytes, given } = await permission.after(place.turn(signal).then(() => write({ authority, matter, signal })))
    await db.inWorkspace(authority, (scope) => recordExport(scope, matter, file, given))
    return Buffer.from(bytes)
  } finally {
    place.leave()
  }
}

function takingRoutes(app: FastifyInstance, made: TimelineMadeWith): void {
  const { writerOf } = made
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const format = z.enum(CHRONOLOGY_FORMATS)
  routes.get(
    '/matters/:matter/chronology.:format',
    {
      config: { access: { role: 'viewer', scope: 'exports.read' }, gives: Object.values(CHRONOLOGY_MEDIA_TYPES) },
      schema: {
        summary: 'Gives the chronology as a file',
        params: z.object({ matter: z.string(), format }),
        querystring: fileQuery,
      },
    },
    async (request, reply) => {
      const writer = await writerOf(request.params.format)
      const bytes = await takenInTurn(made, request, reply, writer.extension, async ({ authority, matter, signal }) => {
        const given = await made.db.lookInWorkspace(authority, asked(made, matter, request.query))
        return { given, bytes: await writer.write(given, signal) }
      })
      // Never shown in place: an HTML export is somebody's documents, not a page of this origin.
      return reply
        .type(CHRONOLOGY_MEDIA_TYPES[writer.extension])
        .header('content-disposition', dispositionOf(`chronology.${writer.extension}`))
        .send(bytes)
    },
  )
}

function bundleRoute(app: FastifyInstance, made: TimelineMadeWith): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/bundle.pdf',
    {
      config: { access: { role: 'viewer', scope: 'exports.read' }, gives: ['application/pdf'] },
      schema: {
        summary: 'Gives the pages the chronology cites as one PDF, with an index and what is cited marked',
        params: byMatter,
        querystring: query,
      },
    },
    async (request, reply) => {
      const bytes = await takenInTurn(made, request, reply, 'bundle', async (taking) => {
        const given = await made.db.lookInWorkspace(taking.authority, asked(made, taking.matter, request.query))
        const bundle = await bundleOf(made, { ...taking, now: made.clock.now() }, given)
        return { given, bytes: await made.bundleWriter.write(bundle, taking.signal) }
      })
      return reply.type('application/pdf').header('content-disposition', dispositionOf('bundle.pdf')).send(bytes)
    },
  )
}

/** Taking a chronology away is reading it: recorded each time, before anything is given. Refuses `matter.not-found`. */
async function recordExport(
  scope: Scope,
  id: MatterId,
  format: ChronologyFormat | 'bundle',
  { rows, filter, columns }: Chronology,
): Promise<void> {
  await matterOf(scope, id)
  await recordAct(scope, {
    action: ACTS.chronologyExported,
    targets: [{ type: 'matter', id }],
    facts: {
      format,
      rows: rows.length,
      isFiltered: filter !== null,
      ...(columns === null ? {} : { columns: columns.join(' ') }),
    },
  })
}
