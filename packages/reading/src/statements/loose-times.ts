// Times told by how far they are from something that has no day here: 'some two weeks after installation', 'vor etwa drei Jahren', 'in den
// nächsten Tagen', 'eine Zahlungsfrist von zwei Wochen'. No day can be told, and whoever reads the chronology must hear of them.
import type { Span } from '../span.ts'

const FEW_EN =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|several|some|many|(?:a\\s{1,4})?few|(?:a\\s{1,4})?couple\\s{1,4}of|various)'
const UNIT_EN = '(?:(?:full|calendar|business|working)\\s{1,4})?(?:day|week|fortnight|month|year)s?'
const ABOUT_EN = '(?:(?:about|around|some|approximately|roughly|nearly|almost|at\\s{1,4}least|over|only|just)\\s{1,4})?'
const NEXT_EN = '(?:next|coming|following|last|past|previous)'

const FEW_DE =
  '(?:\\d{1,3}|eine[nrm]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|fünfzehn|zwanzig|dreißig|einige[nr]?|wenige[nr]?|mehrere[nr]?|ein\\s{1,4}paar|etliche[nr]?)'
const UNIT_DE = '(?:(?:Werk|Arbeits|Bankarbeits|Kalender)?[Tt]age?n?|Wochen?|Monate?[ns]?|Jahre?[ns]?)'
const ABOUT_DE = '(?:(?:etwa|rund|circa|ca\\.|ungefähr|gut|knapp|fast|über|mindestens|erst|nur)\\s{1,4})?'
const NEXT_DE = '(?:nächsten|kommenden|folgenden|letzten|vergangenen)'

const PATTERNS: readonly RegExp[] = [
  `\\b${ABOUT_EN}${FEW_EN}\\s{1,4}${UNIT_EN}\\s{1,4}(?:(?:after|before|following|prior\\s{1,4}to)\\s{1,4}(?:(?:the|his|her|their|our|your|my|its|this|that)\\s{1,4})?\\p{L}{3,24}|later|earlier|ago|afterwards|beforehand)(?!\\p{L})`,
  `\\b(?:in|within|over|during)\\s{1,4}the\\s{1,4}${NEXT_EN}\\s{1,4}(?:${FEW_EN}\\s{1,4})?${UNIT_EN}(?!\\p{L})`,
  `\\bin\\s{1,4}(?:a\\s{1,4}few|a\\s{1,4}couple\\s{1,4}of|several|some)\\s{1,4}${UNIT_EN}(?!\\p{L})`,
  `\\b(?:period|standstill|notice|extension|deadline|term\\s{1,4}of\\s{1,4}payment)\\s{1,4}of\\s{1,4}${ABOUT_EN}${FEW_EN}\\s{1,4}${UNIT_EN}(?!\\p{L})`,
  `\\b(?:net\\s{1,4}\\d{1,3}\\s{1,4}days|\\d{1,3}\\s{1,4}days\\s{1,4}net)\\b`,
  `(?<!\\p{L})${ABOUT_DE}${FEW_DE}\\s{1,4}${UNIT_DE}\\s{1,4}(?:(?:nach|vor|ab|seit)\\s{1,4}(?:(?:de[rmsn]|seine[rm]|ihre[rm]|unsere[rm]|diese[rm])\\s{1,4})?\\p{Lu}\\p{L}{2,30}|später|zuvor|danach|darauf|vorher|nachher|netto)(?!\\p{L})`,
  `(?<!\\p{L})(?:vor|seit)\\s{1,4}${ABOUT_DE}${FEW_DE}\\s{1,4}${UNIT_DE}(?!\\p{L})`,
  `(?<!\\p{L})(?:in|während|innerhalb)\\s{1,4}de[nr]\\s{1,4}${NEXT_DE}\\s{1,4}(?:${FEW_DE}\\s{1,4})?${UNIT_DE}(?!\\p{L})`,
  `(?<!\\p{L})in\\s{1,4}(?:einigen|wenigen|mehreren|ein\\s{1,4}paar)\\s{1,4}${UNIT_DE}(?!\\p{L})`,
  `(?<!\\p{L})\\p{L}{0,24}[Ff]rist\\s{1,4}(?:von|beträgt)\\s{1,4}${ABOUT_DE}${FEW_DE}\\s{1,4}${UNIT_DE}(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'giu'))

/** In order, none within another; those that a day or a limit covers already are not among them. @param dated in any order */
export function looseTimesIn(text: string, dated: readonly Span[]): Span[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
  const known = [...dated].sort((a, b) => a.start - b.start)
  const kept: Span[] = []
  let at = 0
  let reached = 0
  for (const span of found) {
    if (span.start < reached) continue
    while ((known[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++
    const next = known[at]
    if (next !== undefined && next.start < span.end) continue
    reached = span.end
    kept.push(span)
  }
  return kept
}
