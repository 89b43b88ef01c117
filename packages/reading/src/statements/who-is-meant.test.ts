// Who a row is about where no name stands in it: the witness who says 'I', the client of a letter, the two of a bill, the writer of a quoted mail.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkParties } from '../names/index.ts'
import type { Language } from '../span.ts'
import { findStatements } from './find.ts'

function partiesAt(text: string, words: string, language: Language): string[] {
  const said = findStatements({ text, language, zones: [], reference: null, dayOrder: null })
  const row = said.find(({ start, end }) => text.slice(start, end).includes(words))
  assert.ok(row !== undefined, `no row quotes ‘${words}’`)
  return row.parties.map((party) => party.refersTo ?? party.name)
}

const WITNESS = `IN THE COUNTY COURT AT SAMPLETOWN

BETWEEN

(1) ZENOBIA MUSTER
(2) THADDEUS MUSTER                              Claimants

and

SAMPLE HOMES LIMITED                     Defendant

WITNESS STATEMENT OF ZENOBIA MUSTER

I, Zenobia Muster, of 3 Example Close, Sampletown, say as follows:

1. We paid the deposit on 15 March 2019. My husband wrote to the Defendant on 7 October 2019.

2. The Second Claimant fell ill on 2 December 2019. The Sampletown District Council rejected our claim on 14 September 2021.

3. Master Quellmann is a friend. By the order of Master Quellmann made on 22 May 2023 the trial was put back. The order was sealed on 30 May 2023.

Signed: Z. Muster
Date: 7 August 2023
`

test('a witness is who says I and we, and the heading says who is whose side', () => {
  assert.deepEqual(partiesAt(WITNESS, 'paid the deposit', 'en'), ['ZENOBIA MUSTER'])
  assert.deepEqual(partiesAt(WITNESS, 'wrote to the Defendant', 'en'), ['ZENOBIA MUSTER', 'SAMPLE HOMES LIMITED'])
  assert.deepEqual(partiesAt(WITNESS, 'fell ill', 'en'), ['THADDEUS MUSTER'])
  assert.deepEqual(partiesAt(WITNESS, 'rejected our claim', 'en'), ['Sampletown District Council', 'ZENOBIA MUSTER'])
  assert.deepEqual(partiesAt(WITNESS, 'trial was put back', 'en'), ['Quellmann'])
  assert.deepEqual(partiesAt(WITNESS, 'was sealed', 'en'), [], 'an act in the passive has no agent of another sentence')
})

const ZEUGIN = `Amtsgericht Musterstadt

Schriftliche Zeugenaussage
der Zeugin Kunigunde Beispiel, Musterweg 5, 24103 Musterstadt

In dem Rechtsstreit
Pferdehof Muster GbR, Klägerin,
gegen
Bertold Quellmann, Beklagter,

erkläre ich:

Am 8. Juli 2022 brachte der Beklagte die Stute zu uns. Am 11. Juli 2022 rief ich den Beklagten an. Am 13. Juli 2022 räumte er den Mangel ein.
`

test('in German too, where er is the one man just named', () => {
  assert.deepEqual(partiesAt(ZEUGIN, 'brachte der Beklagte', 'de'), ['Bertold Quellmann', 'Kunigunde Beispiel'])
  assert.deepEqual(partiesAt(ZEUGIN, 'rief ich', 'de'), ['Kunigunde Beispiel', 'Bertold Quellmann'])
  assert.deepEqual(partiesAt(ZEUGIN, 'räumte er', 'de'), ['Bertold Quellmann'])
})

const BILL = `SAMPLE MARINE SERVICES LTD
Slipway 4, Sampletown ST2 7QA
VAT Reg No 999 4417 21

INVOICE

To: Muster Yachts Ltd
    Example Cottage
    Sampletown ST9 1AA

Invoice no:    BM-2231
Invoice date:  30 September 2024
Due date:      30 October 2024

Our rigger replaced the mast on 18 September 2024. You approved the work on 20 September 2024.

Please pay by bank transfer to Harbour & Counties Bank, sort code 00-00-00, by 29 October 2024.
`

test('a bill is between who issued it and who is to pay it, and the bank is neither', () => {
  assert.deepEqual(partiesAt(BILL, 'Invoice date', 'en'), ['SAMPLE MARINE SERVICES LTD', 'Muster Yachts Ltd'])
  assert.deepEqual(partiesAt(BILL, 'Due date', 'en'), ['SAMPLE MARINE SERVICES LTD', 'Muster Yachts Ltd'])
  assert.deepEqual(partiesAt(BILL, 'Our rigger', 'en'), ['SAMPLE MARINE SERVICES LTD'])
  assert.deepEqual(partiesAt(BILL, 'You approved', 'en'), ['Muster Yachts Ltd'])
})

const RECHNUNG = `Gartenbau Beispiel e.K.
Inhaber: Ottokar Beispiel
Musterweg 11, 24103 Musterstadt

Hausverwaltung Muster GmbH
Lerchenstieg 2
24105 Musterstadt

RECHNUNG

Rechnungs-Nr.: 2024-0356
Rechnungsdatum: 28.10.2024

Sehr geehrte Damen und Herren,

am 21.10.2024 haben wir den Zaun gesetzt. Das Tor haben wir am 22.10.2024 bei Ihnen eingebaut.

Mit freundlichen Grüßen
Ottokar Beispiel

Bankverbindung: Kirnacher Bank, IBAN DE00 0000 0000 0417 0356 00
`

test('a German bill likewise, below a letterhead with its owner', () => {
  assert.deepEqual(partiesAt(RECHNUNG, 'Rechnungsdatum', 'de'), [
    'Gartenbau Beispiel e.K.',
    'Hausverwaltung Muster GmbH',
  ])
  assert.deepEqual(partiesAt(RECHNUNG, 'den Zaun gesetzt', 'de'), ['Gartenbau Beispiel e.K.'])
  assert.deepEqual(partiesAt(RECHNUNG, 'Das Tor', 'de'), ['Gartenbau Beispiel e.K.', 'Hausverwaltung Muster GmbH'])
})

const LETTER = `Rechtsanwälte Probst & Quellmann PartG mbB
Am Speicher 7 · 24103 Musterstadt

Frau
Rosalinde Muster
Mühlendamm 23
24105 Musterstadt

Musterstadt, den 12. Mai 2025

Sehr geehrte Frau Muster,

hiermit zeigen wir an, dass uns die Beispiel Kräuter GmbH, Salzgasse 4, vertreten durch den Geschäftsführer Dr. Korbinian Sommerling, mit der Wahrnehmung ihrer Interessen beauftragt hat.

Am 24.4.2025 stellte unsere Mandantin den Verstoß fest. Frau Sommerling bestellte am 25.4.2025 eine Packung; die Ware wurde am 29.4.2025 geliefert.

Mit freundlichen kollegialen Grüßen

Probst
Rechtsanwalt

Anlagen
Rechnung der Frau Muster vom 2. Mai 2025
`

test('the client of a German letter is whoever it says gave the mandate', () => {
  assert.deepEqual(partiesAt(LETTER, 'stellte unsere Mandantin', 'de'), ['Beispiel Kräuter GmbH'])
  assert.deepEqual(partiesAt(LETTER, 'den 12. Mai 2025', 'de'), ['Probst & Quellmann PartG mbB', 'Rosalinde Muster'])
})

test('a woman and a man of one surname are two, and who ordered did not deliver', () => {
  const said = findStatements({ text: LETTER, language: 'de', zones: [], reference: null, dayOrder: null })
  const rows = said.filter(({ text }) => /bestellte|geliefert/.test(text))
  assert.deepEqual(
    rows.map(({ parties }) => parties.map(({ refersTo, name }) => refersTo ?? name)),
    [['Sommerling'], []],
  )
  const cast = linkParties([said.flatMap(({ parties }) => [...parties])]).map(({ name }) => name)
  assert.ok(cast.includes('Sommerling'), cast.join(', '))
})

const THREAD = `Dear Ms Muster,

thank you for your mail.

Regards
Erik Beispiel

-----Original Message-----
From: Hugo Sample <h.sample@sample.example>
Sent: Tuesday, June 11, 2024 3:02 PM
To: Erika Muster <e.muster@muster.example>
Subject: Panes

Dear Ms Muster,

We despatched the panes on 17 May 2024 and you signed for them on 22 May 2024. Please pay our invoice by 30 June 2024.

Von: Erika Muster <e.muster@muster.example>
Gesendet: Montag, 10. Juni 2024 09:02
An: Hugo Sample <h.sample@sample.example>
Betreff: Scheiben

Sehr geehrter Herr Sample,

wir haben die Scheiben am 7. Juni 2024 gerügt. Am 3. Juni 2024 haben Sie mir den Tausch zugesagt.
`

test('in a thread of two languages I, we, you and Sie are of the mail they stand in', () => {
  assert.deepEqual(partiesAt(THREAD, 'despatched the panes', 'en'), ['Hugo Sample'])
  assert.deepEqual(partiesAt(THREAD, 'Please pay', 'en'), ['Hugo Sample', 'Erika Muster'])
  assert.deepEqual(partiesAt(THREAD, 'gerügt', 'en'), ['Erika Muster'])
  assert.deepEqual(partiesAt(THREAD, 'zugesagt', 'en'), ['Hugo Sample', 'Erika Muster'])
})
