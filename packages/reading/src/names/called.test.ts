// People who are named by what they are, and firms that are called firms.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './find-parties.ts'

const named = (language: 'en' | 'de', text: string): string[] =>
  findParties(text, { language }).map(({ name, kind, refersTo }) => `${kind} ${refersTo ?? name}`)

test('a rank before a surname makes a person of it, with a number or an initial between', () => {
  assert.deepEqual(
    named(
      'en',
      'PC 7781 Quellwood took the names. Officer T. Probstock locked the gate. Officer Probstock left. Supervisor Ailred Muster signed.',
    ),
    ['person Quellwood', 'person T. Probstock', 'person T. Probstock', 'person Ailred Muster'],
  )
  assert.deepEqual(named('de', 'Die Polizei kam. POM Quellmann nahm den Unfall auf, Oberarzt Probstein operierte.'), [
    'person Quellmann',
    'person Probstein',
  ])
})

test('the noun of a calling or of a relation makes a person of the two words behind it', () => {
  assert.deepEqual(
    named('en', 'I asked a colleague, Orlin Sampleby, to wait. The deputy manager Ysolde Musterham agreed.'),
    ['person Orlin Sampleby', 'person Ysolde Musterham'],
  )
  assert.deepEqual(named('de', 'Der Schichtleiter Habbo Probst und unsere Nachbarin Fenja Beispielsen sahen es.'), [
    'person Habbo Probst',
    'person Fenja Beispielsen',
  ])
})

test('no rank, no calling: a machine, a longer office, a thing', () => {
  assert.deepEqual(
    named('en', 'The PC Monitor broke. The Chief Executive Officer Report is late. The engineer, Sample said, left.'),
    [],
  )
  assert.deepEqual(named('de', 'Der Nachbar Haus Nr. 4 schwieg. Die Werkstattleiter Besprechung fiel aus.'), [])
})

test('what is called a firm is one, and a German trade with the name of its owner', () => {
  assert.deepEqual(
    named('de', 'Die Firma Quellrohr kam mit der Fa. Elektro Probst. Die Glaserei Habbo Musterup schwieg.'),
    ['organization Quellrohr', 'organization Elektro Probst', 'organization Glaserei Habbo Musterup'],
  )
  assert.deepEqual(named('de', 'Die Firma hat geliefert. Ihre Firma Rechnung fehlt.'), [])
  assert.deepEqual(named('de', 'Probstein Versicherung a. G.\nPostfach 3\n'), [
    'organization Probstein Versicherung a. G.',
  ])
})
