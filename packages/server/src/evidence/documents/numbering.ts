// Bates numbers: the pages of documents counted through. A number is one page of a matter: no two ranges under one prefix overlap.
import type { Bates } from '@muniment/contract/places'
import type { DocumentId, MatterId } from '../../base/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { ACTS } from './acts.ts'
import { openMatterOf } from './documents.ts'
import * as queries from './queries.ts'
import { batesTaken, batesTooHigh, documentNotFound, withoutPages } from './refusals.ts'

/** As the column keeps it. */
const HIGHEST = 999_999_999

export const batesOf = ({
  bates_prefix: prefix,
  bates_first: first,
  bates_digits: digits,
}: Pick<queries.DocumentRow, 'bates_prefix' | 'bates_first' | 'bates_digits'>): Bates | null =>
  prefix === null || first === null || digits === null ? null : { prefix, first, digits }

export const batesColumns = (bates: Bates | null) => ({
  bates_prefix: bates?.prefix ?? null,
  bates_first: bates?.first ?? null,
  bates_digits: bates?.digits ?? null,
})

type Numbered = Pick<queries.DocumentRow, 'id' | 'pages'>

/** The range of each, one behind the other. Refuses `document.without-pages`, `document.bates-too-high`. */
export function countThrough(documents: readonly Numbered[], { prefix, first, digits }: Bates): readonly Bates[] {
  let next = first
  return documents.map(({ pages }) => {
    if (pages === 0) throw withoutPages()
    const range = { prefix, first: next, digits }
    next += pages
    if (next - 1 > HIGHEST) throw batesTooHigh()
    return range
  })
}

/** Refuses `document.bates-taken` where another document of the matter, also one in the trash, has a number of the range. */
export async function assertFree(
  scope: Scope,
  matter: MatterId,
  { prefix, first }: Bates,
  pages: number,
  except: readonly DocumentId[],
): Promise<void> {
  const other = await queries.numberedWithin(scope, matter, { prefix, first, last: first + pages - 1, except })
  if (other !== undefined) throw batesTaken()
}

export interface NumberingAsked extends Bates {
  readonly documents: readonly DocumentId[]
}

/** The documents held and numbered in the order that was asked for, each once. Refuses also `document.not-found`. */
export async function numberIn(
  scope: Scope,
  matter: MatterId,
  { documents, ...bates }: NumberingAsked,
): Promise<queries.DocumentRow[]> {
  await openMatterOf(scope, matter)
  const asked = [...new Set(documents)]
  const held = new Map((await queries.holdDocuments(scope, matter, asked)).map((row) => [row.id, row]))
  const rows = asked.map((id) => {
    const row = held.get(id)
    if (row === undefined) throw documentNotFound()
    return row
  })
  const ranges = countThrough(rows, bates)
  // Whoever gives numbers holds the documents first and their matter then: two that count through the same do so one after the other.
  await queries.holdMatter(scope, matter)
  const pages = rows.reduce((sum, row) => sum + row.pages, 0)
  await assertFree(scope, matter, bates, pages, asked)
  const changed: queries.DocumentRow[] = []
  for (const [index, row] of rows.entries()) {
    const change = { ...batesColumns(ranges[index] ?? null), version: row.version + 1 }
    await queries.updateDocument(scope, row.id, change)
    changed.push({ ...row, ...change })
  }
  await recordAct(scope, {
    action: ACTS.documentsNumbered,
    targets: [{ type: 'matter', id: matter }],
    facts: { documents: rows.length, pages },
  })
  return changed
}
