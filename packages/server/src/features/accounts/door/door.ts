// Every request is made an authority here: role, walls and the rules of the workspace are read now, so that a change applies to whoever
// is signed in at their next step.
import type { Clock } from '../../../base/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  type Door,
  type Knock,
  noAccess,
  notConfirmed,
  onlyInPerson,
  scopeMissing,
  sessionOver,
  tokenDead,
} from '../../../platform/http/index.ts'
import { type Access, type Authority, authorityOfPerson } from '../../../platform/tenancy/index.ts'
import type { SessionId, TokenId } from '../ids.ts'
import { lesserRole } from '../rules.ts'
import { givenSecret } from '../secrets.ts'
import { atDoor, glanceAtDoor } from './at-door.ts'
import * as queries from './queries.ts'

export const TOKEN_PREFIX = 'muniment_'
/** `last seen` is for people: a minute is exact enough, and a write a minute instead of one a request. */
const SEEN_MILLISECONDS = 60_000
/** How long a password that was given counts for what asks for it again. */
export const CONFIRMED_MILLISECONDS = 5 * 60_000

export function makeDoor({ db, clock }: { readonly db: Db; readonly clock: Clock }): Door {
  return {
    enter: (knock, access) => {
      const { presented } = knock
      if (presented === null) return Promise.reject(noAccess())
      return presented.kind === 'session'
        ? bySession(db, clock, knock, presented.text)
        : byToken(db, clock, knock, presented.text, access)
    },
  }
}

async function bySession(
  db: Db,
  clock: Clock,
  { request, isWatching, asksAgain, tellStanding }: Knock,
  text: string,
): Promise<Authority> {
  const given = givenSecret<SessionId>(text)
  if (given === null) throw sessionOver()
  const session = await glanceAtDoor(db, 'a session says whose it is', (tables) => queries.sessionAtDoor(tables, given))
  const now = clock.now()
  if (session === undefined || hasEnded(session, now)) throw sessionOver()
  if (isWatching !== true && now.getTime() - session.last_seen_at.getTime() >= SEEN_MILLISECONDS)
    await atDoor(db, 'a session was seen', (tables) => queries.touchSession(tables, given.id, now))
  if (asksAgain === true && now.getTime() - session.confirmed_at.getTime() >= CONFIRMED_MILLISECONDS)
    throw notConfirmed()
  tellStanding?.(session.standing)
  return authorityOfPerson({
    workspace: session.workspace_id,
    account: session.account_id,
    role: session.role,
    walls: session.walls,
    request,
    via: { kind: 'session', id: given.id },
  })
}

/** By the rules of its workspace as they are now. */
export const hasEnded = (
  session: { signed_in_at: Date; last_seen_at: Date; session_idle_minutes: number; session_hours: number },
  now: Date,
): boolean =>
  now.getTime() >= session.last_seen_at.getTime() + session.session_idle_minutes * 60_000 ||
  now.getTime() >= session.signed_in_at.getTime() + session.session_hours * 3_600_000

async function byToken(
  db: Db,
  clock: Clock,
  { request }: Knock,
  text: string,
  access: Exclude<Access, 'open'>,
): Promise<Authority> {
  const given = text.startsWith(TOKEN_PREFIX) ? givenSecret<TokenId>(text.slice(TOKEN_PREFIX.length)) : null
  if (given === null) throw tokenDead()
  const token = await glanceAtDoor(db, 'a token says whose it is', (tables) => queries.tokenAtDoor(tables, given))
  const now = clock.now()
  if (token === undefined || token.expires_at <= now) throw tokenDead()
  // What belongs to the person (password, sessions, tokens) is never for a token: a stolen one could make itself last.
  if (access === 'account') throw onlyInPerson()
  if (!token.scopes.includes(access.scope)) throw scopeMissing(access.scope)
  if (token.last_used_at === null || now.getTime() - token.last_used_at.getTime() >= SEEN_MILLISECONDS)
    await atDoor(db, 'a token was used', (tables) => queries.touchToken(tables, given.id, now))
  return authorityOfPerson({
    workspace: token.workspace_id,
    account: token.account_id,
    role: lesserRole(token.made_role, token.role),
    walls: token.walls,
    request,
    via: { kind: 'token', id: given.id },
  })
}
