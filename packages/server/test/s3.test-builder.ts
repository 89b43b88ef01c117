// A storage that speaks as much S3 as ours is asked: it computes every signature anew from what arrived (the signing itself is proven on
// Amazon's examples), checks bodies against their announced SHA-256, refuses clocks that are apart, takes parts and lists page by page.
// What it does not show: how a real one is slow, inconsistent or strict about what is not tried here.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { S3Place } from '../src/adapters/blobs-s3/index.ts'
import { signed } from '../src/adapters/blobs-s3/sign.ts'

export interface TestStorage {
  readonly place: S3Place
  readonly objects: Map<string, Uint8Array>
  /** Uploads in parts that are neither completed nor ended. */
  readonly open: Map<string, { key: string; parts: Map<number, Uint8Array>; begun: Date }>
  /** Answers the next requests itself: true where it did. */
  interfere: ((request: IncomingMessage, reply: ServerResponse) => boolean) | null
  readonly requests: string[]
  close(): Promise<void>
}

const REGION = 'eu-test-1'
const PAGE = 3

export async function openTestStorage(more: Partial<S3Place> = {}): Promise<TestStorage> {
  const objects = new Map<string, Uint8Array>()
  const open: TestStorage['open'] = new Map()
  const requests: string[] = []
  const server = createServer((request, reply) => {
    requests.push(`${request.method} ${request.url}`)
    if (storage.interfere?.(request, reply) === true) return
    void answer(storage, request, reply).catch(() => reply.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const storage: TestStorage = {
    place: {
      endpoint: `http://127.0.0.1:${port ?? 0}`,
      bucket: 'originals',
      region: REGION,
      accessKey: 'TESTKEY',
      secretKey: 'a secret of this test only',
      ...more,
    },
    objects,
    open,
    interfere: null,
    requests,
    close: () => closed(server),
  }
  return storage
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })

function refuse(reply: ServerResponse, status: number, code: string): void {
  reply.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
}

async function answer(storage: TestStorage, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { place, objects, open } = storage
  const url = new URL(request.url ?? '', place.endpoint)
  const pieces: Buffer[] = []
  for await (const piece of request) if (piece instanceof Buffer) pieces.push(piece)
  const body = Buffer.concat(pieces)
  const trouble = troubleWith(place, request, url, body)
  if (trouble !== null) return refuse(reply, trouble === 'BadDigest' ? 400 : 403, trouble)
  const [, bucket = '', ...rest] = url.pathname.split('/')
  if (bucket !== place.bucket) return refuse(reply, 404, 'NoSuchBucket')
  const key = rest.join('/')
  const asked = url.searchParams
  const method = request.method ?? ''
  if (key === '' && asked.has('uploads')) return listUploads(open, asked, reply)
  if (key === '') return listObjects(objects, asked, reply)
  const upload = open.get(asked.get('uploadId') ?? '')
  if (method === 'POST' && asked.has('uploads')) {
    const id = `${randomUUID()}&"<`
    open.set(id, { key, parts: new Map(), begun: new Date() })
    reply.end(`<R><UploadId>${id.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</UploadId></R>`)
    return
  }
  if (asked.has('uploadId') && upload?.key !== key) return refuse(reply, 404, 'NoSuchUpload')
  if (upload !== undefined && method === 'PUT') {
    upload.parts.set(Number(asked.get('partNumber')), body)
    reply.writeHead(200, { etag: tagOf(body) }).end()
    return
  }
  if (upload !== undefined && method === 'DELETE') {
    open.delete(asked.get('uploadId') ?? '')
    reply.writeHead(204).end()
    return
  }
  if (upload !== undefined && method === 'POST')
    return complete(storage, asked.get('uploadId') ?? '', body.toString(), reply)
  if (method === 'PUT') {
    objects.set(key, body)
    reply.writeHead(200, { etag: tagOf(body) }).end()
    return
  }
  if (method === 'DELETE') {
    objects.delete(key)
    reply.writeHead(204).end()
    return
  }
  give(objects.get(key), request, reply)
}

const tagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`

function troubleWith(place: S3Place, request: IncomingMessage, url: URL, body: Uint8Array): string | null {
  const { authorization = '' } = request.headers
  const header = (name: string): string => String(request.headers[name] ?? '')
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const stamp = header('x-amz-date')
  const at = new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Math.abs(at.getTime() - Date.now()) > 15 * 60_000) return 'RequestTimeTooSkewed'
  if (header('x-amz-security-token') !== (place.sessionToken ?? '')) return 'InvalidToken'
  const announced = header('x-amz-content-sha256')
  const own = [
    'x-amz-date',
    'x-amz-content-sha256',
    'host',
    ...(place.sessionToken === undefined ? [] : ['x-amz-security-token']),
  ]
  for (const name of own) if (!names.includes(name)) return 'AccessDenied'
  const headers = Object.fromEntries(names.filter((name) => !own.includes(name)).map((name) => [name, header(name)]))
  const expected = signed({ method: request.method ?? '', url, headers, bodySha256: announced }, place, at)
  if (expected['authorization'] !== authorization) return 'SignatureDoesNotMatch'
  return createHash('sha256').update(body).digest('hex') === announced ? null : 'BadDigest'
}

function listObjects(objects: ReadonlyMap<string, Uint8Array>, asked: URLSearchParams, reply: ServerResponse): void {
  const after = asked.get('continuation-token') ?? ''
  const names = [...objects.keys()].filter((name) => name.startsWith(asked.get('prefix') ?? '') && name > after).sort()
  const shown = names.slice(0, PAGE)
  const next = names.length > PAGE ? `<NextContinuationToken>${shown.at(-1) ?? ''}</NextContinuationToken>` : ''
  reply.end(`<R>${shown.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')}${next}</R>`)
}

/** In the order of their keys and then their ids, from behind the marks. */
function listUploads(open: TestStorage['open'], asked: URLSearchParams, reply: ServerResponse): void {
  const escaped = (id: string): string => id.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const [keyMark, idMark] = [asked.get('key-marker') ?? '', asked.get('upload-id-marker') ?? '']
  const rest = [...open]
    .toSorted(([one, { key: a }], [other, { key: b }]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1))
    .filter(([id, { key }]) => key > keyMark || (key === keyMark && idMark !== '' && id > idMark))
  const page = rest.slice(0, PAGE)
  const entries = page.map(
    ([id, { key, begun }]) =>
      `<Upload><Key>${key}</Key><UploadId>${escaped(id)}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
  )
  const [last] = page.toReversed()
  const more =
    last === undefined || rest.length <= PAGE
      ? '<IsTruncated>false</IsTruncated>'
      : `<NextKeyMarker>${last[1].key}</NextKeyMarker><NextUploadIdMarker>${escaped(last[0])}</NextUploadIdMarker><IsTruncated>true</IsTruncated>`
  reply.end(`<R>${more}${entries.join('')}</R>`)
}

function complete({ objects, open }: TestStorage, id: string, xml: string, reply: ServerResponse): void {
  const upload = open.get(id)
  const parts = [...xml.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)].map(
    ([, number = '', tag = '']) => {
      const bytes = upload?.parts.get(Number(number))
      return bytes !== undefined && tagOf(bytes) === tag ? bytes : null
    },
  )
  const isSmall = parts.slice(0, -1).some((part) => (part?.length ?? 0) < 5 * 1024 * 1024)
  if (upload === undefined || parts.length === 0 || parts.includes(null) || isSmall)
    return refuse(reply, 400, isSmall ? 'EntityTooSmall' : 'InvalidPart')
  objects.set(upload.key, Buffer.concat(parts.filter((part) => part !== null)))
  open.delete(id)
  reply.end('<CompleteMultipartUploadResult/>')
}

function give(bytes: Uint8Array | undefined, request: IncomingMessage, reply: ServerResponse): void {
  if (bytes === undefined) return refuse(reply, 404, 'NoSuchKey')
  if (request.headers['if-match'] !== undefined && request.headers['if-match'] !== tagOf(bytes))
    return refuse(reply, 412, 'PreconditionFailed')
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  reply.writeHead(from > 0 ? 206 : 200, { etag: tagOf(bytes), 'content-length': bytes.length - from })
  reply.end(request.method === 'HEAD' ? undefined : bytes.subarray(from))
}
