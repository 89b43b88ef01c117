import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { joinPages } from './join.ts'
import type { Block } from './typeset.ts'
import { typesetBlocks } from './typeset.ts'
import { wrappedLines } from './wrapped.ts'

const blocksOf = (lines: readonly string[]): Block[] => lines.map((text) => ({ kind: 'paragraph', text }))
const pagesOf = (lines: readonly string[]) => [...typesetBlocks(wrappedLines(blocksOf(lines)))]
const runningOf = (lines: readonly string[]) => joinPages(pagesOf(lines)).text

test('a sentence typed with a paragraph for every line is one paragraph, and the greeting above it stays its own', () => {
  const lines = [
    'Sehr geehrte Frau Muster,',
    'am 3. März 2021 lieferte die Beispiel Pumpen AG an das Lager in',
    'Rostock vierzig Pumpen, von denen drei beim Transport über die',
    'Autobahn beschädigt worden waren.',
    'Wir bitten um Ersatz.',
    'Mit freundlichen Grüßen',
  ]
  assert.equal(runningOf(lines), `${lines[0]}\n\n${lines[1]}\n${lines[2]}\n${lines[3]}\n\n${lines[4]}\n\n${lines[5]}`)
})

test('where lines are known to be wrapped, a full line goes on whatever the next begins with', () => {
  const lines = [
    'On 3 March 2021 Sample Pumps Ltd. delivered to the warehouse of',
    'Muster Foods LLC forty pumps, three of which were found to be',
    'damaged when the driver and the foreman of Muster Foods opened',
    'Crate 17 in the yard.',
  ]
  assert.equal(runningOf(lines), lines.join('\n'))
})

test('an address between blank lines is one block', () => {
  const lines = [
    '',
    'Beispiel Pumpen AG',
    'Frau Erika Muster',
    'Marktplatz 3',
    '04109 Leipzig',
    '',
    'Rostock, den 3. Mai 2021',
    '',
  ]
  assert.equal(runningOf(lines), `${lines.slice(1, 5).join('\n')}\n\n${lines[6]}`)
})

test('paragraphs, headings, numbered items and list entries of their own stay apart', () => {
  for (const lines of [
    ['Delivery of the pumps', 'Sample Pumps Ltd. delivered forty pumps.'],
    ['The parties agree as follows:', 'the pumps are delivered.'],
    ['The supplier delivers without', '1. any delay'],
    ['Helen,', 'sorry for the delay.'],
    ['Jane Sample', 'managing director'],
    ['Harbour Sample Ltd.', 'Market Lane 3'],
  ])
    assert.equal(runningOf(lines), lines.join('\n\n'))
})

test('a word broken between two lines is whole, and its hyphen is still in the raw text', () => {
  const [page] = pagesOf(['Der Käufer schuldet eine Vertrags-', 'strafe von 500 Euro.'])
  assert.ok(page)
  assert.equal(page.text, 'Der Käufer schuldet eine Vertragsstrafe von 500 Euro.')
  assert.ok(page.raw.includes('Vertrags-\nstrafe'))
  const at = page.text.indexOf('strafe')
  assert.equal(page.raw.slice(page.rawIndex[at], (page.rawIndex[at] ?? 0) + 6), 'strafe')
})

test('whatever the lines, every letter of the text is the letter of the raw text at its place', () => {
  const line = fc.stringMatching(/^[A-Za-zäöß ,.-]{0,60}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const letters = (text: string) => text.replace(/[\s-]/g, '')
      const pages = pagesOf(lines)
      assert.equal(letters(pages.map(({ text }) => text).join('')), letters(lines.join('')))
      for (const { text, raw, rawIndex } of pages)
        for (const [i, unit] of text.split('').entries()) {
          const at = rawIndex[i] ?? -1
          if (at >= 0 && unit.trim() !== '') assert.equal(raw[at], unit)
        }
    }),
    { numRuns: 300 },
  )
})
