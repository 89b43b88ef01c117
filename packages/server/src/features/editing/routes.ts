// Everything a person does to rows and parties, over HTTP.
import type { FastifyInstance } from 'fastify'
import { castRoutes } from './cast/routes.ts'
import { decidingRoutes } from './deciding/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import type { ImportsMadeWith } from './imports/imports.ts'
import { importRoutes } from './imports/routes.ts'
import { mentionRoutes } from './mentions/routes.ts'
import { remarkRoutes } from './remarks/routes.ts'
import { rowRoutes } from './rows/routes.ts'
import { tagRoutes } from './tags/routes.ts'
import { undoRoutes } from './undo/routes.ts'

export async function editingRoutes(app: FastifyInstance, made: ImportsMadeWith): Promise<void> {
  await rowRoutes(app, made)
  await castRoutes(app, made)
  await tagRoutes(app, made)
  await undoRoutes(app, made)
  await remarkRoutes(app, made)
  await mentionRoutes(app, made)
  await deskRoutes(app, made)
  await decidingRoutes(app, made)
  await importRoutes(app, made)
}
