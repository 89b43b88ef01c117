// What undecided dates mean, as a person says it, over HTTP.
import { type DateDecision, type DatesDecided, dateDecisionsSchema, datesDecidedSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { MatterId } from '../../../base/index.ts'
import { matterIdOf, matterOf } from '../../../evidence/documents/index.ts'
import { dateFrom, decideDates } from '../../../evidence/events/index.ts'
import { authorityOf, byMatter } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { placeToCite } from '../rows/change.ts'
import { type EditingMadeWith, edited } from '../work.ts'

export async function decidingRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/coverage/dates',
    {
      config: { access: { role: 'editor', scope: 'events.write' } },
      schema: {
        summary: 'Decides what undecided dates mean, in the rows that stand there, as one act',
        params: byMatter,
        body: dateDecisionsSchema,
        response: { 200: datesDecidedSchema },
      },
    },
    (request) => decide(made, authorityOf(request), matterIdOf(request.params.matter), request.body.decisions),
  )
}

async function decide(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  decisions: readonly DateDecision[],
): Promise<DatesDecided> {
  const { edit, result } = await edited(
    made,
    authority,
    { matter, act: 'event.decide-dates' },
    async (scope, under) => {
      const { language } = await matterOf(scope, matter)
      const decided = decisions.map(({ date, ...place }) => ({ ...placeToCite(place), date: dateFrom(date) }))
      const { changes, wantsGathering, dated, made: added } = await decideDates(scope, under, decided, language)
      return { changes, wantsGathering, result: { dated, made: added } }
    },
  )
  return { edit, ...result }
}
