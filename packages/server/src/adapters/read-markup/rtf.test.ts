import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { readRtf } from './index.ts'

async function read(rtf: string | Uint8Array): Promise<{ pages: Page[]; codes: string[] }> {
  const pages: Page[] = []
  const codes: string[] = []
  const bytes = typeof rtf === 'string' ? Buffer.from(rtf, 'latin1') : rtf
  for await (const item of readRtf({ bytes, name: 'sample.rtf' })) {
    if (item.item === 'page') pages.push(item.page)
    if (item.item === 'finding') codes.push(item.finding.code)
  }
  return { pages, codes }
}

async function textOf(rtf: string): Promise<string | undefined> {
  return (await read(rtf)).pages[0]?.text
}

function zones(page: Page | undefined, kind: string): (string | null)[][] {
  assert.ok(page)
  return page.zones
    .filter((zone) => zone.kind === kind)
    .map((zone) => [page.text.slice(zone.start, zone.end), zone.label])
}

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 Jp;}}'

test('letters are right by escape, by Unicode, by code page and by the character set of the font', async () => {
  const rtf = `${HEAD}\\uc1 Gr\\'f6\\'dfe \\u228?\\u8364? {\\f1\\'cc\\'e8\\'f0} {\\f2\\'93\\'fa\\'96\\'7b}\\par}`
  assert.equal(await textOf(rtf), 'Größe ä€ Мир 日本')
  assert.equal(await textOf("{\\rtf1\\mac Gr\\'9a\\'a7e}"), 'Größe')
  assert.equal(await textOf("{\\rtf1\\pc Gr\\'94\\'e1e}"), 'Größe')
  assert.equal(await textOf("{\\rtf1 \\uc2\\u55357\\'3f\\'3f\\u56832?? ok}"), '😀 ok')
})

test('fonts, colours, pictures and instructions of fields are no text', async () => {
  const rtf = `${HEAD}{\\colortbl;\\red1;}{\\*\\generator X;}{\\pict\\wmetafile8 0102}
{\\field{\\*\\fldinst HYPERLINK "http://example.org"}{\\fldrslt link}} and {\\bin5 {{}}x}more\\par}`
  assert.equal(await textOf(rtf.replace('{\\bin5 {{}}x}', '\\bin5 {{}}x')), 'link and more')
})

test('deleted and hidden words are set apart, inserted ones marked with author and day', async () => {
  const packed = (3 << 11) | (3 << 16) | (121 << 20)
  const rtf = `${HEAD}{\\*\\revtbl{Unknown;}{Jane Sample;}}Due in {\\deleted\\revauthdel1\\revdttmdel${packed} 30}{\\revised\\revauth1\\revdttm${packed} 14} days{\\v , secret}.\\par}`
  const { pages, codes } = await read(rtf)
  assert.equal(pages[0]?.text, 'Due in 14 days.')
  assert.deepEqual(zones(pages[0], 'inserted'), [['14', 'Jane Sample, 2021-03-03']])
  assert.deepEqual(zones(pages[1], 'deleted'), [['30', 'Jane Sample, 2021-03-03']])
  assert.deepEqual([pages[2]?.label, pages[2]?.text], ['Hidden text', ', secret'])
  assert.deepEqual(codes, ['text.hidden-part'])
})

test('rows, list labels, headings, notes, headers and comments are told from paragraphs', async () => {
  const rtf = `${HEAD}{\\header Letterhead\\par}\\pard\\outlinelevel1 Title\\par\\pard{\\listtext 1.\\tab}Item\\par
\\trowd\\cellx1\\cellx2\\intbl Date\\cell Event\\cell\\row\\pard In 2021{\\super\\chftn{\\footnote\\chftn  Annex}}.{\\*\\atnauthor Jane Sample}{\\*\\annotation Sure?}\\par}`
  const { pages } = await read(rtf)
  assert.equal(pages[0]?.text, 'Letterhead\n\nTitle\n\n1. Item\n\nDate\tEvent\n\nIn 2021¹.\n\n¹ Annex')
  assert.deepEqual(
    pages[0].zones.map((zone) => zone.kind),
    ['header', 'heading', 'list-item', 'table-row', 'cell', 'cell', 'paragraph', 'footnote'],
  )
  assert.deepEqual(zones(pages[1], 'comment'), [['Sure?', 'Jane Sample']])
})

test('a file cut short is read as far as it goes, and said to be cut short', async () => {
  const { pages, codes } = await read(`${HEAD}First paragraph.\\par Second`)
  assert.equal(pages[0]?.text, 'First paragraph.\n\nSecond')
  assert.deepEqual(codes, ['text.part-left-out'])
})

test('groups without end and what is no Rich Text are refused', async () => {
  const refused = (error: unknown) => error instanceof ReadRefusal && error.code === 'text.damaged'
  await assert.rejects(read(`{\\rtf1 ${'{'.repeat(100_000)}`), refused)
  await assert.rejects(read('Not rich at all'), refused)
})

test('no sequence of words and groups makes it fail', async () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '\\par ',
    '\\cell ',
    '\\row ',
    '\\intbl ',
    '\\pard ',
    '\\u-1 ?',
    "\\'e4",
    '\\footnote ',
    '\\header ',
    '\\*',
    '\\annotation ',
    '\\upr ',
    '\\ud ',
    '\\v ',
    '\\deleted ',
    '\\chftn ',
    '\\shptxt ',
    '\\listtext ',
    '\\f9 ',
    'a',
    '\\bin9999 ',
    '\\uc9 ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      const { pages } = await read(`{\\rtf1 ${parts.join('')}`)
      for (const page of pages) assert.equal(page.boxes.length, page.text.length * 4)
    }),
    { numRuns: 400 },
  )
})
