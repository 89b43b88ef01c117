// Days that go by what happened on them: 'am Aufnahmetag', 'on the day of the accident', 'am dritten postoperativen Tag', 'three weeks after her
// discharge'. The day is counted from where the text tells that thing; where it tells it not, or on two days, the words are named as not decided.
import { addDuration, findDurations } from '../contract/index.ts'
import { addDays, type DateMention, formatDay, parseDay } from '../dates/index.ts'
import type { LanguageRun, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { dayMention } from './day-mention.ts'
import { around } from './spans.ts'

export interface DaysOfThings {
  /** All the dates, those of things among them, in order. */
  readonly dates: readonly DateMention[]
  /** Words whose day is not known: no values. */
  readonly open: readonly DateMention[]
}

interface Thing {
  /** How it is called behind 'Tag der' or 'day of the', and in front of '-tag'. */
  readonly name: RegExp
  /** What tells it, right in front of its day. */
  readonly before: RegExp
  /** What tells it in the sentence of its day, wherever it stands. */
  readonly within?: RegExp
  /** Of a stretch, the day on which it was. */
  readonly end: 'from' | 'to'
}

const DE = (words: string, verbs: string) =>
  `(?<!\\p{L})(?:${words})(?:\\s(?:erfolgte|ereignete\\ssich|fand|war|geschah|erlitt\\p{L}*|${verbs}))?(?:\\s(?:am|vom|:))?(?:\\s(?:dem|den))?\\s{0,3}$`
const EN = (words: string) =>
  `\\b(?:${words})\\b(?:\\s(?:was|took\\splace|occurred|happened|to\\s(?:the\\s)?(?:hospital|ward)|in\\shospital|performed|carried\\sout|home)){0,2},?(?:\\s(?:on|of))?(?:\\sthe)?\\s{0,3}$`

const THINGS: readonly Thing[] = [
  {
    name: /^(?:(?:stationäre[nr]? )?aufnahme|einlieferung|admission)/iu,
    before: new RegExp(
      `${DE('Aufnahme|Einlieferung|[Ss]tationärer Aufenthalt:?', 'erfolgte')}|${EN('admitted|admission')}`,
      'iu',
    ),
    within:
      /(?<!\p{L})(?:stationäre[rn]? (?:Behandlung|Aufenthalt)|aufgenommen|eingeliefert)(?!\p{L})|\b(?:was|were) admitted\b/iu,
    end: 'from',
  },
  {
    name: /^(?:entlassung|discharge)/iu,
    before: new RegExp(`${DE('Entlassung', 'erfolgte')}|${EN('discharged?')}`, 'iu'),
    within: /(?<!\p{L})(?:entlassen|Entlassung erfolgte)(?!\p{L})|\b(?:was|were) discharged\b/iu,
    end: 'to',
  },
  {
    name: /^(?:unfall|verkehrsunfall|arbeitsunfall|sturz|accident|collision|crash|fall\b)/iu,
    before: new RegExp(
      `${DE('(?:Verkehrs|Arbeits|Wege)?[Uu]nfall(?:s|es)?(?:tag:?)?|Zusammenstoß|Sturz', 'ereignete')}|${EN('accident|collision|crash|fall')}`,
      'iu',
    ),
    end: 'from',
  },
  {
    name: /^(?:(?:not)?operation|op(?!\p{L})|eingriff|surgery|operation|procedure)/iu,
    before: new RegExp(
      `${DE('(?:Not)?[Oo]peration|OP|Eingriff', 'erfolgte')}|${EN('operation|operated(?: on)?|surgery')}`,
      'iu',
    ),
    within:
      /(?<!\p{L})(?:operiert|operativ|OP(?![\p{L}])|OP-Dauer)|\b(?:was|were) operated on\b|\bunderwent (?:\p{L}+ )?surgery\b/iu,
    end: 'from',
  },
]

const NUMBER =
  '\\d{1,2}\\.?|first|second|third|fourth|fifth|sixth|seventh|tenth|\\d{1,2}(?:st|nd|rd|th)|ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|zehnten'
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  tenth: 10,
  ersten: 1,
  zweiten: 2,
  dritten: 3,
  vierten: 4,
  fünften: 5,
  sechsten: 6,
  siebten: 7,
  zehnten: 10,
}
const THING_DE =
  '(?:stationären\\s)?(?:Aufnahme|Einlieferung|Entlassung|(?:Verkehrs|Arbeits|Wege)?[Uu]nfall(?:s|es)?|Sturz(?:es)?|(?:Not)?[Oo]peration|OP|Eingriff(?:s|es)?)'
const THING_EN = 'admission|discharge|accident|collision|crash|fall|operation|surgery|procedure'
const PATTERNS: readonly RegExp[] = [
  /(?<!\p{L})(?:am|vom|seit dem|ab dem|bis zum)\s(?<thing>Aufnahme|Einlieferung|Entlassung|Unfall|Operation|OP)(?:s|-)?tage?(?:es)?(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})am\\sTage?\\s(?:der|des|ihrer|seiner|ihres|seines)\\s(?<thing>${THING_DE})(?!\\p{L})`, 'giu'),
  new RegExp(
    `(?<!\\p{L})(?:am|ab dem|seit dem|bis zum)\\s(?<nth>${NUMBER})\\s(?<post>postoperativen)\\sTag(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})am\\s(?<nth>${NUMBER})\\sTag\\snach\\s(?:der|dem|ihrer|seiner|ihrem|seinem)\\s(?<thing>${THING_DE})(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?<length>[\\p{L}\\d]{1,12}\\s(?:Tage?|Wochen?|Monate?))\\snach\\s(?:der|dem|ihrer|seiner|ihrem|seinem)\\s(?<thing>${THING_DE})(?!\\p{L}|\\svom|\\sam)`,
    'giu',
  ),
  new RegExp(
    `\\bon\\sthe\\s(?:very\\s)?day\\sof\\s(?:(?:the|her|his|my|their|our|your)\\s)?(?<thing>${THING_EN})\\b(?!\\s(?:on|of)\\b)`,
    'giu',
  ),
  new RegExp(`\\bon\\s(?:the\\s)?(?<nth>${NUMBER})\\s(?<post>post-?\\s?operative)\\sday\\b`, 'giu'),
  /\bon\s(?<post>post-?\s?operative)\sday\s(?<nth>\d{1,2})\b/giu,
  new RegExp(
    `\\bon\\sthe\\s(?<nth>${NUMBER})\\sday\\safter\\s(?:(?:the|her|his|my|their|our|your)\\s)?(?<thing>${THING_EN})\\b(?!\\s(?:on|of)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d-])(?<length>[\\p{L}\\d-]{1,12}\\s(?:days?|weeks?|months?))\\safter\\s(?:(?:the|her|his|my|their|our|your)\\s)?(?<thing>${THING_EN})\\b(?!\\s(?:on|of)\\b)`,
    'giu',
  ),
]

export function withDaysOfThings(
  text: string,
  runs: readonly LanguageRun[],
  dates: readonly DateMention[],
): DaysOfThings {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).sort((a, b) => a.index - b.index)
  if (found.length === 0 || found.length > MOST || dates.length > MOST) return { dates, open: [] }
  const sentences = splitSentences(text, runs)
  const open: DateMention[] = []
  let known = dates
  for (const { 0: words, index, groups } of found) {
    const span = { start: index, end: index + words.length }
    if (known.some(({ start, end, value }) => value !== null && start < span.end && end > span.start)) continue
    const name = groups?.['post'] === undefined ? (groups?.['thing'] ?? '') : 'operation'
    const thing = THINGS.find((one) => one.name.test(name))
    const day = thing === undefined ? null : dayOf(text, thing, known, sentences)
    const counted = day === null ? null : countedFrom(day, groups)
    const said = {
      basis: day === null ? null : { kind: 'defined-term' as const, from: day },
      rule: 'count.from-told-day',
    }
    const mention = dayMention(
      span,
      counted,
      counted === null ? { ...said, basis: null, undecided: 'no-anchor' } : said,
    )
    if (counted === null) open.push(mention)
    else known = [...known, mention].sort((a, b) => a.start - b.start)
  }
  return { dates: known, open }
}

function countedFrom(day: string, groups: Readonly<Record<string, string>> | undefined): string | null {
  const { nth, length } = groups ?? {}
  const from = parseDay(day)
  if (from === null) return null
  if (length !== undefined) {
    const duration = findDurations(length).at(0)
    return duration === undefined ? null : addDuration(day, duration)
  }
  if (nth === undefined) return day
  const count = ORDINALS[nth.toLowerCase()] ?? Number.parseInt(nth, 10)
  return Number.isNaN(count) ? null : formatDay(addDays(from, count))
}

/** The one day on which the text tells the thing. */
function dayOf(text: string, thing: Thing, dates: readonly DateMention[], sentences: readonly Span[]): string | null {
  const days = new Set<string>()
  for (const { start, value, precision, range, rule } of dates) {
    if (value === null || precision !== 'day' || rule.startsWith('time.clock')) continue
    if (range !== null && range.end !== thing.end) continue
    const sentence = around(sentences, { start, end: start + 1 })
    const words = sentence === null ? '' : text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
    const ahead = text.slice(Math.max(sentence?.start ?? 0, start - AHEAD), start)
    if (thing.before.test(ahead) || (thing.within?.test(words) === true && isAlone(dates, sentence)))
      days.add(value.slice(0, 10))
  }
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}

/** Its sentence tells of one day, or of one stretch. */
function isAlone(dates: readonly DateMention[], sentence: Span | null): boolean {
  if (sentence === null) return false
  const inside = dates.filter(
    ({ start, end, rule }) => start >= sentence.start && end <= sentence.end && !rule.startsWith('time.clock'),
  )
  return new Set(inside.map(({ range, start }) => (range === null ? `at ${start}` : `pair ${range.pair}`))).size === 1
}

/** A text with more of either is no report of a case: each is held against each. */
const MOST = 400
/** Characters. */
const AHEAD = 60
const LONGEST = 400
