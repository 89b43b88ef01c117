// Reads a PDF page by page: text with a box for every character where the file has text, a picture where it has not. A page that
// fails is a finding and an empty page; the others are read.
import {
  type Block,
  type Glyphs,
  onOwnPage,
  orderGlyphs,
  type Page,
  type PageFrame,
  RunningLines,
  typesetBlocks,
} from '@muniment/reading/page'
import type { OpenFile, ReadFormat, ReadItem, StampedText } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { annotationsOf } from './annotations.ts'
import { CharacterReader } from './characters.ts'
import { type OpenDocument, type OpenPage, openDocument, type Unopened, withPage } from './document.ts'
import { type FallbackDocument, openFallback } from './fallback.ts'
import { greyPicture, hasWriting, type PagePicture } from './picture.ts'
import { type Attachment, attachmentsOf, factsOf, labelOf } from './properties.ts'
import { contentOf, isPicture, stampedOn } from './scan.ts'

/** Enough for recognition of ten-point type. */
const SCAN_DOTS_PER_INCH = 200
/** Enough to see whether anything is written. */
const GLANCE_DOTS_PER_INCH = 100
/** A file may claim millions of pages that are not there. */
const MOST_FAILED_PAGES = 200

const MOST_REMARKS = 20_000

/** A4, for a page of which nothing is known. */
const UNKNOWN_SIZE = { width: 595, height: 842 }

/** `ReadFormat` for PDF. Refuses with `text.empty`, `text.encrypted`, `text.damaged`. */
export const readPdf: ReadFormat = async function* readPdf(file) {
  if (file.bytes.length === 0) throw new ReadRefusal('text.empty')
  const opened = await openDocument(file.bytes)
  if (typeof opened === 'string') {
    yield* readByFallback(file, opened)
    return
  }
  const { document, close } = opened
  try {
    if (document.pageCount <= 0) throw new ReadRefusal('text.damaged', { detail: 'no-pages' })
    for (const fact of factsOf(document)) yield { item: 'fact', fact }
    yield* pagesOf(document, file)
    yield* attachedFiles(document)
  } finally {
    close()
  }
}

async function* pagesOf(document: OpenDocument, file: OpenFile): AsyncGenerator<ReadItem> {
  const running = new RunningLines()
  const second = new SecondReader(file.bytes)
  const characters = new CharacterReader(document.lib)
  const remarks: Block[] = []
  let failed = 0
  try {
    for (let index = 0; index < document.pageCount && failed < MOST_FAILED_PAGES; index++) {
      const reading = readPage(document, index, characters)
      const { findings, files } = reading
      let { page, picture } = reading
      if (reading.needsSecondReader) page = (await second.page(index, page.label)) ?? page
      if (page.text !== '') picture = reading.isPicture ? picture : null
      if (findings.includes('text.page-failed')) failed++
      if (picture !== null) {
        for (const earlier of running.rest()) yield { item: 'page', page: earlier }
        yield { item: 'image', image: imageOf(page, picture, reading.stamped) }
      } else {
        for (const earlier of running.add(page)) yield { item: 'page', page: earlier }
      }
      for (const code of findings) yield { item: 'finding', finding: { code, page: index + 1 } }
      for (const remark of reading.remarks) if (remarks.length < MOST_REMARKS) remarks.push(remark)
      for (const { name, bytes } of files) yield { item: 'child', name, bytes, relation: 'attachment' }
    }
    for (const page of running.rest()) yield { item: 'page', page }
  } finally {
    characters.close()
    await second.close()
  }
  for (const page of typesetBlocks(onOwnPage('Comments', remarks), { firstNumber: document.pageCount + 1 })) {
    yield { item: 'page', page }
  }
  if (failed >= MOST_FAILED_PAGES) {
    const facts = { detail: 'failed-pages', count: MOST_FAILED_PAGES, pages: document.pageCount } as const
    yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
  }
}

type PageFinding = 'text.page-failed' | 'text.part-left-out'

interface PageReading {
  readonly page: Page
  readonly picture: PagePicture | null
  readonly stamped: StampedText | null
  /** The picture is the better reading even if another reader finds some text. */
  readonly isPicture: boolean
  readonly needsSecondReader: boolean
  readonly findings: readonly PageFinding[]
  readonly files: readonly Attachment[]
  readonly remarks: readonly Block[]
}

function readPage(document: OpenDocument, index: number, reader: CharacterReader): PageReading {
  const label = labelOf(document, index)
  const nothing = emptyPage(index + 1, label, UNKNOWN_SIZE)
  const failed: PageReading = {
    page: nothing,
    picture: null,
    stamped: null,
    isPicture: false,
    needsSecondReader: true,
    findings: ['text.page-failed'],
    files: [],
    remarks: [],
  }
  try {
    let added: Pick<PageReading, 'files' | 'remarks'> = { files: [], remarks: [] }
    let isFlat = true
    const first = withPage(document, index, (page) => {
      const { hasVisibleText, ...rest } = annotationsOf(page, index + 1)
      added = rest
      if (hasVisibleText) isFlat = document.lib.flatten(page.handle, 0) !== FLATTENED
      return isFlat ? readOpenPage(page, index, label, reader) : null
    })
    // Flattening makes fields and stamps part of the page's own content, which only a newly loaded page shows.
    const reading = isFlat ? first : withPage(document, index, (page) => readOpenPage(page, index, label, reader))
    return reading === null ? failed : { ...reading, ...added }
  } catch {
    // One page's fault must not take the others with it; it becomes a finding.
    return failed
  }
}

/** FPDFPage_Flatten: 0 failed, 1 done, 2 nothing to do. */
const FLATTENED = 1

function readOpenPage(open: OpenPage, index: number, label: string | null, reader: CharacterReader): PageReading {
  const characters = reader.read(open)
  const frame = frameOf(index + 1, label, open)
  const findings: PageFinding[] = characters.isCut ? ['text.part-left-out'] : []
  const page = orderGlyphs(characters.glyphs, frame)
  const content = lazily(() => contentOf(open))
  const nothingMore = { picture: null, stamped: null, files: [], remarks: [] }
  const read = { page, isPicture: false, needsSecondReader: false, findings, ...nothingMore }
  if (isPicture(open, characters, content))
    return {
      ...read,
      isPicture: true,
      picture: greyPicture(open, SCAN_DOTS_PER_INCH),
      stamped: stampedOn(characters, content()),
    }
  if (page.text !== '') return read
  const hasText = content().hasTextObjects
  if (!hasWriting(greyPicture(open, GLANCE_DOTS_PER_INCH)))
    return { ...read, needsSecondReader: hasText || content().isEmpty }
  return { ...read, needsSecondReader: hasText, picture: greyPicture(open, SCAN_DOTS_PER_INCH) }
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

/** pdf.js beside PDFium, opened when a page first needs it and given up when it adds nothing. */
class SecondReader {
  private readonly bytes: Uint8Array
  private document: FallbackDocument | null = null
  private disappointments = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The page as pdf.js reads it, when that has text. */
  async page(index: number, label: string | null): Promise<Page | null> {
    if (this.disappointments >= 3) return null
    try {
      this.document ??= await openFallback(this.bytes)
      if (this.document === null) this.disappointments = 3
      else if (index < this.document.pageCount) {
        const { glyphs, width, height } = await this.document.page(index)
        const page = orderGlyphs(glyphs, frameOf(index + 1, label, { width, height }))
        if (page.text !== '') return page
      }
    } catch {
      // What the second reader cannot read either stays as the first one left it.
    }
    this.disappointments++
    return null
  }

  async close(): Promise<void> {
    await this.document?.close()
  }
}

async function* readByFallback(file: OpenFile, reason: Unopened): AsyncGenerator<ReadItem> {
  const document = await openFallback(file.bytes)
  if (document === null || document.pageCount <= 0) {
    await document?.close()
    throw new ReadRefusal(`text.${reason}`)
  }
  const running = new RunningLines()
  let hasText = false
  try {
    for (let index = 0; index < document.pageCount; index++) {
      let page = emptyPage(index + 1, null, UNKNOWN_SIZE)
      try {
        const { glyphs, width, height } = await document.page(index)
        page = orderGlyphs(glyphs, frameOf(index + 1, null, { width, height }))
      } catch {
        yield { item: 'finding', finding: { code: 'text.page-failed', page: index + 1 } }
      }
      hasText ||= page.text !== ''
      for (const earlier of running.add(page)) yield { item: 'page', page: earlier }
    }
    if (!hasText) throw new ReadRefusal(`text.${reason}`)
    for (const page of running.rest()) yield { item: 'page', page }
  } finally {
    await document.close()
  }
}

function* attachedFiles(document: OpenDocument): Generator<ReadItem> {
  const { attachments, leftOut } = attachmentsOf(document)
  for (const { name, bytes } of attachments) yield { item: 'child', name, bytes, relation: 'attachment' }
  if (leftOut > 0) {
    const facts = { detail: 'attached-files', count: leftOut } as const
    yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
  }
}

function imageOf(page: Page, picture: PagePicture, stamped: StampedText | null) {
  const { columns, rows, dotsPerInch, pixels } = picture
  const over = stamped === null ? {} : { stamped }
  return { number: page.number, label: page.label, columns, rows, dotsPerInch, grey: pixels, ...over }
}

function frameOf(number: number, label: string | null, size: { width: number; height: number }): PageFrame {
  return { number, label, width: size.width, height: size.height, origin: 'text', confidence: null }
}

const NO_GLYPHS: Glyphs = { count: 0, codes: [], boxes: [], raw: '', rawIndex: [] }

function emptyPage(number: number, label: string | null, size: { width: number; height: number }): Page {
  return orderGlyphs(NO_GLYPHS, frameOf(number, label, size))
}
