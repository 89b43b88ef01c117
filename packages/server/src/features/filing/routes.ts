// Matters and the documents filed in them, over HTTP. Files come as a form, many at once; a part's name may be a path, so that a
// folder keeps its shape. For uploads that can be taken up again see features/uploads.
import multipart from '@fastify/multipart'
import { filedDocumentSchema, refusedFileSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { MatterId } from '../../base/index.ts'
import { type Documents, matterIdOf, openMatterOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, byMatter, ManyRefused, permissionOf } from '../../platform/http/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { WRITE_DOCUMENTS } from './access.ts'
import { documentRoutes } from './documents/routes.ts'
import { takeForm, toldOf } from './form.ts'
import { matterRoutes } from './matters/routes.ts'
import { noFile } from './refusals.ts'

/** The parser holds the head of each, and all of them are one answer. */
const MOST_FILES = 1000

export interface FilingMadeWith {
  readonly db: Db
  readonly documents: Documents
  /** Of one form. */
  readonly mostFiles?: number
  /** Files the sample matter, or what is missing of it. */
  readonly openSample: (authority: Authority) => Promise<MatterId>
}

export async function filingRoutes(app: FastifyInstance, made: FilingMadeWith): Promise<void> {
  const { db, documents, mostFiles = MOST_FILES } = made
  await app.register(multipart, {
    // The parser cuts a file that is too long silently; one byte more than we take lets our own limit refuse it whole.
    limits: { fileSize: documents.maxBytes + 1, files: mostFiles, fields: 10, fieldSize: 1000, parts: mostFiles + 20 },
    throwFileSizeLimit: false,
    // A folder is sent with its paths in the names.
    preservePath: true,
  })
  matterRoutes(app, made)
  documentRoutes(app, { db, documents })

  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/documents',
    {
      config: { access: WRITE_DOCUMENTS, takes: 'form' },
      schema: {
        summary: 'Files documents, up to 1,000 at once, as multipart/form-data',
        params: byMatter,
        response: {
          201: z.object({ documents: z.array(filedDocumentSchema) }).describe('All were filed'),
          207: z
            .object({ documents: z.array(filedDocumentSchema), refused: z.array(refusedFileSchema) })
            .describe(
              'Some were filed and some refused. What is named in neither list was not read, and is to be sent again. Where all were refused, the answer is the first refusal, with the others in its `refused`',
            ),
        },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const authority = authorityOf(request)
      const mayFile = (now: Authority) => db.inWorkspace(now, (scope) => openMatterOf(scope, matter))
      await mayFile(authority)
      const permission = permissionOf(request, mayFile)
      if (!request.isMultipart()) throw noFile()
      const { filed, refused } = await takeForm(request.files(), permission, (name, bytes) =>
        documents.file(authority, { matter, name }, bytes),
      )
      const [first] = refused
      if (first === undefined) return reply.status(201).send({ documents: filed })
      if (filed.length === 0)
        throw refused.length === 1 ? first.refusal : new ManyRefused(first.refusal, refused.map(toldOf))
      return reply.status(207).send({ documents: filed, refused: refused.map(toldOf) })
    },
  )
}
