// Words of which one side excludes the other, in English and German; and what a sentence says only under a condition, only as somebody's word, or
// only as a plan. Closed lists: what does not stand here is not looked for.
import { folded } from '../terms/index.ts'

/** Each line: sides apart by a bar, folded; a side's words mean the same here. */
const ROLES: readonly string[] = [
  'plaintiff claimant klager applicant antragsteller | defendant respondent beklagt antragsgegner',
  'seller vendor verkaufer | buyer purchaser kaufer',
  'landlord lessor vermieter verpachter | tenant lessee mieter pachter',
  'lender darlehensgeber kreditgeber | borrower darlehensnehmer kreditnehmer',
  'licensor lizenzgeber | licensee lizenznehmer',
  'employer arbeitgeber | employee arbeitnehmer',
  'creditor glaubiger | debtor schuldner',
  'supplier contractor lieferant auftragnehmer | customer client besteller auftraggeber kunde',
  'franchisor franchisegeber | franchisee franchisenehmer',
  'insurer versicherer | insured policyholder versicherungsnehmer versicherte',
]
const SIDES: readonly string[] = [
  'earliest|fruhestens|no earlier than|not earlier than|nicht vor | latest|spatestens|no later than|not later than|nicht spater als',
  'increas|erhoh|rais|steiger|angehoben | decreas|reduc|lower|senk|gesenkt|verringer|herabgesetzt',
  'granted|upheld|allowed the|stattgegeben|zugesprochen|accepted|angenommen|angenommene | dismiss|rejected|refused|abgewiesen|zuruckgewiesen|abgelehnt|aberkannt',
  'begins|began|begun|starts|started|commence|beginnt|begann|begonnen|anfang | ends|ended|expire|terminates|endet|endete|lauft ab|abgelaufen',
  'all |every |alle |allen |samtliche | some |most |many |several |einige|einigen|manche|die meisten|den meisten|viele |mehrere |partly|teilweise',
  'in time|on time|timely|punctual|rechtzeitig|punktlich|fristgerecht|fristgemass | late |late\\.|too late|belated|verspatet|zu spat|verfristet',
  'before |prior to|vor (?:der|dem|ablauf|lieferung|beginn) | after |following |nach (?:der|dem|ablauf|lieferung|beginn) (?!vertrag|vereinbarung|gesetz|ansicht|auffassung|entwurf)',
  'in writing|written|schriftlich | orally|oral |verbal|mundlich|telefonisch|by telephone',
  'gross amount|gross price|gross |brutto | net |netto',
  'including|inclusive|inkl|einschliesslich | excluding|exclusive of|zzgl|zuzuglich|plus vat',
  'won |winning|gewonnen|obsiegt | lost |losing|verloren|unterlegen',
  'zugunsten|in favour of|in favor of | zulasten|zu lasten|to the detriment',
  'jointly|gesamtschuldnerisch | pro rata|anteilig',
  'monday|montag | tuesday|dienstag | wednesday|mittwoch | thursday|donnerstag | friday|freitag | saturday|samstag | sunday|sonntag',
]
/** A claim may not put these in either: that it is nobody else, bounds, and how often. */
const BOUNDS: readonly string[] = [
  'only |solely|sole |alone |alone\\.|exclusive|nur |allein |allein\\.|lediglich|ausschliesslich|alleinig',
  'at least|mindestens|no less than|not less than|minimum|wenigstens|nicht weniger als | at most|hochstens|no more than|not more than|maximum|maximal|up to|bis zu |not exceed|limited to|begrenzt|beschrankt auf|capped|nicht ubersteig|nicht uberschreit',
  'more than|mehr als|exceeds|ubersteigt|above|oberhalb | less than|fewer than|weniger als|below|unterhalb',
]
const PACES =
  'hourly|per hour|an hour|stundlich|pro stunde|je stunde | daily|per day|a day|each day|taglich|pro tag|je tag | weekly|per week|a week|each week|every week|wochentlich|pro woche|je woche | monthly|per month|a month|each month|every month|month of|monatlich|pro monat|je monat|im monat|jeden monat|eines monats | quarterly|per quarter|vierteljahrlich|pro quartal|je quartal | annual|yearly|per year|per annum|p\\.\\s?a\\.|a year|each year|every year|jahrlich|pro jahr|je jahr|im jahr(?! \\d)'
const MODES =
  'must |shall (?!be entitled|have the right|be free)|obliged|obligated|required to|has to|have to|verpflichtet|muss |mussen |musste | may |can |entitled|right to|kann |konnen |darf |durfen |berechtigt|option'

const sidesOf = (line: string, parting: string): RegExp[] =>
  line.split(' | ').map(
    (side) =>
      new RegExp(
        `(?<![a-z])(?:${side
          .trimStart()
          .split(parting)
          .filter((word) => word.trim() !== '')
          .join('|')})`,
      ),
  )
const rolePairs = ROLES.map((line) => sidesOf(line, ' '))
const sides = SIDES.map((line) => sidesOf(line, '|'))
const added = [...BOUNDS, PACES].map((line) => sidesOf(line, '|'))
const modes = sidesOf(MODES, '|')

const read = (text: string): string => ` ${folded(text).replace(/\s+/g, ' ')} `
const has = (sides: readonly RegExp[], text: string): boolean[] => sides.map((side) => side.test(text))

/** A side that the claim has and its source has not, while that has another. */
const isTurned = (sides: readonly RegExp[], claim: string, source: string): boolean => {
  const [said, known] = [has(sides, claim), has(sides, source)]
  return known.some(Boolean) && said.some((is, at) => is && known[at] !== true)
}

const isAdded = (sides: readonly RegExp[], claim: string, source: string): boolean =>
  sides.some((side) => side.test(claim) && !side.test(source))

export interface Opposed {
  readonly claim: string
  /** The clause it tells of, and the part that this stands in. */
  readonly clause: string
  readonly source: string
  /** Either of them denies: "must not" is "may not". */
  readonly isDenied: boolean
  /** What the person asked, who may have said the bound or how often. */
  readonly question: string
}

export function isOpposed({ claim: said, clause: told, source: known, isDenied, question }: Opposed): boolean {
  const [claim, clause, source, asked] = [read(said), read(told), read(known), read(question)]
  if (added.some((sides) => isAdded(sides, claim, source + asked))) return true
  if (!isDenied && isTurned(modes, claim, source)) return true
  if (sides.some((pair) => isTurned(pair, claim, source))) return true
  // Who does what is said clause by clause.
  return rolePairs.some((pair) => isTurned(pair, claim, clause)) || isSwapped(claim, clause)
}

const AGENT = / (?:by|von|vom|durch) /
/** Both roles stand in both, the other way round, and in neither or both the agent is put behind. */
const isSwapped = (claim: string, source: string): boolean =>
  AGENT.test(claim) === AGENT.test(source) &&
  rolePairs.some((pair) => {
    const [said, known] = [claim, source].map((text) => pair.map((side) => text.search(side)))
    const [a = -1, b = -1] = said ?? []
    const [c = -1, d = -1] = known ?? []
    return Math.min(a, b, c, d) >= 0 && a < b !== c < d
  })

const CONDITION =
  /(?<!\p{L})(?:if|unless|provided(?: that)?,?(?= \p{L}+ \p{L}+ )|provided that|in case|in the event (?:of|that)|subject to|assuming|on condition|as long as|so long as|insofar|to the extent|except(?!ion of law)\p{L}*|save (?:for|that|where|as)|falls|wenn|sofern|soweit|es sei denn|vorbehaltlich|im falle?|vorausgesetzt|unter der (?:bedingung|voraussetzung)|solange|außer|ausgenommen|mit ausnahme)(?!\p{L})|(?:^|[,;.]\s*)(?:where|should)\s/iu
const CONDITION_TOLD =
  /(?<!\p{L})(?:when|where|once|upon|bei|sobald|nachdem|only after|erst nach|abhängig|depends?|conditional|bedingt)(?!\p{L})/iu

const REPORT =
  /(?<!\p{L})(?:alleg\p{L}+|contend\p{L}*|den(?:y|ies|ied|ying)|disputed|disputes?(?= (?:that|the|having|this))|(?:assert|maintain|submit|state|declare|report|argue|explain|say|testif)(?:s|d|ed|ies|ied|ing)?,? that|says|said(?= (?:that|it|he|she|they|the))|told|(?<!(?:the|any|all|such|no|of|its|their|his|her|other|these|those|for|and) )claim(?:s|ed|ing)(?= (?:that|to|the|it|he|she|they|a|an|in|not))|argu(?:es|ed)|believ\p{L}+|suspect\p{L}*|suppos\p{L}+|purport\p{L}*|reported(?:ly)?|according to|in the (?:view|opinion) of|behaupt\p{L}*|bestr(?:eit|itt)\p{L}*|angeblich\p{L}*|vermeintlich\p{L}*|mutmaßlich\p{L}*|vermut\p{L}+|geltend|vorgetragen|vorbringen|meint|meinte|zufolge|laut|nach (?:der |den |dem )?(?:ansicht|auffassung|meinung|angaben?|darstellung|vortrag|aussage|vorbringen)|(?:sagt|erklär|schr(?:ei|ie)b|bericht|versicher)\p{L}{0,3}, (?:dass|er|sie|es|der|die|das)|(?:trägt|trug|teilte?|gibt|gab)[^;.]{0,60} (?:vor|mit|an)(?=[,. ]))(?!\p{L})/iu

const PLAN =
  /(?<!\p{L})(?:drafts?|drafted|propos\p{L}+|suggest\p{L}*|planned|plans? to|intend\p{L}*|intention|expected|anticipated|would|entwurf\p{L}*|vertragsentwurf|entwürfe|vorschl\p{L}+|vorgeschlagen|schlug[^;.]{0,60} vor|geplant\p{L}{0,2}|beabsichtig\p{L}*|voraussichtlich\p{L}{0,2}|würden?|soll(?:te)?n? künftig)(?!\p{L})/iu

/** Whether `source` says it under a reserve that the whole claim leaves off: a condition, somebody's word, a plan. */
export const leavesReserveOff = (claim: string, source: string): boolean =>
  (CONDITION.test(source) && !CONDITION.test(claim) && !CONDITION_TOLD.test(claim)) ||
  (REPORT.test(source) && !REPORT.test(claim)) ||
  (PLAN.test(source) && !PLAN.test(claim))
