// One story of a Rich Text file (the body, a header, a note) while it is read: its open paragraph, its open table row, its blocks.
import { type Block, type CellText, joinBlocks, Passage, type TextBlock } from '@muniment/reading/page'

export type StoryKind = 'body' | 'header' | 'footer' | 'footnote' | 'comment' | 'text-box'

export class RtfStory {
  readonly kind: StoryKind
  readonly blocks: Block[] = []
  passage = new Passage()
  /** Label of the list item that is the open paragraph. */
  label = ''
  headingLevel: number | null = null
  isInTable = false
  breaksPage = false
  /** Notes and text boxes of the open paragraph. */
  readonly following: Block[] = []
  /** For a comment or a note: what it is called. */
  name = ''
  #cells: CellText[] = []
  #cell: Block[] = []

  constructor(kind: StoryKind) {
    this.kind = kind
  }

  endParagraph(): void {
    const block = this.#finished()
    if (block !== null && this.isInTable) this.#cell.push(block)
    else if (block !== null) {
      this.#leaveTable()
      this.blocks.push(block)
    }
    if (!this.isInTable) this.blocks.push(...this.following.splice(0))
  }

  endCell(): void {
    const block = this.#finished()
    if (block !== null) this.#cell.push(block)
    this.#cells.push({ ...joinBlocks(this.#cell.splice(0)), label: null })
  }

  endRow(): void {
    if (this.#cell.length > 0) this.endCell()
    this.#leaveTable()
    this.blocks.push(...this.following.splice(0))
  }

  /** All blocks, with what was still open. */
  end(): Block[] {
    this.isInTable = false
    this.endParagraph()
    this.#leaveTable()
    return this.blocks
  }

  #finished(): TextBlock | null {
    const label = this.label.trim()
    const kind = this.headingLevel !== null ? 'heading' : label !== '' ? 'list-item' : 'paragraph'
    const prefix = label === '' ? '' : `${label} `
    const level = this.headingLevel ?? undefined
    const block = this.passage.block({ kind, label: null, level, newPage: this.breaksPage }, prefix)
    this.passage = new Passage()
    this.label = ''
    if (block !== null) this.breaksPage = false
    return block
  }

  /** A cell that was never closed is a cell all the same. */
  #leaveTable(): void {
    if (this.#cell.length > 0) this.#cells.push({ ...joinBlocks(this.#cell.splice(0)), label: null })
    const cells = this.#cells.splice(0)
    if (cells.some((cell) => cell.text !== '')) this.blocks.push({ kind: 'table-row', cells })
  }
}
