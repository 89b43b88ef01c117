// Years of two digits, and days without a year, beside years that belong to the name of a law, a treaty, a standard or an edition.
// Written before the rules; the rules were mended by the first half of each list alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './index.ts'

type Case = readonly [text: string, reference: string | null, ...values: (string | null)[]]

const english: readonly Case[] = [
  [
    'This memorandum concerns the Securities Act of 1933.\nOn 11/14/10 Cardlytics delivered the software to the Bank.',
    null,
    '2010-11-14',
  ],
  ['The Securities Exchange Act of 1934 applies. The notice of 2/13/97 was late.', null, '1997-02-13'],
  [
    'The Bankruptcy Act of 1898 (as amended 1934) is repealed. The debtor paid on 6/17/08 and again on 7/18/08.',
    null,
    '2008-06-17',
    '2008-07-18',
  ],
  [
    'Delivery is FCA Rotterdam, Incoterms 2010. The first lot left on 12/28/99 and the second on 1/15/00.',
    null,
    '1999-12-28',
    '2000-01-15',
  ],
  ['Born 3/14/48 in Leeds, she joined the firm in 1975.', null, '1948-03-14'],
  [
    'In the winter of 1944/45 the mill stood still. The roof fell in on 1/12/45, and on 3/24/45 it burnt.',
    null,
    '1945-01-12',
    '1945-03-24',
  ],
  // Held back from here on.
  [
    'Under the Carriage of Goods by Sea Act 1924 the carrier is liable. The vessel sailed on 14/2/11 and arrived on 28/2/11.',
    null,
    '2011-02-14',
    '2011-02-28',
  ],
  [
    'By the Warsaw Convention of 1929 and the Hague Protocol of 1955 the claim is barred. The crate was lost on 5/23/03.',
    null,
    '2003-05-23',
  ],
  [
    'The works are certified under ISO 9001:2015 and BS 5750 (1979 edition). The auditor came on 9/30/16.',
    null,
    '2016-09-30',
  ],
  [
    'The Sherman Act of 1890 and the Clayton Act of 1914 were pleaded.\n\nDear Sir, we refer to your notice of 8/19/21.',
    '2021-09-02',
    '2021-08-19',
  ],
  ['Rupert Crumpet, born 17/9/36, worked at the bakery from 1952 to 1998.', '2019-05-06', '1936-09-17'],
  [
    'The strike began in May 1926. On 13/5/26 the men went back, and the pit was shut on 27/11/31.',
    null,
    '1926-05-13',
    '1931-11-27',
  ],
]

const german: readonly Case[] = [
  [
    'Es geht um Sondereigentum nach dem Wohnungseigentumsgesetz von 1951.\nAm 14.11.10 lieferte die Muster GmbH die Anlage.',
    null,
    '2010-11-14',
  ],
  ['Das BGB von 1900 gilt auch hier. Am 24.12.10 wies die Käuferin die Ware zurück.', null, '2010-12-24'],
  [
    'Das GmbHG (1892, zuletzt geändert 1934) verlangt die Schriftform. Der Beschluss vom 03.04.08 wahrt sie nicht.',
    null,
    '2008-04-03',
  ],
  ['Geliefert wird nach Incoterms 2010. Die erste Partie ging am 28.12.99 ab.', null, '1999-12-28'],
  ['Geboren am 3.4.48 in Kiel, trat sie 1975 in die Firma ein.', null, '1948-04-03'],
  [
    'Im Winter 1944/45 stand die Mühle still. Am 12.1.45 stürzte das Dach ein, am 24.3.45 brannte sie.',
    null,
    '1945-01-12',
    '1945-03-24',
  ],
  // Held back from here on.
  [
    'Nach dem Warschauer Abkommen von 1929 haftet der Luftfrachtführer. Die Kiste ging am 23.05.03 verloren.',
    null,
    '2003-05-23',
  ],
  ['Die Handwerksordnung aus dem Jahre 1953 ist anzuwenden. Die Abnahme war am 15.07.19.', null, '2019-07-15'],
  ['Geprüft nach DIN 18350:1988 und VOB/B 1926. Der Mangel wurde am 30.09.16 gerügt.', null, '2016-09-30'],
  [
    'Das Gesetz gegen den unlauteren Wettbewerb von 1909 und das Patentgesetz 1936 gelten nicht mehr. Auf Ihr Schreiben vom 19.08.21 teilen wir mit:',
    '2021-09-02',
    '2021-08-19',
  ],
  ['Erika Beispiel, geb. 17.9.36, arbeitete von 1952 bis 1998 in der Bäckerei.', '2019-05-06', '1936-09-17'],
  [
    'Der Streik begann im Mai 1926. Am 13.5.26 kehrten die Männer zurück, am 27.11.31 schloss die Zeche.',
    null,
    '1926-05-13',
    '1931-11-27',
  ],
]

const HALF = 6

const LISTS = [
  ['en', english],
  ['de', german],
] as const
for (const [language, cases] of LISTS) {
  for (const [index, [text, reference, ...values]] of cases.entries()) {
    test(`${index < HALF ? 'looked at' : 'held back'}, ${language}: ${text.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      const read = findDates(text, { language, reference })
        .filter(({ basis }) => basis?.kind === 'century')
        .map(({ value }) => value)
      assert.deepEqual(read, values)
    })
  }
}

test('a century that rests on the mere convention says so, and so does what goes on from it', () => {
  const [, first, second] = findDates('The Securities Act of 1933 applies. On 11/14/10 it came; on 12/24/10 it went.', {
    language: 'en',
    reference: null,
  })
  assert.deepEqual(
    [first?.basis, second?.basis],
    [
      { kind: 'century', from: '69' },
      { kind: 'century', from: '69' },
    ],
  )
})

test('a bare year says little of what lies before it', () => {
  const values = (text: string) => findDates(text, { language: 'en', reference: null }).map(({ value }) => value)
  assert.deepEqual(values('The Bank was founded in 1923. On 11/14/10 it paid.'), ['1923', '2010-11-14'])
})
