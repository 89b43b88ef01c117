import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeParts } from './places.ts'

const at = (page: number, pageLabel: string | null = null, place: string | null = null) => ({ page, pageLabel, place })
const said = (citation: Parameters<typeof placeParts>[0], kind: string, pages: number, language: 'en' | 'de' = 'en') =>
  placeParts(citation, { kind, pages }, language).join(', ')

test('a page of a file that has pages is cited by its number and the label printed on it', () => {
  assert.equal(said(at(3), 'pdf', 9), 'p. 3')
  assert.equal(said(at(3, 'iii'), 'pdf', 9, 'de'), 'S. 3 (iii)')
  assert.equal(said(at(3, '3'), 'pdf', 9), 'p. 3')
  assert.equal(said(at(1), 'png', 1), '', 'the only page needs no number')
})

test('a text file is cited by its lines, and never by a page that only we have set', () => {
  assert.equal(said(at(2, null, 'line 88'), 'text', 4), 'line 88')
  assert.equal(said(at(2, null, 'lines 88–91'), 'text', 4, 'de'), 'Zeilen 88–91')
  assert.equal(said(at(2), 'text', 4), '')
})

test('a mail and a web page have no pages either', () => {
  assert.equal(said(at(2), 'eml', 3), '')
  assert.equal(said(at(1, null, 'Sent'), 'eml', 3, 'de'), 'Absendedatum')
  assert.equal(said(at(4, 'Hidden text'), 'html', 4, 'de'), 'verborgener Text')
})

test('a message of a thread, an item, a heading and the row of a table are named in the language of the reader', () => {
  const inMail = at(1, null, 'message 2 of 3, of 6 May 2021, by Muster, Max, paragraph 4')
  assert.equal(said(inMail, 'eml', 1), 'message 2 of 3, of 6 May 2021, by Muster, Max, paragraph 4')
  assert.equal(said(inMail, 'eml', 1, 'de'), 'Nachricht 2 von 3, vom 6 May 2021, von Muster, Max, Absatz 4')
  assert.equal(said(at(1, null, 'message 1 of 2'), 'msg', 1, 'de'), 'Nachricht 1 von 2')
  const inTable = at(1, null, 'under “5. Actions, and dates”, table 1, row 3')
  assert.equal(said(inTable, 'docx', 1, 'de'), 'unter „5. Actions, and dates“, Tabelle 1, Zeile 3')
  assert.equal(said(at(1, null, 'heading “Costs”'), 'docx', 1, 'de'), 'Überschrift „Costs“')
  assert.equal(said(at(1, null, 'item 4.2, paragraph 1'), 'docx', 1, 'de'), 'Ziffer 4.2, Absatz 1')
  assert.equal(said(at(1, null, 'item of interest'), 'docx', 1, 'de'), 'item of interest', 'no place of ours')
})

test('a Word file is cited by the pages Word broke, and by ours only as about right', () => {
  assert.equal(said(at(5, '3'), 'docx', 9), 'p. 3')
  assert.equal(said(at(5), 'docx', 9), 'about p. 5')
  assert.equal(said(at(5), 'rtf', 9, 'de'), 'etwa S. 5')
  assert.equal(said(at(9, 'Comments', 'Jane Sample'), 'docx', 9), 'Comments, Jane Sample')
  assert.equal(said(at(1), 'odt', 1), '')
})

test('a cell is cited by its sheet and address', () => {
  assert.equal(said(at(2, 'Payments', 'A3'), 'xlsx', 3, 'de'), 'Blatt Payments, A3')
  assert.equal(said(at(1, null, 'row 7'), 'csv', 1, 'de'), 'Zeile 7')
})

test('of a document nobody knows any more the page is still named', () => {
  assert.deepEqual(placeParts(at(2), undefined, 'en'), ['p. 2'])
})
