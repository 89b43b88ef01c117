import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const partiesOf = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind }) => kind === 'event')
    .map(({ parties }) => parties.map(({ name, refersTo }) => refersTo ?? name).join(' + '))

test('the roles of a heading stand for its parties, by their number and under the short names they are given', () => {
  const heading =
    'IN THE COUNTY COURT AT SAMPLETOWN\n\nBETWEEN:\n\n        SAMPLE JOINERY LIMITED                Claimant\n\n                 - and -\n\n        (1) JANE MUSTER\n        (2) MUSTER HOMES LLP                Defendants\n\nPARTICULARS OF CLAIM\n\n'
  assert.deepEqual(
    partiesOf(
      'en',
      `${heading}1. The First Defendant is a member of the Second Defendant ("the LLP").\n\n2. The Claimant delivered the doors on 9 May 2021.\n\n3. On 2 June 2021 the First Defendant refused them.\n\n4. On 3 June 2021 the LLP went away.\n\n5. On 4 June 2021 the Defendants were warned.\n\n6. On 5 June 2021 the Defendant was seen.\n`,
    ),
    ['SAMPLE JOINERY LIMITED', 'JANE MUSTER', 'MUSTER HOMES LLP', 'JANE MUSTER + MUSTER HOMES LLP', ''],
  )
})

test('an American caption with a role below each name', () => {
  assert.deepEqual(
    partiesOf(
      'en',
      'UNITED STATES DISTRICT COURT\n\nSAMPLE FOODS, INC.,\n\n          Plaintiff,\n\n     v.\n\nMUSTER LOGISTICS LLC,\n\n          Defendant.\n\nCOMPLAINT\n\n1. Plaintiff shipped the pallets on May 9, 2021.\n\n2. On June 2, 2021 Defendant’s driver lost them.\n',
    ),
    ['SAMPLE FOODS, INC.', 'MUSTER LOGISTICS LLC'],
  )
})

test('das Rubrum sagt, wer klagt; wer eine Partei nur vertritt, ist keine', () => {
  assert.deepEqual(
    partiesOf(
      'de',
      'In dem Rechtsstreit\n\nMuster Bau GmbH, vertreten durch den Geschäftsführer Karl Muster, Musterweg 1, 12345 Musterstadt,\n– Klägerin –\n\ngegen\n\nBeispiel AG, Beispielallee 2, 12345 Musterstadt,\n– Beklagte –\n\nDie Klägerin lieferte am 9. Mai 2021 die Fenster. Am 2. Juni 2021 wies die Beklagte sie zurück. Der Vorstand der Beklagten schwieg am 4. Juni 2021 dazu.\n',
    ),
    ['Muster Bau GmbH', 'Beispiel AG', 'Beispiel AG'],
  )
})

test('without a heading of two sides a role stands for nobody', () => {
  assert.deepEqual(partiesOf('en', 'Sample Foods Ltd wrote to us.\n\nThe Claimant paid on 9 May 2021.\n'), [''])
})

test('below a signature, who has a copy and what is enclosed are no senders', () => {
  const letter = (greeting: string, close: string, below: string) =>
    `Sample Estates Ltd\n1 Muster Street\nSampletown AB1 2CD\n\nMuster Fitness Ltd\n2 Muster Road\nSampletown AB1 2CE\n\n4 March 2022\n\n${greeting}\n\nWe met on 3 March 2022.\n\n${close}\n\nSample Estates Ltd\n\n${below}\n`
  assert.deepEqual(partiesOf('en', letter('Dear Sirs', 'Yours faithfully', 'cc: Beispiel Bank plc')), [
    'Sample Estates Ltd',
  ])
  assert.deepEqual(
    partiesOf('en', letter('Dear Sirs', 'Yours faithfully', 'Enclosures:\n1. Invoice of Beispiel Logistics Ltd')),
    ['Sample Estates Ltd'],
  )
})

test('the parties of a heading with two sides are both of them', () => {
  const heading = (rest: string) =>
    `IN THE COUNTY COURT AT SAMPLETOWN\n\nBETWEEN:\n\n        SAMPLE JOINERY LIMITED                Claimant\n\n                 - and -\n\n        MUSTER HOMES LLP                Defendant\n\nPARTICULARS OF CLAIM\n\n${rest}\n`
  const names = statementsOf('en', heading('By order the parties were directed to exchange lists by 12 June 2021.'))
    .filter(({ text }) => /directed/.test(text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))
  assert.deepEqual(names, ['SAMPLE JOINERY LIMITED', 'MUSTER HOMES LLP'])
})

test('zwei in einer Zeile: wer zuerst steht, klagt', () => {
  const paper = (caption: string) =>
    partiesOf(
      'de',
      `An das Amtsgericht Musterstadt\n\n${caption}\n\nDie Klägerin lieferte am 9. Mai 2021 die Fenster. Am 2. Juni 2021 wies der Beklagte sie zurück. Am 3. Juni 2021 trafen sich die Parteien.\n`,
    )
  const both = ['Muster Bau GmbH', 'Max Beispiel', 'Muster Bau GmbH + Max Beispiel']
  assert.deepEqual(paper('In dem Rechtsstreit\n\nMuster Bau GmbH ./. Max Beispiel'), both)
  assert.deepEqual(paper('In Sachen Muster Bau GmbH gegen Max Beispiel'), both)
  // Ein Satz stellt niemanden gegen jemanden.
  assert.deepEqual(paper('Die Muster Bau GmbH gewann gegen Max Beispiel.'), ['', '', ''])
})

test('two in one line, or parted by an and: who is named first claims', () => {
  const paper = (caption: string) =>
    partiesOf(
      'en',
      `${caption}\n\nThe Claimant delivered the doors on 9 May 2021. On 2 June 2021 the Defendant refused them.\n`,
    )
  const both = ['Sample Joinery Limited', 'Muster Homes LLP']
  assert.deepEqual(paper('Sample Joinery Limited v Muster Homes LLP'), both)
  assert.deepEqual(paper('Between:\n\nSample Joinery Limited\n– and –\nMuster Homes LLP'), both)
  // A case that is cited is another's.
  assert.deepEqual(paper('Sample Joinery Limited v Muster Homes LLP [2019] EWHC 12 decided it.'), ['', ''])
})

test('von mehreren auf einer Seite der, der die Zahl trägt', () => {
  assert.deepEqual(
    partiesOf(
      'de',
      'In dem Rechtsstreit\n\n1. Muster Bau GmbH, vertreten durch den Geschäftsführer Karl Muster, Musterweg 1, 12345 Musterstadt,\n2. Frau Erika Beispiel, Beispielweg 3, 12345 Musterstadt,\n– Kläger –\n\ngegen\n\n1. Beispiel AG, Beispielallee 2, 12345 Musterstadt,\n2. Herrn Otto Probe, Probeweg 4, 12345 Musterstadt,\n– Beklagte –\n\nDie Klägerin zu 1 lieferte am 9. Mai 2021. Am 2. Juni 2021 rügte die Beklagte zu 1). Der Beklagte zu 2 schwieg am 4. Juni 2021 dazu. Am 7. Juni 2021 zahlten die Beklagten.\n',
    ),
    ['Muster Bau GmbH', 'Beispiel AG', 'Otto Probe', 'Beispiel AG + Otto Probe'],
  )
})

test('den Beklagten, Herrn Max Muster: die Anrede gehört zur Rolle und nicht zu einem anderen Wort', () => {
  const text = (ahead: string) =>
    `${ahead}\n\nAm 2. Juni 2021 zahlte der Beklagte. Am 3. Juni 2021 mahnte die Klägerin.\n`
  assert.deepEqual(partiesOf('de', text('Wir vertreten den Beklagten, Herrn Max Muster.')), ['Max Muster', ''])
  assert.deepEqual(partiesOf('de', text('Es kam der Geschäftsführer der Klägerin, Herr Max Muster.')), ['', ''])
})

test('the letterhead of a law firm above a Klage takes no side, and a side numbered between dashes is one', () => {
  const klage = (heading: string) =>
    `Rechtsanwälte Quellstein & Partner mbB\nDr. Leopold Quellstein\nAm Teich 3, 99999 Musterstadt\n\nAn das\nLandgericht Musterstadt\n\nMusterstadt, den 12.05.2025\n\n${heading}\n\nder Probst Zwieback GmbH, vertreten durch die Geschäftsführerin Hedwig Probst\n                         - Klägerin -\ngegen\ndie Muster Kälte AG, vertreten durch den Vorstand Dr. Egon Muster\n                         - Beklagte -\n\nDie Klägerin zahlte am 3. Mai 2024.\n`
  for (const heading of ['K L A G E', 'Wir erheben'])
    assert.deepEqual(
      statementsOf('de', klage(heading))
        .filter((row) => /zahlte/.test(row.text))
        .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name)),
      ['Probst Zwieback GmbH'],
    )
  const order =
    'In dem Rechtsstreit\n\nEdeltraud Muster, Veilchenpfad 9      - Klägerin -\n\ngegen\n\n1. Siegbert Probst, Veilchenpfad 11      - Beklagter zu 1 -\n2. Irmgard Probst, ebenda      - Beklagte zu 2 -\n\nDie Beklagte zu 2 hat am 3. Mai 2024 erwidert. Der Beklagte zu 1 hat am 4. Mai 2024 die Verjährung eingewandt (vgl. dazu BGH NJW 2010, 1).\n'
  const who = (words: RegExp) =>
    statementsOf('de', order)
      .filter((row) => words.test(row.text))
      .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))
  assert.deepEqual(who(/erwidert/), ['Irmgard Probst'])
  assert.deepEqual(who(/eingewandt/), ['Siegbert Probst'])
})
