// What a sentence tells of its date when the date is neither the document's own nor another document's name: a duty with a date,
// how long something runs, or that something happened or will.

import { isDayOfDenial, isDisputing } from './denied.ts'
import type { Rule } from './rule.ts'
import { isCoarse } from './rule.ts'
import { ASKED, FELL_DUE } from './rules-asked.ts'
import { LAID_DOWN } from './rules-laid-down.ts'
import { isDueOrScope, isScope } from './scope.ts'
import { isUnreal } from './verbs.ts'

const UNTIL =
  /(?:\b(?:by|within|no later than|not later than|on or before|at the latest(?: by| on)?|until|till|up to|before|prior to|due(?: on| by)?|deadline(?: is| of| for [^.;]{1,40})?)|binnen|innerhalb(?: von)?|spätestens(?: am| bis| bis zum| zum)?|bis(?: zum| einschließlich| spätestens| spätestens zum| zum Ablauf des)?|mit Ablauf des|fällig(?: am| zum)?|zahlbar(?: am| bis| bis zum)?|Frist(?: bis| zum| bis zum)?)(?: the| dem| (?:close of business|end of business|COB|noon|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: (?:Eastern|Central|Mountain|Pacific|London|local|[ECMP][SD]?T|GMT|BST|UTC)(?:(?: Standard| Daylight)? [Tt]ime)?)?)(?:,? on)?)?$/i
/** 'contingent upon approval of that facility by 1 January 2019' */
const CONDITION =
  /\b(?:contingent (?:up)?on|conditional (?:up)?on|conditioned (?:up)?on|condition (?:precedent|subsequent))\b|(?<!\p{L})(?:unter der (?:aufschiebenden |auflösenden )?Bedingung|vorausgesetzt)(?!\p{L})/iu
const LASTS = /\b(?:until|till|up to|bis(?: zum)?)(?: the)?$/i
/** 'J. Sample to confirm access by' in minutes: a task without a verb of duty. */
const ASSIGNED = /(?:^|[\s:–-])\p{Lu}[^,;]{1,60} to \p{Ll}{3,} [^;]{0,90}\b(?:by|before|no later than)(?: the)?$/u
/** 'Cores to be taken by', 'Zu erledigen bis': noted as a task, without a verb. */
const TO_BE_DONE =
  /(?:^|[\s:,])(?:to be \p{Ll}{3,}(?:ed|en|n|t|de|id) [^;]{0,80}\b(?:by|before|no later than)(?: the)?|zu \p{Ll}{4,}en [^;]{0,60}bis(?: zum| spätestens)?)$/u
const PROMISED =
  /\b(?:promised?|agreed|undertook|committed|assured|confirmed|granted|gave|zugesagt|sagten?|versprach(?:en)?|versprochen|vereinbart(?:e|en)?|verpflichtet(?:e|en)?|zugesichert|sicherte|verlängert(?:e|en)?)\b/i
/** 'told our Mrs Sample that the cheque will be good by Thursday' */
const SAID_IT_WOULD =
  /\b(?:told|said|wrote|assured|confirmed)\b[^;]{0,140}\b(?:will|would|can|could|shall)\b|(?<!\p{L})(?:sagte|erklärte|schrieb|teilte|versicherte|kündigte)n?(?!\p{L})[^;]{0,140}(?<!\p{L})(?:werde|würde|könne|solle)n?(?!\p{L})/iu
/** Rights and states last until a date; only duties fall due by it. */
const HOLDS =
  /\b(?:remain|continue|in (?:full )?force|expire|laufzeit|befristet|right|licen[cs]e|exclusiv\w*|entitled|valid|access|available)\b/i
const RUNS =
  /\b(?:commenc\w{0,4}|beginning|begins?|starts?|starting|expir\w{1,5}|terminat(?:es?|ing)|ends?|ending|runs?|running|continu\w{1,4}|remains?|valid|effective|in force|extend(?:s|ed)?|term|period|laufzeit|befristet|endet|beginnt|läuft|gültig|verlänger\w{1,3}|dauert?|mietverhältnis|zeitraum|bindefrist|gilt|tritt)\b[^.;]{0,70}(?:\b(?:on|as of|through|until|to|at|from|am|zum|bis|bis zum|ab|ab dem|seit|dem|den|vom|and ending|of|mit Ablauf des|mit Wirkung zum|mit Wirkung vom|mit)|[,:])?(?: the)?$/i
/** 'The live run on': no verb. */
const A_RUN =
  /\b(?:the|an?|our|their|your|first|second|test) (?:\p{L}+ )?runs? (?:on|of)(?: [^.;]{1,30} of)?(?: the)?$/iu
/** 'is scheduled to begin on': an event to come, no term that runs. */
const ARRANGED = /\b(?:scheduled|planned|agreed|expected|arranged|vereinbart|geplant|anberaumt)\b[^;]{0,80}$/i
/** 'is scheduled for argument on', 're-set to': what a court or a calendar puts down for a day. */
const SET_FOR =
  /(?:\b(?:re)?(?:scheduled|calendared) (?:for|on)\b[^.;,]{0,60}|\b(?:re-?set|set|adjourned|postponed) (?:down |over )?(?:for|to|until)(?: the)?|\bis (?:hereby )?continued to(?: the)?|(?<!\p{L})(?:anberaumt|verlegt|vertagt|terminiert)(?: auf| für)(?: den)?)$/iu
const SINCE = /(?<!\p{L})(?:since|seit)$/iu
/** 'Since 2019 Sample Ltd supplies …': a sentence, whatever its verb. */
const OPENS = /^(?:since|seit)?$/iu
const MORE_WORDS = /^\p{L}+ \p{L}+ \p{L}+/u
const DEADLINE_OF = /\b(?:deadline|cut-?off|due date) of(?: the)?$/i
const INTEREST =
  /(?:\binterest\b[^.;]{0,90}\b(?:from|since|as of)|[Zz]ins(?:en)?\b[^.;]{0,110}\b(?:seit|ab|vom)(?: dem)?)$/

/** 'zahlt bis zum 1. Juli', 'kann bis zum 9. Juni widerrufen': done once, by then; what lasts ('gilt', 'darf nicht') lasts until then. */
const BIS_ZUM = /(?<!\p{L})bis(?: spätestens)?(?: zum| zur)?(?: dem)?$/iu
const DONE_ONCE_DE =
  /(?<!\p{L})(?:zahl(?:t|en)|leiste(?:t|n)|liefer(?:t|n)|über(?:gibt|geben|eignet|eignen|sendet|senden|weist|weisen|mittelt|mitteln|trägt|tragen)|erh(?:ält|alten)|räum(?:t|en)|reich(?:t|en)|leg(?:t|en)|stell(?:t|en)|schick(?:t|en)|send(?:et|en)|sag(?:t|en) [^;]{0,120} zu(?=\.?$)|entricht(?:et|en)|erstatt(?:et|en)|begleich(?:t|en)|kann [^;]{0,120}(?:widerrufen|widersprechen|zurücktreten|kündigen)|können [^;]{0,120}(?:widerrufen|widersprechen|zurücktreten|kündigen))(?!\p{L})/iu

/** 'shortly after 3 a.m. on Saturday' says about when, and bounds nothing. */
const NEARLY =
  /\b(?:shortly|just|soon|right|immediately) (?:before|after)$|(?<!\p{L})(?:kurz|unmittelbar) (?:vor|nach)(?: dem)?$/iu

/** What a list of instalments opens with. */
const PAYS =
  /(?<!\p{L})(?:Raten?|zu zahlen|zahlbar|Zahlung|Zahlungsplan|instalments?|payments?|payable)(?!\p{L})[^.;]{0,20}:/iu

/** 'Soweit die Klägerin meint, sie sei am …', 'Insofar as the Claimant alleges that …'. */
const DISPUTED =
  /^(?:Soweit|Sofern|Wenn)\s[^.;]{0,80}(?<!\p{L})(?:meint|behauptet|vorträgt|geltend macht|unterstellt|rügt)(?!\p{L})|^(?:Insofar as|In so far as|To the extent that?|If)\s[^.;]{0,80}\b(?:alleges?|claims?|contends?|suggests?|asserts?|says?)\b|(?<!\p{L})(?:angeblich|vermeintlich)(?:e[nmrs]?)?(?!\p{L})|\ballegedly\b/iu

export const TELLING: readonly Rule[] = [
  {
    name: 'untold.scope',
    kind: 'untold',
    confidence: 0.6,
    why: 'says only which things a rule is about: nothing happens on this date',
    when: (place, mood) => place.unit.kind === 'sentence' && isScope(place, mood),
  },
  {
    // Missing a day that something was due by costs more than looking at one row too many.
    name: 'deadline.or-scope',
    kind: 'deadline',
    confidence: 0.55,
    why: 'something must be done by this date, or the date only says which things that is about',
    when: (place, mood) => place.unit.kind === 'sentence' && isDueOrScope(place, mood),
  },
  {
    name: 'event.not-until',
    kind: 'event',
    confidence: 0.85,
    why: 'it had not happened before this day, and did on it',
    before: /\b(?:was|were|did|had|has|have|could)(?:n['’]t| not)\b[^.;]{0,80}\b(?:until|till)(?: the)?$/i,
  },
  {
    name: 'untold.period',
    kind: 'untold',
    confidence: 0.7,
    why: 'the month that a payment is for: the sentence tells when that was due or made',
    before:
      /(?<!\p{L})(?:rent|salary|wages|fees?|invoice|interest|payment|instalment|contribution|Miete|Gehalt|Lohn|Vergütung|Rate|Zahlung|Pacht|Abschlag) (?:for|für)(?: the month of| den Monat)?$/iu,
    after:
      /^(?:\([^()]{1,60}\) )?(?:(?:was|is|were|fell|became) (?:\p{L}+ )?(?:due|payable|received|paid)|(?:war|ist|wurde|wird|ging) )/iu,
    when: ({ moment }) => moment.mentions[0].precision === 'month',
  },
  {
    name: 'term.ends',
    kind: 'term',
    confidence: 0.75,
    why: 'says when it ends, in a sentence that tells who said so',
    before: /\b(?:that|which) [^.;]{3,140}\b(?:expires|ends|lapses|terminates|runs out)(?: on| at)?(?: the)?$/iu,
  },
  {
    name: 'deadline.set',
    kind: 'deadline',
    confidence: 0.7,
    why: 'the day on which somebody has to come or to answer',
    before:
      /\b(?:bail(?:ed)?|summon(?:s|ed)|remanded|cited|subpoenaed|ordered|directed|instructed|due|listed)\b[^.;]{0,60}\bto (?:return|attend|appear|report|surrender|answer|give evidence|be heard)\b[^.;]{0,60}\b(?:on|at|by)(?: the)?$|(?<!\p{L})(?:ge|vorge)laden(?!\p{L})[^.;]{0,40}\b(?:zum|für den|auf den)$/iu,
  },
  {
    name: 'deadline.planned',
    kind: 'deadline',
    confidence: 0.7,
    why: 'the last day for what is planned',
    before:
      /\b(?:no later than|not later than|on or before|at the latest by)(?: the)?$|(?<!\p{L})(?:spätestens|bis spätestens)(?: am| zum| bis| bis zum)?$/iu,
    when: (_place, mood) => mood().isFuture && !mood().isNarrated,
  },
  {
    name: 'term.ends',
    kind: 'term',
    confidence: 0.8,
    why: 'says when it ends, though it began before',
    before:
      /(?<!\p{L})(?:began|commenced|started|ran|begann|lief)(?!\p{L})[^;]{0,90}\b(?:expires?|ends?|terminates?|will (?:expire|end|terminate)|endet)(?: on| at| am| zum| mit Ablauf des)?(?: the)?$/iu,
  },
  {
    name: 'deadline.instalment',
    kind: 'deadline',
    confidence: 0.75,
    why: 'the day of an instalment',
    before:
      /(?<!\p{L})(?:(?:would|shall|will|must|to) pay(?!\p{L})[^;]{0,160}|(?:zahlt|zu zahlen|zahlen)(?!\p{L})[^;]{0,120})(?<!\p{L})(?:instalments?|Raten?)(?: (?:of|von|zu|in Höhe von)(?: je)? (?:[^\s;]{1,16} ?){1,3})?,? (?:on|am|zum|by|bis zum)(?: the)?$/iu,
  },
  {
    name: 'term.interest',
    kind: 'term',
    confidence: 0.75,
    why: 'from when interest is claimed or owed',
    before: INTEREST,
  },
  {
    name: 'term.notice',
    kind: 'term',
    confidence: 0.8,
    why: 'the day to which notice is given',
    before:
      /(?<!\p{L})(?:(?:ge|auf)?kündig(?:e|en|t|te|ten)|[Kk]ündigung)(?!\p{L})(?:[^.;]|(?<=\d)\.|\.(?=\s?\d)){0,160}\bzum$|\bterminat(?:e|es|ed|ing|ion)\b[^.;]{0,120}\b(?:with effect (?:from|on)|effective(?: as of| on)?|as of|as from|as at)(?: the)?$/iu,
    when: (place, mood) => mood().tells && !/\bwas terminated\b/i.test(place.before),
  },
  {
    name: 'deadline.set',
    kind: 'deadline',
    confidence: 0.6,
    why: 'says for which day something was put down, not that it took place',
    before: SET_FOR,
  },
  {
    name: 'deadline.named',
    kind: 'deadline',
    confidence: 0.6,
    why: 'the day of a deadline that is only spoken of',
    before: DEADLINE_OF,
  },
  {
    name: 'deadline.named',
    kind: 'deadline',
    confidence: 0.6,
    why: 'the day of a deadline that is only spoken of',
    after: /^(?:\p{L}+ ){0,2}(?:deadline|cut-?off|due date|(?:trial|hearing|closing) date)\b/u,
  },
  {
    name: 'deadline.promised',
    kind: 'deadline',
    confidence: 0.75,
    why: 'something was promised or granted until this date',
    before: UNTIL,
    when: (place, mood) =>
      (mood().isNarrated || mood().isPast) &&
      (PROMISED.test(place.before.slice(-120)) || SAID_IT_WOULD.test(place.before)),
  },
  ...LAID_DOWN,
  {
    name: 'deadline.or-else',
    kind: 'deadline',
    confidence: 0.7,
    why: 'says what follows if nothing is done by this date',
    before: UNTIL,
    when: (place, mood) =>
      mood().isSupposed &&
      !mood().isNarrated &&
      /\b(?:nicht|not|\w+n['’]t|fails?|kein\w*|no|nothing|unless|es sei denn)\b/i.test(place.clause),
  },
  {
    name: 'event.supposed',
    kind: 'event',
    confidence: 0.3,
    why: 'only supposed or a condition: no one says that it happened',
    before:
      /\b(?:prior to|before|after|on or after|on or before|since|from and after|vor dem|nach dem|ab dem|by|bis zum)$/i,
    when: (place, mood) =>
      mood().isSupposed && /\b(?:any|if|such|falls|sofern|wenn|all|each|whether|unless)\b/i.test(place.clause),
  },
  {
    name: 'event.unreal',
    kind: 'event',
    confidence: 0.3,
    why: 'says what would have been: no one says that it happened',
    when: (place) => isUnreal(place.clause),
  },
  {
    name: 'event.disputed',
    kind: 'event',
    confidence: 0.55,
    why: 'only the other side says that it happened',
    when: (place, mood) => mood().isPast && DISPUTED.test(place.clause),
  },
  {
    name: 'event.denied',
    kind: 'event',
    confidence: 0.55,
    why: 'disputes that it happened on this date',
    when: (place, mood) => mood().isPast && isDisputing(place.clause) && !isDayOfDenial(place.before),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.88,
    why: 'something must be done by this date',
    before: UNTIL,
    when: (place, mood) =>
      (mood().isDuty || (!mood().isNarrated && (ASSIGNED.test(place.before) || TO_BE_DONE.test(place.before)))) &&
      !(LASTS.test(place.before) && HOLDS.test(place.before.slice(-110))),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.75,
    why: 'something is said to be done by this date',
    before: BIS_ZUM,
    when: (place, mood) =>
      !mood().isNarrated && !mood().isSupposed && (DONE_ONCE_DE.test(place.clause) || PAYS.test(place.before)),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.75,
    why: 'an instalment to be paid by this date',
    before: /\b(?:by|on|no later than|on or before)(?: the)?$/i,
    when: (place, mood) => !mood().isPast && !mood().isSupposed && PAYS.test(place.before),
  },
  {
    name: 'deadline.condition',
    kind: 'deadline',
    confidence: 0.7,
    why: 'something depends on what is done by this date',
    before: UNTIL,
    when: (place) => CONDITION.test(place.before),
  },
  {
    name: 'term.bound',
    kind: 'term',
    confidence: 0.5,
    why: 'the bound of a rule: what holds before or after this date',
    before: /\b(?:prior to|before|after|on or after|on or before|from and after|vor dem|nach dem)$/i,
    when: ({ before }, mood) => !mood().isNarrated && !NEARLY.test(before),
  },
  {
    name: 'term.runs',
    kind: 'term',
    confidence: 0.82,
    why: 'says when something begins, runs or ends',
    before: RUNS,
    when: (place, mood) =>
      (!mood().isPast || mood().isDuty || place.moment.mentions.length === 2) &&
      !ARRANGED.test(place.before) &&
      !A_RUN.test(place.before),
  },
  {
    name: 'term.from',
    kind: 'term',
    confidence: 0.75,
    why: 'says from when something holds',
    before:
      /(?:\b(?:from|as from|with effect from|starting|beginning)(?: and after)?|\bab(?: dem)?|mit Wirkung (?:vom|zum|ab)(?: dem)?|rückwirkend zum)$/i,
    when: ({ moment }, mood) => !mood().isNarrated && mood().tells && !(moment.mentions.length === 2 && mood().isPast),
  },
  {
    name: 'term.range',
    kind: 'term',
    confidence: 0.75,
    why: 'says from when to when something runs',
    when: (place, mood) => place.moment.mentions.length === 2 && !mood().isPast && mood().tells,
  },
  {
    name: 'term.until',
    kind: 'term',
    confidence: 0.75,
    why: 'says until when something holds',
    before: /(?:\b(?:until|through|till)|bis(?: zum| einschließlich)?)(?: the)?$/i,
    when: (_place, mood) => !mood().isNarrated && mood().tells,
  },
  {
    name: 'event.supposed',
    kind: 'event',
    confidence: 0.35,
    why: 'only supposed: no one says that it happened',
    when: (_place, mood) => mood().isSupposed && !mood().isPast,
  },
  {
    name: 'event.deadline-set',
    kind: 'deadline',
    confidence: 0.8,
    why: 'a time limit that ends on this date was set',
    before:
      /(?<!\p{L})(?:\p{L}{0,20}frist(?:setzung)?|deadline|Fristverlängerung|time limit|extension)(?!\p{L})[^.;]{0,60}(?:bis(?: spätestens)?(?: zum)?|zum|of|until|to|for|auf den)$/iu,
    when: ({ before }) => !/\b(?:for|because of|due to|owing to) (?:the |an? )?(?:\p{L}+ ){1,3}of$/iu.test(before),
  },
  ...FELL_DUE,
  ...ASKED,
  {
    name: 'event.past',
    kind: 'event',
    confidence: 0.88,
    why: 'tells in the past what happened on this date',
    when: (_place, mood) => mood().isPast && !(mood().isSupposed && mood().isDuty),
  },
  {
    name: 'deadline.on',
    kind: 'deadline',
    confidence: 0.72,
    why: 'a duty with a date',
    when: (_place, mood) => mood().isDuty,
  },
  {
    name: 'event.future',
    kind: 'event',
    confidence: 0.72,
    why: 'tells what is planned for this date',
    when: (_place, mood) => mood().isFuture,
  },
  {
    name: 'event.states',
    kind: 'event',
    confidence: 0.7,
    why: 'states something of this date',
    when: (place, mood) => mood().tells && !isCoarse(place),
  },
  {
    name: 'deadline.counted',
    kind: 'deadline',
    confidence: 0.7,
    why: 'a time limit counted from this very paper or from a day it names',
    when: ({ moment: { mentions }, unit }) =>
      unit.kind === 'sentence' &&
      mentions[0].rule.startsWith('count.') &&
      (mentions[0].qualifier === 'until' || mentions[0].qualifier === 'on-or-before'),
  },
  {
    name: 'event.since',
    kind: 'event',
    confidence: 0.7,
    why: 'says since when something is so',
    when: (place, mood) =>
      isCoarse(place) &&
      place.unit.kind === 'sentence' &&
      (place.moment.mentions[0].qualifier === 'since' || SINCE.test(place.before)) &&
      (mood().tells || (OPENS.test(place.before) && MORE_WORDS.test(place.after))),
  },
  {
    name: 'untold.bare-year',
    kind: 'untold',
    confidence: 0.7,
    why: 'a year or longer stretch without anything told of it',
    when: (place, mood) => isCoarse(place) && !mood().isPast,
  },
  {
    name: 'event.heading',
    kind: 'event',
    confidence: 0.5,
    why: 'a heading or note without a verb names this date',
    when: (place) => place.clause.length <= 170 && (place.before + place.after).replace(/\P{L}+/gu, '').length >= 8,
  },
]
