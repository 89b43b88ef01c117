// A date that only says which things a rule is about: 'films that have their first release before 30 June 2005', 'claims arising
// before 1 May 2019', 'vor dem 1. Januar 2020 entstandene Ansprüche'. On that day nothing happens, nothing is due and nothing ends.
import type { Place } from './place.ts'
import type { Mood } from './verbs.ts'
import { moodOf } from './verbs.ts'

const BOUND_EN = '(?:prior to|before|after|on or after|on or before|from and after|since)(?: the)?$'
const BOUND_DE = '(?:vor|nach|ab|seit|bis)(?: dem| zum)?$'

/** 'films that have their first release prior to'; behind a comma 'which' tells something of one thing. */
const RELATIVE_EN = new RegExp(
  `\\b\\p{L}{2,}s (?:that|which|who) (?:have|has|are|is)(?! due| payable| to )[^.;,]{0,80} ${BOUND_EN}`,
  'iu',
)
/** What comes about by itself; of what the parties place, ship and pay the day says how long a price or a duty holds. */
const PARTICIPLE = '(?:arising|arisen|occurring|accruing|accrued|incurred|existing|outstanding|pending)'
/** 'claims arising from the lease before' */
const REDUCED_EN = new RegExp(
  `\\b\\p{L}{3,}s (?:\\p{Ll}+ly )?${PARTICIPLE}(?: (?!(?:shall|will|must|may|is|are|was|were|has|have|and|or|to)\\b)[^\\s,;.]+){0,6}? ${BOUND_EN}`,
  'u',
)
/** The rule itself has a verb that tells no past. */
const RULES_EN =
  /\b(?:shall|will|must|may|can|cannot|is|are|does|do|remains?|includes?|covers?|excludes?|continues?|survives?)\b/i
/** 'The discount applies to pumps shipped on or after 1 May' says from when the rule itself holds. */
const APPLIES_EN = /\b(?:appl(?:y|ies)|governs?|effective for)\b/i
const APPLIES_DE = /(?<!\p{L})(?:gilt|gelten|anwendbar|Anwendung)(?!\p{L})/u

const BEFORE_DE = new RegExp(BOUND_DE, 'iu')
/** 'vor dem 1. Januar 2020 | entstandene Ansprüche' */
const ATTRIBUTE_DE = /^(?:\p{Ll}+ ){0,3}\p{Ll}{4,}(?:te|ene|nde)[nrms]? \p{Lu}/u
/** ', die vor dem 1. Januar 2020 | entstanden sind' */
const RELATIVE_DE = new RegExp(`, (?:die|der|das|welche[rs]?|deren|dessen)(?: [^\\s,;]+){0,5}? ${BOUND_DE}`, 'iu')
const ENDS_RELATIVE_DE =
  /^(?:[^\s,;]+ ){0,5}?\p{Ll}{4,}(?:t|en)(?: worden)? (?:sind|ist|waren?|wurden?|haben|hat|werden|wird)(?!\p{L})/u

export function isScope({ before, after, unit }: Place, mood: () => Mood): boolean {
  if (unit.language === 'en') {
    const found = RELATIVE_EN.exec(before) ?? REDUCED_EN.exec(before)
    if (found === null || mood().isNarrated) return false
    const rule = `${before.slice(0, found.index)} ${after}`
    return RULES_EN.test(rule) && !APPLIES_EN.test(rule)
  }
  if (!BEFORE_DE.test(before) || APPLIES_DE.test(`${before} ${after}`)) return false
  if (ATTRIBUTE_DE.test(after)) return !mood().isNarrated
  const [opens, ends] = [RELATIVE_DE.exec(before), ENDS_RELATIVE_DE.exec(after)]
  if (opens === null || ends === null) return false
  return !moodOf(`${before.slice(0, opens.index)} ${after.slice(ends[0].length)}`, 'de').isNarrated
}
