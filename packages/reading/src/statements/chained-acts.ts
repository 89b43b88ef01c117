// Acts told in one breath, each with its day: 'ordered on 3 May, shipped on 7 May and received on 12 May'. Says where the next act begins
// between two dates that stand close to each other; the subject may be left out, and in German the verb of time too.
import type { Language } from '../span.ts'
import { hasFiniteVerb } from './verbs.ts'

const IRREGULAR =
  'sent|sold|resold|paid|repaid|made|built|brought|bought|found|given|gave|taken|took|held|left|lost|met|put|read|set|shut|won|written|wrote|withdrawn|withdrew|begun|began|broken|broke|drawn|drew|driven|fallen|fell|forgotten|grown|heard|hidden|kept|laid|led|said|seen|saw|shown|struck|taught|told|thrown|understood|undertook|undertaken|upheld|sworn|swore|came|went|became|rose|spoke|spoken|flew|flown|drove|stood'
/** '-ed' that names or describes and tells no act. */
const ACT = `(?!(?:dated|located|based|entitled|called|named|defined|attached|enclosed|amended|restated|related|limited|numbered)(?!\\p{L}))(?:\\p{Ll}{2,}ed|${IRREGULAR})(?!\\p{L})`
const AUXILIARY = '(?:(?:was|were|is|are|has|have|had)(?: been)? )?(?:(?:\\p{Ll}+ly|not|again|later|duly) )?'
const LINK = '(?:[;,]|[;,]? (?:and|but)(?= ))(?: (?:then|later|finally|again|also))?'
const OWN_SUBJECT = '(?:the|its|his|her|their|he|she|it|they|we|i|all|both|no|another|an?)(?: \\p{L}[\\p{L}’-]*){0,4}?'
/** ', shipped on', ' and was dismissed on', '; the answer came on', ' and the price paid on' */
const NEXT_ACT_EN = new RegExp(`^(?: \\([^()]{0,60}\\))?${LINK} (?<own>${OWN_SUBJECT} )?${AUXILIARY}${ACT}`, 'iu')
/** 'the term that began on 3 May and ended on 5 June' is one stretch. */
const BEGAN = /\b(?:began|begun|beginning|commenc\w+|start\w+|ran|runs|running)\b[^;]*$/i
const ENDED = /\b(?:ended|ending|expired|concluded|closed)\b/i

const PREFIX =
  'ab|an|auf|aus|bei|ein|fort|her|hin|los|mit|nach|statt|teil|vor|weg|zu|zurück|zusammen|fest|frei|bekannt|dar|durch|um|unter|wieder'
/** What ends a German clause: a participle, the prefix of its verb, a preterite. */
const CLAUSE_ENDS = new RegExp(
  `(?<!\\p{L})(?:\\p{Ll}{0,8}ge\\p{Ll}{2,14}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|wider|voll)\\p{Ll}{3,16}(?:t|en)|\\p{Ll}{3,16}iert|${PREFIX}|worden)$`,
  'u',
)
/** ', am', ' und am', ' und ging ihr am', ', dann am' */
const NEXT_ACT_DE =
  /(?:[,;]|[,;]? (?:und|sowie|aber|dann|sodann))(?: (?:und|dann|sodann|schließlich|später|erst))?(?<verb> \p{Ll}{2,14}(?: \p{L}+){0,4}?)? (?:erst )?(?:am|im|zum|vom|ab dem|seit dem|den)$/u

/** A chain is short between its days; what is farther apart is told by whole clauses. Characters. */
const NEAR = 90
const BEHIND = 120

export interface Gap {
  /** From where on a verb may be shared: the clause of the first date, or the sentence. */
  readonly start: number
  /** Where the clause of the first date begins. */
  readonly clause: number
  /** Where the first date ends and the second begins. */
  readonly from: number
  readonly to: number
  /** Where the second date ends, and how far its clause may reach. */
  readonly end: number
  readonly until: number
}

export interface NextAct {
  /** Where its clause begins, link and all. */
  readonly at: number
  /** Nothing in it says who or what: the subject is the first clause's. */
  readonly isElliptic: boolean
}

/** The act of the second date, when it is another than that of the first. */
export function nextAct(
  text: string,
  { start, clause, from, to, end, until }: Gap,
  language: Language,
): NextAct | null {
  if (to - from > NEAR || to - from < 6) return null
  // Character for character, so that a place in it is a place in the text.
  const gap = text.slice(from, to).replace(/\s/g, ' ').trimEnd()
  const before = text.slice(Math.max(start, from - 500), from)
  if (language === 'en') {
    const act = NEXT_ACT_EN.exec(gap)
    if (act === null || !hasFiniteVerb(before, language)) return fronted(text, { clause, from, end }, gap, language)
    return BEGAN.test(before) && ENDED.test(gap) ? null : { at: from, isElliptic: act.groups?.['own'] === undefined }
  }
  const turn = fronted(text, { clause, from, end }, gap, language)
  if (turn !== null) return turn
  const link = NEXT_ACT_DE.exec(gap)
  if (link === null || !CLAUSE_ENDS.test(gap.slice(0, link.index)) || !hasFiniteVerb(before, language)) return null
  const verb = link.groups?.['verb']
  const tells =
    verb === undefined ? endsAClause(text.slice(end, Math.min(until, end + BEHIND))) : hasFiniteVerb(verb, 'de')
  return tells ? { at: from + link.index, isElliptic: verb === undefined } : null
}

/** 'On 3 May the board met, on 5 May it resolved', 'Am 3. Mai rief er an, am 5. Mai schrieb er': each clause opens with its day. */
const OPENS_EN = /^[\s,;]*(?:and |but )?(?:on|in|by) .{3,30}$/i
const OPENS_DE = /^[\s,;]*(?:und |aber )?(?:am|im) .{3,30}$/i
const TURNS_EN = /(?:[,;]|[,;]? (?:and|but)) (?:on|in|by)$/
const TURNS_DE = /(?:[,;]|[,;]? (?:und|aber|dann)) (?:am|im)$/

function fronted(
  text: string,
  { clause, from, end }: Pick<Gap, 'clause' | 'from' | 'end'>,
  gap: string,
  language: Language,
): NextAct | null {
  const [opens, turns] = language === 'en' ? [OPENS_EN, TURNS_EN] : [OPENS_DE, TURNS_DE]
  const turn = turns.exec(gap)
  if (turn === null || from - clause > 60 || !opens.test(text.slice(clause, from).replace(/\s/g, ' '))) return null
  const behind = text
    .slice(end, end + BEHIND)
    .split(/[,;]/, 2)
    .join(' ')
  return hasFiniteVerb(gap.slice(0, turn.index), language) && hasFiniteVerb(behind, language)
    ? { at: from + turn.index, isElliptic: false }
    : null
}

/** 'am 7. Mai 2019 versandt, …': the words behind the date up to the next mark end as a clause does. */
function endsAClause(behind: string): boolean {
  const words = behind.replace(/\s+/g, ' ').split(/[,;]|\.(?= \p{Lu}|$)| (?:und|sowie|aber) /u, 1)[0] ?? ''
  return CLAUSE_ENDS.test(words.replace(/[.\s]+$/, '').slice(-60))
}
