import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const ADDENDUM =
  'ADDENDUM TO THE PURCHASE AGREEMENT\n\nThis Addendum is made between Zeta LLC and Muster Coatings plc.\n\n'
const told = (language: 'en' | 'de', text: string) =>
  statementsOf(language, text)
    .filter(
      ({ role, dates }) => (role === 'signed' || role === 'dated') && dates[0]?.value?.startsWith('2019') === true,
    )
    .map(({ role, text: words, confidence, basis }) => [
      role,
      words.replace(/ – .*/, ''),
      confidence < 0.65 ? 'check' : 'sure',
      ...basis.map(({ code }) => code),
    ])
const UNSIGNED = ['dated', 'Vera Blank', 'check', 'no-signature']

test('a day beside an empty line for a signature is kept as one to be checked, and nobody is said to have signed', () => {
  for (const line of ['By: ________', 'By:', 'BY:\t', 'Signature: ______', '______________________']) {
    assert.deepEqual(
      told('en', `${ADDENDUM}ZETA LLC\n${line}\nName: Vera Blank\nTitle: Director\nDate: May 8, 2019\n`),
      [UNSIGNED],
    )
  }
})

test('what stands on the line is a signature: its mark, its word or a name', () => {
  for (const line of [
    'By: /s/ Vera Blank',
    'By: ____ s/ Vera Blank',
    'By: Vera Blank',
    'By: ______ (signed)',
    '/s/ Vera Blank\n______',
  ]) {
    assert.deepEqual(
      told('en', `${ADDENDUM}ZETA LLC\n${line}\nName: Vera Blank\nDate: May 8, 2019\n`),
      [['signed', 'Vera Blank', 'sure']],
      line,
    )
  }
})

test('who signed in the block above or below has not signed in this one', () => {
  const page = `${ADDENDUM}MUSTER COATINGS PLC
By: /s/ Carla Muster
Name: Carla Muster
Date: May 7, 2019

ZETA LLC
By:

Name: Vera Blank
Title: Director
Date: May 8, 2019

By: /s/ Max Muster
Name: Max Muster
Date: May 9, 2019
`
  const signed = (name: string) => ['signed', name, 'sure']
  assert.deepEqual(told('en', page), [signed('Carla Muster'), UNSIGNED, signed('Max Muster')])
  assert.deepEqual(told('en', page.replace('Date: May 7, 2019\n', '')), [UNSIGNED, signed('Max Muster')])
})

test('of two columns only the empty one is unsigned', () => {
  const page = `${ADDENDUM}MUSTER COATINGS PLC\tZETA LLC\nBy: /s/ Carla Muster\tBy: ____________\nName: Carla Muster\tName: Vera Blank\nDate: May 7, 2019\tDate: May 8, 2019\n`
  assert.deepEqual(told('en', page), [['signed', 'Carla Muster', 'sure'], UNSIGNED])
})

test('unter Ort und Tag steht ein leerer Strich oder eine Unterschrift', () => {
  const deed = (below: string) =>
    `VERGLEICH\n\nzwischen der Muster Agrar GmbH und Frau Erika Beispiel.\n\nEr ersetzt alle früheren Absprachen.\n\nMusterstadt, den 26. Mai 2019\n${below}\n`
  assert.deepEqual(
    told('de', deed('______________________\nErika Beispiel')).map(([role, , ...rest]) => [role, ...rest]),
    [['dated', 'check', 'no-signature']],
  )
  for (const below of ['gez. Erika Beispiel', '______________________\ngez. Erika Beispiel'])
    assert.deepEqual(
      told('de', deed(below)).map(([role, , ...rest]) => [role, ...rest]),
      [['signed', 'sure']],
    )
})
