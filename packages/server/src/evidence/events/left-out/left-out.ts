// The dates that were read and kept out of the chronology on purpose, each with its place and the words around it: whoever signs a
// chronology can look at what it does not say. Every one is listed up to a limit, and the rest is counted.
import type { Page, RunningText } from '@muniment/reading/page'
import { isRowKind, type KeptOutKind, type Statement, shownDates } from '@muniment/reading/statements'
import type { DocumentId } from '../../../base/index.ts'
import type { Finding } from '../../text/index.ts'
import { type QuotePart, quoteParts } from '../rules.ts'

export interface LeftOutDate {
  readonly page: number
  readonly start: number
  readonly end: number
  /** The date as the page has it; of one that a page break divides, the first part. */
  readonly words: string
  readonly place: QuotePart['place']
  readonly kind: KeptOutKind
  /** What it is the date of, in the document's own words. */
  readonly about: string
}

export interface LeftOut {
  /** In the order of the text. */
  readonly dates: readonly LeftOutDate[]
  readonly counts: Readonly<Record<KeptOutKind, number>>
}

/** Of one document. A statute book of a thousand pages has some thousands; beyond, a text was made to have many. */
const MOST = 20_000
/** A list says what a date belongs to, not all that was written there. */
const LONGEST_ABOUT = 300

/** Dates without a value are undecided, and listed there. */
export function leftOutOf(
  statements: readonly Statement[],
  text: RunningText,
  pages: ReadonlyMap<number, Page>,
): LeftOut {
  const counts = { law: 0, reference: 0, boilerplate: 0, untold: 0, repeated: 0 }
  const rows = new Set(
    statements.filter(({ kind }) => isRowKind(kind)).flatMap((row) => shownDates(row).map(({ start }) => start)),
  )
  const dates: LeftOutDate[] = []
  for (const { kind, text: about, dates: mentioned } of statements) {
    if (isRowKind(kind)) continue
    for (const { start, end, value } of mentioned) {
      // A date that two statements mention is one date, and one that a row tells is not left out.
      if (value === null || rows.has(start)) continue
      rows.add(start)
      counts[kind] += 1
      const [part] = dates.length === MOST ? [] : quoteParts(pages, text.locate(start, end))
      if (part === undefined) continue
      const { quote: words, page, start: from, end: to, place } = part
      dates.push({ page, start: from, end: to, words, place, kind, about: about.slice(0, LONGEST_ABOUT) })
    }
  }
  return { dates: dates.sort((a, b) => a.page - b.page || a.start - b.start), counts }
}

/** The finding without the dates that a row tells after all; null where nothing else was left out. */
export function withoutDisputed<T extends Finding & { readonly document_id: DocumentId }>(
  finding: T,
  disputed: ReadonlyMap<DocumentId, number>,
): T | null {
  const told = finding.code === 'events.left-out' ? (disputed.get(finding.document_id) ?? 0) : 0
  if (told === 0) return finding
  const less = (name: string) => Number(finding.facts?.[name] ?? 0) - told
  const facts = { ...finding.facts, reference: less('reference'), count: less('count'), listed: less('listed') }
  return facts.count <= 0 ? null : { ...finding, facts }
}
