// How a text disputes that something happened. A row must keep such words, or it would tell the contrary of its source.

/** 'It is denied that', 'cannot have signed', 'wird bestritten', 'trifft nicht zu'. */
export const DENIED =
  /\b(?:den(?:y|ies|ied)|(?<!\b(?:the|an?|any|this|that|all|their|of|in) )disput(?:es?|ed)|untrue|(?:is|are|was|were) (?:wrong|false|incorrect|not (?:true|correct|the case|right))|(?:can(?:not|['’]t| not)|could(?: not|n['’]t)|may not|might not) have(?! to\b))\b|(?<!\p{L})(?:(?:be)?streite[nt]?|(?:be)?stritt(?:en)?|bestritten|zu Unrecht|(?:trifft|treffen|traf|stimmt|stimmen) (?:\p{L}+ )?nicht|unzutreffend|unrichtig|unwahr|nicht (?:richtig|wahr|zutreffend|der Fall)|(?:kann|können|konnte|dürfte)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:nicht|kein(?:e[nmrs]?)?)(?!\p{L})[^.;]{0,80} haben)(?!\p{L})/iu

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
