import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './find-parties.ts'
import { linkParties } from './link-parties.ts'

const named = (text: string, language: 'en' | 'de' = 'en') =>
  findParties(text, { language }).map(({ name, refersTo }) => (refersTo === null ? name : `${name} = ${refersTo}`))

test('a company and the name it had before are one, and the defined term is its present name’s', () => {
  assert.deepEqual(
    named('between Harbour Foods, Inc. and Muster Mobile, Inc. f/k/a Quell, Inc. (“Licensee”). Licensee pays.'),
    [
      'Harbour Foods, Inc.',
      'Muster Mobile, Inc.',
      'Quell, Inc. = Muster Mobile, Inc.',
      'Licensee = Muster Mobile, Inc.',
      'Licensee = Muster Mobile, Inc.',
    ],
  )
  assert.ok(
    named('Die Beispiel Pumpen GmbH (vormals Quell Technik GmbH) lieferte.', 'de').includes(
      'Quell Technik GmbH = Beispiel Pumpen GmbH',
    ),
  )
})

test('documents that use the former name speak of the same party, shown by its present one', () => {
  const [only, ...others] = linkParties(
    [
      'Quellmann Sample Services, Inc. sold pumps.',
      'Muster, Inc., formerly known as Quellmann Sample Services, Inc., paid.',
    ].map((text) => findParties(text, { language: 'en' })),
  )
  assert.deepEqual(others, [])
  assert.equal(only?.name, 'Muster, Inc.')
  assert.deepEqual(only?.aliases, ['Quellmann Sample Services, Inc.'])
})

test('a term that a deed gives to another stands for the new bearer from there on', () => {
  assert.deepEqual(
    named(
      'Quell Sample Ltd. (“Landlord”) let the hall. Landlord pays. Harbour Sample Ltd. is hereby substituted for Quell Sample Ltd. as “Landlord” under the Lease. Landlord repairs the roof.',
    ).filter((name) => name.startsWith('Landlord')),
    [
      'Landlord = Quell Sample Ltd.',
      'Landlord = Quell Sample Ltd.',
      'Landlord = Harbour Sample Ltd.',
      'Landlord = Harbour Sample Ltd.',
    ],
  )
})

test('what a company trades in belongs to its name, behind a dash too', () => {
  assert.deepEqual(named('made between Muster do Brasil - Comércio de Produtos de Bombas Ltda., a company'), [
    'Muster do Brasil - Comércio de Produtos de Bombas Ltda.',
  ])
})

test('an apostrophe more or less makes no other company', () => {
  assert.equal(
    linkParties(
      ['Quellmann’s Heritage Foods, LLC paid.', 'Quellmanns Heritage Foods, LLC paid.'].map((text) =>
        findParties(text, { language: 'en' }),
      ),
    ).length,
    1,
  )
})

test('in a list of titles a form of address is a title', () => {
  assert.deepEqual(
    named('for each Property, including Robots, Kingdom of Muster, Mr. and Mrs. Sample, In Her Boots and Ice Age.'),
    [],
  )
  assert.deepEqual(named('für alle Filme, darunter Nordlicht, Herr Beispiel, Meer und Eis.', 'de'), [])
  assert.deepEqual(named('The works, including Mr. Sample and his pumps, were sold.'), ['Sample'])
})

test('a name misspelt in one paper is the name of the others when both have one defined term', () => {
  const link = (...texts: string[]) =>
    linkParties(texts.map((text) => findParties(text, { language: 'en' }))).map(({ name }) => name)
  assert.deepEqual(
    link(
      'between Harbour and AB Wanderlye, Inc. (“ABW”). ABW pays.',
      'A.B. Wanderley, Inc. (“ABW”) sells. ABW pays. ABW ships.',
    ),
    ['A.B. Wanderley, Inc.'],
  )
  assert.equal(link('AB Wanderlye, Inc. sold pumps.', 'A.B. Wanderley, Inc. sold pumps.').length, 2)
  assert.equal(link('Quellmann 1 Pumps, Inc. (“QP”) sold.', 'Quellmann 2 Pumps, Inc. (“QP”) sold.').length, 2)
})
