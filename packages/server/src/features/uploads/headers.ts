// What a sender says beside the bytes. Nothing of it is believed before it has its form.

import { checksumUnknown, headersInvalid, tooLarge } from './refusals.ts'
import type { Checksum } from './uploads.ts'

type Header = string | string[] | undefined

/** A whole number of bytes. Refuses `upload.headers-invalid`, and `upload.too-large` above `most`. */
export function lengthIn(header: Header, most: number): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw headersInvalid()
  const length = Number(header)
  if (length > most) throw tooLarge({ most })
  return length
}

/** `filename`, or `relativePath` where a folder is sent; `sha256` in hex of the whole. */
export function metadataIn(header: Header): { name: string; sha256: string | null } {
  if (typeof header !== 'string' || header.length > 8000) throw headersInvalid()
  const said = new Map(
    header.split(',').map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ')
      return [key.toLowerCase(), Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
  const name = said.get('relativepath') ?? said.get('filename') ?? said.get('name') ?? ''
  const sha256 = said.get('sha256')?.toLowerCase() ?? null
  if (name === '' || (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))) throw headersInvalid()
  return { name, sha256 }
}

const BYTES = { sha256: 32, sha1: 20 } as const

export function checksumIn(header: Header): Checksum | null {
  if (header === undefined) return null
  const [algorithm, digest = ''] = typeof header === 'string' ? header.split(' ') : []
  if (algorithm !== 'sha256' && algorithm !== 'sha1') throw checksumUnknown()
  const bytes = Buffer.from(digest, 'base64')
  if (bytes.length !== BYTES[algorithm]) throw checksumUnknown()
  return { algorithm, digest: bytes }
}
