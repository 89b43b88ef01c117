import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'
import { statementsOf } from './rows.test-builder.ts'

const signed = (language: 'en' | 'de', text: string) =>
  findStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .filter(({ role }) => role === 'signed')
    .map(({ parties }) => parties.map(({ refersTo, name }) => refersTo ?? name).join(' / '))

test('who signs as the above-named Supplier signs for the company at the top of the page', () => {
  assert.deepEqual(
    signed(
      'en',
      `Software License Agreement

Agreement Number: CW-17
Effective Date: November 4, 2010
Company Name: Sampletics, Inc.

This SOFTWARE LICENSE AGREEMENT (“Agreement”) is entered into as of the Effective Date by and between Bank of Muster, N.A. (“Bank of Muster”), a national banking association, and the above-named Supplier, a corporation.

(“Supplier”)
By: /s/ Scott Sample
Name: Scott Sample
Date: 11/8/10

Bank of Muster, N.A.
By: /s/ Carla Muster
Name: Carla Muster
Date: 11/4/10
`,
    ),
    ['Scott Sample / Sampletics, Inc.', 'Carla Muster / Bank of Muster, N.A.'],
  )
})

test('wer als oben genannte Auftragnehmerin zeichnet, zeichnet für die Gesellschaft am Kopf des Blatts', () => {
  assert.deepEqual(
    signed(
      'de',
      `Wartungsvertrag

Firma: Beispiel Pumpen GmbH
Vertragsnummer: 17

Dieser Wartungsvertrag wird geschlossen zwischen der Nordlicht Muster AG (nachfolgend „Auftraggeberin“) und der oben genannten Auftragnehmerin.

Auftragnehmerin
gez. Erika Beispiel
Datum: 3. Mai 2021

Nordlicht Muster AG
gez. Max Muster
Datum: 4. Mai 2021
`,
    ),
    ['Erika Beispiel / Beispiel Pumpen GmbH', 'Max Muster / Nordlicht Muster AG'],
  )
})

test('a company whose name takes two lines above the signature is the one that signs', () => {
  const [last] = signed(
    'en',
    `SUPPLY AGREEMENT

This Agreement is made as of 5 March 2017 between SampleSource, Inc. ("SampleSource") and Muster Coatings plc (the "Buyer").

SAMPLESOURCE BRASIL DISTRIBUIDORA DE BOMBAS
LTDA.
By: /s/ Paulo Exemplo
Name: Paulo Exemplo
Title: Executive Director
Date: March 6, 2017
`,
  )
  assert.equal(last, 'Paulo Exemplo / SAMPLESOURCE BRASIL DISTRIBUIDORA DE BOMBAS LTDA.')
})

test('of what the parties did together both are told, named or not', () => {
  const rows = findStatements({
    text: `SUPPLY AGREEMENT

This Agreement is made as of 5 March 2017 between Northlight Sample Ltd (the "Supplier") and Muster Coatings plc (the "Buyer").

(A) On February 12, 2014 the Parties entered into a distribution agreement.
`,
    language: 'en',
    zones: [],
    reference: null,
    dayOrder: null,
  })
  assert.deepEqual(
    rows.find(({ kind }) => kind === 'event')?.parties.map(({ name }) => name),
    ['Northlight Sample Ltd', 'Muster Coatings plc'],
  )
})

test('zwei, die nebeneinander unterschreiben, tun es jeder an seinem Ort und Tag', () => {
  const deed = (gap: string) =>
    `VERGLEICH\n\nzwischen der Muster Agrar GmbH und Herrn Karl Sample.\n\nEr ersetzt alle früheren Absprachen.\n\nMusterstadt, den 26. Mai 2021${gap}Beispielhausen, den 30. Mai 2021\ngez. Erika Beispiel${gap}gez. Karl Sample\n`
  for (const gap of ['    ', '\t', ' \u00a0\u00a0 ']) {
    const rows = statementsOf('de', deed(gap)).filter(({ role }) => role === 'signed')
    assert.deepEqual(
      rows.map(({ dates, parties, text }) => [dates[0]?.value, text, ...parties.map(({ name }) => name)]),
      [
        ['2021-05-26', 'Erika Beispiel – Vergleich', 'Erika Beispiel'],
        ['2021-05-30', 'Karl Sample – Vergleich', 'Karl Sample'],
      ],
    )
  }
})

test('a letter is not signed at its head, though its address is below the day', () => {
  const [row] = statementsOf(
    'de',
    'Muster GmbH\n\nMusterstadt, den 3. Mai 2021\n\nSehr geehrte Frau Beispiel,\n\nwir danken Ihnen.\n\ngez. Karl Sample\n',
  )
  assert.equal(row?.role, 'dated')
})
