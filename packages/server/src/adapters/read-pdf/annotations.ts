// What was put on a page later: filled form fields, free text and stamps (visible, but no part of the page's own text), notes and remarks
// (shown as symbols and marks, read in a bubble), files pinned to the page.
import type { Block } from '@muniment/reading/page'
import type { OpenPage } from './document.ts'
import { type Pdfium, textFrom, withName } from './pdfium.ts'
import { type Attachment, attachedFile, clean, isoOf } from './properties.ts'

/** FPDF annotation subtypes. */
const NOTE = 1
const FREE_TEXT = 3
const STAMP = 13
const FILE_ATTACHMENT = 17
const WIDGET = 20
/** Note, line, square, circle, polygon, polyline, highlight, underline, squiggly, strike-out, caret, ink: their contents are remarks. */
const REMARKS: ReadonlySet<number> = new Set([NOTE, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15])

const MOST_ANNOTATIONS = 5000
const LONGEST_REMARK = 20_000

export interface PageAnnotations {
  /** The page shows text that its own text does not have. */
  readonly hasVisibleText: boolean
  readonly remarks: readonly Block[]
  readonly files: readonly Attachment[]
}

/** Also gives fields without an appearance of their own the one a viewer would draw. */
export function annotationsOf(page: OpenPage, pageNumber: number): PageAnnotations {
  const { lib } = page.document
  const count = Math.min(lib.annotationCount(page.handle), MOST_ANNOTATIONS)
  let hasVisibleText = false
  const remarks: Block[] = []
  const files: Attachment[] = []
  for (let i = 0; i < count; i++) {
    const annotation = lib.annotation(page.handle, i)
    if (annotation === 0) continue
    const kind = lib.annotationKind(annotation)
    if (kind === FREE_TEXT || kind === STAMP || kind === WIDGET) {
      hasVisibleText = true
      if (!hasKey(lib, annotation, 'AP')) {
        if (kind === WIDGET) lib.drawField(annotation)
        else lib.drawAnnotation(annotation)
      }
    } else if (REMARKS.has(kind)) {
      const remark = remarkOf(lib, annotation, pageNumber)
      if (remark !== null) remarks.push(remark)
    } else if (kind === FILE_ATTACHMENT) {
      const file = attachedFile(lib, lib.annotationFile(annotation))
      if (file !== null) files.push(file)
    }
    lib.closeAnnotation(annotation)
  }
  return { hasVisibleText, remarks, files }
}

function remarkOf(lib: Pdfium, annotation: number, pageNumber: number): Block | null {
  const text = valueOf(lib, annotation, 'Contents').replaceAll(/\r\n?/g, '\n').trim().slice(0, LONGEST_REMARK)
  if (text === '') return null
  const author = clean(valueOf(lib, annotation, 'T'))
  const day = isoOf(valueOf(lib, annotation, 'CreationDate') || valueOf(lib, annotation, 'M'))?.slice(0, 10) ?? ''
  const label = [`page ${pageNumber}`, author, day].filter((part) => part !== '').join(', ')
  return { kind: 'comment', label, text }
}

function valueOf(lib: Pdfium, annotation: number, name: string): string {
  return withName(lib, name, (key) =>
    textFrom(lib, (pointer, bytes) => lib.annotationText(annotation, key, pointer, bytes)),
  )
}

function hasKey(lib: Pdfium, annotation: number, name: string): boolean {
  return withName(lib, name, (key) => lib.annotationHasKey(annotation, key)) !== 0
}
