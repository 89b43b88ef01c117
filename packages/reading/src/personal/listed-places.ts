// Countries, regions and towns by the list. A place inside another name ("Hamburg Muster Bank") is left to that name.
import type { PersonalFinding } from './finding.ts'
import { DOUBTFUL, PLACES } from './places.ts'

const CAPITAL = /(?<![\p{L}\p{N}.@-])\p{Lu}[\p{L}.]{0,30}[\p{L}](?:-\p{Lu}\p{L}{1,30}){0,3}/gu
const LOCAL = /(?:^|[\s(])(?:in|to|from|at|near|of|nach|aus|bei|von|Stadt|city|,)\s+$/i
/** Firms and statutes named for a place, and people's names before it, are told by their own rules. */
const PART_OF_NAME = /^(?: (?:Inc|LLC|Ltd|Corp|GmbH|AG|Bank|Street|St\.|Avenue|Road)\b|-\p{L}|er\b)/u

export function places(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const match of text.matchAll(CAPITAL)) {
    const listed = PLACES.get(match[0])
    if (listed === undefined) continue
    const name = listed.find(
      (place) => text.startsWith(place, match.index) && !/[\p{L}\p{N}]/u.test(text.charAt(match.index + place.length)),
    )
    if (name === undefined) continue
    const end = match.index + name.length
    if (DOUBTFUL.has(name) && !LOCAL.test(text.slice(Math.max(0, match.index - 10), match.index))) continue
    if (PART_OF_NAME.test(text.slice(end, end + 8))) continue
    findings.push({ type: 'LOCATION', start: match.index, end, confidence: 0.6, rule: 'listed-place' })
  }
  return findings
}
