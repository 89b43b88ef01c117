// The text of an HTML document as blocks, in the order of the document. Used for web pages and for mails written in HTML. Walks the
// tree that browsers would build (parse5, MIT, one dependency; we would write the 80-page algorithm of the HTML Standard instead).
import type { Block, CellText, TextBlock, Zone } from '@muniment/reading/page'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

interface HtmlText {
  readonly blocks: readonly Block[]
  /** What is in the document and not shown: the `hidden` attribute, `display:none` and the like. */
  readonly hidden: readonly Block[]
  readonly title: string
}

/** Below this depth elements are no longer told apart; their text still counts. Real pages reach 40. */
const DEEPEST = 250

const NO_TEXT = new Set(
  'script style template noscript head title meta link iframe object embed svg canvas audio video datalist select map'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead
  tr ul`.split(/\s+/u),
)

/** The text of a document; any string at all. */
export function htmlText(html: string): HtmlText {
  const walker = new Walker()
  const root = parse(html)
  walker.children(root.childNodes, PLAIN)
  walker.flush(PLAIN)
  return { blocks: walker.blocks, hidden: walker.hidden, title: titleOf(root.childNodes) }
}

interface Place {
  readonly depth: number
  readonly quoted: number
  readonly lists: number
  readonly isPre: boolean
}

const PLAIN: Place = { depth: 0, quoted: 0, lists: 0, isPre: false }

class Walker {
  readonly blocks: Block[] = []
  readonly hidden: Block[] = []
  readonly #pieces: string[] = []
  #heading = 0
  /** The mark of the list item that begins here, until it is used. */
  #mark = ''
  #isItem = false

  children(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#add(node.value, place)
      else if ('tagName' in node) this.#element(node, place)
    }
  }

  #add(text: string, place: Place): void {
    const visible = text.replaceAll(/[\u00ad\u200b\ufeff]/gu, '')
    const joined = place.isPre ? visible.replaceAll('\r', '') : visible.replaceAll(/[ \t\n\r\f]+/gu, ' ')
    if (joined === '') return
    const last = this.#pieces.at(-1)?.at(-1)
    const isAfterSpace = last === undefined || last === ' ' || last === '\n'
    this.#pieces.push(isAfterSpace && !place.isPre && joined.startsWith(' ') ? joined.slice(1) : joined)
    if (this.#pieces.at(-1) === '') this.#pieces.pop()
  }

  #element(element: Element, outer: Place): void {
    const tag = element.tagName
    if (NO_TEXT.has(tag)) return
    const place = { ...outer, depth: outer.depth + 1 }
    if (place.depth > DEEPEST) return this.#add(` ${flatText(element)} `, place)
    if (isHidden(element)) return this.#hide(element, place)
    if (tag === 'br') return void this.#pieces.push('\n')
    if (tag === 'table') return this.#table(element, place)
    if (tag === 'input' || tag === 'textarea') return this.#field(element, place)
    if (!BLOCKS.has(tag)) return this.#inline(element, place)
    this.flush(outer)
    this.#block(element, tag, place)
  }

  #inline(element: Element, place: Place): void {
    this.children(element.childNodes, place)
  }

  #block(element: Element, tag: string, place: Place): void {
    const inner = placeIn(element, tag, place)
    const level = /^h([1-6])$/u.exec(tag)?.[1]
    const outerHeading = this.#heading
    if (level !== undefined) this.#heading = Number(level)
    if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') this.#list(element, tag, inner)
    else {
      if (tag === 'li') this.#begin('•')
      this.children(element.childNodes, inner)
    }
    this.flush(inner)
    this.#heading = outerHeading
    if (tag === 'li') this.#isItem = false
  }

  #begin(mark: string): void {
    this.#mark = mark
    this.#isItem = true
  }

  #list(element: Element, tag: string, place: Place): void {
    let count = Number.parseInt(attribute(element, 'start') ?? '1', 10)
    for (const child of element.childNodes) {
      const isItem = 'tagName' in child && child.tagName === 'li'
      if (!isItem || isHidden(child)) {
        this.children([child], place)
        continue
      }
      this.flush(place)
      const own = Number.parseInt(attribute(child, 'value') ?? '', 10)
      if (!Number.isNaN(own)) count = own
      this.#begin(tag === 'ol' && Number.isFinite(count) ? `${count}.` : '•')
      this.children(child.childNodes, { ...place, depth: place.depth + 1 })
      this.flush(place)
      this.#isItem = false
      count += 1
    }
  }

  flush(place: Place): void {
    const text = tidy(this.#pieces.splice(0).join(''), place.isPre)
    if (text === '') return
    const mark = this.#mark === '' ? '' : `${this.#mark} `
    this.#mark = ''
    const kind = place.quoted > 0 ? 'quoted' : this.#heading > 0 ? 'heading' : this.#isItem ? 'list-item' : 'paragraph'
    const block: TextBlock = {
      kind,
      text: mark + text,
      level: this.#heading > 0 ? this.#heading : undefined,
      indent: place.quoted + Math.max(0, place.lists - 1),
    }
    this.blocks.push(block)
  }

  /** What a form field was filled with; a tick for a box that is ticked. */
  #field(element: Element, place: Place): void {
    const type = (attribute(element, 'type') ?? 'text').toLowerCase()
    if (element.tagName === 'textarea') this.children(element.childNodes, { ...place, isPre: true })
    else if (type === 'checkbox' || type === 'radio')
      this.#add(attribute(element, 'checked') === undefined ? '☐' : '☒', place)
    else if (type !== 'hidden' && type !== 'password' && type !== 'image')
      this.#add(attribute(element, 'value') ?? '', place)
  }

  #hide(element: Element, place: Place): void {
    const inner = new Walker()
    inner.children(element.childNodes, { ...PLAIN, depth: place.depth })
    inner.flush(PLAIN)
    this.hidden.push(...inner.blocks.map(asHidden), ...inner.hidden)
  }

  #table(element: Element, place: Place): void {
    this.flush(place)
    const rows = rowsOf(element, 0)
    // Most tables on the web, and all in mails, are there for the layout: a row of one cell is just what is in it.
    for (const row of rows) {
      if (row.tagName !== 'tr') {
        this.#block(row, 'caption', place)
        continue
      }
      const cells = row.childNodes.filter(
        (cell): cell is Element => 'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th'),
      )
      if (isHidden(row)) this.#hide(row, place)
      else this.#row(cells, place)
    }
  }

  #row(cells: readonly Element[], place: Place): void {
    const filled = cells.map((cell) => {
      const inner = new Walker()
      if (isHidden(cell)) inner.#hide(cell, place)
      else inner.children(cell.childNodes, { ...place, depth: place.depth + 3 })
      inner.flush(place)
      return inner
    })
    for (const cell of filled) this.hidden.push(...cell.hidden)
    const withText = filled.filter((cell) => cell.blocks.length > 0)
    const isLayout =
      withText.length === 1 || withText.some((cell) => cell.blocks.some((block) => block.kind === 'table-row'))
    if (withText.length === 0) return
    if (isLayout) for (const cell of withText) this.blocks.push(...cell.blocks)
    else this.blocks.push({ kind: 'table-row', cells: filled.map((cell) => cellOf(cell.blocks)) })
  }
}

function placeIn(element: Element, tag: string, place: Place): Place {
  // Mail programs wrap the answered mail in such elements.
  const isQuote =
    tag === 'blockquote' ||
    /\bgmail_quote\b|\byahoo_quoted\b|\bmoz-cite-prefix\b/u.test(attribute(element, 'class') ?? '')
  return {
    depth: place.depth,
    quoted: place.quoted + (isQuote ? 1 : 0),
    lists: place.lists + (tag === 'ul' || tag === 'ol' ? 1 : 0),
    isPre: place.isPre || tag === 'pre' || tag === 'listing',
  }
}

function cellOf(blocks: readonly Block[]): CellText {
  let text = ''
  const zones: Zone[] = []
  for (const block of blocks) {
    if (block.kind === 'table-row') continue
    if (text !== '') text += '\n'
    if (block.kind !== 'paragraph')
      zones.push({ kind: block.kind, label: null, start: text.length, end: text.length + block.text.length })
    text += block.text
  }
  return { text, label: null, zones }
}

function asHidden(block: Block): Block {
  return block.kind === 'table-row' ? block : { ...block, label: 'hidden text' }
}

/** The rows and the caption of a table, not those of tables in its cells. */
function rowsOf(element: Element, depth: number): Element[] {
  return element.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    if (child.tagName === 'tr' || child.tagName === 'caption') return [child]
    return depth < 3 && /^(?:tbody|thead|tfoot)$/u.test(child.tagName) && !isHidden(child)
      ? rowsOf(child, depth + 1)
      : []
  })
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!))/iu

function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false
  return attribute(element, 'hidden') !== undefined || HIDING.test(attribute(element, 'style') ?? '')
}

/** Lines without white space at their ends, no more than one blank line in a row. */
function tidy(text: string, isPre: boolean): string {
  const lines = text.split('\n').map((line) => (isPre ? line.trimEnd() : line.trim()))
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/^\n+/u, '')
    .trimEnd()
}

/** All text inside, without recursion. */
function flatText(element: Element): string {
  const texts: string[] = []
  const waiting: Node[] = element.childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    else if ('tagName' in node && !NO_TEXT.has(node.tagName)) {
      for (const child of node.childNodes.toReversed()) waiting.push(child)
    }
  }
  return texts.join(' ')
}

function titleOf(nodes: readonly Node[]): string {
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    if (node.tagName === 'title') return flatText(node).replaceAll(/\s+/gu, ' ').trim()
    const inner = node.tagName === 'html' || node.tagName === 'head' ? titleOf(node.childNodes) : ''
    if (inner !== '') return inner
  }
  return ''
}
