// Who may see a matter, over HTTP. For admins; whoever the matter does not exist for gets the refusal of a missing one.
import { closeMatterSchema, matterAccessSchema, raiseWallSchema } from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import { authorityOf, byMatter, versioned, versionSeen } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { memberIdOf } from '../members/member-id.ts'
import { accessTo, closeMatter, openMatter, raiseWall, removeWall } from './walls.ts'

const MANAGE: Access = { role: 'admin', scope: 'members.write' }

const byMember = z.object({ matter: z.string(), member: z.string() })
const config = { access: MANAGE }
const versionedConfig = { access: MANAGE, isVersioned: true } as const
const response = { 200: matterAccessSchema }

/** What changed who may see a matter answers who may see it now. */
const change = async (
  db: Db,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  matter: string,
  work: (scope: Scope) => Promise<void>,
) => {
  const access = await db.inWorkspace(authorityOf(request), async (scope) => {
    await work(scope)
    return accessTo(scope, matterIdOf(matter))
  })
  return versioned(reply, access)
}

export async function wallRoutes(app: FastifyInstance, madeWith: AccountsMadeWith): Promise<void> {
  seeingRoutes(app, madeWith)
  closingRoutes(app, madeWith)
}

function seeingRoutes(app: FastifyInstance, { db, clock }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/matters/:matter/access',
    {
      config,
      schema: { summary: 'Says of each member whether they see the matter, and why.', params: byMatter, response },
    },
    (request, reply) => change(db, [request, reply], request.params.matter, async () => undefined),
  )
  routes.put(
    '/matters/:matter/walls/:member',
    {
      config,
      schema: {
        summary: 'Puts a wall up between a member and a matter.',
        params: byMember,
        body: raiseWallSchema,
        response,
      },
    },
    async (request, reply) => {
      const { matter, member } = request.params
      return change(db, [request, reply], matter, (scope) =>
        raiseWall(
          scope,
          { matter: matterIdOf(matter), account: memberIdOf(member), reason: request.body.reason },
          clock.now(),
        ),
      )
    },
  )
  routes.delete(
    '/matters/:matter/walls/:member',
    { config, schema: { summary: 'Takes a wall down.', params: byMember, response } },
    async (request, reply) => {
      const { matter, member } = request.params
      return change(db, [request, reply], matter, (scope) => removeWall(scope, matterIdOf(matter), memberIdOf(member)))
    },
  )
}

function closingRoutes(app: FastifyInstance, { db, clock }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.put(
    '/matters/:matter/closed',
    {
      config: versionedConfig,
      schema: {
        summary: 'Closes a matter to all but the members named.',
        params: byMatter,
        body: closeMatterSchema,
        response,
      },
    },
    async (request, reply) => {
      const { matter } = request.params
      const { members, reason } = request.body
      const seen = versionSeen(request)
      return change(db, [request, reply], matter, (scope) =>
        closeMatter(scope, { matter: matterIdOf(matter), members: members.map(memberIdOf), reason, seen }, clock.now()),
      )
    },
  )
  routes.delete(
    '/matters/:matter/closed',
    {
      config: versionedConfig,
      schema: { summary: 'Opens a closed matter to the workspace again.', params: byMatter, response },
    },
    async (request, reply) => {
      const { matter } = request.params
      const seen = versionSeen(request)
      return change(db, [request, reply], matter, (scope) => openMatter(scope, matterIdOf(matter), seen))
    },
  )
}
