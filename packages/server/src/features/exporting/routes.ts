// A whole matter as one archive, written while it is sent.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { matterIdOf, matterOf } from '../../evidence/documents/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import { attachment, authorityOf, byMatter, permissionOf } from '../../platform/http/index.ts'
import { ACTS } from './acts.ts'
import { type ExportMadeWith, filesOfMatter } from './whole-matter.ts'
import { zipOf } from './zip.ts'

export async function exportRoutes(app: FastifyInstance, made: ExportMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/export.zip',
    {
      // Whoever takes everything away at once does more than read.
      config: { access: { role: 'editor', scope: 'exports.read' }, gives: ['application/zip'] },
      schema: {
        summary: 'Gives the whole matter as one archive: originals, texts, chronology, and a list with SHA-256',
        description:
          'An original that is damaged or gone in the storage is left out: `MISSING.txt`, `manifest.json` and `documents.json` say which and why.',
        params: byMatter,
      },
    },
    async (request, reply) => {
      const id = matterIdOf(request.params.matter)
      const authority = authorityOf(request)
      // Who asks only whether it is given takes nothing away, and nothing is packed for it.
      const isAsked = request.method === 'HEAD'
      const matter = await made.db.inWorkspace(authority, async (scope) => {
        const row = await matterOf(scope, id)
        if (!isAsked) await recordAct(scope, { action: ACTS.matterExported, targets: [{ type: 'matter', id }] })
        return row
      })
      const permission = permissionOf(request, (now) => made.db.inWorkspace(now, (scope) => matterOf(scope, id)))
      const files = filesOfMatter(made, { authority, matter, ask: () => permission.ask() })
      return attachment(reply, {
        name: `${matter.name.replaceAll('/', '_')}.zip`,
        mediaType: 'application/zip',
        source: isAsked ? [] : permission.over(zipOf(files, made.clock.now())),
      })
    },
  )
}
