// Terms that are counted from what no date is known of: 'within 30 days after receipt', 'drei Wochen nach Zustellung'. They make no
// row; an explanation names them, or they would seem not to have been seen.
import type { Span } from '../span.ts'

export interface OpenTerm extends Span {
  readonly written: string
  /** What it is counted from, as written: 'receipt'. */
  readonly anchor: string
  /** The rule that read it, for `explain`. */
  readonly rule: string
}

const TERM =
  /(?<![\p{L}\d])(?:(?:within|no later than|not later than|at least|binnen|innerhalb(?: von)?|spätestens|mindestens)\s)?(?:\d{1,4}|\p{L}{2,16})(?:\s\(\d{1,4}\))?\s(?:(?:business|working|calendar|banking)\s)?(?:days?|weeks?|months?|years?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Werktage?n?|Arbeitstage?n?|Bankarbeitstage?n?)\s(?:after|from|following|before|prior to|nach|ab|seit|vor|of(?=\s(?:the\s)?(?:date\sof\s(?:the\s)?)?(?:execution|signing|signature)\s(?:hereof|of)))\s(?<anchor>(?:the\s)?(?:date\sof\s(?:the\s)?)?(?:execution|signing|signature)\sof\sth(?:is|e)(?:\s\p{L}{2,30}){0,3}?\s(?:agreement|contract|lease|amendment|deed)(?!\p{L})|\p{L}[\p{L}-]{0,30}(?:\s\p{L}[\p{L}-]{0,30}){0,3})/giu

/** @param dates stretches that were read as dates: they have their anchor */
export function openTermsIn(text: string, dates: readonly Span[]): OpenTerm[] {
  return [...text.matchAll(TERM)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (dates.some((date) => date.start < span.end && date.end > span.start)) return []
    return [{ ...span, written: match[0], anchor: match.groups?.['anchor'] ?? '', rule: 'term.open' }]
  })
}
