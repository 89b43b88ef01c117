// The chronology as it is laid out on paper, before any format: every word chosen, every source line written, every number given.
// DOCX, PDF and HTML draw the same schedule; none of them decides what is said. Pure; text comes out printable (plain.ts).
import type { Chronology, ChronologyRow, ExportColumn } from '@muniment/contract'
import { writeDate, writeIsoDay } from '@muniment/contract/dates'
import { hasPages } from '@muniment/contract/places'
import { type Cells, COLUMN_OF_NOTE, layOutCells, type ScheduleColumn, shownColumns, stateColumns } from './columns.ts'
import { type LeftOutList, layOutLeftOut } from './left-out.ts'
import { contradictionNotes, ownNotes, roleWord, type ScheduleNote, sharedStatus } from './notes.ts'
import { plainText, printed, shorten } from './plain.ts'
import { citedDocuments, documentLinks, writePlace } from './source-line.ts'
import { layOutUndecided, type UndecidedList } from './undecided.ts'
import { type Words, wordsIn } from './words.ts'

export interface SchedulePlace {
  readonly label: string
  /** Relative reference of the document file, or null. */
  readonly href: string | null
}

/** One quotation and every place where it stands. */
export interface ScheduleSource {
  readonly places: readonly SchedulePlace[]
  readonly quote: string
}

export interface ScheduleRow {
  readonly id: string
  /** Runs through dated and undated rows. */
  readonly number: number
  /** Fit for an XML id or a bookmark in Word: `row12`. */
  readonly anchor: string
  /** '' for an undated row. */
  readonly date: string
  readonly text: string
  readonly parties: readonly string[]
  readonly sources: readonly ScheduleSource[]
  /** Citations beyond those in `sources`; of a row without any, why there is none. */
  readonly moreSources: string | null
  /** What is to be known of the row and stands in none of the columns that are shown. */
  readonly notes: readonly ScheduleNote[]
  readonly cells: Cells
}

export interface Schedule {
  readonly language: Chronology['language']
  readonly words: Words
  /** '' when it has no name of its own. */
  readonly matter: string
  readonly title: string
  readonly asOf: string
  /** ISO 8601 instant */
  readonly madeAt: string
  readonly filter: string
  /** What is in it, how to read it, what is missing: one sentence each. */
  readonly summary: readonly string[]
  readonly columns: readonly ScheduleColumn[]
  readonly dated: readonly ScheduleRow[]
  readonly undated: readonly ScheduleRow[]
  readonly cast: readonly (readonly string[])[]
  readonly documents: readonly { readonly href: string | null; readonly cells: readonly string[] }[]
  readonly coverage: readonly (readonly string[])[]
  readonly undecided: UndecidedList
  readonly leftOut: LeftOutList
}

// A quotation longer than a paragraph is cut in print (and marked); the data exports carry it whole. The row must fit a page.
const longestQuote = 420
const longestText = 900
const mostQuotes = 5
const mostPlaces = 24
const mostParties = 12

/** Lays a chronology out. Rows keep the chronology's order. */
export function layOutSchedule(chronology: Chronology): Schedule {
  const words = wordsIn(chronology.language)
  const links = documentLinks(chronology.documents)
  const named = printed(chronology.matter, 300)
  // A matter nobody named carries the word for what it is, in either language.
  const matter = ['Chronology', 'Chronologie'].includes(named) ? '' : named
  const rows = layOutRows(chronology, words, links)
  const cited = citedDocuments(chronology)
  const nameOf = (id: string): string => printed(cited.get(id)?.name ?? '', 300)
  const inFull = (id: string): string => printed(cited.get(id)?.inFull ?? '', 400)
  const mentions = countMentions(chronology.rows)
  return {
    language: chronology.language,
    words,
    matter,
    title: matter === '' ? words.chronology : `${words.chronology}: ${matter}`,
    asOf: words.asOf(writeIsoDay(chronology.madeAt, chronology.language)),
    madeAt: chronology.madeAt,
    filter: chronology.filter === null ? words.everyRow : words.filtered(printed(chronology.filter, longestText)),
    summary: summarise(chronology, words),
    columns: shownColumns(chronology, words),
    dated: rows.filter((row) => row.date !== ''),
    undated: rows.filter((row) => row.date === ''),
    cast: chronology.parties.map((party) => [
      printed(party.name, 160),
      words.partyKind[party.kind],
      printed(party.aliases.join('; '), longestText),
      printed(party.roles.map((role) => roleWord(role, words)).join('; '), longestText),
      String(mentions.get(party.id) ?? 0),
    ]),
    documents: chronology.documents.map((document) => ({
      href: links.get(document.id) ?? null,
      cells: [
        nameOf(document.id),
        words.documentKind.get(document.kind) ?? printed(document.kind, 20).toUpperCase(),
        hasPages(document.kind) ? String(document.pages) : words.nobody,
        (document.sha256.match(/.{16}/g) ?? []).join(' '),
        document.parent === null ? '' : nameOf(document.parent),
      ],
    })),
    coverage: chronology.coverage.map((finding) => [
      finding.document === null ? printed(finding.documentName, 300) : inFull(finding.document),
      finding.page === null || !hasPages(cited.get(finding.document ?? '')?.kind ?? '')
        ? words.wholeFile
        : String(finding.page),
      printed(finding.detail, longestText),
    ]),
    undecided: layOutUndecided(chronology, words, links),
    leftOut: layOutLeftOut(chronology, words, links),
  }
}

/** What the head of every export says: contents, how to read it, the status all rows share, what is missing. */
function summarise(chronology: Chronology, words: Words): readonly string[] {
  const count = (kind: Chronology['coverage'][number]['kind']) =>
    chronology.coverage.filter((finding) => finding.kind === kind).length
  const notDated = chronology.undecided.reduce((sum, { places }) => sum + places.length, 0)
  const shared = sharedStatus(chronology)
  return [
    words.contents({
      documents: chronology.documents.length,
      // Beside mails and tables their number would be taken for that of all of them.
      pages: chronology.documents.every(({ kind }) => hasPages(kind))
        ? chronology.documents.reduce((sum, { pages }) => sum + pages, 0)
        : 0,
      rows: chronology.rows.length,
      undated: chronology.rows.filter((row) => row.date === null).length,
      contradictions: chronology.contradictions.length,
    }),
    chronology.coverage.length === 0
      ? words.nothingMissed
      : words.missed({
          notRead: count('not-read'),
          notDecided: notDated,
          leftOut: chronology.leftOut.length,
          remarks: count('remark'),
        }),
    ...(chronology.removedRows === 0 ? [] : [words.removed(chronology.removedRows)]),
    ...(shared === null ? [] : [words.everyStatus(words.status[shared])]),
    ...stateColumns(chronology, words),
    words.conventions,
  ]
}

/** What stands where the source would; null where a document is cited. */
export function withoutSource({ citations, origin }: ChronologyRow, words: Words): string | null {
  if (citations.length > 0) return null
  return origin === 'read' ? words.uncited : words.byHand
}

function layOutRows(
  chronology: Chronology,
  words: Words,
  links: ReadonlyMap<string, string | null>,
): readonly ScheduleRow[] {
  const documents = citedDocuments(chronology)
  const partyNames = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const contradictions = contradictionNotes(chronology, words)
  const cellsOf = layOutCells(chronology, contradictions)
  const isShown = (column: ExportColumn): boolean => chronology.columns?.includes(column) === true
  const shared = sharedStatus(chronology)
  return chronology.rows.map((row, i) => {
    const places = row.citations.map((citation) => ({
      label: writePlace(citation, documents.get(citation.document), chronology.language),
      href: links.get(citation.document) ?? null,
      quote: citation.quote === '' ? words.pageWithoutWords : plainText(citation.quote),
    }))
    const { sources, left } = groupSources(places)
    return {
      id: row.id,
      number: i + 1,
      anchor: `row${i + 1}`,
      date: row.date === null ? '' : printed(writeDate(row.date, chronology.language), 120),
      text: printed(row.text, longestText),
      parties: fewParties(
        row.parties.map((party) => printed(partyNames.get(party) ?? party, 120)),
        words,
      ),
      sources,
      moreSources: withoutSource(row, words) ?? (left > 0 ? words.moreSources(left) : null),
      notes: [...ownNotes(row, shared, words), ...(contradictions.get(row.id) ?? [])].filter(
        ({ kind }) => !isShown(COLUMN_OF_NOTE[kind]),
      ),
      cells: cellsOf(row),
    }
  })
}

/** Citations with the same words are one source with several places: ten replies that quote one mail are not ten quotations. */
function groupSources(citations: readonly (SchedulePlace & { readonly quote: string })[]): {
  readonly sources: readonly ScheduleSource[]
  readonly left: number
} {
  const byQuote = new Map<string, Map<string, SchedulePlace>>()
  let [shown, left] = [0, 0]
  for (const { label, href, quote } of citations) {
    const places = byQuote.get(quote)
    if (places?.has(label) === true) continue
    if (shown === mostPlaces || (places === undefined && byQuote.size === mostQuotes)) {
      left += 1
      continue
    }
    shown += 1
    if (places === undefined) byQuote.set(quote, new Map([[label, { label, href }]]))
    else places.set(label, { label, href })
  }
  const sources = [...byQuote].map(([quote, places]) => ({
    quote: shorten(quote, longestQuote),
    places: [...places.values()],
  }))
  return { sources, left }
}

function fewParties(names: readonly string[], words: Words): readonly string[] {
  if (names.length <= mostParties) return names
  return [...names.slice(0, mostParties), words.more(names.length - mostParties)]
}

function countMentions(rows: readonly ChronologyRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) for (const party of new Set(row.parties)) counts.set(party, (counts.get(party) ?? 0) + 1)
  return counts
}
