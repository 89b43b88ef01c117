// One's own account, sessions and browsers: for a session, never for a token.
import {
  changeAccountSchema,
  changeAddressSchema,
  changePasswordSchema,
  confirmedSchema,
  confirmPasswordSchema,
  deviceSchema,
  newWorkspaceSchema,
  selfSchema,
  sessionSchema,
  signedInSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId, type WorkspaceId } from '../../../base/index.ts'
import { authorityOf } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import type { DeviceId, SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { leave } from '../members/members.ts'
import { deviceNotFound, sessionNotFound, workspaceNotFound } from '../refusals.ts'
import { askAddress } from '../sign-in/address.ts'
import { accountReply, arrivalOf, placeReply, sessionReply, signedIn, withoutSession } from '../sign-in/routes.ts'
import {
  accountOf,
  changeAccount,
  changePassword,
  confirmPassword,
  endOtherSessions,
  endOwnSession,
  enterWorkspace,
  forgetOwnDevice,
  makeWorkspace,
  ownDevices,
  ownSessions,
  personOf,
} from '../sign-in/self.ts'

const own = { access: 'account' } as const

export function ownRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  accountRoutes(app, made)
  secretRoutes(app, made)
  placeRoutes(app, made)
  sessionRoutes(app, made)
  deviceRoutes(app, made)
}

function accountRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  const selfOf = async (authority: Authority) => {
    const { account, places } = await accountOf(made, authority)
    const here = places.find(({ id }) => id === authority.workspace)
    if (here === undefined) throw workspaceNotFound()
    return {
      account: accountReply(account),
      workspace: placeReply(here),
      workspaces: places.map(placeReply),
      workspacesBy: made.workspacesBy,
    }
  }
  routes.get(
    '/account',
    {
      config: own,
      schema: {
        summary: 'Gives the account of whoever is signed in, and the workspaces they belong to.',
        response: { 200: selfSchema },
      },
    },
    (request) => selfOf(authorityOf(request)),
  )
  routes.patch(
    '/account',
    {
      config: own,
      schema: {
        summary: 'Changes the name, the language, the time zone or the wish for letters of one’s own account.',
        body: changeAccountSchema,
        response: { 200: selfSchema },
      },
    },
    async (request) => {
      await changeAccount(made, authorityOf(request), request.body)
      return selfOf(authorityOf(request))
    },
  )
}

/** What somebody signs in with. */
function secretRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/account/confirm',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary: 'Gives one’s own password again, as what cannot be taken back asks for.',
        body: confirmPasswordSchema,
        response: { 200: confirmedSchema },
      },
    },
    async (request) => ({
      until: (await confirmPassword(made, authorityOf(request), request.body.password)).toISOString(),
    }),
  )
  routes.post(
    '/account/address',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary: 'Asks for a letter to another address, whose link makes it the address of one’s own account.',
        body: changeAddressSchema,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      await askAddress(made, authorityOf(request), request.body, arrivalOf(request))
      return reply.status(202).send({})
    },
  )
  routes.post(
    '/account/password',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary:
          'Changes one’s own password, and ends every other session and, unless they are to stay, one’s API tokens.',
        body: changePasswordSchema,
        response: { 200: z.object({ sessionsEnded: z.int(), tokensEnded: z.int() }) },
      },
    },
    (request) => changePassword(made, authorityOf(request), request.body),
  )
}

/** Where somebody belongs. */
function placeRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/workspaces',
    {
      config: own,
      schema: {
        summary: 'Makes another workspace, with whoever asks as its owner.',
        body: newWorkspaceSchema,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { 'idempotency-key': given } = request.headers
      const key = typeof given === 'string' ? given : null
      const id = await makeWorkspace(made, authorityOf(request), { name: request.body.name, key })
      return reply.status(201).send({ id })
    },
  )
  routes.post(
    '/workspace/leave',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary: 'Leaves the workspace: one’s own membership ends, with its sessions, tokens and invitations.',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await made.db.inWorkspace(authorityOf(request), leave)
      withoutSession(request, reply)
      return reply.header('clear-site-data', '"cache", "storage"').status(204).send(null)
    },
  )
  routes.post(
    '/workspaces/:workspace/enter',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary: 'Goes to another workspace of one’s own, in a new session.',
        params: z.object({ workspace: z.string() }),
        response: { 200: signedInSchema },
      },
    },
    async (request, reply) => {
      const workspace = parseId<WorkspaceId>(request.params.workspace)
      if (workspace === null) throw workspaceNotFound()
      return signedIn(request, reply, await enterWorkspace(made, authorityOf(request), workspace, arrivalOf(request)))
    },
  )
}

function sessionRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/sessions',
    {
      config: own,
      schema: {
        summary: 'Lists where one is signed in, in every workspace.',
        response: { 200: z.object({ sessions: z.array(sessionSchema) }) },
      },
    },
    async (request) => {
      const here = personOf(authorityOf(request)).session
      return { sessions: (await ownSessions(made, authorityOf(request))).map((row) => sessionReply(row, here)) }
    },
  )
  routes.delete(
    '/sessions',
    {
      config: { ...own, asksAgain: true },
      schema: {
        summary: 'Ends all of one’s own sessions but this one.',
        response: { 200: z.object({ sessionsEnded: z.int() }) },
      },
    },
    async (request) => ({ sessionsEnded: await endOtherSessions(made, authorityOf(request)) }),
  )
  routes.delete(
    '/sessions/:session',
    {
      config: { ...own, asksAgain: true },
      schema: {
        summary: 'Ends one of one’s own sessions.',
        params: z.object({ session: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = parseId<SessionId>(request.params.session)
      if (id === null) throw sessionNotFound()
      await endOwnSession(made, authorityOf(request), id)
      if (id === personOf(authorityOf(request)).session) withoutSession(request, reply)
      return reply.status(204).send(null)
    },
  )
  routes.post(
    '/sign-out',
    { config: { ...own, isShownOnce: true }, schema: { summary: 'Ends this session.', response: { 204: z.null() } } },
    async (request, reply) => {
      await endOwnSession(made, authorityOf(request), personOf(authorityOf(request)).session)
      withoutSession(request, reply)
      // What pages kept of documents goes too; the cookie that knows this browser stays.
      return reply.header('clear-site-data', '"cache", "storage"').status(204).send(null)
    },
  )
}

function deviceRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/devices',
    {
      config: own,
      schema: {
        summary: 'Lists the browsers one has signed in with.',
        response: { 200: z.object({ devices: z.array(deviceSchema) }) },
      },
    },
    async (request) => ({
      devices: (await ownDevices(made, authorityOf(request))).map(({ id, device, known_since, last_used_at }) => ({
        id: id as string,
        device,
        knownSince: known_since.toISOString(),
        lastUsedAt: last_used_at.toISOString(),
      })),
    }),
  )
  routes.delete(
    '/devices/:device',
    {
      config: own,
      schema: {
        summary: 'Forgets a browser: who signs in with it again is a stranger first.',
        params: z.object({ device: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = parseId<DeviceId>(request.params.device)
      if (id === null) throw deviceNotFound()
      await forgetOwnDevice(made, authorityOf(request), id)
      return reply.status(204).send(null)
    },
  )
}
