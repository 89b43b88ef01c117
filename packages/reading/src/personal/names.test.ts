import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Language } from '../span.ts'
import { findPersonal } from './find.ts'

const SOFT = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'STREET_ADDRESS', 'DATE', 'AGE'])
const said = (text: string, language: Language) =>
  findPersonal(text, { language })
    .filter((found) => SOFT.has(found.type))
    .map((found) => `${found.type} ${text.slice(found.start, found.end)}`)

const GERMAN: readonly (readonly [string, ...string[]])[] = [
  ['Wir baten Herrn Käufer und Frau Dr. Anna Verkäufer zum Käufer.', 'PERSON Käufer', 'PERSON Anna Verkäufer'],
  ['Peter Mieter zog aus, der Mieter zahlt.', 'PERSON Peter Mieter'],
  ['Der Zeuge W. hat die Zeugin F. nicht gesehen.', 'PERSON W.', 'PERSON F.'],
  ['Nach Auskunft des Herrn Dr. K war das richtig.', 'PERSON Dr. K'],
  ['Die A-GmbH und die R … GmbH & Co. KG lieferten nicht.', 'ORGANIZATION A-GmbH', 'ORGANIZATION R … GmbH & Co. KG'],
  ['Die von A erbrachten Leistungen wurden bezahlt.', 'PERSON A'],
  ['Die Anlage K 3 und die Klasse B sowie § 3 Abs. 2 Buchst. a gelten.'],
  ['Wegen z. B. Die Zeit bleibt es dabei, i. S. d. Satzes 2.'],
  ['unter Mitwirkung der Richter Beispielmann und Musterfrau', 'PERSON Beispielmann', 'PERSON Musterfrau'],
  [
    'Der Bundesverband der Pumpenbauer ( BdP) klagte.',
    'ORGANIZATION Bundesverband der Pumpenbauer',
    'ORGANIZATION BdP',
  ],
  ['Die Satzung des XYZ sieht Mitglieder vor.', 'ORGANIZATION XYZ'],
  ['Die Vorschriften des BGB und der ZPO gelten für Mitglieder.'],
  ['Die Eingliederungsvereinbarung ( EiV) gilt.'],
  [
    'Der FC Musterstadt spielte gegen den TSV Beispieldorf.',
    'ORGANIZATION FC Musterstadt',
    'ORGANIZATION TSV Beispieldorf',
  ],
  [
    'Die Firma Nordlicht lieferte an die Fachschule B. in M …',
    'ORGANIZATION Nordlicht',
    'ORGANIZATION Fachschule B.',
    'LOCATION M …',
  ],
  ['In Sachen Muster und Beispiel v. Türkei entschied das Gericht.', 'PERSON Muster und Beispiel', 'LOCATION Türkei'],
  ['Gründe'],
  ['Entscheidungsgründe'],
  ['Beispielmann', 'PERSON Beispielmann'],
  ['Er wohnt in der Musterstraße 5, 12345 Musterstadt.', 'STREET_ADDRESS Musterstraße 5, 12345 Musterstadt'],
  ['Die Ware kam aus Hamburg nach Wien.', 'LOCATION Hamburg', 'LOCATION Wien'],
  ['Das Wesentliche und das Essen im Freien waren gut.'],
]

const ENGLISH: readonly (readonly [string, ...string[]])[] = [
  [
    'Mr Buyer and Ms. J. Seller met the Buyer. Jane Tenant left.',
    'PERSON Buyer',
    'PERSON J. Seller',
    'PERSON Jane Tenant',
  ],
  ['My name is Brosca Erdose and I live nearby.', 'PERSON Brosca Erdose'],
  ['They had four: Malon, Mark, Kaylee and Brandi.', 'PERSON Malon', 'PERSON Mark', 'PERSON Kaylee', 'PERSON Brandi'],
  ['The Mark on the goods shall be visible.'],
  ['This Agreement binds the Parties, the Supplier and the Buyer.'],
  ['Unless the Supplier objects, Delivery is Accepted.'],
  ['He moved to Germany, then to Tel Aviv.', 'LOCATION Germany', 'LOCATION Tel Aviv'],
  ['Send it to 12 Sample Street, Dover, DE 19901 please.', 'STREET_ADDRESS 12 Sample Street, Dover, DE 19901'],
  ['She is 41 years old.', 'AGE 41 years old'],
  ['Today is 21-May.', 'DATE 21-May'],
  ['The ratio is 05/21 of the whole.'],
]

for (const [language, cases] of [
  ['de', GERMAN],
  ['en', ENGLISH],
] as const) {
  for (const [text, ...expected] of cases) {
    test(`${expected.length === 0 ? 'nobody is named' : expected.join(', ')} in: ${text}`, () =>
      assert.deepEqual(said(text, language), expected))
  }
}

test('asked for numbers only, names and places are left out', () => {
  const text = 'Erika Beispiel, Musterstraße 5, 12345 Musterstadt, erika@beispiel.example'
  assert.deepEqual(
    findPersonal(text, { language: 'de', only: 'structured' }).map(({ type }) => type),
    ['EMAIL'],
  )
})

test('a number keeps its type when a name is read over it', () => {
  assert.ok(findPersonal('Kennzeichen B AB 1234', { language: 'de' }).some(({ type }) => type === 'DE_KFZ'))
})

test('a name typed without capitals is found by its given name', () => {
  assert.deepEqual(said('please call christina beispielova back', 'en'), ['PERSON christina beispielova'])
})

const parts = [
  'Herr ',
  'A. ',
  'A',
  'GmbH ',
  'Dr. ',
  'der ',
  'X und ',
  '12 ',
  'Muster ',
  'Straße 1',
  '\n',
  '…',
  'Ltd ',
  ', ',
  'ß',
  '\ud83d',
  'İ',
  'Mr. ',
  'New York ',
  '1 year old',
]
test('whatever the text, findings lie in it, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 50 }),
      fc.constantFrom<Language>('en', 'de'),
      (list, language) => {
        const text = list.join('')
        let last = 0
        for (const { start, end } of findPersonal(text, { language })) {
          assert.ok(start >= last && end > start && end <= text.length)
          last = end
        }
      },
    ),
  )
})

test('reading names grows with the length of the text and not with its square', () => {
  const time = (text: string, language: Language) => {
    const started = process.cpuUsage()
    findPersonal(text, { language })
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  for (const language of ['en', 'de'] as const) {
    for (const unit of [
      'A.',
      'A',
      'Aa-',
      'Dr. ',
      'Herr ',
      'der A ',
      '1 A ',
      'Straße',
      'A\n',
      'Verband der ',
      'A … ',
      'X und ',
    ]) {
      const size = Math.ceil(8_000 / unit.length)
      const small = Math.min(time(unit.repeat(size), language), time(unit.repeat(size), language))
      const large = Math.min(time(unit.repeat(size * 8), language), time(unit.repeat(size * 8), language))
      assert.ok(large < 30 * small + 150_000, `${language} ${unit}: ${small} µs, eight times as much: ${large} µs`)
    }
  }
})

test('a text of more names than a call takes arguments is read to its end', () => {
  const text = 'Frau Erika Beispiel kam. '.repeat(130_000)
  assert.equal(findPersonal(text, { language: 'de' }).filter(({ type }) => type === 'PERSON').length, 130_000)
})
