import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'

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
