// The end of a line is nobody's end of a sentence: letters, statements and mails come with their lines broken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './index.ts'

const told = (text: string, language: 'en' | 'de' = 'en', reference: string | null = null) =>
  findStatements({ text, language, zones: [], reference, dayOrder: null }).map(({ dates, kind, text: words }) => ({
    day: dates[0]?.edtf ?? null,
    kind,
    words,
  }))
const unbroken = (text: string): string => text.replaceAll(/(?<=[\p{L},:])\n(?=[\p{L}\d<])/gu, ' ')

const STATEMENT = `First Witness Statement of Jane Sample

12 February 2025

3. My contract of employment was signed by Mr Placeholder, who was then the
manager of the home, on 13 January 2020.

4. On 4 April 2022 I was given a training session on the new hoist.
`

test('what begins small in front of a date goes on from the line above, and is no head of a letter', () => {
  const rows = told(STATEMENT)
  assert.deepEqual(
    rows.map(({ day, kind }) => [day, kind]),
    told(unbroken(STATEMENT)).map(({ day, kind }) => [day, kind]),
  )
  assert.match(rows.find(({ day }) => day === '2020-01-13')?.words ?? '', /contract of employment was signed/)
})

test('a day at the head of a line is of the sentence that waits for it', () => {
  const text = `Unsere Mandantin zahlte am
16.10.2023 die erste Abschlagsrechnung in Höhe von 45.000,00 EUR und am
4. Dezember 2023 die zweite Abschlagsrechnung über 38.500,00 EUR.
`
  const rows = told(text, 'de')
  assert.deepEqual(
    rows.map(({ day }) => day),
    ['2023-10-16', '2023-12-04'],
  )
  for (const { words } of rows) assert.match(words, /zahlte/)
})

test('an hour at the head of a line is of the sentence that waits for it', () => {
  const text = `On 9 May 2022 I was on the early shift. At around
9.45 am I was lifting a resident with the hoist. Shortly after
10.15 am the paramedics came.
`
  const rows = told(text)
  assert.ok(
    rows.every(({ words }) => !/^(?:am|Am) I\b/.test(words)),
    JSON.stringify(rows),
  )
  assert.ok(rows.some(({ words }) => /I was lifting a resident/.test(words)))
})

test('who wrote a quoted mail is read over the end of the line, in front of the address and behind it', () => {
  for (const broken of [
    'On Wed, 13 Mar 2024 at 10:14, Fiona Sample\n<fiona@example.org> wrote:',
    'On Wed, 13 Mar 2024 at 10:14, Fiona Sample <fiona@example.org>\nwrote:',
    '> On Wed, 13 Mar 2024 at 10:14, Fiona Sample\n> <fiona@example.org> wrote:',
  ]) {
    const text = `Thank you, we agree.\n\n${broken}\n\n> We spoke yesterday afternoon about the lease.\n`
    const [mail] = told(text, 'en', '2024-03-18').filter(({ day }) => day?.startsWith('2024-03-13'))
    assert.equal(mail?.kind, 'document-date', broken)
    assert.ok(
      told(text, 'en', '2024-03-18').some(({ day }) => day?.startsWith('2024-03-12')),
      broken,
    )
  }
})
