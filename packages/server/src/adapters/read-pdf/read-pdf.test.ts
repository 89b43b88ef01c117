import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import type { ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { readPdf, renderPage } from './index.ts'
import { DRAWN_SCAN, pdf, SCAN, show, stream } from './pdf.test-builder.ts'

async function itemsOf(bytes: Uint8Array): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  for await (const item of readPdf({ bytes, name: 'sample.pdf' })) items.push(item)
  return items
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  return (await itemsOf(bytes)).flatMap((item) => (item.item === 'page' ? [item.page] : []))
}

async function firstPage(bytes: Uint8Array): Promise<Page> {
  const [page] = await pagesOf(bytes)
  assert.ok(page !== undefined)
  return page
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await itemsOf(bytes)
  } catch (error) {
    assert.ok(error instanceof ReadRefusal)
    return error.code
  }
  return 'read'
}

/** The box around a stretch of the page's text, in whole points. */
function boxOf(page: Page, text: string): number[] {
  const at = page.text.indexOf(text)
  assert.ok(at >= 0, `${text} stands on the page`)
  const sides = [0, 1, 2, 3].map((side) => Array.from(text, (_, i) => page.boxes[(at + i) * 4 + side] ?? 0))
  const [left = [], top = [], right = [], bottom = []] = sides
  return [Math.min(...left), Math.min(...top), Math.max(...right), Math.max(...bottom)].map(Math.round)
}

const LEFT = [
  'The Supplier delivers the goods to the',
  'warehouse of the Customer and bears',
  'the risk until they have arrived.',
]
const RIGHT = [
  'The Customer pays the price within',
  'thirty days after the invoice came',
  'and without any deduction at all.',
]

test('a right column drawn before the left one is read after it', async () => {
  const lines = (x: number, texts: readonly string[]) => texts.map((text, i) => show(x, 700 - i * 12, text)).join('')
  const page = await firstPage(pdf({ pages: [lines(320, RIGHT) + lines(60, LEFT)] }))
  assert.equal(page.text, `${LEFT.join('\n')}\n\n${RIGHT.join('\n')}`)
})

test('every character has a box where it is seen', async () => {
  const page = await firstPage(pdf({ pages: [show(72, 700, 'Erika Beispiel')] }))
  const [left = 0, top = 0, right = 0, bottom = 0] = boxOf(page, 'Erika')
  assert.equal(left, 72)
  assert.ok(
    right > 90 && right < 100 && top > 78 && top < 86 && bottom > 92 && bottom < 97,
    boxOf(page, 'Erika').join(),
  )
  assert.equal(page.boxes.length, page.text.length * 4)
})

test('the boxes of a turned page lie where the turned page shows them', async () => {
  const upright = boxOf(await firstPage(pdf({ pages: [show(72, 700, 'Erika')] })), 'Erika')
  const page = await firstPage(pdf({ pages: [show(72, 700, 'Erika')], page: '/Rotate 90' }))
  assert.deepEqual([page.width, page.height, page.text], [792, 612, 'Erika'])
  const [l = 0, t = 0, r = 0, b = 0] = upright
  for (const [i, side] of boxOf(page, 'Erika').entries()) {
    assert.ok(
      Math.abs(side - ([792 - b, l, 792 - t, r][i] ?? 0)) <= 1,
      `${boxOf(page, 'Erika').join()} from ${upright.join()}`,
    )
  }
})

test('a page shown in part counts from the corner of the part, and what lies outside is not read', async () => {
  const text = show(172, 700, 'Erika') + show(20, 20, 'printer mark')
  const page = await firstPage(pdf({ pages: [text], page: '/CropBox [100 100 500 750]' }))
  assert.deepEqual([page.width, page.height, page.text], [400, 650, 'Erika'])
  assert.equal(boxOf(page, 'Erika')[0], 72)
})

test('a ligature is its letters, each with its share of the box', async () => {
  const page = await firstPage(pdf({ pages: [show(72, 700, 'the of\\001ce', '/L 12')] }))
  assert.equal(page.text, 'the office')
  const [f, i] = [page.text.lastIndexOf('f'), page.text.lastIndexOf('i')]
  assert.ok((page.boxes[f * 4 + 2] ?? 0) <= (page.boxes[i * 4] ?? 0) + 0.01)
})

test('a word broken over a line end is joined, and its hyphen is still in the raw text', async () => {
  const page = await firstPage(pdf({ pages: [show(72, 700, 'This is an agree-') + show(72, 688, 'ment between two')] }))
  assert.equal(page.text, 'This is an agreement between two')
  assert.match(page.raw, /agree-/)
})

test('words parted by a gap and not by a space are words', async () => {
  const page = await firstPage(pdf({ pages: ['BT /F 10 Tf 72 700 Td [(due)-300(on)-300(3)-300(March)] TJ ET'] }))
  assert.equal(page.text, 'due on 3 March')
})

test('pages have their own names, and the file says who made it and when', async () => {
  const bytes = pdf({
    pages: [show(72, 700, 'Preface'), show(72, 700, 'Text')],
    catalogue: '/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D >>] >>',
    trailer: '/Info 10 0 R',
    more: [
      "<< /Title (Sample agreement) /Author (Jane Sample) /CreationDate (D:20210303140500+01'00') /ModDate (D:20210399) >>",
    ],
  })
  const items = await itemsOf(bytes)
  const facts = items.flatMap((item) => (item.item === 'fact' ? [item.fact] : []))
  assert.deepEqual(facts, [
    { fact: 'title', value: 'Sample agreement' },
    { fact: 'person', role: 'author', name: 'Jane Sample', address: null },
    { fact: 'date', name: 'created', value: '2021-03-03T14:05:00+01:00' },
  ])
  const pages = items.flatMap((item) => (item.item === 'page' ? [item.page] : []))
  assert.deepEqual(
    pages.map((page) => page.label),
    ['iv', '1'],
  )
})

test('a filled form field is read where it stands', async () => {
  const bytes = pdf({
    pages: [show(72, 700, 'Signed on')],
    page: '/Annots [11 0 R]',
    catalogue: '/AcroForm << /Fields [11 0 R] >>',
    more: [
      stream(
        `/Tx BMC q ${show(2, 5, '3 March 2021')} Q EMC`,
        '/Type /XObject /Subtype /Form /BBox [0 0 120 20] /Resources 3 0 R',
      ),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (date) /V (3 March 2021) /Rect [140 695 260 715] /F 4 /AP << /N 10 0 R >> >>',
    ],
  })
  const page = await firstPage(bytes)
  assert.equal(page.text, 'Signed on\t3 March 2021')
  assert.equal(boxOf(page, '3 March')[0], 142)
})

test('a field that only has a value is read as a viewer would draw it', async () => {
  const bytes = pdf({
    pages: [show(72, 700, 'Signed on')],
    page: '/Annots [10 0 R]',
    catalogue: '/AcroForm << /Fields [10 0 R] /DR 3 0 R /DA (/F 10 Tf 0 g) >>',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (date) /V (3 March 2021) /Rect [140 695 260 715] /F 4 /DA (/F 10 Tf 0 g) >>',
    ],
  })
  assert.match((await firstPage(bytes)).text, /^Signed on\s3 March 2021$/)
})

test('a remark somebody left on a page stands on a page of its own with who and when', async () => {
  const bytes = pdf({
    pages: [show(72, 700, 'Text'), show(72, 700, 'More')],
    page: '/Annots [10 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Jane Sample) /M (D:20210304) /Contents (Was this agreed?) >>',
    ],
  })
  const pages = await pagesOf(bytes)
  assert.deepEqual(
    pages.map((page) => [page.number, page.label, page.origin]),
    [
      [1, null, 'text'],
      [2, null, 'text'],
      [3, 'Comments', 'typeset'],
    ],
  )
  const zone = pages[2]?.zones[0]
  assert.deepEqual([zone?.kind, zone?.label], ['comment', 'page 1, Jane Sample, 2021-03-04'])
})

test('an attached file becomes a document of its own', async () => {
  const bytes = pdf({
    pages: [show(72, 700, 'See the annex')],
    catalogue: '/Names << /EmbeddedFiles << /Names [(annex.txt) 10 0 R] >> >>',
    more: [
      '<< /Type /Filespec /F (annex.txt) /UF (annex.txt) /EF << /F 11 0 R >> >>',
      stream('Delivery on 3 March 2021', '/Type /EmbeddedFile'),
    ],
  })
  const children = (await itemsOf(bytes)).flatMap((item) => (item.item === 'child' ? [item] : []))
  assert.deepEqual(
    children.map(({ name, bytes, relation }) => [name, Buffer.from(bytes).toString(), relation]),
    [['annex.txt', 'Delivery on 3 March 2021', 'attachment']],
  )
})

test('a scan, with a stamp on it or without, is drawn for recognition at the place of its page', async () => {
  const pages = [
    show(72, 700, 'First page'),
    DRAWN_SCAN,
    DRAWN_SCAN + show(60, 770, 'Filed 3 March 2021'),
    show(72, 700, 'Last page'),
  ]
  const items = await itemsOf(pdf({ pages, ...SCAN }))
  const order = items.flatMap((item) => {
    if (item.item === 'page') return [`page ${item.page.number}`]
    return item.item === 'image' ? [`image ${item.image.number}`] : []
  })
  assert.deepEqual(order, ['page 1', 'image 2', 'image 3', 'page 4'])
  const image = items.find((item) => item.item === 'image')?.image
  assert.ok(image !== undefined)
  assert.equal(image.grey.length, image.columns * image.rows)
  assert.deepEqual([image.columns, image.rows, image.dotsPerInch], [1700, 2200, 200])
})

test('a stamp that is seen goes along with the scan, text that is not drawn does not', async () => {
  const pages = [
    DRAWN_SCAN + show(60, 770, 'Filed 3 March 2021'),
    DRAWN_SCAN + `3 Tr ${show(60, 770, 'F1led 8 Mareh')}`,
  ]
  const images = (await itemsOf(pdf({ pages, ...SCAN }))).flatMap((item) => (item.item === 'image' ? [item.image] : []))
  const said = images.map(({ stamped }) => stamped && String.fromCodePoint(...stamped.codes))
  assert.deepEqual(said, ['Filed 3 March 2021', undefined])
  const [left = 0, top = 0, right = 0, bottom = 0] = images[0]?.stamped?.boxes ?? []
  assert.ok(Math.abs(left - 60) < 2 && right > left && top > 5 && bottom < 30, 'in points from the top of the sheet')
})

test('text on a plain background picture is read as text', async () => {
  const more = [
    stream(
      'e0'.repeat(16),
      '/Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode',
    ),
  ]
  const page = await firstPage(pdf({ ...SCAN, pages: [DRAWN_SCAN + show(72, 700, 'A slide')], more }))
  assert.equal(page.text, 'A slide')
})

test('a huge page is drawn within the limit of pixels', async () => {
  const bytes = pdf({ ...SCAN, pages: ['q 14000 0 0 14000 0 0 cm /Scan Do Q'], page: '/MediaBox [0 0 14000 14000]' })
  const image = (await itemsOf(bytes)).find((item) => item.item === 'image')?.image
  assert.ok(image !== undefined && image.columns * image.rows <= 20_000_000 && image.dotsPerInch < 30)
})

test('a page of one colour has nothing to recognise, a page with a drawing may have', async () => {
  const kinds = async (content: string) => (await itemsOf(pdf({ pages: [content] }))).map(({ item }) => item)
  assert.deepEqual(await kinds('0.5 g 0 0 612 792 re f'), ['page'])
  assert.deepEqual(await kinds('0.5 g 100 100 300 300 re f'), ['image'])
})

test('a page without text and without ink is an empty page', async () => {
  const page = await firstPage(pdf({ pages: [''] }))
  assert.deepEqual([page.text, page.width, page.height, page.number], ['', 612, 792, 1])
})

test('a page that cannot be read is a finding, and the others are read', async () => {
  const bytes = pdf({ pages: [show(72, 700, 'First'), show(72, 700, 'Lost'), show(72, 700, 'Third')] })
  const broken = Buffer.from(Buffer.from(bytes).toString('latin1').replace('12 0 R 14 0 R', '99 0 R 14 0 R'), 'latin1')
  const items = await itemsOf(broken)
  assert.deepEqual(
    items.flatMap((item) => (item.item === 'page' ? [item.page.text] : [])),
    ['First', '', 'Third'],
  )
  const findings = items.flatMap((item) => (item.item === 'finding' ? [[item.finding.code, item.finding.page]] : []))
  assert.deepEqual(findings, [['text.page-failed', 2]])
})

test('a file that needs a password is refused as such', async () => {
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`
  const trailer = '/Encrypt 10 0 R /ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>]'
  assert.equal(await refusalOf(pdf({ pages: [show(72, 700, 'Secret')], more: [encrypt], trailer })), 'text.encrypted')
})

test('an empty file, one that is no PDF and one without pages are refused', async () => {
  assert.equal(await refusalOf(new Uint8Array()), 'text.empty')
  assert.equal(await refusalOf(Buffer.from('%PDF-1.7\nnothing follows')), 'text.damaged')
  assert.equal(await refusalOf(pdf({ pages: [] })), 'text.damaged')
})

test('wherever a file is cut off, it is read in part or refused', async () => {
  const bytes = pdf({ pages: [show(72, 700, 'First'), show(72, 700, 'Second')] })
  for (let length = 1; length < bytes.length; length += 97) {
    const outcome = await refusalOf(bytes.slice(0, length))
    assert.ok(['read', 'text.damaged'].includes(outcome), `${length}: ${outcome}`)
  }
})

test('whatever byte of a file is changed, it is read or refused', async () => {
  const bytes = pdf({ pages: [show(72, 700, 'First')], catalogue: '/PageLabels << /Nums [0 << /S /r >>] >>' })
  for (let at = 9; at < bytes.length; at += 41) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 0x15
    const outcome = await refusalOf(changed)
    assert.ok(['read', 'text.damaged', 'text.encrypted'].includes(outcome), `${at}: ${outcome}`)
  }
})

test('a page can be drawn in colour for a person to see', async () => {
  const picture = await renderPage(pdf({ pages: ['1 0 0 rg 0 0 306 792 re f'] }), 1, 36)
  assert.ok(picture !== null)
  assert.deepEqual([picture.columns, picture.rows], [306, 396])
  assert.deepEqual([...picture.pixels.subarray(0, 4)], [255, 0, 0, 255])
  assert.deepEqual([...picture.pixels.subarray(300 * 4, 300 * 4 + 4)], [255, 255, 255, 255])
  assert.equal(await renderPage(pdf({ pages: [''] }), 7, 36), null)
})

test('memory stays flat over a long document', async () => {
  const bytes = pdf({
    pages: Array.from({ length: 600 }, (_, i) => show(72, 700, `Page ${i}`) + show(72, 688, LEFT.join(' '))),
  })
  let pages = 0
  let early = 0
  for await (const item of readPdf({ bytes, name: 'long.pdf' })) {
    if (item.item === 'page') pages++
    if (pages === 100) early = process.memoryUsage().rss
  }
  assert.equal(pages, 600)
  // A page leaked costs PDFium about 100 kB; 500 of them would show.
  assert.ok(process.memoryUsage().rss - early < 40e6)
})
