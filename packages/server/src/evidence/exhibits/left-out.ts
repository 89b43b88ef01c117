// The dates that were read and kept out of the chronology, as a printed list: where each stands, its words, what it is the date of, and why
// it is in no row. The same words of a document, left out for the same reason, are one entry with all its pages.
import type { Chronology, LeftOutDate } from '@muniment/contract'
import { hasPages } from '@muniment/contract/places'
import { plainText, shorten } from './plain.ts'
import { citedDocuments, writePlace } from './source-line.ts'
import type { Words } from './words.ts'

export interface LeftOutList {
  /** Document, pages, words, what it is the date of, why. */
  readonly rows: readonly { readonly href: string | null; readonly cells: readonly string[] }[]
  /** How many are printed, where not all are. */
  readonly left: string | null
}

// A page holds some 35; whoever wants to go through more than nine pages of them does it in the workbook.
const mostPrinted = 300
const mostPages = 12
const longestWords = 80
const longestAbout = 180

export function layOutLeftOut(
  chronology: Chronology,
  words: Words,
  links: ReadonlyMap<string, string | null>,
): LeftOutList {
  const cited = citedDocuments(chronology)
  const [open, close] = words.quotes
  const entries = [...Map.groupBy(chronology.leftOut, keyOf).values()]
  const printed = worthPrinting(entries)
  const rows = printed.flatMap((dates) => {
    const [first] = dates
    if (first === undefined) return []
    const document = cited.get(first.document)
    const wording = shorten(plainText(first.words), longestWords)
    const about = shorten(plainText(first.about), longestAbout)
    return [
      {
        href: links.get(first.document) ?? null,
        cells: [
          shorten(plainText(document?.inFull ?? first.document), 300),
          hasPages(document?.kind ?? '') ? pagesOf(dates, words) : finerPlace(first, chronology, document),
          wording,
          // A name that is no more than its date says nothing.
          about === wording ? '' : open + about + close,
          plainText(first.why),
        ],
      },
    ]
  })
  const shown = printed.reduce((sum, dates) => sum + dates.length, 0)
  const all = chronology.leftOut.length
  return { rows, left: shown < all ? words.leftOutLeft(shown, all) : null }
}

const keyOf = ({ document, words, about, kind }: LeftOutDate): string =>
  // What a sentence says of a document named twice may differ; what a statute is called does not matter twice.
  JSON.stringify([document, kind, plainText(words), kind === 'reference' ? plainText(about) : ''])

/** Where not all can be printed, documents that are named come first: a chronology may want one of them; a statute never. */
function worthPrinting(entries: readonly (readonly LeftOutDate[])[]): readonly (readonly LeftOutDate[])[] {
  if (entries.length <= mostPrinted) return entries
  const rank = { reference: 0, untold: 1, boilerplate: 2, repeated: 3, law: 4 }
  const rankOf = ([first]: readonly LeftOutDate[]): number => (first === undefined ? 5 : rank[first.kind])
  const chosen = new Set(entries.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, mostPrinted))
  return entries.filter((entry) => chosen.has(entry))
}

function pagesOf(dates: readonly LeftOutDate[], words: Words): string {
  const pages = [...new Set(dates.map(({ page }) => page))]
  const more = pages.length - mostPages
  return pages.slice(0, mostPages).join(', ') + (more > 0 ? ` ${words.more(more)}` : '')
}

/** Of a document without pages: a cell, a field, a line; what `writePlace` says behind the document's name. */
function finerPlace(date: LeftOutDate, { language }: Chronology, document: Parameters<typeof writePlace>[1]): string {
  const name = shorten(plainText(document?.inFull ?? date.document), 300)
  return writePlace(date, document, language).slice(name.length).replace(/^, /, '')
}
