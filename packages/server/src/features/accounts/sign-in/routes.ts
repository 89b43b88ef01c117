// Setting up, signing in, one's own account and sessions. What opens an account is open to anybody and says nothing; the rest is for a
// session, never for a token.
import {
  acceptSchema,
  askResetSchema,
  changeAccountSchema,
  changePasswordSchema,
  newWorkspaceSchema,
  resetSchema,
  SCOPE_NAMES,
  selfSchema,
  sessionSchema,
  setUpDoneSchema,
  setUpSchema,
  signedInSchema,
  signInSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId, type WorkspaceId } from '../../../base/index.ts'
import { authorityOf, cookieHeader, cookieOf, networkOf, SESSION_COOKIE } from '../../../platform/http/index.ts'
import { type Authority, authorityOfPerson } from '../../../platform/tenancy/index.ts'
import type { SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { leave } from '../members/members.ts'
import { makeToken } from '../members/tokens.ts'
import { sessionNotFound, workspaceNotFound } from '../refusals.ts'
import { deviceOf } from '../rules.ts'
import { languageOf, linkPage, linkPolicy } from './link-page.ts'
import { accept, askReset, reset, setUp } from './links.ts'
import {
  accountOf,
  changeAccount,
  changePassword,
  endOtherSessions,
  endOwnSession,
  enterWorkspace,
  makeWorkspace,
  ownSessions,
  personOf,
} from './self.ts'
import { type Arrival, type Opened, signIn } from './sign-in.ts'

const DEVICE_COOKIE = 'muniment-device'
const DEVICE_SECONDS = 365 * 86_400

export interface SignInRoutesMadeWith extends AccountsMadeWith {
  /** Runs once, when the first workspace has been made. */
  readonly onSetUp: (authority: Authority) => Promise<void>
}

const arrivalOf = (request: FastifyRequest): Arrival => ({
  request: request.id,
  network: networkOf(request.ip),
  device: deviceOf(request.headers['user-agent']),
  knownDevice: cookieOf(request, DEVICE_COOKIE),
  session: cookieOf(request, SESSION_COOKIE),
})

const accountReply = ({ id, email, name, language, time_zone }: Opened['account']) => ({
  id: id as string,
  email,
  name,
  language,
  timeZone: time_zone,
})
const placeReply = ({ id, name, role }: Opened['workspace']) => ({ id: id as string, name, role })

function signedIn(request: FastifyRequest, reply: FastifyReply, opened: Opened) {
  void reply.header('set-cookie', cookieHeader(request, SESSION_COOKIE, opened.session, opened.seconds))
  if (opened.knownDevice !== null)
    void reply.header('set-cookie', cookieHeader(request, DEVICE_COOKIE, opened.knownDevice, DEVICE_SECONDS))
  return { account: accountReply(opened.account), workspace: placeReply(opened.workspace) }
}

const withoutSession = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.header('set-cookie', cookieHeader(request, SESSION_COOKIE, '', 0))

export async function signInRoutes(app: FastifyInstance, madeWith: SignInRoutesMadeWith): Promise<void> {
  setUpRoute(app, madeWith)
  openRoutes(app, madeWith)
  ownRoutes(app, madeWith)
  placeRoutes(app, madeWith)
  sessionRoutes(app, madeWith)
}

const open = { access: 'open' } as const
const own = { access: 'account' } as const

export function linkPages(app: FastifyInstance): void {
  for (const what of ['set-up', 'invitation', 'reset'] as const)
    app.get(`/${what}`, { config: open, schema: { hide: true } }, (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', linkPolicy())
        .header('vary', 'accept-language')
        .send(linkPage(what, languageOf(request.headers['accept-language']))),
    )
}

function setUpRoute(app: FastifyInstance, made: SignInRoutesMadeWith): void {
  const { db, clock, onSetUp } = made
  app.withTypeProvider<ZodTypeProvider>().post(
    '/set-up',
    {
      config: { ...open, isShownOnce: true },
      schema: {
        summary: 'Makes the first owner and the first workspace, with the link the first start printed.',
        body: setUpSchema,
        response: { 201: setUpDoneSchema },
      },
    },
    async (request, reply) => {
      const { token: name, ...given } = request.body
      const opened = await setUp(made, given, arrivalOf(request))
      const authority = authorityOfPerson({
        workspace: opened.workspace.id,
        account: opened.account.id,
        role: 'owner',
        request: request.id,
      })
      const token =
        name === undefined
          ? null
          : await db.inWorkspace(authority, (scope) =>
              makeToken(scope, { name, scopes: SCOPE_NAMES, days: 90 }, clock.now()),
            )
      made.later(() => onSetUp(authority))
      return reply.status(201).send({ ...signedIn(request, reply, opened), token: token?.token ?? null })
    },
  )
}

function openRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/sign-in',
    {
      config: open,
      schema: {
        summary: 'Signs a person in, with their password.',
        body: signInSchema,
        response: { 200: signedInSchema },
      },
    },
    async (request, reply) => {
      const { workspace, ...given } = request.body
      const wanted = workspace === undefined ? {} : { workspace: parseId<WorkspaceId>(workspace) ?? undefined }
      return signedIn(request, reply, await signIn(made, { ...given, ...wanted }, arrivalOf(request)))
    },
  )
  routes.post(
    '/password-resets',
    {
      config: open,
      schema: {
        summary:
          'Asks for a letter with a link for a new password; answers the same whether the address has an account or not.',
        body: askResetSchema,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      await askReset(made, request.body.email, arrivalOf(request))
      return reply.status(202).send({})
    },
  )
  routes.post(
    '/password-resets/use',
    {
      config: open,
      schema: {
        summary: 'Sets a new password with the link of a letter, and ends every session of the person.',
        body: resetSchema,
        response: { 200: z.object({}) },
      },
    },
    async (request, reply) => {
      await reset(made, request.body, arrivalOf(request))
      withoutSession(request, reply)
      return {}
    },
  )
  routes.post(
    '/invitations/accept',
    {
      config: open,
      schema: {
        summary: 'Accepts an invitation with the link of its letter.',
        body: acceptSchema,
        response: { 200: signedInSchema },
      },
    },
    async (request, reply) => signedIn(request, reply, await accept(made, request.body, arrivalOf(request))),
  )
}

function ownRoutes(app: FastifyInstance, made: AccountsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  const selfOf = async (authority: Authority) => {
    const { account, places } = await accountOf(made, authority)
    const here = places.find(({ id }) => id === authority.workspace)
    if (here === undefined) throw workspaceNotFound()
    return { account: accountReply(account), workspace: placeReply(here), workspaces: places.map(placeReply) }
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
        summary: 'Changes the name, the language or the time zone of one’s own account.',
        body: changeAccountSchema,
        response: { 200: selfSchema },
      },
    },
    async (request) => {
      await changeAccount(made, authorityOf(request), request.body)
      return selfOf(authorityOf(request))
    },
  )
  routes.post(
    '/account/password',
    {
      config: { ...own, isShownOnce: true },
      schema: {
        summary: 'Changes one’s own password, and ends every other session.',
        body: changePasswordSchema,
        response: { 200: z.object({ sessionsEnded: z.int() }) },
      },
    },
    async (request) => ({ sessionsEnded: await changePassword(made, authorityOf(request), request.body) }),
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
      config: own,
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
      config: own,
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
      config: own,
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
    { config: own, schema: { summary: 'Ends this session.', response: { 204: z.null() } } },
    async (request, reply) => {
      await endOwnSession(made, authorityOf(request), personOf(authorityOf(request)).session)
      withoutSession(request, reply)
      // What pages kept of documents goes too; the cookie that knows this browser stays.
      return reply.header('clear-site-data', '"cache", "storage"').status(204).send(null)
    },
  )
}

export const sessionReply = (
  row: {
    id: SessionId
    account_id: string
    workspace_id: string
    device: string
    signed_in_at: Date
    last_seen_at: Date
  },
  here: SessionId | null,
) => ({
  id: row.id as string,
  account: row.account_id,
  workspace: row.workspace_id,
  device: row.device,
  signedInAt: row.signed_in_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  isThisOne: row.id === here,
})
