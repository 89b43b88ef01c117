// How lists and minutes write people: by initials that stand beside the name in the same line ('Jane Sample⇥Muster Ltd⇥JS'), and with the
// surname first ('Sample, Jane').
import { surnameWord } from './bearers.ts'
import type { Claim } from './claims.ts'
import type { Tokens } from './tokens.ts'
import { PARTICLES } from './words.ts'

interface Writing {
  readonly words: readonly string[]
  readonly rule: string
}

/** Characters of a line that are looked at on either side of the name. */
const LINE = 160
const CELL_ENDS = /\t| {2,}|[()[\]|:;,–—]/u

export function otherWritings(tokens: Tokens, { first, last }: Claim): Writing[] {
  const words: string[] = []
  for (let i = first; i <= last; i++) if (tokens.isNameLike(i)) words.push(tokens.word(i))
  const given = words[0]
  const at = surnameWord(tokens, first, last)
  if (given === undefined || at === null || words.length < 2) return []
  const found: Writing[] = []
  const surname = tokens.word(at)
  if (given !== surname && given.length > 1 && at === last)
    found.push({ words: [surname, ',', given], rule: 'reference.surname-first' })
  const initials = initialsIn(tokens, first, last, words)
  if (initials !== null) found.push({ words: [initials], rule: 'reference.initials' })
  else if (isPresent(tokens.text, tokens.start(first))) {
    const charged = chargedAs(tokens, lettersOf(words))
    if (charged !== null) found.push({ words: [charged], rule: 'reference.initials' })
  }
  return found
}

/** Null where no cell of the line is the initials of the name and nothing else. */
function initialsIn(tokens: Tokens, first: number, last: number, words: readonly string[]): string | null {
  const letters = lettersOf(words)
  if (letters.length < 2 || letters.length > 4) return null
  const [start, end] = [tokens.span(first, first).start, tokens.span(last, last).end]
  const before = tokens.text.slice(Math.max(0, start - LINE), start)
  const behind = tokens.text.slice(end, end + LINE).split('\n', 1)[0] ?? ''
  const line = [before.slice(before.lastIndexOf('\n') + 1), behind]
  const cells = line.flatMap((side) => side.split(CELL_ENDS)).map((cell) => cell.trim())
  const whole = letters.join('').toUpperCase()
  return [whole, `${whole.slice(0, 1)}${whole.slice(-1)}`].find((short) => cells.includes(short)) ?? null
}

const lettersOf = (words: readonly string[]): string[] =>
  words.filter((word) => !PARTICLES.has(word.toLowerCase())).map((word) => word.slice(0, 1).toUpperCase())

const ATTENDANCE =
  /(?:^|\n)[ \t*_-]{0,40}(?:(?:directors|members|trustees|also|those|board members) )?(?:present|(?:in )?attendance|attendees|participants|apologies(?: for absence)?|entschuldigt|anwesend(?:e|en)?|teilnehmer(?:innen)?|teilnehmende|(?:on|in) (?:watch|duty|shift)|watch(?:keepers?| officers?)|(?:duty )?(?:operators?|officers?|staff|crew)|diensthabende[nr]?|wach(?:personal|habende[nr]?)|besatzung|(?:im|vom) dienst)(?: were| waren| are| sind)?[ \t]{0,4}[*_]{0,3}:[*_]{0,3}/giu
/** A list of many stands on as many lines. Characters. */
const LONGEST_LIST = 1200

/** Minutes list who was there, and charge them by their initials though no list says whose these are. */
function isPresent(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_LIST), at)
  const list = [...near.matchAll(ATTENDANCE)].at(-1)
  return list !== undefined && !/\n[ \t]*\n/.test(near.slice(list.index + list[0].length).trimStart())
}

/** Where whoever is charged or tells stands: 'JS | 17 May', 'JS to chase', 'JS reported', 'durch JS', 'MB/JS'. */
const CHARGED =
  /(?<=^|[\n\t|\]]|\d -)[ \t]{0,12}(?<all>\p{Lu}{2,4}(?: ?[/,&] ?\p{Lu}{2,4}){0,4})[ \t]{0,12}(?=[\n\t|:]|$|to\s)/gu
/** At the head of a sentence or an item before a verb, or behind the word that says who acted. */
const TELLING =
  /(?:(?<=(?:^|\n|[.;:]\s)[ \t>*–—-]{0,8}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?[ \t]{1,4})?)(?<all>(?!UK|US|EU|AG|KG|SE|IT|HR|TV|PC|VAT|USD|EUR|GBP)\p{Lu}{2,3})(?= (?:\p{Ll}{2,}ed|is|was|has|had|will|would|said|told|gave|took|put|sent|put|met|saw|asked|reports?|asks?|notes?|to|and|hat|ist|war|wird|berichtet|erklärt|erläutert|fragt|übernimmt|sagt|teilt|weist|bittet|\p{Ll}{3,}te)(?!\p{L})))/gu
const charges = new WeakMap<Tokens, ReadonlySet<string>>()

/** The initials where they fill a cell or open a line of what is to be done; null where they stand nowhere so. */
function chargedAs(tokens: Tokens, letters: readonly string[]): string | null {
  if (letters.length < 2 || letters.length > 4) return null
  let known = charges.get(tokens)
  if (known === undefined) {
    const found = [...tokens.text.matchAll(CHARGED), ...tokens.text.matchAll(TELLING)]
    known = new Set(found.flatMap(({ groups }) => (groups?.['all'] ?? '').split(/[ /,&]+/)))
    charges.set(tokens, known)
  }
  const whole = letters.join('')
  return [whole, `${whole.slice(0, 1)}${whole.slice(-1)}`].find((short) => known.has(short)) ?? null
}
