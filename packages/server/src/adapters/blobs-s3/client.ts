// The few requests of S3 that keeping files needs, over Node's own fetch. @aws-sdk/client-s3 with lib-storage would bring forty packages
// for them, and takes credentials from places nobody named; what it does besides (roles of the machine, other regions, presigning) is
// not wanted. Every body is in memory with its SHA-256 in the signature, so the storage checks what it receives, and every request may
// be sent again.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../base/index.ts'
import { storageAway, storageFull, storageMissing } from '../../platform/blobs/index.ts'
import { keepKeys } from './keys.ts'
import type { S3Place } from './place.ts'
import { EMPTY_SHA256, signed } from './sign.ts'

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Below the bucket; '' for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

export interface S3Client {
  /** Resolves with any 2xx. Refuses `storage.missing`, `storage.full`, `storage.away`. */
  send(request: S3Request): Promise<Response>
}

/** Until the head of the answer is there; a part of 8 MB over 2 Mbit/s takes 32 seconds. */
const ANSWER_MILLISECONDS = 120_000
const TRIES = 4
const FIRST_PAUSE_MILLISECONDS = 250

export interface S3ClientOptions {
  readonly tries?: number
  readonly answerMilliseconds?: number
}

export function makeS3Client(
  place: S3Place,
  { tries = TRIES, answerMilliseconds = ANSWER_MILLISECONDS }: S3ClientOptions = {},
): S3Client {
  const keys = keepKeys(place)
  const once = async ({ method, key, query = {}, headers = {}, body }: S3Request): Promise<Response> => {
    const credentials = await keys.now()
    const url = new URL(`${place.endpoint.replace(/\/$/, '')}/${place.bucket}${key === '' ? '' : `/${key}`}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const bodySha256 = body === undefined ? EMPTY_SHA256 : createHash('sha256').update(body).digest('hex')
    return fetch(url, {
      method,
      headers: signed({ method, url, headers, bodySha256 }, credentials, systemClock.now()),
      redirect: 'error',
      signal: AbortSignal.timeout(answerMilliseconds),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    })
  }
  return {
    async send(request) {
      let trouble: unknown
      for (let attempt = 0; attempt < tries; attempt++) {
        if (attempt > 0) await sleep(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + Math.random()))
        const answer = await once(request).catch((error: unknown) => {
          trouble = error
          return null
        })
        if (answer === null) continue
        if (answer.ok) return answer
        trouble = await refusedBy(request, answer)
        // Why is not told of HEAD; some storages answer 400 where a token has run out.
        if ((answer.status === 403 || answer.status === 400) && (await keys.readAnew())) continue
        if (trouble instanceof Refused) throw trouble.refusal
      }
      throw storageAway({}, trouble)
    },
  }
}

class Refused extends Error {
  readonly refusal: Error

  constructor(refusal: Error) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** What asking again will not change is refused at once. */
async function refusedBy({ method }: S3Request, answer: Response): Promise<Error> {
  const text = method === 'HEAD' ? '' : (await answer.text().catch(() => '')).slice(0, 10_000)
  const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? ''
  const cause = new Error(`the storage answered ${answer.status} ${code}`)
  if (answer.status === 404 && code !== 'NoSuchBucket') return new Refused(storageMissing({}, cause))
  if (answer.status === 507 || /^(?:QuotaExceeded|InsufficientStorage|XMinioStorageFull|EntityTooLarge)/.test(code))
    return new Refused(storageFull({}, cause))
  if (answer.status >= 500 || answer.status === 429 || code === 'SlowDown' || code === 'RequestTimeout') return cause
  // Wrong keys, a bucket that is not there, clocks apart: the operator's to mend; for everybody else the storage is away.
  return new Refused(storageAway({}, cause))
}
