import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findStatements } from './find.ts'

const rows = (text: string, language: Language) =>
  findStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .filter(({ kind }) => kind !== 'boilerplate' && kind !== 'law' && kind !== 'reference')
    .map(({ kind, dates, text: words }) => `${kind} ${dates[0]?.value ?? 'undated'} ${words}`)

test('a German sentence inside an English letter is told as a German one', () => {
  assert.deepEqual(
    rows(
      'The seller refers to the correspondence between the parties. Am 3. Mai 2021 zahlte Jane Sample an Nordlicht Muster GmbH. On 7 May 2021 Jane Sample inspected the pumps.',
      'en',
    ),
    [
      'event 2021-05-03 Am 3. Mai 2021 zahlte Jane Sample an Nordlicht Muster GmbH',
      'event 2021-05-07 Jane Sample inspected the pumps',
    ],
  )
})

test('an English sentence inside a German letter is told as an English one', () => {
  assert.deepEqual(
    rows(
      'Die Verkäuferin verweist auf den Schriftwechsel der Parteien. On May 7, 2021 Jane Sample met Erika Beispiel in Köln. Am 9. Mai 2021 rügte sie die Pumpen.',
      'de',
    ),
    ['event 2021-05-07 Jane Sample met Erika Beispiel in Köln', 'event 2021-05-09 Am 9. Mai 2021 rügte sie die Pumpen'],
  )
})

test('a German annex of an English contract is read in German to its end', () => {
  assert.deepEqual(
    rows(
      'The parties agree on the translation below, which shall not prevail over the English text.\n\nAm 3. Mai 2021 lieferte die Nordlicht Muster GmbH vierzig Pumpen. Zwei Tage später rügte Erika Beispiel die Mängel.',
      'en',
    ),
    [
      'event 2021-05-03 Am 3. Mai 2021 lieferte die Nordlicht Muster GmbH vierzig Pumpen',
      'event 2021-05-05 Zwei Tage später rügte Erika Beispiel die Mängel',
    ],
  )
})
