// Uploads that can be taken up again, by the protocol tus 1.0.0 (tus.io/protocols/resumable-upload) with its extensions creation,
// expiration, checksum and termination: clients for it exist everywhere. Sixty lines of headers; its server package writes to stores of
// its own and would see the bytes unencrypted (docs/decisions).
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId } from '../../base/index.ts'
import { matterIdOf, pathWithin } from '../../evidence/documents/index.ts'
import { authorityOf, byMatter, permissionOf } from '../../platform/http/index.ts'
import type { Access } from '../../platform/tenancy/index.ts'
import { checksumIn, lengthIn, metadataIn } from './headers.ts'
import type { UploadId, UploadRow } from './queries.ts'
import { headersInvalid, uploadNotFound, versionUnsupported } from './refusals.ts'
import type { MayGoOn, Uploads } from './uploads.ts'

const WRITE_DOCUMENTS: Access = { role: 'editor', scope: 'documents.write' }
const VERSION = '1.0.0'
const BODY = 'application/offset+octet-stream'

const byUpload = z.object({ upload: z.string() })

export async function uploadRoutes(app: FastifyInstance, uploads: Uploads): Promise<void> {
  app.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload))
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('tus-resumable', VERSION)
    if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== VERSION) {
      void reply.header('tus-version', VERSION)
      throw versionUnsupported()
    }
  })
  beginning(app, uploads)
  goingOn(app, uploads)
}

/** What may be sent, and the first request of an upload. */
function beginning(app: FastifyInstance, uploads: Uploads): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.options(
    '/uploads',
    {
      config: { access: 'open' },
      schema: { summary: 'Says what this server takes of tus', response: { 204: z.void() } },
    },
    async (_request, reply) =>
      reply
        .status(204)
        .headers({
          'tus-version': VERSION,
          'tus-extension': 'creation,expiration,checksum,termination',
          'tus-checksum-algorithm': 'sha256,sha1',
          'tus-max-size': uploads.maxBytes,
        })
        .send(),
  )

  routes.post(
    '/matters/:matter/uploads',
    {
      config: { access: WRITE_DOCUMENTS, isShownOnce: true },
      schema: {
        summary: 'Begins an upload that can be taken up again (tus 1.0)',
        params: byMatter,
        response: { 201: z.void() },
      },
    },
    async (request, reply) => {
      const length = lengthIn(request.headers['upload-length'], uploads.maxBytes)
      const { name, sha256 } = metadataIn(request.headers['upload-metadata'])
      const matter = matterIdOf(request.params.matter)
      const row = await uploads.begin(authorityOf(request), { matter, name: pathWithin(name), length, sha256 })
      return standing(reply.status(201).header('location', `/uploads/${row.id}`), row).send()
    },
  )
}

/** How far it is, its next bytes, its end. */
function goingOn(app: FastifyInstance, uploads: Uploads): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const mayGoOn =
    (request: FastifyRequest, id: UploadId): MayGoOn =>
    (receiver) =>
      permissionOf(request, (now) => uploads.check(now, id, receiver))

  routes.head(
    '/uploads/:upload',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: { summary: 'Says how much of an upload is here', params: byUpload, response: { 200: z.void() } },
    },
    async (request, reply) => {
      const id = uploadIdOf(request.params.upload)
      const row = await uploads.stand(authorityOf(request), id, mayGoOn(request, id))
      return standing(reply.status(200), row).header('upload-length', Number(row.length)).send()
    },
  )

  routes.patch(
    '/uploads/:upload',
    {
      config: { access: WRITE_DOCUMENTS, takes: 'stretch' },
      schema: { summary: 'Takes the next bytes of an upload', params: byUpload, response: { 204: z.void() } },
    },
    async (request, reply) => {
      const id = uploadIdOf(request.params.upload)
      const offset = lengthIn(request.headers['upload-offset'], Number.MAX_SAFE_INTEGER)
      const checksum = checksumIn(request.headers['upload-checksum'])
      const sent = { offset, body: bodyOf(request), checksum }
      const row = await uploads.receive(authorityOf(request), id, sent, mayGoOn(request, id))
      return standing(reply.status(204), row).send()
    },
  )

  routes.delete(
    '/uploads/:upload',
    {
      config: { access: WRITE_DOCUMENTS },
      schema: { summary: 'Gives an upload up', params: byUpload, response: { 204: z.void() } },
    },
    async (request, reply) => {
      await uploads.end(authorityOf(request), uploadIdOf(request.params.upload))
      return reply.status(204).send()
    },
  )
}

/** `muniment-document`: what it has become. */
function standing<R extends FastifyReply>(reply: R, row: UploadRow): R {
  void reply.headers({ 'upload-offset': Number(row.received), 'upload-expires': row.expires_at.toUTCString() })
  if (row.filed_as !== null) void reply.header('muniment-document', row.filed_as)
  return reply
}

function uploadIdOf(text: string): UploadId {
  const id = parseId<UploadId>(text)
  if (id === null) throw uploadNotFound()
  return id
}

function bodyOf({ body }: FastifyRequest<{ Body: unknown }>): AsyncIterable<Uint8Array> {
  if (!(body instanceof Readable)) throw headersInvalid()
  return body
}
