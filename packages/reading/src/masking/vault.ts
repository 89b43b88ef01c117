// Which placeholder stands for what, for all texts that go to one model in one conversation or matter. A vault holds what was masked in the clear:
// it is written only to be encrypted elsewhere, and shows nothing when it is logged.
import { KnownValues } from './known-values.ts'
import { MOST_WAYS, placeholderOf } from './placeholder.ts'

interface Entry {
  readonly kind: string
  readonly number: number
  readonly way: number
  /** What several ways of writing have in common. */
  readonly entity: string
  readonly value: string
}

interface Entity {
  readonly number: number
  ways: number
}

/** Letters and digits alone: "DE89 3704" and "de893704" are one account, "Erika  Beispiel" and "ERIKA BEISPIEL" one person. */
const bare = (value: string): string => value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')

export class Vault {
  readonly #nonce: string
  readonly #entries: Entry[] = []
  readonly #placeholders = new Map<string, string>()
  readonly #values = new Map<string, string>()
  readonly #entities = new Map<string, Entity>()
  readonly #numbers = new Map<string, number>()
  readonly #known = new KnownValues()

  /** @param nonce see `newVault` */
  constructor(nonce: string) {
    this.#nonce = nonce
  }

  get nonce(): string {
    return this.#nonce
  }

  get known(): KnownValues {
    return this.#known
  }

  /** The same for the same value whatever its kind is said to be later; a new one where there is none yet. */
  placeholderFor(value: string, kind: string, entity: string | null): string {
    const held = this.#placeholders.get(value)
    if (held !== undefined) return held
    const shared = entity ?? bare(value)
    const { number, way } = this.#place(kind, shared)
    return this.#keep({ kind, number, way, entity: shared, value })
  }

  valueOf(placeholder: string): string | null {
    return this.#values.get(placeholder) ?? null
  }

  #place(kind: string, entity: string): { number: number; way: number } {
    const key = `${kind}\n${entity}`
    const held = this.#entities.get(key)
    if (held !== undefined && held.ways < MOST_WAYS) return { number: held.number, way: held.ways }
    return { number: (this.#numbers.get(kind) ?? 0) + 1, way: 0 }
  }

  #keep(entry: Entry): string {
    const { kind, number, way, entity, value } = entry
    const placeholder = placeholderOf(entry, this.#nonce)
    this.#entries.push(entry)
    this.#placeholders.set(value, placeholder)
    this.#values.set(placeholder, value)
    this.#entities.set(`${kind}\n${entity}`, { number, ways: way + 1 })
    this.#numbers.set(kind, Math.max(number, this.#numbers.get(kind) ?? 0))
    this.#known.add(value, { kind, entity })
    return placeholder
  }

  /** JSON with every value in the clear: encrypt it before it is stored. */
  write(): string {
    const entries = this.#entries.map(({ kind, number, way, entity, value }) => [kind, number, way, entity, value])
    return JSON.stringify({ version: 1, nonce: this.#nonce, entries })
  }

  /** What `write` gave; null for anything else. */
  static read(written: string): Vault | null {
    const stored = parsed(written)
    if (stored === null) return null
    const vault = new Vault(stored.nonce)
    for (const entry of stored.entries) {
      if (vault.#placeholders.has(entry.value) || vault.#values.has(placeholderOf(entry, stored.nonce))) return null
      vault.#keep(entry)
    }
    return vault
  }
}

/**
 * A vault without entries.
 * @param nonce at least 64 random bits as text, new for every vault: who does not know it can neither write a placeholder that is restored nor link
 *   two vaults by their tags. It is no encryption key.
 */
export function newVault(nonce: string): Vault {
  return new Vault(nonce)
}

/** A vault as `vault.write()` left it; null for anything else. */
export function readVault(written: string): Vault | null {
  return Vault.read(written)
}

function parsed(written: string): { nonce: string; entries: Entry[] } | null {
  let stored: unknown
  try {
    stored = JSON.parse(written)
  } catch {
    return null
  }
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== 1) return null
  if (!('nonce' in stored) || typeof stored.nonce !== 'string') return null
  if (!('entries' in stored) || !Array.isArray(stored.entries)) return null
  const entries: Entry[] = []
  for (const row of stored.entries) {
    const entry = entryOf(row)
    if (entry === null) return null
    entries.push(entry)
  }
  return { nonce: stored.nonce, entries }
}

function entryOf(row: unknown): Entry | null {
  if (!Array.isArray(row)) return null
  const [kind, number, way, entity, value]: unknown[] = row
  if (typeof kind !== 'string' || !/^[A-Z]{1,16}$/.test(kind)) return null
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1 || number > 999_999_999) return null
  if (typeof way !== 'number' || !Number.isInteger(way) || way < 0 || way >= MOST_WAYS) return null
  if (typeof entity !== 'string' || typeof value !== 'string' || value === '') return null
  return { kind, number, way, entity, value }
}
