import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatePairs } from './candidates.ts'
import type { ToldStatement } from './content.ts'
import { findContradictions } from './contradictions.ts'
import { findStatements } from './find.ts'
import { groupStatements, sameEvent } from './same-event.ts'

/** Each document with its own text; the statements that a chronology would show. */
function told(documents: Record<string, string>, language: 'en' | 'de' = 'en'): ToldStatement[] {
  return Object.entries(documents).flatMap(([document, text]) =>
    findStatements({ text, language, zones: [], reference: null, dayOrder: null })
      .filter(({ kind }) => kind !== 'law' && kind !== 'boilerplate' && kind !== 'reference')
      .map((statement) => ({ document, quote: text.slice(statement.start, statement.end), statement })),
  )
}

const groupsOf = (documents: Record<string, string>, language: 'en' | 'de' = 'en') =>
  groupStatements(told(documents, language)).map((group) => group.map(({ document }) => document))

test('the same sentence quoted in ten replies is one event with ten citations, the new text first', () => {
  const sentence = 'Sample Pumps Ltd. delivered forty pumps to the plant on 3 March 2021.'
  const documents = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [
      `mail-${i}`,
      i === 9 ? sentence : `Dear Jane,\n\nthank you.\n\n> ${sentence}\n`,
    ]),
  )
  const groups = groupStatements(told(documents))
  assert.equal(groups.length, 1)
  assert.equal(groups[0]?.length, 10)
  assert.equal(groups[0]?.[0]?.document, 'mail-9')
})

const mail = (subject: string, sent = 'Monday, 2 September 2019 10:15') =>
  `From: Jane Sample <jane.sample@harbour-sample.example>
Sent: ${sent}
To: Erika Beispiel <erika.beispiel@nordlicht-muster.example>
Subject: ${subject}

Dear Erika, thank you.`

test('two mails of one sender and one minute are two events where subject or second differ', () => {
  assert.deepEqual(groupsOf({ a: mail('Order of pumps'), b: mail('Invoice 17') }), [['a'], ['b']])
  assert.deepEqual(
    groupsOf({
      a: mail('Order of pumps', 'Monday, 2 September 2019 10:15:07'),
      b: mail('Order of pumps', 'Monday, 2 September 2019 10:15:48'),
    }),
    [['a'], ['b']],
  )
})

test('one mail quoted again and again stays one event, and its quotation makes no one of two mails', () => {
  const line = 'Understood.\n\nOn Monday, 2 September 2019 at 10:15, Jane Sample wrote:\n> Dear Erika, thank you.'
  const groups = groupsOf({
    a: mail('Order of pumps'),
    b: mail('Invoice 17'),
    c: `See below.\n\n-----Original Message-----\n${mail('RE: Order of pumps')}`,
    d: line,
  })
  assert.deepEqual(
    groups.map((group) => group.filter((name) => name !== 'd')),
    [['a', 'c'], ['b']],
  )
})

const amendment = (day: string, signer: string) => `AMENDMENT NO. 1

This Amendment is entered into as of October 1, 1996 between Sample Foods, Inc. and Muster Trading LLC.

SAMPLE FOODS, INC.

By: /s/ ${signer}
Name: ${signer}
Date: ${day}`

test('a paper filed twice is signed once, with a citation of each copy', () => {
  const copies = { a: amendment('4/30/97', 'Peter Sample'), b: `Annex 3\n\n${amendment('4/30/97', 'Peter Sample')}` }
  assert.deepEqual(groupsOf(copies), [
    ['a', 'b'],
    ['a', 'b'],
  ])
})

test('one person signs two papers on one day, and two people sign one: these stay apart', () => {
  const other = amendment('4/30/97', 'Peter Sample').replace('October 1, 1996', 'October 2, 1996')
  assert.deepEqual(
    groupsOf({ a: amendment('4/30/97', 'Peter Sample'), b: other }).filter((group) => group.length > 1),
    [],
  )
  const counterpart = amendment('4/30/97', 'Erika Muster')
  assert.deepEqual(groupsOf({ a: amendment('4/30/97', 'Peter Sample'), b: counterpart }), [['a', 'b'], ['a'], ['b']])
})

test('a recital that names an agreement by its day tells what the agreement says of itself', () => {
  const recital = (paper: string) =>
    `WHEREAS, Sample Foods, Inc. and Muster Trading LLC have entered into a ${paper} dated October 1, 1996;`
  const opening =
    'This Supply Agreement is made as of October 1, 1996 between Sample Foods, Inc. and Muster Trading LLC.'
  assert.deepEqual(groupsOf({ agreement: opening, amendment: recital('Supply Agreement') }), [
    ['agreement', 'amendment'],
  ])
  assert.deepEqual(groupsOf({ agreement: opening, amendment: recital('License Agreement') }), [
    ['agreement'],
    ['amendment'],
  ])
  const others = recital('Supply Agreement').replace('Muster Trading LLC', 'Beispiel Pumpen AG')
  assert.deepEqual(groupsOf({ agreement: opening, amendment: others }), [['agreement'], ['amendment']])
})

test('two witnesses who tell the same act of the same day in other words are one event', () => {
  assert.deepEqual(
    groupsOf({
      letter: 'On 3 March 2021 Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC.',
      minutes: 'Sample Pumps Ltd. had delivered forty pumps to the warehouse on 3 March 2021.',
    }),
    [['letter', 'minutes']],
  )
  assert.deepEqual(
    groupsOf(
      {
        brief: 'Am 3. März 2021 lieferte die Beispiel Pumpen AG vierzig Pumpen an das Lager der Nordlicht Muster GmbH.',
        klage: 'Die Beispiel Pumpen AG hat am 3. März 2021 vierzig Pumpen an das Lager geliefert.',
      },
      'de',
    ),
    [['brief', 'klage']],
  )
})

test('different acts of one day, different invoices and different days stay apart', () => {
  for (const [a, b] of [
    [
      'Sample Pumps Ltd. delivered forty pumps on 3 March 2021.',
      'Sample Pumps Ltd. invoiced forty pumps on 3 March 2021.',
    ],
    [
      'Muster Foods LLC paid invoice 4711 of Sample Pumps Ltd. on 3 March 2021.',
      'Muster Foods LLC paid invoice 4712 of Sample Pumps Ltd. on 3 March 2021.',
    ],
    [
      'Sample Pumps Ltd. delivered forty pumps on 3 March 2021.',
      'Sample Pumps Ltd. delivered forty pumps on 4 March 2021.',
    ],
    [
      'The parties met at 10:00 on 3 March 2021 in the office of Sample Pumps Ltd.',
      'The parties met at 15:30 on 3 March 2021 in the office of Sample Pumps Ltd.',
    ],
  ]) {
    const [first, second] = told({ a: a ?? '', b: b ?? '' })
    assert.ok(first !== undefined && second !== undefined)
    assert.equal(sameEvent(first, second), false, `${a} ≠ ${b}`)
  }
})

test('two letters of the same day are two documents with a date, not one event', () => {
  assert.deepEqual(
    groupsOf({
      a: 'London, 3 March 2021\n\nDear Sir,\n\nplease call me.',
      b: 'London, 3 March 2021\n\nDear Madam,\n\nplease do not.',
    }),
    [['a'], ['b']],
  )
})

test('a mail contradicts the mail it quotes, and nobody contradicts himself', () => {
  const first = 'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC on 3 March 2021.'
  const other = 'Forty pumps were delivered by Sample Pumps Ltd. to the warehouse of Muster Foods LLC on 9 March 2021.'
  const thread = findContradictions(told({ mail: `${first}\n\nJane Sample wrote:\n> ${other}\n` }))
  assert.deepEqual(
    thread.map(({ written }) => written),
    [['3 March 2021', '9 March 2021']],
  )
  assert.deepEqual(findContradictions(told({ mail: `${first}\n\n${other}\n` })), [])
})

test('two documents that tell the same act on different days contradict each other', () => {
  const pairs = findContradictions(
    told({
      letter: 'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC on 3 March 2021.',
      ledger: 'Forty pumps were delivered by Sample Pumps Ltd. to the warehouse of Muster Foods LLC on 9 March 2021.',
    }),
  )
  assert.equal(pairs.length, 1)
  assert.deepEqual(pairs[0]?.written, ['3 March 2021', '9 March 2021'])
  assert.deepEqual(
    pairs[0]?.pair.map(({ document }) => document),
    ['letter', 'ledger'],
  )
  const german = findContradictions(
    told(
      {
        vertrag:
          'Die Nordlicht Muster GmbH und die Beispiel Pumpen AG unterzeichneten den Liefervertrag am 3. März 2021.',
        klage:
          'Der Liefervertrag wurde von der Nordlicht Muster GmbH und der Beispiel Pumpen AG am 5. März 2021 unterzeichnet.',
      },
      'de',
    ),
  )
  assert.equal(german.length, 1)
})

test('a coarser date, an open date, another act, another number, another amendment and one document contradict nothing', () => {
  const base = 'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC on 3 March 2021.'
  for (const other of [
    'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC in March 2021.',
    'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC before 9 March 2021.',
    'Sample Pumps Ltd. inspected forty pumps in the warehouse of Muster Foods LLC on 9 March 2021.',
    'Nordlicht Muster GmbH delivered forty pumps to the warehouse of Acme Sample Inc. on 9 March 2021.',
  ]) {
    assert.deepEqual(findContradictions(told({ a: base, b: other })), [], other)
  }
  const pairs: [string, string][] = [
    [
      'Muster Foods LLC paid invoice 4711 of Sample Pumps Ltd. on 3 March 2021.',
      'Muster Foods LLC paid invoice 4712 of Sample Pumps Ltd. on 9 March 2021.',
    ],
    [
      'Muster Foods LLC and Sample Pumps Ltd. signed the first amendment on 3 March 2021.',
      'Muster Foods LLC and Sample Pumps Ltd. signed the second amendment on 9 March 2021.',
    ],
  ]
  for (const [a, b] of pairs) assert.deepEqual(findContradictions(told({ a, b })), [], b)
  assert.deepEqual(findContradictions(told({ one: `${base} ${base.replace('3 March', '9 March')}` })), [])
})

test('what recurs contradicts nothing', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June']
  const documents = Object.fromEntries(
    months.map((month) => [
      month,
      `Muster Foods LLC paid the rent for the warehouse to Sample Pumps Ltd. on 3 ${month} 2021.`,
    ]),
  )
  assert.deepEqual(findContradictions(told(documents)), [])
})

test('of ten thousand statements each is compared with few others, whatever words they share', () => {
  const keys = (count: number, of: (i: number) => readonly string[]) =>
    Array.from({ length: count }, (_, i) => new Set(of(i)))
  for (const of of [
    (i: number) => ['pumps', 'delivered', `hall${i % 97}`, `lot${i}`],
    (i: number) => ['pumps', `lot${i % 150}`],
    (i: number) => [`lot${i}`],
    () => ['pumps'],
  ]) {
    for (const count of [1_250, 10_000]) {
      let compared = 0
      for (const [earlier, later] of candidatePairs(keys(count, of), 1)) {
        assert.ok(earlier < later)
        compared++
      }
      assert.ok(compared <= 48 * count, `${count} statements, ${compared} comparisons`)
    }
  }
})

test('ten thousand statements of one sentence are one event', () => {
  const [seed] = told({
    a: 'Sample Pumps Ltd. delivered forty pumps to the warehouse of Muster Foods LLC on 3 March 2021.',
  })
  assert.ok(seed !== undefined)
  const items = Array.from({ length: 10_000 }, (_, i) => ({ ...seed, document: `d${i}` }))
  assert.equal(groupStatements(items).length, 1)
  assert.deepEqual(findContradictions(items), [])
})

test('a recital that misspells a party still names the paper of that day', () => {
  assert.deepEqual(
    groupsOf({
      a: 'CO-BRANDING AGREEMENT\n\nThis agreement is made effective 11 October 1996 by and between Harbour Quote, Inc. (“HQ”) and AB Wanderley, Inc. (“ABW”).\n',
      b: 'SECOND AMENDMENT TO CO-BRANDING AGREEMENT\n\nThis Amendment is made as of 23 February 1998 by and between Harbour Quote, Inc. (“HQ”) and A.B. Wandelrey, Inc. (“ABW”).\n\nWHEREAS, HQ and ABW have executed that certain Co-Branding Agreement dated 11 October 1996;\n',
    }),
    [['a', 'b'], ['b']],
  )
})

test('the commencement date in the form of a paper made on that day is no second row; another day is', () => {
  const paper = (commencement: string) =>
    `MANUFACTURING AGREEMENT\n\nTHIS MANUFACTURING AGREEMENT (the “Agreement”) is made this first day of July, 2017 between Harbour Foods, LLC (“Harbour”) and Muster Nutrition Corporation (“Muster”).\n\n(i) Commencement Date: ${commencement}\n`
  assert.deepEqual(groupsOf({ a: paper('July 1, 2017') }), [['a', 'a']])
  assert.deepEqual(groupsOf({ a: paper('August 1, 2017') }), [['a'], ['a']])
})

test('an earlier agreement of which a contract says from when it was in force, and an assignment, are events', () => {
  const rows = told({
    a: 'SUPPLY AGREEMENT\n\nThis Agreement is made as of 5 March 2017 between Northlight Sample LLC (the “Supplier”) and Muster Coatings plc (the “Buyer”).\n\nThis Section supersedes the Mutual Confidentiality Agreement between the Parties, which was effective July 17, 2009.\n\nPursuant to an assignment dated as of October 1, 2015 by and between Harbour Sample Ltd. and Northlight Sample LLC, Northlight Sample LLC is hereby substituted for Harbour Sample Ltd.\n',
  })
  assert.deepEqual(
    rows.map(({ statement }) => `${statement.dates[0]?.value} ${statement.kind}: ${statement.text}`).slice(1),
    [
      '2009-07-17 event: Mutual Confidentiality Agreement between the Parties, which was effective July 17, 2009',
      '2015-10-01 event: Assignment dated as of October 1, 2015 by and between Harbour Sample Ltd. and Northlight Sample LLC',
    ],
  )
  const [german] = told(
    {
      a: 'Die Nordlicht GmbH tritt aufgrund der Abtretung vom 1. Oktober 2005 zwischen der Muster Holding AG und der Nordlicht GmbH an deren Stelle.',
    },
    'de',
  )
  assert.equal(german?.statement.dates[0]?.value, '2005-10-01')
  assert.equal(german?.statement.kind, 'event')
})

test('a clause that an amendment sets out anew ends the contract once, on the same day', () => {
  const clause = (day: string) =>
    `TERM: The rights granted hereunder shall be effective as of the Effective Date and shall expire on ${day}`
  const papers = (day: string) => ({
    a: `LICENSE AGREEMENT\n\nThis License Agreement is entered into effective as of 16 December 2004 (the “Effective Date”) by and between Harbour Licensing LLC (“Harbour”) and Muster Mobile, Inc. (“Licensee”).\n\n4. ${clause('31 December 2006')}.\n`,
    b: `AMENDMENT NO. 1\n\nThis Amendment is made as of 19 February 2006 by and between Harbour Licensing LLC (“Harbour”) and Muster Mobile, Inc. (“Licensee”).\n\nParagraph 4 reads: “${clause(day)}; provided, however, that the rights in the pumps end later.”\n`,
  })
  const ends = (day: string) => groupsOf(papers(day)).filter((group) => group.length > 1)
  assert.deepEqual(ends('31 December 2006'), [['a', 'b']])
  assert.deepEqual(ends('31 December 2007'), [])
})

const letter = (firm: string, name: string) => `Kanzlei Dr. Muster & Partner
Marktplatz 3, 04109 Leipzig

${firm}
Herrn ${name}
Hafenstraße 12
18055 Rostock

Leipzig, den 17. Mai 2021

Lagerschaden vom 9. Februar 2021

Sehr geehrter Herr ${name.split(' ').at(-1) ?? ''},

am 15. September 2019 wurden dreihundert Paletten eingelagert. Am 10. Februar 2021 besichtigte ein Gutachter die nassen Paletten.

Mit freundlichen Grüßen

Dr. Anja Muster
Rechtsanwältin
`

test('one letter as two files is one letter: its day, its subject and its sentences are rows with two citations', () => {
  const text = letter('Spedition Beispiel GmbH', 'Max Beispiel')
  const files = { docx: text, pdf: text }
  assert.deepEqual(new Set(groupsOf(files, 'de').map((group) => group.join(' '))), new Set(['docx pdf']))
  assert.equal(groupsOf(files, 'de').length, 4)
})

test('one letter to two people is two letters', () => {
  const [one, two] = [
    letter('Spedition Beispiel GmbH', 'Max Beispiel'),
    letter('Nordlicht Muster GmbH', 'Hans Vorlage'),
  ]
  const groups = groupsOf({ one, two }, 'de')
  assert.equal(groups.filter((group) => group.length === 1).length, 2)
})

test('a heading and the sentence below it tell one event, by the sentence; a sentence that tells more stays beside it', () => {
  const rows = (text: string) => groupStatements(told({ a: text })).map(([best]) => best?.statement.text)
  assert.deepEqual(
    rows(
      'Delivery of the pumps on 9 March 2021\n\nSample Pumps Ltd. delivered forty pumps to the warehouse on 9 March 2021.',
    ),
    ['Sample Pumps Ltd. delivered forty pumps to the warehouse'],
  )
  assert.equal(
    rows('Kick-off meeting on 3 March 2021\n\nAfter the kick-off meeting on 3 March 2021 Ms Sample resigned.').length,
    2,
  )
  assert.equal(
    rows('Delivery of the pumps on 9 March 2021\n\nOn 9 March 2021 the crane was delivered to the warehouse.').length,
    2,
  )
})
