// What a note or a list says without a verb: '- Kündigung vom 16.01.2025 zum 30.04.2025.', '• Written warning of 14 November 2024', '(a) £30,000 on or
// before 15 July 2025'. The act stands for its sentence: where it opens an item, it is told and not only named.
import type { Rule } from './rule.ts'

const ACT_DE =
  '(?:(?:Änderungs|Eigen|Teil|Außerordentliche |Ordentliche |Fristlose |Erste |Zweite |Letzte )?(?:[Kk]ündigung|[Aa]bmahnung|[Mm]ahnung)|Widerspruch|Widerruf|Rücktritt|Anfechtung|Aufhebungsvertrag|Versetzung|Freistellung|Abnahme|Übergabe|Mängelrüge|Gegendarstellung|Einspruch|Unfall|Hausverbot)'
const ACT_EN =
  '(?:(?:[Ff]irst |[Ss]econd |[Ff]inal )?[Ww]ritten warning|[Ff]inal warning|[Nn]otice (?:of (?:termination|dismissal|default|rescission)|to quit)|[Dd]ismissal|[Rr]esignation|[Tt]ermination|[Rr]escission|[Ss]uspension|[Gg]rievance|[Hh]andover|[Cc]ease and desist letter)'
/** Nothing stands before the act but the mark of its item. */
const MARK = String.raw`^(?:[-–—•*·]|\(?\p{L}\)|\(?\d{1,2}[.)])\s`
const NOTED = new RegExp(`${MARK}(?:${ACT_DE}(?: \\p{Lu}\\p{L}+)? (?:vom|am)|${ACT_EN} (?:of|on|dated))(?: the)?$`, 'u')
const TO_ITS_DAY = new RegExp(`${MARK}(?:\\p{Lu}\\p{L}+ )?[Kk]ündigung (?:vom|am) [^;]{4,24} zum$`, 'u')
const SUM =
  /^(?:(?:[-–—•*·]|\(?\p{L}{1,4}\)|\(?\d{1,2}[.)])\s)?(?:(?:EUR|USD|GBP|CHF|£|€|\$)\s?\d[\d.,']*|\d[\d.,']*\s?(?:EUR|USD|GBP|CHF|Euro|£|€))(?:,-)? (?:on or before|by|no later than|not later than|on|bis(?: spätestens)?(?: zum)?|spätestens(?: am)?|zum|am)$/u

export const NOTED_ACTS: readonly Rule[] = [
  {
    name: 'event.noted',
    kind: 'event',
    confidence: 0.8,
    why: 'an item of a list that names what was done on this day',
    before: NOTED,
    when: ({ unit }) => unit.kind === 'sentence',
  },
  {
    name: 'term.notice',
    kind: 'term',
    confidence: 0.8,
    why: 'the day to which notice is given',
    before: TO_ITS_DAY,
    when: ({ unit }) => unit.kind === 'sentence',
  },
  {
    name: 'deadline.instalment',
    kind: 'deadline',
    confidence: 0.75,
    why: 'the day of an instalment',
    before: SUM,
    when: ({ unit }, mood) => unit.kind === 'sentence' && !mood().isPast,
  },
]
