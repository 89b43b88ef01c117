// What a row says where a sentence tells several acts, names a paper by its day, or is a line of a form.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('acts told in one breath are a row each, with the subject they share', () => {
  expectRows('en', 'The goods were ordered on 3 May 2019, shipped on 7 May 2019, and received on 12 May 2019.', [
    '2019-05-03 event: The goods were ordered',
    '2019-05-07 event: The goods … shipped',
    '2019-05-12 event: The goods … received',
  ])
  expectRows(
    'en',
    'Jane Sample was hired on 1 March 2010, was promoted to manager on 1 June 2012 and was dismissed on 4 July 2015.',
    [
      '2010-03-01 event: Jane Sample was hired',
      '2012-06-01 event: Jane Sample … was promoted to manager',
      '2015-07-04 event: Jane Sample … was dismissed',
    ],
  )
  expectRows('en', 'The notice was sent on 3 May 2019; the answer came on 9 May 2019.', [
    '2019-05-03 event: The notice was sent',
    '2019-05-09 event: the answer came',
  ])
  expectRows('en', 'The contract was signed on 3 May 2019 and the price paid on 9 May 2019.', [
    '2019-05-03 event: The contract was signed',
    '2019-05-09 event: the price paid',
  ])
  expectRows('de', 'Die Ware wurde am 3. Mai 2019 bestellt, am 7. Mai 2019 versandt und ging am 12. Mai 2019 ein.', [
    '2019-05-03 event: Die Ware wurde bestellt',
    '2019-05-07 event: Die Ware … am 7. Mai 2019 versandt',
    '2019-05-12 event: Die Ware … ging am 12. Mai 2019 ein',
  ])
  expectRows(
    'de',
    'Frau Beispiel wurde zum 1. März 2010 eingestellt, am 1. Juni 2012 befördert und am 4. Juli 2015 entlassen.',
    [
      '2010-03-01 event: Frau Beispiel wurde',
      '2012-06-01 event: Frau Beispiel … am 1. Juni 2012 befördert',
      '2015-07-04 event: Frau Beispiel … am 4. Juli 2015 entlassen',
    ],
  )
})

test('clauses that each open with their day are a row each', () => {
  expectRows(
    'en',
    'On March 3, 2020, the board met, on March 5, 2020 it resolved to sell, and on April 1, 2020 the sale closed.',
    ['2020-03-03 event: the board met', '2020-03-05 event: it resolved to sell', '2020-04-01 event: the sale closed'],
  )
  expectRows('de', 'Am 3. Mai 2019 rief er an, am 5. Mai 2019 schrieb er und am 7. Mai 2019 klagte er.', [
    '2019-05-03 event: Am 3. Mai 2019 rief er an',
    '2019-05-05 event: am 5. Mai 2019 schrieb er',
    '2019-05-07 event: am 7. Mai 2019 klagte er',
  ])
})

test('what began on one day and ended on another is told of both, in the same words', () => {
  expectRows('en', 'The lease that began on 3 May 2019 and ended on 5 June 2020 was never registered.', [
    '2019-05-03 event: The lease that began on 3 May 2019 and ended on 5 June 2020 was never registered',
    '2020-06-05 event: The lease that began on 3 May 2019 and ended on 5 June 2020 was never registered',
  ])
})

test('a clause that ends with its day keeps it, for it says nothing else', () => {
  expectRows(
    'en',
    'Acme Sample Inc. acquired the business of Muster Foods LLC, which transaction closed on August 14, 2018.',
    ['2018-08-14 event: which transaction closed on August 14, 2018'],
  )
  expectRows('de', 'Die Klägerin kündigte den Vertrag, der am 3. Mai 2019 endete.', [
    '2019-05-03 event: der am 3. Mai 2019 endete',
  ])
})

test('an addendum is dated behind its parties, and its row says so', () => {
  const parties =
    'Acme Sample Inc., a Delaware corporation with its place of business at 12 Sample Street, and Muster Foods LLC'
  expectRows('en', `ADDENDUM\n\nTHIS ADDENDUM is made between ${parties} dated as of May 3, 2010.`, [
    '2010-05-03 document-date/dated: dated as of May 3, 2010',
  ])
  expectRows(
    'en',
    'ADDENDUM\n\nTHIS ADDENDUM is made between Acme Sample Inc. and Muster Foods LLC dated 3 May 2010.',
    [
      '2010-05-03 document-date/dated: THIS ADDENDUM is made between Acme Sample Inc. and Muster Foods LLC dated 3 May 2010',
    ],
  )
  expectRows(
    'en',
    'ADDENDUM\n\nTHIS ADDENDUM is made between Acme Sample Inc. and Muster Foods LLC and amends the Lease dated 3 May 2010.',
    [],
    { reference: ['2010-05-03'] },
  )
})

test('an order named by its day is one row, and what was done about it another', () => {
  expectRows(
    'en',
    "The defendant moved to stay the Court's September 11, 2008 Order. The Court's September 11, 2008 Order is not final.",
    ["2008-09-11 event: the Court's September 11, 2008 Order"],
  )
  expectRows('en', "On October 2, 2008 the defendant appealed the Court's September 11, 2008 Order.", [
    "2008-10-02 event: The defendant appealed the Court's September 11, 2008 Order",
    "2008-09-11 event: the Court's September 11, 2008 Order",
  ])
  expectRows('en', "The Court's September 11, 2008 Order granted the motion.", ['2008-09-11 event: granted the motion'])
  expectRows('en', "The company's December 31, 2019 balance sheet was restated.", [], { reference: ['2019-12-31'] })
  expectRows('en', 'The seller refers to its July 1, 2017 letter.', [], { reference: ['2017-07-01'] })
})

test('cases cited with court and day are no rows', () => {
  expectRows(
    'en',
    'Sample v. Example Corp., No. 05-1234, 2007 WL 123456 (N.D. Cal. Mar. 3, 2007) was distinguished. See In re Example Litig., 233 F.R.D. 123 (D. Mass. Jan. 5, 2006). The rule of Sample v. Muster, 12 F.3d 45 (2d Cir. 1997), applies. Sample v. Test, decided on 4 May 1999, was followed.',
    [],
    { law: ['2007-03-03', '2006-01-05', '1997', '1999-05-04'] },
  )
})

test('a line of a signature is who signed when, a line of a form what its last field says', () => {
  expectRows('en', 'The parties agree.\n\nBy: ______ s/ Jane Sample 5/13/2010\n', [
    '2010-05-13 document-date/signed: Jane Sample',
  ])
  expectRows(
    'en',
    'SCHEDULE\n\nSupplier Name: Muster LLC\n\nSupplier Telephone: 555.0100 Addendum Effective Date March 3, 2011\n\nThis Schedule is attached.',
    ['2011-03-03 document-date/effective: Addendum Effective Date'],
  )
  expectRows(
    'en',
    'ADDENDUM TO SUPPLY AGREEMENT\n\nSupplier Name: Muster LLC\nSupplier Telephone: 555.0100 Addendum Effective Date March 3, 2011\n\nThis is attached.',
    ['2011-03-03 document-date/effective: Addendum Effective Date – Addendum to Supply Agreement'],
  )
})

test('a sentence that ends with a firm is not told with the next', () => {
  expectRows('en', 'The pumps were sold by Muster Ltd. Toys were sold by Acme Sample Inc. on 3 May 2019.', [
    '2019-05-03 event: Toys were sold by Acme Sample Inc',
  ])
})

test('what something depends on has its day as a deadline', () => {
  expectRows('en', 'The purchase remains contingent upon approval of the facility by the Buyer by January 1, 2019.', [
    '2019-01-01 deadline: contingent upon approval of the facility by the Buyer by January 1, 2019',
  ])
})

test('without its day an opening goes on to the parties without a comma', () => {
  const [row] = statementsOf(
    'en',
    'This License Agreement is entered into effective as of December 16, 2004, (the “Effective Date”) by and between Sample Foods, Inc. and Muster Trading LLC.',
  )
  assert.match(row?.text ?? '', /^This License Agreement is entered into by and between Sample Foods, Inc\./)
})

test('a title that a comma leaves open goes on in the next line', () => {
  const [row] = statementsOf(
    'en',
    'SCHEDULE TO Software License,\nCustomization and Maintenance Agreement\n\nEffective Date: March 3, 2011\n\nThis Schedule binds both.',
  )
  assert.equal(row?.text, 'Effective Date – SCHEDULE TO Software License, Customization and Maintenance Agreement')
})
