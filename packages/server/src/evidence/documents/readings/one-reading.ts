/** What counts as one reading with another that is noted at `now`, of a document as of a chronology. */
export interface OneReading {
  readonly now: Date
  /** What was noted until then is over. */
  readonly before: Date
  /** What was noted after it is of a clock that was put back. */
  readonly ahead: Date
}

const ONE_READING_MILLISECONDS = 10 * 60 * 1000

export const oneReading = (now: Date): OneReading => ({
  now,
  before: new Date(now.getTime() - ONE_READING_MILLISECONDS),
  // Of two requests at once the one that began first may come second.
  ahead: new Date(now.getTime() + ONE_READING_MILLISECONDS),
})
