// Tokens as the operator sees them: all of a workspace, whosever they are. The operator may take any away and can make none: a token acts
// in somebody's name, so only they make it.
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ACTS } from '../acts.ts'
import type { TokenId } from '../ids.ts'
import * as queries from './queries.ts'
import { tokenReply } from './tokens.ts'

const PAGE = 200

export type OperatorToken = ReturnType<typeof tokenReply> & { readonly email: string }

export async function everyToken(scope: Scope): Promise<OperatorToken[]> {
  const tokens: OperatorToken[] = []
  for (let after: string | null = null; ; after = tokens.at(-1)?.id ?? null) {
    const rows = await queries.tokensAfter(scope, null, after, PAGE)
    for (const row of rows) {
      const maker = await queries.member(scope, row.account_id)
      tokens.push({ ...tokenReply(row), email: maker?.email ?? '' })
    }
    if (rows.length < PAGE) return tokens
  }
}

/** From its next request on it opens nothing. False where the workspace has no such token. */
export async function revokeToken(scope: Scope, id: TokenId): Promise<boolean> {
  if ((await queries.token(scope, id)) === undefined) return false
  await queries.removeToken(scope, id)
  await recordAct(scope, { action: ACTS.tokenRemoved, targets: [{ type: 'token', id }] })
  return true
}
