// What is to be known of a row beside its date and its words: what kind of date it is, what it was inferred from, how sure it is, what
// contradicts it. A note stands under the event, unless a column of its own was chosen for it.
import type { Chronology, ChronologyRow, RowDate } from '@muniment/contract'
import { writeDate } from '@muniment/contract/dates'
import { printed } from './plain.ts'
import type { Words } from './words.ts'

const mostContradictions = 6
export const longestBasis = 300

export interface ScheduleNote {
  readonly kind: 'kind' | 'inferred' | 'confidence' | 'contradiction' | 'status'
  readonly text: string
  /** Anchor of the row it points to, for a contradiction. */
  readonly to: string | null
}

export function ownNotes(
  row: ChronologyRow,
  shared: ChronologyRow['status'] | null,
  words: Words,
): readonly ScheduleNote[] {
  const notes: ScheduleNote[] = []
  const add = (kind: ScheduleNote['kind'], text: string): void => void notes.push({ kind, text, to: null })
  const role = row.role === null ? '' : roleWord(row.role, words)
  if (row.kind !== 'event' || role !== '') {
    add('kind', row.kind === 'event' ? role : words.kind[row.kind] + (role === '' ? '' : `: ${role}`))
  }
  if (row.basis !== null) add('inferred', words.inferred(printed(row.basis, longestBasis)) + writtenAs(row.date, words))
  const confidence = words.confidenceNote[row.confidence]
  if (confidence !== null) add('confidence', confidence)
  if (row.status !== null && row.status !== 'undisputed' && row.status !== shared)
    add('status', capitalised(words.status[row.status]))
  return notes
}

export function writtenAs(date: RowDate | null, words: Words): string {
  const written = printed(date?.asWritten ?? '', 80)
  return written === '' ? '' : ` (${words.asWritten(written)})`
}

/** By row. */
export function contradictionNotes(chronology: Chronology, words: Words): ReadonlyMap<string, readonly ScheduleNote[]> {
  const numbers = new Map(chronology.rows.map((row, i) => [row.id, i + 1]))
  const dates = new Map(chronology.rows.map((row) => [row.id, row.date]))
  const notes = new Map<string, ScheduleNote[]>()
  for (const { rows, reason } of chronology.contradictions) {
    for (const [from, to] of [rows, rows.toReversed()]) {
      const number = numbers.get(to ?? '')
      if (from === undefined || number === undefined || !numbers.has(from)) continue
      const date = dates.get(to ?? '') ?? null
      const said = date === null ? words.undated : printed(writeDate(date, chronology.language), 120)
      const text = words.contradicts(number, said, printed(reason, longestBasis))
      const known = notes.get(from) ?? []
      notes.set(from, known)
      if (known.length < mostContradictions) known.push({ kind: 'contradiction', text, to: `row${number}` })
      else if (known.length === mostContradictions)
        known.push({ kind: 'contradiction', text: words.moreContradictions, to: null })
    }
  }
  return notes
}

/** The status that every row has, when there is one worth saying once instead of on each row or in a column of its own. */
export function sharedStatus({ rows, columns }: Chronology): ChronologyRow['status'] | null {
  if (columns?.includes('status') === true) return null
  const [first] = rows
  if (first === undefined || first.status === 'undisputed') return null
  return rows.every((row) => row.status === first.status) ? first.status : null
}

export function roleWord(role: string, words: Words): string {
  return words.roles.get(role) ?? printed(role, 120)
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
