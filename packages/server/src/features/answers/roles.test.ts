// What a model is told of roles and of whom they stand for, in both languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from './prompt.ts'

const toldOf = (language: 'en' | 'de', texts: readonly string[], question = '?'): string =>
  tell({ question, language, passages: texts.map((text) => ({ text, language })), mark: 'sample', names: [] }).user.text

const CONTRACTS = [
  {
    language: 'en',
    text: 'This Agreement is made between Nordlicht Muster GmbH (the “Supplier”) and Harbour Sample Ltd (the “Buyer”). The Supplier shall deliver. The Buyer’s Managing Director, Jane Sample, signed for the Buyer.',
    roles: ['(the “Supplier”)', 'The Supplier shall deliver.', 'for the Buyer.'],
    names: ['Nordlicht', 'Harbour', 'Jane', 'Sample'],
  },
  {
    language: 'de',
    text: 'Zwischen der Nordlicht Muster GmbH (nachfolgend „Lieferant“) und der Harbour Sample Ltd (nachfolgend „Käuferin“). Der Lieferant liefert. Die Käuferin zahlt an den Lieferanten. Frau Erika Beispiel unterschrieb für die Käuferin.',
    roles: ['„Lieferant“', 'Der Lieferant liefert.', 'zahlt an den Lieferanten.', 'für die Käuferin.'],
    names: ['Nordlicht', 'Harbour', 'Erika', 'Beispiel'],
  },
  {
    language: 'en',
    text: 'This lease is made between Jane Sample (the “Tenant”) and Tom Placeholder (the “Landlord”). The Tenant pays the Landlord. The Landlord repairs.',
    roles: ['The Tenant pays the Landlord.', 'The Landlord repairs.'],
    names: ['Jane', 'Sample', 'Tom', 'Placeholder'],
  },
] as const

test('a model is told the roles of a contract, and not who has them', () => {
  for (const { language, text, roles, names } of CONTRACTS) {
    const told = toldOf(language, [text])
    for (const role of roles) assert.ok(told.includes(role), `${role} in: ${told}`)
    for (const name of names) assert.ok(!told.includes(name), `${name} in: ${told}`)
  }
})

test('a role is a name where somebody is called so', () => {
  const titled = toldOf('de', ['Der Vertrag wurde am 3. März 2021 geschlossen. Herr Verwalter zahlte.'])
  assert.ok(!titled.includes('Verwalter'), titled)
  const named = toldOf('de', [
    'Frau Dr. Berater rief an.',
    'Zwischen der Muster GmbH (nachfolgend „Berater“). Berater haftet.',
  ])
  assert.ok(!named.includes('Berater'), named)
})

/** Each: what is told, what of it a model sees, and what it never sees. */
const CALLED_LIKE_ROLES = [
  [
    'de',
    'Wir baten Herrn Käufer um Zahlung. Der Käufer zahlt. Käufer schwieg.',
    'Der Käufer zahlt.',
    /(?<!Der )Käufer/,
  ],
  ['de', 'Frau Verkäufer rief an. Der Verkäufer haftet.', 'Der Verkäufer haftet.', /Frau Verkäufer/],
  ['de', 'Frau Dr. Anna Kunde kam. An den Kunden wurde geliefert.', 'An den Kunden', /Anna|Frau Dr\. Kunde/],
  ['de', 'Peter Mieter unterschrieb. Der neue Mieter zahlt.', 'Der neue Mieter zahlt.', /Peter|(?<!neue )Mieter/],
  ['de', 'Eheleute Pächter kündigten. Die Pächter zahlen.', 'Die Pächter zahlen.', /Eheleute Pächter/],
  ['de', 'Herr Rechtsanwalt Kläger erschien für den Kläger.', 'für den Kläger.', /anwalt Kläger/],
  ['en', 'Mr Buyer called. The Buyer shall pay. Buyer’s letter came.', 'The Buyer shall pay.', /(?<!The )Buyer/],
  ['en', 'Dear Ms Seller, the Seller shall deliver.', 'the Seller shall deliver', /Ms Seller/],
  ['en', 'Jane Tenant signed for the first Tenant.', 'for the first Tenant', /Jane|(?<!first )Tenant/],
] as const

test('whoever is called like a role is masked, and the role is told', () => {
  for (const [language, text, told, never] of CALLED_LIKE_ROLES) {
    const said = toldOf(language, [text])
    assert.ok(said.includes(told), `${told} in: ${said}`)
    assert.doesNotMatch(said, never)
  }
})

test('a form of address for a role is no name', () => {
  const said = toldOf('de', ['Sehr geehrte Frau Klägerin, die Klägerin hat Recht. Die Frau Beklagte kam.'])
  assert.match(said, /Frau Klägerin, die Klägerin .* Frau Beklagte/)
})
