// Hours as people write them in letters, minutes and witness statements, where no other grammar reads them: 'at 7.30', 'half past nine', 'halb neun',
// 'half an hour later'. An hour of the twelve that nothing tells before or after noon is left without a time: its sentence is told of the day alone.
import type { DateMention, TimeOfDay } from '../dates/mention.ts'
import type { Span } from '../span.ts'

/** An hour of the meeting that the paper is the minutes of. */
export const MEETING_RULE = 'hour.of-meeting'
/** Counted from a day of the same sentence: 'fixed for 12 December; notice must be sent two weeks before'. */
export const IN_SENTENCE_RULE = 'relative.in-sentence'
/** An hour that is told without its day, and without the half of the day it lies in. */
export const OPEN_HOUR_RULE = 'hour.of-day'

export interface Hour extends Span {
  /** 0–23, or 0–12 where `isOpen`. */
  readonly hour: number
  readonly minute: number
  /** Nothing beside it tells before or after noon. */
  readonly isOpen: boolean
  readonly isAbout: boolean
}

/** So long after what was told before. */
export interface Lapse extends Span {
  readonly minutes: number
}

const NUMBERS_EN = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const NUMBERS_DE = 'eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf'
const NEAR_EN =
  '(?:(?<about>about|around|approximately|roughly|nearly|almost|circa|some time (?:around|about))\\s{1,3})?'
const NEAR_DE = '(?:(?<about>ungefähr|etwa|circa|ca\\.|rund|kurz (?:vor|nach))\\s{1,3})?'

/** 'opened at 10.00', 'at about 9.50 on Tuesday'; 'at 4.50 per unit' is a price. */
const DOTTED_EN = new RegExp(
  `(?<!\\p{L})(?:at|from|until|till|before|after)\\s{1,3}${NEAR_EN}(?<hour>[01]?\\d|2[0-3])[.:](?<minute>[0-5]\\d)(?:\\s{0,2}(?:hrs|hours))?(?![\\d.,:]*\\d)(?!\\s{0,3}(?:[ap]\\.?\\s?m\\b|%|per\\b|percent|an?\\b|each|x\\b|[kcm]?m\\b|km|kg|hectares|acres|times|points?|[€$£]|EUR|GBP|USD|million|billion|of\\b))(?=\\s|[,;.):]|$)`,
  'giu',
)
/** 'on 26 February, 18.30 to 20.00': right behind a day. */
const DOTTED_SPAN =
  /(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)\s{0,2}(?:to|until|–|-|bis)\s{0,2}(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.,]*\d)(?!\s?[ap]\.?m)/giu
const WORDED_EN = new RegExp(
  `(?<!\\p{L})${NEAR_EN}(?:(?<half>half\\s{1,3}past)|(?:an?\\s{1,3})?(?<part>quarter|five|ten|twenty|twenty-five)(?:\\s{1,3}minutes)?\\s{1,3}(?<side>past|to))\\s{1,3}(?<word>${NUMBERS_EN}|1?\\d)(?![\\p{L}\\d])`,
  'giu',
)
const WORDED_DE = new RegExp(
  `(?<!\\p{L})${NEAR_DE}(?:(?<half>halb)|(?<part>Viertel|fünf|zehn|zwanzig)\\s{1,3}(?<side>vor|nach))\\s{1,3}(?<word>${NUMBERS_DE})(?:\\s{1,3}Uhr)?(?!\\p{L})`,
  'giu',
)
const OCLOCK = new RegExp(`(?<![\\p{L}\\d])(?<word>${NUMBERS_EN}|1?\\d)\\s{0,2}o\\s?['’]\\s?clock(?!\\p{L})`, 'giu')
const NOON =
  /(?<!\p{L})(?:at|until|towards|around|about|shortly (?:before|after))\s{1,3}(?<about>about\s{1,3}|around\s{1,3})?(?:noon|midday)(?!\p{L})(?!\s{1,3}on\b)/giu
const LAPSE =
  /(?<!\p{L})(?:(?<half>half\s{1,3}an\s{1,3}hour|eine\s{1,3}halbe\s{1,3}Stunde)|(?<quarter>a\s{1,3}quarter\s{1,3}of\s{1,3}an\s{1,3}hour|eine\s{1,3}Viertelstunde)|(?<one>an\s{1,3}hour|eine\s{1,3}Stunde)|(?<count>\d{1,2}|two|three|four|five|six|ten|fifteen|twenty|thirty|zwei|drei|vier|fünf|sechs|zehn|fünfzehn|zwanzig|dreißig)\s{1,3}(?<unit>minutes|hours|Minuten|Stunden))\s{1,3}(?:later|afterwards|später|darauf|danach)(?!\p{L})/giu

const COUNTS: Readonly<Record<string, number>> = {
  fifteen: 15,
  fünfzehn: 15,
  twenty: 20,
  zwanzig: 20,
  'twenty-five': 25,
  thirty: 30,
  dreißig: 30,
  quarter: 15,
  viertel: 15,
}
const NUMBERS = [NUMBERS_EN, NUMBERS_DE].map((words) => words.split('|'))

function numberOf(word: string): number {
  const plain = word.toLowerCase()
  if (/^\d/.test(plain)) return Number(plain)
  return COUNTS[plain] ?? Math.max(...NUMBERS.map((words) => words.indexOf(plain))) + 1
}

/** In order; none within another. */
export function hoursIn(text: string): Hour[] {
  const found = [
    ...[DOTTED_EN, DOTTED_SPAN].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => dottedHour(text, match)),
    ),
    ...[WORDED_EN, WORDED_DE].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => wordedHour(text, match, pattern === WORDED_DE) ?? []),
    ),
    ...[...text.matchAll(OCLOCK)].flatMap((match) => fullHour(text, match) ?? []),
    ...[...text.matchAll(NOON)].map(({ 0: words, index, groups }) => ({
      start: index,
      end: index + words.length,
      hour: 12,
      minute: 0,
      isOpen: false,
      isAbout: groups?.['about'] !== undefined,
    })),
  ].sort((a, b) => a.start - b.start)
  return found.filter(({ start }, i) => start >= (found[i - 1]?.end ?? 0))
}

function dottedHour(text: string, { 0: words, index, groups }: RegExpExecArray): Hour {
  const [hour, minute] = [Number(groups?.['hour']), Number(groups?.['minute'])]
  const lead = /^\p{L}+\s+/u.exec(words)?.[0].length ?? 0
  const span = { start: index + lead, end: index + words.length }
  const half = hour < 12 ? halfOfDay(text, { start: index, end: span.end }) : null
  // Written with its minutes, 7.30 is the hour of a clock of 24; but nobody writes 'at 3.15' of the night.
  const isOpen = half === null && hour >= 1 && hour < EARLIEST && !words.slice(lead).startsWith('0')
  return { ...span, hour: half === 12 ? hour + 12 : hour, minute, isOpen, isAbout: groups?.['about'] !== undefined }
}

/** From this hour on an hour without its half of the day is one of the morning. */
const EARLIEST = 6

function fullHour(text: string, { 0: words, index, groups }: RegExpExecArray): Hour | null {
  const hour = numberOf(groups?.['word'] ?? '')
  if (hour < 1 || hour > 12) return null
  const span = { start: index, end: index + words.length, minute: 0, isAbout: false }
  const half = halfOfDay(text, span)
  return { ...span, hour: (hour % 12) + (half ?? 0), isOpen: half === null }
}

function wordedHour(text: string, { 0: words, index, groups }: RegExpExecArray, isGerman: boolean): Hour | null {
  const named = numberOf(groups?.['word'] ?? '')
  if (named < 1 || named > 12) return null
  const part = groups?.['part'] === undefined ? 30 : numberOf(groups['part'])
  const isBefore = groups?.['half'] === undefined ? /^(?:to|vor)$/i.test(groups?.['side'] ?? '') : isGerman
  const hour = isBefore ? named - 1 : named
  const minute = isBefore ? 60 - part : part
  const span = { start: index, end: index + words.length, minute, isAbout: groups?.['about'] !== undefined }
  const half = halfOfDay(text, span)
  if (half === null) return { ...span, hour: hour % 12, isOpen: true }
  return { ...span, hour: (hour % 12) + half, isOpen: false }
}

/** What is said beside an hour of the half of the day it lies in: 12, 0, or null. */
export function halfOfDay(text: string, { start, end }: Span): 0 | 12 | null {
  const behind = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 40), start)
  if (AFTER_NOON.test(behind) || AFTER_NOON_BEFORE.test(before)) return 12
  return BEFORE_NOON.test(behind) || BEFORE_NOON_BEFORE.test(before) ? 0 : null
}

const AFTER_NOON =
  /^,?\s{1,3}(?:(?:(?:that|the same|in the|on the|this|yesterday)\s{1,3}(?:afternoon|evening)|at night|(?:that|last) night|tonight)|p\.?m\b|(?:nachmittags|abends|(?:am|heute|gestern) (?:selben |gleichen )?(?:Nachmittag|Abend)))/iu
const BEFORE_NOON =
  /^,?\s{1,3}(?:(?:that|the same|in the|on the|this|yesterday)\s{1,3}morning|a\.?m\b|(?:morgens|vormittags|früh|(?:am|heute|gestern) (?:selben |gleichen )?(?:Morgen|Vormittag|früh)))/iu
const AFTER_NOON_BEFORE =
  /(?:afternoon|evening|(?:last|that) night|nachmittags|abends|Nachmittag|Abend)(?:,? (?:at )?(?:about|around|approximately|roughly|shortly (?:before|after))|,? at|,? um|,? gegen|,? kurz (?:vor|nach)|,? etwa um)?,?\s{1,3}$/iu
const BEFORE_NOON_BEFORE =
  /(?:morning|morgens|vormittags|(?:heute|gestern) früh|Morgen|Vormittag)(?:,? (?:at )?(?:about|around|approximately|roughly|shortly (?:before|after))|,? at|,? um|,? gegen|,? kurz (?:vor|nach)|,? etwa um)?,?\s{1,3}$/iu

/** In order. */
export function lapsesIn(text: string): Lapse[] {
  return [...text.matchAll(LAPSE)].map(({ 0: words, index, groups }) => {
    const count = groups?.['count'] === undefined ? 1 : numberOf(groups['count'])
    const unit = /^(?:minutes|Minuten)$/i.test(groups?.['unit'] ?? '') ? 1 : 60
    const fixed = groups?.['half'] !== undefined ? 30 : groups?.['quarter'] !== undefined ? 15 : null
    return { start: index, end: index + words.length, minutes: fixed ?? count * unit }
  })
}

/**
 * The time an hour stands for after the one told before it on the same day: after 'at 9.50', 'three o'clock' is in the afternoon. Null where
 * nothing tells which half of the day is meant.
 */
export function timeAfter({ hour, minute, isOpen }: Hour, before: TimeOfDay | null): TimeOfDay | null {
  if (!isOpen) return { hour, minute, second: null, zone: null }
  if (before === null) return null
  const at = (of: number) => of * 60 + minute
  const from = before.hour * 60 + (before.minute ?? 0)
  const fitting = [hour, hour + 12].filter((one) => at(one) >= from)
  const [first] = fitting
  return fitting.length === 1 && first !== undefined ? { hour: first, minute, second: null, zone: null } : null
}

/** 'at 2 o'clock' was read as an hour of 24: nothing beside it says so. */
export const isOpenClock = (text: string, { start, end, time }: DateMention): boolean =>
  time !== null &&
  time.hour >= 1 &&
  time.hour <= 12 &&
  /^\d{1,2}\s?o\s?['’]\s?clock$/i.test(text.slice(start, end).trim()) &&
  halfOfDay(text, { start, end }) === null
