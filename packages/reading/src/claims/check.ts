// Of what a model claims, what its sources bear: each quote stands in the passage it was given, and what the claim says of numbers, dates, names
// and addresses stands in its quotes. The rest is dropped and counted. This is the wall behind which a model may obey whom it likes.
import { type MaskedText, restore, type Vault } from '../masking/index.ts'
import type { Language, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { type CleanText, isClean } from './cleaned.ts'
import { type Unsupported, unsupportedIn } from './facts.ts'
import { bearsMark, repeats } from './leaks.ts'
import { placeOfQuote } from './quotes.ts'
import { type SaidClaim, saidIn } from './said.ts'

export interface Source {
  /** As it was masked for the model, before placeholders were put in. */
  readonly clean: CleanText
  readonly language: Language
}

/** `malformed`: not the form that was asked for; `no-quote`: none of its quotes stands where it says; `active`: markup, an address in disguise,
 * or what is not drawn; `placeholder`: one of nobody; `prompt`: the prompt's own words. The others: what of the claim its quotes do not bear. */
export type DropReason = 'malformed' | 'no-quote' | 'active' | 'placeholder' | 'prompt' | Unsupported

export interface CheckedClaim {
  readonly text: string
  /** Ranges of the sources' originals, each of one source, none twice. */
  readonly quotes: readonly (Span & { readonly source: number })[]
}

export interface CheckedAnswer {
  /** `cut`: checked as far as it came; `broken`: not the form that was asked for; `leaked`: the prompt's mark stands in it, and nothing of it is believed. */
  readonly outcome: 'checked' | 'cut' | 'broken' | 'leaked'
  readonly claims: readonly CheckedClaim[]
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>
}

export interface Asked {
  /** Numbered from 1 in the prompt. */
  readonly sources: readonly Source[]
  readonly question: string
  /** In which the answer was asked for. */
  readonly language: Language
  /** Of this conversation: what is restored comes from nowhere else. */
  readonly vault: Vault
  readonly mark: string
  /** The words of the prompt that no answer repeats. */
  readonly prompt: MaskedText
}

/** Linear in the output; whatever it is, nothing throws. */
export function checkClaims(output: string, asked: Asked): CheckedAnswer {
  const said = saidIn(output)
  if (bearsMark(output.slice(0, 200_000), asked.mark) || bearsMark(wordsIn(said?.claims ?? []), asked.mark))
    return { outcome: 'leaked', claims: [], dropped: {} }
  if (said === null) return { outcome: 'broken', claims: [], dropped: {} }
  const dropped: Partial<Record<DropReason, number>> = said.malformed > 0 ? { malformed: said.malformed } : {}
  const claims: CheckedClaim[] = []
  const seen = new Set<string>()
  for (const one of said.claims) {
    const checked = checkClaim(one, asked)
    if (typeof checked === 'string') dropped[checked] = (dropped[checked] ?? 0) + 1
    else if (!seen.has(checked.text)) {
      seen.add(checked.text)
      claims.push(checked)
    }
  }
  return { outcome: said.isCut ? 'cut' : 'checked', claims, dropped }
}

/** All that claims say and then all that they quote: letters shared out among several stand side by side. */
export const wordsIn = (claims: readonly SaidClaim[]): string =>
  [...claims.map(({ text }) => text), ...claims.flatMap(({ quotes }) => quotes.map(({ quote }) => quote))].join('\n')

/** One claim, or why it is dropped. */
export function checkClaim({ text: said, quotes }: SaidClaim, asked: Asked): CheckedClaim | DropReason {
  const masked = plain(said)
  if (!isPlain(masked)) return 'active'
  const text = plain(restore(masked, asked.vault))
  // What stood in a document may be more than words too.
  if (!isPlain(text)) return 'active'
  if (PLACEHOLDER.test(text)) return 'placeholder'
  if (repeats(text, asked.prompt.text)) return 'prompt'
  // A question answers nothing, and what a document asks of a model is none of its facts.
  if (text.endsWith('?')) return 'malformed'
  const found = quotes.flatMap(({ source, quote }) => {
    const from = asked.sources[source - 1]
    const place = from === undefined ? null : placeOfQuote(from.clean.text, restore(quote, asked.vault))
    return from === undefined || place === null ? [] : [{ source: source - 1, from, place }]
  })
  if (found.length === 0) return 'no-quote'
  const missing = unsupportedIn(text, {
    quotes: found.map(({ from, place }) => from.clean.text.slice(place.start, place.end)).join('\n'),
    sentences: found.flatMap(({ from, place }) => sentencesAt(from, place)),
    question: asked.question,
    languages: [...new Set(found.map(({ from }) => from.language))],
    language: asked.language,
  })
  if (missing !== null) return missing
  const places = found.map(({ source, from, place }) => ({ source, ...from.clean.originalOf(place) }))
  return { text, quotes: places.filter((one, at) => places.findIndex((other) => isSame(one, other)) === at) }
}

const sentences = new WeakMap<CleanText, readonly Span[]>()

/** The whole sentences that a quote stands in, whatever of them it leaves off. */
function sentencesAt({ clean, language }: Source, place: Span): string[] {
  const known = sentences.get(clean) ?? splitSentences(clean.text, language)
  sentences.set(clean, known)
  return known
    .filter(({ start, end }) => start < place.end && end > place.start)
    .map(({ start, end }) => clean.text.slice(start, end))
}

const isSame = (a: Span & { source: number }, b: Span & { source: number }): boolean =>
  a.source === b.source && a.start === b.start && a.end === b.end

/** One line; bold and italics are said without their marks. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll(/\*\*([^*]+)\*\*|__([^_]+)__/g, '$1$2')
    .trim()

/** Anything a page, a terminal or a program could take for more than words. */
const ACTIVE =
  /!\[|\]\(|\]\[|\]:|<\s*[a-z!/?]|&(?:#|[a-z]{2,10};)|`|\$\{|\{\{|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|(?:javascript|vbscript|data|file|blob|mailto|tel)\s*:|on[a-z]{3,12}\s*=/i

const isPlain = (text: string): boolean => !ACTIVE.test(text) && isClean(text)

const PLACEHOLDER = /\[?[A-Z]{2,16}_\d{1,9}[A-Z]?_[A-Z0-9]{3}\]?/
