// German sentences of our own, written from the kinds of phrase (Verträge, Briefe, Protokolle, Urteile), each date marked «like this».
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './index.ts'

type Row = readonly [sentence: string, ...values: string[]]

function check(reference: string | null, rows: readonly Row[]): void {
  const wrong: string[] = []
  for (const [sentence, ...values] of rows) {
    const text = sentence.replace(/[«»]/g, '')
    const wanted = [...sentence.matchAll(/«([^»]*)»/g)].map((match, index) => `${match[1]} = ${values[index]}`)
    const found = findDates(text, { language: 'de', reference }).map(
      ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
    )
    if (found.join(' | ') !== wanted.join(' | '))
      wrong.push(`${sentence}\n    wanted ${wanted.join(' | ')}\n    found  ${found.join(' | ')}`)
  }
  assert.equal(wrong.length, 0, `${wrong.length} of ${rows.length}:\n${wrong.join('\n')}`)
}

test('eine Grenze, die ihren Tag einschließt, ist eine andere als eine, die ihn ausschließt', () => {
  const said = (text: string) =>
    findDates(text, { language: 'de', reference: null }).map(({ qualifier, edtf }) => `${qualifier} ${edtf}`)
  assert.deepEqual(said('Verkauft am oder nach dem 30. November 2002.'), ['on-or-after 2002-11-30/..'])
  assert.deepEqual(said('Verkauft nach dem 30. November 2002.'), ['after 2002-11-30/..'])
  assert.deepEqual(said('Geliefert am oder vor dem 3. Mai 2019.'), ['on-or-before ../2019-05-03'])
  assert.deepEqual(said('Nicht vor dem 3. Mai 2019.'), ['on-or-after 2019-05-03/..'])
})

test('was bis auf Weiteres gilt, hat einen Anfang und kein Ende', () => {
  const said = (text: string) =>
    findDates(text, { language: 'de', reference: null }).map(({ qualifier, edtf }) => `${qualifier} ${edtf}`)
  assert.deepEqual(said('Das Werk ist vom 3. Mai 2021 bis auf Weiteres geschlossen.'), ['since 2021-05-03/..'])
  assert.deepEqual(said('Die Freistellung gilt ab dem 3. Mai 2021 bis auf weiteres.'), ['since 2021-05-03/..'])
  assert.deepEqual(said('Das Schreiben vom 3. Mai 2021 an die Klägerin ging verloren.'), ['null 2021-05-03'])
  assert.deepEqual(said('Bis auf Weiteres bleibt es bei der Kündigung vom 3. Mai 2021.'), ['null 2021-05-03'])
})

test('ein Tag, den eine Urkunde in Ziffern und in Worten sagt, ist einer', () => {
  check(null, [
    ['Verhandelt zu Ulm am «3. (dritten) Juni 2019».', '2019-06-03'],
    ['Heute, «den 21. (einundzwanzigsten) September 2018», erschien er.'.replace('Heute', 'Hier'), '2018-09-21'],
    ['Geschehen am «dritten (3.) Juni 2019»', '2019-06-03'],
    ['am «3. (in Worten: dritten) Juni 2019»', '2019-06-03'],
  ])
})

test('ein volles Datum wird in jeder üblichen Schreibung gelesen', () => {
  check(null, [
    ['Der Vertrag beginnt am «3. März 2020».', '2020-03-03'],
    ['Er wurde am «03.03.2020» geschlossen.', '2020-03-03'],
    ['Er wurde am «3.3.20» geschlossen.', '2020-03-03'],
    ['Das Schreiben vom «12. Dez. 2018» liegt vor.', '2018-12-12'],
    ['Das Schreiben vom «5. Jänner 2011» liegt vor.', '2011-01-05'],
    ['Das Schreiben vom «14. Sept. 2016» liegt vor.', '2016-09-14'],
    ['Hamburg, «den 9. April 2010»', '2010-04-09'],
    ['am «Dienstag, den 4. August 2015», um Punkt', '2015-08-04'],
    ['am «Dienstag, dem 4. August 2015»', '2015-08-04'],
    ['am «dritten März 2019»', '2019-03-03'],
    ['am «einundzwanzigsten Juni 2022»', '2022-06-21'],
    ['Urteil vom «2020-03-16»', '2020-03-16'],
    ['Urteil vom «16.3.1999» – Az. II ZR 12/98', '1999-03-16'],
    ['vom «1. Mai des Jahres 2019» an', '2019-05-01'],
    ['geboren am «30. 6. 1971» in Kiel', '1971-06-30'],
    ['Die Frist endet «am» 3. März 2020.'.replace('«am» 3. März 2020', 'am «3. März 2020»'), '2020-03-03'],
  ])
})

test('Monate, Jahre und was größer ist', () => {
  check(null, [
    ['Im «März 2020» schloss das Werk.', '2020-03'],
    ['Stand: «09/2021»', '2021-09'],
    ['Es wurde «1987» gebaut.', '1987'],
    ['im «Jahr 1987» gebaut', '1987'],
    ['im «ersten Quartal 2020»', '2020-Q1'],
    ['im «2. Quartal 2020»', '2020-Q2'],
    ['im «III. Quartal 2017»', '2017-Q3'],
    ['im «zweiten Halbjahr 2018»', '2018-H2'],
    ['in «der zweiten Jahreshälfte 2018»', '2018-H2'],
    ['im «Geschäftsjahr 2018»', 'FY2018'],
    ['in «KW 12/2020»', '2020-W12'],
    ['in «der 14. Kalenderwoche 2019»', '2019-W14'],
    ['im «Sommer 2014»', '2014-SU'],
    ['im «Frühjahr 2015» und im «Herbst 2016»', '2015-SP', '2016-FA'],
    ['im «Winter 2014/15»', '2014-WI'],
    ['in «den 1980er-Jahren» und «den 60er Jahren»', '198', '196'],
    ['seit «den neunziger Jahren»', '199'],
    ['im «20. Jahrhundert»', '19'],
    ['im «9. Jahrhundert v. Chr.»', 'BC08'],
    ['im «Jahr 264 v. Chr.»', 'BC0264'],
    ['«Anfang März 2016» fiel Schnee', '2016-03'],
    ['«Mitte Juni 2007», «Ende 2008»', '2007-06', '2008'],
    ['zum «Ende des Jahres 2011»', '2011'],
  ])
})

test('Spannen sind zwei Daten', () => {
  check(null, [
    ['vom «3». bis «5. Mai 2020»', '2020-05-03', '2020-05-05'],
    ['am «3». und «4. Mai 2020»', '2020-05-03', '2020-05-04'],
    ['in der Nacht vom «3». auf den «4. Juli 2019»', '2019-07-03', '2019-07-04'],
    ['von «März» bis «Juni 2017»', '2017-03', '2017-06'],
    ['zwischen «Juni 2011» und «September 2012»', '2011-06', '2012-09'],
    ['der Krieg von «1914» bis «1918»', '1914', '1918'],
    ['(«1898»-«1976»)', '1898', '1976'],
    ['vom «1.1.2019» bis zum «31.12.2019»', '2019-01-01', '2019-12-31'],
    ['am «11»., «18». und «25. März 2015»', '2015-03-11', '2015-03-18', '2015-03-25'],
  ])
})

test('ein Brief zählt von seinem eigenen Datum', () => {
  check('2020-03-12', [
    ['Ich sah ihn «gestern» und sehe ihn «morgen» wieder.', '2020-03-11', '2020-03-13'],
    ['«Letzte Woche» fiel die Pumpe aus, «nächste Woche» kommt die neue.', '2020-W10', '2020-W12'],
    ['Er kam «letzten Freitag».', '2020-03-06'],
    ['im «letzten Jahr» und in «diesem Jahr»', '2019', '2020'],
    ['Wir zahlen in zwei Wochen.'.replace('in zwei Wochen', '«in zwei Wochen»'), '2020-03-26'],
    ['«vorgestern» regnete es, «übermorgen» schneit es', '2020-03-10', '2020-03-14'],
    ['Am «5. März» schrieben Sie uns.', '2020-03-05'],
    ['Im «Januar» hatten wir gefragt.', '2020-01'],
    ['Am «Montag» hatte er angerufen.', '2020-03-09'],
    ['im «Vorjahr» war es mehr', '2019'],
    ['«heuer» wird gebaut', '2020'],
    ['Am «Mittwochabend» wurde getagt.', '2020-03-11'],
    ['im «August vorigen Jahres»', '2019-08'],
    ['«Zwei Tage nach dem 29. Februar 2020» ging es los.', '2020-03-02'],
    ['bis «Ende des Monats»'.replace('bis ', 'zum '), '2020-03'],
  ])
})

test('eine Erzählung zählt vom zuletzt genannten Datum', () => {
  check(null, [
    ['Am «17. Juni 1953» begann es; am «Folgetag» war es vorbei.', '1953-06-17', '1953-06-18'],
    ['Im «März 1992» kam er, im «April» ging er.', '1992-03', '1992-04'],
    ['Am «3. Mai 1920» und «zwei Tage später»', '1920-05-03', '1920-05-05'],
    ['Am «3. Mai 1920», am «Tag darauf»', '1920-05-03', '1920-05-04'],
    ['«1923» starb er, «im» Folgejahr sie.'.replace('«im» Folgejahr', 'im «Folgejahr»'), '1923', '1924'],
  ])
})

test('ohne Anker hat ein Zeitwort keinen Wert', () => {
  for (const text of [
    'Er kam zwei Tage später.',
    'Gestern war er da.',
    'Am 5. Mai ging er.',
    'Am Folgetag war Ruhe.',
  ]) {
    const [mention] = findDates(text, { language: 'de', reference: null })
    assert.equal(mention?.value, null, text)
  }
})

test('in einem deutschen Brief steht der Tag vor dem Monat', () => {
  const [mention] = findDates('Am 03/04/2020 ging es ein.', { language: 'de', reference: null })
  assert.equal(mention?.value, '2020-04-03')
})

test('Feiertage, die einen Tag bezeichnen', () => {
  check('2019-06-12', [
    ['am «Ostermontag 2021»', '2021-04-05'],
    ['«Karfreitag 2019»', '2019-04-19'],
    ['zu «Weihnachten 2018»', '2018-12-25'],
    ['am «Tag der Deutschen Einheit 2020»', '2020-10-03'],
    ['am «Heiligabend 2017»', '2017-12-24'],
    ['am «Buß- und Bettag 2020»', '2020-11-18'],
    ['am «Fronleichnam 2020»', '2020-06-11'],
  ])
})

/** Each mention as written with its end of a range or its list: `3.=from 5. Mai 2021=to`. */
const joined = (text: string, reference: string | null = null) =>
  findDates(text, { language: 'de', reference }).map(
    ({ start, end, edtf, range, list, qualifier }) =>
      `${text.slice(start, end)} = ${edtf} ${range?.end ?? (list === null ? '-' : 'list')}${qualifier ?? ''}`,
  )

test('eine Zeitspanne hat zwei Enden, gleich ob Monat und Jahr einmal oder zweimal dastehen', () => {
  for (const text of [
    'vom 3. bis 5. Mai 2021',
    'vom 3. bis zum 5. Mai 2021',
    'vom 3. bis einschließlich 5. Mai 2021',
    'vom 3.5. bis 5.5.2021',
    'vom 03.05. bis zum 05.05.2021',
    'vom 3. Mai bis 5. Mai 2021',
    'von Montag, 3., bis Mittwoch, 5. Mai 2021 ruhten die Arbeiten',
    'zwischen dem 3. und dem 5. Mai 2021',
    'zwischen 3. und 5. Mai 2021',
    '3.–5. Mai 2021',
  ]) {
    const [from, to] = findDates(text, { language: 'de', reference: null })
    assert.deepEqual(
      [from?.edtf, from?.range?.end, from?.qualifier, to?.edtf, to?.earliest, to?.range?.end, to?.qualifier],
      ['2021-05-03', 'from', null, '2021-05-05', '2021-05-05', 'to', null],
      text,
    )
    assert.equal(from?.range?.pair, to?.range?.pair)
  }
  assert.deepEqual(joined('vom 28. bis 3. Januar 2021'), ['28 = 2020-12-28 from', '3. Januar 2021 = 2021-01-03 to'])
  assert.deepEqual(joined('in der Nacht vom 3. auf den 4. Juli 2021'), [
    '3 = 2021-07-03 from',
    '4. Juli 2021 = 2021-07-04 to',
  ])
  assert.deepEqual(joined('am 4./5. August 2021'), ['4 = 2021-08-04 from', '5. August 2021 = 2021-08-05 to'])
})

test('was von einem Tag auf einen anderen verlegt wird, dauert nicht von jenem bis zu diesem', () => {
  assert.deepEqual(joined('vom 3. auf den 17. Mai 2021 verlegt'), ['3 = 2021-05-03 -', '17. Mai 2021 = 2021-05-17 -'])
})

test('ohne Anfang ist „bis“ eine Frist', () => {
  assert.deepEqual(joined('bis 5. Mai 2021'), ['5. Mai 2021 = ../2021-05-05 -until'])
})

test('jeder Tag einer Aufzählung ist ein Tag für sich', () => {
  const days = ['3 = 2020-10-03 list', '5 = 2020-10-05 list', '7. Oktober 2020 = 2020-10-07 list']
  assert.deepEqual(joined('am 3., 5. und 7. Oktober 2020'), days)
  assert.deepEqual(joined('am 3., am 5. sowie am 7. Oktober 2020'), days)
  assert.deepEqual(joined('am 3. oder 5. Mai 2021'), ['3 = 2021-05-03 -', '5. Mai 2021 = 2021-05-05 -'])
})

test('ein Tag, den der Kalender nicht hat, wird kein Monat und verschwindet nicht', () => {
  for (const [text, written] of [
    ['Am 31. Juni 2009 zahlte er.', '31. Juni 2009'],
    ['Am 30.02.2021 zahlte er.', '30.02.2021'],
    ['Am 29.2.2021 zahlte er.', '29.2.2021'],
    ['Am 29. Februar 2021 zahlte er.', '29. Februar 2021'],
    ['Am 31.04. zahlte er.', '31.04.'],
    ['Am 31. September zahlte er.', '31. September'],
  ] as const) {
    const [only, ...more] = findDates(text, { language: 'de', reference: '2021-03-01' })
    assert.deepEqual(
      [only && text.slice(only.start, only.end), only?.value, only?.undecided, only?.candidates, more],
      [written, null, 'impossible-day', [], []],
    )
  }
})

test('„am nächsten Tag“ zählt vom erzählten Tag, nicht vom Datum des Briefs', () => {
  check('2021-03-12', [
    ['Am «3. Mai 2019» fiel die Pumpe aus. Vgl. Anlage K 4. Am «nächsten Tag» lief sie.', '2019-05-03', '2019-05-04'],
    ['Am «3. Mai 2019» fiel die Pumpe aus. Vgl. Anlage K 4. Am «Folgetag» lief sie.', '2019-05-03', '2019-05-04'],
    [
      'Am «3. Mai 2019» fiel die Pumpe aus (Schreiben vom «7. Juni 2020»). Am «Folgetag» lief sie.',
      '2019-05-03',
      '2020-06-07',
      '2019-05-04',
    ],
    [
      'Am «3. Mai 2019» fiel die Pumpe aus. Vgl. das Schreiben vom «7. Juni 2020». Am «Folgetag» lief sie.',
      '2019-05-03',
      '2020-06-07',
      '2019-05-04',
    ],
    ['«Nächste Woche» kommt die neue.', '2021-W11'],
  ])
})

test('was gezählt wird, zählt die Zahl, die dasteht, oder gar nicht', () => {
  check(null, [
    ['binnen «dreißig (30) Tagen nach dem 1. März 2021»', '2021-03-31'],
    ['«30 Werktage nach dem 1. März 2021»', '2021-04-05'],
    ['am «letzten Werktag des Juni 2014»', '2014-06-30'],
    ['am «letzten Tag des Juni 2014»', '2014-06-30'],
    ['am «Montag nach dem 5. Mai 2014»', '2014-05-12'],
    ['am «Freitag vor Ostern 2014»', '2014-04-18'],
    ['«ein halbes Jahr nach dem 5. Mai 2014»', '2014-11-05'],
    ['von «9» bis «11 Uhr am 3. Juni 2014»', '2014-06-03', '2014-06-03'],
    ['bis zum «Ende des Monats Mai 2014»', '2014-05'],
    ['«Montag (5. Mai 2014)»', '2014-05-05'],
    ['vom «5». bis «7». und vom «9». bis «11. Mai 2014»', '2014-05-05', '2014-05-07', '2014-05-09', '2014-05-11'],
    ['im «Mai»/«Juni 2014»', '2014-05', '2014-06'],
  ])
})
