// One act done once to one thing, told with two days by two documents; and what looks like it and is two things.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldStatement } from './content.ts'
import { findContradictions } from './contradictions.ts'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const told = (language: 'en' | 'de', texts: readonly string[]): ToldStatement[] =>
  texts.flatMap((text, i) =>
    statementsOf(language, text)
      .filter(({ kind }) => isRowKind(kind))
      .map((statement) => ({ document: `d${i}`, quote: text.slice(statement.start, statement.end), statement })),
  )

const written = (language: 'en' | 'de', ...texts: readonly string[]): string[] =>
  findContradictions(told(language, texts)).map((pair) => pair.written.join(' v '))

test('one thing delivered, installed, accepted or handed over on two days is a contradiction, whoever did it', () => {
  const en: [string, string][] = [
    ['The oven was delivered on 10 December 2024.', 'The oven arrived on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was delivered on 12 December 2024.'],
    ['Delivery of the oven took place on 10 December 2024.', 'The oven was finally delivered on 12 December 2024.'],
    ['Harbour Sample plc delivered the oven on 10 December 2024.', 'The oven arrived on 12 December 2024.'],
    ['The cold room was accepted on 10 December 2024.', 'Acceptance of the cold room took place on 12 December 2024.'],
    ['The crane was installed on 10 December 2024.', 'On 12 December 2024 the crane was installed.'],
    ['The flat was handed over on 10 December 2024.', 'The handover of the flat took place on 12 December 2024.'],
    ['The line went live on 10 December 2024.', 'The line was commissioned on 12 December 2024.'],
  ]
  for (const [a, b] of en) {
    assert.deepEqual(written('en', a, b), ['10 December 2024 v 12 December 2024'], `${a} | ${b}`)
  }
  const de: [string, string][] = [
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Der Ofen traf am 12. Dezember 2024 ein.'],
    ['Die Anlieferung des Ofens erfolgte am 10. Dezember 2024.', 'Am 12. Dezember 2024 wurde der Ofen angeliefert.'],
    ['Die Abnahme der Halle fand am 10. Dezember 2024 statt.', 'Die Halle wurde am 12. Dezember 2024 abgenommen.'],
    ['Die Wohnung wurde am 10. Dezember 2024 übergeben.', 'Die Übergabe der Wohnung erfolgte am 12. Dezember 2024.'],
  ]
  for (const [a, b] of de) {
    assert.deepEqual(written('de', a, b), ['10. Dezember 2024 v 12. Dezember 2024'], `${a} | ${b}`)
  }
})

test('a thing delivered on two days contradicts a third day, and none of its own', () => {
  const two = 'The oven was delivered on 9 and 10 December 2024.'
  assert.deepEqual(written('en', two, 'The oven arrived on 12 December 2024.'), [
    '9 and 10 December 2024 v 12 December 2024',
    '10 December 2024 v 12 December 2024',
  ])
  assert.deepEqual(written('en', two, 'The oven was delivered on 10 December 2024.'), [])
})

test('two things, parts, instalments, repetitions, other people and what comes again and again contradict nothing', () => {
  const en: [string, string][] = [
    ['The oven was delivered on 10 December 2024.', 'The mixer was delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The control unit of the oven was delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven door was delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The replacement oven was delivered on 12 December 2024.'],
    ['The oven was partly delivered on 10 December 2024.', 'The oven was delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was delivered again on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was not delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was to be delivered on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was installed on 12 December 2024.'],
    ['The oven was delivered on 10 December 2024.', 'The oven was delivered on 12 May 2025.'],
    ['The goods were delivered on 10 December 2024.', 'The goods arrived on 12 December 2024.'],
    ['The pallets were delivered on 10 December 2024.', 'The pallets arrived on 12 December 2024.'],
    ['The shipment was delivered on 10 December 2024.', 'The shipment arrived on 12 December 2024.'],
    ['The letter was delivered on 10 December 2024.', 'The letter was delivered on 12 December 2024.'],
    ['The first instalment was paid on 10 December 2024.', 'The instalment was paid on 12 December 2024.'],
    ['The invoice was paid on 10 December 2024.', 'The invoice was paid on 12 December 2024.'],
    ['The fitter arrived on 10 December 2024.', 'The fitter arrived on 12 December 2024.'],
    ['An oven was delivered on 10 December 2024.', 'An oven was delivered on 12 December 2024.'],
    ['Oven no. 1 was delivered on 10 December 2024.', 'Oven no. 2 was delivered on 12 December 2024.'],
    ['The pump failed on 10 December 2024.', 'The pump failed on 12 December 2024.'],
    [
      'Harbour Sample plc delivered the oven on 10 December 2024.',
      'Muster Foods LLC delivered the oven on 12 December 2024.',
    ],
    ['The claim was accepted on 10 December 2024.', 'The claim was accepted on 12 December 2024.'],
  ]
  for (const [a, b] of en) assert.deepEqual(written('en', a, b), [], `${a} | ${b}`)
  const again =
    'The oven was delivered on 10 December 2024. It was taken back. The oven was delivered on 20 December 2024.'
  assert.deepEqual(written('en', again, 'The oven arrived on 12 December 2024.'), [])
  const de: [string, string][] = [
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Die Knetmaschine wurde am 12. Dezember 2024 geliefert.'],
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Die Tür des Ofens wurde am 12. Dezember 2024 geliefert.'],
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Der Ersatzofen wurde am 12. Dezember 2024 geliefert.'],
    ['Der Ofen wurde am 10. Dezember 2024 teilweise geliefert.', 'Der Ofen wurde am 12. Dezember 2024 geliefert.'],
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Der Ofen wurde am 12. Dezember 2024 nicht geliefert.'],
    ['Die Ware wurde am 10. Dezember 2024 geliefert.', 'Die Ware traf am 12. Dezember 2024 ein.'],
    ['Die Fliesen wurden am 10. Dezember 2024 geliefert.', 'Die Fliesen wurden am 12. Dezember 2024 geliefert.'],
    ['Der Monteur kam am 10. Dezember 2024 an.', 'Der Monteur kam am 12. Dezember 2024 an.'],
    ['Die erste Rate wurde am 10. Dezember 2024 gezahlt.', 'Die Rate wurde am 12. Dezember 2024 gezahlt.'],
    ['Der Ofen wurde am 10. Dezember 2024 geliefert.', 'Der Ofen wurde am 12. Dezember 2024 abgenommen.'],
  ]
  for (const [a, b] of de) assert.deepEqual(written('de', a, b), [], `${a} | ${b}`)
})
