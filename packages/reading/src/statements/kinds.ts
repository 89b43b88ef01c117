// The one list of what a dated statement can be.

/** `event` happened or will happen; `document-date` is a date the document itself has (dated, signed, sent, effective, filed); `deadline` is a duty with a date; `term` says how long something runs. */
export const ROW_KINDS = ['event', 'document-date', 'deadline', 'term'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/**
 * Kept out of a chronology and listed in its coverage: dates of statutes and reported decisions, of documents only named, of forms, addresses
 * and copyright; `untold` is a date of which the text says nothing that happened or is due, `repeated` one that a row of the text tells already.
 */
export const KEPT_OUT_KINDS = ['law', 'reference', 'boilerplate', 'untold', 'repeated'] as const
export type KeptOutKind = (typeof KEPT_OUT_KINDS)[number]

export type StatementKind = RowKind | KeptOutKind

export const isRowKind = (kind: StatementKind): kind is RowKind => ROW_KINDS.some((row) => row === kind)
