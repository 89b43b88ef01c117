import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedPages, layOutBundle, type PagePicture } from './bundle.ts'
import { exampleChronology } from './example/index.ts'

const picture: PagePicture = { mediaType: 'image/png', bytes: new Uint8Array(1), width: 595, height: 842, boxes: [] }

test('a bundle has each cited page once, in the order of the documents, and each row leads to its pages', () => {
  const chronology = exampleChronology()
  const cited = citedPages(chronology)
  const all = new Set(
    chronology.rows.flatMap(({ citations }) => citations.map(({ document, page }) => `${document} ${page}`)),
  )
  assert.equal(cited.length, all.size)
  const order = chronology.documents.map(({ id }) => id)
  const places = cited.map(({ document, page }) => order.indexOf(document) * 10_000 + page)
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  const bundle = layOutBundle(
    chronology,
    cited.map(() => picture),
  )
  assert.deepEqual(
    bundle.rows.map(({ number }) => number),
    chronology.rows.map((_, index) => index + 1),
  )
  for (const [index, row] of bundle.rows.entries())
    for (const { page } of row.places) {
      assert.ok(page !== null)
      assert.ok(bundle.pages[page - 1]?.rows.includes(index + 1), `row ${index + 1} is named on page ${page}`)
    }
})

test('a bundle says which filter made it, what it leaves out, and how many pages could not be drawn', () => {
  const chronology = { ...exampleChronology('de'), filter: 'vom 2020-01-01' }
  const bundle = layOutBundle(
    chronology,
    citedPages(chronology).map((_, index) => (index === 0 ? null : picture)),
  )
  const said = bundle.sentences.join(' ')
  assert.match(said, /gefilterten Chronologie: vom 2020-01-01/)
  assert.match(said, /private Notizen sind nicht enthalten/)
  assert.match(said, /Eine Seite ließ sich nicht zeichnen/)
  assert.equal(bundle.pages[0]?.picture, null)
})
