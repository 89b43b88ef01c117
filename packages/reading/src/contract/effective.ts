// What a contract says behind its opening about taking effect: a definition of the effective date, a clause that it commences on a
// day, or one that ties its beginning to the day it was made.
import { blankDate, daysBetween, OTHER_PAPER } from './days.ts'
import { blankedDate, type ContractDate, explicitDate } from './facts.ts'
import type { Opening } from './opening.ts'
import { signatureDate } from './signing.ts'

const SUBJECT =
  '(?:\\b(?:agreement|amendment|contract(?!\\s{1,4}(?:period|territory|year|price))|addendum|lease|(?:initial\\s{1,4}|effective\\s{1,4})?term|promotion|joint\\s{1,4}venture|(?:vertrags|miet|pacht)(?:zeit|dauer)|zusammenarbeit|abonnement|darlehen)|vertrag|vereinbarung|laufzeit|verhältnis)'
/** The contract's own definition; it outranks every clause that merely speaks of taking effect. */
const DEFINES =
  /["“„]?\b(?:Effective|Commencement)\s{1,8}Dates?\b["”“]?[\s,)]{0,4}(?:\bof\s{1,4}this\s{1,4}\w{4,12}\s{1,4})?(?:means|shall\s{1,4}mean|shall\s{1,4}be|is|will\s{1,4}be|:|has\s{1,4}the\s{1,4}meaning|shall\s{1,4}have)/gi
const TAKES_EFFECT = new RegExp(
  [
    `${SUBJECT}\\b[^.;]{0,120}?\\b(?:effective|commence[sd]?|commencing|begins?|beginning|starts?|starting|(?:take|takes|into|in)\\s{1,4}(?:effect|force)|force\\s{1,4}and\\s{1,4}effect|run|tritt|beginnt|beginnend|gilt\\s{1,4}(?:rückwirkend\\s{1,4})?(?:ab|seit|vom)|mit\\s{1,4}Wirkung|wirksam|läuft\\s{1,4}(?:ab|vom))\\b`,
    '\\bVertragsbeginn\\b|laufzeit\\s{0,4}:|(?:vertrag|vereinbarung|verhältnis)\\b[^.;]{0,120};\\s{1,4}(?:er|sie|es)\\s{1,4}(?:beginnt|tritt)\\b|\\b(?:contract\\s{1,4})?commencement\\s{1,4}date\\s{1,4}(?:for|of|is|shall|means|:)|\\bIt\\s{1,4}shall\\s{1,4}be\\s{1,4}effective|\\bsigned\\s{1,4}and\\s{1,4}effective|\\bterm\\s{1,4}of\\s{1,4}execution\\s{1,4}from',
  ].join('|'),
  'giu',
)
/** What a period says of its beginning counts where no clause speaks of the contract itself. */
const PERIOD_BEGINS =
  /\b(?:contract|promotion)\s{1,4}period\b[^.;]{0,120}?\b(?:effective|commenc(?:es?|ing)|begins?|beginning|starts?|starting)\b/giu
const SAME_DAY =
  /\b(?:date\s{1,8}(?:hereof|of\s{1,8}(?:this|the)\s{1,8}(?:\w+\s{1,4}){0,2}(?:agreement|amendment|contract|addendum)|(?:and\s{1,4}year\s{1,4})?(?:first|last)?\s{0,4}(?:above|set\s{1,4}forth\s{1,4}above|written|executed|listed|set\s{1,4}forth)|first\s{1,8}\w|of\s{1,8}(?:its\s{1,4}|the\s{1,4})?(?:execution|signing|signature|(?:the\s{1,4})?last|(?:the\s{1,4})?(?:most\s{1,4}recent|final)))|execution\s{1,8}(?:of|hereof|by|date)|(?:later|last|latest)\s{1,8}of\s{1,8}the\s{1,8}(?:two\s{1,8})?(?:dates?|signature)|(?:upon|on)\s{1,8}(?:the\s{1,8})?(?:signatures?|signing|execution)|date\s{1,4}it\s{1,4}is\s{1,4}(?:executed|signed)|when\s{1,4}(?:one\s{1,4}or\s{1,4}more\s{1,4}counterparts|executed|signed)|Unterzeichnung|Unterschrift|Vertrags(?:ab)?schluss|Datum\s{1,4}dieses)/i
const SIGNATURE =
  /\b(?:last|later|latest|most\s{1,4}recent|final)\b[^.;]{0,60}\b(?:signature|signed|sign|execut\w+|dates?\s{1,4}shown)/i
/** Beginnings of something else than the contract. */
const OTHER_BEGINNING =
  /\b(?:terminat(?:e|ion)\s{1,4}(?:shall|will|of|effective)|registration\s{1,4}statement|notice\s{1,4}of\s{1,4}terminat|assign|fiscal\s{1,4}year|renewal|during\s{1,4}the\s{1,4}period|12-month\s{1,4}period|payments?|tentative|invoice|fees?\b)/i
/** 'the Confidentiality Agreement between the Parties, which was effective': of an agreement that was, not of this one. */
const THAT_WAS = /\b(?:which|that)\s{1,4}(?:was|were|had\s{1,4}been|became|had\s{1,4}become|took|came|entered)\b/i
const ENDING = /\b(?:until|through|expir\w+|ending|ends?|terminat\w+|to|bis|endet|conclud\w+)\b[^.;]{0,30}$/i
const BEGINNING =
  /\b(?:effective|commenc\w+|begin\w*|start\w*|from|beginnt|tritt|gilt|läuft|kraft|ab|vom|seit|effect|force|date|wirkung|wirksam|vertragsbeginn|laufzeit\s{0,4}:)(?![\p{L}\d])/iu
interface Statement {
  readonly pattern: RegExp
  readonly rule: string
}
const DEFINED: Statement = { pattern: DEFINES, rule: 'effective.defined' }
const STATED: Statement = { pattern: TAKES_EFFECT, rule: 'effective.clause' }
const PERIOD: Statement = { pattern: PERIOD_BEGINS, rule: 'effective.period' }
/** Whether a clause speaks of taking effect, or only of a term that begins. */
const OF_EFFECT = /\b(?:effective(?!\s{1,4}term)|effect|force|kraft|wirkung|wirksam|gilt)\b/i

/** So many places are looked at; the first pages decide. */
const MOST_PLACES = 60

export function laterEffective(text: string, opening: Opening, agreement: ContractDate): ContractDate | null {
  return (
    statedEffective(text, opening, agreement, DEFINED) ??
    bracketedEffective(text, opening) ??
    statedEffective(text, opening, agreement, STATED) ??
    statedEffective(text, opening, agreement, PERIOD)
  )
}

/** 'dated December 30, 2016 (the “Effective Date”)', wherever the pages put it. */
const BRACKETED =
  /\(\s{0,4}(?:(?:the|this|hereinafter|herein|hereafter|called|referred\s{1,4}to|as|die|der|das|nachfolgend)\s{1,4}){0,5}["“„]\s{0,2}(?:Effective\s{1,4}Date|Vertragsbeginn|Inkrafttreten)/gi
/** Further on such a bracket defines the day of an exhibit. Characters. */
const LATEST_BRACKET = 30_000

function bracketedEffective(text: string, opening: Opening): ContractDate | null {
  for (const { index } of text.slice(0, LATEST_BRACKET).matchAll(BRACKETED)) {
    const day = daysBetween(text, Math.max(0, index - 60), index, opening).at(-1)
    if (day === undefined || !/^[\s,]{0,4}$/.test(text.slice(day.end, index))) continue
    if (!OTHER_PAPER.test(text.slice(Math.max(0, day.start - 120), day.start)))
      return explicitDate(day, 'effective.bracket')
  }
  return null
}

function statedEffective(
  text: string,
  opening: Opening,
  agreement: ContractDate,
  statement: Statement,
): ContractDate | null {
  const from = (opening.preamble?.start ?? 0) - 3000
  let sameDay: ContractDate | null = null
  let places = 0
  for (const match of text.matchAll(statement.pattern)) {
    if (match.index < from) continue
    if (places++ > MOST_PLACES) break
    const start = match.index
    const end = clauseEnd(text, start + match[0].length)
    const clause = text.slice(start, end)
    if (
      OTHER_BEGINNING.test(clause.slice(0, match[0].length + 30)) ||
      THAT_WAS.test(match[0]) ||
      OTHER_PAPER.test(text.slice(Math.max(0, start - 60), start))
    )
      continue
    const day = daysBetween(text, start, end, opening).find((candidate) => {
      const before = text.slice(start, candidate.start)
      return (
        !OTHER_PAPER.test(before) &&
        !ENDING.test(before) &&
        BEGINNING.test(before) &&
        candidate.start - (start + match[0].length) < 110
      )
    })
    if (day !== undefined) {
      const isTerm = statement === STATED && !OF_EFFECT.test(text.slice(start, day.start))
      return explicitDate(day, isTerm ? 'effective.term' : statement.rule)
    }
    const blank = blankDate(text, start, Math.min(end, start + match[0].length + 90))
    const before = blank === null ? '' : text.slice(start, blank.start)
    if (blank !== null && (statement === DEFINED || (BEGINNING.test(before) && !ENDING.test(before))))
      return blankedDate(blank, 'effective.blank')
    const testimonium = /WITNESS|\b(?:executed|caused)\b[^.;]{0,40}$/i.test(text.slice(Math.max(0, start - 80), start))
    if (!testimonium) sameDay ??= tiedToMaking(text, opening, agreement, { start, end }, clause)
  }
  return sameDay
}

function tiedToMaking(
  text: string,
  opening: Opening,
  agreement: ContractDate,
  span: { start: number; end: number },
  clause: string,
): ContractDate | null {
  const tie = SAME_DAY.exec(clause)
  if (tie === null || tie.index > 200 || /\b(?:until|after|earlier|continue)\b/i.test(clause.slice(0, tie.index)))
    return null
  const made = SIGNATURE.test(clause) ? (signatureDate(text, opening) ?? agreement) : agreement
  if (made.value !== null)
    return {
      status: 'derived',
      value: made.value,
      span,
      derivation: { code: 'agreement-date', facts: {} },
      rule: 'effective.made',
    }
  return made.status === 'redacted' ? blankedDate(span, 'effective.made') : null
}

/** The clause's end: a full stop, a semicolon, a blank line; at most 320 characters on. */
function clauseEnd(text: string, from: number): number {
  const window = text.slice(from, from + 320)
  const stop = /[;]|(?<!\b\d{1,2})\.(?=\s{1,20}[\p{Lu}("“\d]|\s*$)|\n\s{0,40}\n/u.exec(window)
  return from + (stop?.index ?? window.length)
}
