import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainSentence } from './explain.ts'

const rowsOf = (text: string, language: 'en' | 'de') =>
  explainSentence(text, { language, reference: null, dayOrder: null }).statements.map(({ kind, text: told }) => [
    kind,
    told,
  ])

test('a day set apart in the middle of its sentence is what the sentence says, and no date of the letter', () => {
  assert.deepEqual(
    rowsOf('Ich fordere Sie auf, die Rechnung bis spätestens\n\n30. Juni 2022\n\nauf mein Konto zu bezahlen.', 'de'),
    [['deadline', 'Ich fordere Sie auf, die Rechnung bis spätestens 30. Juni 2022 auf mein Konto zu bezahlen']],
  )
  assert.deepEqual(rowsOf('Please pay the balance by no later than\n\n30 June 2022\n\nto the account below.', 'en'), [
    ['deadline', 'Please pay the balance by no later than 30 June 2022 to the account below'],
  ])
})

test('a day on a line of its own, with nothing that waits for it, is that of the letter', () => {
  for (const [text, language] of [
    ['Beispiel GmbH, Musterweg 1\n\n30. Juni 2022\n\nSehr geehrte Frau Muster,', 'de'],
    ['Sample Ltd., 1 Example Road\n\n30 June 2022\n\nDear Ms Sample,', 'en'],
  ] as const)
    assert.deepEqual(
      rowsOf(text, language).map(([kind]) => kind),
      ['document-date'],
    )
})

test('the end of a line within running text makes no heading of the words before it', () => {
  const [row] = rowsOf('Der Vertrag wurde geschlossen. Die erste\nLieferung erfolgte am 2. Februar 2021.', 'de')
  assert.deepEqual(row, ['event', 'Die erste Lieferung erfolgte'])
})
