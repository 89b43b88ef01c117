// A page without words is evidence too: it is cited as it looks, and nothing else is cited without a quote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { packGeometry } from '../src/evidence/text/geometry.ts'
import { type Answered, DELIVERY, jsonOf, onEveryEditingHouse } from './editing.test-builder.ts'

const NO_INK = packGeometry({
  boxes: new Float32Array(0),
  raw: '',
  rawIndex: new Int32Array(0),
  width: 595,
  height: 842,
})

onEveryEditingHouse('pages without words', (house) => {
  test('a picture is cited by its page; a page with words is not cited without them', async () => {
    const matter = await house().matterOf('Pictures', [DELIVERY])
    const picture = await house().fileText(matter, 'photograph.txt', 'Jane Sample likes pumps.\n')
    await house().installation.db.inWorkspace(house().owner.authority(), async ({ connection }) => {
      await connection.query("update pages set text = '', zones = '[]' where document_id = $1", [picture])
      await connection.query('update page_geometries set packed = $2 where document_id = $1', [picture, NO_INK])
    })
    const citing = (document: string, more: object = {}) =>
      house().editor.send('POST', `/matters/${matter}/events`, {
        payload: {
          text: 'The yard under water',
          citations: [{ document, page: 1, start: 0, end: 0, place: 'the whole page', ...more }],
        },
      })
    const made = jsonOf<Answered>(await citing(picture, { quote: '' }), 201)
    assert.deepEqual(
      made.event.citations.map(({ document, page, quote, place }) => [document, page, quote, place]),
      [[picture, 1, '', 'the whole page']],
    )
    const [delivery] = await house().events(matter, '?text=pumps')
    const withWords = delivery?.citations[0]?.document ?? ''
    for (const reply of [
      await citing(withWords),
      await citing(picture, { quote: 'Water' }),
      await citing(picture, { end: 1 }),
    ])
      assert.equal(reply.json<{ code: string }>().code, 'events.citation-does-not-stand')
    const { rows } = jsonOf<Chronology>(await house().editor.get(`/matters/${matter}/chronology`))
    assert.equal(rows.find(({ id }) => id === made.event.id)?.citations[0]?.quote, '')
    for (const [language, words] of [
      ['en', '[page without words]'],
      ['de', '[Seite ohne Text]'],
    ] as const) {
      const page = await house().editor.get(`/matters/${matter}/chronology.html?language=${language}`)
      assert.ok(page.body.includes(words), words)
    }
    assert.equal((await house().editor.get(`/matters/${matter}/bundle.pdf`)).statusCode, 200)
    await house().undo(matter, made.edit)
  })
})
