// English words without their endings, by M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), and the strong verbs that no
// ending tells. A stem is a key to look up by, not a word.
import { STRONG_ENGLISH } from './strong-verbs.ts'

const SHORTEST = 3

export function stemEnglish(word: string): string {
  const known = STRONG_ENGLISH.get(word)
  if (known !== undefined) return stripped(known)
  return stripped(word)
}

function stripped(word: string): string {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word
  let stem = word.startsWith('y') ? `Y${word.slice(1)}` : word
  stem = withoutPlural(stem)
  stem = withoutPast(stem)
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`
  stem = replaceEnding(stem, STEP_2, 0)
  stem = replaceEnding(stem, STEP_3, 0)
  stem = withoutLong(stem)
  return tidied(stem).toLowerCase()
}

function isConsonant(word: string, at: number): boolean {
  const letter = word[at] ?? ''
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1)
}

/** Times a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0
  let wasVowel: boolean = false
  for (let at = 0; at < stem.length; at++) {
    // A run of y is decided from its left neighbour; counting on keeps this linear.
    const letter = stem[at] ?? ''
    const isVowel: boolean = 'aeiou'.includes(letter) || (letter === 'y' && at > 0 && !wasVowel)
    if (wasVowel && !isVowel) count++
    wasVowel = isVowel
  }
  return count
}

const hasVowel = (stem: string): boolean => /[aeiou]/.test(stem) || /.y/.test(stem)

const endsDouble = (stem: string): boolean => /([^aeiou])\1$/.test(stem)

/** Ends consonant, vowel, consonant, the last not w, x or y: an e belongs behind it. */
function endsShort(stem: string): boolean {
  const last = stem.length - 1
  if (last < 2 || !isConsonant(stem, last) || isConsonant(stem, last - 1) || !isConsonant(stem, last - 2)) return false
  return !'wxyY'.includes(stem[last] ?? '')
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  if (word.endsWith('ss') || !word.endsWith('s')) return word
  return word.slice(0, -1)
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : ''
  const stem = word.slice(0, word.length - ending.length)
  if (ending === '' || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

type Endings = readonly (readonly [string, string])[]
const endings = (list: string): Endings =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [from = '', to = ''] = pair.split('>')
      return [from, to] as const
    })
    .sort(([a], [b]) => b.length - a.length)

const STEP_2 =
  endings(`ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ation>ate
  ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble`)
const STEP_3 = endings('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>')
const STEP_4 = endings(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ou> ism> ate> iti> ous> ive> ize> or>',
)

function replaceEnding(word: string, list: Endings, least: number): string {
  for (const [from, to] of list) {
    if (!word.endsWith(from)) continue
    const stem = word.slice(0, word.length - from.length)
    return measure(stem) > least ? stem + to : word
  }
  return word
}

function withoutLong(word: string): string {
  if (/[st]ion$/.test(word)) return measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word
  return replaceEnding(word, STEP_4, 1)
}

function tidied(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const without = stem.slice(0, -1)
    const count = measure(without)
    if (count > 1 || (count === 1 && !endsShort(without))) stem = without
  }
  return measure(stem) > 1 && stem.endsWith('ll') ? stem.slice(0, -1) : stem
}
