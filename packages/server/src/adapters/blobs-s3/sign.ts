// AWS Signature Version 4 for S3 ("Authenticating Requests: Using the Authorization Header"). Proven on the examples of that document.
import { createHash, createHmac } from 'node:crypto'

export interface S3Credentials {
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
  /** Of temporary credentials; nothing for lasting ones. */
  readonly sessionToken?: string
}

export interface UnsignedRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body, lower-case hex. */
  readonly bodySha256: string
}

export const EMPTY_SHA256 = createHash('sha256').digest('hex')

/** All headers to send but `host`, which every client sends by itself. */
export function signed(request: UnsignedRequest, credentials: S3Credentials, now: Date): Record<string, string> {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-content-sha256': request.bodySha256,
    'x-amz-date': stamp,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  }
  const { signature, names, scope } = signatureOf(request, headers, credentials, stamp)
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

function signatureOf(
  { method, url, bodySha256 }: UnsignedRequest,
  headers: Readonly<Record<string, string>>,
  { secretKey, region }: S3Credentials,
  stamp: string,
): { signature: string; names: string; scope: string } {
  const sent = Object.entries({ ...headers, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replaceAll(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const names = sent.map(([name]) => name).join(';')
  const canonical = [
    method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort((a, b) => (a < b ? -1 : 1))
      .join('&'),
    ...sent.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    bodySha256,
  ].join('\n')
  const day = stamp.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Uint8Array>(
    (above, part) => createHmac('sha256', above).update(part).digest(),
    Buffer.from(`AWS4${secretKey}`),
  )
  return { signature: createHmac('sha256', key).update(toSign).digest('hex'), names, scope }
}

/** RFC 3986: everything but the unreserved. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
