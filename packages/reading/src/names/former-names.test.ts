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

test('people who are compared, or listed beside works, are no titles', () => {
  assert.deepEqual(named('The seller delivered the products as Mr. Sample, the buyer, had asked.'), ['Sample'])
  assert.deepEqual(
    named('Der Verkäufer lieferte die Produkte wie Herr Beispiel, der Käufer, es verlangt hatte.', 'de'),
    ['Beispiel'],
  )
  assert.deepEqual(
    named('There were witnesses to the works, including Mr. Sample, Mrs. Beispiel and Mr. Muster, there.'),
    ['Sample', 'Beispiel', 'Muster'],
  )
  assert.deepEqual(
    named(
      'Zeugen der Spiele, darunter Herr Beispiel, Erika Muster, Nordlicht Pumpen GmbH und Frau Sample, kamen.',
      'de',
    ),
    ['Beispiel', 'Erika Muster', 'Nordlicht Pumpen GmbH', 'Sample'],
  )
})

test('a company that changed its name twice is one, in whatever order the documents tell of it', () => {
  const texts = [
    'Alpha Sample, Inc., formerly known as Bravo Sample, Inc., paid.',
    'Bravo Sample, Inc., formerly known as Charlie Sample, Inc., paid.',
    'Charlie Sample, Inc. sold pumps.',
  ]
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [0, 2, 1],
    [2, 0, 1],
    [1, 2, 0],
  ]) {
    const found = linkParties(order.map((at) => findParties(texts[at] ?? '', { language: 'en' })))
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Alpha Sample, Inc.'],
      order.join(),
    )
    assert.deepEqual(found[0]?.aliases.toSorted(), ['Bravo Sample, Inc.', 'Charlie Sample, Inc.'], order.join())
  }
})

test('a former name that two bear today makes no one company of them, in either order', () => {
  const texts = [
    'Alpha Sample, Inc., formerly known as Bravo Sample, Inc., paid.',
    'Delta Sample, Inc., formerly known as Bravo Sample, Inc., paid.',
    'Bravo Sample, Inc. sold pumps.',
  ]
  for (const order of [texts, texts.toReversed()])
    assert.deepEqual(
      linkParties(order.map((text) => findParties(text, { language: 'en' })))
        .map(({ name }) => name)
        .toSorted(),
      ['Alpha Sample, Inc.', 'Bravo Sample, Inc.', 'Delta Sample, Inc.'],
    )
})

test('a name that is wrapped behind an address in a contract stays whole', () => {
  const between = 'Between Sample, Inc., 12 Example Street, London, Northlight Muster\nPumps Limited'
  assert.deepEqual(named(between), ['Sample, Inc.', 'Northlight Muster Pumps Limited'])
  assert.deepEqual(named(`This agreement is made b${between.slice(1)}`.toUpperCase()), [
    'SAMPLE, INC.',
    'NORTHLIGHT MUSTER PUMPS LIMITED',
  ])
  assert.deepEqual(
    named('Zwischen Sample GmbH, Beispielweg 12, Musterstadt, Nordlicht Muster Hafen\nPumpen GmbH', 'de'),
    ['Sample GmbH', 'Nordlicht Muster Hafen Pumpen GmbH'],
  )
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
