import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, ZoneKind } from '@muniment/reading/page'
import { runningTextOf } from './running-text.ts'

function pageOf(number: number, text: string, heads: readonly (readonly [ZoneKind, string])[]): Page {
  const zones = heads.map(([kind, of]) => {
    const start = text.indexOf(of)
    return { kind, label: null, start, end: start + of.length }
  })
  const boxes = new Float32Array(text.length * 4)
  const rawIndex = Int32Array.from(text, (_, i) => i)
  const size = { label: null, width: 612, height: 792 }
  return { number, ...size, text, boxes, raw: text, rawIndex, origin: 'text', confidence: null, zones }
}
const read = (pages: readonly Page[], language: 'en' | 'de' = 'en') => runningTextOf({ pages, language }).text

test('a filing stamp above every page is read once', () => {
  const pages = [1, 2, 3].map((number) =>
    pageOf(number, `Case 12 Filed 3 March 2021 Page ${number} of 3\n\nText of page ${number}.`, [
      ['header', `Case 12 Filed 3 March 2021 Page ${number} of 3`],
    ]),
  )
  assert.equal(read(pages).match(/Filed 3 March 2021/g)?.length, 1)
  assert.ok(read(pages).startsWith('Case 12 Filed 3 March 2021'))
})

test('a day that the letter itself says is not read again above its second page, and no head without a day is', () => {
  const pages = [
    pageOf(1, 'Hamburg, den 3. März 2021\n\nSehr geehrte Frau Muster,', []),
    pageOf(2, 'Schreiben vom 3. März 2021, Seite 2\n\nwir kündigen.', [
      ['header', 'Schreiben vom 3. März 2021, Seite 2'],
    ]),
    pageOf(3, 'Nordlicht Muster GmbH 2021/3\n\nErika Beispiel', [['header', 'Nordlicht Muster GmbH 2021/3']]),
  ]
  assert.doesNotMatch(read(pages, 'de'), /Schreiben vom|Nordlicht/)
})

test('of a diary whose pages are headed by their days every day is read', () => {
  const pages = [3, 4, 5].map((day) =>
    pageOf(day, `${day} March 2021\n\nWork went on.`, [['header', `${day} March 2021`]]),
  )
  assert.deepEqual(read(pages).match(/\d March 2021/g), ['3 March 2021', '4 March 2021', '5 March 2021'])
})
