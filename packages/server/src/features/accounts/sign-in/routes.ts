// Setting up, signing in, what the links of letters open: open to anybody, and says nothing.
import {
  acceptSchema,
  askResetSchema,
  resetSchema,
  SCOPE_NAMES,
  setUpDoneSchema,
  setUpSchema,
  signedInSchema,
  signInSchema,
  useAddressSchema,
} from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId, type WorkspaceId } from '../../../base/index.ts'
import { cookieHeader, cookieOf, networkOf, SESSION_COOKIE } from '../../../platform/http/index.ts'
import { type Authority, authorityOfPerson } from '../../../platform/tenancy/index.ts'
import type { SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { makeToken } from '../members/tokens.ts'
import { deviceOf } from '../rules.ts'
import { useAddress } from './address.ts'
import { languageOf, linkPage, linkPolicy } from './link-page.ts'
import { accept, askReset, reset, setUp } from './links.ts'
import { type Arrival, type Opened, signIn } from './sign-in.ts'

const DEVICE_COOKIE = 'muniment-device'
const DEVICE_SECONDS = 365 * 86_400

export const arrivalOf = (request: FastifyRequest): Arrival => ({
  request: request.id,
  network: networkOf(request.ip),
  device: deviceOf(request.headers['user-agent']),
  knownDevice: cookieOf(request, DEVICE_COOKIE),
  session: cookieOf(request, SESSION_COOKIE),
})

export const accountReply = ({ id, email, name, language, time_zone, mention_letters }: Opened['account']) => ({
  id: id as string,
  email,
  name,
  language,
  timeZone: time_zone,
  mentionLetters: mention_letters,
})
export const placeReply = ({ id, name, role }: Opened['workspace']) => ({ id: id as string, name, role })

export function signedIn(request: FastifyRequest, reply: FastifyReply, opened: Opened) {
  void reply.header('set-cookie', cookieHeader(request, SESSION_COOKIE, opened.session, opened.seconds))
  if (opened.knownDevice !== null)
    void reply.header('set-cookie', cookieHeader(request, DEVICE_COOKIE, opened.knownDevice, DEVICE_SECONDS))
  return { account: accountReply(opened.account), workspace: placeReply(opened.workspace) }
}

export const withoutSession = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.header('set-cookie', cookieHeader(request, SESSION_COOKIE, '', 0))

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

export interface SignInRoutesMadeWith extends AccountsMadeWith {
  /** Runs once, when the first workspace has been made. */
  readonly onSetUp: (authority: Authority) => Promise<void>
}

export async function signInRoutes(app: FastifyInstance, madeWith: SignInRoutesMadeWith): Promise<void> {
  setUpRoute(app, madeWith)
  openRoutes(app, madeWith)
}

const open = { access: 'open' } as const

export function linkPages(app: FastifyInstance): void {
  for (const what of ['set-up', 'invitation', 'reset', 'address'] as const)
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
    '/address-changes/use',
    {
      config: open,
      schema: {
        summary: 'Gives an account its new address with the link of a letter, and ends its other sessions.',
        body: useAddressSchema,
        response: { 200: z.object({}) },
      },
    },
    async (request) => {
      await useAddress(made, request.body.link, arrivalOf(request))
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
