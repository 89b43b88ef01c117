// Terms counted from a day that the text names by a word: 'within 75 days of the Commencement Date', 'within 7 days of this email',
// 'binnen 14 Tagen ab Zugang dieses Schreibens'. Where the day is known the term has an end and a basis; where it is not, the term is
// named as undecided, for the paper sets a day that only its reader can tell.
import { addDuration, type ContractDate, type ContractFacts, type Duration, findDurations } from '../contract/index.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type DateBasis,
  type DateMention,
  formatDay,
  parseDay,
} from '../dates/index.ts'
import type { Span } from '../span.ts'
import { dayMention } from './day-mention.ts'
import type { DocumentDate } from './document-date.ts'
import type { StatementInput } from './statement.ts'
import { toldDay } from './told-days.ts'

export interface CountedTerms {
  /** Every date of the text, the terms with a known end among them. */
  readonly dates: readonly DateMention[]
  /** Terms whose first day is not known: no values. */
  readonly open: readonly DateMention[]
}

export interface KnownDays {
  readonly dates: readonly DateMention[]
  readonly facts: ContractFacts
  readonly own: DocumentDate | null
}

/** A mail has come on the day it was sent; a letter has not. */
export function withCountedTerms(input: StatementInput, known: KnownDays): CountedTerms {
  const { text, zones } = input
  const dayOf = daysByName(
    text,
    known,
    zones.some(({ kind }) => kind === 'field'),
  )
  const found: DateMention[] = []
  for (const pattern of [ANCHOR_EN, ANCHOR_DE])
    for (const match of text.matchAll(pattern)) {
      const term = termAt(text, match)
      if (term === null || isTermOfContract(term, known.facts)) continue
      const named = dayOf(match.groups?.['name'] ?? '', match.groups?.['receipt'] !== undefined)
      if (named === undefined) continue
      found.push(named === null ? openTerm(term) : (countedTerm(term, named) ?? openTerm(term)))
    }
  if (found.length === 0) return { dates: known.dates, open: [] }
  const [counted, open] = [true, false].map((isKnown) => found.filter(({ value }) => (value !== null) === isKnown))
  const kept = withoutOverlap(known.dates, counted ?? [])
  return { dates: [...kept, ...(counted ?? [])].sort((a, b) => a.start - b.start), open: open ?? [] }
}

/** 'an initial term of three years from the Effective Date' is told as the end of the contract. */
const isTermOfContract = ({ start, end }: Span, { expirationDate: { span } }: ContractFacts): boolean =>
  span !== null && span.start <= start && span.end >= end

/** 'of the Commencement Date', 'after receipt of this letter': what a term is counted from, and to which side. */
const ANCHOR_EN =
  /\b(?<side>of|after|from|following|before|prior\s{1,4}to|preceding)\s{1,4}(?:and\s{1,4}including\s{1,4})?(?:(?:the\s{1,4})?(?<receipt>receipt|receiving|service)\s{1,4}(?:of\s{1,4})?)?(?:(?:the|such|said)\s{1,4})?(?<name>(?:\p{Lu}[\p{L}-]{1,20}\s{1,4}){1,3}Date|[Dd]ate\s{1,4}(?:hereof|of\s{1,4}this\s{1,4}(?:(?:\p{Lu}[\p{L}-]{1,20}\s{1,4}){0,3}[Aa]greement|[Cc]ontract|[Ll]ease|[Aa]mendment|[Dd]eed|[Ll]etter|e-?mail|[Nn]otice|[Oo]rder|[Jj]udgment|[Dd]ecision|[Rr]uling|[Aa]ward|[Ii]nvoice|[Rr]eport|[Ss]tatement|[Dd]emand|[Rr]eminder|[Mm]emorandum|[Dd]ecree|[Dd]irection))|(?:[Dd]ate\s{1,4}of\s{1,4}(?:the\s{1,4})?)?(?:[Ee]xecution|[Ss]igning|[Ss]ignature)\s{1,4}(?:and\s{1,4}delivery\s{1,4})?(?:hereof|of\s{1,4}th(?:is|e)\s{1,4}(?:\p{Lu}[\p{L}-]{1,20}\s{1,4}){0,3}(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Aa]mendment|[Dd]eed))|this\s{1,4}(?:e-?mail|mail|message|letter|notice|demand|order|judgment|decision|ruling|invoice|decree|statement|account|report|reminder|warning|request|memo(?:randum)?|offer|quotation|claim\s{1,4}form|communication|correspondence)|(?:invoice|delivery|order|handover|completion)\s{1,4}date|date\s{1,4}of\s{1,4}(?:(?:the|our|your)\s{1,4})?(?:invoice|delivery|acceptance|handover|completion)|(?:delivery|acceptance|handover|completion|trial|(?:financial\s{1,4})?year[\s-]{1,4}end)(?!\s{1,4}of\b))(?![\p{L}])/gu
const ANCHOR_DE =
  /(?<!\p{L})(?<side>nach|ab|seit|vor)\s{1,4}(?:de[rm]\s{1,4})?(?:(?<receipt>Zugang|Erhalt|Eingang|Empfang|Zustellung)\s{1,4})?(?:de[rms]\s{1,4})?(?<name>(?:Datum\s{1,4})?diese[rs]\s{1,4}(?:Beschluss(?:es)?|Urteils?|Bescheid(?:e?s)?|Verfügung|Entscheidung|Rechnung|Anordnung|E-?Mail|Mail|Nachricht|Schreibens|Briefe?s|Mitteilung|Mahnung|Aufforderung|Zahlungsaufforderung|Zahlungserinnerung|Erinnerung|Abmahnung|Abrechnung|Kontoauszugs?|Aufstellung|Erklärung|Kündigung|Ladung|Berichts|Angebots?|Vertrage?s|Vereinbarung)|(?:Unterzeichnung|Unterschrift|Abschluss)\s{1,4}diese[rs]\s{1,4}\p{Lu}?\p{Ll}{0,24}(?:[Vv]ertrage?s|[Vv]ereinbarung)|heute|Stichtag|Vertragsbeginn|Mietbeginn|Vertrags(?:ab)?schluss|Unterzeichnung|Inkrafttreten|Abnahme|Übergabe|(?:An|Aus|Ab)?[Ll]ieferung|Fertigstellung|Rechnungs(?:stellung|legung)|\p{Lu}\p{Ll}{2,24}(?:stichtag|datum|beginn|termin|tag|zeitpunkt))(?!\p{L})/gu

interface Term extends Span {
  readonly duration: Duration
  readonly sign: 1 | -1
  readonly bound: 'until' | 'on-or-after' | 'on-or-before' | null
  /** Counted in working days of a week of so many. */
  readonly week: 5 | 6 | null
}

/** The length of a term and its bound stand right before what it is counted from. Characters. */
const AHEAD = 90
const WORKING_EN = /\b(?:business|working|banking|trading|court)(?=\s{1,4}days?\s{0,4}$)/i
const WORKING_DE = /(?<!\p{L})(?:(Werk)|(?:Bank)?(?:arbeits|geschäfts|werk)|Börsen)tage?n?(?=\s{0,4}$)/iu
/** What is read instead of such a word: a length of as many characters, so that every offset stays true. */
const asPlain = (word: string): string => (word.length === 8 ? 'calendar' : 'full'.padEnd(word.length))
const WITHIN =
  /\b(?:within|(?:no|not)\s{1,4}later\s{1,4}than|by|on\s{1,4}or\s{1,4}before|binnen|innerhalb(?:\s{1,4}von)?|spätestens|in)\s{1,4}(?:(?:a|an|the|einer|der)\s{1,4}(?:period|Frist)\s{1,4}(?:of|von)\s{1,4})?$/iu
/** 'bind you for six months after': they last so long. */
const FOR =
  /\b(?:for|über|für)\s{1,4}(?:(?:a|an|the|die|eine[nr]?)\s{1,4})?(?:(?:further|full|weitere[nr]?)\s{1,4})?(?:(?:period|term|Dauer|Zeitraum)\s{1,4}(?:of|von)\s{1,4})?$/iu
/** 'Die Gewährleistungsfrist beträgt': so long it lasts. */
const PERIOD_IS =
  /(?:(?<!\p{L})\p{L}*(?:frist|gewährleistung|garantie|verjährung)(?!\p{L})[^.;]{0,60}(?:beträgt|beläuft\s{1,4}sich\s{1,4}auf|läuft|endet|dauert)|\b(?:guarantee|warranty|limitation|period)\b[^.;]{0,60}\b(?:is|runs|lasts|expires|ends))\s{1,4}$/iu
const AT_LEAST =
  /\b(?:at\s{1,4}least|not\s{1,4}less\s{1,4}than|(?:no|not)\s{1,4}(?:earlier|sooner)\s{1,4}than|mindestens|frühestens)\s{1,4}$/iu
/** 'the greater of three years from the Effective Date or …': of two ends it lasts to one at least, of the earlier of two to one at most. */
const ONE_OF =
  /(?:\b(?:greater|longer|later|greatest|longest|latest|lesser|shorter|earlier|sooner|shortest|earliest)\s{1,4}of(?:\s{1,4}the\s{1,4}following)?|(?<!\p{L})(?:der|die|das|dem|den)\s{1,4}(?:längeren?|späteren?|kürzeren?|früheren?)(?:\s{1,4}\p{Lu}\p{Ll}{2,20})?\s{1,4}(?:von|aus))\s{0,4}[:,]?\s{1,4}(?:\(?\p{L}{1,3}\)\s{1,4})?$/iu
const LATER_ONE = /great|long|late|läng|spät/i

function boundOf(before: string, atLeast: 'on-or-after' | 'on-or-before'): Term['bound'] {
  const choice = ONE_OF.exec(before)?.[0]
  if (choice !== undefined) return LATER_ONE.test(choice) ? 'on-or-after' : 'until'
  return WITHIN.test(before) || FOR.test(before) || PERIOD_IS.test(before)
    ? 'until'
    : AT_LEAST.test(before)
      ? atLeast
      : null
}

function termAt(text: string, { index, groups, 0: whole }: RegExpExecArray): Term | null {
  const from = Math.max(0, index - AHEAD)
  const ahead = text.slice(from, index)
  const german = WORKING_DE.exec(ahead)
  const week = german !== null ? (german[1] === undefined ? 5 : 6) : WORKING_EN.test(ahead) ? 5 : null
  const plain = ahead.replace(WORKING_EN, asPlain).replace(WORKING_DE, (word) => 'Tage'.padEnd(word.length))
  const duration = findDurations(plain).at(-1)
  if (duration === undefined || plain.slice(duration.end).trim() !== '') return null
  const before = ahead.slice(0, duration.start)
  const side = groups?.['side'] ?? ''
  const sign = /^(?:before|prior|preceding|vor)/.test(side) ? -1 : 1
  const atLeast = sign === 1 ? ('on-or-after' as const) : ('on-or-before' as const)
  const bound = boundOf(before, atLeast)
  // 'a period of 30 days of the …' is no day.
  if (side === 'of' && bound === null) return null
  return { start: from + duration.start, end: index + whole.length, duration, sign, bound, week }
}

type Named = { readonly day: string; readonly kind: DateBasis['kind']; readonly isYearEnd?: boolean }

/** The day a name stands for; null: a name whose day is not known; undefined: no name of a day. */
type DayOf = (name: string, isReceipt: boolean) => Named | null | undefined

function daysByName(text: string, { dates, facts, own }: KnownDays, isMail: boolean): DayOf {
  let defined: ReadonlyMap<string, string | null> | null = null
  const known = new Map<string, string | null | undefined>()
  const written = own !== null && own.role !== 'effective' ? own.day : null
  const ofFact = ({ value }: ContractDate): Named | null =>
    value === null ? null : { day: value, kind: 'defined-term' }
  return (name, isReceipt) => {
    const plain = name.toLowerCase().replace(/\s+/g, ' ')
    if (THIS_PAPER.test(plain) || (/^date (?:hereof|of this)/.test(plain) && !facts.isContract)) {
      if (isReceipt && !isMail) return null
      return written === null ? null : { day: written, kind: 'document-date' }
    }
    defined ??= definedDays(text, dates)
    const day = defined.get(plain)
    if (day !== undefined) return day === null ? null : { day, kind: 'defined-term' }
    if (!known.has(plain)) known.set(plain, facts.isContract ? undefined : toldDay(text, dates, plain, written))
    const told = known.get(plain)
    if (told !== undefined)
      return told === null ? null : { day: told, kind: 'defined-term', isYearEnd: /year[ -]end/.test(plain) }
    if (!facts.isContract) return plain.endsWith('date') || SIGNED.test(plain) ? null : undefined
    // 'The agreement' of an amendment is another paper.
    if (SIGNED.test(plain)) return OF_THIS.test(plain) ? ofFact(facts.agreementDate) : null
    if (/^(?:effective date|inkrafttreten|vertragsbeginn|mietbeginn)$/.test(plain)) return ofFact(facts.effectiveDate)
    if (/^(?:date (?:hereof|of this)|diese[rs] ver|datum dieses ver|vertrags(?:ab)?schluss|unterzeichnung)/.test(plain))
      return ofFact(facts.agreementDate)
    // A capitalised English date is a term of the contract; a German noun is one only where the text defines it.
    return plain.endsWith('date') || definesWord(text, name) ? null : undefined
  }
}

/** 'execution of this Development Agreement', 'Unterzeichnung dieses Vertrages'. */
const SIGNED =
  /^(?:(?:date of (?:the )?)?(?:execution|signing|signature)|(?:unterzeichnung|unterschrift|abschluss) diese)/
const OF_THIS = /(?: (?:this|diese[rs]) | hereof$)/
const THIS_PAPER = /^(?:this (?!agreement)|heute$|(?:datum )?diese[rs] (?!ver))/
const definesWord = (text: string, name: string): boolean =>
  text.includes(`„${name}“`) || text.includes(`"${name}"`) || text.includes(`“${name}”`)

const NAMED_BEHIND =
  /^[\s,)]{0,4}[(–-]\s{0,2}(?:[^()"“„]{0,40})["“„'‘]\s{0,2}(?:the\s|der\s|die\s|das\s)?([^"”“'’\n]{2,40}?)\s{0,2}["”“'’]/iu
const NAMED_BEFORE =
  /["“„]\s{0,2}([^"”“„\n]{2,40}?)\s{0,2}["”“]\)?,?\s{1,4}(?:means|shall\s{1,4}mean|shall\s{1,4}be|is|will\s{1,4}be|bezeichnet|bedeutet|ist)\s[^.;]{0,60}$/iu
const LABELLED =
  /(?:^|\n)[\s\d.()]{0,10}((?:\p{Lu}[\p{L}-]{1,20} ){0,3}(?:[Dd]ate|\p{Lu}?\p{Ll}*(?:datum|beginn|termin|tag))) ?:[ \t]{0,40}$/u
const GERMAN_IS =
  /(?<!\p{L})(Stichtag|\p{Lu}\p{Ll}{2,24}(?:stichtag|datum|beginn|termin|tag)) (?:ist|wird auf) (?:der|den)? ?$/u

/** Names of days with their day; null where a name is given to two. */
function definedDays(text: string, dates: readonly DateMention[]): ReadonlyMap<string, string | null> {
  const days = new Map<string, string | null>()
  for (const { start, end, value, precision, basis } of dates) {
    if (value === null || precision !== 'day' || basis?.kind === 'last-mentioned') continue
    const before = text.slice(Math.max(0, start - 110), start)
    const name =
      NAMED_BEHIND.exec(text.slice(end, end + 100))?.[1] ??
      NAMED_BEFORE.exec(before)?.[1] ??
      LABELLED.exec(before)?.[1] ??
      GERMAN_IS.exec(before)?.[1]
    if (name === undefined) continue
    const key = name.toLowerCase().replace(/\s+/g, ' ')
    const known = days.get(key)
    days.set(key, known === undefined || known === value ? value : null)
  }
  return days
}

function countedTerm(term: Term, { day, kind, isYearEnd }: Named): DateMention | null {
  const { duration, sign, week, bound, start, end } = term
  const first = parseDay(day)
  const counted = week === null ? addDuration(day, { ...duration, count: sign * duration.count }) : null
  const value =
    week === null
      ? isYearEnd === true && counted !== null
        ? atMonthEnd(day, counted, duration)
        : counted
      : first === null
        ? null
        : formatDay(addWorkingDays(first, sign * duration.count, week))
  if (value === null) return null
  const isUpTo = bound === 'until' || bound === 'on-or-before'
  const isFrom = bound === 'on-or-after'
  return {
    start,
    end,
    value,
    edtf: isUpTo ? `../${value}` : isFrom ? `${value}/..` : value,
    earliest: isUpTo ? null : value,
    latest: isFrom ? null : value,
    precision: 'day',
    qualifier: bound,
    time: null,
    range: null,
    list: null,
    basis: week === null ? { kind, from: day } : { kind: 'working-days', from: day },
    undecided: null,
    candidates: [],
    rule: kind === 'document-date' ? 'count.from-this-paper' : 'count.from-defined-day',
  }
}

/** Months counted from a year that ends with a month end with one (Companies Act 2006, s. 443(3)). */
function atMonthEnd(from: string, to: string, { unit }: Duration): string {
  const isLast = (day: string) => day.slice(0, 7) !== formatDay(addDays(parseDay(day) ?? NO_DAY, 1)).slice(0, 7)
  if (!isLast(from) || (unit !== 'month' && unit !== 'year')) return to
  const [year = 0, month = 0] = to.split('-').map(Number)
  return formatDay(addDays(addMonths({ year, month, day: 1 }, 1), -1))
}

const NO_DAY = { year: 1, month: 1, day: 1 }

/** A term whose first day the text does not give. */
export const openTerm = ({ bound, ...span }: Span & Pick<Term, 'bound'>): DateMention =>
  dayMention(span, null, { qualifier: bound, basis: null, undecided: 'no-anchor', rule: 'count.from-unknown-day' })

/** The dates that no term holds: 'ab heute' is a part of it. Both in order. */
function withoutOverlap(dates: readonly DateMention[], terms: readonly Span[]): DateMention[] {
  const inOrder = [...terms].sort((a, b) => a.start - b.start)
  let at = 0
  return dates.filter(({ start, end }) => {
    while ((inOrder[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const term = inOrder[at]
    return term === undefined || term.start >= end
  })
}
