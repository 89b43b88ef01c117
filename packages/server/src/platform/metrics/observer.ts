// What the rest of the server tells of itself while it works. Numbers and words of ours only: nothing here can carry an id, a name, a
// workspace or a word of a document, because nothing here takes one.

/** `returned`: neither done nor failed; the process ends, or the database was away. */
export type JobOutcome = 'done' | 'returned' | 'failed'

export interface Observer {
  /** `route` is its template (`/matters/:matter`); `seconds` null for a stream, which lasts as long as somebody listens. */
  requestEnded(seen: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number | null
  }): void
  /** `kind` as the queue stores it: `text.read`. */
  jobEnded(seen: { readonly kind: string; readonly outcome: JobOutcome; readonly seconds: number }): void
  documentRead(pages: number): void
  /** The refusal's code: `text.encrypted`. */
  documentRefused(code: string): void
  /** Bytes that people sent to be filed. */
  bytesTaken(bytes: number): void
  /** A child or thread that opens or understands documents was ended, or died; the next document gets a new one. */
  readerEnded(reason: string): void
  /** Of what was masked before it left: found by both readers of personal data, by ours alone, by the second alone. */
  personalFound(found: { readonly both: number; readonly ours: number; readonly second: number }): void
}

const nothing = (): void => undefined

/** Where nobody asks for metrics. */
export const unobserved: Observer = {
  requestEnded: nothing,
  jobEnded: nothing,
  documentRead: nothing,
  documentRefused: nothing,
  bytesTaken: nothing,
  readerEnded: nothing,
  personalFound: nothing,
}
