// What a workspace keeps, and how much it may: for its owner and its admins.
import { usageSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Clock } from '../../base/index.ts'
import { type Quotas, usageOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf } from '../../platform/http/index.ts'

export interface UsageMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly quotas: Quotas
}

export async function usageRoutes(app: FastifyInstance, { db, clock, quotas }: UsageMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/workspace/usage',
    {
      config: { access: { role: 'admin', scope: 'workspace.write' } },
      schema: { summary: 'Says what the workspace keeps and what it may keep', response: { 200: usageSchema } },
    },
    async (request) => {
      const usage = await db.inWorkspace(authorityOf(request), (scope) => usageOf(scope, quotas, clock.now()))
      const { limits } = usage
      return {
        ...usage,
        limits: {
          bytes: bounded(limits.bytes),
          documents: bounded(limits.documents),
          recognisedPages: bounded(limits.recognisedPages),
        },
      }
    },
  )
}

const bounded = (limit: number): number | null => (limit >= Number.MAX_SAFE_INTEGER ? null : limit)
