// The pages a chronology cites, as one file: an index of its rows with the way to each page, then every page once with what is cited on it
// marked. Pure: the pages come as pictures.
import type { Chronology, ChronologyCitation } from '@muniment/contract'
import { writeDate } from '@muniment/contract/dates'
import { bundleWords } from './bundle-words.ts'
import { plainLines, plainText, shorten } from './plain.ts'
import { type CitedDocument, citedDocuments, writePlace } from './source-line.ts'

/** A page of a document that rows cite. */
export interface CitedPage {
  readonly document: string
  readonly page: number
}

export interface PagePicture {
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly bytes: Uint8Array
  /** In points, as the boxes are. */
  readonly width: number
  readonly height: number
  /** Where what is cited stands: left, top, right, bottom. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

export interface BundlePage {
  /** In the bundle, from 1. */
  readonly number: number
  /** The document and the page's own name. */
  readonly place: string
  /** Numbers of the rows that cite it. */
  readonly rows: readonly number[]
  /** Null where it could not be drawn. */
  readonly picture: PagePicture | null
}

export interface Bundle {
  readonly language: 'en' | 'de'
  readonly madeAt: string
  readonly matter: string
  /** What is in it and what is not. */
  readonly sentences: readonly string[]
  readonly rows: readonly {
    readonly number: number
    readonly date: string
    readonly text: string
    readonly places: readonly { readonly label: string; readonly page: number | null }[]
  }[]
  readonly pages: readonly BundlePage[]
}

export interface BundleWriter {
  /** A PDF. Where it is written in a thread, the signal ends it. */
  write(bundle: Bundle, signal?: AbortSignal): Promise<Uint8Array>
}

/** Each page once, in the order of the documents and of their pages. */
export function citedPages({ rows, documents }: Chronology): readonly CitedPage[] {
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  const pages = new Map<string, CitedPage>()
  for (const { document, page } of rows.flatMap(({ citations }) => citations))
    if (order.has(document)) pages.set(keyOf({ document, page }), { document, page })
  return [...pages.values()].sort(
    (a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.page - b.page,
  )
}

/** `pictures`: in the order of `citedPages`. */
export function layOutBundle(chronology: Chronology, pictures: readonly (PagePicture | null)[]): Bundle {
  const { language, rows, matter, madeAt, filter } = chronology
  const words = bundleWords[language]
  const documents = citedDocuments(chronology)
  const cited = citedPages(chronology)
  const numbers = new Map(cited.map((page, index) => [keyOf(page), index + 1]))
  const label = (citation: ChronologyCitation): string =>
    writePlace(citation, documents.get(citation.document), language)
  const citing = Map.groupBy(
    rows.flatMap((row, index) => row.citations.map((citation) => ({ key: keyOf(citation), row: index + 1 }))),
    ({ key }) => key,
  )
  const undrawn = pictures.filter((picture) => picture === null).length
  return {
    language,
    madeAt,
    matter: plainText(matter),
    sentences: [
      words.holds(rows.length, cited.length),
      filter === null ? words.whole : words.filtered(plainText(filter)),
      words.without,
      ...(undrawn === 0 ? [] : [words.undrawn(undrawn)]),
    ],
    rows: rows.map(({ date, text, citations }, index) => ({
      number: index + 1,
      date: date === null ? words.undated : writeDate(date, language),
      text: shorten(plainLines(text), MOST_LETTERS),
      places: distinct(
        citations.map((citation) => ({ label: label(citation), page: numbers.get(keyOf(citation)) ?? null })),
      ),
    })),
    pages: cited.map((page, index) => ({
      number: index + 1,
      place: placeOf(page, documents, chronology),
      rows: [...new Set((citing.get(keyOf(page)) ?? []).map(({ row }) => row))],
      picture: pictures[index] ?? null,
    })),
  }
}

/** An index is read; the whole text stands in the chronology. */
const MOST_LETTERS = 600

const keyOf = ({ document, page }: CitedPage): string => `${document} ${page}`

const distinct = <T extends { readonly label: string }>(places: readonly T[]): T[] => [
  ...new Map(places.map((place) => [place.label, place])).values(),
]

function placeOf(
  { document, page }: CitedPage,
  documents: ReadonlyMap<string, CitedDocument>,
  { rows, language }: Chronology,
): string {
  const citation = rows
    .flatMap(({ citations }) => citations)
    .find((one) => one.document === document && one.page === page)
  const pageLabel = citation?.pageLabel ?? null
  return writePlace({ document, page, pageLabel, place: null }, documents.get(document), language)
}
