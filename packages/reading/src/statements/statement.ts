import type { DateMention } from '../dates/mention.ts'
import type { PartyMention } from '../names/party.ts'
import type { Reason } from '../reason.ts'
import type { Language, Span } from '../span.ts'
import type { StatementKind } from './kinds.ts'

/** The dates a document has, as opposed to those it mentions. */
export type DocumentDateRole =
  | 'dated'
  | 'signed'
  | 'sent'
  | 'received'
  | 'effective'
  | 'expires'
  | 'filed'
  | 'decided'
  | 'served'

/** What a paper that moves the end of a contract says of that contract. */
export interface Amends {
  /** In lower case; the day as ISO, null where none stands beside the name. */
  readonly papers: readonly { readonly title: string; readonly day: string | null }[]
  /** The days that the sentence says are moved. */
  readonly from: readonly string[]
}

export interface Statement extends Span {
  /** `start`/`end`: the sentence, table row or field that says it; the quote is exactly this slice. */
  readonly kind: StatementKind
  readonly role: DocumentDateRole | null
  /** What happened, in the document's own words: the clause around the date, shortened only by leaving words out. */
  readonly text: string
  readonly dates: readonly DateMention[]
  readonly parties: readonly PartyMention[]
  /** 0 to 1, calibrated: of the statements said with 0.8, eight in ten should be right. */
  readonly confidence: number
  /** Stands in a quoted reply of a mail: said once more, so the new text's sentence wins where both tell the same event. */
  readonly isQuoted: boolean
  /** Why, when the reading is inferred: counted from the date of the letter. Empty when it stands there. */
  readonly basis: readonly Reason[]
  /** The rule that made it, for `explain`. */
  readonly rule: string
  /** Of a sentence that moves the end of a contract to its day: which. */
  readonly amends?: Amends
}

/** One document's running text, as `joinPages` makes it. */
export interface StatementInput {
  readonly text: string
  /** The document's; a paragraph or sentence that is clearly in the other language is read in that. */
  readonly language: Language
  /** What the format says of stretches of this text (mail fields, table rows, quoted replies, comments). */
  readonly zones: readonly (Span & { readonly kind: string; readonly label: string | null })[]
  /** Date of the document when the format knows it (mail header), `YYYY-MM-DD`. */
  readonly reference: string | null
  readonly dayOrder: 'day-first' | 'month-first' | null
  /** The parties of `text` in their order, as `findParties` gives them, where they are known; they are found here otherwise. */
  readonly parties?: readonly PartyMention[]
}
