import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const partiesOf = (language: 'en' | 'de', text: string, words: RegExp): string[] =>
  statementsOf(language, text)
    .filter((row) => words.test(row.text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))

const german = (body: string): string =>
  `Rechtsanwälte Muster & Kollegen\nPartnerschaft mbB\nLindenweg 2, 04109 Musterstadt\n\nBeispiel Bau GmbH\nAm Hafen 9\n06112 Beispielhausen\n\nMusterstadt, den 18.06.2021\n\nSehr geehrte Damen und Herren,\n\nwir vertreten die Muster Wohnbau GmbH. ${body}\n\nMit freundlichen Grüßen\n\nDr. Erika Muster\nRechtsanwältin\n`

test('the one who is named behind a genitive of the client is not the client', () => {
  const letter = german(
    'Am 23. Januar 2021 rügte der Bauleiter unserer Mandantin, Herr Jens Sample, den Zustand. Unsere Mandantin zahlte am 4. Mai 2021.',
  )
  assert.deepEqual(partiesOf('de', letter, /zahlte/), ['Muster Wohnbau GmbH'])
})

test('a firm whose form stands on the next line is one firm, and it writes', () => {
  assert.deepEqual(partiesOf('de', german('Wir mahnten am 4. Mai 2021.'), /mahnten/), [
    'Muster & Kollegen Partnerschaft mbB',
  ])
})

test('the parties of a dispute are the client and the addressee', () => {
  assert.deepEqual(partiesOf('de', german('Am 4. Mai 2021 trafen sich die Parteien.'), /trafen/), [
    'Muster Wohnbau GmbH',
    'Beispiel Bau GmbH',
  ])
})

test('Sie at the head of a sentence is the addressee where the verb is one of several and nobody else can be meant', () => {
  assert.deepEqual(partiesOf('de', german('Der Bau ruht. Sie haben am 4. Mai 2021 gekündigt.'), /gekündigt/), [
    'Beispiel Bau GmbH',
  ])
  assert.deepEqual(
    partiesOf('de', german('Der Bau ruht. Ihre Monteure räumten am 4. Mai 2021 das Lager.'), /räumten/),
    ['Beispiel Bau GmbH'],
  )
  assert.deepEqual(
    partiesOf('de', german('Frau Ada Sample wohnt dort. Sie hat am 4. Mai 2021 gekündigt.'), /gekündigt/),
    ['Ada Sample'],
    'she',
  )
  assert.deepEqual(
    partiesOf('de', german('Die Mieter waren verreist. Sie haben am 4. Mai 2021 gekündigt.'), /gekündigt/),
    [],
    'they',
  )
})

test('a call is of both who write to each other', () => {
  const mail =
    'From: Jane Sample <jane@sample.example>\nTo: Max Muster <max@muster.example>\nDate: Wed, 5 May 2021 10:00:00 +0000\nSubject: Deposit\n\nDear Max,\n\nI refer to our call of 4 May 2021. Can we meet on 9 May 2021? Our meeting with Peter Beispiel is on 10 May 2021.\n'
  assert.deepEqual(partiesOf('en', mail, /our call/).toSorted(), ['Jane Sample', 'Max Muster'])
  assert.ok(partiesOf('en', mail, /can we meet/i).includes('Max Muster'))
  assert.ok(!partiesOf('en', mail, /Our meeting/).includes('Max Muster'))
})

test('a quoted mail was sent to whoever answers it', () => {
  const mail =
    'From: Max Muster <max@muster.example>\nTo: Jane Sample <jane@sample.example>\nDate: Wed, 5 May 2021 10:00:00 +0000\nSubject: Deposit\n\nNo.\n\nOn Tue, 4 May 2021 at 16:05, Jane Sample <jane@sample.example> wrote:\n> Please pay.\n'
  const row = statementsOf('en', mail).find(({ role, start }) => role === 'sent' && start > 100)
  assert.deepEqual(row?.parties.map((party) => party.refersTo ?? party.name).toSorted(), ['Jane Sample', 'Max Muster'])
})

test('a statement is signed by the one who makes it', () => {
  const statement =
    'BETWEEN:\n\nADA SAMPLE  Claimant\n- and -\nMUSTER HOMES LIMITED  Defendant\n\nFIRST WITNESS STATEMENT OF ADA SAMPLE\n\nI, ADA SAMPLE, will say as follows:\n\n1. I began on 4 May 2021. The Defendant dismissed me on 5 May 2021.\n\nSigned: A Sample\nDated: 6 June 2022\n'
  assert.deepEqual(
    statementsOf('en', statement)
      .filter(({ role }) => role === 'signed')
      .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name)),
    ['ADA SAMPLE'],
  )
})

test('each line of a bill is between its issuer and its addressee, and an accompanying sentence is not', () => {
  const bill =
    'SAMPLE INTERIORS LTD\n48 Foundry Lane, Sampletown S3 8QF\n\nINVOICE AND STATEMENT OF ACCOUNT\n\nInvoice no.: 7\nInvoice date: 31/07/2021\nVAT 20%\n\nTo: Muster Hotels plc\n    1 Spa Terrace, Sampletown HG1 2PL\n\n1 Joinery, delivered to site 13/05/2021         61,350.00\n\nThe doors were damaged by the flood on 14 May 2021.\n'
  assert.deepEqual(partiesOf('en', bill, /Joinery/), ['SAMPLE INTERIORS LTD', 'Muster Hotels plc'])
  assert.deepEqual(partiesOf('en', bill, /flood/), [])
})

test('we and you of what a letter quotes somebody saying are not those of the letter', () => {
  const letter = (said: string) =>
    `Sample & Co LLP\n1 Probe Street\nSampletown AB1 2CD\n\nMuster Kitchens Limited\n2 Probe Road\nSampletown AB1 2CE\n\n4 March 2022\n\nDear Sirs\n\nMrs Jane Probst was told on 3 February 2022 ${said}.\n\nYours faithfully\n\nSample & Co LLP\n`
  const named = (text: string) =>
    statementsOf('en', text)
      .filter(({ kind }) => kind === 'event')
      .map(({ parties }) => parties.map((party) => party.refersTo ?? party.name).join(' + '))
  assert.deepEqual(named(letter('that "we can have you cooking by Easter"')), ['Jane Probst'])
  assert.deepEqual(named(letter('that we would come')), ['Jane Probst + Sample & Co LLP'])
  const brief = (said: string) =>
    `Rechtsanwälte Probe & Partner mbB\nProbeweg 1, 12345 Musterstadt\n\nMuster Küchen GmbH\nBeispielallee 2\n12345 Musterstadt\n\n4. März 2022\n\nSehr geehrte Damen und Herren,\n\nFrau Jana Probst hörte am 3. Februar 2022 ${said}.\n\nMit freundlichen Grüßen\n\nDr. Karl Beispiel\nRechtsanwalt\n`
  const genannt = (text: string) =>
    statementsOf('de', text)
      .filter(({ kind }) => kind === 'event')
      .map(({ parties }) => parties.map((party) => party.refersTo ?? party.name).join(' + '))
  assert.deepEqual(genannt(brief('den Satz: „Wir liefern bald“')), ['Jana Probst'])
  assert.deepEqual(genannt(brief('von uns nichts')), ['Jana Probst + Probe & Partner mbB'])
})
