import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findStatements } from './find.ts'

/** Who the row is about that quotes these words. */
function partiesAt(text: string, words: string, language: Language, zones: Zones = []): string[] {
  const said = findStatements({ text, language, zones, reference: null, dayOrder: null })
  const row = said.find(({ start, end }) => text.slice(start, end).includes(words))
  assert.ok(row !== undefined, `no row quotes ‘${words}’`)
  return row.parties.map((party) => party.refersTo ?? party.name)
}

type Zones = { readonly start: number; readonly end: number; readonly kind: string; readonly label: string | null }[]

const GERMAN = `Rechtsanwältin Erika Beispiel
Musterweg 3, 20095 Hamburg

Per Einschreiben

Beispiel Pumpen AG
Herrn Max Muster
Werkstraße 9
24103 Kiel

Hamburg, den 12. April 2021

Verzögerung der Lieferung

Sehr geehrter Herr Muster,

namens und in Vollmacht meiner Mandantin, der Nordlicht Muster GmbH, nehme ich Stellung. Am 4. Februar 2021 bestellte meine Mandantin zwölf Pumpen. Am 9. Februar 2021 bestätigten Sie den Auftrag. Sie hat am 10. Februar 2021 die Anzahlung geleistet. Die Rechnung ging der Mandantin am 1. März 2021 zu.

Ich habe am 19. März 2021 mit Frau Clara Probe telefoniert.

Mit freundlichen Grüßen

Erika Beispiel
Rechtsanwältin
`

test('im Anwaltsbrief steht die Mandantin für die, in deren Namen er spricht', () => {
  assert.deepEqual(partiesAt(GERMAN, 'bestellte meine Mandantin', 'de'), ['Nordlicht Muster GmbH'])
  assert.deepEqual(partiesAt(GERMAN, 'ging der Mandantin', 'de'), ['Nordlicht Muster GmbH'])
})

test('im Brief ist „Sie“ der Empfänger des Anschriftenfelds, mit einem Verb der Einzahl die Mandantin', () => {
  assert.deepEqual(partiesAt(GERMAN, 'bestätigten Sie', 'de'), ['Beispiel Pumpen AG'])
  assert.deepEqual(partiesAt(GERMAN, 'Sie hat am', 'de'), ['Nordlicht Muster GmbH'])
})

test('im Brief ist „ich“, wer ihn unterschreibt', () => {
  assert.deepEqual(partiesAt(GERMAN, 'telefoniert', 'de'), ['Erika Beispiel', 'Clara Probe'])
})

test('der Tag eines Briefes nennt, wer an wen schrieb', () => {
  assert.deepEqual(partiesAt(GERMAN, 'den 12. April 2021', 'de'), ['Erika Beispiel', 'Beispiel Pumpen AG'])
})

const SPOKEN_FOR: readonly [how: string, sentence: string][] = [
  ['Anzeige der Vertretung', 'hiermit zeige ich an, dass ich die Nordlicht Muster GmbH anwaltlich vertrete.'],
  ['Anzeige im Nominalstil', 'wir zeigen die anwaltliche Vertretung der Nordlicht Muster GmbH an.'],
  ['Beauftragung', 'die Nordlicht Muster GmbH hat uns mit der Wahrnehmung ihrer Interessen beauftragt.'],
  ['Vertretung im Aktiv', 'bekanntlich vertreten wir die Nordlicht Muster GmbH.'],
  ['nachgestellte Bestimmung', 'es schreibt Ihnen die Nordlicht Muster GmbH (im Folgenden: unsere Mandantin).'],
]

for (const [how, sentence] of SPOKEN_FOR)
  test(`die Mandantin wird erkannt aus: ${how}`, () => {
    const text = `Sehr geehrte Damen und Herren,\n\n${sentence} Am 3. Mai 2022 hat unsere Mandantin die Ware gerügt.\n\nMit freundlichen Grüßen\n\nMax Muster`
    assert.deepEqual(partiesAt(text, 'gerügt', 'de'), ['Nordlicht Muster GmbH'])
  })

test('vom Namen im Betreff ist Mandantin, wer nicht Empfänger ist; „Ihre Mandantin“ ist die andere', () => {
  const head = (addressee: string) =>
    `Kanzlei Dr. Erika Beispiel\nMusterweg 3, 20095 Hamburg\n\n${addressee}\nWerkstraße 9\n24103 Kiel\n\nNordlicht Muster GmbH ./. Beispiel Pumpen AG\n\nSehr geehrte Damen und Herren,\n\n`
  const close = '\n\nMit freundlichen Grüßen\n\nDr. Erika Beispiel'
  const toParty = `${head('Beispiel Pumpen AG')}am 3. Mai 2022 kündigte meine Mandantin.${close}`
  assert.deepEqual(partiesAt(toParty, 'kündigte', 'de'), ['Nordlicht Muster GmbH'])
  const toLawyer = `${head('Frau Rechtsanwältin Clara Probe')}ich vertrete die Nordlicht Muster GmbH. Am 3. Mai 2022 kündigte Ihre Mandantin.${close}`
  assert.deepEqual(partiesAt(toLawyer, 'kündigte', 'de'), ['Beispiel Pumpen AG'])
})

test('ist nicht zu erkennen, für wen ein Brief spricht, steht die Mandantin für niemanden', () => {
  const text =
    'Sehr geehrte Damen und Herren,\n\nwie Sie wissen, hat die Nordlicht Muster GmbH geliefert. Am 3. Mai 2022 kündigte meine Mandantin.\n\nMit freundlichen Grüßen\n\nErika Beispiel'
  assert.deepEqual(partiesAt(text, 'kündigte', 'de'), [])
})

test('im Geschäftsbrief ist „wir“ das Haus des Briefkopfs', () => {
  const text = `Nordlicht Muster GmbH
Hafenstraße 1
20095 Hamburg

Beispiel Pumpen AG
Werkstraße 9
24103 Kiel

Hamburg, 6. Juni 2022

Sehr geehrte Damen und Herren,

am 1. Juni 2022 haben wir die Lieferung abgelehnt. Am 2. Juni 2022 riefen Sie an.

Freundliche Grüße

Nordlicht Muster GmbH
Erika Beispiel
`
  assert.deepEqual(partiesAt(text, 'abgelehnt', 'de'), ['Nordlicht Muster GmbH'])
  assert.deepEqual(partiesAt(text, 'riefen', 'de'), ['Beispiel Pumpen AG'])
})

const ENGLISH = `Sample & Probe LLP
12 Harbour Road
Sampletown
AB1 2CD

Muster Coatings plc
4 Foundry Lane
Musterford
EF3 4GH

6 June 2022

Dear Sirs,

Our client, Northlight Sample Ltd, has passed us your letter. On 4 May 2022 our client rejected the coating. On 9 May 2022 you offered to repair it. On 20 May 2022 we wrote to the insurer.

Yours faithfully

Sample & Probe LLP
`

test('in a letter my client, we and you are those whom the letter names', () => {
  assert.deepEqual(partiesAt(ENGLISH, 'rejected', 'en'), ['Northlight Sample Ltd'])
  assert.deepEqual(partiesAt(ENGLISH, 'offered to repair', 'en'), ['Muster Coatings plc'])
  assert.deepEqual(partiesAt(ENGLISH, 'wrote to the insurer', 'en'), ['Sample & Probe LLP'])
})

for (const sentence of [
  'We act for Northlight Sample Ltd in this dispute.',
  'I am instructed by Northlight Sample Ltd in this matter.',
  'We are writing on behalf of our client, Northlight Sample Ltd, about the lease.',
  'Northlight Sample Ltd has instructed us.',
  'This firm represents Northlight Sample Ltd in the matter.',
])
  test(`the client is known from: ${sentence}`, () => {
    const text = `Dear Ms Probe,\n\n${sentence} On 4 May 2022 our client ended the lease.\n\nYours sincerely\n\nJane Sample`
    assert.deepEqual(partiesAt(text, 'ended the lease', 'en'), ['Northlight Sample Ltd'])
  })

test('two clients are both meant by the plural and neither by the singular', () => {
  const text = (words: string) =>
    `Dear Sirs,\n\nWe act for our clients, Northlight Sample Ltd and Jane Sample. On 4 May 2022 ${words} left the premises.\n\nYours faithfully`
  assert.deepEqual(partiesAt(text('our clients'), 'left', 'en'), ['Northlight Sample Ltd', 'Jane Sample'])
  assert.deepEqual(partiesAt(text('our client'), 'left', 'en'), [])
})

test('in a mail my client is read, and a quoted mail speaks for others', () => {
  const head = 'From: Max Muster <max@muster.example>\n'
  const own =
    'Dear Jane,\n\nMy client, Northlight Sample Ltd, paid on 4 May 2022.\n\nOn 6 May 2022 my client closed the account.\n\n'
  const quoted = '> On 7 May 2022 my client opened another.\n'
  const text = head + own + quoted
  const zones: Zones = [
    { start: 0, end: head.length - 1, kind: 'field', label: 'From' },
    { start: text.length - quoted.length, end: text.length, kind: 'quoted', label: null },
  ]
  assert.deepEqual(partiesAt(text, 'closed the account', 'en', zones), ['Northlight Sample Ltd'])
  assert.deepEqual(partiesAt(text, 'opened another', 'en', zones), [])
})

test('a contract has no letter-writer: what its “you” owes its “we” binds both parties', () => {
  const text =
    'SERVICE AGREEMENT\n\nThis Agreement is made on 4 May 2022 between Northlight Sample Ltd ("we") and Muster plc ("you"). You shall pay us by 1 June 2022.\n'
  assert.deepEqual(partiesAt(text, 'You shall pay', 'en'), ['Northlight Sample Ltd', 'Muster plc'])
})

test('eine Briefkopfzeile über der Anschrift nennt den Absender, auch ohne Leerzeile', () => {
  const text = `Nordlicht Muster GmbH · Hafenstraße 1 · Hamburg
Beispiel Pumpen AG
Werkstraße 9
24103 Kiel
Hamburg, 6. Juni 2022

Sehr geehrte Frau Probe,

am 1. Juni 2022 haben wir die Lieferung abgelehnt.

Freundliche Grüße

Erika Beispiel
`
  assert.deepEqual(partiesAt(text, 'abgelehnt', 'de'), ['Nordlicht Muster GmbH'])
  assert.deepEqual(partiesAt(text, 'Hamburg, 6. Juni', 'de'), ['Nordlicht Muster GmbH', 'Beispiel Pumpen AG'])
})

test('a mail was sent to whom its head gives by the address alone as well', () => {
  const text =
    'From: Jane Sample <jane@sample.example>\nTo: max@muster.example, Erika Beispiel <erika@beispiel.example>\nDate: 4 May 2022 10:00\n\nHello\n'
  const start = text.indexOf('Date:')
  const zones: Zones = [{ start, end: text.indexOf('\n', start), kind: 'field', label: 'Date' }]
  assert.deepEqual(partiesAt(text, '4 May 2022', 'en', zones), ['Jane Sample', 'Erika Beispiel', 'max@muster.example'])
})
