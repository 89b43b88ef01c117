import type { TimelineRow } from './layout.ts'

/** The rows of a chronology, or of one section of it, as they are drawn. */
export interface Drawing {
  /** Null where it is the only one. */
  readonly title: string | null
  readonly rows: readonly TimelineRow[]
  readonly svg: string
}
