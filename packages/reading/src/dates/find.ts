// The reader's steps in order: windows, grammar, traps, the words around, anchors, values.

import type { LanguageRun } from '../span.ts'
import type { Anchors, YearOfText } from './anchors.ts'
import { isAside } from './aside.ts'
import { isDayOfBirth } from './birth.ts'
import { parseDay } from './calendar.ts'
import { mentionOf, withForwardRanges } from './describe.ts'
import { englishFrames, englishRules } from './english.ts'
import { germanFrames, germanRules } from './german.ts'
import type { Lexicon, LookWords } from './lexicon.ts'
import type { DateBasis, DateMention, DateOptions } from './mention.ts'
import { isYearOfName } from './named-years.ts'
import { partedDays } from './pair-days.ts'
import { Grammar } from './parse.ts'
import { literalWords, type Rule } from './pattern.ts'
import type { Point } from './point.ts'
import { articleStart, qualifierOf, qualifierWords } from './qualify.ts'
import { rangeWords } from './ranges.ts'
import { type Resolved, resolve, weekdayAfter } from './resolve.ts'
import { inItsMonth, inItsYear, type Told, toldOf } from './same-sentence.ts'
import { type Scanner, scannerFor, windowsOf } from './scan.ts'
import type { Node, Year } from './shape.ts'
import { joinSpelled } from './spelled.ts'
import { tenseIn } from './tense.ts'
import { dayOrderIn, isNarrative } from './text-kind.ts'
import type { Token } from './token.ts'
import { tokensOf } from './tokens.ts'
import { withoutCounted } from './trap-relative.ts'
import { trapWords } from './trap-words.ts'
import { goesOnFromTrap, isTrap } from './traps.ts'
import { germanLexicon, germanLook } from './words-de.ts'
import { englishLexicon, englishLook } from './words-en.ts'

interface Reader {
  readonly lexicon: Lexicon
  readonly scanner: Scanner
  readonly grammar: Grammar
}

function reader(lexicon: Lexicon, rules: readonly Rule[], frames: readonly Rule[], look: LookWords): Reader {
  lexicon.know([...literalWords(rules), ...literalWords(frames), ...trapWords, ...rangeWords, ...qualifierWords])
  const scanner = scannerFor(lexicon, look)
  return { lexicon, grammar: new Grammar(rules, frames), scanner }
}

const english = reader(englishLexicon(), englishRules, englishFrames, englishLook)
const german = reader(germanLexicon(), germanRules, germanFrames, germanLook)

/** Every calendar expression in the text, in order, with what it means as far as text and reference say. Never throws; linear in the text. */
export function findDates(text: string, options: DateOptions): DateMention[] {
  const isGerman = options.language === 'de'
  const runs = options.runs ?? [{ start: 0, end: text.length, language: options.language }]
  const nodes: Node[] = []
  const numbered = { pairs: 0, lists: 0 }
  for (const run of runs) readRun(text, run, nodes, numbered)
  return resolveAll(text, withWholeRanges(nodes), options, isGerman)
}

/** Adds the dates of one stretch; its ranges and lists are numbered on from those before it. */
function readRun(text: string, run: LanguageRun, nodes: Node[], numbered: { pairs: number; lists: number }): void {
  const isGerman = run.language === 'de'
  const { lexicon, scanner, grammar } = isGerman ? german : english
  for (const window of windowsOf(text, scanner, run)) {
    const tokens = partedDays(tokensOf(text, window.start, window.end, lexicon, isGerman), text)
    const items = grammar.parse(isGerman ? tokens : joinSpelled(tokens))
    const found = standing(items, text, isGerman, nodes.at(-1)?.end ?? 0)
    const { pairs, lists } = numbered
    for (const { range, list, ...node } of found) {
      const pair = range === null ? -1 : range.pair + pairs
      const number = list === null ? -1 : list + lists
      numbered.pairs = Math.max(numbered.pairs, pair + 1)
      numbered.lists = Math.max(numbered.lists, number + 1)
      nodes.push({ ...node, range: range === null ? null : { ...range, pair }, list: list === null ? null : number })
    }
  }
}

/** The dates among the items that are no traps, from `from` on. */
function standing(items: readonly Token[], text: string, isGerman: boolean, from: number): Node[] {
  const nodes: Node[] = []
  const traps: Node[] = []
  /** The rule by which what stands there began to be a trap. */
  const trapped = new Map<number, string>()
  items.forEach((token, index) => {
    if (token.node === null || token.start < (nodes.at(-1)?.end ?? from)) return
    const around = {
      before: items[index - 1],
      beforeThat: items[index - 2],
      after: items[index + 1],
      afterThat: items[index + 2],
    }
    const before = trapped.get(index - 1) ?? (items[index - 1]?.node === null ? trapped.get(index - 2) : null) ?? null
    const goesOn = goesOnFromTrap(token.node, before)
    if (goesOn || isTrap(token.node, token, around, text, isGerman)) {
      trapped.set(index, goesOn && before !== null ? before : token.node.rule)
      traps.push(token.node)
      return
    }
    const node = isGerman ? token.node : withoutCounted(token.node, around, text)
    const start = Math.max(articleStart(node, items, index, isGerman), nodes.at(-1)?.end ?? from)
    nodes.push({ ...node, start, qualifier: qualifierOf(node, items, index, isGerman) })
  })
  return nodes.filter((node) => !hangsOn(node, traps))
}

/** "Flat 4, 12 April Close": a bare day that had its month from a trap falls with it. */
function hangsOn({ rule, range, list }: Node, traps: readonly Node[]): boolean {
  if (traps.length === 0 || !rule.endsWith('.shared') || (range === null && list === null)) return false
  return traps.some(
    (trap) => (range !== null && trap.range?.pair === range.pair) || (list !== null && trap.list === list),
  )
}

/** "1200–1500 people": if one end of a range of bare years is a trap, so is the other. The "bis" inside a range is no "until". */
function withWholeRanges(nodes: readonly Node[]): Node[] {
  const ends = new Map<number, number>()
  for (const { range } of nodes) if (range !== null) ends.set(range.pair, (ends.get(range.pair) ?? 0) + 1)
  return nodes.flatMap((node) => {
    const { range, rule, qualifier } = node
    if (range === null) return [node]
    if (ends.get(range.pair) !== 2) return rule.startsWith('year.bare') ? [] : [{ ...node, range: null }]
    const isLink = qualifier === (range.end === 'to' ? 'until' : 'since')
    return isLink ? [{ ...node, qualifier: null }] : [node]
  })
}

function resolveAll(text: string, nodes: readonly Node[], options: DateOptions, isGerman: boolean): DateMention[] {
  const reference = options.reference === null ? null : parseDay(options.reference)
  const anchors: Anchors = {
    reference,
    narrative: isNarrative(nodes, reference),
    years: yearsOf(text, nodes),
    isBirth: false,
    dayOrder: options.dayOrder ?? null,
    last: null,
    lastCentury: null,
    lastAt: 0,
    lastDay: null,
  }
  const language = isGerman ? 'de' : 'en'
  const mentions: DateMention[] = []
  let began: { readonly pair: number; readonly resolved: Resolved } | null = null
  let told: Told | null = null
  const orderOf = options.dayOrder ? null : dayOrderIn(text, nodes, isGerman)
  const tenseOf = tenseIn(text)
  const last = nodes.findLastIndex((node) => !isWhole(node))
  for (const [index, written] of nodes.entries()) {
    forgetFar(anchors, written.start)
    const node = anchors.narrative
      ? written
      : inItsYear(text, written, told, reference, () => tenseOf(written.start, written.end), language)
    if (orderOf !== null) anchors.dayOrder = orderOf(node)
    anchors.isBirth = isDayOfBirth(text, node.start)
    // What has to be done by a day lies ahead, unless the sentence says that it is over; so does "from Monday to Wednesday".
    const isAhead = node.qualifier === 'until' || (node.range !== null && node.shape.kind === 'weekday')
    const tense = () => tenseOf(node.start, node.end) ?? (isAhead ? 'future' : null)
    const goesOn: boolean = began !== null && node.range?.pair === began.pair
    const resolved: Resolved =
      (goesOn && began !== null ? weekdayAfter(node.shape, began.resolved) : null) ??
      resolve(
        inItsMonth(text, node, anchors, language),
        isFarClock(node, anchors) ? { ...anchors, lastDay: null } : anchorsOf(node, written, told, anchors),
        tense,
      )
    began = node.range?.end === 'from' ? { pair: node.range.pair, resolved } : null
    mentions.push(mentionOf(node, resolved))
    // What comes after the last date that asks for an anchor moves none.
    if (index > last || resolved.point === null || node.shape.kind === 'clock') continue
    if (isYearOfName(text, node)) continue
    told = toldOf(text, node, resolved.point, told)
    // In a tale "two days ago" may be anyone's words: the tale goes on from where it was.
    const isOutside = anchors.narrative && resolved.basis?.kind === 'document-date'
    if (anchors.lastDay !== null && (isOutside || isAside(text, node.start))) anchors.lastAt = node.end
    else moveAnchors(anchors, resolved.point, resolved.basis, node.end)
  }
  return withForwardRanges(mentions)
}

/** The century of a year of two digits is asked of so many years of its text at most. */
const YEARS_KEPT = 200

/** Every year in four digits that is no part of a name; none where no year of two digits asks for them. */
function yearsOf(text: string, nodes: readonly Node[]): readonly YearOfText[] {
  if (!nodes.some((node) => yearIn(node)?.digits === 2)) return []
  const years = new Map<string, YearOfText>()
  for (const node of nodes) {
    const found = yearIn(node)
    if (found === null || found.digits === 2 || found.beforeChrist || years.size >= YEARS_KEPT) continue
    const isBare = node.shape.kind === 'calendar' && node.shape.month === null
    const key = `${found.value}${isBare}`
    if (!years.has(key) && !isYearOfName(text, node)) years.set(key, { year: found.value, isBare })
  }
  return [...years.values()]
}

function yearIn({ shape }: Node): Extract<Year, { value: number }> | null {
  const year = shape.kind === 'calendar' || shape.kind === 'numeric' || shape.kind === 'period' ? shape.year : null
  return year !== null && 'value' in year ? year : null
}

/** Day, month and year of four digits stand there: nothing is taken from the dates before it. */
function isWhole({ shape, time }: Node): boolean {
  return (
    shape.kind === 'calendar' &&
    time === null &&
    shape.year !== null &&
    'value' in shape.year &&
    shape.year.digits === 4 &&
    shape.month !== null &&
    shape.monthStep === undefined
  )
}

/** What took its year from its sentence is counted from the day told of there, not from a paper named in between. */
function anchorsOf(node: Node, written: Node, told: Told | null, anchors: Anchors): Anchors {
  return node === written || told === null ? anchors : { ...anchors, last: told.point }
}

// Whoever writes "the next day" expects the reader to remember the day: a page back is too far (about 3,000 characters stand on one).
const FAR = 3000

/** An hour belongs to a day named a sentence or two before; farther off it is an opening hour or a rule. */
const FAR_FOR_AN_HOUR = 300

function isFarClock(node: Node, { lastAt }: Anchors): boolean {
  return node.shape.kind === 'clock' && node.start - lastAt > FAR_FOR_AN_HOUR
}

function forgetFar(anchors: Anchors, at: number): void {
  if (at - anchors.lastAt <= FAR) return
  anchors.last = null
  anchors.lastDay = null
}

// A tale goes on by days and months; a bare year in between that lies far off is a look aside ("the constitution of 1614") and moves nothing.
const YEARS_ON = 5

function moveAnchors(anchors: Anchors, point: Point, basis: DateBasis | null, at: number): void {
  anchors.lastAt = at
  if (point.precision === 'day') anchors.lastDay = point.first
  const before = anchors.last
  const isLookAside =
    before !== null &&
    (before.precision === 'day' || before.precision === 'month') &&
    (point.precision === 'year' || point.precision === 'decade' || point.precision === 'century') &&
    (point.first.year < before.first.year || point.first.year > before.first.year + YEARS_ON)
  if (isLookAside) return
  anchors.last = point
  anchors.lastCentury = basis?.kind === 'century' ? basis.from : null
}
