// The day a document bears, out of what it says of itself: a mail that it was sent, a judgment that it was decided, a letter its date.
import type { DocumentDateRole, Statement } from '@muniment/reading/statements'

/** How well a role dates the paper; what is not here says nothing of when it was written. */
const RANK: Readonly<Partial<Record<DocumentDateRole, number>>> = { sent: 4, decided: 3, dated: 2, signed: 1 }

const rankOf = ({ role }: Pick<Statement, 'role'>): number =>
  Object.entries(RANK).find(([known]) => known === role)?.[1] ?? 0

/** `YYYY-MM-DD`; null where it says no such day. Of several that rank alike the one that is told first. */
export function dayOfPaper(told: readonly Pick<Statement, 'kind' | 'role' | 'dates'>[]): string | null {
  let best: { readonly day: string; readonly rank: number } | null = null
  for (const statement of told) {
    const rank = statement.kind === 'document-date' ? rankOf(statement) : 0
    const day = statement.dates[0]?.value ?? ''
    if (rank > (best?.rank ?? 0) && /^\d{4}-\d\d-\d\d$/.test(day)) best = { day, rank }
  }
  return best?.day ?? null
}
