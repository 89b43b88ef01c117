// Each date of a text with the unit it stands in and the verdict of the rules.
import type { Span } from '../span.ts'
import { judge } from './judge.ts'
import type { Moment } from './place.ts'
import { Place } from './place.ts'
import type { Verdict } from './rule.ts'
import type { Unit } from './unit.ts'
import type { UnitFinder } from './units.ts'

export interface Judged {
  readonly moment: Moment
  readonly unit: Unit
  readonly verdict: Verdict
}

/** A sentence with more dates than this is a list of them: what the last is, the rest are. Keeps hostile text from being judged word by word. */
const MOST = 100

/** Each date with its unit and verdict, those of one unit together. */
export function judgedByUnit(text: string, moments: readonly Moment[], finder: UnitFinder): Judged[][] {
  const groups: Judged[][] = []
  let last: Judged | null = null
  for (const moment of moments) {
    const unit = finder.unitOf(moment)
    const isSame: boolean = last !== null && last.unit.start === unit.start && last.unit.end === unit.end
    const isList = isSame && unit.kind === 'sentence' && (groups.at(-1)?.length ?? 0) >= MOST
    const goesOn = last !== null && (isList || (isSame && isChained(text, last.moment, moment)))
    const verdict: Verdict = goesOn && last !== null ? last.verdict : judge(new Place(text, unit, moment))
    last = { moment, unit, verdict }
    if (isSame) groups.at(-1)?.push(last)
    else groups.push([last])
  }
  return groups
}

/** 'on December 3, 2009 and December 4, 2009': the second date is what the first is; so is one with nothing between. */
function isChained(text: string, first: Span, second: Span): boolean {
  if (second.start - first.end > 24) return false
  if (second.start - first.end === 1 && text.charCodeAt(first.end) === 32) return true
  return /^\s*(?:,|,?\s*(?:and|und|sowie|or|oder|bzw\.|&))\s*(?:(?:on|vom|am|of|dated|dem|den|as of|v\.)\s*)?$/i.test(
    text.slice(first.end, second.start),
  )
}
