import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

const textOf = (language: 'en' | 'de', sentence: string): string => {
  const [row] = statementsOf(language, sentence)
  assert.ok(row, sentence)
  return row.text
}

test('what a text disputes keeps the words that dispute it, and is a row to be checked', () => {
  for (const [language, sentence, words] of [
    ['en', 'Mr Sample cannot have signed the deed on 3 May 2021.', /cannot have signed/],
    ['en', 'It is denied that Muster GmbH delivered the pumps on 3 May 2021.', /^It is denied that/],
    ['de', 'Dass die Muster GmbH am 3. Mai 2021 geliefert habe, wird bestritten.', /wird bestritten$/],
    ['de', 'Es trifft nicht zu, dass Frau Beispiel am 3. Mai 2021 gekündigt hat.', /^Es trifft nicht zu/],
  ] as const) {
    const [row] = statementsOf(language, sentence)
    assert.match(row?.text ?? '', words)
    assert.equal(row?.rule, 'event.denied', sentence)
    assert.ok((row?.confidence ?? 1) < 0.65, sentence)
  }
})

test('the day on which something was denied is the day of that', () => {
  const [row] = statementsOf('en', 'The court denied the motion on 9 July 2015.')
  assert.deepEqual([row?.rule, (row?.confidence ?? 0) > 0.65], ['event.past', true])
})

test('a denial in front of a long sentence is not cut away', () => {
  const text = textOf(
    'en',
    'It is not true that the plant, which our client had bought from the insolvency administrator of the former owner together with the land and all the machines standing on it, was shut down on 3 May 2021 by order of the authority.',
  )
  assert.match(text, /^It is not true … /)
  assert.match(text, /was shut down on 3 May 2021/)
})

test('ein „nicht“ am Ende eines langen Satzes wird nicht abgeschnitten', () => {
  const long =
    'den Betrag von 4.500 Euro aus der Rechnung über die Lieferung der vierzig Pumpen samt Zubehör und Montage im Werk der Klägerin in Musterstadt an der dortigen Hauptstraße trotz mehrfacher Mahnung durch die Klägerin'
  const text = textOf('de', `Die Beklagte hat am 3. Mai 2021 ${long} nicht gezahlt.`)
  assert.match(text, / … nicht gezahlt$/)
  assert.ok(text.length <= 224, String(text.length))
})

test('one verb that is denied does not deny the next', () => {
  expectRows('en', 'Sample Ltd never agreed to a higher price on 3 May 2021 and paid the old price on 4 May 2021.', [
    '2021-05-03 event: never agreed',
    '2021-05-04 event: Sample Ltd … paid the old price',
  ])
})

test('a day on which something is said not to have come is the day of no paper', () => {
  const [row] = statementsOf('en', 'The Defendant denies that on 3 May 2021 it received the notice.')
  assert.deepEqual([row?.kind, row?.rule], ['event', 'event.denied'])
})

test('to deny a motion or a claim is an act, to deny that something happened disputes it', () => {
  for (const [language, sentence, rule] of [
    ['en', 'On 3 May 2019 the insurer denied the claim.', 'event.past'],
    ['en', "On July 8, 2020, this Court denied the government's motion to stay.", 'event.past'],
    ['en', 'On 3 May 2019 the Board denied without prejudice the application of Muster GmbH.', 'event.past'],
    ['en', 'On 3 May 2019 the motion to dismiss was denied.', 'event.past'],
    ['en', 'On 3 May 2019 the insurer denied liability in full.', 'event.past'],
    ['de', 'Am 3. Mai 2019 lehnte der Versicherer den Anspruch ab.', 'event.past'],
    ['de', 'Am 3. Mai 2019 wies das Gericht den Antrag zurück.', 'event.past'],
    ['en', 'The insurer denied that the claim was made on 3 May 2019.', 'event.denied'],
    ['en', 'On 3 May 2019, the Defendant denied having received the request.', 'event.denied'],
    ['en', 'On 3 May 2019, the Defendant denied any claim.', 'event.denied'],
    ['en', 'On 3 May 2019, the Defendant denied the allegations of the application.', 'event.denied'],
    ['en', 'On 3 May 2019, the Defendant denied the claim that the pumps were defective.', 'event.denied'],
    ['en', 'On 3 May 2019, the Defendant denied the existence of a claim.', 'event.denied'],
    ['de', 'Die Beklagte bestritt, dass die Pumpen am 3. Mai 2019 geliefert wurden.', 'event.denied'],
  ] as const) {
    const [row] = statementsOf(language, sentence)
    assert.equal(row?.rule, rule, sentence)
    assert.equal((row?.confidence ?? 0) > 0.65, rule === 'event.past', sentence)
  }
})
