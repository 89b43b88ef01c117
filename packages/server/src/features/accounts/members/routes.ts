// The workspace, its members, invitations and tokens over HTTP.
import {
  changeMemberSchema,
  changeWorkspaceSchema,
  invitationSchema,
  madeTokenSchema,
  memberSchema,
  newInvitationSchema,
  newTokenSchema,
  sessionSchema,
  tokenSchema,
  workspaceSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId } from '../../../base/index.ts'
import { authorityOf, pageOf, pageQuery, placeOf, versioned, versionSeen } from '../../../platform/http/index.ts'
import { type Access, isAtLeast } from '../../../platform/tenancy/index.ts'
import type { InvitationId, TokenId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { invitationNotFound, memberNotFound, tokenNotFound } from '../refusals.ts'
import { sessionReply } from '../sign-in/routes.ts'
import { personOf } from '../sign-in/self.ts'
import { memberIdOf } from './member-id.ts'
import * as members from './members.ts'
import * as queries from './queries.ts'
import { enqueueTokenMade } from './token-letters.ts'
import { makeToken, removeToken, tokenReply } from './tokens.ts'

const READ: Access = { role: 'viewer', scope: 'members.read' }
const MANAGE: Access = { role: 'admin', scope: 'members.write' }
/** Who is let in, how far, and who is out: a session that was left open must not decide it. */
const DECIDE = { access: MANAGE, asksAgain: true } as const
const RULE: Access = { role: 'admin', scope: 'workspace.write' }

export async function memberRoutes(app: FastifyInstance, madeWith: AccountsMadeWith): Promise<void> {
  workspaceRoutes(app, madeWith)
  peopleRoutes(app, madeWith)
  memberSessionRoutes(app, madeWith)
  invitationRoutes(app, madeWith)
  tokenRoutes(app, madeWith)
}

function invitationIdOf(text: string): InvitationId {
  const id = parseId<InvitationId>(text)
  if (id === null) throw invitationNotFound()
  return id
}

function workspaceRoutes(app: FastifyInstance, { db }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/workspace',
    {
      config: { access: READ },
      schema: { summary: 'Gives the workspace and the rules of its sessions.', response: { 200: workspaceSchema } },
    },
    async (request, reply) =>
      versioned(reply, members.workspaceReply(await db.inWorkspace(authorityOf(request), queries.workspace))),
  )
  routes.patch(
    '/workspace',
    {
      config: { access: RULE, isVersioned: true },
      schema: {
        summary: 'Changes the name of the workspace or the rules of its sessions.',
        body: changeWorkspaceSchema,
        response: { 200: workspaceSchema },
      },
    },
    async (request, reply) => {
      const seen = versionSeen(request)
      const row = await db.inWorkspace(authorityOf(request), (scope) =>
        members.changeWorkspace(scope, request.body, seen),
      )
      return versioned(reply, members.workspaceReply(row))
    },
  )
}

const params = z.object({ member: z.string() })

function peopleRoutes(app: FastifyInstance, { db }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const place = z.tuple([z.string(), z.uuid()])

  routes.get(
    '/members',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the members of the workspace.',
        querystring: z.strictObject(pageQuery),
        response: { 200: z.object({ members: z.array(memberSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = placeOf(cursor, place)
      const rows = await db.inWorkspace(authorityOf(request), (scope) =>
        queries.membersAfter(scope, after === null ? null : { email: after[0], id: memberIdOf(after[1]) }, limit + 1),
      )
      const { items, next } = pageOf(rows, limit, ({ email, id }) => [email, id])
      return { members: items.map(members.memberReply), next }
    },
  )
  routes.get(
    '/members/:member',
    { config: { access: READ }, schema: { summary: 'Gives one member.', params, response: { 200: memberSchema } } },
    async (request, reply) => {
      const id = memberIdOf(request.params.member)
      const row = await db.inWorkspace(authorityOf(request), (scope) => queries.member(scope, id))
      if (row === undefined) throw memberNotFound()
      return versioned(reply, members.memberReply(row))
    },
  )
  routes.patch(
    '/members/:member',
    {
      config: { ...DECIDE, isVersioned: true },
      schema: {
        summary: 'Changes the role of a member.',
        params,
        body: changeMemberSchema,
        response: { 200: memberSchema },
      },
    },
    async (request, reply) => {
      const id = memberIdOf(request.params.member)
      const seen = versionSeen(request)
      const row = await db.inWorkspace(authorityOf(request), (scope) =>
        members.changeRole(scope, id, { role: request.body.role, seen }),
      )
      return versioned(reply, members.memberReply(row))
    },
  )
  routes.delete(
    '/members/:member',
    {
      config: DECIDE,
      schema: {
        summary: 'Removes a member, with their sessions, tokens and invitations.',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = memberIdOf(request.params.member)
      await db.inWorkspace(authorityOf(request), (scope) => members.removeMember(scope, id))
      return reply.status(204).send(null)
    },
  )
}

function memberSessionRoutes(app: FastifyInstance, { db }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/members/:member/sessions',
    {
      config: { access: MANAGE },
      schema: {
        summary: 'Lists where a member is signed in to this workspace.',
        params,
        response: { 200: z.object({ sessions: z.array(sessionSchema) }) },
      },
    },
    async (request) => {
      const id = memberIdOf(request.params.member)
      const rows = await db.inWorkspace(authorityOf(request), (scope) => members.sessionsOf(scope, id))
      return { sessions: rows.map((row) => sessionReply(row, null)) }
    },
  )
  routes.delete(
    '/members/:member/sessions',
    {
      config: DECIDE,
      schema: {
        summary: 'Signs a member out of this workspace everywhere.',
        params,
        response: { 200: z.object({ sessionsEnded: z.int() }) },
      },
    },
    async (request) => {
      const id = memberIdOf(request.params.member)
      return { sessionsEnded: await db.inWorkspace(authorityOf(request), (scope) => members.endSessionsOf(scope, id)) }
    },
  )
}

function invitationRoutes(app: FastifyInstance, madeWith: AccountsMadeWith): void {
  const { db } = madeWith
  const routes = app.withTypeProvider<ZodTypeProvider>()
  type Row = Awaited<ReturnType<typeof queries.invitationsAfter>>[number]
  const replyOf = (row: Row) => ({
    id: row.id as string,
    email: row.email,
    role: row.role,
    letter: row.letter,
    by: row.made_by as string,
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  })
  const place = z.tuple([z.string(), z.uuid()])
  routes.get(
    '/invitations',
    {
      config: { access: MANAGE },
      schema: {
        summary: 'Lists the open invitations, and whether their letters went out.',
        querystring: z.strictObject(pageQuery),
        response: { 200: z.object({ invitations: z.array(invitationSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = placeOf(cursor, place)
      const rows = await db.inWorkspace(authorityOf(request), (scope) =>
        queries.invitationsAfter(
          scope,
          after === null ? null : { email: after[0], id: invitationIdOf(after[1]) },
          limit + 1,
        ),
      )
      const { items, next } = pageOf(rows, limit, ({ email, id }) => [email, id])
      return { invitations: items.map(replyOf), next }
    },
  )
  routes.post(
    '/invitations',
    {
      config: DECIDE,
      schema: {
        summary: 'Invites somebody by letter.',
        body: newInvitationSchema,
        response: { 201: invitationSchema },
      },
    },
    async (request, reply) =>
      reply.status(201).send(replyOf(await members.invite(madeWith, authorityOf(request), request.body))),
  )
  routes.delete(
    '/invitations/:invitation',
    {
      config: { access: MANAGE },
      schema: {
        summary: 'Takes an invitation back.',
        params: z.object({ invitation: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = invitationIdOf(request.params.invitation)
      await db.inWorkspace(authorityOf(request), (scope) => members.takeBack(scope, id))
      return reply.status(204).send(null)
    },
  )
}

function tokenRoutes(app: FastifyInstance, { db, clock, jobs }: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const own = { access: 'account' } as const
  routes.get(
    '/tokens',
    {
      config: own,
      schema: {
        summary: 'Lists one’s own API tokens; for admins, on request, those of everybody.',
        querystring: z.strictObject({
          ...pageQuery,
          everybody: z.enum(['true', 'false']).default('false').describe('For admins: those of all members'),
        }),
        response: { 200: z.object({ tokens: z.array(tokenSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const authority = authorityOf(request)
      const { limit, cursor, everybody } = request.query
      const after = placeOf(cursor, z.uuid())
      const isAll = everybody === 'true' && isAtLeast(authority.role, 'admin')
      const of = isAll ? null : personOf(authority).account
      const rows = await db.inWorkspace(authority, (scope) => queries.tokensAfter(scope, of, after, limit + 1))
      const { items, next } = pageOf(rows, limit, ({ id }) => id)
      return { tokens: items.map(tokenReply), next }
    },
  )
  routes.post(
    '/tokens',
    {
      config: { ...own, isShownOnce: true, asksAgain: true },
      schema: {
        summary: 'Makes an API token, whose secret is in this answer and nowhere else.',
        body: newTokenSchema,
        response: { 201: madeTokenSchema },
      },
    },
    async (request, reply) => {
      const made = await db.inWorkspace(authorityOf(request), async (scope) => {
        const token = await makeToken(scope, request.body, clock.now())
        await enqueueTokenMade(jobs, scope, token.id)
        return token
      })
      jobs.wake()
      return reply.status(201).send(made)
    },
  )
  routes.delete(
    '/tokens/:token',
    {
      config: own,
      schema: {
        summary: 'Takes an API token away.',
        params: z.object({ token: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = parseId<TokenId>(request.params.token)
      if (id === null) throw tokenNotFound()
      await db.inWorkspace(authorityOf(request), (scope) => removeToken(scope, id))
      return reply.status(204).send(null)
    },
  )
}
