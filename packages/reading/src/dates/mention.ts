import type { Language, LanguageRun, Span } from '../span.ts'

export type Precision =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'fiscal-year'
  | 'decade'
  | 'century'

/** What the words around a date make of it. `before` and `after` leave the day itself out, `on-or-…` take it in. */
export type Qualifier =
  | 'about'
  | 'before'
  | 'on-or-before'
  | 'after'
  | 'on-or-after'
  | 'since'
  | 'until'
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'end'

/** Open to one side: bounded by a last day, or by a first. */
export const isUpTo = (qualifier: Qualifier | null): boolean =>
  qualifier === 'before' || qualifier === 'on-or-before' || qualifier === 'until'
export const isFromOn = (qualifier: Qualifier | null): boolean =>
  qualifier === 'after' || qualifier === 'on-or-after' || qualifier === 'since'

export interface TimeOfDay {
  /** 0–23 */
  readonly hour: number
  /** 0–59, or null where only the hour is said. */
  readonly minute: number | null
  readonly second: number | null
  /** As written or normalised: 'UTC', '+02:00', 'MEZ'; null where none is said. */
  readonly zone: string | null
}

/** Why a date has the value it has, when the words alone do not give it. */
export interface DateBasis {
  /** `document-date`: counted from the date of the document; `last-mentioned`: from the date named before it; `defined-term`: from a named date such as the Effective Date; `day-order`: 03/04 decided by the matter's or the text's own order; `century`: a two-digit year, read from that year; `working-days`: counted in working days from that day, public holidays not counted out. */
  readonly kind:
    | 'document-date'
    | 'last-mentioned'
    | 'defined-term'
    | 'day-order'
    | 'century'
    | 'holiday'
    | 'working-days'
  /** The anchor, as an ISO day, or the rule applied. */
  readonly from: string
}

/** Why a date has no value: 03/04/2020 without a hint which is the month; 31 June, which no calendar has; a relative expression with nothing to be counted from. */
export type Undecided = 'ambiguous-order' | 'impossible-day' | 'no-anchor'

/** One calendar expression as it stands in a text. Ranges are two mentions, one for each end as written, joined by `range`. */
export interface DateMention extends Span {
  /** TIMEX3: `2021-03-03`, `2021-03`, `2020-Q2`, `2020-W12`, `199`, `19`, `BC0264`, … null when not resolved. */
  readonly value: string | null
  /** EDTF (ISO 8601-2), null when not resolved. For a range this end alone. */
  readonly edtf: string | null
  /** First and last day it can mean, `YYYY-MM-DD` (astronomical years before 0, e.g. `-0263-01-01`); null for an open end. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: Precision
  readonly qualifier: Qualifier | null
  readonly time: TimeOfDay | null
  /** Which end of a range this is, and a number that both ends share within one text. */
  readonly range: { readonly end: 'from' | 'to'; readonly pair: number } | null
  /** Days of one list ("3, 5 and 7 October") share a number within one text: each is a day of its own. */
  readonly list: number | null
  readonly basis: DateBasis | null
  /** Set exactly when `value` is null. */
  readonly undecided: Undecided | null
  /** Both readings, when 03/04/2020 could not be decided; then `value` is null. */
  readonly candidates: readonly string[]
  /** The grammar rule that read it, `noun.verb`-like stable name, shown by `explain`. */
  readonly rule: string
}

export interface DateOptions {
  readonly language: Language
  /** The languages of the text's stretches, as `languageRuns` gives them; without, all of it is read in `language`. */
  readonly runs?: readonly LanguageRun[]
  /** The date of the document, `YYYY-MM-DD`, or null: then a relative expression without another anchor stays unresolved. */
  readonly reference: string | null
  /** The matter's order for 03/04/2020, when someone has settled it. Otherwise the text's own evidence, then the language, decide. */
  readonly dayOrder?: 'day-first' | 'month-first' | null
}
