// Matters and the documents filed in them, over HTTP. Files come as a form, many at once; a part's name may be a path, so that a
// folder keeps its shape. For uploads that can be taken up again see features/uploads.
import multipart from '@fastify/multipart'
import { filedDocumentSchema } from '@muniment/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { codeOf, type MatterId } from '../../base/index.ts'
import { type Documents, matterIdOf, openMatterOf, pathWithin } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, permissionOf } from '../../platform/http/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { WRITE_DOCUMENTS } from './access.ts'
import { documentRoutes } from './documents/routes.ts'
import { matterRoutes } from './matters/routes.ts'
import { noFile, tooManyFiles, uploadBroken } from './refusals.ts'

/** The parser holds the head of each, and all of them are one answer. */
const MOST_FILES = 1000

export interface FilingMadeWith {
  readonly db: Db
  readonly documents: Documents
  readonly maxBytes: number
  /** Of one form. */
  readonly mostFiles?: number
  /** Files the sample matter, or what is missing of it. */
  readonly openSample: (authority: Authority) => Promise<MatterId>
}

export async function filingRoutes(app: FastifyInstance, made: FilingMadeWith): Promise<void> {
  const { db, documents, maxBytes, mostFiles = MOST_FILES } = made
  await app.register(multipart, {
    // The parser cuts a file that is too long silently; one byte more than we take lets our own limit refuse it whole.
    limits: { fileSize: maxBytes + 1, files: mostFiles, fields: 10, fieldSize: 1000, parts: mostFiles + 20 },
    throwFileSizeLimit: false,
    // A folder is sent with its paths in the names.
    preservePath: true,
  })
  matterRoutes(app, made)
  documentRoutes(app, { db, documents })

  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/documents',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: {
        summary: 'Files documents, up to 1,000 at once, as multipart/form-data',
        params: z.object({ matter: z.string() }),
        response: { 201: z.object({ documents: z.array(filedDocumentSchema) }) },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const authority = authorityOf(request)
      const mayFile = (now: Authority) => db.inWorkspace(now, (scope) => openMatterOf(scope, matter))
      await mayFile(authority)
      const permission = permissionOf(request, mayFile)
      if (!request.isMultipart()) throw noFile()
      const filed: z.infer<typeof filedDocumentSchema>[] = []
      for await (const { name, bytes } of uploads(request)) {
        const { id, sha256, isNew } = await documents.file(authority, { matter, name }, permission.over(bytes))
        filed.push({ id, name, sha256, isNew })
      }
      if (filed.length === 0) throw noFile()
      return reply.status(201).send({ documents: filed })
    },
  )
}

/** The files of a form. Whatever the parser finds wrong, at a part's head or in the middle of its bytes, is the sender's: refused. */
async function* uploads(request: FastifyRequest): AsyncGenerator<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  const parts = request.files()
  for (;;) {
    const step = await parts.next().catch((error: unknown) => Promise.reject(formRefusal(error)))
    if (step.done === true) return
    yield { name: pathWithin(step.value.filename), bytes: bytesOf(step.value.file) }
  }
}

const formRefusal = (error: unknown) =>
  codeOf(error) === 'FST_FILES_LIMIT' ? tooManyFiles({}, error) : uploadBroken({}, error)

async function* bytesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch (error) {
    throw uploadBroken({}, error)
  }
}
