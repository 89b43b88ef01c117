// The end of a contract that an amendment moves: 'the expiration date is hereby extended from X to Y', 'Section 3 (Term) is amended by
// replacing X with Y'. The latest such day is the end; the day it replaces is none any more.
import { clauseAround } from './clauses.ts'
import { type Calendar, daysBetween } from './days.ts'
import type { ContractDate } from './facts.ts'
import { isReplacingDay, speaksOfTheEnd } from './moved-days.ts'

const MOVES =
  /\b(?:extended|prolonged|postponed|changed|replac(?:ed|ing)|delet(?:ed|ing)|substitut(?:ed|ing))\b|verlängert|verschoben|hinausgeschoben|erstreckt|ersetzt|geändert|tritt\s/giu
/** So many such words are looked at: a hostile text may hold more. */
const MOST = 200
/** A heading above the clause may say what is amended. Characters. */
const ABOVE = 80

/** Null where nothing moves the end to a day that stands there. */
export function readExtension(text: string, calendar: Calendar): ContractDate | null {
  let latest: ContractDate | null = null
  let past = 0
  let turns = 0
  for (const { index } of text.matchAll(MOVES)) {
    if (index < past) continue
    if (turns++ > MOST) break
    const clause = clauseAround(text, index)
    past = clause.end
    const words = oneLine(text.slice(clause.start, clause.end))
    if (!/\d{4}/.test(words) || !speaksOfTheEnd(`${headingAbove(text, clause.start)} ${words}`)) continue
    const day = daysBetween(text, clause.start, clause.end, calendar).findLast(({ start, end }) =>
      isReplacingDay(oneLine(text.slice(clause.start, start)), oneLine(text.slice(end, clause.end))),
    )
    if (day === undefined || (latest !== null && (latest.value ?? '') >= day.value)) continue
    const { start, end } = clause
    latest = { status: 'explicit', value: day.value, span: { start, end }, derivation: null, rule: 'expires.extended' }
  }
  return latest
}

const headingAbove = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - ABOVE), at)
    .split(/\n\s{0,20}\n|[.;!?]\s{0,4}\n/)
    .at(-1) ?? ''

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trimEnd()
