// Reads OpenDocument texts (.odt, .ott). As with Word files, the pages hold what a reader sees; deleted text, hidden text and comments
// stand on pages of their own.
import { type Block, joinBlocks, onOwnPage, typesetBlocks, withPlaces, wrappedLines } from '@muniment/reading/page'
import type { DocumentFact, OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { type ReadDetail, ReadRefusal, type ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { OdtLists } from './odt-lists.ts'
import { type OdtAsides, OdtStory } from './odt-story.ts'
import { attributeOf, childOf, descendants, type Element, elementsIn, elementsOf, textIn, treeOf } from './xml.ts'
import { OfficeZip } from './zip.ts'

/** Throws `ReadRefusal`: `text.encrypted`, `text.damaged`, `text.bomb`, `text.unknown-kind` for an OpenDocument of another kind. */
export async function* readOdt(file: OpenFile): AsyncGenerator<ReadItem> {
  const zip = new OfficeZip(file.bytes)
  refuseOthers(zip)
  for (const fact of factsOf(zip)) yield { item: 'fact', fact }

  const asides: OdtAsides = { deleted: [], hidden: [], comments: [] }
  let pages = 0
  for (const page of typesetBlocks(blocksOf(zip, asides))) {
    pages += 1
    yield { item: 'page', page }
  }
  const finding = (code: ReadRefusalCode, facts?: ReadDetail): ReadItem => ({
    item: 'finding',
    finding: { code, page: null, ...(facts === undefined ? {} : { facts }) },
  })
  if (pages === 0) yield finding('text.no-text')
  const objects = zip.parts.filter((part) => /^Object \d+\/content\.xml$/u.test(part.name)).length
  if (objects > 0) yield finding('text.part-left-out', { detail: 'embedded-objects', count: objects })
  if (asides.hidden.length > 0) yield finding('text.hidden-part', { detail: 'hidden-text' })
}

function refuseOthers(zip: OfficeZip): void {
  const manifest = treeOf(zip, 'META-INF/manifest.xml')
  for (const entry of elementsIn(manifest)) {
    if (childOf(entry, 'manifest:encryption-data') !== undefined) throw new ReadRefusal('text.encrypted')
  }
  const kind = zip.has('mimetype') ? Buffer.from(zip.bytesOf('mimetype')).toString('latin1').trim() : ''
  if (kind !== '' && !kind.startsWith('application/vnd.oasis.opendocument.text'))
    throw new ReadRefusal('text.unknown-kind')
  if (!zip.has('content.xml')) throw new ReadRefusal('text.damaged', { detail: 'part-missing' })
}

function* blocksOf(zip: OfficeZip, asides: OdtAsides): Generator<Block> {
  const lists = new OdtLists()
  const hiddenStyles = new Set<string>()
  const learn = (styles: Element): void => {
    lists.learn(styles)
    for (const name of hiddenIn(styles)) hiddenStyles.add(name)
  }
  const story = new OdtStory(lists, asides, hiddenStyles)
  const styles = treeOf(zip, 'styles.xml')
  for (const name of ['office:styles', 'office:automatic-styles']) {
    const group = childOf(styles, name)
    if (group !== undefined) learn(group)
  }
  const masters = childOf(styles, 'office:master-styles')
  yield* runningBlocks(masters, 'header', story)
  const wanted = (name: string, parent: string) => parent === 'office:text' || name === 'office:automatic-styles'
  const body = function* (): Generator<Block> {
    for (const element of elementsOf(zip, 'content.xml', wanted)) {
      if (element.name === 'office:automatic-styles') learn(element)
      else yield* story.blocks(element)
    }
  }
  yield* withPlaces(wrappedLines(body()))
  yield* runningBlocks(masters, 'footer', story)
  yield* onOwnPage('Comments', asides.comments)
  yield* onOwnPage('Deleted text', asides.deleted)
  yield* onOwnPage('Hidden text', asides.hidden)
}

function* hiddenIn(styles: Element): Generator<string> {
  for (const style of elementsIn(styles)) {
    const display = attributeOf(childOf(style, 'style:text-properties'), 'text:display')
    if (display === 'none') yield style.attributes.get('style:name') ?? ''
  }
}

/** Headers or footers of all kinds of page, each text once. */
function* runningBlocks(masters: Element | undefined, kind: 'header' | 'footer', story: OdtStory): Generator<Block> {
  if (masters === undefined) return
  const seen = new Set<string>()
  for (const variant of ['', '-first', '-left']) {
    for (const element of descendants(masters, `style:${kind}${variant}`)) {
      const { text, zones } = joinBlocks(story.all(element))
      if (text === '' || seen.has(text)) continue
      seen.add(text)
      yield { kind, label: null, text, zones }
    }
  }
}

function* factsOf(zip: OfficeZip): Generator<DocumentFact> {
  const meta = childOf(treeOf(zip, 'meta.xml'), 'office:meta')
  const value = (name: string): string => textIn(childOf(meta, name)).trim()
  const title = value('dc:title')
  if (title !== '') yield { fact: 'title', value: title }
  for (const [name, role] of [['meta:initial-creator', 'author'] as const, ['dc:creator', 'last-editor'] as const]) {
    const person = value(name)
    if (person !== '') yield { fact: 'person', role, name: person, address: null }
  }
  for (const [name, called] of [['meta:creation-date', 'created'] as const, ['dc:date', 'modified'] as const]) {
    const time = value(name)
    if (/^\d{4}-\d{2}-\d{2}/u.test(time)) yield { fact: 'date', name: called, value: time }
  }
}
