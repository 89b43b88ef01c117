import { readFileSync } from 'node:fs'
import type { S3Place } from '../adapters/blobs-s3/index.ts'
import { refusal } from '../base/index.ts'
import type { ServerSettings } from './settings.ts'

const incomplete = refusal(
  's3.incomplete',
  'An S3-compatible storage needs MUNIMENT_S3_ENDPOINT, MUNIMENT_S3_BUCKET, MUNIMENT_S3_ACCESS_KEY and MUNIMENT_S3_SECRET_KEY (or _FILE).',
)
const notAnAddress = refusal('s3.endpoint', 'MUNIMENT_S3_ENDPOINT is not an address: https://s3.example.org.')

/** The storage the settings name; null where originals lie in the data folder. */
export function s3Of(settings: ServerSettings): S3Place | null {
  const { s3Endpoint, s3Bucket, s3Region, s3AccessKey, s3SecretKey, s3SecretKeyFile, s3SessionToken } = settings
  if ([s3Endpoint, s3Bucket, s3AccessKey, s3SecretKey, s3SecretKeyFile].every((value) => value === '')) return null
  const secretKey = s3SecretKeyFile === '' ? s3SecretKey : readFileSync(s3SecretKeyFile, 'utf8').trim()
  if ([s3Endpoint, s3Bucket, s3AccessKey, secretKey].includes('')) throw incomplete()
  const url = URL.parse(s3Endpoint)
  if (url === null || !/^https?:$/.test(url.protocol)) throw notAnAddress()
  const session = s3SessionToken === '' ? {} : { sessionToken: s3SessionToken }
  return { endpoint: url.origin, bucket: s3Bucket, region: s3Region, accessKey: s3AccessKey, secretKey, ...session }
}
