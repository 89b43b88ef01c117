// The piece of a document that says one dated thing, as `units` finds it.
import type { Language, Span } from '../span.ts'

export type UnitKind = 'field' | 'row' | 'label' | 'line' | 'stamp' | 'sentence'

export interface Unit extends Span {
  readonly kind: UnitKind
  /** What a form calls the date: 'Effective Date', 'Gesendet'. */
  readonly label: string | null
  /** What it is written in. */
  readonly language: Language
  readonly isQuoted: boolean
  /** Deleted text, a comment, a footnote: said, but not by the text itself. */
  readonly aside: 'deleted' | 'comment' | null
  /** What the columns of its table are called, for a row of one that says so. */
  readonly headings?: readonly string[]
  /** What the column of its date is called. */
  readonly heading?: string
  /** The entry of a log, whose hour is its date. */
  readonly isLog?: true
  /** Where the words of that entry begin. */
  readonly wordsFrom?: number
}
