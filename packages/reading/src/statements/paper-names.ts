// How a text names another paper by its day: 'your letter of 3 May 2021', 'Rechnung Nr. 4711 vom 3. März', 'the Storage Agreement dated …'.
// Narrow on purpose: noun, number and day stand side by side, or nothing is said of the paper.
import { isBareTitle, paperIn } from './one-paper.ts'

export type PaperKind = 'letter' | 'mail' | 'invoice' | 'order' | 'offer' | 'amendment' | 'contract'

export interface PaperName {
  readonly kind: PaperKind
  /** What tells it from others of its kind: its number, or of a contract its title; null where there is none. */
  readonly mark: string | null
  /** Whose it is, by the pronoun before it. */
  readonly owner: 'ours' | 'yours' | null
}

const NOUNS: readonly (readonly [kind: PaperKind, nouns: string])[] = [
  ['letter', 'letter|[Ss]chreibens?|[Bb]rief(?:e?s)?'],
  ['mail', 'e-?mail|[Ee]-?[Mm]ail|[Mm]ail'],
  ['invoice', '[Ii]nvoice|[Rr]echnung'],
  ['order', '[Pp]urchase [Oo]rder|[Oo]rder|[Bb]estellung|[Aa]uftrag(?:e?s)?'],
  ['offer', '[Oo]ffer|[Qq]uotation|[Aa]ngebot(?:e?s)?'],
  ['amendment', '[Aa]mendment|[Aa]ddendum|[Nn]achtrag(?:e?s)?'],
]
const NUMBER = '(?: ?(?:[Nn]o\\.?|[Nn]r\\.?|[Nn]umber|[Nn]ummer|#))? ?([A-Z]{0,4}[-/ ]?\\d[\\dA-Z/-]{0,18})'
const OWNER = '(?:(?<![\\p{L}])([Yy]our|[Oo]ur|Ihr(?:e[mnrs]?)?|[Uu]nser(?:e[mnrs]?)?) )?'
const OF = ',? (?:dated|of|from|vom|v\\.)(?: the)?$'

const NAMES = NOUNS.map(
  ([kind, nouns]) => [kind, new RegExp(`${OWNER}(?<![\\p{L}-])(?:${nouns})(?:${NUMBER})?${OF}`, 'u')] as const,
)
const CONTRACT = new RegExp(`(?:[Aa]greement|[Cc]ontract|[Vv]ertrag(?:e?s)?|[Vv]ereinbarung)${OF}`, 'u')
const NUMBERED = NOUNS.filter(([kind]) => kind !== 'letter' && kind !== 'mail').map(
  ([kind, nouns]) => [kind, new RegExp(`(?<![\\p{L}-])(?:${nouns})${NUMBER}(?![\\dA-Za-z])`, 'iu')] as const,
)
/** So many characters before its day a name is looked for. */
const REACH = 140

/** The paper that is named by the day behind `before`; null where none is, or it could be any. */
export function paperNamed(before: string): PaperName | null {
  const near = before.slice(-REACH).replace(/\s+/g, ' ').trimEnd()
  for (const [kind, pattern] of NAMES) {
    const match = pattern.exec(near)
    if (match !== null) return { kind, mark: markOf(match[2]), owner: ownerOf(match[1]) }
  }
  if (!CONTRACT.test(near)) return null
  const title = paperIn(near.slice(near.lastIndexOf(' the ') + 1))
  return title === null || isBareTitle(title) ? null : { kind: 'contract', mark: title, owner: null }
}

/** Which paper the words of a document's own day say it is, by a number or a title. */
export function paperCalled(text: string): PaperName | null {
  for (const [kind, pattern] of NUMBERED) {
    const mark = markOf(pattern.exec(text)?.[1])
    if (mark !== null) return { kind, mark, owner: null }
  }
  const title = paperIn(text)
  return title === null || isBareTitle(title) ? null : { kind: 'contract', mark: title, owner: null }
}

const markOf = (number: string | undefined): string | null =>
  number === undefined ? null : number.toUpperCase().replace(/[^\dA-Z]/g, '')

const ownerOf = (pronoun: string | undefined): PaperName['owner'] =>
  pronoun === undefined ? null : /^(?:o|u)/i.test(pronoun) ? 'ours' : 'yours'
