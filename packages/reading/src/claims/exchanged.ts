// Who did it to whom: two names of a claim in each other's place, "Nordlicht paid Harbour" of "Harbour paid Nordlicht". Told by what stands before a
// name and, where nothing does, by which comes first. No grammar: what these do not decide is let pass.
import { GERMAN_BENT_ROLES, isRoleAlone } from '../names/index.ts'
import { isOrdinary } from '../personal/index.ts'
import { isListedNoun } from '../terms/index.ts'
import { valueOfWord } from './number-words.ts'

/** Where a name stands in a text, and the word that says in what part: "to", "by", "gegen". */
interface Place {
  readonly at: number
  readonly part: string
}

const PARTS: readonly (readonly [part: string, words: RegExp])[] = [
  ['by', /^(?:by|durch)$/],
  ['from', /^(?:from|von|vom)$/],
  ['to', /^(?:to|an|zu|zum|zur|gegenüber)$/],
  ['against', /^(?:against|gegen)$/],
  ['for', /^(?:for|für)$/],
  // Both do it with one another: neither is before the other.
  ['with', /^(?:with|mit|and|und|between|zwischen|or|oder|&)$/],
  [
    'beside',
    /^(?:in|on|at|of|under|within|after|before|upon|during|into|over|per|via|about|as|than|im|auf|unter|bei|beim|aus|nach|vor|seit|wegen|laut|gemäß|über|als)$/,
  ],
]
const PASSED_OVER = /^(?:the|der|die|das|den|dem|des|mr|mrs|ms|dr|prof|herrn?|frau|firma|messrs)\.?$/
const PASSIVE = /(?<!\p{L})(?:was|were|is|are|been|being|wurden?|wird|werden|worden|ist|sind)(?!\p{L})/iu

/** `names`: as the claim has them, each by the words that tell it from the others. */
export function areExchanged(claim: string, source: string, names: readonly string[]): boolean {
  const [said, known] = [claim, source].map((text) => names.map((name) => placeOf(name, text)))
  for (const [nth, a] of (said ?? []).entries())
    for (const [other, b] of (said ?? []).entries()) {
      const [c, d] = [known?.[nth] ?? null, known?.[other] ?? null]
      if (other <= nth || a === null || b === null || c === null || d === null) continue
      if (isTurned({ text: claim, one: a, other: b }, { text: source, one: c, other: d })) return true
    }
  return false
}

interface Pair {
  readonly text: string
  readonly one: Place
  readonly other: Place
}

function isTurned(said: Pair, known: Pair): boolean {
  const [a, b, c, d] = [said.one.part, said.other.part, known.one.part, known.other.part]
  if ([a, b, c, d].some((part) => part === 'with' || part === 'beside')) return false
  // "Paid to B" and "paid to A".
  if (a !== b && a === d && b === c) return true
  if ([a, b, c, d].every((part) => part === '')) return isFirst(said) !== isFirst(known)
  return isOtherAgent(said, known)
}

const isFirst = ({ one, other }: Pair): boolean => one.at < other.at

/** One is in the passive and names who did it, the other is not, where who comes first did it. */
function isOtherAgent(said: Pair, known: Pair): boolean {
  const [does, did] = [agentOf(said), agentOf(known)]
  return does !== null && did !== null && does.isPassive !== did.isPassive && does.isOne !== did.isOne
}

function agentOf(pair: Pair): { readonly isOne: boolean; readonly isPassive: boolean } | null {
  const { one, other, text } = pair
  const isBy = ({ part }: Place): boolean => part === 'by' || (part === 'from' && PASSIVE.test(text))
  if (isBy(one) !== isBy(other)) return { isOne: isBy(one), isPassive: true }
  return one.part === '' && other.part === '' ? { isOne: isFirst(pair), isPassive: false } : null
}

/** Null where it stands nowhere, or more than once: then nobody says which is meant. */
function placeOf(name: string, text: string): Place | null {
  const at = text.indexOf(name)
  if (at < 0 || text.includes(name, at + name.length)) return null
  const before = text.slice(Math.max(0, at - LEADING), at).match(/[\p{L}&]+\.?/gu) ?? []
  // What belongs to the name itself says nothing of its part.
  const lead = before.findLast((word) => !PASSED_OVER.test(word.toLowerCase()) && !/^\p{Lu}/u.test(word)) ?? ''
  const isJoined = /^(?:\s\p{Lu}\S*)*\s*(?:and|und|&|or|oder)\s/u.test(text.slice(at + name.length))
  const part = PARTS.find(([, words]) => words.test(lead.toLowerCase()))?.[0] ?? ''
  return { at, part: isJoined ? 'with' : part }
}

/** Characters. */
const LEADING = 60

/** English words that are written with a capital in both texts, and not only because a sentence begins with them: no other word begins one. */
export function namesInBoth(claim: string, source: string): string[] {
  const inner = new Set(
    [claim, source].flatMap((text) => text.match(/(?<=[\p{L}\p{N},;:)"”’] )\p{Lu}[\p{L}\p{N}-]+/gu) ?? []),
  )
  const words = new Set(claim.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/gu) ?? [])
  return [...words].filter(
    (word) =>
      (inner.has(word) || !isOrdinary(word.toLowerCase())) &&
      source.includes(word) &&
      !isRoleAlone(word) &&
      !TERMS.test(word),
  )
}
/** Of a contract, and of a calendar. */
const TERMS =
  /^(?:agreements?|contracts?|sections?|articles?|clauses?|part(?:y|ies)|exhibits?|schedules?|annex|effective|date|services?|products?|goods|works?|territory|terms?|notice|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|eur|usd|gbp)$/iu

/**
 * German writes all nouns with a capital. What is left of them without a determiner, an adjective or a figure before it, that no list of ours and no ending
 * knows. A noun that none knows („Rügen“) is taken for a name: only where two such words change places is a claim dropped for it.
 */
export function germanNamesInBoth(claim: string, source: string): string[] {
  const words = new Set(claim.match(/(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}-]{2,}/gu) ?? [])
  return [...words].filter(
    (word) =>
      [claim, source].every((text) => standsAlone(word, text)) &&
      !isListedNoun(word) &&
      !isRoleAlone(word) &&
      !GERMAN_BENT_ROLES.some((role) => word.toLowerCase().startsWith(role)) &&
      !NOUN_ENDING.test(word) &&
      !TERMS.test(word) &&
      !GERMAN_TERMS.test(word),
  )
}

const NOUN_ENDING = /(?:ung|heit|keit|schaft|t?ion|tät|nis|ismus|ment|anz|enz|ie|chen|ling)(?:e?n|e?s|se)?$/
const GERMAN_TERMS =
  /^(?:januar|februar|märz|mai|juni|juli|oktober|dezember|euro|tage?|woche|monat|jahr|prozent|ziffer|artikel|absatz|satz|anlage|herrn?|frau|nicht|danach|sodann|gestern|heute|\p{L}{3,}(?:lich|weise|falls|mals))$/iu

/** As it is written here, and nowhere behind what stands before a noun that is no name. */
function standsAlone(word: string, text: string): boolean {
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}])`, 'gu'))]
  return (
    places.length > 0 && places.every(({ index }) => !isBeforeNoun(text.slice(Math.max(0, index - LEADING), index)))
  )
}

function isBeforeNoun(text: string): boolean {
  const [, lead = ''] = /([\p{L}\d.,]+)\s+$/u.exec(text) ?? []
  if (/^[\d.,]+$/.test(lead) || valueOfWord(lead.toLowerCase()) !== null || DETERMINERS.test(lead)) return true
  // "Defekte Pumpen …", but not "zahlte Brevik".
  const opens = text.trim() === lead
  return opens ? /^\p{Lu}\p{Ll}+en?$/u.test(lead) : /^\p{Ll}+e[nrsm]?$/u.test(lead) && !NO_ADJECTIVE.test(lead)
}
const DETERMINERS =
  /^(?:der|die|das|de[nms]|ein(?:e[rnms]?)?|kein(?:e[rnms]?)?|dies(?:e[rnms]?)|jede[rnms]?|alle[rnms]?|viele[rn]?|(?:[ms]ein|ihr|unser)(?:e[rnms]?)?|beim|vom|zum|zur|am|im|ins|ans)$/i
const NO_ADJECTIVE =
  /te[nt]?$|^(?:w[uü]rden?|werden?|haben?|gegen|gegenüber|über|unter|wegen|neben|zwischen|außer|aber|oder|ohne|hinter|sondern|ferner|später|wieder|immer|dagegen|anstelle|seitens|namens)$/
