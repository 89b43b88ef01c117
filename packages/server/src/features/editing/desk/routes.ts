// A person's own desk in a matter over HTTP.
import { deskChangeSchema, deskSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter } from '../../../platform/http/index.ts'
import type { EditingMadeWith } from '../work.ts'
import { changeDesk, deskOf } from './desk.ts'

export async function deskRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const params = byMatter

  routes.get(
    '/matters/:matter/desk',
    {
      config: { access: { role: 'viewer', scope: 'events.read' } },
      schema: {
        summary: 'Gives what one keeps about a matter for oneself: columns, views, how far one has looked',
        params,
        response: { 200: deskSchema },
      },
    },
    (request) => deskOf(made, authorityOf(request), matterIdOf(request.params.matter)),
  )

  routes.patch(
    '/matters/:matter/desk',
    {
      config: { access: { role: 'viewer', scope: 'events.write' } },
      schema: {
        summary: 'Changes what one keeps about a matter for oneself',
        params,
        body: deskChangeSchema,
        response: { 200: deskSchema },
      },
    },
    (request) => changeDesk(made, authorityOf(request), matterIdOf(request.params.matter), request.body),
  )
}
