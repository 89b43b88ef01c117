// Signed notes (c2sp.org/signed-note): a text and Ed25519 signatures over it, in one text anybody can read. What is not exactly of the
// form is refused, so that no two texts are the same note. No input throws.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { isSignedBy, publicKeyOf, signBytes } from './ed25519.ts'
import type { NoteRefusal } from './refusals.ts'
import { hashOf } from './sha256.ts'
import { base64Of, bytesOfBase64 } from './text.ts'

/** What must be known beforehand of whoever signs. */
export interface VerifierKey {
  readonly name: string
  /** The first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key), as 8 hexadecimal digits. */
  readonly id: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

export interface NoteSignature {
  readonly name: string
  /** 8 hexadecimal digits. */
  readonly id: string
  readonly bytes: Uint8Array
}

export interface Note {
  /** With its last newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export type OpenedNote =
  | { readonly isValid: true; readonly text: string; readonly signedBy: readonly VerifierKey[] }
  | { readonly isValid: false; readonly refusal: NoteRefusal }

// The form asks verifiers to bound both; a signature of a lattice scheme has nearly 5 kB.
const mostSignatures = 100
const longestNote = 1_000_000
const ed25519 = Uint8Array.of(0x01)

/** The note in a text, its signatures unverified; `null` when it is not of the form. */
export function parseNote(note: string): Note | null {
  if (note.length > longestNote || !note.isWellFormed() || !note.endsWith('\n') || hasControls(note)) return null
  const gap = note.lastIndexOf('\n\n')
  if (gap < 0) return null
  const lines = note.slice(gap + 2, -1).split('\n')
  if (lines.length > mostSignatures) return null
  const signatures = lines.map(parseSignature)
  if (!signatures.every((signature) => signature !== null)) return null
  return { text: note.slice(0, gap + 1), signatures }
}

/** Opens a note with the keys one trusts: at least one of them must have signed, and none may stand there with a wrong signature. */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote {
  const parsed = parseNote(note)
  if (parsed === null) return { isValid: false, refusal: 'note.malformed' }
  const message = utf8ToBytes(parsed.text)
  const signedBy: VerifierKey[] = []
  for (const { name, id, bytes } of parsed.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id)
    if (key === undefined || signedBy.includes(key)) continue
    if (!isSignedBy(key.publicKey, message, bytes)) return { isValid: false, refusal: 'note.wrong-signature' }
    signedBy.push(key)
  }
  return signedBy.length === 0
    ? { isValid: false, refusal: 'note.unknown-key' }
    : { isValid: true, text: parsed.text, signedBy }
}

/** The text, signed; `null` when text, name or secret are not of the form. */
export function signNote(text: string, signer: { readonly name: string; readonly secret: Uint8Array }): string | null {
  const key = verifierKeyOf(signer.name, publicKeyOf(signer.secret))
  if (key === null || !text.isWellFormed() || !text.endsWith('\n') || hasControls(text)) return null
  const signature = signBytes(signer.secret, utf8ToBytes(text))
  if (signature === null) return null
  const note = `${text}\n— ${key.name} ${base64Of(Uint8Array.from([...bytesOfId(key.id), ...signature]))}\n`
  // A text that ends in an empty line would be read back cut short.
  return parseNote(note)?.text === text ? note : null
}

export function verifierKeyOf(name: string, publicKey: Uint8Array | null): VerifierKey | null {
  if (publicKey === null || publicKey.length !== 32 || !isKeyName(name)) return null
  return { name, id: idOf(name, publicKey), publicKey }
}

/** `name+id+base64(0x01 || public key)`. */
export const writeVerifierKey = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${base64Of(Uint8Array.from([...ed25519, ...publicKey]))}`

/** `null` unless it is an Ed25519 key whose id is the one its name and bytes give. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const parts = text.split('+')
  const [name = '', id = ''] = parts
  const bytes = bytesOfBase64(parts.slice(2).join('+'))
  if (bytes === null || bytes.length !== 33 || bytes[0] !== 0x01) return null
  const key = verifierKeyOf(name, bytes.slice(1))
  return key !== null && key.id === id ? key : null
}

function parseSignature(line: string): NoteSignature | null {
  const [dash, name, base64, ...more] = line.split(' ')
  if (dash !== '—' || name === undefined || base64 === undefined || more.length > 0 || !isKeyName(name)) return null
  const bytes = bytesOfBase64(base64)
  if (bytes === null || bytes.length < 5) return null
  return { name, id: hexOf(bytes.subarray(0, 4)), bytes: bytes.slice(4) }
}

const idOf = (name: string, publicKey: Uint8Array): string =>
  hexOf(hashOf(utf8ToBytes(`${name}\n`), ed25519, publicKey).subarray(0, 4))
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOfId = (id: string): readonly number[] => [0, 2, 4, 6].map((at) => Number.parseInt(id.slice(at, at + 2), 16))
const isKeyName = (name: string): boolean =>
  name !== '' && name.isWellFormed() && !/[\s\u0085+]/u.test(name) && !hasControls(name)

/** Below U+0020, save the newline. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 && unit !== 0x0a) return true
  }
  return false
}
