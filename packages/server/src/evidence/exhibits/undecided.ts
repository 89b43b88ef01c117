// The expressions of time that were not dated, as a printed list: where each stands, its words, and why.
import type { Chronology, UndecidedDate } from '@muniment/contract'
import { hasPages } from '@muniment/contract/places'
import { plainText, shorten } from './plain.ts'
import { citedDocuments, writePlace } from './source-line.ts'
import type { Words } from './words.ts'

export interface UndecidedList {
  /** Place, characters, words, why. */
  readonly rows: readonly { readonly href: string | null; readonly cells: readonly string[] }[]
  /** How many are printed, where not all are. */
  readonly left: string | null
}

// A page holds some 25; whoever wants to go through more than eight pages of them does it in the workbook.
const mostPrinted = 200
const mostPlaces = 4
const longestWords = 160

export function layOutUndecided(
  chronology: Chronology,
  words: Words,
  links: ReadonlyMap<string, string | null>,
): UndecidedList {
  const cited = citedDocuments(chronology)
  const { undecided, language } = chronology
  const [open, close] = words.quotes
  const printed = worthPrinting(undecided)
  const rows = printed.map((date) => ({
    href: links.get(date.document) ?? null,
    cells: [
      writePlace({ ...date, place: placesOf(date) }, cited.get(date.document), language),
      hasPages(cited.get(date.document)?.kind ?? '') ? charactersOf(date, words) : words.nobody,
      open + shorten(plainText(date.words), longestWords) + close,
      plainText(date.why),
    ],
  }))
  return {
    rows,
    left: printed.length < undecided.length ? words.undecidedLeft(printed.length, undecided.length) : null,
  }
}

/** Where not all can be printed, those that somebody could decide come before those that only point ("the next day"). */
function worthPrinting(undecided: readonly UndecidedDate[]): readonly UndecidedDate[] {
  if (undecided.length <= mostPrinted) return undecided
  const pointing = (date: UndecidedDate): boolean => date.reason === 'no-anchor'
  const first = [...undecided.filter((date) => !pointing(date)), ...undecided.filter(pointing)]
  const chosen = new Set(first.slice(0, mostPrinted))
  return undecided.filter((date) => chosen.has(date))
}

function placesOf({ places }: UndecidedDate): string | null {
  const named = new Set(places.slice(0, mostPlaces).flatMap(({ place }) => place ?? []))
  return named.size === 0 ? null : [...named].join('; ')
}

function charactersOf({ places }: UndecidedDate, words: Words): string {
  const ranges = places.slice(0, mostPlaces).map(({ start, end }) => `${start}–${end}`)
  const more = places.length - ranges.length
  return ranges.join('; ') + (more > 0 ? ` ${words.more(more)}` : '')
}
