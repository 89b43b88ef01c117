// What a person says an undecided date means takes effect on the rows: the row that stands there without a date gets it; where no row
// cites the place, or those that do are dated by other words, one is made of the sentence. Reading leaves such rows as they are.
import type { Language } from '@muniment/reading'
import { splitSentences } from '@muniment/reading/text'
import type { DocumentId, EventId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { Edit } from '../../edits/index.ts'
import { withDate } from '../change-row.ts'
import { citationsAt } from '../cite.ts'
import { newRow, putRows, type RowsEdited } from '../edit-rows.ts'
import { dateNotOpen } from '../refusals.ts'
import type { Row } from '../row.ts'
import { rowsById } from '../rows/queries.ts'
import type { EventDate } from '../rules.ts'
import { rowsCiting, undecidedAt } from './queries.ts'

export interface DateDecided {
  readonly document: DocumentId
  readonly page: number
  readonly start: number
  readonly end: number
  /** What the words mean. */
  readonly date: EventDate
}

export interface DatesSettled extends RowsEdited {
  readonly dated: number
  readonly made: number
}

interface Pair {
  readonly was: Row | null
  readonly row: Row
}

/** Refuses `event.date-not-open` for a place at which no undecided date stands, and what writing rows refuses. */
export async function decideDates(
  scope: Scope,
  edit: Edit,
  decisions: readonly DateDecided[],
  language: Language,
): Promise<DatesSettled> {
  const pairs = new Map<EventId, Pair>()
  for (const decision of decisions) {
    const open = await undecidedAt(scope, edit.matter, decision)
    if (open === undefined) throw dateNotOpen({ page: decision.page })
    const date = { ...decision.date, asWritten: open.words }
    const citing = await rowsCiting(scope, edit.matter, { ...decision, version: open.version })
    const stored = await rowsById(
      scope,
      edit.matter,
      citing.map(({ id }) => id),
    )
    const inOrder = citing.flatMap(({ id }) => stored.find((row) => row.id === id) ?? [])
    const rows = inOrder.map((was) => pairs.get(was.id) ?? { was, row: was })
    const meant =
      rows.find(({ row }) => row.date === null) ??
      rows.find(({ row }) => row.setFields.includes('date') && row.date?.asWritten === open.words)
    if (meant === undefined) {
      const row = await madeRow(scope, edit, { decision, date, text: open.text, language, like: rows[0]?.row })
      pairs.set(row.id, { was: null, row })
    } else pairs.set(meant.row.id, { was: meant.was, row: withDate(meant.row, date) })
  }
  const all = [...pairs.values()]
  const done = await putRows(scope, edit, all)
  const made = all.filter(({ was }) => was === null).length
  return { ...done, made, dated: done.rows.length - made }
}

interface Making {
  readonly decision: DateDecided
  readonly date: EventDate
  /** Of the page. */
  readonly text: string
  readonly language: Language
  /** A row that cites the same words for another date. */
  readonly like: Row | undefined
}

async function madeRow(scope: Scope, edit: Edit, making: Making): Promise<Row> {
  const { decision, date, text, language, like } = making
  const cited = await citationsAt(scope, edit.matter, [{ ...decision, ...sentenceAround(text, decision, language) }])
  const said = like?.text ?? cited.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()).join(' ')
  const addParties = like?.parties.map(({ party }) => party)
  return newRow(edit, {
    date,
    text: said.slice(0, MOST_LETTERS),
    kind: 'event',
    role: null,
    change: { addCitations: cited, addParties },
  })
}

const MOST_LETTERS = 5000
/** A sentence that goes on for longer is none: then the line is cited. */
const REACH = 1000

/** The sentence in which the words stand; where it has no end in sight, their line. */
export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: Language,
): { readonly start: number; readonly end: number } {
  const from = Math.max(0, start - REACH)
  const part = text.slice(from, end + REACH)
  const sentence = splitSentences(part, language)
    .map((span) => ({ start: span.start + from, end: span.end + from }))
    .find((span) => span.start <= start && span.end >= end)
  const isCut = sentence === undefined || (sentence.start === from && from > 0) || sentence.end === end + REACH
  if (!isCut) return sentence
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: text.indexOf('\n', end) }
  return { start: Math.max(line.start, from), end: Math.min(line.end === -1 ? text.length : line.end, end + REACH) }
}
