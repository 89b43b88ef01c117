// Where a storage stands, and with whose keys it is asked.
import type { S3Credentials } from './sign.ts'

export interface S3Keys extends Pick<S3Credentials, 'accessKey' | 'secretKey' | 'sessionToken'> {
  /** When they end; null where nobody says. */
  readonly expires: Date | null
}

export interface S3Place extends S3Credentials {
  /** The keys as they are now, for those that run out: read before they do, and where the storage says that they have. */
  readonly renewed?: () => Promise<S3Keys>
  /** `https://s3.eu-central-1.amazonaws.com`, or a server of one's own. */
  readonly endpoint: string
  readonly bucket: string
}
