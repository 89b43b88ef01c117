// Where a block stands, as a person finds it in a format that has neither lines nor pages of its own: the message of a thread, the heading
// above, the item or paragraph counted below it, the row of a table.
import type { ZoneKind } from './page.ts'
import type { Block } from './typeset.ts'

const COUNTED: ReadonlySet<ZoneKind> = new Set([
  'heading',
  'paragraph',
  'list-item',
  'quoted',
  'signature',
  'table-row',
])
/** '2.1', '3)', 'IV.', '(a)' before the words of an item. */
const NUMBER = /^\(?((?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVXL]{1,6}(?=[.)])|[a-z](?=\)))(?![\d/-]))[.)]?\s{1,6}\S/u
/** '3. Mai 2021' is a day, '2.500 EUR' a sum. */
const NO_ITEM =
  /^\d{1,2}\.?\s{1,3}(?:Jan|Feb|M(?:ä|a)r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])|^\d[\d.,]*\s{1,3}(?:EUR|GBP|USD|€|£|\$)/u
/** A numbered line that is short and ends no sentence heads what stands below it. Characters. */
const LONGEST_HEAD = 80
const SENTENCE_END = /[.;:,?!]$/u
const LONGEST_TITLE = 60

/** A part of a text in which counting begins anew: a message of a thread. */
export interface Part {
  readonly name: string
  /** The block that says whose message it is and of when; it is no paragraph of it. */
  readonly isHead: boolean
}

/** The blocks, each without a name of its own called by its place. */
export function* withPlaces(
  blocks: Iterable<Block>,
  partOf: (block: Block) => Part | null = () => null,
): Generator<Block> {
  const counters = new Map<string, Counter>()
  for (const block of blocks) {
    const part = partOf(block)
    const counter = counters.get(part?.name ?? '') ?? new Counter()
    counters.set(part?.name ?? '', counter)
    const place = part?.isHead === true ? null : counter.placeOf(block)
    const label = [part?.name, place].filter((name) => name !== undefined && name !== null).join(', ')
    yield (block.label ?? null) !== null || label === '' ? block : { ...block, label }
  }
}

class Counter {
  #heading: string | null = null
  #item: string | null = null
  #paragraph = 0
  #table = 0
  #row = 0
  #last: { readonly place: string; readonly kind: ZoneKind } | null = null

  placeOf(block: Block): string | null {
    if (!COUNTED.has(block.kind)) return null
    const isOneMore = block.kind !== 'table-row' && block.joined === true && this.#last?.kind === block.kind
    const place = isOneMore && this.#last !== null ? this.#last.place : this.#next(block)
    this.#last = { place, kind: block.kind }
    return place
  }

  #next(block: Block): string {
    if (block.kind === 'table-row') {
      const goesOn = this.#last?.kind === 'table-row'
      this.#table += goesOn ? 0 : 1
      this.#row = goesOn ? this.#row + 1 : 1
      return this.#below(`table ${this.#table}, row ${this.#row}`)
    }
    const text = block.text.trim()
    if (block.kind === 'heading') {
      this.#heading = titled(text)
      this.#item = null
      this.#paragraph = 0
      return `heading ${this.#heading}`
    }
    const number = NO_ITEM.test(text) ? undefined : NUMBER.exec(text)?.[1]
    if (number === undefined) return this.#below(`paragraph ${++this.#paragraph}`)
    const isHead = text.length <= LONGEST_HEAD && !SENTENCE_END.test(text) && !text.includes('\n')
    if (!isHead) this.#paragraph++
    const place = this.#under(`item ${number}`)
    if (isHead) {
      this.#item = `item ${number}`
      this.#paragraph = 0
    }
    return place
  }

  #below(place: string): string {
    return this.#under(this.#item === null ? place : `${this.#item}, ${place}`)
  }

  #under(place: string): string {
    return this.#heading === null ? place : `under ${this.#heading}, ${place}`
  }
}

function titled(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/[“”]/gu, '"')
  return `“${line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line}”`
}
