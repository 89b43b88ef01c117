// Parties over HTTP.
import {
  editedPartySchema,
  mergePartiesSchema,
  newPartySchema,
  partyChangeSchema,
  partyInFullSchema,
  partyReplySchema,
  splitPartySchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
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
import {
  changeParty,
  listParties,
  makeParty,
  mergeParties,
  type PartyEdited,
  type PartySeen,
  partyIdOf,
  partyInFull,
  removeParty,
  restoreParty,
  splitOffParty,
} from './cast.ts'

const READ: Access = { role: 'viewer', scope: 'events.read' }
const WRITE: Access = { role: 'editor', scope: 'events.write' }
const place = z.tuple([z.int32(), z.uuid(), z.string().max(40)])
const byParty = z.object({ matter: z.string(), party: z.string() })

export async function castRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  readingRoutes(app, made)
  changingRoutes(app, made)
  joiningRoutes(app, made)
}

function readingRoutes(app: FastifyInstance, { db }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const list = z.object({ parties: z.array(partyReplySchema), next: z.string().nullable() })

  routes.get(
    '/matters/:matter/parties',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the parties with the number of rows that name them',
        params: byMatter,
        querystring: z.strictObject(pageQuery),
        response: { 200: list },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const after = placeOf(cursor, place)
      const found = await db.lookInWorkspace(authorityOf(request), (scope) => listParties(scope, matter, after, limit))
      const { items, next } = pageOf(found, limit, (last) => last.place)
      return { parties: items.map(({ party }) => party), next }
    },
  )

  routes.get(
    '/matters/:matter/parties/:party',
    {
      config: { access: READ },
      schema: {
        summary: 'Gives one party with the documents that speak of it',
        params: byParty,
        response: { 200: partyInFullSchema },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const id = partyIdOf(request.params.party)
      return versioned(reply, await db.lookInWorkspace(authorityOf(request), (scope) => partyInFull(scope, matter, id)))
    },
  )
}

function tagged<T extends PartyEdited>(reply: FastifyReply, done: T): T {
  void reply.header('etag', etagOf(done.party.version))
  return done
}

function changingRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/parties',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Adds a party by hand',
        params: byMatter,
        body: newPartySchema,
        response: { 201: editedPartySchema },
      },
    },
    async (request, reply) => {
      const done = await makeParty(made, authorityOf(request), matterIdOf(request.params.matter), request.body)
      return tagged(reply.status(201), done)
    },
  )

  routes.patch(
    '/matters/:matter/parties/:party',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Renames a party, adds and removes its aliases and roles',
        params: byParty,
        body: partyChangeSchema,
        response: { 200: editedPartySchema },
      },
    },
    async (request, reply) => {
      const { name, kind, aliases, roles } = request.body
      const seen = { id: partyIdOf(request.params.party), version: versionSeen(request) }
      const change = {
        name,
        kind,
        addAliases: aliases?.add,
        removeAliases: aliases?.remove,
        addRoles: roles?.add,
        removeRoles: roles?.remove,
      }
      return tagged(
        reply,
        await changeParty(made, authorityOf(request), matterIdOf(request.params.matter), seen, change),
      )
    },
  )

  const config = { access: WRITE, isVersioned: true } as const
  const schema = { params: byParty, response: { 200: editedPartySchema } }
  routes.delete(
    '/matters/:matter/parties/:party',
    { config, schema: { ...schema, summary: 'Takes a party off the cast; it can be put back' } },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await removeParty(made, authorityOf(request), matter, seenIn(request)))
    },
  )
  routes.post(
    '/matters/:matter/parties/:party/restore',
    { config, schema: { ...schema, summary: 'Puts a removed party back' } },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await restoreParty(made, authorityOf(request), matter, seenIn(request)))
    },
  )
}

type PartyRequest = FastifyRequest<{ Params: z.infer<typeof byParty> }>

const seenIn = (request: PartyRequest): PartySeen => ({
  id: partyIdOf(request.params.party),
  version: versionSeen(request),
})

const seenOf = ({ id, version }: { id: string; version: number }): PartySeen => ({ id: partyIdOf(id), version })

function joiningRoutes(app: FastifyInstance, made: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/parties/merge',
    {
      config: { access: WRITE },
      schema: {
        summary: 'Makes several parties one',
        params: byMatter,
        body: mergePartiesSchema,
        response: { 200: editedPartySchema },
      },
    },
    async (request, reply) => {
      const asked = { into: seenOf(request.body.into), from: request.body.from.map(seenOf) }
      return tagged(reply, await mergeParties(made, authorityOf(request), matterIdOf(request.params.matter), asked))
    },
  )

  routes.post(
    '/matters/:matter/parties/:party/split',
    {
      config: { access: WRITE, isVersioned: true },
      schema: {
        summary: 'Takes names out of a party into a new one',
        params: byParty,
        body: splitPartySchema,
        response: { 200: editedPartySchema.extend({ split: partyReplySchema }) },
      },
    },
    async (request, reply) => {
      const seen = { id: partyIdOf(request.params.party), version: versionSeen(request) }
      const matter = matterIdOf(request.params.matter)
      return tagged(reply, await splitOffParty(made, authorityOf(request), matter, seen, request.body))
    },
  )
}
