// How the personal-data reader is scored on sentences of our own: a finding is right when its type and both its ends are those marked. Every
// third line is held back: it counts in a score of its own, and nobody looks at which of them fail.
import { findPersonal } from '../../src/personal/index.ts'
import type { Language } from '../../src/span.ts'

interface Marked {
  readonly type: string
  readonly start: number
  readonly end: number
}

interface Line {
  readonly text: string
  readonly wanted: readonly Marked[]
}

export interface Count {
  right: number
  wanted: number
  said: number
}

export interface Result {
  readonly open: Count
  readonly heldBack: Count
  /** Over all lines, by type. */
  readonly byType: Map<string, Count>
  /** What went wrong in open lines. */
  readonly faults: string[]
  readonly lines: number
}

const MARK = /\{([A-Z_]+)\|([^}]*)\}/g
/** Found too; counted only in lines that mark one of them. */
export const UNASKED: ReadonlySet<string> = new Set(['DATE', 'LOCATION', 'AGE'])

function lineOf(marked: string): Line {
  const wanted: Marked[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index)
    const value = match[2] ?? ''
    wanted.push({ type: match[1] ?? '', start: text.length, end: text.length + value.length })
    text += value
    from = match.index + match[0].length
  }
  return { text: text + marked.slice(from), wanted }
}

export const linesOf = (list: string): Line[] =>
  list
    .trim()
    .split('\n')
    .map((line) => lineOf(line.replaceAll('⏎', '\n')))

const countOf = (counts: Map<string, Count>, type: string): Count => {
  const count = counts.get(type) ?? { right: 0, wanted: 0, said: 0 }
  counts.set(type, count)
  return count
}

export function score(lists: readonly (readonly [Language, string])[]): Result {
  const result: Omit<Result, 'lines'> = {
    open: { right: 0, wanted: 0, said: 0 },
    heldBack: { right: 0, wanted: 0, said: 0 },
    byType: new Map(),
    faults: [],
  }
  let lines = 0
  for (const [language, list] of lists) {
    for (const [i, { text, wanted }] of linesOf(list).entries()) {
      lines++
      const isHeldBack = i % 3 === 2
      const asked = new Set(wanted.map(({ type }) => type))
      const said = findPersonal(text, { language }).filter(({ type }) => !UNASKED.has(type) || asked.has(type))
      const isSame = (a: Marked, b: Marked) => a.type === b.type && a.start === b.start && a.end === b.end
      const missed = wanted.filter((one) => !said.some((other) => isSame(one, other)))
      const wrong = said.filter((one) => !wanted.some((other) => isSame(one, other)))
      const count = isHeldBack ? result.heldBack : result.open
      count.right += wanted.length - missed.length
      count.wanted += wanted.length
      count.said += said.length
      for (const one of wanted) countOf(result.byType, one.type).wanted++
      for (const one of said) countOf(result.byType, one.type).said++
      for (const one of wanted) if (!missed.includes(one)) countOf(result.byType, one.type).right++
      if (isHeldBack || missed.length + wrong.length === 0) continue
      const shown = (spans: readonly Marked[]) =>
        spans.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`).join(', ')
      result.faults.push(`${text.replaceAll('\n', '⏎')} … missed: ${shown(missed)}; said: ${shown(wrong)}`)
    }
  }
  return { ...result, lines }
}
