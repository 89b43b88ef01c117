// Bytes of a document on their way to somebody's disk: never shown in place, whatever they are, because a hostile file would be a page
// of this origin.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { withoutReordering } from '../../base/index.ts'
import { reported } from './guards.ts'

export interface Attachment {
  readonly name: string
  /** Where it is known beforehand. */
  readonly bytes?: number
  readonly mediaType?: string
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export function attachment(reply: FastifyReply, { name, bytes, mediaType, source }: Attachment): FastifyReply {
  if (bytes !== undefined) void reply.header('content-length', bytes)
  return reply
    .header('content-disposition', dispositionOf(name))
    .header('content-security-policy', reported("default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'"))
    .type(mediaType ?? 'application/octet-stream')
    .send(Readable.from(source, { objectMode: false }))
}

/** RFC 6266: a plain name for old programs, the true one in UTF-8 (RFC 8187). Only the last part of a path is a file's name. */
export function dispositionOf(name: string): string {
  const last = withoutReordering(name.split('/').at(-1) ?? '').toWellFormed()
  const plain = last.replaceAll(/[^\w .()+-]/g, '_').slice(-100) || 'document'
  const encoded = encodeURIComponent(last.slice(-200).toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
