import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from './find.ts'

const undecided = (language: 'en' | 'de', text: string) =>
  readStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .dates.filter(({ value }) => value === null)
    .map(({ start, end, undecided: why }) => `${text.slice(start, end).replace(/\s+/g, ' ')}: ${why}`)

test('a limit that a letter sets without a first day is undecided, and not lost', () => {
  assert.deepEqual(
    undecided(
      'en',
      '4 March 2022\n\nDear Mr Muster\n\nWe require payment within 14 days. The driver must be named within twenty-eight\ndays. You have ten (10) days after written notice to cure. Please reply within 5 working days.\n\nYours sincerely\n\nJane Sample\n',
    ),
    [
      'within 14 days: no-anchor',
      'within twenty-eight days: no-anchor',
      'ten (10) days after written notice: no-anchor',
      'within 5 working days: no-anchor',
    ],
  )
})

test('eine Frist ohne ersten Tag ist nicht entschieden, auch in Werktagen und nach einer Aufforderung', () => {
  assert.deepEqual(
    undecided(
      'de',
      'Musterstadt, den 4. März 2022\n\nSehr geehrter Herr Muster,\n\nder Schaden ist binnen zwei Wochen zu ersetzen. Der Mieter wurde zur Räumung innerhalb von zehn Werktagen aufgefordert. Wir setzen Ihnen eine Nachfrist von 8 Tagen.\n\nMit freundlichen Grüßen\nErika Beispiel\n',
    ),
    ['binnen zwei Wochen: no-anchor', 'innerhalb von zehn Werktagen: no-anchor', 'Nachfrist von 8 Tagen: no-anchor'],
  )
})

test('how long something took is no limit, nor what a statute or a contract lays down for every case', () => {
  const told = 'Jane Sample repaired the pump within three days. Under Rule 12 an answer is due within 21 days.'
  assert.deepEqual(undecided('en', told), [])
  assert.deepEqual(
    undecided(
      'de',
      'Die Pumpe wurde innerhalb von drei Tagen repariert. Nach § 314 BGB kann binnen zwei Wochen gekündigt werden.',
    ),
    [],
  )
  assert.deepEqual(
    undecided(
      'en',
      'This Supply Agreement is made as of 3 May 2021 between Sample Foods Ltd ("Supplier") and Muster AG ("Buyer").\n\n1. Payment. Buyer shall pay each invoice within 30 days.\n',
    ),
    [],
  )
})
