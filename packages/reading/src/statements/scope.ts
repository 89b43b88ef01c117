// A date that only says which things a rule is about: 'films that have their first release before 30 June 2005', 'claims arising
// before 1 May 2019', 'vor dem 1. Januar 2020 entstandene Ansprüche'. On that day nothing happens, nothing is due and nothing ends.
// Where somebody is obliged and the day may as well limit the duty ('shall settle the claims pending before 1 May'), it stays a deadline.
import type { Place } from './place.ts'
import type { Mood } from './verbs.ts'
import { moodOf } from './verbs.ts'

/** 'on or before' and 'bis' say by when something is to be done. */
const BOUND_EN = '(?:prior to|(?<!\\bon or )before|after|on or after|from and after|since)(?: the)?$'
const BOUND_DE = '(?:vor|nach|ab|seit)(?: dem)?$'
const BY_EN = /\b(?:prior to|before)(?: the)?$/i
const BY_DE = /(?<!\p{L})(?:vor(?: dem)?|bis(?: zum)?)$/iu

/** 'films that have their first release prior to'; behind a comma 'which' tells something of one thing. */
const RELATIVE_EN = '\\b\\p{L}{2,}s (?:that|which|who) (?:have|has|are|is)(?! due| payable| to )[^.;,]{0,80}'
/** What comes about or stands by itself; of what the parties place, ship and pay the day says how long a price or a duty holds. */
const PARTICIPLE = '(?:arising|arisen|occurring|accruing|accrued|incurred|existing|outstanding|pending)'
/** 'claims arising from the lease before' */
const REDUCED_EN = `\\b\\p{L}{3,}s (?:\\p{Ll}+ly )?${PARTICIPLE}(?: (?!(?:shall|will|must|may|is|are|was|were|has|have|had|and|or|to)\\b)[^\\s,;.]+){0,6}?`
const SCOPE_EN = new RegExp(`(?:${RELATIVE_EN}|${REDUCED_EN}) ${BOUND_EN}`, 'iu')
const MAY_BE_SCOPE_EN = new RegExp(`(?:${RELATIVE_EN}|${REDUCED_EN}) (?:prior to|(?:on or )?before)(?: the)?$`, 'iu')
/** The day stands beside what came about on it: 'claims arising before', 'their first release prior to'. */
const HAPPENED_EN = new RegExp(
  `\\b(?:arising|arisen|arose|occurr(?:ing|ed)|accru(?:ing|ed)|incurred|(?:first|initial) (?:release|use|sale|publication|appearance)|first (?:released|used|sold|published)) ${BOUND_EN}`,
  'iu',
)
/** The rule itself has a verb that tells no past. */
const RULES_EN =
  /\b(?:shall|will|must|may|can|cannot|is|are|does|do|remains?|includes?|covers?|excludes?|continues?|survives?)\b/i
/** 'The discount applies to pumps shipped on or after 1 May' says from when the rule itself holds. */
const APPLIES_EN = /\b(?:appl(?:y|ies)|governs?|effective for)\b/i
const APPLIES_DE = /(?<!\p{L})(?:gilt|gelten|anwendbar|Anwendung)(?!\p{L})/u

const BEFORE_DE = new RegExp(`(?<!\\p{L})${BOUND_DE}`, 'iu')
const FRONT_DE = new RegExp(`^${BOUND_DE}`, 'iu')
/** 'vor dem 1. Januar 2020 | entstandene Ansprüche' */
const ATTRIBUTE_DE = /^(?:\p{Ll}+ ){0,3}\p{Ll}{4,}(?:te|ene|nde)[nrms]? \p{Lu}/u
const HAPPENED_DE = /^(?:\p{Ll}+ ){0,3}(?:entst(?:anden|ehend)|eingetreten|angefallen|aufgelaufen)e[nrms]? \p{Lu}/u
/** ', die vor dem 1. Januar 2020 | entstanden sind' */
const RELATIVE_DE = new RegExp(`, (?:die|der|das|welche[rs]?|deren|dessen)(?: [^\\s,;]+){0,5}? ${BOUND_DE}`, 'iu')
const ENDS_RELATIVE_DE =
  /^(?:[^\s,;]+ ){0,5}?\p{Ll}{4,}(?:t|en)(?: worden)? (?:sind|ist|waren?|wurden?|haben|hat|werden|wird)(?! (?:müssen|muss|sollen?|können)(?!\p{L}))(?!\p{L})/u
/** 'die vor dem 1. Mai 2019 | zu zahlen sind', 'auszuführen sind' */
const OWED_DE = /^[^,;]{0,80}?(?<!\p{L})(?:zu \p{Ll}+n|\p{Ll}{2,8}zu\p{Ll}{3,}n) (?:sind|ist|haben|hat)(?!\p{L})/u

/** 'unserem Haus, das seit dem | 1. Mai 2013 bei Ihnen versichert ist': tells of one thing. */
const OURS_SINCE =
  /(?<!\p{L})(?:unser|mein|[Ii]hr|sein|dies)\p{Ll}* (?:\p{L}+ ){0,3}?\p{Lu}\p{L}+, (?:die|der|das)(?: [^\s,;]+){0,4}? seit(?: dem)?$/u

const MODAL_DE = /(?<!\p{L})(?:muss|müssen|soll|sollen)(?!\p{L})/iu

export function isScope({ before, after, unit }: Place, mood: () => Mood): boolean {
  if (unit.language === 'en') {
    const found = SCOPE_EN.exec(before)
    if (found === null || mood().isNarrated) return false
    const main = `${before.slice(0, found.index)} ${after}`
    if (!RULES_EN.test(main) || APPLIES_EN.test(main)) return false
    return !(BY_EN.test(before) && moodOf(main, 'en').isDuty) || HAPPENED_EN.test(before)
  }
  if (!BEFORE_DE.test(before) || APPLIES_DE.test(`${before} ${after}`)) return false
  if (ATTRIBUTE_DE.test(after))
    return !mood().isNarrated && (!isDueBefore(before, mood()) || FRONT_DE.test(before) || HAPPENED_DE.test(after))
  const [opens, ends] = [RELATIVE_DE.exec(before), ENDS_RELATIVE_DE.exec(after)]
  if (opens === null || ends === null || OWED_DE.test(after) || OURS_SINCE.test(before)) return false
  return !moodOf(`${before.slice(0, opens.index)} ${after.slice(ends[0].length)}`, 'de').isNarrated
}

/** Somebody is obliged, and the day limits the duty or says which things it is about: 'shall settle the claims pending before'. */
export function isDueOrScope({ before, after, unit }: Place, mood: () => Mood): boolean {
  if (unit.language === 'en') return MAY_BE_SCOPE_EN.test(before) && !mood().isNarrated && mood().isDuty
  if (!ATTRIBUTE_DE.test(after) || !BY_DE.test(before)) return false
  // Behind 'muss' the verb has its place: 'bestellte Pumpen' tells no past.
  return MODAL_DE.test(before) || (mood().isDuty && !mood().isNarrated)
}

const isDueBefore = (before: string, { isDuty }: Mood): boolean => isDuty && BY_DE.test(before)
