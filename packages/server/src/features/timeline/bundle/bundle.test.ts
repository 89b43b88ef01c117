import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longChronology } from '../../../evidence/exhibits/example/index.ts'
import { MOST_PAGES, pagesFor } from './bundle.ts'

test('a chronology that cites more pages than a bundle holds is refused before a page is drawn, and one that cites as many is not', () => {
  const { rows, documents, ...rest } = longChronology(10)
  const [row, document] = [rows.find(({ citations }) => citations.length > 0), documents[0]]
  const [citation] = row?.citations ?? []
  assert.ok(row && document && citation)
  const citing = (count: number) => ({
    ...rest,
    documents,
    rows: [
      {
        ...row,
        citations: Array.from({ length: count }, (_, index) => ({
          ...citation,
          document: document.id,
          page: index + 1,
        })),
      },
    ],
  })
  assert.equal(pagesFor(citing(MOST_PAGES)).length, MOST_PAGES)
  assert.throws(() => pagesFor(citing(MOST_PAGES + 1)), { code: 'bundle.too-long' })
})
