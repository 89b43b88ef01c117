// Coverage in the reader's language: findings are stored as codes with facts, and worded here when they leave.
import type { CoverageFinding } from '@muniment/contract'
import type { Language } from '@muniment/contract/dates'
import { writeIsoDay } from '@muniment/contract/dates'
import { EVENT_CODES } from '../events/index.ts'
import { type FindingFacts, READ_CODES } from '../text/index.ts'
import { findingSentences } from './finding-sentences.ts'

const KINDS: ReadonlyMap<string, CoverageFinding['kind']> = new Map(Object.entries({ ...READ_CODES, ...EVENT_CODES }))

/** What nobody knows the code of was not read: a gap is never shown as less than it may be. */
export const kindOfFinding = (code: string): CoverageFinding['kind'] => KINDS.get(code) ?? 'not-read'

export interface FindingToWord {
  readonly code: string
  readonly facts: FindingFacts | null
}

/** One or two plain sentences; the code itself where an older or newer version stored one that has no words here. */
export function wordFinding({ code, facts }: FindingToWord, language: Language): string {
  const { read, details, events } = findingSentences[language]
  const fact = (name: string) => {
    const is = own(facts ?? {}, name) ?? ''
    return { is, text: typeof is === 'number' ? is.toLocaleString(language) : is }
  }
  const event = own(events, code)
  if (event !== undefined) return event(fact)
  const detail = own(details, String(facts?.['detail']))
  return [own(read, code) ?? code, detail]
    .flatMap((text) => text?.replace(SLOT, (_, name) => fact(name).text) ?? [])
    .join(' ')
}

/** Why an expression of time was not dated. */
export function wordUndecided(reason: string, candidates: readonly string[], language: Language): string {
  const or = language === 'de' ? ' oder ' : ' or '
  return (own(findingSentences[language].undecided, reason) ?? reason).replace(SLOT, () =>
    candidates.map((day) => writeIsoDay(day, language)).join(or),
  )
}

/** Why a date that was read is in no row. */
export const wordLeftOut = (kind: string, language: Language): string =>
  own(findingSentences[language].leftOut, kind) ?? kind

/** What two rows say that cannot both be true, each with its date as its document writes it. */
export const wordContradiction = (one: string, other: string, language: Language): string =>
  language === 'de'
    ? `Dasselbe wird einmal für ${one} und einmal für ${other} berichtet.`
    : `The same is told once for ${one} and once for ${other}.`

const SLOT = /\{([a-z]+)\}/g

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
