// How quickly is a password guessed by somebody who tries what people choose? The cheapest way to write it as known passwords, common
// words, years, runs of a keyboard or the alphabet, repetitions and single characters, in bits. In the manner of zxcvbn (Wheeler, USENIX
// Security 2016), reduced to what decides. No rule asks for kinds of characters: NIST SP 800-63B §3.1.1.2 advises against them.

import type { KnownWords } from '../../../platform/crypto/index.ts'

/** At ten thousand hashes a second, which is a rack of graphics cards at our cost of a hash, 2^38 guesses take most of a year. */
export const FEWEST_BITS = 38

const LONGEST_WORD = 24
/** A word written with a capital, or with digits for letters: two more bits for a guesser that tries these first. */
const DISGUISE_BITS = 2
/** A character that is nothing else: a letter among 26 and its case, a digit among 10, anything else among some 60. */
const letterBits = (character: string): number => (/\d/.test(character) ? 3.4 : /\p{Ll}/u.test(character) ? 4.7 : 6)

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '€': 'e',
}

/** Rows of the German and English keyboards and what people run along on them. */
const ROWS = [
  '1234567890',
  'qwertzuiopü',
  'asdfghjklöä',
  'yxcvbnm,.-',
  'qwertyuiop',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6zhn7ujm8ik9ol',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
  'abcdefghijklmnopqrstuvwxyz',
  '!"§$%&/()=',
  '!@#$%^&*()',
].flatMap((row) => [row, Array.from(row).toReversed().join('')])

/**
 * Bits of the cheapest guess, at most that of the characters one by one. `about`: what an attacker of this very person tries first.
 * Linear in the length: at each place at most 24 words are looked up.
 */
export function guessBits(password: string, about: readonly string[], known: KnownWords): number {
  const text = Array.from(password)
  const lower = text.map((character) => character.toLowerCase())
  const plain = lower.map((character) => LEET[character] ?? character)
  const own = new Set(
    about.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3),
  )
  const best: number[] = [0]
  for (let end = 1; end <= text.length; end++) {
    let least = (best[end - 1] ?? 0) + letterBits(text[end - 1] ?? '')
    for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
      const bits = pieceBits(text, lower, plain, start, end, own, known)
      least = Math.min(least, (best[start] ?? 0) + bits)
    }
    best.push(least)
  }
  return Math.min(best[text.length] ?? 0, repetitionBits(lower))
}

function pieceBits(
  text: readonly string[],
  lower: readonly string[],
  plain: readonly string[],
  start: number,
  end: number,
  own: ReadonlySet<string>,
  known: KnownWords,
): number {
  const word = lower.slice(start, end).join('')
  const cover = plain.slice(start, end).join('')
  const disguise = (text.slice(start, end).join('') === word ? 0 : DISGUISE_BITS) + (cover === word ? 0 : DISGUISE_BITS)
  let least = Number.POSITIVE_INFINITY
  for (const [form, extra] of [
    [word, disguise],
    [cover, disguise],
    [Array.from(cover).toReversed().join(''), disguise + 1],
  ] as const) {
    if (own.has(form)) least = Math.min(least, 2 + extra)
    const place = known.place(form)
    if (place !== undefined) least = Math.min(least, Math.log2(place + 1) + extra)
  }
  if (end - start >= 3 && ROWS.some((row) => row.includes(word))) least = Math.min(least, 5 + Math.log2(end - start))
  if (end - start >= 3 && lower.slice(start, end).every((character) => character === lower[start]))
    least = Math.min(least, letterBits(lower[start] ?? '') + Math.log2(end - start))
  if (/^(?:19|20)\d\d$/.test(word)) least = Math.min(least, 5)
  return least
}

/** The same piece again and again costs the piece once. */
function repetitionBits(lower: readonly string[]): number {
  const text = lower.join('')
  for (let size = 1; size <= text.length / 2; size++) {
    if (text.length % size !== 0 || text !== text.slice(0, size).repeat(text.length / size)) continue
    return size * 4.7 + Math.log2(text.length / size)
  }
  return Number.POSITIVE_INFINITY
}
