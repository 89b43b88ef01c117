import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const partiesOf = (language: 'en' | 'de', text: string, words: RegExp): string[] =>
  statementsOf(language, text)
    .filter((row) => words.test(row.text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))

test('an office stands for whoever the paper says bears it', () => {
  const minutes =
    'Present: Mrs Ada Sample (Chair), Mr Paul Muster (Treasurer)\n\nThe Chair opened the meeting on 4 May 2021. The Treasurer resigned on 5 May 2021.\n'
  assert.deepEqual(partiesOf('en', minutes, /opened/), ['Ada Sample'])
  assert.deepEqual(partiesOf('en', minutes, /resigned/), ['Paul Muster'])
  const german =
    'Einzelschiedsrichterin: Frau Dr. Erika Muster\n\nDie Schiedsrichterin eröffnete die Verhandlung am 4. Mai 2021.\n'
  assert.deepEqual(partiesOf('de', german, /eröffnete/), ['Erika Muster'])
  const label = 'Vermieterin: Muster Wohnbau GmbH\nMieter: Herr Jonas Beispiel\n\nDer Mieter zog am 4. Mai 2021 aus.\n'
  assert.deepEqual(partiesOf('de', label, /zog/), ['Jonas Beispiel'])
  const apposed = 'The surveyor, Mr Paul Muster, came late. On 4 May 2021 the surveyor measured the wall.'
  assert.deepEqual(partiesOf('en', apposed, /measured/), [], 'written small it is a word')
})

test('an office that two bear, or another body, stands for nobody', () => {
  const two =
    'Present: Mrs Ada Sample (Director), Mr Paul Muster (Chair), Ms Jane Muster (Chair)\n\nThe Chair left on 4 May 2021.\n'
  assert.deepEqual(partiesOf('en', two, /left/), [])
  const other = 'Present: Mrs Ada Sample (Chair)\n\nThe Chair of the Audit Committee left on 4 May 2021.\n'
  assert.deepEqual(partiesOf('en', other, /left/), [])
})

test('minutes are of the company whose name stands alone at their head', () => {
  const minutes =
    'Sample Housing Ltd\n\nMinutes of a meeting of the Board\n\nHeld on 4 May 2021 at Sampletown\n\nPresent: Mrs Ada Sample\n\n1. The roof leaks.\n'
  assert.deepEqual(partiesOf('en', minutes, /Held/), ['Ada Sample', 'Sample Housing Ltd'])
})

test('the parties are those who bear the two offices of a dispute or a bargain', () => {
  const dispute =
    'Schiedsklägerin: Muster Windkraft GmbH, Musterstadt\nSchiedsbeklagte: Beispiel Turm AG, Beispielhausen\n\nDie Parteien schlossen am 12. Mai 2021 einen Vergleich.\n'
  assert.deepEqual(partiesOf('de', dispute, /Vergleich/), ['Muster Windkraft GmbH', 'Beispiel Turm AG'])
  const one = 'Mieter: Herr Jonas Beispiel\n\nDie Parteien trafen sich am 12. Mai 2021.\n'
  assert.deepEqual(partiesOf('de', one, /trafen/), [], 'of whom one is not named')
})

test('an expert is heard by name, and „der Sachverständige“ is that expert', () => {
  const told =
    'Gehört wurde den Sachverständigen Dipl.-Ing. Anselm Muster betreffend Nr. 4. Der Sachverständige maß am 6. Mai 2021 die Wand.'
  assert.deepEqual(partiesOf('de', told, /maß/), ['Anselm Muster'])
})
