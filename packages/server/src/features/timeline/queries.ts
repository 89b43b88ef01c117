import type { AccountId } from '../../base/index.ts'
import { neverCut, type Scope } from '../../platform/db/index.ts'

/** What those of them are called who are members now. */
export async function namesOfReviewers(
  scope: Scope,
  accounts: readonly AccountId[],
): Promise<readonly { readonly id: AccountId; readonly name: string }[]> {
  if (accounts.length === 0) return []
  return scope
    .tables<{ accounts: { id: AccountId; name: string } }>()
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', accounts)
    .orderBy('id')
    .$call(neverCut(100))
}
