// The text of one paragraph while it is read: what a reader sees, what the file has, and which stretches were inserted.
import type { Zone, ZoneKind } from './page.ts'
import type { Block, TextBlock } from './typeset.ts'

export class Passage {
  #text = ''
  #raw = ''
  /** Null as long as text and raw are the same, which they are in most paragraphs. */
  #rawIndex: number[] | null = null
  #zones: Zone[] = []

  get length(): number {
    return this.#text.length
  }

  /** Characters of the file. A soft hyphen is where a word may be broken and is not seen. */
  add(text: string): void {
    if (this.#rawIndex === null && !text.includes('\u00ad')) {
      this.#text += text
      this.#raw += text
      return
    }
    const rawIndex = this.#mapped()
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) !== 0xad) {
        rawIndex.push(this.#raw.length + at)
        this.#text += text[at]
      }
    }
    this.#raw += text
  }

  /** Characters that a reader sees and the file does not hold: list labels, marks of notes. */
  addOwn(text: string): void {
    const rawIndex = this.#mapped()
    for (let at = 0; at < text.length; at++) rawIndex.push(-1)
    this.#text += text
  }

  #mapped(): number[] {
    this.#rawIndex ??= Array.from({ length: this.#text.length }, (_, at) => at)
    return this.#rawIndex
  }

  /** Marks what was added since `start`; goes on from a zone of the same kind and label that ends there. */
  mark(kind: ZoneKind, label: string | null, start: number): void {
    if (start >= this.#text.length) return
    const last = this.#zones.at(-1)
    const goesOn = last !== undefined && last.kind === kind && last.label === label && last.end === start
    if (goesOn) this.#zones.pop()
    this.#zones.push({ kind, label, start: goesOn ? last.start : start, end: this.#text.length })
  }

  /** The block of what stands here, without white space around it; null when nothing does. `prefix` is set before it. */
  block(shape: Omit<TextBlock, 'text' | 'zones' | 'raw' | 'rawIndex'>, prefix = ''): TextBlock | null {
    const text = this.#text.trim()
    if (text === '') return null
    const lead = this.#text.length - this.#text.trimStart().length
    const isPlain = this.#rawIndex === null && prefix === ''
    const shown = isPlain ? [] : this.#mapped().slice(lead, lead + text.length)
    const mapping = isPlain ? {} : { raw: this.#raw, rawIndex: Array.from(prefix, () => -1).concat(shown) }
    const zones = this.#zones
      .map((zone) => ({ ...zone, start: Math.max(0, zone.start - lead), end: Math.min(zone.end - lead, text.length) }))
      .filter((zone) => zone.start < zone.end)
      .map((zone) => ({ ...zone, start: zone.start + prefix.length, end: zone.end + prefix.length }))
    return { ...shape, text: prefix + text, zones, ...mapping }
  }
}

/** Several blocks as one text: paragraphs of a cell or of a note, '\n' between them, '\t' between cells. */
export function joinBlocks(blocks: readonly Block[]): { text: string; zones: Zone[] } {
  let text = ''
  const zones: Zone[] = []
  for (const block of blocks) {
    if (text !== '') text += '\n'
    const parts = block.kind === 'table-row' ? block.cells : [block]
    for (const [index, part] of parts.entries()) {
      if (index > 0) text += '\t'
      for (const zone of part.zones ?? []) {
        zones.push({ ...zone, start: zone.start + text.length, end: zone.end + text.length })
      }
      text += part.text
    }
  }
  return { text, zones }
}

/** The blocks on a page of their own, which is called this. */
export function* onOwnPage(pageLabel: string | null, blocks: Iterable<Block>): Generator<Block> {
  let isFirst = true
  for (const block of blocks) {
    yield isFirst ? { ...block, pageLabel } : block
    isFirst = false
  }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A note's mark as it stands: small raised figures, so that it never runs into a number before it. */
export function raised(count: number): string {
  return String(count).replaceAll(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
}
