// People whose name stands where a paper always has one, so that no word of it need be known: 'I, …, of … will say', 'Witness Statement of …',
// a side in the heading of a case, the line below 'Herrn' of an address, the line below the close of a letter, behind 'Inhaber:'.
import type { Claims } from './claims.ts'
import { formOfWord } from './legal-forms.ts'
import { isNameWord, nameFrom } from './people.ts'
import type { Tokens } from './tokens.ts'
import { ORGANIZATION_HEADS, TITLES } from './words.ts'

export function findPlacedNames(claims: Claims): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isNameLike(i)) continue
    const word = tokens.word(i)
    if ((word === 'I' || word === 'Ich' || word === 'ICH') && tokens.isMark(i + 1, ',')) declarer(claims, i + 2)
    else if (/^(?:STATEMENT|AFFIDAVIT|DECLARATION|Statement|Affidavit|Declaration)$/.test(word)) deponent(claims, i)
    else if (/^(?:Herrn|Frau|Herr)$/.test(word)) addressed(claims, i)
    else if (LABELS.has(tokens.small(i)) && tokens.isMark(i + 1, ':') && tokens.gap(i + 2) !== 'break')
      placed(claims, i + 2, 'person.label', endsHere)
    if (beginsLine(tokens, i) && !claims.has(i)) inCaption(claims, i)
  }
  belowClose(claims)
  speakers(claims)
  attendees(claims)
}

type IsEnd = (tokens: Tokens, last: number) => boolean

/** A name of two to four words from word `first` on, where `isEnd` says that it ends. */
function placed(claims: Claims, first: number, rule: string, isEnd: IsEnd, title: string | null = null): boolean {
  const { tokens } = claims
  let from = first
  while (TITLES.has(tokens.small(from)) && from - first < 4) from += tokens.isMark(from + 1, '.') ? 2 : 1
  const run = nameFrom(tokens, from, true)
  if (run === null || run.words + run.initials < 2 || run.words > 4 || !isEnd(tokens, run.last)) return false
  for (let at = from; at <= run.last; at++)
    if (claims.has(at) || ORGANIZATION_HEADS.has(tokens.small(at)) || formOfWord(tokens.word(at)) !== null) return false
  const own = from > first ? tokens.line(first, from - 1) : title
  return claims.add({ first: from, last: run.last, kind: 'person', title: own, rule, confidence: 0.9 })
}

const endsHere: IsEnd = (tokens, last) =>
  /^(?:break|wrap)$/.test(tokens.gap(last + 1)) || tokens.isMark(last + 1, ',') || tokens.isMark(last + 1, '·')

const DECLARES =
  /^(?:of|residing|make|makes?|state|declare|hereby|say|will|am|having|geboren|wohnhaft|erkläre|versichere|bestätige)$/i

/** 'I, JANE SAMPLE, of 3 Example Close, will say': the comma behind the name, or the verb. */
function declarer(claims: Claims, first: number): void {
  placed(claims, first, 'person.declares', (tokens, last) =>
    tokens.isMark(last + 1, ',') ? true : DECLARES.test(tokens.word(last + 1)),
  )
}

/** 'SECOND WITNESS STATEMENT OF JANE SAMPLE' on a line of its own. */
function deponent(claims: Claims, i: number): void {
  const { tokens } = claims
  if (tokens.small(i + 1) === 'of') placed(claims, i + 2, 'person.declares', endsHere)
}

/** 'Herrn⏎Max Muster' at the head of an address. */
function addressed(claims: Claims, i: number): void {
  const { tokens } = claims
  if (!beginsLine(tokens, i) || tokens.gap(i + 1) !== 'break') return
  placed(claims, i + 1, 'person.address', endsHere, tokens.word(i))
}

const LABELS = new Set(
  'inhaber inhaberin inh geschäftsführer geschäftsführerin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin bearbeiter bearbeiterin proprietor protokollführer protokollführerin'.split(
    ' ',
  ),
)

const SIDE =
  /^(?:claimants?|plaintiffs?|defendants?|respondents?|petitioners?|appellants?|applicants?|kläger|klägerin|beklagter?|antragsteller|antragstellerin|antragsgegner|antragsgegnerin)$/i

/** 'JANE SAMPLE      Claimant', 'Max Muster, Beklagter,': a side in the heading of a case, alone on its line. */
function inCaption(claims: Claims, i: number): void {
  placed(claims, i, 'person.caption', (tokens, last) => {
    if (isNumbered(tokens, i) && tokens.gap(last + 1) === 'break' && isSideNear(tokens, last + 1)) return true
    const comma = tokens.isMark(last + 1, ',') ? 2 : 1
    const role = last + comma
    if (comma === 1 && tokens.gap(role) !== 'break') return false
    if (!SIDE.test(tokens.word(role)) || !tokens.isNameLike(role)) return false
    const behind = tokens.isMarkLike(role + 1) && tokens.gap(role + 1) === 'none' ? role + 2 : role + 1
    return /^(?:break|wrap)$/.test(tokens.gap(behind))
  })
}

/** '(1) JANE SAMPLE' above '(2) MAX SAMPLE      Claimants'. Words and marks. */
function isSideNear(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + SIDE_WITHIN; at++)
    if (tokens.gap(at) === 'break' && tokens.isNameLike(at) && SIDE.test(tokens.word(at))) return true
  return false
}
const SIDE_WITHIN = 30

const CLOSE =
  /\n[ \t]{0,40}(?:Mit (?:(?:freundliche|beste|kollegiale|herzliche|vorzügliche)[nmr] ){1,2}\p{Lu}\p{Ll}+|(?:Freundliche|Beste|Viele|Herzliche|Liebe) Grüße|Hochachtungsvoll|Yours (?:very )?(?:sincerely|faithfully|truly)|(?:Very truly|Sincerely) yours|Sincerely|(?:(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)? )?[Rr]egards)[ \t]{0,4},?[ \t]{0,10}\n/gu

/** The first line below the close of a letter that is nothing but a name. */
function belowClose(claims: Claims): void {
  const { tokens } = claims
  for (const { 0: words, index } of tokens.text.matchAll(CLOSE)) {
    const first = tokens.at(index + words.length)
    if (tokens.start(first) - index - words.length > SIGNED_WITHIN) continue
    placed(claims, first, 'person.close', (all, last) => all.gap(last + 1) === 'break' || all.gap(last + 1) === 'wrap')
  }
}

/** '[03/06/2024, 18:02] Jane Sample: …', '03.06.24, 18:02 - Jana Muster: …': who wrote a post of a chat. */
const SPEAKS =
  /^\[?(?:[\d./-]{6,10},? )?[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?)?(?:\] ?| [-–] )(?=\p{Lu}[^\n:]{2,40}: )/gimu

function speakers(claims: Claims): void {
  const { tokens } = claims
  for (const { 0: words, index } of tokens.text.matchAll(SPEAKS))
    placed(claims, tokens.at(index + words.length), 'person.speaks', (all, last) => all.isMark(last + 1, ':'))
}

const PRESENT =
  /(?:^|\n)[ \t*_-]{0,40}(?:(?:(?:directors|members|trustees|also|those|board members|shareholders) )?present|(?:in )?attendance|attendees|participants|apologies(?: for absence)?|anwesend(?:e|en)?|teilnehmer(?:innen)?(?: und teilnehmer)?|teilnehmende|entschuldigt|gäste|(?:on|in) (?:watch|duty|shift)|watch(?:keepers?| officers?)|(?:duty )?(?:operators?|officers?|staff|crew)|diensthabende[nr]?|wach(?:personal|habende[nr]?)|besatzung|(?:im|vom) dienst)(?: were| waren| are| sind)?[ \t]{0,4}[*_]{0,3}:[*_]{0,3}/giu
/** A list of many stands on as many lines. Words and marks. */
const LONGEST_LIST = 160

/** Who the minutes list: a name at the head of each item, up to its office in brackets or the next. */
function attendees(claims: Claims): void {
  const { tokens } = claims
  let readTo = 0
  for (const { 0: words, index } of tokens.text.matchAll(PRESENT)) {
    const begin = tokens.at(index + words.length)
    // A list within a list is read once.
    if (begin < readTo) continue
    readTo = begin + LONGEST_LIST
    let isItem = true
    for (let at = begin; at < Math.min(begin + LONGEST_LIST, tokens.count); at++) {
      const before = tokens.text.slice(tokens.end(at - 1), tokens.start(at))
      // What follows an empty line is no longer the list.
      if (at > begin && /\n[ \t]*\n/.test(before)) {
        readTo = at
        break
      }
      if (isItem || before.includes('\n')) placed(claims, at, 'person.listed', endsItem)
      isItem = tokens.isMark(at, ';') || tokens.isMark(at, ',')
    }
  }
}

const endsItem: IsEnd = (tokens, last) =>
  /^(?:break|wrap)$/.test(tokens.gap(last + 1)) || [',', ';', '('].some((mark) => tokens.isMark(last + 1, mark))

/** Room for a signature by hand. Characters. */
const SIGNED_WITHIN = 40

function beginsLine(tokens: Tokens, i: number): boolean {
  if (i === 0) return true
  const before = tokens.text.slice(tokens.end(i - 1), tokens.start(i))
  if (before.includes('\n')) return true
  return isNumbered(tokens, i) && isNameWord(tokens, i)
}

/** '(2) JANE SAMPLE', '1. Max Muster': the number of the side. */
const isNumbered = (tokens: Tokens, i: number): boolean =>
  (tokens.isMark(i - 1, ')') || tokens.isMark(i - 1, '.')) && tokens.shape(i - 2) === 'number'
