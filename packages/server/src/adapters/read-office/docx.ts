// Reads Word files (.docx, .docm, .dotx, .dotm; macros are never looked at). The pages hold what a reader of the finished document
// sees: insertions accepted and marked as such, list labels and note marks as Word would compute them. What was deleted, what is
// hidden and what was commented stand on pages of their own, named so.
import { type Block, joinBlocks, onOwnPage, typesetBlocks, withPlaces, wrappedLines } from '@muniment/reading/page'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { type ReadDetail, ReadRefusal, type ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { DocxNotes, revisionLabel } from './docx-notes.ts'
import { Numbering } from './docx-numbering.ts'
import { WordPages } from './docx-pages.ts'
import type { Asides } from './docx-parts.ts'
import { Story } from './docx-story.ts'
import { Styles } from './docx-styles.ts'
import { embeddedFiles } from './embedded.ts'
import { factsOf, type Relation, relatedPart, relationsOf } from './relations.ts'
import { descendants, elementsOf, textIn, treeOf } from './xml.ts'
import { OfficeZip } from './zip.ts'

/** Throws `ReadRefusal`: `text.encrypted`, `text.damaged`, `text.bomb`, `text.too-large`. */
export async function* readDocx(file: OpenFile): AsyncGenerator<ReadItem> {
  const zip = new OfficeZip(file.bytes)
  const root = relationsOf(zip, '')
  const main = relatedPart(zip, root, 'officeDocument') ?? 'word/document.xml'
  if (!zip.has(main)) throw new ReadRefusal('text.damaged', { detail: 'part-missing' })
  for (const fact of factsOf(zip, root)) yield { item: 'fact', fact }

  const relations = relationsOf(zip, main)
  const asides: Asides = { deleted: [], hidden: [] }
  let pages = 0
  for (const page of typesetBlocks(blocksOf(zip, main, relations, asides))) {
    pages += 1
    yield { item: 'page', page }
  }
  yield* findingsOf(pages, asides, relations)
  yield* embeddedFiles(zip, relations)
  if (pages === 0) yield* scannedPages(zip, relations)
}

function* blocksOf(zip: OfficeZip, main: string, relations: readonly Relation[], asides: Asides): Generator<Block> {
  const part = (type: string) => relatedPart(zip, relations, type)
  const shared = {
    styles: new Styles(zip, part('styles')),
    numbering: new Numbering(zip, part('numbering')),
    notes: new DocxNotes(zip, part('footnotes'), part('endnotes')),
    asides,
  }
  const beside = new Story(shared, new WordPages(false))
  const pages = new WordPages(zip.mentions(main, 'lastRenderedPageBreak'))
  const visible = function* (): Generator<Block> {
    yield* runningBlocks(zip, relations, 'header', beside)
    const story = new Story(shared, pages)
    for (const element of elementsOf(zip, main, (_, parent) => parent === 'w:body')) yield* story.blocks(element)
    yield* story.end()
    yield* diagramBlocks(zip, relations)
    yield* runningBlocks(zip, relations, 'footer', beside)
  }
  yield* onOwnPage(pages.firstLabel, withPlaces(wrappedLines(visible())))
  yield* onOwnPage('Comments', commentBlocks(zip, part('comments'), beside))
  yield* onOwnPage('Deleted text', asides.deleted)
  yield* onOwnPage('Hidden text', asides.hidden)
}

/** Headers or footers: each text once, however many sections and kinds of page repeat it. */
function* runningBlocks(
  zip: OfficeZip,
  relations: readonly Relation[],
  kind: 'header' | 'footer',
  story: Story,
): Generator<Block> {
  const seen = new Set<string>()
  for (const relation of relations) {
    if (relation.type !== kind || relation.isExternal) continue
    const { text, zones } = joinBlocks(story.all(treeOf(zip, relation.target) ?? undefined))
    if (text === '' || seen.has(text)) continue
    seen.add(text)
    yield { kind, label: null, text, zones }
  }
}

function* commentBlocks(zip: OfficeZip, part: string | null, story: Story): Generator<Block> {
  if (part === null) return
  for (const comment of elementsOf(zip, part, (name) => name === 'w:comment')) {
    const { text, zones } = joinBlocks(story.all(comment))
    yield { kind: 'comment', label: revisionLabel(comment), text, zones }
  }
}

/** The words in the boxes of SmartArt, which Word keeps in a part of their own. */
function* diagramBlocks(zip: OfficeZip, relations: readonly Relation[]): Generator<Block> {
  for (const relation of relations) {
    const tree = relation.type === 'diagramData' ? treeOf(zip, relation.target) : null
    if (tree === null) continue
    for (const paragraph of descendants(tree, 'a:p')) {
      const text = textIn(paragraph).trim()
      if (text !== '') yield { kind: 'text-box', label: null, text }
    }
  }
}

function* findingsOf(pages: number, asides: Asides, relations: readonly Relation[]): Generator<ReadItem> {
  const finding = (code: ReadRefusalCode, facts?: ReadDetail): ReadItem => ({
    item: 'finding',
    finding: { code, page: null, ...(facts === undefined ? {} : { facts }) },
  })
  if (pages === 0) yield finding('text.no-text')
  if (asides.hidden.length > 0) {
    yield finding('text.hidden-part', { detail: 'hidden-text' })
  }
  if (relations.some((one) => one.type === 'subDocument')) {
    yield finding('text.part-left-out', { detail: 'sub-documents' })
  }
}

/** The pictures of a document that is nothing but pictures: they are scanned pages. */
function* scannedPages(zip: OfficeZip, relations: readonly Relation[]): Generator<ReadItem> {
  for (const { type, target, isExternal } of relations) {
    if (type !== 'image' || isExternal || !zip.has(target)) continue
    yield { item: 'child', name: target.split('/').at(-1) ?? target, bytes: zip.bytesOf(target), relation: 'entry' }
  }
}
