// A list is a page with a place to go on from, or it is whole. What is asked for whole and has grown past its bound is refused: rows
// that are missing without a word would make an answer look complete.
import { refusal } from '../../base/index.ts'

const listTooLong = refusal(
  'list.too-long',
  'The list has more entries than one answer can carry; nothing was left out in silence, so nothing was answered. Split the matter.',
  413,
)

interface Bounded<Row> {
  limit(most: number): { execute(): Promise<Row[]> }
}

/** Ends a query: `.$call(neverCut(500_000))`. Every row, or the refusal `list.too-long` when there are more than `most`. */
export const neverCut =
  (most: number) =>
  async <Row>(query: Bounded<Row>): Promise<Row[]> => {
    const rows = await query.limit(most + 1).execute()
    if (rows.length > most) throw listTooLong({ most })
    return rows
  }
