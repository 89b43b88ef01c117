// Personal data out, placeholders in. What comes out is a `MaskedText`, made here and nowhere else, so that a port to a model can demand one.
import { isRoleAt } from '../names/index.ts'
import type { Span } from '../span.ts'
import { kindOf } from './kinds.ts'
import { placeholdersIn } from './placeholder.ts'
import { covering, type Range, touchesAny, widened, writtenWith } from './ranges.ts'
import { restore } from './restore.ts'
import type { Vault } from './vault.ts'

/** What is to be masked; `findPersonal` gives such. */
export interface MaskSpan extends Span {
  /** Decides the placeholder's word: see `kindOf`. */
  readonly type: string
  /** One name for one person or thing however it is written, as `linkParties` knows it; the letters and digits themselves by default. */
  readonly entity?: string
}

class Masked {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  toString(): string {
    return this.#text
  }

  toJSON(): string {
    return this.#text
  }
}

/** A text that went through `mask`. `text`, `toString` and JSON give what a model may see. */
export type MaskedText = Masked

/** Whatever else looks like one was not made by `mask`. */
const made = new WeakSet<object>()

export function isMaskedText(value: unknown): value is MaskedText {
  return typeof value === 'object' && value !== null && made.has(value)
}

function masked(text: string): MaskedText {
  const result = new Masked(text)
  made.add(result)
  return result
}

/**
 * `text` with placeholders for `spans`, for every other whole-word occurrence of their values, and for every value the vault already holds; "the Buyer"
 * is nobody's name, though a Mr Buyer is known.
 * A value has the same placeholder in all texts of a vault. Where a span lies in an address or in code, all of that becomes one placeholder, so that
 * none ever stands inside of one. What in a text already reads like a placeholder of this vault is masked like a value and so survives; the
 * placeholders of a `MaskedText` are kept, so masking twice changes nothing. Spans out of the text, or without a letter or digit, are passed over;
 * those that overlap become one. `restore(mask(text, …).text, vault)` is `text`, always: that is tested here on every call, and a text for which
 * it were otherwise becomes a single placeholder. Linear; never throws.
 */
export function mask(text: string | MaskedText, spans: readonly MaskSpan[], vault: Vault): MaskedText {
  const isOwn = isMaskedText(text)
  const source = String(text)
  const kept = isOwn ? ownIn(source, vault) : []
  const original = isOwn ? restore(source, vault) : source
  // What a range of a text that was masked before stands for is what stood there at first.
  const put = (range: Range): string => {
    const value = source.slice(range.start, range.end)
    return vault.placeholderFor(isOwn ? restore(value, vault) : value, range.kind, range.entity)
  }
  const given = rangesOf(source, spans, kept, vault)
  for (const range of given) put(range)
  const result = writtenWith(source, everywhere(source, covering(given), kept, vault, put), put)
  if (restore(result, vault) === original && hasOnlyOwn(result, vault)) return masked(result)
  return masked(vault.placeholderFor(original, 'TEXT', null))
}

const hasSubstance = (value: string): boolean => /[\p{L}\p{N}]/u.test(value)

/** Texts of one vault as one, in their order, with nothing in between: what stands in one never reaches into what stands in another. */
export function joinMasked(parts: readonly MaskedText[]): MaskedText {
  if (!parts.every(isMaskedText)) throw new TypeError('only what was masked is joined')
  return masked(parts.map(({ text }) => text).join(''))
}

/** How many placeholders of the vault stand in a text, by their word: what a ledger may say of it. */
export function maskedKinds(text: MaskedText, vault: Vault): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {}
  for (const { canonical } of placeholdersIn(text.text, vault.nonce)) {
    if (vault.valueOf(canonical) === null) continue
    const kind = /^\[([A-Z]+)_/.exec(canonical)?.[1] ?? 'VALUE'
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return kinds
}

/** Nothing in it could be taken for a placeholder that this vault gives out one day. */
function hasOnlyOwn(text: string, vault: Vault): boolean {
  return ownIn(text, vault).length === placeholdersIn(text, vault.nonce).length
}

/** The placeholders of a text that was masked before, as they were written then. */
function ownIn(source: string, vault: Vault): Span[] {
  return placeholdersIn(source, vault.nonce).filter(
    ({ start, end, canonical }) => source.slice(start, end) === canonical && vault.valueOf(canonical) !== null,
  )
}

/** What is asked for, and what reads like a placeholder of this vault though it is none; values are numbered in the order of their places. */
function rangesOf(source: string, spans: readonly MaskSpan[], kept: readonly Span[], vault: Vault): Range[] {
  const given = spans.map((span) => trimmed(source, span)).filter((range) => range !== null)
  const lookAlikes = placeholdersIn(source, vault.nonce)
    .filter((one) => !touchesAny(kept, one))
    .map(({ start, end }) => ({ start, end, kind: 'TEXT', entity: null }))
  return [...given, ...lookAlikes].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Inside the text, without white space at its ends, no character cut in half; null when nothing is left. */
function trimmed(source: string, span: MaskSpan): Range | null {
  let start = Math.max(0, Math.min(source.length, Math.trunc(span.start)))
  let end = Math.max(0, Math.min(source.length, Math.trunc(span.end)))
  if (!(start < end)) return null
  while (start < end && source.charAt(start).trim() === '') start++
  while (start < end && source.charAt(end - 1).trim() === '') end--
  if (start < end && isSplit(source, start)) start--
  if (start < end && isSplit(source, end)) end++
  if (!hasSubstance(source.slice(start, end))) return null
  return { start, end, kind: kindOf(span.type), entity: span.entity ?? null }
}

const isSplit = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

/** Rounds until no further value turns up: an address that was masked as a whole is looked for elsewhere too. */
const MOST_ROUNDS = 4

function everywhere(
  source: string,
  first: readonly Range[],
  kept: readonly Span[],
  vault: Vault,
  put: (range: Range) => string,
): Range[] {
  let ranges = widened(source, first)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const range of ranges) put(range)
    const taken = [...ranges, ...kept].toSorted((a, b) => a.start - b.start)
    const more = vault.known.occurrencesIn(source, taken).filter(({ start, end }) => !isRoleAt(source, start, end))
    if (more.length === 0) break
    ranges = widened(
      source,
      [...ranges, ...more].toSorted((a, b) => a.start - b.start),
    )
  }
  return ranges
}
