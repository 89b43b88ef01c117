// Cuts a text into what can be looked for: words, numbers and references to sections. Promises: tokens are in order and apart, a number
// and a section keep their separators whole, every written form of one number is one token, time is linear in the length.

export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case, without accents; `1500` for 1,500.00 and 1.500,00; `§12.3` for Section 12.3. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'section'
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\d+(?:[.,:/]\d+)*(?:\p{L}{1,3}(?![\p{L}\p{N}]))?|§/gu

/** What makes the number after it a place in a law or contract, in both languages. */
const REFERRING = new Set(
  'section sections sec clause clauses subsection paragraph paragraphs para ziffer ziff klausel § nummer punkt'.split(
    ' ',
  ),
)
const ARTICLE = new Set(['article', 'articles', 'art', 'artikel'])
const PART = new Set(['abs', 'absatz'])

const MARKS = /\p{M}/gu
const PLAIN = /^[a-z0-9]*$/

/**
 * Verbs of which the umlaut makes another word, 'zählen' and 'zahlen', however it is written. What is put for it is no other word's spelling, and
 * no umlaut written out. Elsewhere an umlaut only bends a word ('Vertrag', 'Verträge').
 */
const TOLD_APART = /z(?:ä|ae|a\u0308)hl|f(?:ö|oe|o\u0308)rder|t(?:ä|ae|a\u0308)usch|b(?:ü|ue|u\u0308)rg/g
const apart = (lower: string): string =>
  lower.replace(TOLD_APART, (found) => {
    const vowel = found.charAt(1).normalize('NFD').charAt(0)
    return `${found.charAt(0)}${vowel}${vowel}e${found.slice(found.search(/(?:hl|rder|usch|rg)$/))}`
  })

/** One spelling for what readers take for the same letters: case, width, accents, ligatures, ß. */
export function folded(word: string): string {
  const lower = apart(word.toLowerCase())
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l')
}

/** `1,500.00`, `1.500,00` and `1500` are one number, `5,5` and `5.5` another; anything else stays as it stands. */
export function plainNumber(written: string): string {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,](\d{1,2}))?$/.exec(written)
  const whole = /^(\d+)[.,](\d{1,2})$/.exec(written)
  const [digits, fraction] =
    grouped !== null
      ? [written.slice(0, written.length - (grouped[2] === undefined ? 0 : grouped[2].length + 1)), grouped[2]]
      : [whole?.[1] ?? written, whole?.[2]]
  if (grouped === null && whole === null) return written.toLowerCase()
  const rest = (fraction ?? '').replace(/0+$/, '')
  return digits.replaceAll(/[.,]/g, '') + (rest === '' ? '' : `.${rest}`)
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let before = ''
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match
    const [start, end] = [match.index, match.index + written.length]
    const isNumber = written.charCodeAt(0) >= 48 && written.charCodeAt(0) <= 57
    if (!isNumber) {
      before = folded(written)
      if (written !== '§') tokens.push({ start, end, text: before, kind: 'word' })
      continue
    }
    const place = placeOf(text, start, before)
    if (place !== null) tokens.push({ start, end, text: `${place}${written.toLowerCase()}`, kind: 'section' })
    tokens.push({ start, end, text: plainNumber(written), kind: 'number' })
    before = ''
  }
  return tokens
}

/** What the number at `start` numbers, or null for a number as such. A decimal number that begins a line is a clause's own. */
function placeOf(text: string, start: number, before: string): string | null {
  if (REFERRING.has(before)) return '§'
  if (ARTICLE.has(before)) return 'art'
  if (PART.has(before)) return 'abs'
  return isLineStart(text, start) && /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s/.test(text.slice(start, start + 12))
    ? '§'
    : null
}

function isLineStart(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && at - i <= 8 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--
  return i < 0 || text.charCodeAt(i) === 10
}
