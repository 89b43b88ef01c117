import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const partiesOf = (language: 'en' | 'de', text: string, words: RegExp): string[] =>
  statementsOf(language, text)
    .filter((row) => words.test(row.text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))

test('it and they that act are the company the sentence before tells of', () => {
  const told = 'Sample Kilns Ltd makes bricks. On 3 May 2021 it decided to close its yard.'
  assert.deepEqual(partiesOf('en', told, /decided/), ['Sample Kilns Ltd'])
  assert.deepEqual(
    partiesOf('en', 'Muster Freight plc missed the ship. They refused to pay on 4 May 2021.', /refused/),
    ['Muster Freight plc'],
  )
  assert.deepEqual(
    partiesOf(
      'de',
      'Die Muster Kran GmbH vermietet Kräne. Mit Schreiben vom 4. Mai 2021 kündigte sie den Mietvertrag.',
      /kündigte/,
    ),
    ['Muster Kran GmbH'],
  )
})

test('a thing that was done to is no company, and of two companies nobody is meant', () => {
  assert.deepEqual(partiesOf('en', 'Sample Kilns Ltd sold a kiln. It was delivered on 4 May 2021.', /delivered/), [])
  assert.deepEqual(partiesOf('en', 'Sample Kilns Ltd fired a kiln. It exploded on 4 May 2021.', /exploded/), [])
  assert.deepEqual(
    partiesOf('en', 'The lease bound Sample Kilns Ltd and Muster Freight plc. On 4 May 2021 it paid.', /paid/),
    [],
  )
  assert.deepEqual(
    partiesOf('de', 'Die Muster Kran GmbH verlor. Am 4. Mai 2021 kündigten sie den Vertrag.', /kündigten/),
    [],
    'several',
  )
})

test('whose manager, solicitors or insurers act is a party of the row', () => {
  const told =
    'Sample Kilns Ltd stopped the kiln. By letter of 4 May 2021 its yard manager, Ms Jane Muster, dismissed four men.'
  assert.deepEqual(partiesOf('en', told, /dismissed/), ['Sample Kilns Ltd', 'Jane Muster'])
  assert.deepEqual(partiesOf('en', 'Sample Kilns Ltd stood still. On 4 May 2021 its chimney fell.', /chimney/), [])
})

test('in the sentence of the pronoun the company named before it is meant, and each clause has its own', () => {
  const told =
    'Muster Freight plc lost. We told Sample Mutual on 3 May 2021 and they appointed an assessor on 5 May 2021.'
  assert.deepEqual(partiesOf('en', told, /appointed/), ['Sample Mutual'])
})

test('she and he are whom the nearest sentence is about, her daughter the child of whom it tells', () => {
  assert.deepEqual(
    partiesOf('en', 'Mr Otto Sample met Mr Paul Muster. Mr Muster left early. He fell on 4 May 2021.', /fell/),
    ['Paul Muster'],
  )
  assert.deepEqual(
    partiesOf('en', 'Mrs Ada Muster slipped on the stairs. Her daughter complained on 4 May 2021.', /complained/),
    ['Ada Muster'],
  )
  assert.deepEqual(
    partiesOf('en', 'Ms Ada Muster reported.\n\nShe further reported that it rained on 4 May 2021.', /rained/),
    ['Ada Muster'],
  )
})

test('the German subject behind its verb is who the next sentence goes on with', () => {
  const told =
    'Schiedsklägerin: Muster Windkraft GmbH, Musterstadt\nSchiedsbeklagte: Beispiel Turm AG, Beispielhausen\n\nAm 19. Mai 2021 zeigte die Schiedsklägerin Risse an. Sie setzte der Schiedsbeklagten am 2. Juni 2021 eine Frist.\n'
  assert.deepEqual(partiesOf('de', told, /setzte/).toSorted(), ['Beispiel Turm AG', 'Muster Windkraft GmbH'])
  const several =
    'Schiedsklägerin: Muster Windkraft GmbH, Musterstadt\nSchiedsbeklagte: Beispiel Turm AG, Beispielhausen\n\nDie Türme lagen am Kai. Sie setzten am 2. Juni 2021 Rost an.\n'
  assert.deepEqual(partiesOf('de', several, /Rost/), [])
})
