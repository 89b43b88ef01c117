// What stands in JSON that anybody may have written. No input throws.
import type { Hash } from './sha256.ts'
import { bytesOfBase64 } from './text.ts'

/** An object without members where the text is not one. */
export function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

export function textOf(said: object, name: string): string | null {
  const value: unknown = Reflect.get(said, name)
  return typeof value === 'string' ? value : null
}

/** `undefined` when it is neither base 64 nor null. */
export function bytesOrNull(said: object, name: string): Uint8Array | null | undefined {
  if (Reflect.get(said, name) === null) return null
  return bytesOfBase64(textOf(said, name) ?? '?') ?? undefined
}

export function pathOf(said: object): readonly Hash[] | null {
  const path: unknown = Reflect.get(said, 'proof')
  if (!Array.isArray(path) || path.length > 64) return null
  const hashes = path.map((step: unknown) => (typeof step === 'string' ? bytesOfBase64(step) : null))
  return hashes.every((hash) => hash !== null) ? hashes : null
}
