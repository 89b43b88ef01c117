// People whose name stands behind what they are, so that no word of it need be known: the rank of a constable or a guard ('PC 4471 Muster',
// 'Officer J. Sample', 'Schwester Beispiel'), or the noun of a calling or of a relation ('assistant manager Jane Sample', 'a colleague, Max
// Muster,', 'der Hausmeister Max Muster').
import type { Claims } from './claims.ts'
import { isNameWord, nameFrom } from './people.ts'
import type { Tokens } from './tokens.ts'
import { NO_NAME, ROLE_WORDS, TITLES } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Stand before a surname as they are. */
const RANKS = set(
  'Officer Constable Sergeant Inspector Superintendent Supervisor Warden Paramedic Councillor Cllr Corporal Detective Sgt Nurse Carer Guard Steward Polizeiobermeister Polizeiobermeisterin Polizeimeister Polizeimeisterin Polizeihauptmeister Polizeikommissar Polizeikommissarin Polizeioberkommissar Polizeioberkommissarin Polizeihauptkommissar Kriminalkommissar Kriminaloberkommissar Kriminalhauptkommissar Wachtmeister Oberwachtmeister Brandmeister Oberarzt Oberärztin Assistenzarzt Assistenzärztin Stationsschwester Wachmann',
)
/** 'Completed by: Senior Carer Jane Sample': of that field the first two words are what she is. */
export const isRank = (word: string): boolean => RANKS.has(word) || ROLE_WORDS.has(word.toLowerCase())

/** Abbreviated ones, which are machines and units as well: believed with a number behind them, or in a text that has a police in it. */
const SHORT_RANKS = set('PC DC DS DI PS WPC DCI DCS POM PHM PK POK PHK KK KOK KHK')
const POLICE = /\b(?:[Pp]olice|constable|Polizei)/u

/** English nouns of a calling or of a relation. */
const NOUNS_EN = set(
  'manager engineer colleague driver neighbour neighbor surveyor solicitor assistant supervisor foreman plumber electrician carpenter joiner roofer adjuster accountant bookkeeper secretary clerk nurse teacher representative appointed witness son daughter brother sister wife husband mother father cousin friend trainee apprentice technician inspector receptionist caretaker gardener consultant courier mechanic chef keyholder locksmith architect veterinarian vet midwife carer housekeeper groundsman porter steward secretary landlord landlady tenant lodger owner successor predecessor deputy',
)
/** German ones, which have a capital themselves. */
const NOUNS_DE =
  /^(?:Nachbar(?:n|s|in)?|Kollege|Kollegen|Kollegin|Hausmeister(?:s|in)?|Installateur(?:s|in)?|Elektriker(?:s|in)?|Monteur(?:s|in)?|Fahrer(?:s|in)?|Architekt(?:en|in)?|Ingenieur(?:s|in)?|Schwester|Bruder|Sohn|Tochter|Ehefrau|Ehemann|Schwager|Schwägerin|Freund(?:es|in)?|Azubi|Auszubildende[rn]?|Praktikant(?:en|in)?|Lehrer(?:s|in)?|Pfleger(?:s|in)?|Hebamme|Tierarzt(?:es)?|Tierärztin|Vermieter(?:s|in)?|Mieter(?:s|in)?|Vorarbeiter(?:s|in)?|Polier(?:s|in)?|Disponent(?:en|in)?|Schichtführer(?:s|in)?|Nachfolger(?:s|in)?|\p{Lu}\p{Ll}{2,20}(?:leiter|meister|führer|berater|betreuer|verwalter|techniker|mechaniker|bearbeiter)(?:s|in)?)$/u
/** Ends of abstract nouns, which German writes with a capital too. */
const ABSTRACT = /(?:ung|heit|keit|schaft|tion|tät|ungen|stück|vertrag)$/u

export function findCalled(claims: Claims): void {
  const { tokens } = claims
  const hasPolice = POLICE.test(tokens.text)
  for (let i = 0; i < tokens.count; i++) {
    if (claims.has(i) || tokens.isMarkLike(i)) continue
    const word = tokens.word(i)
    if (FAMILY.test(word)) couple(claims, i + 1)
    else if (RANKS.has(word)) ranked(claims, i, i + 1)
    else if (SHORT_RANKS.has(word)) {
      const isNumbered = tokens.shape(i + 1) === 'number' && tokens.gap(i + 1) === 'space'
      if (isNumbered || hasPolice) ranked(claims, i, isNumbered ? i + 2 : i + 1)
    } else if (NOUNS_EN.has(word)) apposed(claims, i, isEnglishEnd)
    else if (tokens.shape(i) === 'capital' && tokens.width(i) < 28 && NOUNS_DE.test(word))
      apposed(claims, i, isGermanEnd)
  }
}

/** 'Familie Max und Erika Muster': the name of the second is that of the first as well. */
const FAMILY = /^(?:Familie|Eheleuten?|Ehepaar)$/u

function couple(claims: Claims, one: number): void {
  const { tokens } = claims
  if (!isNameWord(tokens, one) || !/^(?:und|&)$/.test(tokens.word(one + 1))) return
  const run = nameFrom(tokens, one + 2, true)
  if (run === null || run.words !== 2 || run.last !== one + 3 || claims.has(one)) return
  if (!claims.has(one + 2))
    claims.add({ first: one + 2, last: run.last, kind: 'person', rule: 'person.family', confidence: 0.85 })
  const refersTo = `${tokens.word(one)} ${tokens.word(run.last)}`
  claims.add({ first: one, last: one, kind: 'person', refersTo, rule: 'person.family', confidence: 0.85 })
}

/** 'Chief Executive Officer', 'Nurse Practitioner': a rank within a longer title is none before a name. */
function ranked(claims: Claims, i: number, first: number): void {
  const { tokens } = claims
  if (tokens.isNameLike(i - 1) && tokens.gap(i) === 'space' && !NO_NAME.has(tokens.small(i - 1))) return
  if (tokens.gap(first) !== 'space') return
  const run = nameFrom(tokens, first, true)
  if (run === null || run.words > 3 || !isFree(claims, first, run.last)) return
  if (ROLE_WORDS.has(tokens.small(run.last)) || tokens.shape(run.last) === 'upper') return
  claims.add({
    first,
    last: run.last,
    kind: 'person',
    title: tokens.line(i, first - 1),
    rule: 'person.rank',
    confidence: 0.85,
  })
}

type IsEnd = (tokens: Tokens, last: number) => boolean

/** Two or three words of a name behind the noun, with a comma or without. */
function apposed(claims: Claims, i: number, isEnd: IsEnd): void {
  const { tokens } = claims
  const hasComma = tokens.isMark(i + 1, ',')
  const first = hasComma ? i + 2 : i + 1
  if (tokens.gap(first) !== 'space' && tokens.gap(first) !== 'wrap') return
  if (TITLES.has(tokens.small(first)) || tokens.shape(first) !== 'capital') return
  const run = nameFrom(tokens, first)
  if (run === null || run.words < 2 || run.words > 3 || !isFree(claims, first, run.last)) return
  for (let at = first; at <= run.last; at++)
    if (isNameWord(tokens, at) && (tokens.shape(at) !== 'capital' || ABSTRACT.test(tokens.small(at)))) return
  // ', Jane Sample, …': without a second comma another is named beside the first.
  if (hasComma && !/^[,.;)]$/.test(tokens.word(run.last + 1))) return
  if (!isEnd(tokens, run.last)) return
  claims.add({ first, last: run.last, kind: 'person', title: null, rule: 'person.called', confidence: 0.8 })
}

const isEnglishEnd: IsEnd = (tokens, last) => !tokens.isNameLike(last + 1) || tokens.gap(last + 1) === 'break'

/** A German noun may go on behind: 'Nachbar Haus Musterstraße' is no name. */
const isGermanEnd: IsEnd = (tokens, last) => isEnglishEnd(tokens, last) && tokens.shape(last + 1) !== 'number'

function isFree(claims: Claims, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (claims.has(at)) return false
  return true
}
