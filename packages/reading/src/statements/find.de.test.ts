import { test } from 'node:test'
import { expectRows } from './rows.test-builder.ts'

test('ein Vertrag gibt sein Datum, seine Laufzeit und seine Fristen her, nicht die Gesetze, die er nennt', () => {
  expectRows(
    'de',
    `Liefervertrag

Dieser Vertrag wird am 31. Oktober 2019 geschlossen zwischen der Nordlicht Muster GmbH (nachfolgend „Käuferin“) und der Beispiel Pumpen AG (nachfolgend „Lieferantin“).

§ 1 Die Lieferantin hat die ersten vierzig Pumpen bis zum 15. Januar 2020 zu liefern.

§ 2 Der Vertrag endet am 30. Oktober 2022.

§ 3 Es gilt das Produkthaftungsgesetz vom 15. Dezember 1989 (BGBl. I S. 2198).

Musterstadt, den 4. November 2019

Erika Beispiel
`,
    [
      '2019-10-31 document-date/dated: Dieser Vertrag wird geschlossen zwischen der Nordlicht Muster GmbH',
      '2020-01-15 deadline: Die Lieferantin hat die ersten vierzig Pumpen bis zum 15. Januar 2020 zu liefern',
      '2022-10-30 document-date/expires: Der Vertrag endet',
      '2019-11-04 document-date',
    ],
    { law: ['1989-12-15'] },
  )
})

test('ein Nachtrag hat sein eigenes Datum; der Vertrag, den er ändert, wird nur genannt', () => {
  expectRows(
    'de',
    `2. Nachtrag

zum Mietvertrag vom 3. Mai 2010 zwischen Erika Beispiel und der Nordlicht Muster GmbH

Die Miete beträgt ab dem 1. Juli 2018 monatlich 1.200,00 EUR.

Musterstadt, den 11. Juni 2018`,
    ['2018-07-01 term: Die Miete beträgt', '2018-06-11 document-date/dated'],
    { reference: ['2010-05-03'] },
  )
})

test('ein Brief gibt sein Datum, was er berichtet und was er verlangt', () => {
  expectRows(
    'de',
    `Rechtsanwältin Erika Beispiel
Musterstraße 5, 12345 Musterstadt

Musterstadt, den 3. März 2021

Betreff: Mangelhafte Pumpen

Sehr geehrte Damen und Herren,

am 12. Februar 2021 lieferten Sie vierzig Pumpen. Mit Schreiben vom 15. Februar 2021 rügte unsere Mandantin Mängel. Eine Antwort blieb aus.

Wir fordern Sie auf, die Mängel bis spätestens 17. März 2021 zu beseitigen.

Mit freundlichen Grüßen`,
    [
      '2021-03-03 document-date/dated: Mangelhafte Pumpen',
      '2021-02-12 event: lieferten Sie vierzig Pumpen',
      '2021-02-15 event: Mit Schreiben vom 15. Februar 2021 rügte unsere Mandantin Mängel',
      '2021-03-17 deadline: Wir fordern Sie auf, die Mängel bis spätestens 17. März 2021 zu beseitigen',
    ],
  )
})

test('gestern wird vom Datum des Briefes gerechnet, und die Zeile sagt es', () => {
  expectRows(
    'de',
    'München, den 3. März 2021\n\nSehr geehrte Frau Muster,\n\ngestern ist die Pumpe in Halle 2 erneut ausgefallen.\n',
    [
      '2021-03-03 document-date/dated: München, den 3. März 2021',
      '2021-03-02 event: ist die Pumpe in Halle 2 erneut ausgefallen | document-date 2021-03-03',
    ],
  )
})

test('eine Entscheidung gibt ihren Gang durch die Instanzen und lässt die zitierte Rechtsprechung weg', () => {
  expectRows(
    'de',
    `Urteil des III. Zivilsenats vom 9. April 2018 - III ZR 999/17 -

Tenor

Die Revision gegen das Urteil des Oberlandesgerichts Musterstadt vom 21. Februar 2017 wird zurückgewiesen.

Gründe

Die Klägerin kaufte am 3. Mai 2014 bei der Beklagten eine Pumpe. Das Landgericht hat die Klage mit Urteil vom 2. Juni 2016 abgewiesen. Der Schriftsatz ist der Beklagten am 6. April 2018 zugestellt worden. Das ist nicht zu beanstanden (vgl. BGH, Urteil vom 5. Oktober 1994 - XII ZR 53/93, BGHZ 127, 156, 163). Eine Begründung ist nicht geboten (BVerfG, Beschluss vom 30. Juni 2014 - 2 BvR 792/11, juris Rn. 4; Senat, Urteil vom 12. November 2013 - III ZR 135/13).`,
    [
      '2018-04-09 document-date/decided: Urteil des III. Zivilsenats',
      '2017-02-21 event: Urteil des Oberlandesgerichts Musterstadt vom 21. Februar 2017',
      '2014-05-03 event: Die Klägerin kaufte bei der Beklagten eine Pumpe',
      '2016-06-02 event: Das Landgericht hat die Klage mit Urteil vom 2. Juni 2016 abgewiesen',
      '2018-04-06 event: Der Schriftsatz ist der Beklagten zugestellt worden',
    ],
    { law: ['1994-10-05', '2014-06-30', '2013-11-12'] },
  )
})

test('der Kopf einer Entscheidung nennt Verkündung und Vorinstanzen', () => {
  expectRows(
    'de',
    `IM NAMEN DES VOLKES

URTEIL

VII ZR 999/14

Verkündet am:
3. März 2015

Vorinstanzen:
LG Musterstadt, Entscheidung vom 21.02.2013 - 3 O 5/12 -
OLG Beispielheim, Entscheidung vom 11.06.2014 - 5 U 22/13 -
`,
    ['2015-03-03 document-date/decided', '2013-02-21 event: LG Musterstadt', '2014-06-11 event: OLG Beispielheim'],
  )
})

test('ein Protokoll gibt den Tag der Sitzung, das Berichtete und die Aufgaben', () => {
  expectRows(
    'de',
    `Protokoll der Gesellschafterversammlung vom 5. Mai 2020

Die Gesellschafter stellten den Jahresabschluss fest. Frau Beispiel berichtete, dass das Werk am 27. April 2020 wieder geöffnet wurde.
Herr Muster soll den Plan bis zum 20. Mai 2020 vorlegen.
Die nächste Sitzung findet am 2. Juni 2020 statt.`,
    [
      '2020-05-05 document-date/dated: Protokoll der Gesellschafterversammlung',
      '2020-04-27 event: Frau Beispiel berichtete, dass das Werk am 27. April 2020 wieder geöffnet wurde',
      '2020-05-20 deadline: Herr Muster soll den Plan bis zum 20. Mai 2020 vorlegen',
      '2020-06-02 event: Die nächste Sitzung findet statt',
    ],
  )
})

test('eine Rechnung hat Datum, Fälligkeit und Leistungszeitraum', () => {
  expectRows(
    'de',
    'Rechnung Nr. 4711\n\nRechnungsdatum: 03.05.2021\nZahlbar bis: 02.06.2021\nLeistungszeitraum: 01.04.2021 – 30.04.2021\n\nSumme: 1.200,00 EUR\n',
    [
      '2021-05-03 document-date/dated: Rechnung Nr. 4711',
      '2021-06-02 deadline: Zahlbar bis',
      '2021-04-01 term: Leistungszeitraum',
    ],
  )
})

test('eine getippte Zeittafel gibt für jede Zeile eine Zeile', () => {
  expectRows(
    'de',
    '03.03.2021 Lieferung von 40 Pumpen\n05.03.2021 Mängelrüge durch Frau Beispiel\n17.03.2021 Fristablauf\n',
    ['2021-03-03 event: Lieferung von 40 Pumpen', '2021-03-05 event: Mängelrüge durch Frau Beispiel', '2021-03-17'],
  )
})

test('ein Auszug aus einem Gesetz gibt keine Zeile', () => {
  expectRows(
    'de',
    `Gesetz vom 3. Mai 2013 (BGBl. I S. 1084), zuletzt geändert durch Artikel 2 des Gesetzes vom 11. März 2016 (BGBl. I S. 396). In der Fassung der Bekanntmachung vom 2. Januar 2002 gilt das Bürgerliche Gesetzbuch. Anwendbar ist § 3 in der bis zum 31. Dezember 2001 geltenden Fassung. Die Verordnung (EU) 2016/679 vom 27. April 2016 bleibt unberührt.`,
    [],
    { law: ['2013-05-03', '2016-03-11', '2002-01-02', '2001-12-31', '2016-04-27'] },
  )
})

test('eine zitierte Antwort wird von ihrem eigenen Tag gerechnet und steht hinter dem neuen Text', () => {
  expectRows(
    'de',
    'Hallo Jane,\n\ndie Pumpe wurde heute repariert.\n\nAm 8. März 2021 um 17:02 schrieb Erika Beispiel <erika@beispiel.example>:\n> Gestern ist die Pumpe ausgefallen.\n',
    [
      '2021-03-10 event: die Pumpe wurde heute repariert',
      '2021-03-08 document-date/sent: schrieb Erika Beispiel',
      '2021-03-07 event: Gestern ist die Pumpe ausgefallen | document-date 2021-03-08',
    ],
    {},
    { reference: '2021-03-10' },
  )
})

test('die Urkunde mit Ort und Datum unter dem Text ist unterzeichnet', () => {
  expectRows(
    'de',
    `${'Die Parteien vereinbaren Stillschweigen. '.repeat(60)}\n\nMusterstadt, den 4. November 2019\n\n______________\nErika Beispiel\n`,
    ['2019-11-04 document-date'],
  )
})

test('zwei Vorgänge in einem Satz sind zwei Zeilen', () => {
  expectRows(
    'de',
    'Die Beklagte lieferte am 3. März 2021 vierzig Pumpen, und die Klägerin rügte am 5. März 2021 deren Mängel.',
    ['2021-03-03 event: Die Beklagte lieferte vierzig Pumpen', '2021-03-05 event: die Klägerin rügte deren Mängel'],
  )
})

test('ein Brief, der eine Frist setzt, gibt den Brief und die Frist', () => {
  expectRows(
    'de',
    'Mit Schreiben vom 3. März 2021 setzte die Klägerin der Beklagten eine Frist bis zum 20. März 2021.',
    [
      '2021-03-03 event: Mit Schreiben vom 3. März 2021 setzte die Klägerin',
      '2021-03-20 deadline: setzte die Klägerin der Beklagten eine Frist bis zum 20. März 2021',
    ],
  )
})

test('Geburtstage, Formulare und Abrufdaten geben keine Zeile', () => {
  expectRows(
    'de',
    'Frau Erika Beispiel, geboren am 4. Juli 1970, wohnhaft in Musterstadt.\nVordruck 12 – Stand 01/2020\nZuletzt abgerufen am 3. Mai 2021.\n',
    [],
  )
})
