import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Language } from '../span.ts'
import { splitSentences } from './sentences.ts'

// ‖ marks where a sentence ends; the text given to the splitter is the line without the marks.
const GERMAN = [
  'Am 3. (dritten) Juni 2019 verkaufte er das Grundstück. ‖Es lag am See.',
  'Gerügt wurde Punkt 3. ‖(Dritten gegenüber gilt das nicht.)',
  'Die Pumpen kamen von der Hanse Muster KG. ‖Ende 2020 hatte sie noch zwölf davon.',
  'Verkauft wurden sie von der Hanse Muster GmbH. ‖Pumpen liefert sie seit 2012.',
  'Geliefert hat die Sample Quay Ltd. ‖Ende 2020 war alles bezahlt.',
  'Die Hanse Muster Inc. Limited und die Muster KG zahlten.',
  'Der Vertrag endet am 3. März 2021. ‖Er verlängert sich nicht.',
  'Nach Art. 5 Abs. 1 S. 2 DSGVO ist das unzulässig. ‖Die Beklagte bestreitet das.',
  'Die Frist läuft zum 31. 12. ab. ‖Danach ist Schluss.',
  'Sie kündigte zum 31. 12. 2020 ordentlich. ‖Das genügt.',
  'Mängel, z. B. Risse, sind zu rügen. ‖Andernfalls erlischt der Anspruch.',
  'Dies folgt aus § 280 Abs. 1 i. V. m. § 241 Abs. 2 BGB. ‖Ein Verschulden liegt vor.',
  'Dies folgt aus § 280 Abs. 1 i.V.m. § 241 Abs. 2 BGB. ‖Ein Verschulden liegt vor.',
  'Wegen z. B. Die Zeit als Zeitung genannt wird, bleibt es dabei. ‖Es ist so.',
  'Frau Dr. Erika Beispiel erschien um 9 Uhr. ‖Herr Prof. Dr. Max Muster fehlte.',
  'Die Nordlicht Muster GmbH & Co. KG zahlte am 1.2.2020 einen Betrag von 1.250,00 EUR. ‖Mehr nicht.',
  'Der Kläger K. verlangt Schadensersatz. ‖Die Beklagte B. wendet Verjährung ein.',
  'Geklagt hat der Kläger K. ‖Der Beklagte ist säumig.',
  'Der 3. Zivilsenat hat entschieden. ‖Die 2. Kammer folgt dem.',
  '1. Der Beklagte zahlt 500 Euro. ‖2. Die Kosten trägt der Kläger.',
  'Das war im Jahr 2020. ‖Im Folgejahr änderte sich nichts.',
  'Siehe BGH, Urt. v. 12. 5. 2011 – III ZR 59/10, NJW 2011, 2138 Rn. 14. ‖Dem ist zu folgen.',
  'Die Parteien vereinbarten u. a. eine Vertragsstrafe. ‖Diese ist verwirkt.',
  'Es gilt § 9 Nr. 3 a.F. ‖Das neue Recht ist nicht anwendbar.',
  '„Ich komme nicht.“ ‖Das sagte der Zeuge.',
  'Er sagte: „Ich komme nicht.“ ‖Dann ging er.',
  'Warum? ‖Weil es so vereinbart war!',
  '„Halt!“ rief der Zeuge. ‖Niemand hielt an.',
  'Schreiben Sie an erika@beispiel.example oder besuchen Sie www.beispiel.example. ‖Wir antworten bald.',
  'Der Wert beträgt ca. 5 Mio. Euro. ‖Das ist viel.',
  'Ggf. ist eine Frist zu setzen. ‖Evtl. reicht eine Mahnung.',
  'Kosten für Porto, Druck usw. trägt der Käufer. ‖Die übrigen trägt der Verkäufer.',
  'Er trägt Porto, Druck usw. ‖Die übrigen Kosten trägt der Verkäufer.',
  'Am Montag, den 3. Mai, um 14.30 Uhr fand die Sitzung statt. ‖Sie dauerte lange.',
  'Vgl. auch Anlage K 3. ‖Die Anlage liegt bei.',
  'Der Mieter (geb. am 2. 2. 1970) zog aus. ‖Er schuldet nichts.',
  'Die Klausel dieser Art. ‖Der Rest bleibt wirksam.',
  'Das ist der Fall (vgl. Rn. 12). ‖Es bleibt dabei.',
  'Die Lieferung umfasst:\n‖a) Pumpen,\n‖b) Ventile und\n‖c) Rohre.',
  'Betreff: Kündigung\n‖Datum: 3. März 2021\n‖Sehr geehrte Frau Beispiel,\n\n‖hiermit kündige ich.',
  'I. Tatbestand\n\n‖Der Kläger begehrt Zahlung.',
  'Erika Beispiel\n‖Musterstraße 5\n‖12345 Musterstadt',
  'Der Kläger nimmt die Beklagte auf Zahlung von\nSchadensersatz wegen eines Unfalls in Anspruch, den\nHerr Muster verursacht haben soll. ‖Er obsiegt.',
  'Die Vertragsparteien haben am 3.\nMärz 2021 einen Vertrag geschlossen. ‖Er gilt.',
  'Das folgt aus Art.\n5 der Verordnung und gilt für alle Beteiligten gleich. ‖So ist es.',
  'Pos. Menge Betrag\n‖Pumpe 4 120,00\n‖Ventil 12 36,50\n‖Summe 156,50',
  'Die Rechnung Nr. 4711 ist offen. ‖Zahlen Sie bis 5.5.',
  'Er wohnt in Frankfurt a. M. ‖Seine Frau wohnt in Bonn.',
  'So war es … ‖Niemand widersprach.',
  'Siehe Muster, ZPO, 32. Aufl. 2018, § 767 Rn. 20. ‖Das trifft zu.',
  'Die Muster … GmbH hat ihren Sitz in B. ‖Sie handelt mit Pumpen.',
  'In den Fällen III. 3 und IV. 2 hat die Revision Erfolg. ‖Im Übrigen nicht.',
  '„ Das gilt nicht. “ ‖So steht es im Brief.',
  'Am 25. / 26. März 2014 war Sitzung. ‖Der Beklagte fehlte.',
  'In der Nacht vom 4./5. August 2021 brannte es. ‖Niemand wurde verletzt.',
  'Am 12./13. Mai, am 3.–5. Juni und am 7-9. Juli wurde gebaut. ‖Das genügt.',
  'Die Erschließung 2./3. Bauabschnitt ist fertig. ‖Der Rest folgt.',
  'Es gilt Version 2.0. ‖Nutzer erhalten sie kostenlos.',
  'Der Vertrag wurde von der Fa. Muster bzw. Herrn M. Beispiel unterzeichnet. ‖Beide bestreiten dies.',
]

const ENGLISH = [
  'It was made by Sample Pumps, Inc. and Bank of Muster, N. A, dated May 3, 2020. ‖A schedule follows.',
  'The agreement ends on March 3, 2021. ‖It does not renew.',
  'Acme Sample Inc. delivered the goods. ‖Payment followed.',
  'The goods were delivered by Acme Sample, Inc. ‖The buyer refused them.',
  'See Exhibit No. 3 for details. ‖It is attached.',
  'Did he agree? ‖No. ‖He did not.',
  'J. Sample signed for the seller. ‖R. J. Example signed for the buyer.',
  'In Sample v. Example, the court held otherwise. ‖We follow it.',
  'As Sample et al. showed, this is rare. ‖Nobody disagrees.',
  'The U.S. Government is not a party. ‖It may become one.',
  'He lives in the U.S. ‖She does not.',
  'The call began at 9 a.m. and ended at 5 p.m. ‖The minutes say so.',
  'Mr. and Mrs. Sample met Dr. Example on Main St. in Boston. ‖They talked.',
  'Some goods, e.g. pumps, i.e. machines, are exempt. ‖Others are not.',
  'The price is $1.5 million. ‖It is due in 30 days.',
  'Under Sec. 3.2 the Buyer may terminate. ‖Under Section 4. the Seller may not.',
  'Section 4.2.1 applies. ‖Section 5 does not.',
  '1. The Supplier shall deliver. ‖2. The Buyer shall pay.',
  '1.1 Definitions. ‖In this Agreement the following applies.',
  '“We will not pay.” ‖That was the answer.',
  'She said, "We will not pay." ‖Then she left.',
  '"Stop!" he cried. ‖Nobody stopped.',
  'Write to jane.sample@sample.example or see https://sample.example/a.b?c=d. ‖We reply soon.',
  'It measures 12.5 in. by 3 ft. overall. ‖It weighs 4 lbs.',
  'Really?! ‖Yes.',
  'It was over (see Fig. 3). ‖They left.',
  'The tenant is Jane Sample Jr. of Dover. ‖She signed.',
  'The parties are:\n‖(a) Acme Sample Ltd.;\n‖(b) Nordlicht Muster GmbH; and\n‖(c) Jane Sample.',
  'From: Jane Sample\n‖Sent: Monday, 3 May 2021\n‖Subject: Delivery\n\n‖Dear Erika,\n\n‖please find it attached.',
  'ARTICLE I\n‖DEFINITIONS\n\n‖In this Agreement, terms have the meanings below.',
  'The Supplier shall deliver the goods to the place named by the\nBuyer within thirty days of receipt of the order, and the\nParties shall sign the record. ‖It is final.',
  'The contract was signed on the third day of\nMarch, in the office of the notary in the city of\nDover. ‖It was sealed.',
  'Item Quantity Price\n‖Pump 4 120.00\n‖Valve 12 36.50\n‖Total 156.50',
  'First paragraph without a stop\n\n‖second paragraph in lower case',
  'The work of the Dept. of Examples continues. ‖It is slow.',
  'He was paid by Sample Corp. and by Muster Ltd. in equal parts. ‖Both agree.',
  'That was in 2020. ‖In 2021 it changed.',
  'The vote was 5 to 3. ‖The motion carried.',
  'Rev. Sample and Gen. Example spoke on Jan. 5 and Sept. 12. ‖All listened.',
  'It cost approx. 5 dollars per unit, incl. tax, etc. ‖The rest was free.',
  '- first point\n‖- second point\n‖- third point',
  '• Pumps are included\n‖• Valves are not',
  'They waited... and waited. ‖Then it rained.',
  'They waited... ‖Then it rained.',
  'NOW, THEREFORE, the Parties agree as follows. ‖THE SELLER SHALL DELIVER. ‖THE BUYER SHALL PAY.',
]

const pieces = (text: string, language: Language) =>
  splitSentences(text, language).map((s) => text.slice(s.start, s.end))

for (const [language, lines] of [
  ['de', GERMAN],
  ['en', ENGLISH],
] as const) {
  for (const line of lines) {
    test(`a ${language} text is cut where its sentences end: ${line.replaceAll('\n', '⏎')}`, () => {
      const expected = line.split('‖').map((sentence) => sentence.trim())
      assert.deepEqual(pieces(line.replaceAll('‖', ''), language), expected)
    })
  }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '. ',
        'A',
        'z. B. ',
        '\n',
        '\n\n',
        '3. ',
        '(a) ',
        '„',
        '“',
        '?',
        '!',
        ' ',
        'Art. 5',
        '\u2028',
        '🜁',
        'Der ',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
)

test('sentences are trimmed, in order, apart from each other, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom<Language>('en', 'de'), (text, language) => {
      let last = 0
      for (const { start, end } of splitSentences(text, language)) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.equal(text.slice(last, start).trim(), '')
        assert.equal(text.slice(start, end), text.slice(start, end).trim())
        last = end
      }
      assert.equal(text.slice(last).trim(), '')
    }),
  )
})

test('an empty line always ends a sentence', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom<Language>('en', 'de'), (text, language) => {
      for (const sentence of pieces(text, language)) assert.doesNotMatch(sentence, /\n[ \t\r]*\n/)
    }),
  )
})

test('reading time grows with the length of the text and not with its square', () => {
  const time = (text: string) => {
    const started = process.cpuUsage()
    splitSentences(text, 'de')
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  for (const unit of [
    '. ',
    '\n',
    ' ',
    'A. ',
    '“',
    '.',
    'z. B. ',
    '1. ',
    '(',
    'a\n',
    'A\n',
    '.\n',
    ' \n',
    'a'.repeat(50),
    '.“ ',
    '.)',
  ]) {
    const small = Math.min(...[0, 1, 2, 3].map(() => time(unit.repeat(20_000))))
    const large = Math.min(...[0, 1, 2].map(() => time(unit.repeat(160_000))))
    assert.ok(large < 40 * small + 20_000, `${JSON.stringify(unit)}: ${small} µs, eight times as much: ${large} µs`)
  }
})

test('a full line of a preamble with few small words goes on in the next', () => {
  const preamble = `This License Agreement (this “Agreement”) is entered into effective as of December 16, 2004, by and between SAMPLE
PICTURES LICENSING & MERCHANDISING, a division of Muster Group, Inc. (“Muster”), as Administrator for Sample Pictures
Film Corporation (“Licensor”), and Beispiel, Inc. (“Licensee”).`
  assert.equal(splitSentences(preamble, 'en').length, 1)
})
