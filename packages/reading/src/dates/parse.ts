// Reads a window: words and numbers become dates by the grammar's rules, then frames are laid around them ("early …", "two days after …"),
// then ranges and lists share what they have in common. What is left over are the words around, by which traps are told.

import { CLASS } from './lexicon.ts'
import type { Rule } from './pattern.ts'
import { RuleTable } from './pattern.ts'
import { joinRanges } from './ranges.ts'
import type { Built, Node, Shape } from './shape.ts'
import { nodeToken, type Token } from './token.ts'

export class Grammar {
  readonly #rules: RuleTable
  readonly #frames: RuleTable

  constructor(rules: readonly Rule[], frames: readonly Rule[]) {
    this.#rules = new RuleTable(rules)
    this.#frames = new RuleTable(frames)
  }

  /** The tokens with every date among them as a node. */
  parse(tokens: readonly Token[]): Token[] {
    let items = this.#pass(tokens, this.#rules)
    // A frame may stand around a frame ("the end of the week of 3 May"); deeper nesting does not occur.
    for (let depth = 0; depth < 2; depth++) {
      const framed = this.#pass(items, this.#frames)
      if (framed.length === items.length) break
      items = framed
    }
    return items.some(({ node }) => node !== null) ? joinRanges(items) : []
  }

  #pass(tokens: readonly Token[], table: RuleTable): Token[] {
    const items: Token[] = []
    let at = 0
    while (at < tokens.length) {
      const token = tokens[at]
      if (token === undefined) break
      const found = table.longest(tokens, at)
      if (found === null) {
        items.push(token)
        at++
        continue
      }
      items.push(
        nodeFrom(found.rule.name, found.built, token, tokens[found.next - 1] ?? token, tokens.slice(at, found.next)),
      )
      at = found.next
    }
    return items
  }
}

function nodeFrom(rule: string, built: Built, first: Token, last: Token, inside: readonly Token[]): Token {
  const framed = inside.find(({ node }) => node !== null)?.node ?? null
  const node: Node = {
    start: first.start,
    end: last.end,
    shape: built.shape,
    part: built.part ?? framed?.part ?? null,
    qualifier: null,
    time: built.time ?? framed?.time ?? null,
    rule,
    range: null,
    list: null,
  }
  return nodeToken(node, first.gap, classOf(built.shape), first.capital)
}

function classOf(shape: Shape): number {
  if (shape.kind === 'calendar')
    return shape.day !== null ? CLASS.NDAY : shape.month !== null ? CLASS.NMONTH : CLASS.NYEAR
  if (shape.kind === 'step') return shape.unit === 'day' ? CLASS.NDAY : CLASS.NREL
  if (shape.kind === 'clock') return CLASS.CLOCK
  if (shape.kind === 'weekday')
    return shape.week === null && shape.step === null ? CLASS.NDAY | CLASS.WEEKDAY : CLASS.NDAY
  return shape.kind === 'numeric' || shape.kind === 'holiday' || shape.kind === 'nth' || shape.kind === 'beside'
    ? CLASS.NDAY
    : CLASS.NOTHER
}
