// How quickly is a password guessed by somebody who tries what people choose? The cheapest way to write it as known passwords, common
// words, years, runs of a keyboard or the alphabet, repetitions and single characters, in bits. In the manner of zxcvbn (Wheeler, USENIX
// Security 2016), reduced to what decides. No rule asks for kinds of characters: NIST SP 800-63B §3.1.1.2 advises against them.

import type { KnownWords } from '../../../platform/crypto/index.ts'
import { germanPlaces } from './german-words.ts'
import { FAMOUS_PHRASES } from './phrases.ts'

/** At ten thousand hashes a second, which is a rack of graphics cards at our cost of a hash, 2^38 guesses take most of a year. */
export const FEWEST_BITS = 38

/** Two characters are no cheaper as a word than one by one. */
const SHORTEST_WORD = 3
const LONGEST_WORD = 24
/** Characters that are looked at; what follows only adds. Keeps the longest password under five milliseconds. */
const MEASURED = 64
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

const RUNS: ReadonlySet<string> = new Set(
  ROWS.flatMap((row) =>
    Array.from({ length: row.length }, (_, start) =>
      Array.from({ length: Math.max(0, row.length - start - 2) }, (_, more) => row.slice(start, start + 3 + more)),
    ).flat(),
  ),
)

const german = germanPlaces()

/**
 * Bits of the cheapest guess, at most that of the characters one by one; of a very long one at least as many.
 * `about`: what an attacker of this very person tries first. Linear in the length: at each place at most 24 words are looked up.
 */
export function guessBits(password: string, about: readonly string[], known: KnownWords): number {
  const text = Array.from(password).slice(0, MEASURED)
  const lower = text.map((character) => character.toLowerCase())
  const plain = lower.map((character) => LEET[character] ?? character)
  const forms = { text: spans(text), word: spans(lower), cover: spans(plain), mirrored: spans(plain.toReversed()) }
  const own = new Set(
    about.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3),
  )
  const best: number[] = [0]
  for (let end = 1; end <= text.length; end++) {
    let least = (best[end - 1] ?? 0) + letterBits(text[end - 1] ?? '')
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - SHORTEST_WORD; start++) {
      const before = best[start] ?? 0
      if (before >= least) continue
      const piece = {
        text: forms.text(start, end),
        word: forms.word(start, end),
        cover: forms.cover(start, end),
        mirrored: forms.mirrored(text.length - end, text.length - start),
      }
      least = Math.min(least, before + pieceBits(piece, end - start, own, known))
    }
    best.push(least)
  }
  return Math.min(best.at(-1) ?? 0, repetitionBits(lower), phraseBits(lower))
}

/** Cuts out of the characters put together, which costs no copy: so many are looked up that it counts. */
function spans(characters: readonly string[]): (start: number, end: number) => string {
  const whole = characters.join('')
  const places = [0]
  for (const character of characters) places.push((places.at(-1) ?? 0) + character.length)
  return (start, end) => whole.slice(places[start], places[end])
}

/** A part of the password, in the forms in which it is looked up. */
interface Piece {
  readonly text: string
  readonly word: string
  /** Letters for the digits and marks that stand for them. */
  readonly cover: string
  readonly mirrored: string
}

function pieceBits(piece: Piece, length: number, own: ReadonlySet<string>, known: KnownWords): number {
  const { text, word, cover, mirrored } = piece
  const disguise = (text === word ? 0 : DISGUISE_BITS) + (cover === word ? 0 : DISGUISE_BITS)
  let least = Math.min(wordBits(word, own, known), wordBits(mirrored, own, known) + 1) + disguise
  if (cover !== word) least = Math.min(least, wordBits(cover, own, known) + disguise)

  if (RUNS.has(word)) least = Math.min(least, 5 + Math.log2(length))
  if (word === word.charAt(0).repeat(length)) least = Math.min(least, letterBits(word.charAt(0)) + Math.log2(length))
  if (length === 4 && /^(?:19|20)\d\d$/.test(word)) least = Math.min(least, 5)
  return least
}

function wordBits(form: string, own: ReadonlySet<string>, known: KnownWords): number {
  if (own.has(form)) return 2
  const place = Math.min(known.place(form) ?? Number.POSITIVE_INFINITY, german.get(form) ?? Number.POSITIVE_INFINITY)
  return Math.log2(place + 1)
}

/** A sentence everybody knows, and what was put beside it. */
function phraseBits(lower: readonly string[]): number {
  const letters = lower.filter((character) => /[\p{L}\p{N}]/u.test(character)).join('')
  let least = Number.POSITIVE_INFINITY
  for (const phrase of FAMOUS_PHRASES)
    if (phrase.length >= 8 && letters.includes(phrase))
      least = Math.min(least, 10 + 4.7 * (letters.length - phrase.length))
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
