// What opens a door: `id.secret`, 256 bits of chance of which only the SHA-256 is kept. The id finds the row, and the
// database compares hashes: how long that takes says something about a hash nobody can aim at. A slow hash is for what people choose.
import { createHash, randomBytes } from 'node:crypto'
import { type Id, newId, parseId } from '../../base/index.ts'

export interface NewSecret<I extends Id<string>> {
  readonly id: I
  /** Given out once, kept nowhere. */
  readonly text: string
  readonly hash: Uint8Array
}

export interface GivenSecret<I extends Id<string>> {
  readonly id: I
  readonly hash: Uint8Array
}

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest()

export const newSecret = <I extends Id<string>>(): NewSecret<I> => newSecretFor(newId<I>())

/** Another secret for what has its id already. */
export function newSecretFor<I extends Id<string>>(id: I): NewSecret<I> {
  const secret = randomBytes(32).toString('base64url')
  return { id, text: `${id}.${secret}`, hash: sha256(secret) }
}

/** What somebody brings; null where it has not the form of one of ours. */
export function givenSecret<I extends Id<string>>(text: string): GivenSecret<I> | null {
  const parts = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(text)
  const id = parseId<I>(parts?.[1] ?? '')
  return id === null ? null : { id, hash: sha256(parts?.[2] ?? '') }
}
