// How a placeholder is written and read back: [PERSON_1_K7Q] is the first person of a vault, [PERSON_1B_M3X] the same person as somebody else wrote
// the name. Why this form:
// - Capitals, digits and underscores in square brackets are what models have seen most as a blank and leave alone; the brackets end the word, so
//   a German genitive ("[PERSON_1_K7Q]s") or a year right behind it is not mistaken for a part of it.
// - A kind and a number are what a model needs to keep people apart; more would tell it something.
// - The three last characters are a tag of kind and number under the vault's nonce. A placeholder a model makes up or mixes up bears the wrong tag
//   and is left as it stands, where a bare [PERSON_2] would become the wrong person's name; nor is another vault's placeholder ever filled in.
import { sha256 } from '../digest.ts'

/** No vowels, so that no tag is a word; no 0, 1, I, O, which readers confuse. */
const TAG_CHARACTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789'
/** The tag is the same for every vault that has the nonce; three characters leave a guess one chance in 21,952. */
const TAG_LENGTH = 3

export interface PlaceholderId {
  readonly kind: string
  readonly number: number
  /** 0 for the first way of writing, 1 for 'B', and so on; less than `MOST_WAYS`. */
  readonly way: number
}

/** Ways of writing one number can tell apart: none, 'B' to 'Z'. */
export const MOST_WAYS = 26

const nameOf = ({ kind, number, way }: PlaceholderId): string =>
  `${kind}_${number}${way === 0 ? '' : String.fromCharCode(65 + way)}`

function tagOf(name: string, nonce: string): string {
  const bytes = sha256(new TextEncoder().encode(`${name}\n${nonce}`))
  let tag = ''
  for (let i = 0; i < TAG_LENGTH; i++) tag += TAG_CHARACTERS.charAt((bytes[i] ?? 0) % TAG_CHARACTERS.length)
  return tag
}

export function placeholderOf(id: PlaceholderId, nonce: string): string {
  const name = nameOf(id)
  return `[${name}_${tagOf(name, nonce)}]`
}

export interface Placeholder {
  /** As it is written where nothing was changed. */
  readonly canonical: string
  readonly start: number
  readonly end: number
  /** What stood inside the brackets after it: the "s" of a genitive. */
  readonly tail: string
}

/**
 * Forgives what models change: case, the brackets, spaces, hyphens and Markdown's backslashes for underscores, a space or a genitive before the
 * closing bracket. Each look is of bounded length.
 */
const LOOSE =
  /(?<![\p{L}\p{N}])([A-Za-z]{1,16})[\\_\s\u00a0\u2010-\u2015-]{0,3}(\d{1,9}[A-Za-z]?)[\\_\s\u00a0\u2010-\u2015-]{1,3}([B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz2-9]{3})(?:(['’]?[sS])?(?![\p{L}\p{N}]))/gu

/** Everything in a text that bears the right tag of a vault's nonce, whether or not the vault knows it. In order. */
export function placeholdersIn(text: string, nonce: string): Placeholder[] {
  const found: Placeholder[] = []
  const tags = new Map<string, string>()
  for (const match of text.matchAll(LOOSE)) {
    const [whole, kind = '', numbered = '', tag = '', genitive = ''] = match
    const name = `${kind}_${numbered}`.toUpperCase()
    const right = tags.get(name) ?? tagOf(name, nonce)
    tags.set(name, right)
    if (right !== tag.toUpperCase()) continue
    found.push(
      inBrackets(text, {
        canonical: `[${name}_${tag.toUpperCase()}]`,
        start: match.index,
        end: match.index + whole.length,
        tail: genitive,
      }),
    )
  }
  return found
}

/** Brackets belong to it when both are there; a genitive outside of them is left to the text. */
function inBrackets(text: string, bare: Placeholder): Placeholder {
  const opening = /\\?\[[ \u00a0]?$/.exec(text.slice(Math.max(0, bare.start - 3), bare.start))
  const closing = /^[ \u00a0]?\\?\]/.exec(text.slice(bare.end, bare.end + 3))
  const isPair = opening !== null && closing !== null && opening[0].startsWith('\\') === closing[0].includes('\\')
  if (!isPair) return { ...bare, end: bare.end - bare.tail.length, tail: '' }
  return { ...bare, start: bare.start - opening[0].length, end: bare.end + closing[0].length }
}
