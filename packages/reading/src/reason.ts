// Why a date or a row has what it has where the words alone do not say so: a code with its facts. Reading stores no sentence: whoever shows a
// reason words it in the language of the reader.

/** Days are ISO or EDTF; `named` are the document's own words. */
export interface ReasonFacts {
  /** Counted from the date of the document. */
  readonly 'document-date': { readonly from: string }
  /** Counted from the date named before it. */
  readonly 'last-mentioned': { readonly from: string }
  /** Counted from a date that the document gives a name. */
  readonly 'defined-term': { readonly from: string }
  /** Counted in working days; public holidays are not counted out. */
  readonly 'working-days': { readonly from: string }
  /** 03/04 decided by the matter's or the text's own order. */
  readonly 'day-order': { readonly order: 'day-first' | 'month-first' }
  /** A two-digit year, and the whole one it was read as. */
  readonly century: { readonly year: string }
  /** A day with a name: one of `HOLIDAYS`. */
  readonly holiday: { readonly holiday: string }
  /** Day and month in either order, and nothing decides. */
  readonly 'ambiguous-order': { readonly one: string; readonly other: string }
  readonly 'no-anchor': NoFacts
  readonly 'impossible-day': NoFacts
  /** Told as past, but after the day the document was written. */
  readonly 'told-too-early': { readonly written: string }
  readonly 'deleted-text': NoFacts
  /** Beside a line for a signature that is empty in the text. */
  readonly 'no-signature': NoFacts
  readonly comment: NoFacts
  /** The page is a picture. */
  readonly recognised: NoFacts
  /** The end of a term: so long from a day. `ends`: whether a day less, because the clause or §§ 187, 188 BGB say so. */
  readonly 'contract-term': {
    readonly from: string
    readonly count: number
    readonly unit: 'year' | 'month' | 'week' | 'day'
    readonly anchor: TermAnchor
    /** Of a `defined-term`; else empty. */
    readonly named: string
    readonly ends: 'same-day' | 'day-before' | 'day-before-bgb'
  }
  /** The end of the calendar year in which that day lies. */
  readonly 'end-of-year-of': { readonly from: string }
  readonly 'end-of-year': { readonly year: string }
  /** The end of a contract that another document moves: to which day, and where it says so. */
  readonly 'end-moved': { readonly to: string; readonly document: string; readonly page: number }
  /** The day of the last signature, to which the opening refers. */
  readonly 'last-signature': NoFacts
  /** The date of the agreement, to which the clause refers. */
  readonly 'agreement-date': NoFacts
}

/** What a term is counted from. */
export type TermAnchor = 'day-named' | 'beginning' | 'effective-date' | 'agreement-date' | 'defined-term'
type NoFacts = Readonly<Record<string, never>>

export type ReasonCode = keyof ReasonFacts
export type Reason = { readonly [C in ReasonCode]: { readonly code: C; readonly facts: ReasonFacts[C] } }[ReasonCode]
