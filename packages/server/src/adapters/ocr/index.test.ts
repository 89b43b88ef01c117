import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import type { PageImage } from '../../evidence/text/reader.ts'
import { renderPage } from '../read-pdf/index.ts'
import { evenBoxes } from './even-boxes.ts'
import { parseHocr } from './hocr.ts'
import { makeOcr, type OcrOptions } from './index.ts'
import { inkOf, type Picture, quarterTurned, skewOf, straightened } from './picture.ts'

const ENGLISH = [
  'Nordlicht Muster GmbH and Jane Sample Ltd. entered into this Agreement on March 3, 2019.',
  'The tenant shall vacate the premises on or before July 1, 2021, as agreed by the parties.',
  'Payment of the remaining rent is due within thirty days after the end of the term.',
]
const GERMAN = [
  'Sehr geehrte Frau Beispiel, hiermit k\u00FCndige ich den Mietvertrag vom 3. M\u00E4rz 2019.',
  'Die Wohnung ist gem\u00E4\u00DF \u00A7 546 Abs. 1 BGB nach dem Ende des Mietvertrags zur\u00FCckzugeben.',
  'Die \u00DCbergabe der R\u00E4ume erfolgt am 1. Juli 2021 durch die Nordlicht Muster GmbH.',
]

/** A sheet of text drawn by PDFium in its own serif face, as a scanner would give it. */
async function scanOf(lines: readonly string[], size = 12): Promise<PageImage> {
  const shown = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj 0 -${size * 2} Td`).join('\n')
  const content = `BT /F1 ${size} Tf 60 760 Td\n${shown}\nET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')
  const pdf = Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`, 'latin1')
  const picture = await renderPage(new Uint8Array(pdf), 1, 200)
  assert.ok(picture !== null)
  const { columns, rows, pixels } = picture
  const grey = Uint8Array.from({ length: columns * rows }, (_, at) => pixels[at * 4] ?? 255)
  return imageOf({ columns, rows, grey })
}

function imageOf(picture: Picture): PageImage {
  return { number: 1, label: null, dotsPerInch: 200, ...picture }
}

async function recognise(image: PageImage, options: OcrOptions = {}) {
  const document = new AbortController()
  try {
    const { page, findings } = await makeOcr(options).recognise(image, document.signal)
    return { page, codes: findings.map((finding) => finding.code) }
  } finally {
    document.abort()
  }
}

/** Share of the dark pixels that lie inside a box of the page. */
function inkInBoxes(image: PageImage, page: Page): number {
  const scale = image.dotsPerInch / 72
  const covered = new Uint8Array(image.columns * image.rows)
  for (let at = 0; at < page.boxes.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = page.boxes.subarray(at, at + 4)
    for (let row = Math.floor(top * scale) - 2; row < bottom * scale + 2; row += 1) {
      covered.fill(
        1,
        row * image.columns + Math.floor(left * scale) - 2,
        row * image.columns + Math.ceil(right * scale) + 2,
      )
    }
  }
  let dark = 0
  let inside = 0
  for (let at = 0; at < covered.length; at += 1) {
    if ((image.grey[at] ?? 255) > 100) continue
    dark += 1
    inside += covered[at] ?? 0
  }
  return inside / dark
}

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

test('a scanned page becomes its text, with boxes where the ink is', async () => {
  const image = await scanOf(ENGLISH)
  const { page, codes } = await recognise(image)
  assert.equal(letters(page.text), letters(ENGLISH.join(' ')))
  assert.ok((page.confidence ?? 0) > 0.85)
  assert.equal(page.origin, 'ocr')
  assert.deepEqual(codes, [])
  assert.ok(inkInBoxes(image, page) > 0.97)
})

test('German is read with its own letters, and a lost paragraph sign is restored and said', async () => {
  const { page, codes } = await recognise(await scanOf(GERMAN))
  assert.equal(letters(page.text), letters(GERMAN.join(' ')))
  assert.match(page.text, /gemäß § 546 Abs\. 1 BGB/)
  const at = page.text.indexOf('§')
  const given = page.raw[page.rawIndex[at] ?? -1]
  assert.ok(given !== undefined)
  assert.equal(codes.includes('text.repaired-sign'), given !== '§')
})

test('a page that lay askew on the scanner is read, and its boxes lie askew with it', async () => {
  const image = await scanOf(ENGLISH)
  const askew = imageOf(straightened(image, -2, 1).picture)
  const ink = inkOf(askew)
  assert.ok(ink !== null)
  assert.ok(Math.abs(skewOf(ink) - 2) < 0.3)
  const { page } = await recognise(askew)
  assert.equal(letters(page.text), letters(ENGLISH.join(' ')))
  assert.ok(inkInBoxes(askew, page) > 0.9)
})

test('a page that lay on its side is read', async () => {
  const image = imageOf(quarterTurned(await scanOf([...ENGLISH, ...ENGLISH]), 1).picture)
  const { page } = await recognise(image)
  assert.equal(letters(page.text), letters([...ENGLISH, ...ENGLISH].join(' ')))
  assert.ok(inkInBoxes(image, page) > 0.9)
})

test('a blank sheet is a page without text, and no engine is started for it', async () => {
  const noise = Uint8Array.from({ length: 500 * 700 }, (_, at) => 240 + ((at * 7919) % 13))
  const { page, codes } = await recognise(imageOf({ columns: 500, rows: 700, grey: noise }), { entry: '/nowhere' })
  assert.deepEqual([page.text, codes], ['', ['text.page-without-text']])
})

test('what cannot be read well is marked for a person to check', async () => {
  const sheet = await scanOf(ENGLISH, 7)
  const image = { ...sheet, rows: 400, grey: sheet.grey.slice(0, sheet.columns * 400) }
  let state = 7
  const grey = image.grey.map((level) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % 100 < 28 ? (state >> 8) & 0xff : level
  })
  const { codes } = await recognise({ ...image, grey }, { seconds: 20 })
  assert.ok(codes.some((code) => /low-confidence|without-text|page-failed/.test(code)))
})

test('an engine that takes too long or answers nonsense costs one page, not the document', async () => {
  const image = await scanOf(ENGLISH)
  const late = await recognise(image, { seconds: 0.02 })
  assert.deepEqual([late.page.text, late.codes], ['', ['text.page-failed']])
  const entry = join(import.meta.dirname, '../sandbox/hostile-child.ts')
  assert.deepEqual((await recognise(image, { entry })).codes, ['text.page-failed'])
})

test('recognition can be called off', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 100)
  await assert.rejects(makeOcr().recognise(await scanOf(ENGLISH), stop.signal), { name: 'AbortError' })
})

test('any answer of the engine is understood as far as it goes', () => {
  const pieces = fc.constantFrom(
    "<span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 91'>",
    "<span class='ocrx_cinfo' title='x_bboxes 1 2 30 40; x_conf 99.1'>&amp;</span>",
    "<p class='ocr_par'>",
    "<span class='ocr_line'>",
    '<script>',
    '&lt;',
    "<span class='ocrx_cinfo' title='x_bboxes 1 2",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 20 }))), (parts) => {
      const recognised = parseHocr(parts.join(''))
      assert.equal(recognised.boxes.length, recognised.raw.length * 4)
      assert.equal(evenBoxes(recognised).boxes.length, recognised.raw.length * 4)
    }),
  )
})

test('turning an image and turning it back leads every point home', () => {
  const image = { columns: 40, rows: 30, grey: new Uint8Array(1200).map((_, at) => at % 251) }
  for (const quarters of [0, 1, 2, 3]) {
    const { picture, back } = quarterTurned(image, quarters)
    for (let at = 0; at < picture.grey.length; at += 7) {
      const [x, y] = back((at % picture.columns) + 0.5, Math.floor(at / picture.columns) + 0.5)
      assert.equal(picture.grey[at], image.grey[Math.floor(y) * 40 + Math.floor(x)])
    }
  }
})
