// How a text names another paper by its day: 'your letter of 3 May 2021', 'Rechnung Nr. 4711 vom 3. März', 'the Storage Agreement dated …'.
// Narrow on purpose: noun, number and day stand side by side, or nothing is said of the paper.
import { isBareTitle, paperIn } from './one-paper.ts'

/** `amending`: what changed a contract, known by the title of that contract and no number of its own. */
export type PaperKind = 'letter' | 'mail' | 'invoice' | 'order' | 'offer' | 'amendment' | 'contract' | 'amending'

export interface PaperName {
  readonly kind: PaperKind
  /** What tells it from others of its kind: its number, or the title of a contract; null where there is none. */
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
const AGREED = '(?:[Aa]greement|AGREEMENT|[Cc]ontract|CONTRACT|[Vv]ertrag(?:e?s)?|[Vv]ereinbarung)'
const CONTRACT = new RegExp(`${AGREED}${OF}`, 'u')
/** 'Agreement, by and between X and Y, dated': who made it stands between title and day, and no other day or paper does. */
const CONTRACT_BETWEEN = new RegExp(
  `${AGREED}(?= ?,? (?:(?:made|entered into|geschlossen) )?(?:(?:by and )?between|zwischen) (?<made>[^;:\\d]{5,180})${OF})`,
  'u',
)
/** 'Agreement dated October 11, 1996, as amended on': the day of what changed it. */
const AMENDED_ON = new RegExp(
  `${AGREED}(?=${OF.slice(0, -1)} [^;:()]{6,24},? (?:as (?:heretofore |previously )?amended (?:on|as of)|(?:in der Fassung|geändert|ergänzt) (?:vom|am))(?: the)?$)`,
  'u',
)
const NUMBERED = NOUNS.filter(([kind]) => kind !== 'letter' && kind !== 'mail').map(
  ([kind, nouns]) => [kind, new RegExp(`(?<![\\p{L}-])(?:${nouns})${NUMBER}(?![\\dA-Za-z])`, 'iu')] as const,
)
/** So many characters before its day a name is looked for; who made a contract takes more. */
const REACH = 140
const REACH_OF_MAKERS = 320

/** The paper that is named by the day behind `before`; null where none is, or it could be any. */
export function paperNamed(before: string): PaperName | null {
  const near = before.slice(-REACH).replace(/\s+/g, ' ').trimEnd()
  for (const [kind, pattern] of NAMES) {
    const match = pattern.exec(near)
    if (match !== null) return { kind, mark: markOf(match[2]), owner: ownerOf(match[1]) }
  }
  if (CONTRACT.test(near)) return titled('contract', near.slice(near.lastIndexOf(' the ') + 1))
  const far = before.slice(-REACH_OF_MAKERS).replace(/\s+/g, ' ').trimEnd()
  const changed = AMENDED_ON.exec(far)
  if (changed !== null) return titled('amending', titleBefore(far, changed))
  const made = CONTRACT_BETWEEN.exec(far)
  return made === null || ANOTHER_PAPER.test(made.groups?.['made'] ?? '')
    ? null
    : titled('contract', titleBefore(far, made))
}

/** Between a title and its day the makers alone may stand. */
const ANOTHER_PAPER =
  /(?:[Aa]greement|[Cc]ontract|[Aa]mendment|[Aa]ddendum|[Ss]chedule|[Ll]etter|[Vv]ertrag|[Vv]ereinbarung|[Nn]achtrag|[Ss]chreiben)/u

/** The words that end with the contract's noun, from the last that points to it. */
function titleBefore(words: string, { 0: noun, index }: RegExpExecArray): string {
  const upTo = words.slice(0, index + noun.length)
  return upTo.slice(Math.max(upTo.lastIndexOf(' the '), upTo.lastIndexOf(' that '), 0))
}

function titled(kind: 'contract' | 'amending', words: string): PaperName | null {
  const title = paperIn(words)
  return title === null || isBareTitle(title) ? null : { kind, mark: title, owner: null }
}

/** Which paper the words of a document's own day say it is, by a number or a title. */
export function paperCalled(text: string): PaperName | null {
  for (const [kind, pattern] of NUMBERED) {
    const mark = markOf(pattern.exec(text)?.[1])
    if (mark !== null) return { kind, mark, owner: null }
  }
  return ATTACHED.test(text) ? null : titled('contract', text)
}

/** The contract that a paper says it changes: 'This amendment to Section 2 of the Supply Agreement', 'THIS SECOND AMENDMENT TO SUPPLY AGREEMENT'. */
export function paperAmended(text: string): PaperName | null {
  const [, changed] = AMENDS.exec(text.replace(/\s+/g, ' ')) ?? []
  return changed === undefined ? null : titled('amending', changed)
}

/** 'SCHEDULE TO Supply Agreement': it is no Supply Agreement. */
const ATTACHED =
  /(?<!\p{L})(?:schedule|exhibit|annex|appendix|attachment|statement of work|anlage|anhang)(?:\s+(?:no\.?\s*|nr\.?\s*)?[\dA-Z]{1,3})?\s+(?:to|zu|zum|zur)(?!\p{L})/iu
const AMENDS =
  /(?<!\p{L})(?:amendment|addendum|nachtrag|änderung)(?: (?:no|nr)?\.? ?\d{1,2})? (?:(?:to|of|zum|zur|des|der) )([^.;]{0,120})/iu

const markOf = (number: string | undefined): string | null =>
  number === undefined ? null : number.toUpperCase().replace(/[^\dA-Z]/g, '')

const ownerOf = (pronoun: string | undefined): PaperName['owner'] =>
  pronoun === undefined ? null : /^(?:o|u)/i.test(pronoun) ? 'ours' : 'yours'
