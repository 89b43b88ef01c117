// Decides for one date what it is: the form it stands in speaks first (label, field, row, letterhead), then what keeps it out,
// then whose date it is, and last what the sentence tells.
import { ACT_RULE } from './acts-of-paper.ts'
import { ATTRIBUTES, OF_NOUNS } from './attributes.ts'
import { MEETING_RULE } from './hours.ts'
import { labelOf, SIGNATURE } from './labels.ts'
import type { Place } from './place.ts'
import type { Verdict } from './rule.ts'
import { firstOf, isCoarse, isYear } from './rule.ts'
import { COUNTED_WORDS } from './rule-words.ts'
import { KEPT_OUT } from './rules-kept-out.ts'
import { LETTER_RULES } from './rules-letters.ts'
import { NAMED_DOCUMENTS } from './rules-named.ts'
import { NOTED_ACTS } from './rules-noted.ts'
import { OWN_DATES } from './rules-own.ts'
import { TELLING } from './rules-telling.ts'
import type { Mood } from './verbs.ts'
import { moodOf } from './verbs.ts'

/** Nothing else stands between a signature and its date; a letterhead may follow a name or a heading. */
const SIGNED_HERE = /(?:\/s\/|(?:^|[\s_])s\/ ?\p{Lu}|\bBy ?:|\bName ?:|_{6,}|\bSignature\b|Unterschrift|\bgez\.)/iu
const COUNTED = new RegExp(COUNTED_WORDS, 'iu')
const SUBJECT = /^\s*(?:subject|betreff|title|titel|location|ort)/i
const DUE = /\b(?:due|fällig|zahlbar|deadline|Frist|spätestens|payable|to do|offen bis|bis zum)\b/i

export function judge(place: Place): Verdict {
  let known: Mood | null = null
  const mood = () => (known ??= moodOf(place.clause, place.unit.language))
  const { kind } = place.unit
  if (kind === 'stamp') return STAMPED
  if (place.moment.mentions[0].rule === MEETING_RULE) return AT_MEETING
  if (kind === 'field' || kind === 'label') return labelled(place, mood)
  if (kind === 'row') return inRow(place, mood)
  if (place.moment.mentions[0].rule === ACT_RULE) return ACT
  const kept = firstOf(KEPT_OUT, place, mood)
  if (kept !== null) return kept
  if (kind === 'line') return onItsOwnLine(place)
  return (
    firstOf(ATTRIBUTES, place, mood) ??
    firstOf(LETTER_RULES, place, mood) ??
    firstOf(OWN_DATES, place, mood) ??
    firstOf(NOTED_ACTS, place, mood) ??
    firstOf(NAMED_DOCUMENTS, place, mood) ??
    firstOf(OF_NOUNS, place, mood) ??
    firstOf(TELLING, place, mood) ??
    NOTHING
  )
}

/** Only whether the date is one the document has, and which: `judge` without what it would say of any other date. */
export function judgeOwn(place: Place): Verdict | null {
  let known: Mood | null = null
  const mood = () => (known ??= moodOf(place.clause, place.unit.language))
  const { kind } = place.unit
  if (kind === 'stamp') return STAMPED
  if (kind === 'row') return null
  if (kind === 'field' || kind === 'label') return owned(labelled(place, mood))
  if (kind === 'line') return firstOf(KEPT_OUT, place, mood) === null ? owned(onItsOwnLine(place)) : null
  const own = firstOf(LETTER_RULES, place, mood) === null ? firstOf(OWN_DATES, place, mood) : null
  return own !== null && firstOf(KEPT_OUT, place, mood) === null ? own : null
}

function owned(verdict: Verdict): Verdict | null {
  return verdict.kind === 'document-date' ? verdict : null
}

const STAMPED: Verdict = {
  kind: 'document-date',
  role: 'filed',
  confidence: 0.95,
  rule: 'stamp.filed',
  why: 'the stamp of the court on a page it has filed',
}

const ACT: Verdict = {
  kind: 'event',
  role: null,
  confidence: 0.85,
  rule: ACT_RULE,
  why: 'the paper does by itself what this sentence says',
}

const AT_MEETING: Verdict = {
  kind: 'event',
  role: null,
  confidence: 0.85,
  rule: MEETING_RULE,
  why: 'when the meeting of these minutes opened, closed, or was joined or left',
}

const NOTHING: Verdict = {
  kind: 'untold',
  role: null,
  confidence: 0.5,
  rule: 'untold.unread',
  why: 'nothing around it says what it is',
}

function labelled(place: Place, mood: () => Mood): Verdict {
  const label = place.unit.label ?? place.before
  const meaning = labelOf(label) ?? labelOf(place.before)
  const verdict = (rest: Omit<Verdict, 'confidence' | 'why'>, confidence: number): Verdict => ({
    ...rest,
    confidence,
    why: `labelled ‘${label.trim().slice(0, 60)}’`,
  })
  if (meaning === null) {
    if (place.unit.kind === 'label') return NOTHING
    const kept = firstOf(KEPT_OUT, place, mood)
    // A subject may tell something; the names of attachments and addresses do not.
    const tells = SUBJECT.test(label) && !isYear(place)
    return (
      kept ?? verdict({ kind: tells ? 'event' : 'boilerplate', role: null, rule: 'field.other' }, tells ? 0.5 : 0.8)
    )
  }
  const { kind, role, rule } = meaning
  if (ORDERED.test(label) && BILL.test(place.above))
    return verdict({ kind: 'event', role: null, rule: 'label.event' }, 0.85)
  if (kind === 'document-date' && role === 'dated' && place.unit.kind === 'field') {
    return verdict({ kind, role: 'sent', rule: 'field.sent' }, 0.99)
  }
  if (role === 'dated' && SIGNATURE.test(place.above.slice(-220))) {
    return verdict({ kind, role: 'signed', rule: 'label.signature-block' }, 0.93)
  }
  return verdict(
    { kind, role, rule },
    place.unit.kind === 'field' ? 0.99 : place.isHead || role !== 'dated' ? 0.93 : 0.75,
  )
}

/** The day of the order, on the invoice for it. */
const ORDERED = /^\s*(?:order date|bestelldatum|auftragsdatum|angebotsdatum)/i
const BILL = /(?<!\p{L})(?:invoice|rechnung(?:sdatum)?)(?!\p{L})/iu

function inRow(place: Place, mood: () => Mood): Verdict {
  const kept = firstOf(KEPT_OUT, place, mood)
  if (kept !== null) return kept
  const verdict = (kind: Verdict['kind'], rule: string, confidence: number, why: string): Verdict => ({
    kind,
    role: null,
    rule,
    confidence,
    why,
  })
  if (isTask(place))
    return DONE.test(place.before)
      ? verdict('event', 'row.done', 0.8, 'the day a task was done, in a list of who does what')
      : verdict('deadline', 'row.task', 0.8, 'the day of a task, in a list of who does what')
  if (isCoarse(place) && !mood().isPast)
    return verdict('untold', 'row.heading', 0.7, 'a column heading or a year in a table')
  if (place.unit.isLog === true) return verdict('event', 'log.line', 0.84, 'a line of a log that opens with its hour')
  if (place.unit.headings === undefined && !/\p{L}{2}/u.test(place.before + place.after))
    return verdict('event', 'row.bare', 0.45, 'a table row with nothing but numbers')
  const telling = firstOf(LETTER_RULES, place, mood) ?? firstOf(TELLING, place, mood)
  if (telling?.rule === 'event.received') return telling
  // 'Settled: 500 EUR, payable by 30 April' on the 11th: what is due, is due on the other day.
  const isOfNote = telling?.rule === 'deadline.on' && place.before === '' && OTHER_BOUND.test(place.after)
  if (telling !== null && !isOfNote && (telling.kind === 'deadline' || telling.kind === 'term')) return telling
  if (COUNTED.test(place.written))
    return verdict('deadline', 'row.counted', 0.75, 'a step of a schedule, on a day counted from another')
  if (DUE.test(place.before.slice(-40)) || DUE.test(columnOf(place)))
    return verdict('deadline', 'row.due', 0.75, 'a table row that says what is due')
  return verdict('event', 'row.event', 0.84, 'a table row with a date')
}

const TASKS =
  /^(?:actions?(?: items?)?|tasks?|to[- ]?dos?|owner|responsible|assigned to|aufgaben?|maßnahmen?|verantwortlich(?:er|e)?|zuständig|wer)$/iu

/** 'Action | Owner | Date': a task is due on the day of its last column; a day in front says when something was done. */
function isTask({ unit, before, after }: Place): boolean {
  return before !== '' && !/\p{L}/u.test(after) && unit.headings?.some((heading) => TASKS.test(heading)) === true
}

const DONE =
  /(?<!\p{L})(?:done|completed?|closed|finished|erledigt|abgeschlossen|veranlasst)[\s:,(-]{0,3}(?:on|am)?\s?$/iu

const OTHER_BOUND =
  /(?<!\p{L})(?:by|until|no later than|on or before|bis(?: zum| spätestens)?|spätestens(?: am)?|zum|Frist)(?: the| dem)? (?:\d|\p{Lu}\p{L}+ \d)/iu

const SIGNED_BELOW = /^\s{0,8}(?:gez\.|\/s\/|_{6,})/u

/** What the column of the date is called; of a row cut otherwise than its table, only that of the first or the last. */
function columnOf({ unit, before, after }: Place): string {
  if (unit.heading !== undefined && unit.heading !== '') return unit.heading
  if (after.trim() === '') return unit.headings?.at(-1) ?? ''
  return before.trim() === '' ? (unit.headings?.[0] ?? '') : ''
}

function onItsOwnLine(place: Place): Verdict {
  const signed = SIGNATURE.test(place.above.slice(-220)) || SIGNATURE.test(place.after)
  const why = 'place and date on a line of their own'
  if (place.moment.mentions.length === 2) return placeOfStretch(place)
  // '12 months after Effective Date' dates no letter.
  if (COUNTED.test(place.written)) return { ...NOTHING, rule: 'line.bare-date' }
  // 'Köln, im Herbst 2018' is a letterhead; a year or season without a place is a heading.
  if (isCoarse(place) && !/^\p{Lu}.*, im$/u.test(place.before)) return { ...NOTHING, rule: 'line.year' }
  // German deeds are signed below place and day.
  if (SIGNED_BELOW.test(place.below))
    return { kind: 'document-date', role: 'signed', confidence: 0.85, rule: 'line.place-and-date', why }
  if (place.isHead && !(signed && SIGNED_HERE.test(place.above.slice(-140)))) {
    const role = /^effective/i.test(place.opening) ? 'effective' : 'dated'
    return { kind: 'document-date', role, confidence: 0.93, rule: 'line.letterhead', why }
  }
  if (signed) return { kind: 'document-date', role: 'signed', confidence: 0.85, rule: 'line.place-and-date', why }
  // A date alone on a line deep in a document is a cell of some table unless a place stands before it.
  if (!/^\p{Lu}[\p{L}.\-/ ]{2,},?/u.test(place.before)) return { ...NOTHING, rule: 'line.bare-date' }
  return { kind: 'document-date', role: 'dated', confidence: 0.6, rule: 'line.place-and-date', why }
}

/** A letter is not written on a stretch of days: a line that ends in one says what it was for, or nothing. */
function placeOfStretch(place: Place): Verdict {
  if (!/\p{L}{3}/u.test(place.before)) return { ...NOTHING, rule: 'line.bare-date' }
  const why = 'a line that says what these days were for'
  return { kind: 'event', role: null, confidence: 0.72, rule: 'line.stretch', why }
}
