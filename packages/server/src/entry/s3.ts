import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { S3Keys, S3Place } from '../adapters/blobs-s3/index.ts'
import { refusal } from '../base/index.ts'
import type { ServerSettings } from './settings.ts'

const incomplete = refusal(
  's3.incomplete',
  'An S3-compatible storage needs MUNIMENT_S3_ENDPOINT, MUNIMENT_S3_BUCKET, and MUNIMENT_S3_CREDENTIALS_FILE or MUNIMENT_S3_ACCESS_KEY and MUNIMENT_S3_SECRET_KEY (or _FILE).',
)
const notAnAddress = refusal('s3.endpoint', 'MUNIMENT_S3_ENDPOINT is not an address: https://s3.example.org.')
const notCredentials = refusal(
  's3.credentials',
  'MUNIMENT_S3_CREDENTIALS_FILE holds no credentials: {"AccessKeyId": …, "SecretAccessKey": …, "SessionToken": …, "Expiration": "2030-01-31T12:00:00Z"}.',
)

/** As programs that give credentials write them (the AWS command line's credential_process). */
const credentialsSchema = z.object({
  AccessKeyId: z.string().min(1),
  SecretAccessKey: z.string().min(1),
  SessionToken: z.string().min(1).optional(),
  Expiration: z.iso.datetime({ offset: true }).optional(),
})

function keysIn(text: string): S3Keys {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw notCredentials({}, error)
  }
  const parsed = credentialsSchema.safeParse(value)
  if (!parsed.success) throw notCredentials()
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = parsed.data
  return {
    accessKey: AccessKeyId,
    secretKey: SecretAccessKey,
    ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
    expires: Expiration === undefined ? null : new Date(Expiration),
  }
}

type S3Settings = Pick<
  ServerSettings,
  's3Endpoint' | 's3Bucket' | 's3Region' | 's3AccessKey' | 's3SecretKey' | 's3SessionToken' | 's3CredentialsFile'
>

/** The storage the settings name; null where originals lie in the data folder. */
export function s3Of(settings: S3Settings): S3Place | null {
  const { s3Endpoint, s3Bucket, s3Region, s3AccessKey, s3SecretKey, s3SessionToken } = settings
  const { s3CredentialsFile: file } = settings
  const said = [s3Endpoint, s3Bucket, s3AccessKey, s3SecretKey, file]
  if (said.every((value) => value === '')) return null
  const url = URL.parse(s3Endpoint)
  if ([s3Endpoint, s3Bucket].includes('')) throw incomplete()
  if (url === null || !/^https?:$/.test(url.protocol)) throw notAnAddress()
  const place = { endpoint: url.origin, bucket: s3Bucket, region: s3Region }
  if (file !== '') {
    const { expires: _, ...keys } = keysIn(readFileSync(file, 'utf8'))
    return { ...place, ...keys, renewed: async () => keysIn(await readFile(file, 'utf8')) }
  }
  if ([s3AccessKey, s3SecretKey].includes('')) throw incomplete()
  const session = s3SessionToken === '' ? {} : { sessionToken: s3SessionToken }
  return { ...place, accessKey: s3AccessKey, secretKey: s3SecretKey, ...session }
}
