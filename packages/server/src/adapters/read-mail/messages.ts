// Which message of a thread a block belongs to: the mail itself is the first, each mail it quotes the next, in the order in which they stand.
import type { Block, Part } from '@muniment/reading/page'
import { headsMessage } from './quotation.ts'

/** Each block of a body under "message 2 of 3, of 13 Mar 2024, by Jane Sample"; nothing where the mail quotes no other. */
export function messagesOf(blocks: readonly Block[], own: { day: string | null; author: string | null }): Messages {
  const heads = blocks.map((block) => (block.kind === 'quoted' ? headsMessage(block.text) : null))
  const numbers = numbersOf(blocks, heads)
  const begun: Written[] = [own, ...heads.filter((head) => head !== null)]
  const names = begun.map(
    ({ day, author }, at) =>
      `message ${at + 1} of ${begun.length}${day === null ? '' : `, of ${day}`}${author === null ? '' : `, by ${author}`}`,
  )
  const byBlock = new Map(
    blocks.map((block, at) => [block, { name: names[numbers[at] ?? 0] ?? '', isHead: (heads[at] ?? null) !== null }]),
  )
  return (block) => (begun.length < 2 ? null : (byBlock.get(block) ?? null))
}

export type Messages = (block: Block) => Part | null

export interface Written {
  /** As it is written there. */
  readonly day: string | null
  readonly author: string | null
}

/** For each block the number of its message, the mail itself being 0: text behind an attribution at its depth, or one mark deeper. */
function numbersOf(blocks: readonly Block[], heads: readonly (Written | null)[]): number[] {
  const atDepth = new Map<number, number>()
  let count = 0
  return blocks.map((block, at) => {
    const depth = depthOf(block)
    if (heads[at] !== null && heads[at] !== undefined) {
      count++
      const below = blocks[at + 1]
      const isMarked = below !== undefined && below.kind === 'quoted' && depthOf(below) > depth
      for (const deeper of atDepth.keys()) if (deeper > depth) atDepth.delete(deeper)
      atDepth.set(isMarked ? depth + 1 : depth, count)
      return count
    }
    if (block.kind !== 'quoted') return 0
    const known = [...atDepth.keys()].filter((level) => level <= depth)
    return known.length === 0 ? 0 : (atDepth.get(Math.max(...known)) ?? 0)
  })
}

const depthOf = (block: Block): number => (block.kind === 'table-row' ? 0 : (block.indent ?? 0))
