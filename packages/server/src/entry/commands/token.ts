// `muniment token`: the tokens of every workspace, and taking one away. For the day on which one has leaked and nobody who may is awake.
import { parseArgs } from 'node:util'
import { newId, parseId, type WorkspaceId } from '../../base/index.ts'
import { everyToken, type OperatorToken, revokeToken, type TokenId } from '../../features/accounts/index.ts'
import { everyWorkspace } from '../../platform/db/index.ts'
import { authorityOfJob } from '../../platform/tenancy/index.ts'
import { type Books, withBooks } from '../books.ts'
import { asTyped, UsageError } from './usage.ts'

const HOW =
  'Say muniment token, or muniment token revoke ID. A token acts in the name of whoever makes it: they make one when they are signed in.'

export async function token(words: string[]): Promise<number> {
  const { positionals } = asTyped(() => parseArgs({ args: words, allowPositionals: true, options: {} }))
  const [verb, given, ...more] = positionals
  if (verb === undefined) return withBooks(list)
  const id = parseId<TokenId>(given ?? '')
  if (verb !== 'revoke' || id === null || more.length > 0) throw new UsageError(HOW)
  return withBooks((books) => revoke(books, id))
}

const spaces = ({ db }: Books) => everyWorkspace(db, 'the operator looks at the tokens of each workspace')
const operator = (workspace: WorkspaceId) => authorityOfJob({ workspace, job: 'token', cause: newId() })

async function list(books: Books): Promise<number> {
  for (const { id, name } of await spaces(books)) {
    const tokens = await books.db.inWorkspace(operator(id), everyToken)
    console.log(`${id}  ${name}${tokens.length === 0 ? ': no tokens' : ''}`)
    for (const one of tokens) console.log(said(one))
  }
  return 0
}

const day = (time: string | null): string => time?.slice(0, 10) ?? 'never'

const said = ({ id, name, email, role, scopes, madeAt, expiresAt, lastUsedAt }: OperatorToken): string =>
  `    ${id}  ${name}, of ${email} as ${role}: ${scopes.join(' ')}\n        made ${day(madeAt)}, used ${day(lastUsedAt)}, until ${day(expiresAt)}`

async function revoke(books: Books, id: TokenId): Promise<number> {
  for (const { id: workspace } of await spaces(books))
    if (await books.db.inWorkspace(operator(workspace), (scope) => revokeToken(scope, id))) {
      console.log('It opens nothing any more; the log of its workspace says so.')
      return 0
    }
  console.error('There is no such token; muniment token lists them.')
  return 1
}
