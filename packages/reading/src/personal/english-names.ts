// Names in English text beyond those the party reader is sure of: a capitalised word that is neither an ordinary word nor written small
// elsewhere in the same text is taken for a name. It is what a redactor wants (a name too many is a blank too many, a name too few is a leak);
// confidence is low, so any surer reading of the same place stands before it.
import type { PersonalFinding } from './finding.ts'
import { isOrdinary } from './ordinary-words.ts'

const WORD = /[\p{L}\p{M}\d](?:[\p{L}\p{M}\d]|(?:['’](?!s(?![\p{L}]))|[&-])(?=\p{L}))*/gu
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

/** A form's label, a thing with its version or its long number: "Henkilötunnus: 150701A550A", "KvK no. 47182930", "Node 14.17.0". */
const NUMBERED =
  /^(?:['’]s)?\)?(?:(?:[.:#)]{1,2}[ \t]{0,4}|[ \t]{1,2})(?:no|nr|number|num)\b\.?[ \t]{0,2}#?:?[ \t]{0,2}[A-Z]{0,4}[ -]?\d|[.:#)]{1,2}[ \t]{0,4}[A-Z]{0,4}[ -]?\d|[ \t-](?:[A-Z]{1,4}[ -]?)?(?:\d{5}|\d+\.\d))/
/** "Parkinson disease", "Newton's method": called after somebody long dead. */
const EPONYM =
  /^(?:['’]s?)? (?:disease|syndrome|method|transform|filter|test|theorem|law|laws|index|scale|algorithm|equation|effect|constant|distribution|engine|cycle|Act|principle|paradox|curve|number|process|rule)(?!\p{L})/u

const STATUTE = / (?:Act|Code|Directive|Regulation|Convention|Treaty|Protocol|Rules)$/

/** Given names that are ordinary words too; names beside other names and after words that lead to a name. */
const BOTH = new Set(
  `april may june august mark rose grace will faith hope joy chase drew grant dean frank guy jean art bill sue pat rob chad christian angel brandy amber crystal dawn summer autumn holly ivy olive pearl ruby
   violet victor miles jack carol sandy robin dale glen heath cliff lance carter mason hunter taylor tyler parker cooper baker page paige penny ginger lily daisy iris melody harmony destiny charity jade gene ray
   rich rusty skip buddy buck chip curt dusty earl duke king prince major mercy patience prudence star sky storm winter young brown black white green gray grey wood stone field fields lane hill price rice ford bush banks bond
   barber carpenter cook day fisher fox gardener long marsh moody noble park power read rich rivers savage sharp short small snow sparks speaker speed spring stark strong sweet walker ward waters wells wolf woods england`.split(
    /\s+/,
  ),
)
const TITLE_BEFORE = /(?:^|[^\p{L}])((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Lady|Lord|Rev)\.? )$/u

const LEADS_TO_NAME = /(?:calls? me|name is|named|dear|hi|hello|said|says|told|leave me|remember me,|town,) $/i
/** Typed in one go. Characters. */
const LONGEST_MESSAGE = 1000

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
    const follows = text.slice(to.end, to.end + 24)
    if (from.opens && first === last && !SPEAKS.test(follows)) continue
    const title = TITLE_BEFORE.exec(text.slice(Math.max(0, from.start - 12), from.start))?.[1] ?? ''
    const name = text.slice(from.start, to.end)
    if (title === '' && (NUMBERED.test(follows) || EPONYM.test(follows) || STATUTE.test(name))) continue
    const type = title === '' ? typeOf(text, from.start, to.end) : 'PERSON'
    findings.push({
      type,
      start: from.start - title.length,
      end: to.end,
      confidence: 0.35,
      rule: 'capitalised-unknown-word',
    })
  }
  return [...findings, ...namesThatAreWords(text, words, findings)]
}

/** "Mark" beside "Malon, Kaylee and Brandi", "Christian" after "calls me". */
function namesThatAreWords(text: string, words: readonly Word[], names: readonly PersonalFinding[]): PersonalFinding[] {
  const starts = new Set(names.map(({ start }) => start))
  const ends = new Set(names.map(({ end }) => end))
  const found: PersonalFinding[] = []
  for (const word of words) {
    if (!word.known || !word.capital || !BOTH.has(word.text.toLowerCase())) continue
    const listed = [', ', ' and '].some((gap) => {
      const before = text.startsWith(gap, word.start - gap.length) && ends.has(word.start - gap.length)
      return before || (text.startsWith(gap, word.end) && starts.has(word.end + gap.length))
    })
    const led = LEADS_TO_NAME.test(text.slice(Math.max(0, word.start - 14), word.start))
    if (listed || led)
      found.push({
        type: 'PERSON',
        start: word.start,
        end: word.end,
        confidence: 0.3,
        rule: 'word-that-is-a-name-here',
      })
    if (listed) ends.add(word.end)
  }
  return found
}

/** A message typed without any capitals: the text with its unknown words capitalised, of the same length, for the readers of names. */
export function capitalised(text: string): string | null {
  if (text.length > LONGEST_MESSAGE || /\p{Lu}/u.test(text)) return null
  const copy = text.replace(WORD, (word) => {
    if (isOrdinary(word) && !BOTH.has(word)) return word
    const first = word.charAt(0).toUpperCase()
    return first.length === 1 ? first + word.slice(1) : word
  })
  return copy.length === text.length ? copy : null
}
