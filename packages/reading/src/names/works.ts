// Titles of works and names of characters in quotation marks: in the film “Mr. & Mrs. Sample” nobody named Sample appears. Their
// words are closed to every rule before any looks. A defined term ('(the “Buyer”)') and a display name before a mail address stay.
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import type { Tokens } from './tokens.ts'
import { ORGANIZATION_HEADS, TITLES } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Longer quotations are speech. In words and marks. */
const LONGEST_TITLE = 14

const WORKS = set(`
film films movie movies picture pictures novel novels book books series sitcom episode episodes song songs album musical opera play show game videogame character role titled entitled brand trademark product
roman romans kinofilm fernsehfilm spielfilm buch buches serie fernsehserie folge lied liedes titel titels oper stück theaterstück musicals spiel spiels figur rolle sendung betitelt marke wortmarke produkt produkts films
`)
const NAMING = set('named called of namens mit dem titel entitled , :')
const ADDRESSES = set('mr mrs ms miss dr prof herr herrn frau fräulein sir lord lady captain sergeant')
const DEFINES = set('( the or hereinafter hereafter as und and nachfolgend als kurz folgenden weiteren')

export function closeTitlesOfWorks(claims: Claims): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (WORKS.has(tokens.small(i))) closeUnquoted(claims, i)
    if (THINGS.has(tokens.small(i)) || WORKS.has(tokens.small(i))) closeListed(claims, i)
    if (!opensQuote(tokens, i)) continue
    const close = quoteEnd(tokens, i)
    if (close === null) continue
    if (isCalledWork(tokens, i, close) || isDefinedAsWork(tokens, close) || isBareAddress(tokens, i, close))
      claims.close(i + 1, close - 1)
    i = close
  }
}

function opensQuote(tokens: Tokens, i: number): boolean {
  if (!tokens.isMarkLike(i)) return false
  const mark = tokens.word(i)
  if (mark === '"') return tokens.gap(i + 1) === 'none' && (tokens.gap(i) !== 'none' || tokens.isMark(i - 1, '('))
  return mark === '“' || mark === '„' || mark === '«' || mark === '»'
}

function quoteEnd(tokens: Tokens, open: number): number | null {
  const german = tokens.isMark(open, '„')
  for (let at = open + 1; at <= open + LONGEST_TITLE && at < tokens.count; at++) {
    if (!tokens.isMarkLike(at)) continue
    const mark = tokens.word(at)
    if (mark === '"' || mark === '”' || mark === '»' || mark === '«' || (german && mark === '“')) return at
    if (mark === '“' || mark === '„') return null
  }
  return null
}

/** 'the film “…”', 'the role of “…”', 'der Roman „…“', 'the “…” movie'. */
function isCalledWork(tokens: Tokens, open: number, close: number): boolean {
  if (WORKS.has(tokens.small(close + 1)) && tokens.gap(close + 1) === 'space') return true
  let at = open - 1
  while (open - at < 4 && NAMING.has(tokens.small(at)) && !WORKS.has(tokens.small(at))) at--
  return WORKS.has(tokens.small(at)) && tokens.gap(open) !== 'break'
}

/** Nothing but forms of address and a name between the marks: “Mr. & Mrs. Sample”, „Frau Beispiel“. */
function isBareAddress(tokens: Tokens, open: number, close: number): boolean {
  if (DEFINES.has(tokens.small(open - 1)) || tokens.isMark(close + 1, '<') || tokens.small(close + 1) === 'genannt')
    return false
  let at = open + 1
  const isLead = () => /^(?:[.&]|and|und)$/.test(tokens.word(at)) || ADDRESSES.has(tokens.small(at))
  if (!ADDRESSES.has(tokens.small(at))) return false
  while (at < close && isLead()) at++
  const name = at
  while (at < close && tokens.isNameLike(at)) at++
  const words = at - name
  if (tokens.isMark(at, ',') || tokens.isMark(at, '.')) at++
  return words >= 1 && words <= 2 && at === close
}

const ENTITLED = set('entitled titled called betitelt')
const CHARACTERS = set('role character rolle figur')
/** Small words inside a title. */
const IN_A_TITLE = set("of the and in to for on at a an der die das und im von am & . : ’ ' s")

/** 'the motion picture entitled Mr. Sample Goes Home', 'the film Mrs. Sample', 'the role of Mr. Sample': titles without marks. */
function closeUnquoted(claims: Claims, work: number): void {
  const { tokens } = claims
  let first = work + 1
  const isEntitled = ENTITLED.has(tokens.small(first))
  const isCharacter = CHARACTERS.has(tokens.small(work)) && /^(?:of|von)$/.test(tokens.small(first))
  if (isEntitled || isCharacter) first++
  if (!tokens.isNameLike(first) || tokens.gap(first) === 'break') return
  if (!isEntitled && !ADDRESSES.has(tokens.small(first))) return
  let last = first
  for (let at = first + 1; at <= first + LONGEST_TITLE && tokens.gap(at) !== 'break'; at++) {
    if (tokens.isNameLike(at)) last = at
    else if (!IN_A_TITLE.has(tokens.small(at)) || endsSentence(tokens, at) || namesPerson(tokens, at)) break
  }
  claims.close(first, last)
}

/** What may be listed by its titles besides works: 'each Property, including …'. */
const THINGS = set(
  'property properties works titles franchise franchises brands trademarks products games songs characters programs programmes shows marken produkte werke spiele lieder figuren sendungen filme',
)
/** What begins a list of titles. One word that also compares ('as Mr. Sample asked', 'wie Herr Beispiel') begins none. */
const LISTS: readonly (readonly string[])[] = [
  'including',
  'including without limitation',
  'including but not limited to',
  'namely',
  'such as',
  'e.g .',
  'e . g .',
  'i.e .',
  'i . e .',
  'darunter',
  'einschließlich',
  'nämlich',
  'wie etwa',
  'wie zum beispiel',
  'z.b .',
  'z . b .',
]
  .map((marker) => marker.split(' '))
  .sort((a, b) => b.length - a.length)
/** Words and marks of a list of titles. */
const LONGEST_LIST = 80

/**
 * 'each Property, including Robots, Mr. and Mrs. Sample, In Her Boots': an item that is a form of address with a name is a title there, as long as
 * another item is one and no person: in 'the works, including Mr. Sample, Mrs. Beispiel and Mr. Muster' people are listed.
 */
function closeListed(claims: Claims, thing: number): void {
  const { tokens } = claims
  let at = tokens.isMark(thing + 1, ',') || tokens.isMark(thing + 1, ':') ? thing + 2 : thing + 1
  const marker = LISTS.find((words) => words.every((word, i) => tokens.small(at + i) === word))
  if (marker === undefined) return
  at += marker.length
  if (tokens.isMark(at, ':')) at++
  const addressed: [first: number, last: number][] = []
  let hasTitle = false
  for (const end = at + LONGEST_LIST; at < end && at < tokens.count; ) {
    const close = addressedItem(tokens, at)
    const next = nextItem(tokens, at)
    if (close !== null) addressed.push([at, close])
    else if (isTitle(tokens, at, next)) hasTitle = true
    if (next === null) break
    at = next
  }
  if (hasTitle) for (const [first, last] of addressed) claims.close(first, last)
}

/** Begins with a capital and is neither a person's name nor a company's; the last item ends where its capitals do. */
function isTitle(tokens: Tokens, first: number, next: number | null): boolean {
  if (!tokens.isNameLike(first) || TITLES.has(tokens.small(first)) || givenName(tokens.word(first)) === 'sure')
    return false
  const end = next ?? first + LONGEST_TITLE
  for (let at = first; at < end && (tokens.isNameLike(at) || IN_A_TITLE.has(tokens.small(at))); at++)
    if (formOfWord(tokens.word(at)) !== null || ORGANIZATION_HEADS.has(tokens.small(at))) return false
  return true
}

/** The last word of an item that is nothing but forms of address and a name. */
function addressedItem(tokens: Tokens, first: number): number | null {
  let at = first
  if (!ADDRESSES.has(tokens.small(at))) return null
  while (/^(?:[.&]|and|und)$/.test(tokens.word(at)) || ADDRESSES.has(tokens.small(at))) at++
  const name = at
  while (tokens.isNameLike(at) && at - name < 3) at++
  const isEnd = tokens.isMark(at, ',') || tokens.isMark(at, ';') || /^(?:and|und|or|oder)$/.test(tokens.word(at))
  return at > name && isEnd ? at - 1 : null
}

/** The first word behind the next comma, as long as nothing but titles stands there. */
function nextItem(tokens: Tokens, from: number): number | null {
  for (let at = from; at < from + LONGEST_TITLE; at++) {
    if (tokens.gap(at + 1) === 'break' || tokens.isMark(at, ';')) return null
    if (tokens.isMark(at, ',')) return /^(?:and|und|or|oder)$/.test(tokens.word(at + 1)) ? at + 2 : at + 1
  }
  return null
}

/** '… and Jane Sample agreed': somebody of a given name behind 'and' is no part of a title. */
const namesPerson = (tokens: Tokens, at: number): boolean =>
  /^(?:and|und)$/.test(tokens.small(at)) && givenName(tokens.word(at + 1)) === 'sure' && tokens.isNameLike(at + 2)

/** A stop behind anything but a form of address ends the title. */
const endsSentence = (tokens: Tokens, at: number): boolean =>
  tokens.isMark(at, '.') && !ADDRESSES.has(tokens.small(at - 1)) && tokens.width(at - 1) > 2

/** '“Mr. & Mrs. Sample” (the “Picture”)' */
function isDefinedAsWork(tokens: Tokens, close: number): boolean {
  if (!tokens.isMark(close + 1, '(')) return false
  for (let at = close + 2; at < close + 8 && !tokens.isMark(at, ')'); at++) if (WORKS.has(tokens.small(at))) return true
  return false
}
