import type { FastifyInstance } from 'fastify'
import type { Accounts } from './accounts.ts'
import { memberRoutes } from './members/routes.ts'
import { ownRoutes } from './own/routes.ts'
import { linkPages, signInRoutes } from './sign-in/routes.ts'
import { wallRoutes } from './walls/routes.ts'

/** Everything about people over HTTP. `hasPages`: with plain forms behind the links, for where there is no web application. */
export async function accountRoutes(
  app: FastifyInstance,
  { madeWith, onSetUp }: Accounts,
  { hasPages }: { readonly hasPages: boolean },
): Promise<void> {
  if (hasPages) linkPages(app)
  await signInRoutes(app, { ...madeWith, onSetUp })
  ownRoutes(app, madeWith)
  await memberRoutes(app, madeWith)
  await wallRoutes(app, madeWith)
}
