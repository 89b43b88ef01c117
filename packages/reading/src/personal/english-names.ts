// Names in English text beyond those the party reader is sure of: a capitalised word that is neither an ordinary word nor written small
// elsewhere in the same text is taken for a name. It is what a redactor wants (a name too many is a blank too many, a name too few is a leak);
// confidence is low, so any surer reading of the same place stands before it.
import type { PersonalFinding } from './finding.ts'
import { isOrdinary } from './ordinary-words.ts'

const WORD = /[\p{L}\p{M}\d](?:[\p{L}\p{M}\d]|['’&-](?=\p{L}))*/gu
const PARTICLES = new Set(
  'van von de del della der den di da dos du la le bin ibn al el af ter ten zu st san'.split(' '),
)
const FIRM =
  /(?:^| )(?:Inc|LLC|Ltd|Corp|Corporation|Company|Co|Group|Bank|Technologies|Systems|Solutions|Partners|Associates|Holdings|Industries|Services|Capital|Energy|Labs?|Media|Networks?|Software|Data|Insurance|Orchestra|University|College|Institute|Foundation|Society|Times|Analytics|Logistics|Consulting|Enterprises|PLC|LLP|AG|GmbH)$/
const BEFORE_PLACE = /(?:^|\s)(?:in|to|near|at|visit|visiting|outside|towards?|across|around|city|of)\s+$/i
const BEFORE_PERSON =
  /(?:^|\s)(?:by|with|said|says|called|named|is|am|told|me|mr\.?|mrs\.?|ms\.?|dr\.?|and|starring|dear|hi|hello)\s+$/i
/** After these a sentence's first word is its subject: "Adomo began". */
const SPEAKS =
  /^(?:,? (?:is|was|has|had|will|would|can|said|says|lives|lived|works|worked|began|spent|wrote|joined|signed|asked|told|did|does|from|and|of|flew|moved|called|spoke|went|came|explained|who)\b|:|,|'s|’s|\n|$)/

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly known: boolean
  /** Stands where any word has a capital. */
  readonly opens: boolean
}

const isCapital = (char: string) => char !== char.toLowerCase() && char === char.toUpperCase()

function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORD)]
  const small = new Set<string>()
  for (const [word] of matches) if (!isCapital(word.charAt(0))) small.add(word)
  return matches.map((match) => {
    const word = match[0]
    const lower = word.toLowerCase()
    const capital = isCapital(word.charAt(0))
    const shouted = word.length > 1 && word === word.toUpperCase()
    const known = !capital || shouted || word.length === 1 || isOrdinary(lower) || small.has(lower) || /\d/.test(word)
    const lead = text.slice(Math.max(0, match.index - 4), match.index)
    const opens = match.index === 0 || /[.!?:•–"“”\n>][\s"“(]*$/.test(lead) || /^\W*$/.test(lead)
    return { text: word, start: match.index, end: match.index + word.length, capital, known, opens }
  })
}

const touches = (text: string, left: Word, right: Word) => {
  const gap = text.slice(left.end, right.start)
  return (
    gap === ' ' ||
    (gap === '. ' && left.text.length === 1) ||
    (gap === ', ' && /^(?:Inc|LLC|Ltd|Corp|PLC|LLP)$/.test(right.text))
  )
}

/** Initials, particles, firm endings and, inside a sentence, further capitalised words belong to the name they touch. */
function joins(word: Word): boolean {
  if (!word.capital) return PARTICLES.has(word.text)
  return !word.known || word.text.length === 1 || FIRM.test(word.text) || !word.opens
}

function typeOf(text: string, start: number, end: number): string {
  if (FIRM.test(text.slice(start, end))) return 'ORGANIZATION'
  const lead = text.slice(Math.max(0, start - 12), start)
  if (BEFORE_PERSON.test(lead)) return 'PERSON'
  return BEFORE_PLACE.test(lead) ? 'LOCATION' : 'PERSON'
}

export function englishNames(text: string): PersonalFinding[] {
  const words = wordsOf(text)
  const findings: PersonalFinding[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || word.known) continue
    let first = i
    let last = i
    for (let before = words[first - 1]; before !== undefined; before = words[first - 1]) {
      const here = words[first]
      if (
        here === undefined ||
        !touches(text, before, here) ||
        !before.capital ||
        before.opens ||
        !joins(before) ||
        i - first >= 4
      )
        break
      first--
    }
    for (let next = words[last + 1]; next !== undefined; next = words[last + 1]) {
      const here = words[last]
      if (here === undefined || !touches(text, here, next) || !joins(next) || last - i >= 5) break
      last++
    }
    while (last > i && !(words[last]?.capital ?? false)) last--
    const from = words[first]
    const to = words[last]
    i = last
    if (from === undefined || to === undefined) continue
    if (from.opens && first === last && !SPEAKS.test(text.slice(to.end, to.end + 12))) continue
    findings.push({
      type: typeOf(text, from.start, to.end),
      start: from.start,
      end: to.end,
      confidence: 0.35,
      rule: 'capitalised-unknown-word',
    })
  }
  return findings
}
