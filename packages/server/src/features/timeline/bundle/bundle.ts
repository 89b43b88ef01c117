// The pages a chronology cites, gathered as pictures with what is cited on them marked.
import type { Chronology } from '@muniment/contract'
import { type MatterId, refusal } from '../../../base/index.ts'
import { type DocumentRow, documentsOfMatter, recordReading } from '../../../evidence/documents/index.ts'
import {
  type Bundle,
  type CitedPage,
  citedPages,
  layOutBundle,
  type PagePicture,
} from '../../../evidence/exhibits/index.ts'
import { type PageImages, pageWithBoxes } from '../../../evidence/text/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { boxesOf } from './boxes.ts'

/** More takes longer than anybody waits for a download. */
export const MOST_PAGES = 200
/** A4 at 150 dots an inch, about. */
const COLUMNS = 1200

const bundleTooLong = refusal(
  'bundle.too-long',
  'A bundle holds at most 200 cited pages, and this chronology cites more. Narrow the filter, by days, document or tag.',
  413,
)

export interface BundleMadeWith {
  readonly db: Db
  readonly images: PageImages
}

/** Refuses `bundle.too-long`. */
export function pagesFor(chronology: Chronology): readonly CitedPage[] {
  const cited = citedPages(chronology)
  if (cited.length > MOST_PAGES) throw bundleTooLong({ pages: cited.length, most: MOST_PAGES })
  return cited
}

/** Refuses `bundle.too-long`, `server.busy`. Ends with the signal. */
export async function bundleOf(
  { db, images }: BundleMadeWith,
  { authority, matter, now, signal }: { authority: Authority; matter: MatterId; now: Date; signal: AbortSignal },
  chronology: Chronology,
): Promise<Bundle> {
  const cited = pagesFor(chronology)
  const documents = await db.inWorkspace(authority, async (scope) => {
    const all = new Map<string, DocumentRow>((await documentsOfMatter(scope, matter)).map((row) => [row.id, row]))
    // Whoever takes the pages away has read them.
    for (const id of new Set(cited.map(({ document }) => document))) {
      const row = all.get(id)
      if (row !== undefined) await recordReading(scope, row, now)
    }
    return all
  })
  const citations = chronology.rows.flatMap((row) => row.citations)
  const pictures: (PagePicture | null)[] = []
  for (const { document: id, page: number } of cited) {
    signal.throwIfAborted()
    const document = documents.get(id)
    const ranges = citations.filter((citation) => citation.document === id && citation.page === number)
    pictures.push(
      document === undefined ? null : await pictureOf({ db, images }, authority, { document, number, ranges }),
    )
  }
  return layOutBundle(chronology, pictures)
}

async function pictureOf(
  { db, images }: BundleMadeWith,
  authority: Authority,
  asked: {
    readonly document: DocumentRow
    readonly number: number
    readonly ranges: readonly { readonly start: number; readonly end: number }[]
  },
): Promise<PagePicture | null> {
  const { document, number, ranges } = asked
  const version = document.text_version ?? 0
  const page = await db.inWorkspace(authority, (scope) => pageWithBoxes(scope, document.id, version, number))
  const image = await images.image(authority, document, { number, columns: COLUMNS })
  if (page === null || image === null) return null
  const { width, height } = page
  return { ...image, width, height, boxes: ranges.flatMap((range) => boxesOf(page, range)) }
}
