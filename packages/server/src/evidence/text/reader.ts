// The port that stands between the product and every file format. A reader is a generator over one hostile file; it runs only in
// the sandboxed child (adapters/sandbox), which frames what it yields and never lets it see anything but that file.
import type { Page } from '@muniment/reading'
import type { ReadDetail, ReadRefusalCode } from './refusals.ts'

/** What a file turned out to be, by its content, whatever its name says. */
export type DocumentKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'csv'
  | 'eml'
  | 'msg'
  | 'mbox'
  | 'html'
  | 'rtf'
  | 'odt'
  | 'text'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'zip'

/** A date, person or title the format itself states: mail headers, document properties. Never taken from running text. */
export type DocumentFact =
  | { readonly fact: 'title'; readonly value: string }
  | {
      readonly fact: 'date'
      /** `sent`, `received`: a mail's own header; `created`, `modified`: properties, weak evidence that never dates an event. */
      readonly name: 'sent' | 'received' | 'created' | 'modified'
      /** ISO 8601 with the offset as stated: `2021-03-03T14:05:00+01:00`, or a bare day. */
      readonly value: string
    }
  | {
      readonly fact: 'person'
      readonly role: 'from' | 'to' | 'cc' | 'bcc' | 'author' | 'last-editor'
      readonly name: string | null
      readonly address: string | null
    }
  | { readonly fact: 'message-id' | 'in-reply-to'; readonly value: string }

/** A page image that must be recognised: grey, one byte a pixel, rendered or decoded by us. */
export interface PageImage {
  readonly number: number
  readonly label: string | null
  /** Pixels. */
  readonly columns: number
  readonly rows: number
  readonly grey: Uint8Array
  readonly dotsPerInch: number
  /** What the file itself says in letters that stand over the picture, such as a court's stamp: surer than what is recognised. */
  readonly stamped?: StampedText
}

/** One entry a character; boxes (four numbers each) and turns as in `Glyphs`. */
export interface StampedText {
  readonly codes: readonly number[]
  readonly boxes: readonly number[]
  readonly turns: readonly number[]
}

/** A page with more text of its own is no picture of a page. */
export const MOST_STAMPED = 1000

/** Something about the file a person must know: it becomes a coverage finding, worded when it leaves. */
export interface ReadFinding {
  readonly code: ReadRefusalCode
  /** 1-based; null when it concerns the whole file. */
  readonly page: number | null
  readonly facts?: ReadDetail
}

export type ReadItem =
  | { readonly item: 'page'; readonly page: Page }
  | { readonly item: 'image'; readonly image: PageImage }
  | { readonly item: 'fact'; readonly fact: DocumentFact }
  | {
      readonly item: 'child'
      readonly name: string
      readonly bytes: Uint8Array
      readonly relation: 'attachment' | 'entry' | 'message'
    }
  | { readonly item: 'finding'; readonly finding: ReadFinding }

/** The one file a reader may see. */
export interface OpenFile {
  readonly bytes: Uint8Array
  /** The name it was given; evidence of nothing but a hint for text encodings and CSV. */
  readonly name: string
}

/**
 * Yields pages in order (numbers 1, 2, 3 …; an `image` takes the number of the page it will become). Throws `ReadRefusal` for a
 * file that cannot be read; any other throw is a fault and reaches the user as `text.reader-failed`.
 */
export type ReadFormat = (file: OpenFile) => AsyncGenerator<ReadItem>

/** The port the pipeline reads documents through; the adapter opens each in a child process of its own. */
export interface DocumentReader {
  /**
   * Yields the kind first, then what the reader yields. Ends normally, or throws `ReadRefusal`; everything yielded before stands.
   * Leaving the loop early, or `signal`, kills the child. Pulls no faster than the caller does.
   */
  read(
    file: { readonly path: string; readonly name: string },
    signal?: AbortSignal,
  ): AsyncGenerator<ReadItem | { readonly item: 'kind'; readonly kind: DocumentKind }, void, undefined>
}
