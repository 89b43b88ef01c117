// Titles of works and names of characters in quotation marks: in the film “Mr. & Mrs. Sample” nobody named Sample appears. Their
// words are closed to every rule before any looks. A defined term ('(the “Buyer”)') and a display name before a mail address stay.
import type { Claims } from './claims.ts'
import type { Tokens } from './tokens.ts'

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
    if (!opensQuote(tokens, i)) continue
    const close = quoteEnd(tokens, i)
    if (close === null) continue
    if (isCalledWork(tokens, i, close) || isBareAddress(tokens, i, close)) claims.close(i + 1, close - 1)
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
