// A day that another takes the place of: 'extended from X to Y', 'by replacing X with Y', 'vom X auf den Y verlegt'. Both tests look at
// the words right before and right behind a day, with white space made one blank.

const QUOTE = `["“”„‟«»'‘’‚]?`
/** The same before the day, where a blank may follow. */
const OPENS = `${QUOTE} ?$`
/** How something comes to stand on another day; of 'extended' only what is done to a thing: a strike that 'extended from X to Y' lasted. */
const MOVED_EN =
  '(?:(?:is|are|was|were|be|been|being|hereby|and|further)(?: (?:hereby|further|automatically|so|then))? (?:extended|prolonged)|postponed|moved|rescheduled|adjourned|deferred|changed|shifted|amended|put back|brought forward)'
const MOVED_DE =
  '(?:verlängert|verschoben|verlegt|hinausgeschoben|vorgezogen|geändert|abgeändert|vertagt|hinausgezögert|erstreckt)'
const REPLACED_EN = '(?:replaced|deleted|substituted|struck|removed|superseded|amended|changed)'
const NAMED_EN = `(?:(?:the )?(?:dates?|words?|phrase|references?(?: to)?)[ :]{1,2})?(?:the )?`
const NAMED_DE = `(?:(?:das|des|dem) Datums? |(?:die|der) (?:Angabe|Wörter|Worte) |(?:den|der|dem|des) )?`

const OLD: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [new RegExp(`\\b${MOVED_EN} from (?:the )?$`, 'i'), /^,? ?(?:\([^()]{1,60}\) ?)?(?:to|until|till|through)\b/i],
  [
    new RegExp(`\\b(?:replac|substitut|delet|strik|remov|chang|amend)(?:e|es|ing) ${NAMED_EN}${OPENS}`, 'i'),
    new RegExp(
      `^,?${QUOTE},? ?(?:(?:therein|thereof|in its entirety),? )?(?:and\\b|with\\b|by\\b|to\\b|in (?:lieu|place)\\b)`,
      'i',
    ),
  ],
  [
    new RegExp(OPENS),
    new RegExp(
      `^${QUOTE} ?(?:(?:in|where)\\b[^;]{1,60})?(?:is|are|shall be|be) (?:hereby )?${REPLACED_EN}\\b[^;]{0,80}\\b(?:with|by|to|inserted)\\b`,
      'i',
    ),
  ],
  [
    /\b(?:in lieu of|in place of|instead of|rather than|anstelle(?: von| des)?|anstatt(?: des)?|statt(?: des| am| zum)?) (?:the )?["“„]? ?$/i,
    /^/,
  ],
  [
    new RegExp(`(?<!\\p{L})(?:vom|von|über den) ${NAMED_DE}${OPENS}`, 'iu'),
    new RegExp(`^${QUOTE},? ?(?:hinaus )?(?:auf|bis)(?: den| zum)? [^;]{4,60}?(?<!\\p{L})${MOVED_DE}(?!\\p{L})`, 'iu'),
  ],
  [
    new RegExp(`(?<!\\p{L})${MOVED_DE}[^;]{0,40} (?:vom|von|über den) ${OPENS}`, 'iu'),
    new RegExp(`^${QUOTE},? ?(?:hinaus )?(?:auf|bis)\\b`, 'iu'),
  ],
  [
    new RegExp(OPENS),
    new RegExp(`^${QUOTE} ?(?:[^;]{0,40} )?(?:wird |werden )?durch [^;]{4,80}? ersetzt(?!\\p{L})`, 'iu'),
  ],
  [new RegExp(`an die Stelle ${NAMED_DE}${OPENS}`, 'iu'), /^["”“]? ?tritt(?!\p{L})/iu],
]

const NEW: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [
    new RegExp(
      `\\b${MOVED_EN}\\b[^;]{0,110}?\\b(?:to|until|till|through|ending(?: on)?|expir\\p{L}{1,5}(?: on)?)(?: and including)?(?: the)? ${OPENS}`,
      'iu',
    ),
    /^/,
  ],
  [
    /\b(?:(?:we|parties|both) (?:hereby |now |mutually )?|(?:hereby|have|has|agree to|agreed to) (?:further |mutually )?)(?:extend|prolong)(?:ed)?\b[^;]{0,110}?\b(?:to|until|till|through)(?: and including)?(?: the)? $/i,
    /^/,
  ],
  [
    /(?<!\p{L})(?:(?:wir|Parteien) (?:hiermit |einvernehmlich )?(?:verlängern|erstrecken)|(?:verlängern|erstrecken) (?:wir|die (?:Vertrags)?[Pp]arteien))(?!\p{L})[^;]{0,110} (?:bis(?: zum)?|auf den) $/iu,
    /^/,
  ],
  [
    new RegExp(
      `\\b(?:replac|substitut|delet|strik|remov)(?:e|es|ing|ed)\\b[^;]{0,140}?\\b(?:with|by|inserting|substituting)(?: in (?:lieu|place) thereof| therefor)?:? ${NAMED_EN}${OPENS}`,
      'i',
    ),
    /^/,
  ],
  [
    new RegExp(`(?<!\\p{L})(?:bis(?: zum)?|auf den) ${OPENS}`, 'iu'),
    new RegExp(`^${QUOTE} ?(?:[^;]{0,30} )?${MOVED_DE}(?!\\p{L})`, 'iu'),
  ],
  [new RegExp(`(?<!\\p{L})${MOVED_DE}[^;]{0,80} (?:bis(?: zum)?|auf den) ${OPENS}`, 'iu'), /^/],
  [new RegExp(`\\bdurch ${NAMED_DE}${OPENS}`, 'iu'), new RegExp(`^${QUOTE} ?(?:[^;]{0,30} )?ersetzt(?!\\p{L})`, 'iu')],
  [new RegExp(`an die Stelle [^;]{4,60} tritt ${NAMED_DE}${OPENS}`, 'iu'), /^/],
]

/** What may come to pass has not; 'May' is a month. */
const ONLY_POSSIBLE =
  /(?<!\p{L})(?:may|might|can|could|would|[Oo]ption|[Ii]f|[Uu]nless|upon request|kann|können|könnte|[Ss]ofern|[Ff]alls|[Ww]enn)(?!\p{L})[^;]{0,160}$/u

/** Whether another day takes the place of this one. */
export const isReplacedDay = (before: string, after: string): boolean =>
  !ONLY_POSSIBLE.test(before) &&
  OLD.some(([ahead, behind]) => ahead.test(`${before} `.slice(-120)) && behind.test(after))

/** Whether this day takes the place of another, or is what something was extended to. */
export const isReplacingDay = (before: string, after: string): boolean =>
  !ONLY_POSSIBLE.test(before) &&
  NEW.some(([ahead, behind]) => ahead.test(`${before} `.slice(-220)) && behind.test(after))

/** What ends with the contract, and not a warranty or a delivery. */
const OF_THE_END =
  /\b(?:expir(?:ation|y|es?|ing)|(?:termination|end|maturity|ending)\s{1,4}date|(?:initial\s{1,4}|lease\s{1,4}|current\s{1,4}|contract\s{1,4})?term(?!s|\s{1,4}sheet|inat|\s{1,4}loan)|duration|(?:this|the)\s{1,4}(?:agreement|contract|lease|licen[cs]e))\b|laufzeit|vertragsdauer|vertragsende|enddatum|mietzeit|pachtzeit|befristung|(?<!\p{L})(?:endet|vertrag|vereinbarung|\p{L}{2,20}vertrag|\p{L}{2,20}verhältnis)(?!\p{L})/iu
const OF_ANOTHER_END =
  /\b(?:warrant(?:y|ies)|option\s{1,4}period|deliver\w*|payment|closing|hearing|trial|offer|due\s{1,4}date|deadline|outside\s{1,4}date|milestone|meeting|inspection)\b|gewährleistung|lieferung|liefertermin|zahlung|verhandlung|termin(?!\p{L})|angebot|frist(?!\p{L})|sitzung/iu

/** Whether the words say when a contract, and nothing else, ends. */
export const speaksOfTheEnd = (words: string): boolean => OF_THE_END.test(words) && !OF_ANOTHER_END.test(words)
