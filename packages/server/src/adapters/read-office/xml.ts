// XML of office files as small trees, one at a time, so that a part of any length is read in bounded memory. A document type
// declaration is refused: office formats forbid it (ECMA-376 part 2, 6.2.5), and it is the way to entity bombs and foreign files.
//
// The parser is saxes (ISC, one dependency): strict, streaming, no external entity ever. We would write 1,500 lines instead.
import { SaxesParser } from 'saxes'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import type { OfficeZip } from './zip.ts'

export interface Element {
  /** `w:p`: the prefix is ours for the namespace, whatever prefix the file uses; none for a namespace we do not know. */
  readonly name: string
  /** By the same kind of name; an attribute without a prefix has none. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
}

/** Tables in tables in text boxes reach a depth of about 100; the code that walks a tree is recursive. */
const DEEPEST = 400

/** Elements of one tree: a table of 15,000 rows by 10 columns. A thousand elements take about 0.4 MB. */
const LARGEST_TREE = 1_000_000

const PREFIXES = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 'tc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
])

/**
 * Yields, in order and each complete, the outermost elements for which `isWanted` holds; `parent` is the name of the element
 * around, '' at the root. Throws `ReadRefusal` (`text.damaged`, `text.bomb`, `text.too-large`). No element when the part is absent.
 */
export function* elementsOf(
  zip: OfficeZip,
  part: string,
  isWanted: (name: string, parent: string) => boolean,
): Generator<Element> {
  const builder = new TreeBuilder(isWanted)
  let decoder: TextDecoder | null = null
  for (const chunk of zip.chunks(part)) {
    decoder ??= decoderFor(chunk)
    builder.write(decoder.decode(chunk, { stream: true }))
    yield* builder.finished.splice(0)
  }
  if (decoder === null) return
  builder.write(decoder.decode())
  builder.close()
  yield* builder.finished.splice(0)
}

/** The whole part as one tree, for the small parts; null when it is absent. */
export function treeOf(zip: OfficeZip, part: string): Element | null {
  for (const root of elementsOf(zip, part, () => true)) return root
  return null
}

class TreeBuilder {
  readonly finished: Element[] = []
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #isWanted: (name: string, parent: string) => boolean
  /** Names of the open elements above the tree being built. */
  readonly #above: string[] = []
  readonly #open: Element[] = []
  #size = 0

  constructor(isWanted: (name: string, parent: string) => boolean) {
    this.#isWanted = isWanted
    this.#parser.on('error', () => {
      throw new ReadRefusal('text.damaged', { detail: 'malformed-xml' })
    })
    this.#parser.on('doctype', () => {
      throw new ReadRefusal('text.damaged', { detail: 'document-type' })
    })
    this.#parser.on('opentag', (tag) => this.#onOpen(tag))
    this.#parser.on('closetag', () => this.#onClose())
    this.#parser.on('text', (text) => this.#open.at(-1)?.children.push(text))
    this.#parser.on('cdata', (text) => this.#open.at(-1)?.children.push(text))
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  close(): void {
    this.#parser.close()
  }

  #onOpen(tag: { uri: string; local: string; attributes: Record<string, SaxesAttribute> }): void {
    const name = ourName(tag.uri, tag.local)
    if (this.#above.length + this.#open.length >= DEEPEST)
      throw new ReadRefusal('text.damaged', { detail: 'nested-too-deep' })
    if (this.#open.length === 0 && !this.#isWanted(name, this.#above.at(-1) ?? '')) {
      this.#above.push(name)
      return
    }
    if (++this.#size > LARGEST_TREE) throw new ReadRefusal('text.too-large', { detail: 'large-table' })
    const element = { name, attributes: attributesOf(tag.attributes), children: [] }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  #onClose(): void {
    const element = this.#open.pop()
    if (element === undefined) {
      this.#above.pop()
      return
    }
    if (this.#open.length > 0) return
    this.finished.push(element)
    this.#size = 0
  }
}

interface SaxesAttribute {
  readonly uri: string
  readonly local: string
  readonly value: string
}

/** Most elements have none, and share this. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributesOf(given: Record<string, SaxesAttribute>): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null
  for (const key in given) {
    const attribute = given[key]
    if (attribute === undefined) continue
    attributes ??= new Map()
    attributes.set(ourName(attribute.uri, attribute.local), attribute.value)
  }
  return attributes ?? NO_ATTRIBUTES
}

/** One string per name, however often it comes. */
const NAMES = new Map<string, Map<string, string>>()
const MOST_NAMES = 2000

function ourName(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri)
  if (prefix === undefined) return local
  let names = NAMES.get(prefix)
  if (names === undefined) NAMES.set(prefix, (names = new Map()))
  const known = names.get(local)
  if (known !== undefined) return known
  const name = `${prefix}:${local}`
  if (names.size < MOST_NAMES) names.set(local, name)
  return name
}

/** By the byte order mark or the XML declaration; UTF-8 otherwise. */
function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be')
  const declaration = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const label = /^\s*<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/u.exec(declaration)?.[1]?.toLowerCase()
  try {
    return new TextDecoder(label ?? 'utf-8')
  } catch {
    return new TextDecoder('utf-8')
  }
}

/** The child elements, without the text between them. */
export function elementsIn(element: Element | null | undefined): Element[] {
  return element?.children.filter((child) => typeof child !== 'string') ?? []
}

export function childOf(element: Element | null | undefined, name: string): Element | undefined {
  return elementsIn(element).find((child) => child.name === name)
}

/** An attribute of an element that may not be there. */
export function attributeOf(element: Element | null | undefined, name: string): string | undefined {
  return element?.attributes.get(name)
}

/** All text inside, of whatever depth. */
export function textIn(element: Element | null | undefined): string {
  let text = ''
  for (const child of element?.children ?? []) text += typeof child === 'string' ? child : textIn(child)
  return text
}

/** Every element of this name inside, outermost first. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child
    else yield* descendants(child, name)
  }
}
