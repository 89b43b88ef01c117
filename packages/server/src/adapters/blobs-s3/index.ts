// Blobs in an S3-compatible storage. A blob is complete under its name or not there at all: small ones are put at once, large ones in
// parts that nobody sees before they are completed. What a process that was killed left of them is ended a day later.
import { isRefusal, Refusal } from '../../base/index.ts'
import { type BlobStore, storageAway, storageMissing } from '../../platform/blobs/index.ts'
import { makeS3Client, type S3Client, type S3ClientOptions } from './client.ts'
import type { S3Place } from './place.ts'

export type { S3Keys, S3Place } from './place.ts'

/** For the operator: with what the storage itself said. */
const unusable = (error: unknown): Refusal => {
  const cause = error instanceof Error ? error.cause : undefined
  const said = cause instanceof Error ? cause.message : 'it does not answer'
  return new Refusal(
    'storage.unusable',
    `The storage for originals does not take our requests: ${said}. See MUNIMENT_S3_ENDPOINT, _BUCKET, _REGION and the keys; the clock must be right too.`,
    {},
    error,
    503,
  )
}

// Ids and hex digests only: no name needs an escape, and none can climb out.
const NAME = /^[0-9a-f-]+(\/[0-9a-f-]+)*$/
/** S3 asks for at least 5 MB but in the last part, and at most 10,000 parts: 80 GB. */
const PART_BYTES = 8 * 1024 * 1024
const MOST_PARTS = 10_000
const STALE_MILLISECONDS = 24 * 3600 * 1000
const REMOVED_AT_ONCE = 8
/** A line that is silent for so long while a blob is read is lost; the rest is asked for anew. */
const SILENT_MILLISECONDS = 30_000
const MOST_RESUMED = 5

export interface S3StoreOptions extends S3ClientOptions {
  readonly silentMilliseconds?: number
}

export interface S3Store extends BlobStore {
  /** Refuses `storage.unusable` where keys, bucket, address or clock are not right. */
  check(): Promise<void>
  /** Ends what killed processes had begun more than a day ago; how many. */
  endStale(now: Date): Promise<number>
}

export function openS3Store(place: S3Place, options: S3StoreOptions = {}): S3Store {
  const client = makeS3Client(place, options)
  const silent = options.silentMilliseconds ?? SILENT_MILLISECONDS
  return {
    async put(source, name) {
      const key = keyOf(name)
      const parts = partsOf(source, PART_BYTES)
      const first = await parts.next()
      const body = first.done === true ? new Uint8Array(0) : first.value
      const second = body.length < PART_BYTES ? null : await parts.next()
      if (second === null || second.done === true) {
        await client.send({ method: 'PUT', key, body })
        return
      }
      await putInParts(client, key, joined([body, second.value], parts))
    },
    get: (name) => read(client, keyOf(name), silent),
    has: (name) =>
      client.send({ method: 'HEAD', key: keyOf(name) }).then(
        () => true,
        (error: unknown) => {
          if (isRefusal(error, storageMissing)) return false
          throw error
        },
      ),
    list: (prefix) => list(client, `${keyOf(prefix)}/`),
    async remove(prefix) {
      const batch: string[] = []
      const removeBatch = async (): Promise<void> => {
        await Promise.all(batch.splice(0).map((key) => client.send({ method: 'DELETE', key })))
      }
      for await (const key of list(client, `${keyOf(prefix)}/`)) {
        batch.push(key)
        if (batch.length >= REMOVED_AT_ONCE) await removeBatch()
      }
      await removeBatch()
    },
    async removeOne(name) {
      await client.send({ method: 'DELETE', key: keyOf(name) }).catch((error: unknown) => {
        // Some storages answer so where there is nothing.
        if (!isRefusal(error, storageMissing)) throw error
      })
    },
    async check() {
      await client
        .send({ method: 'GET', key: '', query: { 'list-type': '2', 'max-keys': '1' } })
        .catch((error: unknown) => Promise.reject(unusable(error)))
    },
    endStale: (now) => endStale(client, new Date(now.getTime() - STALE_MILLISECONDS)),
  }
}

function keyOf(name: string): string {
  if (!NAME.test(name)) throw new Error('not the name of a blob')
  return name
}

/** Whole parts, the last as long as it is; none of nothing. */
async function* partsOf(source: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    for (let rest = piece; rest.length > 0; ) {
      const fits = rest.subarray(0, bytes - length)
      held.push(fits)
      length += fits.length
      rest = rest.subarray(fits.length)
      if (length < bytes) continue
      yield Buffer.concat(held)
      held = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(held)
}

async function* joined(first: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first
  yield* rest
}

async function putInParts(client: S3Client, key: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const begun = await client.send({ method: 'POST', key, query: { uploads: '' } })
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await begun.text())?.[1]
  if (uploadId === undefined) throw storageAway({}, new Error('the storage began no upload'))
  try {
    const tags: string[] = []
    for await (const body of parts) {
      if (tags.length >= MOST_PARTS) throw new Error('a blob of more parts than the storage takes')
      const query = { partNumber: String(tags.length + 1), uploadId: plain(uploadId) }
      const { headers } = await client.send({ method: 'PUT', key, query, body })
      tags.push(headers.get('etag') ?? '')
    }
    const list = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
    const body = Buffer.from(`<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`)
    const done = await client.send({ method: 'POST', key, query: { uploadId: plain(uploadId) }, body })
    // An error may come after the 200 that kept the line open.
    const said = await done.text()
    if (said.includes('<Error>')) throw storageAway({}, new Error('the storage did not complete an upload'))
  } catch (error) {
    await client.send({ method: 'DELETE', key, query: { uploadId: plain(uploadId) } }).catch(() => undefined)
    throw error
  }
}

const plain = (xml: string): string =>
  xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

async function* read(client: S3Client, key: string, silent: number): AsyncGenerator<Uint8Array> {
  let at = 0
  let tag = ''
  for (let resumed = 0; ; resumed++) {
    const headers = at === 0 ? {} : { range: `bytes=${at}-`, 'if-match': tag }
    const answer = await client.send({ method: 'GET', key, headers })
    tag = answer.headers.get('etag') ?? ''
    const { body } = answer
    if (body === null) return
    const reader = body.getReader()
    try {
      for (;;) {
        const { done, value } = await within(reader.read(), silent)
        if (done) return
        at += value.length
        yield value
      }
    } catch (error) {
      // Without a tag nobody knows whether the rest belongs to the same blob; and what is lost again and again is away.
      if (resumed >= MOST_RESUMED || tag === '') throw storageAway({}, error)
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the storage fell silent')), milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

async function* list(client: S3Client, prefix: string): AsyncGenerator<string> {
  for (let token: string | null = ''; token !== null; ) {
    const more: Record<string, string> = token === '' ? {} : { 'continuation-token': token }
    const answer = await client.send({ method: 'GET', key: '', query: { 'list-type': '2', prefix, ...more } })
    const xml = await answer.text()
    // Names are ours: nothing in them needs to be unescaped.
    for (const [, key = ''] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) yield key
    const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1]
    token = next === undefined ? null : plain(next)
  }
}

async function endStale(client: S3Client, before: Date): Promise<number> {
  let ended = 0
  for await (const { key, uploadId, initiated } of openUploads(client)) {
    if (!NAME.test(key) || !(new Date(initiated) < before)) continue
    await client.send({ method: 'DELETE', key, query: { uploadId } })
    ended++
  }
  return ended
}

interface OpenUpload {
  readonly key: string
  readonly uploadId: string
  readonly initiated: string
}

/** Page by page (ListMultipartUploads gives at most 1000): others in the bucket may fill the first. */
async function* openUploads(client: S3Client): AsyncGenerator<OpenUpload> {
  const seen = new Set<string>()
  for (let more: Record<string, string> | null = {}; more !== null; ) {
    const answer = await client.send({ method: 'GET', key: '', query: { uploads: '', ...more } })
    const xml = await answer.text()
    for (const [, upload = ''] of xml.matchAll(/<Upload>([\s\S]*?)<\/Upload>/g))
      yield { key: field(upload, 'Key'), uploadId: field(upload, 'UploadId'), initiated: field(upload, 'Initiated') }
    const [key, uploadId] = [field(xml, 'NextKeyMarker'), field(xml, 'NextUploadIdMarker')]
    const mark = `${key} ${uploadId}`
    // A storage that knows no marks gives the same page for ever.
    more = field(xml, 'IsTruncated') === 'true' && key !== '' && !seen.has(mark) ? marks(key, uploadId) : null
    seen.add(mark)
  }
}

const marks = (key: string, uploadId: string): Record<string, string> => ({
  'key-marker': key,
  ...(uploadId === '' ? {} : { 'upload-id-marker': uploadId }),
})

const field = (xml: string, name: string): string =>
  plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')
