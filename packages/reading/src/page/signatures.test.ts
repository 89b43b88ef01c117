import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from './glyphs.test-builder.ts'

const SIGNED = [
  ['SAMPLE FOODS, INC.', 'MUSTER TRADING LLC'],
  ['By: /s/ Peter Sample', 'By: /s/ Erika Muster'],
  ['Name: Peter Sample', 'Name: Erika Muster'],
  ['Title: Chief Executive Officer', 'Title: Managing Director'],
  ['Date: March 5, 2020', 'Date: March 9, 2020'],
] as const

test('of a signature page each party’s block is read to its end before the next', () => {
  const clause = 'IN WITNESS WHEREOF the parties hereto have executed this Agreement by their duly authorised officers'
  const page = pageOf([
    { x: 60, y: 60, text: clause },
    ...SIGNED.flatMap(([left, right], i) => [
      { x: 60, y: 100 + i * 14, text: left },
      { x: 330, y: 100 + i * 14, text: right },
    ]),
  ])
  const blocks = [0, 1].map((side) => SIGNED.map((line) => line[side]).join('\n'))
  assert.equal(page.text.replaceAll(/\n+/g, '\n'), [clause, ...blocks].join('\n'))
})

test('signatures above their printed labels, at uneven heights and with labels set apart are read block by block', () => {
  const set = (lines: readonly (readonly [x: number, y: number, text: string])[]) =>
    pageOf(lines.map(([x, y, text]) => ({ x, y, text }))).text.replaceAll(/\s+/g, ' ')
  const below = set([
    [60, 100, '/s/ Peter Sample'],
    [330, 100, '/s/ Erika Muster'],
    [60, 112, 'Signature'],
    [330, 112, 'Signature'],
    [60, 130, '4/16/10'],
    [330, 130, 'April 15, 2010'],
    [60, 142, 'Date'],
    [330, 142, 'Date'],
  ])
  assert.equal(below, '/s/ Peter Sample Signature 4/16/10 Date /s/ Erika Muster Signature April 15, 2010 Date')
  const apart = set([
    [60, 100, 'SAMPLE FOODS, INC.'],
    [330, 112, 'MUSTER TRADING LLC'],
    ...[60, 330].flatMap((x, side) =>
      [
        ['By:', side === 0 ? '/s/ Peter Sample' : '/s/ Erika Muster'],
        ['Name:', side === 0 ? 'Peter Sample' : 'Erika Muster'],
        ['Date:', side === 0 ? 'March 5, 2020' : 'March 9, 2020'],
      ].flatMap(([label = '', filled = ''], i) => {
        const y = 130 + i * 14 + (label === 'Date:' ? side * 6 : 0)
        return [[x, y, label] as const, [x + 50, y, filled] as const]
      }),
    ),
  ])
  assert.equal(
    apart,
    'SAMPLE FOODS, INC. By: /s/ Peter Sample Name: Peter Sample Date: March 5, 2020 MUSTER TRADING LLC By: /s/ Erika Muster Name: Erika Muster Date: March 9, 2020',
  )
})

test('one signatory beside the labels, and a table of names and dates, stay in their rows', () => {
  const rows = [
    ['By:', '/s/ Peter Sample'],
    ['Name:', 'Peter Sample'],
    ['Date:', 'March 5, 2020'],
  ]
  const set = (table: string[][]) =>
    pageOf(table.flatMap((row, r) => row.map((text, c) => ({ x: 60 + c * 150, y: 100 + r * 14, text })))).text
  assert.equal(set(rows), rows.map((row) => row.join('\t')).join('\n'))
  const list = [
    ['Name', 'Date', 'Name', 'Date'],
    ['Peter Sample', '5 March', 'Erika Muster', '9 March'],
    ['Paul Muster', '6 March', 'Jane Sample', '8 March'],
  ]
  assert.equal(set(list), list.map((row) => row.join('\t')).join('\n'))
})

test('the foot of the page below the signatures belongs to neither of them', () => {
  const page = pageOf([
    ...SIGNED.flatMap(([left, right], i) => [
      { x: 60, y: 100 + i * 14, text: left },
      { x: 330, y: 100 + i * 14, text: right },
    ]),
    { x: 200, y: 172, text: '13' },
    { x: 60, y: 220, text: 'Sample Supply Agreement' },
    { x: 330, y: 220, text: 'Rev. 2/97' },
  ])
  assert.match(page.text, /Date: March 9, 2020\n+13\n+Sample Supply Agreement\tRev\. 2\/97$/)
})
