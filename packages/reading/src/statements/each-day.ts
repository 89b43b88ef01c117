// Days that one verb tells happened each by itself: 'on 3, 5 and 7 October', 'by one party on 3 May and by the other on 5 May' are a row each,
// or all but the first would be lost.
import type { Judged } from './judged.ts'

/** Dates that are told together. */
export type Group = [Judged, ...Judged[]]

/**
 * The dates of one clause or row of a table as they are told: each day of its own first of a group that holds them all. A duty has only the days
 * of a list: 'the goods ordered on 3 May are to be paid by 1 June' is due on one. A term has its ends and is told once.
 */
export function eachDay(text: string, members: Group): Group[] {
  const [first] = members
  const told = new Set([valueOf(first)])
  const days = members.slice(1).filter((member) => {
    const value = valueOf(member)
    const isOwn =
      (isLoneDay(member) && (isEvent(first, member) || areListed(first, member))) ||
      (isEvent(first, member) && isOwnSpan(text, member)) ||
      areTwoEnds(text, first, member) ||
      isOwnStretch(first, member) ||
      areBothDue(first, member) ||
      isOwnColumn(first, member) ||
      isOwnBound(text, first, member) ||
      areSameBound(first, member) ||
      isEndOfMonth(text, first, member)
    if (!isOwn || told.has(value)) return false
    told.add(value)
    return true
  })
  return [first, ...days].map((day) => [day, ...members.filter((member) => member !== day)])
}

function isEvent(first: Judged, { unit, verdict }: Judged): boolean {
  return verdict.kind === 'event' && unit.kind === 'sentence' && valueOf(first) !== null
}

/** 'was off sick from 5 to 16 August and again in mid-September': a stretch or a month that the verb tells of, and no name of a thing. */
function isOwnSpan(text: string, { verdict, moment: { mentions, start } }: Judged): boolean {
  const [{ precision, qualifier, value, rule }, end] = mentions
  if (value === null) return false
  if (verdict.rule === 'event.history') return true
  const ahead = text.slice(Math.max(0, start - 30), start)
  if (end !== undefined)
    return precision === 'day' && (rule.startsWith('date.') || rule.startsWith('day.')) && !OF_A_THING.test(ahead)
  if (precision === 'day') return qualifier === 'about' && !OF_A_THING.test(ahead)
  const isOpen =
    qualifier === null ||
    qualifier === 'early' ||
    qualifier === 'mid' ||
    qualifier === 'late' ||
    qualifier === 'start' ||
    qualifier === 'end'
  if (precision === 'week' || precision === 'weekend') return isOpen && !OF_A_THING.test(ahead)
  return isOpen && precision === 'month' && WITHIN.test(ahead)
}

const OF_A_THING =
  /(?<!(?<!\p{L})(?:[Ww]ochenende|[Nn]acht|[Zz]eit|[Zz]eitraum|[Tt]agen?|weekend|night|period|days)\s)(?:\b(?:of|for|dated)(?: the)?|(?<!\p{L})(?:für|über|vom)(?: de[nm]| das| die)?)\s{0,3}$/iu
const WITHIN =
  /(?:\b(?:in|during|over|throughout|at)(?: the)?|(?<!\p{L})(?:im|in|während|über|am|ab)(?: de[mnr]| das| des)?|\b(?:again|und|and|wieder|erneut|nochmals))\s{0,3}$/iu

/**
 * 'shall expire on 31 December 2006, but for these films continue until 31 March 2008': each is an end of its own; and so is that of
 * 'your notice starts on 3 June 2024, so that your employment will end on 30 June 2024', which is no end of the notice.
 */
function areTwoEnds(text: string, first: Judged, member: Judged): boolean {
  return first.verdict.kind === 'term' && member.verdict.kind === 'term' && isEnd(text, member)
}

const END =
  /(?<!\p{L})(?:(?:until|till|through|expir(?:es?|ing)|ends?|ending|terminat(?:es?|ing)|bis|endet|ended?|ausläuft)(?: (?:on|at|zum|am|mit Ablauf des))?(?: the)?)\s*$/iu

function isEnd(text: string, { moment: { mentions, start } }: Judged): boolean {
  const [{ precision, value }, end] = mentions
  // The mention may hold its 'until'.
  const written = text.slice(Math.max(0, start - 40), start + 12)
  const ahead = written.slice(0, Math.min(40, start))
  return (
    end === undefined &&
    precision === 'day' &&
    value !== null &&
    (END.test(ahead) || /^(?:until|till|through|bis)\b/i.test(written.slice(ahead.length)))
  )
}

/** 'each period commencing 1 July 2017, and the one from 1 July 2022 to 31 December 2022': from and to of its own. */
function isOwnStretch(first: Judged, { verdict, moment: { mentions } }: Judged): boolean {
  return first.verdict.kind === 'term' && verdict.kind === 'term' && mentions.length === 2
}

/** 'within 7 days of this mail, and in any event by 22 May': two limits, neither of which may be lost. */
function areBothDue(first: Judged, member: Judged): boolean {
  const isDue = ({ verdict, moment: { mentions } }: Judged) =>
    DUE.has(verdict.rule) && mentions.length === 1 && mentions[0].value !== null && mentions[0].precision === 'day'
  return isDue(first) && isDue(member) && member.moment.mentions[0].qualifier === 'until'
}

/** 'I learned on 3 May that the post had been advertised since 28 April': from when it was so, or until when, beside the day it is told of. */
function isOwnBound(text: string, first: Judged, { unit, verdict, moment: { mentions, start } }: Judged): boolean {
  const [{ precision, value, qualifier }, end] = mentions
  if (unit.kind !== 'sentence' || verdict.kind !== 'event' || first.verdict.kind !== 'event') return false
  if (end !== undefined || precision !== 'day' || value === null || valueOf(first) === null) return false
  return qualifier === 'since' && LASTED.test(text.slice(Math.max(unit.start, start - LEAD), start))
}

/** What lasted. */
const LASTED =
  /(?:\b(?:had|has|have|is|are|was|were)\b[^.;]{0,120}\bsince(?: the)?|,\s(?:dass|die|der|das|weil|da)\s[^.;]{0,100}(?<!\p{L})(?:seit|ab)(?: dem)?)\s{0,3}$/iu
/** Of the sentence before a date. Characters. */
const LEAD = 140

const DUE: ReadonlySet<string> = new Set(['deadline.by', 'deadline.or-else', 'deadline.promised'])

/** '10,000 by 1 July, a further 10,000 by 1 October': as many bounds as things that are due. */
function areSameBound(first: Judged, member: Judged): boolean {
  const boundOf = ({ moment: { mentions } }: Judged) => {
    const [{ precision, value, qualifier }, end] = mentions
    return end === undefined && precision === 'day' && value !== null ? qualifier : null
  }
  const bound = boundOf(first)
  return (bound === 'until' || bound === 'on-or-before') && boundOf(member) === bound
}

/** 'Confirm it by Friday and deliver it by the end of the month': a limit of its own. */
function isEndOfMonth(text: string, first: Judged, { verdict, moment: { mentions, start } }: Judged): boolean {
  const [{ precision, value }, end] = mentions
  if (first.verdict.kind !== 'deadline' || verdict.kind !== 'deadline' || end !== undefined) return false
  if (value === null || precision === 'day') return false
  return /(?:\bby(?: the)?|(?<!\p{L})bis(?: zum)?)\s{1,4}$/iu.test(text.slice(Math.max(0, start - 12), start))
}

/** 'Date | Paid on': what two columns name is two acts; 'From | To' is one stretch. */
function isOwnColumn(first: Judged, { unit, moment: { mentions } }: Judged): boolean {
  const [own, other] = [first.unit.heading ?? '', unit.heading ?? '']
  if (own === '' || other === '' || own === other || mentions[0].value === null) return false
  return !STRETCH.test(own) && !STRETCH.test(other)
}

const STRETCH =
  /^(?:from|to|start|end|begin\w*|until|through|check-?(?:in|out)|von|ab|bis|ende|beginn|anreise|abreise)(?!\p{L})/iu

function areListed(first: Judged, { moment }: Judged): boolean {
  const { list } = first.moment.mentions[0]
  return list !== null && list === moment.mentions[0].list && isLoneDay(first)
}

function isLoneDay({ moment: { mentions } }: Judged): boolean {
  const [{ precision, value, qualifier }, end] = mentions
  return end === undefined && precision === 'day' && value !== null && qualifier === null
}

const valueOf = ({ moment }: Judged): string | null => moment.mentions[0].value
