import type { FastifyInstance } from 'fastify'
import type { Accounts } from './accounts.ts'
import { memberRoutes } from './members/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { wallRoutes } from './walls/routes.ts'

/** Everything about people over HTTP. */
export async function accountRoutes(app: FastifyInstance, { madeWith, onSetUp }: Accounts): Promise<void> {
  await signInRoutes(app, { ...madeWith, onSetUp })
  await memberRoutes(app, madeWith)
  await wallRoutes(app, madeWith)
}
