// Why the dates of a row have the values they have; nothing where every date stands there as it is.
import type { DateBasis, DateMention } from '../dates/mention.ts'
import type { Reason } from '../reason.ts'

/** `toldBefore`: the day of a document that tells as past what lies after that day. */
export function basisOf(
  dates: readonly DateMention[],
  aside: 'deleted' | 'comment' | null,
  toldBefore: string | null = null,
): readonly Reason[] {
  const reasons = dates.flatMap((date) => reasonOf(date) ?? [])
  if (toldBefore !== null) reasons.push({ code: 'told-too-early', facts: { written: toldBefore } })
  if (aside !== null) reasons.push({ code: aside === 'deleted' ? 'deleted-text' : aside, facts: {} })
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}

function reasonOf({ value, undecided, candidates, basis }: DateMention): Reason | null {
  if (undecided === 'impossible-day') return { code: undecided, facts: {} }
  if (value === null) {
    const [one, other] = candidates
    return one === undefined || other === undefined
      ? { code: 'no-anchor', facts: {} }
      : { code: 'ambiguous-order', facts: { one, other } }
  }
  return basis === null ? null : resolvedBy(basis, value)
}

function resolvedBy({ kind, from }: DateBasis, value: string): Reason {
  switch (kind) {
    case 'document-date':
    case 'last-mentioned':
    case 'working-days':
    case 'defined-term':
      return { code: kind, facts: { from } }
    case 'day-order':
      return { code: kind, facts: { order: from === 'day-first' ? from : 'month-first' } }
    case 'century':
      // The eighties are '198'.
      return { code: kind, facts: { year: value.slice(0, 4).padEnd(4, '0') } }
    case 'holiday':
      break
  }
  return { code: 'holiday', facts: { holiday: from } }
}
