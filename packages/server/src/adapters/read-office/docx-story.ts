// One story of a Word file (body, header, note, comment) as blocks of visible text. What was deleted, moved away or hidden never
// enters the visible text: it is handed to `Asides`. Tables keep their rows, text boxes follow the paragraph they hang on, notes
// follow the paragraph that refers to them.
import { type Block, type CellText, joinBlocks, Passage, raised, type TextBlock } from '@muniment/reading/page'
import { revisionLabel } from './docx-notes.ts'
import type { WordPages } from './docx-pages.ts'
import { type Change, type DocxParts, oneBranch, withDeleted, withInserted } from './docx-parts.ts'
import { RunReader } from './docx-runs.ts'
import { type ListPlace, numberIn, outlineLevel, toggle } from './docx-styles.ts'
import { attributeOf, childOf, type Element, elementsIn } from './xml.ts'

/** An empty paragraph: a blank line. */
const BLANK: TextBlock = { kind: 'paragraph', text: '' }

const UNCHANGED: Change = { inserted: null, deleted: null }

/** Elements around blocks that show nothing themselves. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'mc:AlternateContent'])

export class Story {
  readonly #parts: DocxParts
  readonly #runs: RunReader
  /** Goes on over a deleted paragraph mark, for the paragraph after it has become one with the one before. */
  #passage = new Passage()
  /** Text boxes and notes of the paragraph being read. */
  #following: Block[] = []
  #isInTable = false
  #isNested = false
  readonly #pages: WordPages

  /** `pages` is told of page breaks; headers, notes and comments have none. */
  constructor(parts: DocxParts, pages: WordPages) {
    this.#parts = parts
    this.#pages = pages
    this.#runs = new RunReader(parts, {
      onTextBox: (content, change) => this.#following.push(...this.#textBox(content, change)),
      onWatermark: (text) => this.#following.push({ kind: 'text-box', text, label: null }),
      onNote: (kind, id) => this.#noteMark(kind, id),
      onPageBreak: () => {
        if (!this.#isNested) this.#pages.break()
      },
      onRenderedBreak: (isAtStart) => {
        if (!this.#isNested) this.#pages.rendered(isAtStart)
      },
    })
  }

  /** The blocks of one block-level element: a paragraph, a table, or a wrapper of such. */
  blocks(element: Element, change: Change = UNCHANGED): Block[] {
    if (element.name === 'w:p') return this.#paragraph(element, change)
    if (element.name === 'w:tbl') return this.#table(element, change)
    if (element.name === 'w:ins' || element.name === 'w:moveTo')
      return this.#all(element, withInserted(element, change))
    if (element.name === 'w:del' || element.name === 'w:moveFrom')
      return this.#all(element, withDeleted(element, change))
    if (element.name === 'mc:AlternateContent') return this.#all(oneBranch(element), change)
    return WRAPPERS.has(element.name) ? this.#all(element, change) : []
  }

  /** The blocks of everything inside an element: a body, a header, a cell. */
  all(element: Element | undefined): Block[] {
    return this.#whole(element, UNCHANGED)
  }

  /** What is left when the story ends. */
  end(): Block[] {
    this.#runs.endFields()
    return this.#leftover()
  }

  /** The last paragraph, where even its mark was deleted, and what hangs on it. */
  #leftover(): Block[] {
    const block = this.#passage.block({ kind: 'paragraph', label: null })
    this.#passage = new Passage()
    const following = this.#isInTable ? [] : this.#following.splice(0)
    return block === null ? following : [block, ...following]
  }

  #whole(element: Element | undefined, change: Change): Block[] {
    return [...this.#all(element, change), ...this.#leftover()]
  }

  #all(element: Element | undefined, change: Change): Block[] {
    return elementsIn(element).flatMap((child) => this.blocks(child, change))
  }

  #paragraph(element: Element, change: Change): Block[] {
    const properties = childOf(element, 'w:pPr')
    const style = this.#parts.styles.paragraph(attributeOf(childOf(properties, 'w:pStyle'), 'w:val'))
    if (toggle(properties, 'w:pageBreakBefore') === true && !this.#isNested) this.#pages.break()
    const isPlaced = !this.#isInTable && !this.#isNested
    const beginning = isPlaced ? this.#pages.begin() : null
    this.#runs.paragraph(element, this.#passage, { change, isHidden: style.isHidden ?? false })
    const mark = childOf(properties, 'w:rPr')
    const isMerged =
      change.deleted !== null || childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
    const placing = beginning === null ? {} : this.#pages.placing(beginning)
    if (isMerged) {
      if (placing.newPage === true) this.#pages.break()
      return []
    }
    const passage = this.#passage
    this.#passage = new Passage()
    const block = this.#shaped(passage, properties, style.headingLevel, style.list)
    if (endsPage(properties) || (block === null && placing.newPage === true)) this.#pages.break()
    const following = this.#isInTable ? [] : this.#following.splice(0)
    if (block !== null) return [{ ...block, ...placing }, ...following]
    return isPlaced && following.length === 0 ? [BLANK] : following
  }

  #shaped(
    passage: Passage,
    properties: Element | undefined,
    styleLevel: number | null,
    styleList: ListPlace | null,
  ): TextBlock | null {
    const place = listPlace(properties, styleList)
    const label = place === null ? null : this.#parts.numbering.nextLabel(place)
    const own = outlineLevel(properties)
    const headingLevel = own === undefined ? styleLevel : own
    const kind = headingLevel !== null ? 'heading' : label === null ? 'paragraph' : 'list-item'
    const indent = kind === 'list-item' ? (place?.level ?? 0) : 0
    const prefix = label === null || label === '' ? '' : `${label} `
    return passage.block({ kind, label: null, indent, level: headingLevel ?? undefined }, prefix)
  }

  #noteMark(kind: 'footnote' | 'endnote', id: string): string {
    const { notes } = this.#parts
    const note = notes.refer(kind, id)
    if (note === null) return ''
    const mark = raised(note.count)
    const { text, zones } = joinBlocks(this.#nested(() => this.all(note.content)))
    if (text !== '') {
      const shift = mark.length + 1
      const moved = zones.map((zone) => ({ ...zone, start: zone.start + shift, end: zone.end + shift }))
      const raw = { raw: text, rawIndex: [...Array.from(`${mark} `, () => -1), ...text.split('').map((_, at) => at)] }
      this.#following.push({
        kind: 'footnote',
        label: `${kind} ${note.count}`,
        text: `${mark} ${text}`,
        zones: moved,
        ...raw,
      })
    }
    return mark
  }

  #textBox(content: Element, change: Change): Block[] {
    const blocks = this.#nested(() => this.#whole(content, change))
    return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'text-box' } : block))
  }

  /** Reads a story inside this one; the paragraph we are in goes on afterwards. */
  #nested(read: () => Block[]): Block[] {
    const outer = {
      passage: this.#passage,
      following: this.#following,
      inTable: this.#isInTable,
      nested: this.#isNested,
      fields: this.#runs.leaveFields(),
    }
    this.#passage = new Passage()
    this.#following = []
    this.#isInTable = false
    this.#isNested = true
    const blocks = [...read(), ...this.#following]
    this.#passage = outer.passage
    this.#following = outer.following
    this.#isInTable = outer.inTable
    this.#isNested = outer.nested
    this.#runs.enterFields(outer.fields)
    return blocks
  }

  #table(element: Element, change: Change): Block[] {
    const outermost = !this.#isInTable
    this.#isInTable = true
    const columns = elementsIn(childOf(element, 'w:tblGrid')).length
    const blocks: Block[] = []
    let headings: readonly string[] = []
    for (const { row, rowChange } of rowsIn(element, change)) {
      const beginning = outermost && !this.#isNested ? this.#pages.begin() : null
      const cells = this.#cells(row, rowChange)
      const placing = beginning === null ? {} : this.#pages.placing(beginning)
      const isHeading = childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined
      const [first, ...others] = rowBlocks(cells, isHeading ? [] : headings, columns)
      if (first === undefined && placing.newPage === true) this.#pages.break()
      if (first !== undefined) blocks.push({ ...first, ...placing }, ...others)
      if (isHeading && headings.length === 0) headings = cells.map((cell) => joinBlocks(cell).text)
    }
    if (outermost) {
      this.#isInTable = false
      blocks.push(...this.#following.splice(0))
    }
    return blocks
  }

  #cells(row: Element, change: Change): Block[][] {
    return cellsIn(row).map((cell) => {
      const mark = childOf(childOf(cell, 'w:tcPr'), 'w:cellDel')
      return this.#whole(cell, mark === undefined ? change : { ...change, deleted: revisionLabel(mark) })
    })
  }
}

/** A row of cells, each under the heading of its column; a row of one cell with much in it is layout, and just what it holds. */
function rowBlocks(
  cells: readonly (readonly Block[])[],
  headings: readonly string[],
  columns: number,
): readonly Block[] {
  const only = cells.length === 1 ? cells[0] : undefined
  const isLayout = only !== undefined && (only.length > 1 || only[0]?.kind === 'table-row')
  if (isLayout) return only
  const texts = cells.map((cell, index): CellText => ({ ...joinBlocks(cell), label: headings[index] ?? null }))
  return texts.some((cell) => cell.text !== '') ? [{ kind: 'table-row', cells: texts, columns }] : []
}

/** The rows, also those that content controls wrap, each with what happened to it as a whole. */
function* rowsIn(element: Element, change: Change): Generator<{ row: Element; rowChange: Change }> {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:tr') {
      const properties = childOf(child, 'w:trPr')
      const deleted = childOf(properties, 'w:del')
      const inserted = childOf(properties, 'w:ins')
      const first = inserted === undefined ? change : withInserted(inserted, change)
      yield { row: child, rowChange: deleted === undefined ? first : withDeleted(deleted, first) }
    } else if (WRAPPERS.has(child.name)) {
      yield* rowsIn(child.name === 'mc:AlternateContent' ? oneBranch(child) : child, change)
    }
  }
}

function cellsIn(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return WRAPPERS.has(child.name) ? cellsIn(child.name === 'mc:AlternateContent' ? oneBranch(child) : child) : []
  })
}

function listPlace(properties: Element | undefined, ofStyle: ListPlace | null): ListPlace | null {
  const own = childOf(properties, 'w:numPr')
  const listId = attributeOf(childOf(own, 'w:numId'), 'w:val') ?? ofStyle?.listId
  if (listId === undefined || listId === '0') return null
  return { listId, level: numberIn(childOf(own, 'w:ilvl')) ?? ofStyle?.level, styleId: ofStyle?.styleId }
}

/** A section ends here and the next begins on a new page, which is what a section does unless it says otherwise. */
function endsPage(properties: Element | undefined): boolean {
  const section = childOf(properties, 'w:sectPr')
  if (section === undefined) return false
  const type = attributeOf(childOf(section, 'w:type'), 'w:val') ?? 'nextPage'
  return type !== 'continuous' && type !== 'nextColumn'
}
