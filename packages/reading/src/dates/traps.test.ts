// What looks like a date and is none. The cases are generated from the ways people write versions, sections, case numbers, fractions, amounts,
// telephone numbers and names, and completed by hand; not one may be taken for a date.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './index.ts'

const cross = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((rows, list) => rows.flatMap((row) => list.map((part) => row + part)), [''])

function quiet(language: 'en' | 'de', sentences: readonly string[]): void {
  const hits = sentences.flatMap((text) =>
    [null, '2020-03-12'].flatMap((reference) =>
      findDates(text, { language, reference }).map(
        ({ start, end, rule }) => `${text}  →  ${text.slice(start, end)} (${rule})`,
      ),
    ),
  )
  assert.deepEqual(hits, [], `${hits.length} hits in ${sentences.length} sentences`)
}

const english: Readonly<Record<string, readonly string[]>> = {
  versions: cross(
    ['Please install ', 'We run '],
    ['version ', 'v', 'release ', 'build '],
    ['1.2.2020', '10.4.2019', '3.11.20', '2.0.1', '2019.3.1'],
    ['.', ' again.'],
  ),
  sections: cross(
    ['See ', 'as defined in '],
    ['Section ', 'section ', 'Article ', 'Clause ', '§ '],
    ['12.3', '3.4.2', '2.1', '12.10.11', '1995', '4/5'],
    ['.', ' of the Agreement.'],
  ),
  fractions: cross(
    ['a majority of ', 'at least '],
    ['3/4', '2/3', '1/2', '5/8'],
    [' of the votes', ' of the members', ' majority'],
  ),
  amounts: cross(
    ['He paid '],
    ['$2,019.00', '$1995', '€ 2020', 'USD 2,015', '2000 dollars', '1999 EUR', '1500 shares', '£1,850'],
    [' in cash.', ' and left.'],
  ),
  phones: cross(
    ['Call ', 'Phone '],
    ['030 12 34 56', '+49 30 2019 1234', '(212) 555-1995', '555-2010', '040/12.3.45'],
    ['.', ' now.'],
  ),
  modal: cross(
    ['He may ', 'The parties may ', 'It may '],
    ['3 times ask', 'be 5 days late', 'be', 'not assign', '1 day be'],
    ['.', ' again.'],
  ),
  names: cross(
    ['April ', 'June ', 'August ', 'May '],
    ['Sample', 'Fiction', 'Example'],
    [' signed it.', ' was present.'],
  ),
  marches: [
    'the march of progress',
    'They march on.',
    'March on!',
    'to march for days',
    'the fall of the house',
    'fall within the scope',
    'a spring lock',
    'spring into action',
    'he sat down',
    'the sun set',
    'Mon ami',
    'second to none',
    'the second party',
  ],
  addresses: cross(
    ['at '],
    [
      '1776 Main Street',
      '2001 Sample Avenue, Suite 1900',
      '1995 North Example Road',
      '2020 Fiction Blvd',
      '1600 E. St. Sample Place',
      '1935 NW 87 Avenue',
      '1850 SE 3rd Street',
    ],
    [', Springfield', '.'],
  ),
  numbers: cross(
    ['', 'in '],
    [
      'room 2019',
      'No. 1987',
      'page 1999',
      'Form 1099',
      'invoice 2018',
      'case 2015-123',
      'order #2014',
      'RFC 1951',
      'ISO 2015',
      'docket no. 1922',
      '15 USC 1681',
      '17 CFR 1950',
    ],
    [' there', '.'],
  ),
  measures: cross(
    ['about ', ''],
    ['2000 km', '1800 kg', '1500 feet', '2000 people', '1999 words', '2010 pages', '1950 %', '2000 hours'],
    [' away', '.'],
  ),
  kinds: [
    'any day other than a Saturday, Sunday or public holiday',
    'a day that is not a Saturday or a Sunday',
    'on the last day of the term',
    'the same day of its receipt',
    'thirty days after the last day of the month',
    'the 1st of each month',
    'on or before the 25th of each calendar month',
    'for three years thereafter',
    'within ten days after receipt',
    'disputes that may arise',
    'AS THE SAME MAY BE AMENDED',
    'TWENTIETH CENTURY FOX LICENSING',
    'the 5500s and other filings',
    'Sections 1.1.12 and 1.1.13 and 1.1.14',
    'not less than 30 days prior to the closing',
    'two business days before the closing',
    'the day after the closing',
    'at any time during the year',
    'once a year or once a month',
  ],
  misc: [
    'open 24/7 all year round',
    'a ratio of 10:15 was found',
    'score 3:2',
    'John 3:16 says',
    'IP 10.1.20.15 answered',
    '192.168.1.20',
    'ISBN 3-12-201999-1',
    'model 2020X and A1999',
    'COVID-19 and F-16',
    'a 9/10 chance',
    '1.1.1.1 is a server',
    'The rate is 1.15.',
    'size 10-12-14',
    'the 5-4-1 formation',
    'every Monday',
    'each Friday we eat fish',
    'He wears size 1990x2000.',
    'pixel 1920x1080',
    'the 1999th attempt',
    'Exhibit 10.12 hereto',
    'in her thirties',
    'Ms. April',
    'the 20th Century Fox film',
    'temperatures of 1500 ° were measured',
    'Item 3.01',
    'line 12/13',
    'Boeing 7-4-7',
    'a 50/50 split',
    'at this time and at the same time',
  ],
}

const german: Readonly<Record<string, readonly string[]>> = {
  versions: cross(
    ['Bitte ', 'Wir nutzen '],
    ['Version ', 'V', 'Release ', 'Build '],
    ['1.2.2020', '10.4.2019', '3.11.20', '2.0.1'],
    [' installieren.', '.'],
  ),
  sections: cross(
    ['Siehe ', 'nach '],
    ['§ ', 'Art. ', 'Abschnitt ', 'Ziffer ', 'Nr. ', 'Kapitel '],
    ['12.3', '3.4.2', '2.1', '12.3.2019', '1995', '4/5'],
    ['.', ' des Vertrags.'],
  ),
  cases: cross(
    ['Az. ', 'Urteil '],
    ['2 C 12/2019', 'II ZR 123/98', '4 O 1999/12', '12 U 5/20', '7 AZR 2018/15'],
    [' liegt vor', '.'],
  ),
  fractions: cross(
    ['mit '],
    ['3/4 der Stimmen', '2/3 der Mitglieder', '1/2 Anteil', '3/4 Mehrheit'],
    ['.', ' beschlossen.'],
  ),
  amounts: cross(
    ['Er zahlte '],
    ['2.019,00 €', '1.995,50 EUR', '2000 Euro', '1.5.00 nicht, aber 2.020 €'.slice(-7), '1500 Stück', 'EUR 2018'],
    [' bar.', '.'],
  ),
  phones: cross(
    ['Tel. ', 'Telefon: '],
    ['030/12 34 56', '0421 2019-12', '+49 40 1999 12', '040/12.34.56'],
    ['.', ' (Zentrale)'],
  ),
  names: cross(
    ['Herr ', 'Frau '],
    ['Freitag', 'Sonntag', 'Mai', 'März', 'August', 'Sommer', 'Winter', 'Herbst', 'April'],
    [' unterschrieb.', ' kam.'],
  ),
  firms: [
    'die Sonntag GmbH',
    'die Freitag AG lieferte',
    'August Beispiel kam',
    'August Muster unterschrieb',
    'Winter GmbH & Co. KG',
    'die Mai KG',
  ],
  labels: cross(
    ['', 'siehe '],
    [
      'Seite 1999',
      'Rn. 2015',
      'Zimmer 2019',
      'Postfach 1987',
      'Blatt 2001',
      'Anlage 12.3.',
      'Kundennummer 2018',
      'Rechnung Nr. 2014',
    ],
    ['.', ' dort'],
  ),
  measures: cross(
    ['rund ', ''],
    ['2000 km', '1800 kg', '1500 Meter', '2000 Einwohner', '1999 Seiten', '1950 %', '2000 Stunden'],
    ['.', ' weit'],
  ),
  misc: [
    '24/7 erreichbar',
    'jeden Montag',
    'freitags geschlossen',
    'im Verhältnis 10:15',
    'es steht 3:2',
    'IP 10.1.20.15',
    'DIN 2020',
    'Kurs 1.15',
    'A4 und B12',
    'Guten Morgen!'.replace('Morgen', 'Tag'),
    'der Herr vom Dienst',
    'so ist es',
    'die Mi-Do-Schicht'.replace('Mi-Do-', ''),
    'mit 3,5 Prozent',
    'um 12.30 Euro teurer',
    'Bundesdrucksache BT-Drs. 19/2019',
    'BGBl. I S. 1999',
    'über 2.000 Jahre alt',
    'Modell 2020X',
    'maximal 1920x1080',
    'in den letzten Jahren',
    'seit Jahren',
    'in diesen Tagen',
    'Nummer 17.12.',
    'der 1999. Versuch'.replace('1999.', '1999ste'),
    'Absatz 1.2.3.4',
  ],
}

for (const [kind, sentences] of Object.entries(english)) {
  test(`English ${kind} are no dates`, () => quiet('en', sentences))
}
for (const [kind, sentences] of Object.entries(german)) {
  test(`German ${kind} are no dates`, () => quiet('de', sentences))
}

test('there are at least three hundred traps', () => {
  const all = new Set([...Object.values(english).flat(), ...Object.values(german).flat()])
  assert.ok(all.size >= 300, `${all.size}`)
})
