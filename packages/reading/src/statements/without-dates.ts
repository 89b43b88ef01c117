// Which dates a sentence can do without: its row shows the day already, so the phrase goes where what is left is still a sentence.
// Where that is in doubt it stays: a day told twice harms nobody, a broken sentence does.
import type { Span } from '../span.ts'
import type { Moment } from './place.ts'

/** With fewer letters a row is a stump without its date: 'which transaction closed'. */
export const TELLING = 12
export const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length

/** A date so placed opens its clause; in German the verb comes next, and without the date the clause would begin with it. */
const FRONT = /^[\s(„"“,;]*(?:(?:und|aber|doch|and|but)\s+)?(?:on|in|at|am|im|den|vom|seit|ab)?\s*$/i
const PREPOSITION =
  /(?:(?:^|[\s,])(?:on or about|on the|on this|on|at|am|in|im|den)|(?<=\b(?:made|into|executed|dated)\b[^.;]{0,12})\s(?:as of(?: the)?|as of this|this|on this|effective as of))\s*$/i

/** After these words a sentence without its date is broken. */
const NEEDS_DATE =
  /(?:dated|commenc\w+|begin\w*|start\w*|ending|ends?|expir\w+|effective|due|terminat\w+|endet|beginnt|befristet|fällig|zahlbar|läuft|gültig)\s*$/i

/** 'already on', 'delivery only took place on', 'erst am': what is said is when. */
const FOCUS =
  /(?<!\p{L})(?:already|only|not|nicht|never|nie(?:mals)?|as early as|as late as|first|erst|bereits|schon|nicht vor|noch|vor allem|sondern)(?!\p{L})(?:\s\p{L}+){0,3}\s*$/iu
/** 'der am 3. Mai geschlossene Vertrag' */
const ATTRIBUTE =
  /(?<!\p{L})(?:der|die|das|dem|den|des|eine?[rnms]?|ihre?[rnms]?|unsere?[rnms]?|meine?[rnms]?|jede[rnms]?)\s*$/iu

/** 'für den 3. Mai', 'as at 3 May', 'the meeting was on 3 May': what is left would end on a word that something must follow. */
const UNFINISHED =
  /(?<!\p{L})(?:as|of|for|to|since|than|upon|is|are|was|were|be|been|falls?|fell|für|auf|um|über|gegen|an|zu|von|ist|sind|war|waren|wäre|lautete?|fällt|fiel)\s*$/iu
/** 'der am 3. Mai von allen unterschriebene Vertrag', 'ein am 3. Mai vereinbarter Termin': the day belongs to what was agreed. */
const PARTICIPLE_OF_NOUN =
  /^,?\s(?:(?:von|vom|durch|zwischen|mit|bei|in|im|beim)\s(?:\p{L}+\s){1,4}?)?\p{Ll}{2,20}(?:t|en)e[nrms]?\s\p{Lu}/u
/** In German the verb stands second: without a day that stands first it would stand first itself. */
const isBeforeVerb = (lead: string): boolean =>
  /(?:(?<!\p{L})(?:und|oder|aber|sondern|denn|doch)|[;:–])\s*$/u.test(lead)
const GERMAN_PREPOSITION = /(?:am|im|den)\s*$/i
/** 'the letter sent on 3 May was never answered': it is the letter that is of this day. */
const FINITE_NEXT = /^\s+(?:was|were|is|are|has|have|had|will|shall|would|did|does|could|must|may)\b/
const PARTICIPLE_BEFORE =
  /(?<!\b(?:was|were|is|are|been|be|has|have|had|being)\s(?:\w+\s)?)\b(?:\w{3,14}ed|sent|made|given|paid|written|held|taken|done|begun|built|drawn|sold|bought|brought|known)\b[^,;.]{0,30}$/
/** '3 May, a Monday, …', '3 May as the day of delivery', 'am 3. Mai, einem Montag, …': what leans on the day. */
const EXPLAINED =
  /^(?:\s?[,(]\s?(?:also |i\.e\. |that is,? |d\.\s?h\. )?(?:an?|the|one|einem?|dem|der) (?:\p{L}+ ){0,2}(?:\p{L}*day|date|week|month|year|anniversary|eve|deadline|\p{L}*tag(?:es)?|Sonnabend|Mittwoch|Frist|Datum)(?!\p{L})|\s(?:as|rather|instead|statt|anstatt|als)\s|['’]s?\s)/iu
/** The row shows the day and not that it was at night. */
const PART_OF_DAY =
  /(?<!\p{L})(?:night|evening|morning|afternoon|noon|midday|midnight|dawn|dusk|nachts?|abends?|morgens?|mittags?|vormittags?|nachmittags?|\p{L}*(?:abend|nacht|mittag)|morgen(?=des| des))(?!\p{L})/iu

/** 'am Freitag, dem 13. Oktober, haben wir': the comma behind closes what the one inside opened. */
function isClosedByComma(date: string, behind: string): boolean {
  if (/^\p{L}+, de[mn] /u.test(date) && /^\s*,/.test(behind)) return true
  return /\d, \d{4}$/.test(date) && /^, (?:that|by|to|of|for|with|in|at|from|between)\s/.test(behind)
}

/** '¶ 4 In 2013, shortly after …': the mark of a paragraph is no part of its sentence, and what follows it is its opening. */
const PARAGRAPH_MARK = /^\s*(?:¶+\s?\d{0,4}|\(?\d{1,3}[.)]|\(\p{L}\))\s+/u

/** '… that, on 3 March 2010, I served': without the date the comma parts what belongs together. */
const INTERRUPTED = /\b(?:that|which|who|whom|and|or|but|dass|und|oder),\s*$/i
const POINTING = /\b(?:that|which|who|whom|dass)\s*$/i
/** 'is entered into on 3 March 2010, (the “Effective Date”) by and between': without the day no comma parts the verb from the parties. */
const INTO_PARTIES = /^,\s{0,2}(?:\([^()]{0,60}\)\s)?(?:by and )?(?:between|among)\s/
/** '… is made on 3 March 2010 between:' */
const OPEN_LIST = /^,?\s*(?:by and )?(?:between|among|zwischen)(?: the following(?: part\p{L}*)?)?\s*[:.]?\s*$/iu

export function withoutDates(text: string, span: Span, moments: readonly Moment[]): string {
  let kept = ''
  let at = span.start
  for (const moment of moments) {
    const cut = droppable(text, span, moment)
    if (cut === null || cut.start < at) continue
    kept += text.slice(at, cut.start)
    at = cut.end
  }
  return (kept + text.slice(at, span.end)).replace(/\s+/g, ' ')
}

/** The date phrase with its preposition, when the sentence reads well without it. */
export function droppable(text: string, span: Span, moment: Moment): Span | null {
  const [mention] = moment.mentions
  if (moment.mentions.length > 1 || (mention.qualifier !== null && mention.qualifier !== 'start')) return null
  if (moment.start < span.start || moment.end > span.end) return null
  if (PART_OF_DAY.test(text.slice(moment.start, moment.end))) return null
  if (isSubordinate(text.slice(Math.max(span.start, moment.start - SUBORDINATE_REACH), moment.start))) return null
  const before = text.slice(Math.max(span.start, moment.start - 40), moment.start)
  const behind = text.slice(moment.end, Math.min(span.end, moment.end + 30))
  const preposition = PREPOSITION.exec(before)
  if (EXPLAINED.test(behind)) return null
  const opening = text.slice(span.start, Math.min(moment.start, span.start + 48)).replace(PARAGRAPH_MARK, '')
  if (moment.start - span.start < 48 && opening.length < 24 && FRONT.test(opening)) {
    const english = /^\s*(?:on|in)\s/i.test(opening)
    if (!english) return null
    const comma = /^\s*,\s*/.exec(behind)
    if (comma === null && !/^\s+(?:\p{Lu}|the |we |i |he |she |it |they |an? |this |our )/u.test(behind)) return null
    return { start: span.start, end: moment.end + (comma?.[0].length ?? 0) }
  }
  if (
    preposition === null ||
    /^[.\s]*(?:um|at(?= ?\d)|gegen|zwischen|between|and|und|or|oder|to|bis|,? \d)/i.test(behind)
  )
    return null
  if (
    /\b(?:from|between|vom|zwischen|seit|ab|bis|until|by|before|after|nach|vor)\s*$/i.test(
      before.slice(0, preposition.index),
    )
  )
    return null
  if (NEEDS_DATE.test(before.slice(0, preposition.index))) return null
  const lead = before.slice(0, preposition.index)
  if (FOCUS.test(lead) || ATTRIBUTE.test(lead) || UNFINISHED.test(lead)) return null
  if (GERMAN_PREPOSITION.test(preposition[0]) && (isBeforeVerb(lead) || PARTICIPLE_OF_NOUN.test(behind))) return null
  if (FINITE_NEXT.test(behind) && PARTICIPLE_BEFORE.test(lead)) return null
  if (INTERRUPTED.test(lead) || OPEN_LIST.test(behind)) return null
  if (POINTING.test(lead) && behind.startsWith(',')) return null
  if (endsRelative(text, span, moment, lead)) return null
  if (/^\s*[;(]/.test(behind) && lettersIn(lead.slice(lead.search(/[^,;]*$/))) < 2 * TELLING) return null
  const from = moment.start - (before.length - preposition.index)
  const between =
    (text[from] === ',' && /^\s*,/.test(behind)) ||
    isClosedByComma(text.slice(moment.start, moment.end), behind) ||
    INTO_PARTIES.test(text.slice(moment.end, Math.min(span.end, moment.end + 80)))
  return { start: from, end: moment.end + (between ? behind.indexOf(',') + 1 : 0) }
}

/** A subordinate clause is looked for so far in front of its date. Characters. */
const SUBORDINATE_REACH = 300
const CONJUNCTION =
  /(?<!\p{L})(?:that|whether|because|although|though|dass|daß|ob|weil|obwohl|nachdem|bevor)(?!\p{L})/iu
/** 'reported the blasting had been completed', 'sagte, der Alarm sei': reported speech without its conjunction. */
const REPORTS_EN =
  /\b(?:reported|said|says|stated|states|told|confirmed|claimed|claims|alleged|alleges|informed|wrote|testified)\s/i
const REPORTED_EN = /\S\s(?:had|would|was|were)\s/i
const REPORTED_DE = /^,\s\S.*\s(?:sei(?:en)?|habe|hätten?|werde|würden?|wäre[n]?)\s/su

/**
 * 'reported that the blasting had been completed on 3 May': without its day the row would put the report, not the blasting, on 3 May.
 * `before` ends where the date begins.
 */
function isSubordinate(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1)
  if (CONJUNCTION.test(clause)) return true
  const comma = clause.lastIndexOf(',')
  if (comma >= 0 && REPORTED_DE.test(clause.slice(comma))) return true
  const report = REPORTS_EN.exec(clause)
  return report !== null && REPORTED_EN.test(clause.slice(report.index + report[0].length))
}

/** ', which transaction closed on 14 August 2018', ', die am 3. Mai 2019 endete': without its day such a clause says nothing. */
function endsRelative(text: string, span: Span, moment: Moment, lead: string): boolean {
  const from = moment.start - 40 - RELATIVE
  const before = text.slice(Math.max(span.start, from), Math.max(span.start, moment.start - 40)) + lead
  const clause = /[,;(]\s*([^,;()]*)$/.exec(before)?.[1]?.replace(/\s+/g, ' ') ?? ''
  const behind = /^[^,;.()]{0,40}/.exec(text.slice(moment.end, Math.min(span.end, moment.end + 41)))?.[0] ?? ''
  if (/^(?:which|who|whose|that|an? \p{L}+ (?:that|which))\s/u.test(clause)) return lettersIn(behind) === 0
  return /^(?:die|der|das|dessen \p{L}+|deren \p{L}+|welche[rs]?)$/u.test(clause.trim()) && behind.length < 40
}

/** How long a relative clause may be and still be told by its day alone. Characters. */
const RELATIVE = 60
