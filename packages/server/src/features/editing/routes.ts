// Everything a person does to rows and parties, over HTTP.
import type { FastifyInstance } from 'fastify'
import { castRoutes } from './cast/routes.ts'
import { remarkRoutes } from './remarks/routes.ts'
import { rowRoutes } from './rows/routes.ts'
import { tagRoutes } from './tags/routes.ts'
import { undoRoutes } from './undo/routes.ts'
import type { EditingMadeWith } from './work.ts'

export async function editingRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  await rowRoutes(app, made)
  await castRoutes(app, made)
  await tagRoutes(app, made)
  await undoRoutes(app, made)
  await remarkRoutes(app, made)
}
