// Finds personal data: what has a form of its own, then names and places. Findings never overlap; where two do, the surer one stands, and of
// two as sure the longer.
import { findParties } from '../names/index.ts'
import type { Language } from '../span.ts'
import { courtNames } from './court-names.ts'
import { englishNames } from './english-names.ts'
import type { PersonalFinding, PersonalOptions } from './finding.ts'
import { structured } from './structured.ts'
import { addresses, places } from './whereabouts.ts'

export function apart(findings: readonly PersonalFinding[]): PersonalFinding[] {
  const ranked = [...findings].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: PersonalFinding[] = []
  const ordered = () => kept.sort((a, b) => a.start - b.start)
  const taken: { start: number; end: number }[] = []
  for (const finding of ranked) {
    if (!overlapsAny(taken, finding)) {
      insert(taken, finding)
      kept.push(finding)
    }
  }
  return ordered()
}

/** First of the ordered, disjoint ranges that ends after `at`. */
function firstAfter(ranges: readonly { start: number; end: number }[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function overlapsAny(
  ranges: readonly { start: number; end: number }[],
  range: { start: number; end: number },
): boolean {
  const next = ranges[firstAfter(ranges, range.start)]
  return next !== undefined && next.start < range.end
}

function insert(ranges: { start: number; end: number }[], range: { start: number; end: number }): void {
  ranges.splice(firstAfter(ranges, range.start), 0, range)
}

/** Personal data in `text`, in order, apart from each other. Never throws. */
export function findPersonal(text: string, options: PersonalOptions): PersonalFinding[] {
  const found = structured(text, options.language)
  if (options.only === 'structured') return apart(found)
  return apart([...found, ...named(text, options.language)])
}

function named(text: string, language: Language): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const { start, end, kind, confidence, rule } of findParties(text, { language })) {
    if (kind === 'person') findings.push({ type: 'PERSON', start, end, confidence, rule })
    if (kind === 'organization') findings.push({ type: 'ORGANIZATION', start, end, confidence, rule })
  }
  findings.push(...(language === 'de' ? courtNames(text) : englishNames(text)), ...places(text), ...addresses(text))
  return findings
}
