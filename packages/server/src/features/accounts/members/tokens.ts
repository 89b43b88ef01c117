// API tokens: for programs, made by a person for themselves, never for more than they may.

import { DAY_MILLISECONDS } from '../../../base/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { type AccessScope, isAtLeast, type Role } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { TOKEN_PREFIX } from '../door/door.ts'
import type { TokenId } from '../ids.ts'
import { scopeTooWide, tokenNotFound, tokensTooMany } from '../refusals.ts'
import { newSecret } from '../secrets.ts'
import { memberFor } from './members.ts'
import * as queries from './queries.ts'

const MOST_TOKENS = 100

/** The least role a scope is of any use to: a token that promises more than its maker may is refused when it is made, not when it fails. */
const LEAST_ROLE: Readonly<Record<AccessScope, Role>> = {
  'matters.read': 'viewer',
  'matters.write': 'editor',
  'documents.read': 'viewer',
  'documents.write': 'editor',
  'events.read': 'viewer',
  'events.write': 'editor',
  'exports.read': 'viewer',
  'members.read': 'viewer',
  'members.write': 'admin',
  'audit.read': 'admin',
  'workspace.write': 'admin',
}

export const tokenReply = (row: Awaited<ReturnType<typeof queries.tokensAfter>>[number]) => ({
  id: row.id as string,
  account: row.account_id as string,
  name: row.name,
  scopes: row.scopes,
  role: row.role,
  madeAt: row.made_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})

/** Refuses `token.scope-too-wide`, `token.too-many`. The secret is in the answer and nowhere else. */
export async function makeToken(
  scope: Scope,
  given: { name: string; scopes: readonly AccessScope[]; days: number },
  now: Date,
) {
  const { actor, role } = scope
  if (actor.kind !== 'person') throw new Error('a job makes no tokens')
  if (!given.scopes.every((wanted) => isAtLeast(role, LEAST_ROLE[wanted]))) throw scopeTooWide()
  await queries.holdMember(scope, actor.account)
  if ((await queries.countTokens(scope, actor.account)) >= MOST_TOKENS) throw tokensTooMany({ most: MOST_TOKENS })
  const secret = newSecret<TokenId>()
  const row = await queries.insertToken(scope, {
    id: secret.id,
    account_id: actor.account,
    secret_hash: secret.hash,
    name: given.name,
    scopes: [...new Set(given.scopes)],
    role,
    made_at: now,
    expires_at: new Date(now.getTime() + given.days * DAY_MILLISECONDS),
  })
  await recordAct(scope, {
    action: ACTS.tokenMade,
    targets: [{ type: 'token', id: secret.id }],
    facts: { scopes: row.scopes.join(' '), role, days: given.days },
  })
  return { ...tokenReply(row), id: secret.id, token: `${TOKEN_PREFIX}${secret.text}` }
}

/** One's own; an admin takes away those of whoever does not stand above them. Refuses `token.not-found`, `member.role-above`. */
export async function removeToken(scope: Scope, id: TokenId): Promise<void> {
  const token = await queries.token(scope, id)
  const isTheirs = scope.actor.kind === 'person' && token?.account_id === scope.actor.account
  if (token === undefined || (!isTheirs && !isAtLeast(scope.role, 'admin'))) throw tokenNotFound()
  if (!isTheirs) await memberFor(scope, token.account_id)
  await queries.removeToken(scope, id)
  await recordAct(scope, { action: ACTS.tokenRemoved, targets: [{ type: 'token', id }] })
}
