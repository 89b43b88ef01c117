// Originals in an S3-compatible storage: the same promises as in a folder, and what happens when it is away, full or cuts a line.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { blobStoreSuite, bytesOf, piecesOf } from '../src/adapters/blobs.conformance.ts'
import { openS3Store } from '../src/adapters/blobs-s3/index.ts'
import { openTestStorage, type TestStorage } from './s3.test-builder.ts'

const storages: TestStorage[] = []
after(async () => {
  for (const storage of storages) await storage.close()
})
const fresh = async (): Promise<TestStorage> => {
  const storage = await openTestStorage()
  storages.push(storage)
  return storage
}

blobStoreSuite('originals in an S3-compatible storage', async () => {
  const { place, objects, open } = await fresh()
  return {
    store: openS3Store(place),
    raw: async () => {
      assert.equal(open.size, 0, 'no upload is left half done')
      return new Map([...objects].map(([name, bytes]) => [name, new Uint8Array(bytes)]))
    },
    overwrite: async (name, bytes) => void objects.set(name, bytes),
  }
})

let storage: TestStorage
before(async () => {
  storage = await fresh()
})
const NAME = 'aa/bb'
const quick = { tries: 3, answerMilliseconds: 2000, silentMilliseconds: 300 }

test('a wrong secret opens nothing and is told at the start', async () => {
  const store = openS3Store({ ...storage.place, secretKey: 'another' }, quick)
  await assert.rejects(store.check(), { code: 'storage.unusable', message: /403 SignatureDoesNotMatch/ })
  await assert.rejects(store.put(piecesOf(Buffer.from('x')), NAME), { code: 'storage.away' })
  assert.equal(storage.objects.size, 0)
  await openS3Store(storage.place, quick).check()
  await assert.rejects(openS3Store({ ...storage.place, bucket: 'other' }, quick).check(), { code: 'storage.unusable' })
})

test('temporary credentials are sent with their token, which is signed; without it nothing is opened', async () => {
  const temporary = await openTestStorage({ sessionToken: 'token-of-this-hour' })
  storages.push(temporary)
  const store = openS3Store(temporary.place, quick)
  await store.check()
  await store.put(piecesOf(Buffer.from('kept for an hour')), NAME)
  assert.equal((await bytesOf(store.get(NAME))).toString(), 'kept for an hour')
  const { sessionToken: _, ...lasting } = temporary.place
  for (const place of [lasting, { ...temporary.place, sessionToken: 'token-of-another' }])
    await assert.rejects(openS3Store(place, quick).check(), { code: 'storage.unusable', message: /InvalidToken/ })
})

test('keys that run out are read anew: before they do, and where the storage refuses them', async () => {
  const keys = ['first', 'second', 'third']
  let sessionToken = 'first'
  const temporary = await openTestStorage({ sessionToken })
  storages.push(temporary)
  const inAnHour = new Date(Date.now() + 3_600_000)
  const { accessKey, secretKey } = temporary.place
  let reads = 0
  const store = openS3Store(
    {
      ...temporary.place,
      renewed: async () => {
        reads += 1
        return { accessKey, secretKey, sessionToken, expires: reads > 2 ? new Date() : inAnHour }
      },
    },
    quick,
  )
  for (const next of keys) {
    sessionToken = next
    Object.assign(temporary.place, { sessionToken })
    await store.put(piecesOf(Buffer.from(sessionToken)), NAME)
    assert.equal(await store.has(NAME), true)
    assert.equal((await bytesOf(store.get(NAME))).toString(), sessionToken)
  }
  // The third says that it has ended: from then on each request asks for another.
  assert.ok(reads > keys.length, `${reads}`)
})

test('a storage that stumbles is asked again; one that stays away refuses, and nothing is kept', async () => {
  const store = openS3Store(storage.place, quick)
  let stumbles = 2
  storage.interfere = (_request, reply) => {
    if (stumbles-- <= 0) return false
    reply.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    return true
  }
  await store.put(piecesOf(Buffer.from('after all')), NAME)
  assert.equal((await bytesOf(store.get(NAME))).toString(), 'after all')
  storage.interfere = (request) => {
    request.socket.destroy()
    return true
  }
  await assert.rejects(store.put(piecesOf(randomBytes(9_000_000)), 'aa/cc'), { code: 'storage.away' })
  await assert.rejects(bytesOf(store.get(NAME)), { code: 'storage.away' })
  await assert.rejects(store.has(NAME), { code: 'storage.away' })
  storage.interfere = null
  assert.equal(await store.has('aa/cc'), false)
  assert.ok(await store.has(NAME))
})

test('a full storage says so', async () => {
  const store = openS3Store(storage.place, quick)
  storage.interfere = (request, reply) => {
    if (request.method !== 'PUT') return false
    reply.writeHead(507).end('<Error><Code>InsufficientStorage</Code></Error>')
    return true
  }
  for (const length of [10, 9_000_000])
    await assert.rejects(store.put(piecesOf(randomBytes(length)), 'aa/dd'), { code: 'storage.full' })
  storage.interfere = null
  assert.equal(storage.open.size, 0)
})

test('a storage that takes all parts and then, behind its 200, does not put them together has kept nothing', async () => {
  const store = openS3Store(storage.place, quick)
  let refused = 0
  storage.interfere = (request, reply) => {
    if (request.method !== 'POST' || request.url?.includes('uploadId=') !== true) return false
    refused++
    request.resume()
    reply.writeHead(200, { 'content-type': 'application/xml' })
    reply.end('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InternalError</Code></Error>')
    return true
  }
  await assert.rejects(store.put(piecesOf(randomBytes(9_000_000)), 'aa/ee'), { code: 'storage.away' })
  storage.interfere = null
  assert.ok(refused > 0)
  assert.equal(await store.has('aa/ee'), false)
  assert.equal(storage.open.size, 0)
})

test('a line that breaks or falls silent while a blob is read is taken up where it broke', async () => {
  const store = openS3Store(storage.place, quick)
  const bytes = randomBytes(3_000_000)
  await store.put(piecesOf(bytes), NAME)
  for (const way of ['cut', 'silence'] as const) {
    let broken = 0
    storage.interfere = (request, reply) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
      if (request.method !== 'GET' || broken++ >= 2) return false
      const stored = storage.objects.get(NAME) ?? new Uint8Array()
      reply.writeHead(from > 0 ? 206 : 200, { etag: tagAsGiven, 'content-length': stored.length - from })
      reply.write(stored.subarray(from, from + 500_000), () => {
        if (way === 'cut') setTimeout(() => request.socket.destroy(), 50)
      })
      return true
    }
    const tagAsGiven = await tagOf(storage)
    assert.ok((await bytesOf(store.get(NAME))).equals(bytes), way)
    assert.ok(broken >= 3)
  }
  storage.interfere = null
})

async function tagOf({ place }: TestStorage): Promise<string> {
  const { makeS3Client } = await import('../src/adapters/blobs-s3/client.ts')
  const answer = await makeS3Client(place).send({ method: 'HEAD', key: NAME })
  return answer.headers.get('etag') ?? ''
}

test('what a killed process left half done is ended a day later', async () => {
  const store = openS3Store(storage.place, quick)
  const upload = { key: 'aa/ee', parts: new Map(), begun: new Date(Date.now() - 25 * 3600 * 1000) }
  storage.open.set('old', upload)
  storage.open.set('new', { ...upload, begun: new Date() })
  assert.equal(await store.endStale(new Date()), 1)
  assert.deepEqual([...storage.open.keys()], ['new'])
  storage.open.clear()
})

test('of more than one answer holds all are ended, also where many that are none of ours stand before them', async () => {
  const store = openS3Store(storage.place, quick)
  const old = { parts: new Map<number, Uint8Array>(), begun: new Date(Date.now() - 25 * 3600 * 1000) }
  for (let n = 0; n < 5; n++) storage.open.set(`foreign${n}`, { ...old, key: 'AA/another-application' })
  for (let n = 0; n < 8; n++) storage.open.set(`ours${n}`, { ...old, key: `a${n % 3}/ee` })
  storage.open.set('young', { ...old, key: 'a9/ee', begun: new Date() })
  assert.equal(await store.endStale(new Date()), 8)
  assert.deepEqual([...storage.open.keys()].toSorted(), [
    'foreign0',
    'foreign1',
    'foreign2',
    'foreign3',
    'foreign4',
    'young',
  ])
  storage.open.clear()
})

test('more names than one answer holds are all listed, and only those below the prefix', async () => {
  const store = openS3Store(storage.place, quick)
  storage.objects.clear()
  for (const name of ['a0/1', 'a0/2', 'a0/3', 'a0/4', 'a0/5', 'a00/1', 'b0/1'])
    await store.put(piecesOf(Buffer.from('x')), name)
  const names: string[] = []
  for await (const name of store.list('a0')) names.push(name)
  assert.deepEqual(names, ['a0/1', 'a0/2', 'a0/3', 'a0/4', 'a0/5'])
  await store.remove('a0')
  assert.deepEqual([...storage.objects.keys()].toSorted(), ['a00/1', 'b0/1'])
})
