// The text of an OpenDocument file as blocks: what a reader of the finished document sees. Deleted text, hidden text and comments
// are collected aside (OpenDocument 1.3 part 3, 4 to 9).
import { type Block, joinBlocks, Passage, raised, type TextBlock } from '@muniment/reading/page'
import type { OdtLists } from './odt-lists.ts'
import { childOf, descendants, type Element, elementsIn, textIn } from './xml.ts'

export interface OdtAsides {
  readonly deleted: Block[]
  readonly hidden: Block[]
  readonly comments: Block[]
}

interface ListItem {
  readonly style: string
  readonly depth: number
  /** Only the first paragraph of an item bears its label. */
  label: string | null
}

/** What stands in a paragraph and is no part of its text. */
const SKIPPED = new Set([
  'text:script',
  'office:event-listeners',
  'text:ruby-text',
  'office:annotation-end',
  'title',
  'desc',
])

export class OdtStory {
  readonly #lists: OdtLists
  readonly #asides: OdtAsides
  /** Styles that hide what is set in them. */
  readonly #hiddenStyles: ReadonlySet<string>
  /** Who inserted the text we are in, and who inserted what is marked by id. */
  #inserted: string | null = null
  readonly #insertions = new Map<string, string>()
  #following: Block[] = []
  #isInTable = false

  constructor(lists: OdtLists, asides: OdtAsides, hiddenStyles: ReadonlySet<string>) {
    this.#lists = lists
    this.#asides = asides
    this.#hiddenStyles = hiddenStyles
  }

  /** The blocks of everything inside an element. */
  all(element: Element | undefined, item: ListItem | null = null): Block[] {
    return elementsIn(element).flatMap((child) => this.blocks(child, item))
  }

  blocks(element: Element, item: ListItem | null = null): Block[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return this.#paragraph(element, item)
      case 'text:list':
        return this.#list(element, item)
      case 'table:table':
        return this.#table(element)
      case 'text:tracked-changes':
        this.#changes(element)
        return []
      case 'text:change-start':
      case 'text:change-end':
        this.#changeMark(element)
        return []
      case 'text:section':
        return element.attributes.get('text:display') === 'none' ? this.#hide(this.all(element)) : this.all(element)
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:rect':
        return this.#frame(element)
      default:
        // Indexes, groups of drawings, forms of wrapping: what they hold is text like any other.
        return SKIPPED.has(element.name) || element.name.endsWith('-source') ? [] : this.all(element, item)
    }
  }

  #hide(blocks: readonly Block[]): Block[] {
    this.#asides.hidden.push(...blocks)
    return []
  }

  #paragraph(element: Element, item: ListItem | null): Block[] {
    const passage = new Passage()
    this.#walk(element, passage)
    const isHeading = element.name === 'text:h'
    const level = Math.max(1, Math.min(Number(element.attributes.get('text:outline-level') ?? 1), 10))
    const isPlain = element.attributes.get('text:is-list-header') === 'true'
    const label = item?.label ?? (isHeading && item === null && !isPlain ? this.#lists.nextHeading(level) : null)
    if (item !== null) item.label = null
    const kind = isHeading ? 'heading' : item === null ? 'paragraph' : 'list-item'
    const shape = {
      kind,
      label: null,
      level: isHeading ? level : undefined,
      indent: item === null ? 0 : item.depth - 1,
    } as const
    const block: TextBlock | null = passage.block(shape, label === null || label === '' ? '' : `${label} `)
    const following = this.#isInTable ? [] : this.#following.splice(0)
    const own = block === null ? [] : [block]
    const isHidden = this.#hiddenStyles.has(element.attributes.get('text:style-name') ?? '')
    return [...(isHidden ? this.#hide(own) : own), ...following]
  }

  #walk(element: Element, passage: Passage): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#put(child.replaceAll(/[ \t\r\n]+/gu, ' '), passage)
      else this.#one(child, passage)
    }
  }

  #put(text: string, passage: Passage): void {
    const start = passage.length
    passage.add(text)
    if (this.#inserted !== null) passage.mark('inserted', this.#inserted, start)
  }

  #one(element: Element, passage: Passage): void {
    switch (element.name) {
      case 'text:s':
        return this.#put(' '.repeat(Math.min(200, Number(element.attributes.get('text:c') ?? 1) || 1)), passage)
      case 'text:tab':
        return this.#put('\t', passage)
      case 'text:line-break':
        return this.#put('\n', passage)
      case 'text:change-start':
      case 'text:change-end':
        return this.#changeMark(element)
      case 'text:note':
        return this.#note(element, passage)
      case 'office:annotation':
        return this.#comment(element)
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:rect':
        this.#following.push(...this.#frame(element))
        return
      case 'text:hidden-text':
        this.#asides.hidden.push({ kind: 'paragraph', label: 'hidden text', text: textIn(element).trim() })
        return
      default:
        if (!SKIPPED.has(element.name)) this.#span(element, passage)
    }
  }

  #span(element: Element, passage: Passage): void {
    if (!this.#hiddenStyles.has(element.attributes.get('text:style-name') ?? '')) return this.#walk(element, passage)
    this.#asides.hidden.push({ kind: 'paragraph', label: 'hidden text', text: textIn(element).trim() })
  }

  #list(element: Element, outer: ListItem | null): Block[] {
    const style = element.attributes.get('text:style-name') ?? outer?.style ?? ''
    const depth = (outer?.depth ?? 0) + 1
    const goesOn =
      element.attributes.get('text:continue-numbering') === 'true' || element.attributes.has('text:continue-list')
    if (depth === 1) this.#lists.begin(style, goesOn)
    return elementsIn(element).flatMap((child) => {
      const startValue = child.attributes.get('text:start-value')
      const isItem = child.name === 'text:list-item'
      const holdsText = elementsIn(child).some((one) => one.name !== 'text:list')
      const label =
        isItem && holdsText
          ? this.#lists.nextLabel(style, depth, startValue === undefined ? undefined : Number(startValue))
          : null
      return this.all(child, { style, depth, label })
    })
  }

  #table(element: Element): Block[] {
    const outermost = !this.#isInTable
    this.#isInTable = true
    const blocks: Block[] = []
    for (const row of descendants(element, 'table:table-row')) {
      const cells = elementsIn(row)
        .filter((cell) => cell.name === 'table:table-cell')
        .map((cell) => this.all(cell))
      const only = cells.length === 1 ? cells[0] : undefined
      const isLayout = only !== undefined && (only.length > 1 || only[0]?.kind === 'table-row')
      if (isLayout) blocks.push(...only)
      else if (cells.some((cell) => cell.length > 0)) {
        blocks.push({ kind: 'table-row', cells: cells.map((cell) => ({ ...joinBlocks(cell), label: null })) })
      }
    }
    if (outermost) {
      this.#isInTable = false
      blocks.push(...this.#following.splice(0))
    }
    return blocks
  }

  #frame(element: Element): Block[] {
    const blocks = this.#nested(() => this.all(element))
    return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'text-box' } : block))
  }

  #note(element: Element, passage: Passage): void {
    const cited = textIn(childOf(element, 'text:note-citation')).trim()
    const mark = /^\d{1,6}$/u.test(cited) ? raised(Number(cited)) : cited
    passage.addOwn(mark)
    const { text } = joinBlocks(this.#nested(() => this.all(childOf(element, 'text:note-body'))))
    const kind = element.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote'
    if (text !== '')
      this.#following.push({ kind: 'footnote', label: `${kind} ${cited}`, text: `${mark} ${text}`.trim() })
  }

  #comment(element: Element): void {
    const { text } = joinBlocks(
      this.#nested(() => this.all({ ...element, children: elementsIn(element).filter(isText) })),
    )
    if (text !== '') this.#asides.comments.push({ kind: 'comment', label: authorAndDay(element), text })
  }

  #nested(read: () => Block[]): Block[] {
    const outer = { following: this.#following, inTable: this.#isInTable, inserted: this.#inserted }
    this.#following = []
    this.#isInTable = false
    const blocks = [...read(), ...this.#following]
    this.#following = outer.following
    this.#isInTable = outer.inTable
    this.#inserted = outer.inserted
    return blocks
  }

  /** The list of changes comes first; deleted text is kept there and nowhere else. */
  #changes(element: Element): void {
    for (const region of elementsIn(element)) {
      const id = region.attributes.get('id') ?? region.attributes.get('text:id') ?? ''
      for (const change of elementsIn(region)) {
        const label = authorAndDay(childOf(change, 'office:change-info'))
        if (change.name === 'text:insertion') this.#insertions.set(id, label)
        if (change.name !== 'text:deletion') continue
        const { text } = joinBlocks(this.all({ ...change, children: elementsIn(change).filter(isText) }))
        if (text !== '') this.#asides.deleted.push({ kind: 'deleted', label, text })
      }
    }
  }

  #changeMark(element: Element): void {
    const label = this.#insertions.get(element.attributes.get('text:change-id') ?? '')
    if (label !== undefined) this.#inserted = element.name === 'text:change-start' ? label : null
  }
}

/** The paragraphs of a comment or deletion, apart from who made it and when. */
function isText(element: Element): boolean {
  return element.name.startsWith('text:') || element.name.startsWith('table:')
}

function authorAndDay(element: Element | undefined): string {
  const author = textIn(childOf(element, 'dc:creator')).trim()
  const day = textIn(childOf(element, 'dc:date')).slice(0, 10)
  return [author, day].filter((part) => part !== '').join(', ') || 'author unknown'
}
