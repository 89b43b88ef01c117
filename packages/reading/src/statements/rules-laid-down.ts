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
    name: 'deadline.stipulated',
    kind: 'deadline',
    confidence: 0.75,
    why: 'says by when something was to be done, not that it was',
    before:
      /\b(?:fell|was|were|is|are|had|has|have)(?: \p{L}+ly| due| therefore)? (?:to be \p{L}{3,}(?:ed|en|t|n|de|ne)|to (?!be\b)\p{L}{2,})\b[^.;]{0,80}\b(?:by|no later than|not later than|on or before|before)(?: the)?$/iu,
  },
  {
    name: 'deadline.stipulated',
    kind: 'deadline',
    confidence: 0.75,
    why: 'says by when something was to be done, not that it was',
    before:
      /(?<!\p{L})(?:war|waren|hatten?|sollten?)(?!\p{L})[^.;]{0,140}(?<!\p{L})(?:bis|spätestens)(?: spätestens)?(?: zum| am)?(?: dem)?$/iu,
    after:
      /^[^.;]{0,60}?(?:(?<!\p{L})zu \p{Ll}+e?n|(?<!\p{L})(?:ab|an|auf|aus|bei|ein|fertig|frei|her|nach|vor|zurück)zu\p{Ll}{3,}en|(?<!\p{L})\p{Ll}{3,}(?:t|en) werden)[.,;]?(?:\s|$)/u,
  },
  {
    name: 'deadline.has-until',
    kind: 'deadline',
    confidence: 0.8,
    why: 'somebody has until this date to do something',
    before:
      /\b(?:has|have|had|gets?|got|(?:is|are|was|were) (?:given|allowed)|gave \p{L}+|giving \p{L}+)\b[^.;]{0,40}\b(?:until|till)(?: the)?(?: (?:close of (?:business|play)|end of (?:business|the day)|COB|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)(?:,? on)?)?$/iu,
    after: /^[^.;]{0,40}?\bto (?!the\b|be\b)\p{Ll}{2,}/u,
  },
  {
    name: 'deadline.has-until',
    kind: 'deadline',
    confidence: 0.8,
    why: 'somebody has until this date to do something',
    before:
      /(?<!\p{L})(?:hat|haben|habe|hatten?|erhält|erhalten|erhielt(?:en)?|bekam(?:en)?|bekommt)(?!\p{L})[^.;]{0,80}(?<!\p{L})bis(?: spätestens)?(?: zum)?(?: dem)?$/iu,
    after: /^[^.;]{0,40}?(?:Zeit|Gelegenheit|Frist)(?!\p{L})/u,
  },
  {
    name: 'term.default',
    kind: 'term',
    confidence: 0.75,
    why: 'since when somebody is in default',
    before: /(?<!\p{L})(?:seit|since|from)(?: spätestens| at the latest)?(?: dem| the)?$/iu,
    when: ({ clause }) =>
      /(?<!\p{L})(?:in Verzug|Schuldnerverzug|Annahmeverzug|im Rückstand|säumig)(?!\p{L})|\b(?:in default|in arrears|overdue)\b/iu.test(
        clause,
      ),
  },
  {
    name: 'term.instalments',
    kind: 'term',
    confidence: 0.75,
    why: 'from when instalments are to be paid: none is said to be paid then',
    before:
      /(?:\b(?:instalments?|installments?|payments)\b[^.;]{0,80}\b(?:beginning|starting|commencing|begin|start|commence|from)(?: on| from| with effect from)?(?: the)?|(?<!\p{L})\p{L}*(?:[Rr]aten|[Zz]ahlungen|[Tt]eilbeträgen?)(?!\p{L})[^.;]{0,80}(?<!\p{L})(?:beginnend(?: (?:am|mit dem|ab dem|zum))?|ab(?: dem)?|erstmals(?: (?:am|zum))?|ab(?: dem)?))$/u,
  },
  {
    name: 'term.allowed-after',
    kind: 'term',
    confidence: 0.7,
    why: 'from when something may be done',
    before: /\b(?:may|can|could|be entitled to)\b[^.;]{0,80}\b(?:at any time )?(?:after|from|on or after)(?: the)?$/iu,
  },
  {
    name: 'term.until',
    kind: 'term',
    confidence: 0.75,
    why: 'says until when something holds, at the least',
    before: /(?<!\p{L})(?:until|till|bis)(?: at least| mindestens| wenigstens| voraussichtlich)(?: the| zum)?$/iu,
  },
  {
    name: 'deadline.asked',
    kind: 'deadline',
    confidence: 0.7,
    why: 'somebody was asked to do something by this date',
    before:
      /\b(?:asked|requested|ordered|instructed|directed|required|reminded|urged)\b[^.;]{0,120}\b(?:by|no later than|on or before)(?: the)?$|(?<!\p{L})(?:gebeten|bat(?:en)?|aufgefordert|forderten?|verlangten?|ersuchten?|angewiesen|wiesen?)(?!\p{L})[^.;]{0,120}(?<!\p{L})bis(?: spätestens)?(?: zum)?(?: dem)?$/iu,
  },
  {
    name: 'term.run-up',
    kind: 'term',
    confidence: 0.5,
    why: 'the end of the weeks that are told of',
    before:
      /\b(?:weeks|days|months) (?:up |leading up |running up )?to(?: the)?$|(?<!\p{L})(?:Wochen|Tage|Monate)n? bis(?: zu[mr]?)?$/iu,
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
