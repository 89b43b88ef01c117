// What a model wrote as claims with their quotes. Anything else is null: a broken answer is no answer. Bounded, never throws.
import { MOST_CLAIMS, readList } from './list.ts'

export interface SaidQuote {
  /** As the source is numbered in the prompt, from 1. */
  readonly source: number
  readonly quote: string
}
export interface SaidClaim {
  readonly text: string
  readonly quotes: readonly SaidQuote[]
}

/** Characters; more is no answer to a question but a flood. */
export const LONGEST = 100_000
const MOST_QUOTES = 8
const LONGEST_CLAIM = 700
const LONGEST_QUOTE = 2000

interface Said {
  readonly claims: readonly SaidClaim[]
  readonly malformed: number
  /** It ended before its form did: these are the claims that were whole by then. */
  readonly isCut: boolean
}

/** The object may stand in a fence or behind a model's thinking. Claims that lack their form are left out, and counted. */
export function saidIn(output: string): Said | null {
  if (output.length > LONGEST) return null
  const end = output.lastIndexOf('}') + 1
  for (const start of [output.indexOf('{'), output.lastIndexOf('{"claims"'), output.search(/\{\s*"claims"/)]) {
    if (start < 0 || start >= end) continue
    const claims = claimsOf(parsed(output.slice(start, end)))
    if (claims !== null) return claims
  }
  const begun = readList().take(output).map(claimIn)
  const whole = begun.filter((claim) => claim !== null)
  return whole.length === 0 ? null : { claims: whole, malformed: begun.length - whole.length, isCut: true }
}

/** Null where the text is no claim in the form that was asked for. */
export const claimIn = (json: string): SaidClaim | null => claimOf(parsed(json))

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function claimsOf(value: unknown): Said | null {
  if (typeof value !== 'object' || value === null || !('claims' in value) || !Array.isArray(value.claims)) return null
  const listed: unknown[] = value.claims
  const claims = listed.slice(0, MOST_CLAIMS).map(claimOf)
  const good = claims.filter((claim) => claim !== null)
  return { claims: good, malformed: listed.length - good.length, isCut: false }
}

function claimOf(value: unknown): SaidClaim | null {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return null
  if (value.text.trim() === '' || value.text.length > LONGEST_CLAIM) return null
  if (!('quotes' in value) || !Array.isArray(value.quotes) || value.quotes.length > MOST_QUOTES) return null
  const listed: unknown[] = value.quotes
  const quotes = listed.map(quoteOf)
  return quotes.every((quote) => quote !== null) ? { text: value.text, quotes } : null
}

function quoteOf(value: unknown): SaidQuote | null {
  if (typeof value !== 'object' || value === null || !('quote' in value) || !('source' in value)) return null
  const { quote, source } = value
  if (typeof quote !== 'string' || quote.length > LONGEST_QUOTE) return null
  const number = typeof source === 'string' && /^\d{1,3}$/.test(source) ? Number(source) : source
  return typeof number === 'number' && Number.isInteger(number) ? { source: number, quote } : null
}
