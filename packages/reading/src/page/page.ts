// A page as everything downstream sees it. Whatever a file was (PDF, scan, mail, spreadsheet), it becomes pages of text in
// reading order with a box for every character, so a citation and its highlight mean the same thing for every format.
import type { Span } from '../span.ts'

/** What a stretch of page text is. Zones may nest (a cell in a table row); they are listed in the order of `start`. */
export type ZoneKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'cell'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  | 'inserted'
  | 'deleted'
  | 'quoted'
  | 'field'
  | 'text-box'
  | 'line'
  | 'signature'

export interface Zone extends Span {
  readonly kind: ZoneKind
  /**
   * What a person would call this place: a cell address (`Ledger!B7`), a mail field (`Sent`), the author of a comment, the number of a line
   * in a file that has lines and no pages.
   */
  readonly label: string | null
}

/** Where the characters come from: the file itself, recognition of an image, or typeset by us because the format has no pages. */
export type PageOrigin = 'text' | 'ocr' | 'typeset'

export interface Page {
  /** 1-based position in the document. */
  readonly number: number
  /** The page's own name where it has one: a PDF page label ('iv'), a sheet name, 'Comments', 'Deleted text'. */
  readonly label: string | null
  /** Size as shown (after rotation), in points of 1/72 inch. */
  readonly width: number
  readonly height: number
  /** Reading order. Lines end in '\n', blocks in '\n\n'; a word broken over a line end is joined. Citations are ranges of this. */
  readonly text: string
  /**
   * Four numbers per UTF-16 unit of `text`: left, top, right, bottom in points from the page's top left corner. All lie on the
   * page. A unit without ink (space, line end, low surrogate) has a box of no width at the end of the character before it.
   */
  readonly boxes: Float32Array
  /** The characters as the file or the recogniser gave them: before ordering, joining and repair. */
  readonly raw: string
  /** Per UTF-16 unit of `text`: the index in `raw` it came from, or -1 where we put it in. */
  readonly rawIndex: Int32Array
  readonly origin: PageOrigin
  /** Mean confidence of the recogniser, 0 to 1; null where nothing was recognised. */
  readonly confidence: number | null
  readonly zones: readonly Zone[]
}
