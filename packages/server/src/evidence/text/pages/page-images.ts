// What a page looks like. Of a PDF or a scan the original is drawn, in the sandbox, once for each width, and kept encrypted beside it;
// of everything else the page is drawn from its text. Either way in the page's own geometry, so that one highlight fits both.
import { type DocumentId, isRefusal, Refusal, type Turns } from '../../../base/index.ts'
import { type Blobs, storageDamaged, storageMissing } from '../../../platform/blobs/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Authority, askerOf } from '../../../platform/tenancy/index.ts'
import { type DocumentRow, type Documents, findAnyDocument } from '../../documents/index.ts'
import { lendOriginal } from '../lend-original.ts'
import { pageWithBoxes } from '../queries.ts'
import type { DocumentKind } from '../reader.ts'
import { drawFromText } from './draw-from-text.ts'

/** Draws one page of a hostile file, where nothing of it can do harm. Null where it cannot be drawn. */
export interface PageDrawer {
  /** A PNG of that many columns, fewer where the page is too long for so many. */
  draw(
    file: { readonly path: string; readonly kind: DrawnKind },
    page: { readonly number: number; readonly columns: number },
    signal: AbortSignal,
  ): Promise<Uint8Array | null>
}

export const DRAWN_KINDS = ['pdf', 'png', 'jpeg', 'tiff'] as const satisfies readonly DocumentKind[]
export type DrawnKind = (typeof DRAWN_KINDS)[number]
const isDrawn = (kind: string | null): kind is DrawnKind => DRAWN_KINDS.some((drawn) => drawn === kind)

export interface PageImage {
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly bytes: Uint8Array
}

export interface PageImages {
  /** Null where there is no such page. Refuses `server.busy` where too many are asked for. */
  image(
    authority: Authority,
    document: DocumentRow,
    page: { readonly number: number; readonly columns: number },
  ): Promise<PageImage | null>
}

export interface PageImagesMadeWith {
  readonly db: Db
  readonly blobs: Blobs
  readonly documents: Pick<Documents, 'original'>
  readonly drawer: PageDrawer
  /** An original is decrypted when its turn has come, not before: the disk holds no more of them than are drawn. */
  readonly turns: Turns
  readonly scratchFolder: string
}

const DRAWING_MILLISECONDS = 60_000

type PageAsked = { readonly number: number; readonly columns: number }
type Drawable = { readonly id: DocumentId; readonly kind: DrawnKind }
const labelOf = ({ number, columns }: PageAsked) => `derived page ${number} ${columns}` as const

export function makePageImages(made: PageImagesMadeWith): PageImages {
  const { db, blobs, documents, drawer, turns, scratchFolder } = made
  /** One drawing of a page at a time: who asks for the same again meanwhile gets the same. */
  const drawing = new Map<string, Promise<Uint8Array | null>>()
  /** Null too where what is kept of it is damaged: it is drawn anew, and takes the place of that. */
  const drawnBefore = async (authority: Authority, { id }: Drawable, page: PageAsked): Promise<Uint8Array | null> => {
    if (!(await blobs.has(authority, id, labelOf(page)))) return null
    try {
      return await joined(blobs.open(authority, id, labelOf(page)))
    } catch (error) {
      if (isRefusal(error, storageDamaged) || isRefusal(error, storageMissing)) return null
      throw error
    }
  }
  const drawn = async (authority: Authority, document: Drawable, page: PageAsked): Promise<Uint8Array | null> => {
    const before = await drawnBefore(authority, document, page)
    if (before !== null) return before
    const place = turns.enter(askerOf(authority))
    try {
      await place.turn()
      // Somebody else may have asked for the same.
      return (await drawnBefore(authority, document, page)) ?? (await drawNow(authority, document, page))
    } finally {
      place.leave()
    }
  }
  const drawNow = async (authority: Authority, document: Drawable, page: PageAsked): Promise<Uint8Array | null> => {
    const png = await lendOriginal({ documents, scratchFolder }, authority, document, (path) =>
      drawer.draw({ path, kind: document.kind }, page, AbortSignal.timeout(DRAWING_MILLISECONDS)),
    )
    if (png === null) return null
    try {
      await blobs.keep(authority, document.id, once(png), labelOf(page))
    } catch (error) {
      // Where nothing can be kept it is drawn again next time.
      if (error instanceof Refusal) return png
      throw error
    }
    // Removed for good while it was drawn: its erasing may have passed already.
    if ((await db.inWorkspace(authority, (scope) => findAnyDocument(scope, document.id))) === undefined)
      await blobs.remove(authority, document.id)
    return png
  }
  return {
    async image(authority, document, page) {
      const version = document.text_version ?? 0
      const stored = await db.inWorkspace(authority, (scope) => pageWithBoxes(scope, document.id, version, page.number))
      if (stored === null) return null
      const { id, kind } = document
      if (isDrawn(kind)) {
        const key = `${askerOf(authority)} ${id} ${page.number} ${page.columns}`
        const running = drawing.get(key) ?? drawn(authority, { id, kind }, page).finally(() => drawing.delete(key))
        drawing.set(key, running)
        const png = await running
        if (png !== null) return { mediaType: 'image/png', bytes: png }
      }
      return { mediaType: 'image/svg+xml', bytes: Buffer.from(drawFromText(stored)) }
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}
