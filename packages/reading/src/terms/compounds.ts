// Long German words taken apart: `Kündigungsfrist` is found by `Frist` and by `Kündigung`. What the parts are is known from the word list;
// what is not known stays whole, and a syllable before a verb (`Ver-handlung`) is no part.
import { lexicon } from './lexicon.ts'
import { stemGerman } from './stem-german.ts'
import { folded } from './tokens.ts'

const SHORTEST_WORD = 8
const SHORTEST_PART = 4
/** Longer ones are no words but run-together text. */
const LONGEST_WORD = 60
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e']
const SYLLABLES = new Set(
  `ver be ent er zer ge un miss vor ab an auf aus ein uber unter um zu zuruck durch nach mit bei hin her wieder gegen ober wider haupt neben ur teil
  selbst nicht mehr gesamt hinter fort weg zusammen voraus heraus hinaus`.split(/\s+/),
)

/** Endings that make an adjective of a noun, although they are words themselves. */
const NO_TAILS = new Set('reich voll frei arm wert weit fach lang'.split(' '))
const INFLECTION = /^(?:e|n|en|s|es|er|ern|em)?$/

/** Known words by their first letters, so that a tail is compared with a few. */
let byBeginning: ReadonlyMap<string, readonly string[]> | null = null

/** Stems of the parts of a folded word, or none. */
export function partsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word)) return []
  const known = lexicon().germanWords
  let best: readonly string[] = []
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const head = headOf(word.slice(0, cut), known)
    const tail = word.slice(cut)
    const isTail = isKnownTail(tail, known)
    if (head !== null && isTail) return [...head, stemGerman(tail)]
    if (best.length > 0) continue
    if (head !== null && head.length === 1 && cut > SHORTEST_PART + 1) best = [...head, stemGerman(tail)]
    else if (isTail && tail.length > SHORTEST_PART + 1 && !SYLLABLES.has(word.slice(0, cut))) best = [stemGerman(tail)]
  }
  return best
}

function isKnownTail(tail: string, known: ReadonlySet<string>): boolean {
  if (NO_TAILS.has(tail)) return false
  if (known.has(tail)) return true
  byBeginning ??= Map.groupBy(known, (word) => word.slice(0, SHORTEST_PART))
  const near = byBeginning.get(tail.slice(0, SHORTEST_PART)) ?? []
  return near.some((word) => tail.startsWith(word) && INFLECTION.test(tail.slice(word.length)))
}

/** Stems of a first part that is known, or put together of known ones, with or without what joins it to the next. */
function headOf(part: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const joint of JOINTS) {
    if (!part.endsWith(joint)) continue
    const bare = part.slice(0, part.length - joint.length)
    if (bare.length < SHORTEST_PART) continue
    if (known.has(bare)) return [stemGerman(bare)]
    for (let cut = bare.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const first = JOINTS.map((one) => (bare.slice(0, cut).endsWith(one) ? bare.slice(0, cut - one.length) : ''))
      const head = first.find((one) => known.has(one))
      if (head !== undefined && head.length >= SHORTEST_PART && isKnownTail(bare.slice(cut), known))
        return [stemGerman(head), stemGerman(bare.slice(cut))]
    }
  }
  return null
}

/** A German noun that is known, however it is bent, by itself or as a compound of known words. */
export const isListedNoun = (word: string): boolean =>
  isKnownTail(folded(word), lexicon().germanWords) || partsOf(folded(word)).length > 0
