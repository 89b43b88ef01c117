// The reader's steps in order: windows, grammar, traps, the words around, anchors, values.

import { compareDays, type Day, dayNumber, formatDay, parseDay } from './calendar.ts'
import { englishFrames, englishRules } from './english.ts'
import { germanFrames, germanRules } from './german.ts'
import type { Lexicon, LookWords } from './lexicon.ts'
import type { DateMention, DateOptions } from './mention.ts'
import { Grammar } from './parse.ts'
import { literalWords, type Rule } from './pattern.ts'
import { narrowed } from './point.ts'
import { articleStart, qualifierOf, qualifierWords } from './qualify.ts'
import { rangeWords } from './ranges.ts'
import { type Anchors, type Resolved, resolve } from './resolve.ts'
import { type Scanner, scannerFor, windowsOf } from './scan.ts'
import type { Node } from './shape.ts'
import { tenseAround } from './tense.ts'
import { dayOrderOf, isNarrative } from './text-kind.ts'
import { tokensOf } from './tokens.ts'
import { isTrap, trapWords } from './traps.ts'
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
  const nodes = nodesOf(text, isGerman)
  return resolveAll(text, nodes, options, isGerman)
}

function nodesOf(text: string, isGerman: boolean): Node[] {
  const { lexicon, scanner, grammar } = isGerman ? german : english
  const nodes: Node[] = []
  let pairs = 0
  for (const window of windowsOf(text, scanner)) {
    const items = grammar.parse(tokensOf(text, window.start, window.end, lexicon, isGerman))
    let most = -1
    items.forEach((token, index) => {
      if (token.node === null || token.start < (nodes.at(-1)?.end ?? 0)) return
      const around = {
        before: items[index - 1],
        beforeThat: items[index - 2],
        after: items[index + 1],
        afterThat: items[index + 2],
      }
      if (isTrap(token.node, token, around, text, isGerman)) return
      const range = token.node.range === null ? null : { ...token.node.range, pair: token.node.range.pair + pairs }
      if (range !== null) most = Math.max(most, range.pair)
      const start = articleStart(token.node, items, index, isGerman)
      nodes.push({
        ...token.node,
        start: Math.max(start, nodes.at(-1)?.end ?? 0),
        range,
        qualifier: qualifierOf(token.node, items, index, isGerman),
      })
    })
    if (most >= 0) pairs = most + 1
  }
  return nodes
}

function resolveAll(text: string, nodes: readonly Node[], options: DateOptions, isGerman: boolean): DateMention[] {
  const reference = options.reference === null ? null : parseDay(options.reference)
  const anchors: Anchors = {
    reference,
    narrative: isNarrative(nodes, reference),
    dayOrder: options.dayOrder ?? dayOrderOf(text, nodes, isGerman),
    last: null,
    lastDay: null,
  }
  const mentions: DateMention[] = []
  for (const node of nodes) {
    const resolved = resolve(node, anchors, () => tenseAround(text, node.start, node.end))
    mentions.push(mentionOf(node, resolved))
    if (resolved.point !== null && node.shape.kind !== 'clock') {
      anchors.last = resolved.point
      if (resolved.point.precision === 'day') anchors.lastDay = resolved.point.first
    }
  }
  return withWholeRanges(mentions)
}

function mentionOf(node: Node, { point, basis, candidates }: Resolved): DateMention {
  const qualifier = node.part ?? node.qualifier
  const bounds = point === null ? null : boundsOf(node, narrowed(point, node.part))
  return {
    start: node.start,
    end: node.end,
    value: point?.value ?? null,
    edtf: point === null ? null : edtfOf(node, point.edtf),
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    precision: point?.precision ?? precisionOf(node),
    qualifier,
    time: node.time,
    range: node.range,
    basis,
    candidates,
    rule: node.rule,
  }
}

function boundsOf(
  node: Node,
  { first, last }: { first: Day; last: Day },
): { earliest: string | null; latest: string | null } {
  const [earliest, latest] = [formatDay(first), formatDay(last)]
  switch (node.qualifier) {
    case 'before':
    case 'until':
      return { earliest: null, latest }
    case 'after':
    case 'since':
      return { earliest, latest: null }
    default:
      return { earliest, latest }
  }
}

/** A qualifier on an interval's EDTF stays on the outside of it. */
function edtfOf(node: Node, edtf: string): string {
  const [from, to] = edtf.split('/')
  switch (node.qualifier) {
    case 'about':
      return to === undefined ? `${edtf}${edtf.endsWith('~') ? '' : '~'}` : edtf
    case 'before':
    case 'until':
      return node.range === null ? `../${to ?? from}` : edtf
    case 'after':
    case 'since':
      return node.range === null ? `${from}/..` : edtf
    default:
      return edtf
  }
}

/** What an unresolved expression would be exact to. */
function precisionOf(node: Node): DateMention['precision'] {
  const shape = node.shape
  switch (shape.kind) {
    case 'calendar':
      return shape.day !== null ? 'day' : shape.month !== null ? 'month' : 'year'
    case 'period':
      return shape.unit
    case 'decade':
      return 'decade'
    case 'century':
      return 'century'
    case 'step':
      return shape.unit === 'hour' ? 'day' : shape.unit
    default:
      return 'day'
  }
}

/** A range that lost an end to a trap, or runs backwards, is no range. */
function withWholeRanges(mentions: DateMention[]): DateMention[] {
  const ends = new Map<number, DateMention[]>()
  for (const mention of mentions) {
    if (mention.range !== null) ends.set(mention.range.pair, [...(ends.get(mention.range.pair) ?? []), mention])
  }
  return mentions.map((mention) => {
    if (mention.range === null) return mention
    const [from, to] = ends.get(mention.range.pair) ?? []
    return from === undefined || to === undefined || runsBackwards(from, to) ? { ...mention, range: null } : mention
  })
}

function runsBackwards(from: DateMention, to: DateMention): boolean {
  const [first, last] = [
    from.earliest === null ? null : parseDay(from.earliest),
    to.latest === null ? null : parseDay(to.latest),
  ]
  return first !== null && last !== null && compareDays(first, last) > 0 && dayNumber(first) > dayNumber(last)
}
