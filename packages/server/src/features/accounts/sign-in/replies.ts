// What routes of accounts say, and what they read of whoever comes.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieHeader, cookieOf, networkOf, SESSION_COOKIE } from '../../../platform/http/index.ts'
import type { SessionId } from '../ids.ts'
import { deviceOf } from '../rules.ts'
import type { Arrival, Opened } from './sign-in.ts'

const DEVICE_COOKIE = 'muniment-device'
const DEVICE_SECONDS = 365 * 86_400

export const arrivalOf = (request: FastifyRequest): Arrival => ({
  request: request.id,
  network: networkOf(request.ip),
  device: deviceOf(request.headers['user-agent']),
  knownDevice: cookieOf(request, DEVICE_COOKIE),
  session: cookieOf(request, SESSION_COOKIE),
})

export const accountReply = ({ id, email, name, language, time_zone }: Opened['account']) => ({
  id: id as string,
  email,
  name,
  language,
  timeZone: time_zone,
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
