// What was laid down, asked or promised for a day, told in the past as a happening is: the row is of the day that was set, not of the setting.
import type { Rule } from './rule.ts'

/** 'The Contract provided for completion by', 'required delivery no later than' */
const STIPULATED =
  /\b(?:provid(?:ed|es) for|stipulat(?:ed|es)|requir(?:ed|es)|call(?:ed|s) for)\b[^.;]{2,100}\b(?:by|no later than|not later than|on or before)(?: the)?$/i
/** 'Als Fertigstellungstermin vereinbarten die Parteien den', 'agreed a completion date of' */
const AGREED_DAY =
  /(?<!\p{L})als \p{L}*(?:termin|frist|zeitpunkt)(?!\p{L})[^.;]{0,40}(?<!\p{L})(?:vereinbar|bestimm|festgeleg|setz)\p{L}*(?:[^.;]{0,60})?(?<! (?:vom|von|seit|ab))$|(?<!\p{L})(?:vereinbar|bestimm|festgeleg)\p{L}*[^.;]{0,60} \p{L}*(?:termin|frist)(?: (?:de[nr]|am|zum|auf den))?$|\b(?:agreed|fixed|set|stipulated)\b(?: \p{L}+){0,6} (?:completion|delivery|due|handover|payment|cut-?off|long-?stop|expiry) date (?:of|as|for|on)(?: the)?$/iu
const ASKS =
  /(?:^|[.;:,!\d)] ?|\band )(?:could|can|would|will|may I ask) you\b|(?<!\p{L})(?:könnten|können|würden|wollen) Sie(?!\p{L})/iu
/** 'would be extended to', 'was renewed until', 'would run until' */
const EXTENDED =
  /\b(?:(?:was|were|has been|have been|had been|been|is|are|be) (?:\p{L}+ly )?(?:extended|renewed|prolonged)\b(?:(?!deadline|time limit)[^.;]){0,40}|(?:agreed|decided|resolved|promised|offered) to (?:extend|renew|prolong)\b(?:(?!deadline|time limit)[^.;]){0,60}|would (?:\p{L}+ )?(?:run|last|continue|remain (?:in force|available|open)|expire|end)\b[^.;]{0,40}) (?:to|until|till|through|on)(?: the)?$/iu
/** 'sagte zu, ab dem', 'promised to work with six fitters from' */
const PROMISED_FROM =
  /(?<!\p{L})(?:sagten?(?!\p{L})[^.;]{0,80}(?<!\p{L})zu|versprach(?:en)?|kündigten?(?!\p{L})[^.;]{0,80}(?<!\p{L})an|sicherten?(?!\p{L})[^.;]{0,80}(?<!\p{L})zu|verpflichteten? sich|boten?(?!\p{L})[^.;]{0,80}(?<!\p{L})an),? (?:[^.;]{1,60} )?ab(?: dem)?$|\b(?:promised|undertook|agreed|offered|proposed|announced) (?:[^.;,]{1,40} )?to \p{L}+[^.;]{0,80} (?:as )?from(?: the)?$/iu

const BY =
  /(?:\b(?:by|no later than|on or before|before|until)(?: the)?|(?<!\p{L})(?:bis(?: zum| spätestens)?|spätestens(?: am)?))$/iu

export const LAID_DOWN: readonly Rule[] = [
  {
    name: 'deadline.stipulated',
    kind: 'deadline',
    confidence: 0.75,
    why: 'a contract or order laid down that something be done by this date',
    before: STIPULATED,
  },
  {
    name: 'deadline.stipulated',
    kind: 'deadline',
    confidence: 0.75,
    why: 'a contract or order laid down that something be done by this date',
    before:
      /(?<!\p{L})(?:sah|sieht|sahen|sehen)(?!\p{L})[^.;]{0,140}(?<!\p{L})(?:bis|spätestens)(?: spätestens)?(?: zum| am)?(?: dem)?$/iu,
    after: /^(?:\p{L}+ ){0,6}vor(?!\p{L})/u,
  },
  {
    name: 'deadline.agreed',
    kind: 'deadline',
    confidence: 0.75,
    why: 'the day that was agreed or fixed for something',
    before: AGREED_DAY,
  },
  {
    name: 'deadline.asked',
    kind: 'deadline',
    confidence: 0.75,
    why: 'asks that something be done by this date',
    before: BY,
    when: ({ before, clause }) => ASKS.test(before) && clause.includes('?'),
  },
  {
    name: 'term.extended',
    kind: 'term',
    confidence: 0.75,
    why: 'says to when something was or would be extended, or would last',
    before: EXTENDED,
  },
  {
    name: 'term.extended',
    kind: 'term',
    confidence: 0.75,
    why: 'says to when something was or would be extended, or would last',
    before: /(?<!\p{L}|frist )bis(?: zum)?(?: einschließlich)?$/iu,
    after:
      /^(?:verlängert|prolongiert)(?: worden)?(?:,? (?:ist|sei|werde|wird|würde|wurde|hatte?|hätte))?(?![\p{L}])/iu,
    when: ({ before }) => !/frist(?!\p{L})/iu.test(before),
  },
  {
    name: 'term.promised',
    kind: 'term',
    confidence: 0.7,
    why: 'promised from this date on: no one says that it came about',
    before: PROMISED_FROM,
    when: (_place, mood) => mood().isPast,
  },
]
