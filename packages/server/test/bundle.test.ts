// The pages a chronology cites, taken away as one file.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExportPreview } from '@muniment/contract'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'

async function pagesOf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: { text: string; links: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const links = (await page.getAnnotations()).length
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push({ text: words.replaceAll('\u200b', '').replaceAll(/\s+/g, ' '), links })
  }
  return pages
}

onEveryEditingHouse('bundles', (house) => {
  test('a bundle is an index with the way to every cited page, and those pages', async () => {
    const matter = await house().matterOf('Bundled', [DELIVERY, PAYMENT, MEETING])
    const reply = await house().viewer.get(`/matters/${matter}/bundle.pdf`)
    assert.equal(reply.statusCode, 200, reply.body)
    assert.equal(reply.headers['content-type'], 'application/pdf')
    const pages = await pagesOf(reply.rawPayload)
    assert.equal(pages.length, 4)
    assert.match(pages[0]?.text ?? '', /Bundle of cited pages.*3 rows, 3 cited pages/)
    assert.equal(pages[0]?.links, 3)
    for (const [index, name] of ['1.txt', '2.txt', '3.txt'].entries())
      assert.match(
        pages[index + 1]?.text ?? '',
        new RegExp(`${name}.*Bundle page ${index + 1}.*Cited in no. ${index + 1}`),
      )
    assert.ok((await house().acts(matter)).includes('chronology.exported'))
    assert.equal((await house().stranger.get(`/matters/${matter}/bundle.pdf`)).statusCode, 404)
  })

  test('what a file will hold is said before it is taken, by the filter of the list', async () => {
    const matter = await house().matterOf('Previewed', [DELIVERY, PAYMENT, MEETING])
    const preview = async (query = '') =>
      jsonOf<ExportPreview>(await house().viewer.get(`/matters/${matter}/chronology/preview${query}`))
    const whole = await preview()
    assert.deepEqual([whole.filter, whole.rows, whole.sources, whole.citedPages], [null, 3, 3, 3])
    assert.deepEqual(
      whole.first.map(({ places }) => places),
      [['1.txt, line 1'], ['2.txt, line 1'], ['3.txt, line 1']],
    )
    const part = await preview('?text=pumps')
    assert.deepEqual([part.filter, part.rows, part.citedPages], ['with the words “pumps”', 1, 1])
    const pages = await pagesOf((await house().viewer.get(`/matters/${matter}/bundle.pdf?text=pumps`)).rawPayload)
    assert.equal(pages.length, 2)
    assert.match(pages[0]?.text ?? '', /filtered chronology are in the index: with the words “pumps”/)
  })
})
