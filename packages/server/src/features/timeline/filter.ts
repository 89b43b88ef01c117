// Which rows are shown, and the sentence that says so on every export: a filtered chronology must never look like a whole one.
import type { ChronologyParty, ChronologyRow } from '@muniment/contract'

export interface ChronologyFilter {
  /** First and last day shown, `YYYY-MM-DD`; a row is shown when it can lie in between. */
  readonly from: string | null
  readonly to: string | null
  /** Part of a party's name or alias; rows must name a party for each ("both A and B"). */
  readonly parties: readonly string[]
}

export const noFilter: ChronologyFilter = { from: null, to: null, parties: [] }

export function applyFilter(
  rows: readonly ChronologyRow[],
  parties: readonly ChronologyParty[],
  filter: ChronologyFilter,
): ChronologyRow[] {
  const wanted = filter.parties.map(
    (part) => new Set(parties.filter((party) => isNamed(party, part)).map((party) => party.id)),
  )
  return rows.filter((row) => isWithin(row, filter) && wanted.every((ids) => row.parties.some((id) => ids.has(id))))
}

const isNamed = (party: ChronologyParty, part: string): boolean =>
  [party.name, ...party.aliases].some((name) => name.toLocaleLowerCase().includes(part.toLocaleLowerCase()))

/** An undated row is shown only when no day is asked for. */
function isWithin({ date }: ChronologyRow, { from, to }: ChronologyFilter): boolean {
  if (from === null && to === null) return true
  if (date === null) return false
  return (
    (to === null || date.earliest === null || date.earliest <= to) &&
    (from === null || date.latest === null || date.latest >= from)
  )
}

const WORDS = {
  en: { from: 'from', to: 'to', parties: 'naming', and: 'and' },
  de: { from: 'ab', to: 'bis', parties: 'mit', and: 'und' },
} as const

export function stateFilter({ from, to, parties }: ChronologyFilter, language: 'en' | 'de'): string | null {
  const words = WORDS[language]
  const parts = [
    ...(from === null ? [] : [`${words.from} ${from}`]),
    ...(to === null ? [] : [`${words.to} ${to}`]),
    ...(parties.length === 0 ? [] : [`${words.parties} ${parties.map((part) => `“${part}”`).join(` ${words.and} `)}`]),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
