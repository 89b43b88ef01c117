// How alike two texts are, from a short signature of each: the resemblance of Broder ("On the resemblance and containment of documents",
// 1997), which is the share that runs of five words in both have of those in either, estimated by MinHash. Promises: the same words give the
// same signature whatever their file, lines, case, accents or running heads; time is linear in the text, the signature of one length.
import type { Page } from '../page/index.ts'
import { folded } from '../terms/index.ts'

/** Words of a run. Fewer are common to all letters of a kind; of more, one changed word takes too many along. */
const RUN = 5
/** Of the signature: the estimate strays by at most 0.045 (one standard error, where the resemblance is a half). */
export const LIKENESS_PLACES = 125
/**
 * Two signatures are compared where one band of so many places is equal in both. Of 25 bands, that is so for all but 1 in 20,000 pairs
 * whose resemblance is 0.8, and for 1 in 140 where it is 0.2.
 */
export const LIKENESS_BAND = 5
/** Below, a text is a line or two, and much alike by chance. Words. */
const LEAST = 30
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** A word that a line's end parted. */
const PARTED = /(\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu

/** Of one text, page after page. Signatures made by another version of this file cannot be compared with those of this one. */
export class Likeness {
  readonly #least = new Uint32Array(LIKENESS_PLACES).fill(0xff_ff_ff_ff)
  readonly #run = new Uint32Array(RUN)
  #words = 0
  /** Of all words in their order. */
  #whole = 0

  add(page: Pick<Page, 'text' | 'zones'>): void {
    for (const [word] of bodyOf(page).replace(PARTED, '$1').matchAll(WORD)) this.#addWord(hashOf(folded(word)))
  }

  #addWord(hash: number): void {
    this.#whole = scattered(Math.imul(this.#whole, 31) + hash)
    this.#run[this.#words++ % RUN] = hash
    if (this.#words < RUN) return
    let run = 0
    for (let back = RUN; back > 0; back--)
      run = scattered(Math.imul(run, 31) + (this.#run[(this.#words - back) % RUN] ?? 0))
    for (let place = 0; place < LIKENESS_PLACES; place++) {
      const value = scattered(run ^ (SEEDS[place] ?? 0))
      if (value < (this.#least[place] ?? 0)) this.#least[place] = value
    }
  }

  /**
   * As many 32-bit signed integers as there are places, of which two texts have the same about as often as they are alike, and one more that
   * is the same where all words are. Null where there are too few words.
   */
  signature(): number[] | null {
    return this.#words < LEAST ? null : [...this.#least, this.#whole].map((value) => value | 0)
  }
}

/** Without what stands on every page. */
function bodyOf({ text, zones }: Pick<Page, 'text' | 'zones'>): string {
  let body = ''
  let at = 0
  for (const { kind, start, end } of zones) {
    if ((kind !== 'header' && kind !== 'footer') || start < at) continue
    body += `${text.slice(at, start)}\n`
    at = end
  }
  return body + text.slice(at)
}

/** FNV-1a over the UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93)
  return hash >>> 0
}

/** The last step of MurmurHash3 (32 bits): every bit in reaches every bit out. */
function scattered(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const SEEDS = Uint32Array.from({ length: LIKENESS_PLACES }, (_, place) =>
  scattered(Math.imul(place + 1, 0x9e_37_79_b9)),
)
