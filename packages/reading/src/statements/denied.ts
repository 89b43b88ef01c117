// How a text disputes that something happened. A row must keep such words, or it would tell the contrary of its source.

/** 'It is denied that', 'cannot have signed', 'wird bestritten', 'trifft nicht zu'. */
export const DENIED =
  /\b(?:den(?:y|ies|ied)|(?<!\b(?:the|an?|any|this|that|all|their|of|in) )disput(?:es?|ed)|untrue|(?:is|are|was|were) (?:wrong|false|incorrect|not (?:true|correct|the case|right))|(?:can(?:not|['’]t| not)|could(?: not|n['’]t)|may not|might not) have(?! to\b))\b|(?<!\p{L})(?:(?:be)?streite[nt]?|(?:be)?stritt(?:en)?|bestritten|zu Unrecht|(?:trifft|treffen|traf|stimmt|stimmen) (?:\p{L}+ )?nicht|unzutreffend|unrichtig|unwahr|nicht (?:richtig|wahr|zutreffend|der Fall)|(?:kann|können|konnte|dürfte)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:nicht|kein(?:e[nmrs]?)?)(?!\p{L})[^.;]{0,80} haben)(?!\p{L})/iu

/** What is refused where it is denied: the words of courts, authorities and insurers. */
const REFUSABLE =
  "(?:claim|motion|request|application|petition|appeal|coverage|liability|leave|permission|relief|certiorari|rehearing|review|stay|bail|parole|injunction|continuance|judgment|extension|refund|reimbursement|benefit|license|licence|permit|visa|asylum|grievance|demand|waiver|indemnity)s?(?![\\p{L}’'-])"
/** 'denied having made the claim', 'denied the existence of a claim', 'denied any claim' dispute something. */
const NO_OBJECT =
  '(?:that|having|any|all|every|each|it|this|ever|of|had|has|was|were|is|are|allegations?|averments?|assertions?|contentions?|accusations?|charges?|making|receiving|filing|signing|\\p{L}+ing)(?![\\p{L}-])'
/** 'The court denied the motion', 'the claim was denied': an act. 'denied the claim that', 'denied the request was made' are none. */
const REFUSED = new RegExp(
  `(?<!\\p{L})(?:[Dd]en(?:y|ies|ied)|DENIE[SD])\\s(?:(?:in\\s(?:part|full|its\\sentirety)|with(?:out)?\\sprejudice)\\s)?(?:(?!${NO_OBJECT})[^\\s,;:]{1,30}\\s){0,7}?${REFUSABLE}(?!\\s(?:that|was|were|had|has|is|are)(?!\\p{L})|\\sof\\s\\p{Ll}+ing(?!\\p{L}))|(?<!\\p{L})${REFUSABLE}(?!\\sthat(?!\\p{L}))(?:\\s(?!that(?!\\p{L}))[^\\s,;:]{1,30}){0,8}?\\s(?:was|were)\\s(?:\\p{L}+ly\\s)?(?:denied|DENIED)(?!\\p{L})`,
  'gu',
)

/** Whether `clause` disputes something: to deny a motion or a claim is an act, told as it happened. */
export const isDisputing = (clause: string): boolean => DENIED.test(clause) && DENIED.test(clause.replace(REFUSED, ' '))

/** 'The court denied it on 9 July': the day is the denial's own, and the denial happened. */
const DAY_OF_DENIAL = /\b(?:denied|disputed)(?! that\b)(?:(?! that\b)[^,;:])*$/

export const isDayOfDenial = (before: string): boolean => DAY_OF_DENIAL.test(before.slice(-200))

/** The words that deny what comes behind them, and where they end; null where none do. */
export function denialAhead(part: string): { readonly words: string; readonly end: number } | null {
  const found = DENIED.exec(part)
  return found === null ? null : { words: found[0], end: found.index + found[0].length }
}

/** A German clause may be denied by its last words. */
const NOT_DE = /(?<!\p{L})(?:nicht|nie(?:mals)?)(?!\p{L})/iu
const LONGEST = 56

/**
 * The words of a row's rest, behind its date, that deny what it tells and are cut off where only `room` characters are shown: '… nicht
 * gezahlt', '… wird bestritten'. '' where there are none.
 */
export function denialBehind(rest: string, room: number): string {
  const clause = rest.split(/[,;:]/u, 1)[0] ?? ''
  const at = DENIED.exec(rest)?.index ?? NOT_DE.exec(clause)?.index ?? -1
  if (at < room - 24) return ''
  const words = rest.slice(at, at + LONGEST)
  const end = rest.length - at <= LONGEST ? words.length : words.lastIndexOf(' ')
  return `… ${words.slice(0, end).replace(/[\s,;:.–(-]+$/, '')}`
}
