import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

test('a contract gives its date, its term and its deadlines, and not the statutes it cites', () => {
  expectRows(
    'en',
    `SUPPLY AGREEMENT

This Supply Agreement (the “Agreement”) is made as of 31 October 2019 (the “Effective Date”) by and between Sample Pumps Ltd., a company incorporated in England (“Supplier”), and Nordlicht Muster GmbH (“Buyer”).

1. Term. This Agreement shall expire on 30 October 2022 unless terminated earlier.

2. Delivery. Supplier shall deliver the first forty pumps no later than 15 January 2020.

3. Confidentiality. Nothing herein limits rights under the Defend Trade Secrets Act of 2016 or the Securities Act of 1933, as amended from time to time.

4. Payment is due within 30 days after the Closing Date.

5. Notices. Notices shall be sent to Sample Pumps Ltd., 2000 Example Road, Suite 2001, Sampletown.

IN WITNESS WHEREOF, the parties have executed this Agreement.

By: /s/ Jane Sample
Name: Jane Sample
Title: Director
Date: November 4, 2019
`,
    [
      '2019-10-31 document-date/dated: This Supply Agreement is made by and between Sample Pumps Ltd.',
      '2022-10-30 document-date/expires: This Agreement shall expire',
      '2020-01-15 deadline: Supplier shall deliver the first forty pumps no later than 15 January 2020',
      '2019-11-04 document-date/signed: Jane Sample',
    ],
  )
})

test('an amendment has its own date; the agreement it amends is only named', () => {
  expectRows(
    'en',
    `AMENDMENT NO. 2

This Amendment No. 2 is effective as of June 11, 2018 (“Amendment Effective Date”) and amends that certain Manufacturing Agreement between Acme Sample Inc. and Muster Foods LLC dated July 1, 2017 (“Agreement”).

The Agreement is amended by adding the following sentence to Section 4.
`,
    ['2018-06-11 document-date/effective: This Amendment No. 2 is effective'],
    { reference: ['2017-07-01'] },
  )
})

test('a recital that tells of an earlier contract is an event', () => {
  expectRows(
    'en',
    `WHEREAS, Acme Sample Inc. and Muster Foods LLC entered into a License Agreement on April 15, 2010; and

WHEREAS, Acme Sample Inc. acquired the Muster business, which transaction closed on August 14, 2018;`,
    [
      '2010-04-15 event: Acme Sample Inc. and Muster Foods LLC entered into a License Agreement',
      '2018-08-14 event: acquired the Muster business',
    ],
  )
})

test('a letter gives its own date, what it tells, and what it demands', () => {
  expectRows(
    'en',
    `Sample & Partners LLP
12 Example Street
London

3 March 2021

Muster Foods LLC

Re: Defective pumps

Dear Ms Muster,

On 12 February 2021, forty pumps were delivered to your warehouse. Our client complained of defects by letter of 15 February 2021. You did not reply.

We ask you to confirm repair by 17 March 2021.

Yours sincerely
Jane Sample`,
    [
      '2021-03-03 document-date/dated: Defective pumps',
      '2021-02-12 event: Forty pumps were delivered to your warehouse',
      '2021-02-15 event: Our client complained of defects by letter of 15 February 2021',
      '2021-03-17 deadline: We ask you to confirm repair by 17 March 2021',
    ],
  )
})

test('words like yesterday are counted from the date of the letter, and the row says so', () => {
  expectRows('en', 'London, 3 March 2021\n\nDear Sir,\n\nYesterday the pump in hall 2 failed again.\n', [
    '2021-03-03 document-date/dated: London, 3 March 2021',
    '2021-03-02 event: the pump in hall 2 failed again | document-date 2021-03-03',
  ])
})

test('without a date to count from, yesterday is no date', () => {
  expectRows('en', 'Dear Sir,\n\nthe pump in hall 2 failed again yesterday.\n', [], { undated: 1 })
})

test('a mail is dated by its header; what a quoted reply tells is counted from that reply', () => {
  const head = 'From: Jane Sample <jane@sample.example>\nSent: 10 March 2021 09:15\nSubject: Pump failure\n\n'
  const fields = [
    { kind: 'field', label: 'From', at: 'From: Jane Sample <jane@sample.example>' },
    { kind: 'field', label: 'Sent', at: 'Sent: 10 March 2021 09:15' },
    { kind: 'field', label: 'Subject', at: 'Subject: Pump failure' },
    { kind: 'quoted', label: null, at: '> The pump stopped yesterday.' },
  ]
  expectRows(
    'en',
    `${head}Dear Erika,\n\nwe repaired the pump today.\n\nOn 8 March 2021 at 17:02, Erika Beispiel wrote:\n> The pump stopped yesterday.\n`,
    [
      '2021-03-10 document-date/sent: Pump failure – Jane Sample',
      '2021-03-10 event: we repaired the pump',
      '2021-03-08 document-date/sent: Pump failure – Erika Beispiel',
      '2021-03-07 event: The pump stopped | document-date 2021-03-08',
    ],
    {},
    { zones: fields, reference: '2021-03-10' },
  )
})

test('minutes give the day of the meeting, what was resolved, and who must do what by when', () => {
  expectRows(
    'en',
    `Minutes of the board meeting held on 5 May 2020

The board approved the budget. Ms Sample reported that the plant reopened on 27 April 2020.
Mr Example shall submit the revised plan by 20 May 2020.
The next meeting will take place on 2 June 2020.`,
    [
      '2020-05-05 document-date/dated: Minutes of the board meeting held',
      '2020-04-27 event: Ms Sample reported that the plant reopened',
      '2020-05-20 deadline: Mr Example shall submit the revised plan by 20 May 2020',
      '2020-06-02 event: The next meeting will take place',
    ],
  )
})

test('a judgment gives its procedural history and leaves out the authorities it cites', () => {
  expectRows(
    'en',
    `Sample v. Muster Foods LLC

Decided: March 3, 2015

The district court entered judgment for the plaintiff on June 2, 2014. Muster Foods LLC filed a notice of appeal on July 1, 2014. See Example v. Specimen, 123 F.3d 456 (2d Cir. 1999); Case C-131/12, judgment of 13 May 2014, EU:C:2014:317.`,
    [
      '2015-03-03 document-date/decided: Decided',
      '2014-06-02 event: The district court entered judgment for the plaintiff',
      '2014-07-01 event: Muster Foods LLC filed a notice of appeal',
    ],
  )
})

test('a ledger gives one row for each of its lines', () => {
  const rows = ['2021-03-03\tInvoice 17\t1,200.00', '2021-03-19\tPayment received\t1,200.00']
  expectRows(
    'en',
    `Date\tEntry\tAmount\n${rows.join('\n')}\n`,
    ['2021-03-03 event: Invoice 17 · 1,200.00', '2021-03-19 event: Payment received · 1,200.00'],
    {},
    {
      zones: rows.map((at) => ({ kind: 'table-row', label: null, at })),
    },
  )
})

test('an invoice has its date, the day its payment is due, and the period it bills', () => {
  expectRows(
    'en',
    'INVOICE No. 4711\n\nInvoice date: 3 May 2021\nDue date: 2 June 2021\nBilling period: 1 April 2021 – 30 April 2021\n\nTotal: 1,200.00\n',
    [
      '2021-05-03 document-date/dated: INVOICE No. 4711',
      '2021-06-02 deadline: Due date',
      '2021-04-01 term: Billing period',
    ],
  )
})

test('an extract of a statute gives no rows', () => {
  expectRows(
    'en',
    `Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on the protection of natural persons.

The Companies Act 2006 applies. Under the Act of 3 May 1974, notice is required. Directive 95/46/EC of 24 October 1995 is repealed.`,
    [],
    { law: ['2016-04-27', '1974-05-03', '1995-10-24'] },
  )
})

test('a press release is dated by its first line', () => {
  expectRows(
    'en',
    'PRESS RELEASE\n\nLondon, 3 March 2021 – Sample Pumps Ltd. today announced that it acquired Muster Foods LLC on 1 March 2021.\n',
    [
      '2021-03-03 document-date/dated: Sample Pumps Ltd. today announced',
      '2021-03-01 event: it acquired Muster Foods LLC',
    ],
  )
})

test('a witness statement tells what happened when, and not when the witness was born', () => {
  expectRows(
    'en',
    `WITNESS STATEMENT

I, Jane Sample, born on 4 July 1970, say as follows.
1. I joined Sample Pumps Ltd. in May 2012.
2. On 14 June 2019 I met Mr Example at the plant, and on 16 June 2019 he sent me the drawings.
3. If the pumps had arrived before 1 July 2019, we would have paid.

Signed: 3 May 2021`,
    [
      '2012-05 event: I joined Sample Pumps Ltd.',
      '2019-06-14 event: I met Mr Example at the plant',
      '2019-06-16 event: he sent me the drawings',
      '2019-07-01 event: If the pumps had arrived before 1 July 2019',
      '2021-05-03 document-date/signed: Signed',
    ],
  )
})

test('margins, forms, copyright lines and products give no rows', () => {
  expectRows(
    'en',
    `Form 1040 (Rev. 2019-11)
© 2003 Sample Pumps Ltd. All rights reserved.
The software runs on Windows Server 2012 and SQL Server 2008.
Delivery is Ex Works, Incoterms 2010.
Last accessed on 3 May 2021.`,
    [],
  )
})

test('the line that says where a copy was taken from is a margin and no row, on one page or on each', () => {
  const source = 'Source: SAMPLE PUMPS INC, 8-K, 4/10/2013\n'
  expectRows('en', `The Supplier warrants the pumps.\n\n${source}\nThe Buyer shall inspect them.\n\n${source}\n`, [])
  expectRows('en', `The Supplier delivered the pumps on 3 March 2013.\n\n${source}`, [
    '2013-03-03 event: The Supplier delivered',
  ])
})

test('two dates of one act are two rows, and so are two acts in one sentence', () => {
  expectRows('en', 'The parties executed the term sheet on December 3, 2009 and December 4, 2009.', [
    '2009-12-03 event: The parties executed the term sheet',
    '2009-12-04 event: The parties executed the term sheet',
  ])
  expectRows(
    'en',
    'Acme Sample Inc. delivered the pumps on 3 March 2021 and terminated the agreement on 5 March 2021.',
    [
      '2021-03-03 event: Acme Sample Inc. delivered the pumps',
      '2021-03-05 event: Acme Sample Inc. … terminated the agreement',
    ],
  )
})

test('a stretch of time is one row with both its ends', () => {
  expectRows('en', 'The plant was closed from 3 May 2021 to 7 May 2021 for repairs.', [
    '2021-05-03 event: The plant was closed',
  ])
})

test('a date that could be March or April stays undecided and is told as such', () => {
  expectRows('en', 'The pumps were delivered on 03/04/2020 and 13/04/2020.', ['2020-04-03', '2020-04-13'])
})

test('an undecided date is not replaced by another day of its sentence', () => {
  expectRows('en', 'The pumps were delivered on 03/04/2020 and paid in full.', [], { undated: 1 })
})

test('the end of a paragraph is no label', () => {
  expectRows(
    'en',
    'Muster Foods LLC and Acme Sample Inc. amend with this letter that certain Supply Agreement\ndated October 1, 1996.\n',
    [],
    { reference: ['1996-10-01'] },
  )
})

test('what a contract says of all Mondays makes no row', () => {
  expectRows(
    'en',
    'This Agreement is made as of 31 October 2019 between Acme Sample Inc. and Muster Foods LLC.\n\nStandard Business Hours means 6:00 AM to 6:00 PM Monday through Friday. Orders received on Friday are processed on the following Monday.',
    ['2019-10-31 document-date/dated'],
  )
})
