// A row must say what happened. What is left of an address, a caption or a cell of signs when its date is taken away says nothing: it
// is left out and counted.
import type { Verdict } from './rule.ts'

const WORD = /\p{L}{3,}/gu
const BARE_DATE = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/
const MONTH =
  /\b(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b/giu
/** 'Anchorage, AK 99501', '20457 Hamburg' and nothing else. */
const ADDRESS = /^[\p{L}. ]{2,40},? [A-Z]{2},? \d{5}(?:-\d{4})?\W*$|^(?:D-)?\d{5} \p{Lu}[\p{L} -]{2,40}$/u
/** 'Petitioner, v. JUDGMENT': the parties of a case, and how the paper is called. */
const CAPTION =
  /\b(?:petitioner|plaintiff|claimant|appellant|respondent|defendant|appellee)s?\b[^.;]{0,60}\b(?:v|vs)\.(?:\s|$)|^v\. \p{Lu}/iu

/** Whether the words of an event are none. @param hasHeadings its table says what its columns are */
export function saysNothing({ kind, rule }: Verdict, words: string, hasHeadings: boolean): boolean {
  if (kind !== 'event') return false
  if (ADDRESS.test(words) || CAPTION.test(words)) return true
  const count = (words.replace(MONTH, ' ').match(WORD) ?? []).length
  if (count === 0) return !/\d/.test(words.replace(BARE_DATE, ' '))
  return count === 1 && rule === 'event.heading' && !hasHeadings
}
