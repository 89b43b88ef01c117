// Keeps an honest document below the parent's count of findings: a file of 20,000 empty pages is read, not refused for saying so.
import type { ReadItem } from '../../evidence/text/reader.ts'
import { MOST_ITEMS } from './limits.ts'

/** All items, but of the findings at most `most`, the last of which then says how many there were. */
export async function* withFewFindings(
  items: AsyncIterable<ReadItem> | Iterable<ReadItem>,
  most: number = MOST_ITEMS.finding,
): AsyncGenerator<ReadItem, undefined, undefined> {
  let findings = 0
  for await (const item of items) {
    if (item.item === 'finding') findings += 1
    if (item.item !== 'finding' || findings < most) yield item
  }
  if (findings < most) return
  const facts = { detail: 'remarks', kept: most - 1, count: findings } as const
  yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
}
