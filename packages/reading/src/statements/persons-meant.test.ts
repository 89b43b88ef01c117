import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const partiesOf = (language: 'en' | 'de', text: string, words: RegExp): string[] =>
  statementsOf(language, text)
    .filter((row) => words.test(row.text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))

test('he is the one person that the paragraph names before, and nobody where it names two', () => {
  assert.deepEqual(
    partiesOf('en', 'Mr Jonas Sample left on 3 May 2021. He arrived in Sampletown on 4 May 2021.', /arrived/),
    ['Jonas Sample'],
  )
  assert.deepEqual(
    partiesOf('de', 'Herr Jonas Muster fuhr am 3. Mai 2021 los. Er kam am 4. Mai 2021 in Musterstadt an.', /kam/),
    ['Jonas Muster'],
  )
  assert.deepEqual(partiesOf('en', 'Mr Jonas Sample met Mr Peter Muster. He left on 4 May 2021.', /left/), [])
  assert.deepEqual(partiesOf('en', 'Ms Jane Sample was there. He left on 4 May 2021.', /left/), [])
})

test('he who opens a paragraph is the one man of the paragraph before, and nobody where that names two', () => {
  assert.deepEqual(partiesOf('en', 'Mr Jonas Sample was there.\n\nHe left on 4 May 2021.', /left/), ['Jonas Sample'])
  assert.deepEqual(partiesOf('en', 'Mr Jonas Sample met Mr Peter Muster.\n\nHe left on 4 May 2021.', /left/), [])
  assert.deepEqual(partiesOf('de', 'Herr Jonas Muster war da.\n\nEr ging am 4. Mai 2021 heim.', /ging/), [
    'Jonas Muster',
  ])
})

test('whom a sentence names whose subject is he, he is not', () => {
  assert.deepEqual(
    partiesOf('en', 'Mr Jonas Sample came. He says that Mr Peter Muster struck him. He left on 4 May 2021.', /left/),
    ['Jonas Sample'],
  )
  assert.deepEqual(
    partiesOf('de', 'Herr Jonas Muster kam. Er traf Herrn Peter Beispiel. Er ging am 4. Mai 2021 heim.', /ging/),
    ['Jonas Muster'],
  )
  assert.deepEqual(partiesOf('en', 'Mr Jonas Sample came. On 4 May 2021 he met Mr Peter Muster.', /met/), [
    'Jonas Sample',
    'Peter Muster',
  ])
})

test('he of a mail is whom its subject names beside those who write to each other', () => {
  const mail = (subject: string) =>
    `From: Jane Sample <jane@sample.example>\nTo: Tom Muster <tom@muster.example>\nSubject: ${subject}\n\nTom,\n\nI read it last night. He says that on 28 October 2021 Steve Beispiel called him names, and that he told the foreman on 29 October 2021.\n\nJane\n`
  const inField = { zones: [{ kind: 'field', label: 'Subject', at: 'Subject:' }] }
  const named = (subject: string) =>
    statementsOf('en', mail(subject), inField)
      .filter(({ text }) => /foreman/.test(text))
      .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))
  assert.deepEqual(named('Jonas Probst - grievance'), ['Jonas Probst'])
  assert.deepEqual(named('Meeting with Tom Muster'), [])
  assert.deepEqual(named('Jonas Probst and Peter Probst'), [])
})

test('er ist der Beklagte, auch wenn eine Firma so heißt', () => {
  const text =
    'In Sachen\nMuster GmbH ./. Beispiel Technik e. K.\n\nDer Beklagte begann am 3. Mai 2021. Bereits vier Tage später musste er aufhören, weil Herr Jonas Muster fehlte.\n'
  assert.deepEqual(partiesOf('de', text, /musste/), ['Beispiel Technik e. K.', 'Jonas Muster'])
})

test('whose subsidiary a party is, is no party of the row', () => {
  assert.deepEqual(
    partiesOf('en', 'On 3 May 2021 Sample Pumps Ltd, a wholly owned subsidiary of Muster Holdings plc, paid.', /paid/),
    ['Sample Pumps Ltd'],
  )
  assert.deepEqual(
    partiesOf(
      'de',
      'Am 3. Mai 2021 zahlte die Muster Pumpen GmbH, eine Tochtergesellschaft der Beispiel Holding AG, den Preis.',
      /zahlte/,
    ),
    ['Muster Pumpen GmbH'],
  )
  assert.deepEqual(
    partiesOf('en', 'On 3 May 2021 Muster Holdings plc sold a subsidiary of Sample Ltd to Jane Beispiel.', /sold/),
    ['Muster Holdings plc', 'Sample Ltd', 'Jane Beispiel'],
  )
})

test('who was present is a party of the meeting, and who was excused is not', () => {
  const minutes =
    'Protokoll der Besprechung vom 24. Februar 2021\n\nOrt: Musterstadt\nTeilnehmer: Erika Beispiel (Nordlicht Muster AG),\n  Jonas Muster\nEntschuldigt: Peter Beispiel\nBeginn: 10:00 Uhr\n\nTOP 1 Schaden\nErika Beispiel berichtete.\n'
  assert.deepEqual(partiesOf('de', minutes, /^Protokoll/), ['Erika Beispiel', 'Nordlicht Muster AG', 'Jonas Muster'])
  const english =
    'MINUTES OF SITE MEETING NO. 7\n\nHeld at Sample Yard on Thursday, 11 May 2023\n\nPresent:\n  Jane Sample, Muster Ltd\n  John Sample\n\nApologies: Peter Sample\n\n1. The pump failed.\n'
  assert.deepEqual(partiesOf('en', english, /Held/), ['Jane Sample', 'Muster Ltd', 'John Sample'])
})

test('in a quoted reply I and we are whoever wrote it', () => {
  const mail =
    'Thank you.\n\nOn Mon, 12 Jul 2021 at 16:05, Jane Sample <jane@sample.example> wrote:\n> We told the owner on 9 July 2021. Please confirm by 16 July 2021.\n>\n> Jane\n'
  assert.deepEqual(partiesOf('en', mail, /told/), ['Jane Sample'])
  assert.deepEqual(partiesOf('en', mail, /confirm/), ['Jane Sample'])
})

test('das Geschlecht einer Rolle sagt ihr Artikel', () => {
  const text = (rest: string) =>
    `In dem Rechtsstreit\n\nJonas Muster, Musterweg 1, 12345 Musterstadt\n– Kläger –\n\ngegen\n\nMareike Beispiel, Beispielallee 2, 12345 Musterstadt\n– Beklagte –\n\n${rest}\n`
  assert.deepEqual(
    partiesOf('de', text('Dann sah die Beklagte den Kläger. Er bestritt das am 10. Juli 2023.'), /bestritt/),
    ['Jonas Muster'],
  )
  assert.deepEqual(
    partiesOf('de', text('Dann sah die Beklagte den Kläger. Sie schickte am 10. Juli 2023 ein Bild.'), /schickte/),
    ['Mareike Beispiel'],
  )
})

test('dieser ist, wen der Satz davor zuletzt nennt', () => {
  assert.deepEqual(
    partiesOf('de', 'Es kam der Zeuge Herr Jonas Muster. Dieser hat am 3. Mai 2021 alles erklärt.', /erklärt/),
    ['Jonas Muster'],
  )
  assert.deepEqual(partiesOf('de', 'Es kam Frau Jana Muster. Dieser hat am 3. Mai 2021 alles erklärt.', /erklärt/), [])
  assert.deepEqual(partiesOf('de', 'Er schrieb an die Muster GmbH. Diese zahlte am 3. Mai 2021 den Preis.', /zahlte/), [
    'Muster GmbH',
  ])
})

test('in a report I is who its head says wrote it', () => {
  const report = (label: string) =>
    `INVESTIGATION REPORT\n\n${label}: Jane Sample, Muster Workplace Ltd\n\nI interviewed Mr Peter Probst on 3 May 2021.\n`
  assert.deepEqual(partiesOf('en', report('Investigator'), /interviewed/), ['Jane Sample', 'Peter Probst'])
  assert.deepEqual(partiesOf('en', report('Copy to'), /interviewed/), ['Peter Probst'])
})

test('a given name says who may be she, where no title does', () => {
  assert.deepEqual(
    partiesOf(
      'en',
      'I heard from a friend, Edgar Probst, that the post was filled. Mr Muster is old and his successor, Tabea Quellwood, is young. She starts on 6 October 2021.',
      /starts/,
    ),
    ['Tabea Quellwood'],
  )
  assert.deepEqual(
    partiesOf('de', 'Rolf Muster und Sabine Probst kamen ins Büro. Er ging am 4. Mai 2021 wieder.', /ging/),
    ['Rolf Muster'],
  )
  assert.deepEqual(partiesOf('en', 'Ashley Sample met Jackie Muster. She left on 4 May 2021.', /left/), [])
})

test('who is named in a later clause has no part in the first', () => {
  assert.deepEqual(
    partiesOf(
      'en',
      'The agents were told on 3 May 2021 and instructed a valuer, Ms Tabea Quellwood, on 9 May 2021.',
      /^The agents were told/,
    ),
    [],
  )
})

test('several who are named by one word are not she, and she may be a woman by the end of her name', () => {
  const heading =
    'IN THE COUNTY COURT AT SAMPLETOWN\n\nBETWEEN:\n\n        (1) MRS JANE MUSTER\n        (2) MR MAX MUSTER                Claimants\n\n                 - and -\n\n        PROBST ROOFS LIMITED                Defendant\n\n'
  assert.deepEqual(
    partiesOf(
      'en',
      `${heading}1. The Claimants asked Ramona Quellwood for help. She looked at the roof on 3 May 2021.\n`,
      /looked/,
    ),
    ['Ramona Quellwood'],
  )
  assert.deepEqual(
    partiesOf(
      'en',
      `${heading}1. The Defendant's agents, Quellstein LLP, wrote. They offered a new roof on 3 May 2021.\n`,
      /offered/,
    ),
    ['Quellstein LLP'],
  )
})

test('the day and the I of a report are those of whoever completed it', () => {
  const report =
    'INCIDENT REPORT\nCompleted by: Senior Carer Ysolde Quellwood\n\nI found the door open on 3 May 2021. The resident was told on 4 May 2021.\n\n5 May 2021\n'
  assert.deepEqual(partiesOf('en', report, /door open/), ['Ysolde Quellwood'])
  assert.deepEqual(partiesOf('en', report, /resident/), [])
})

test('Sie directly below the salutation is whom the letter greets', () => {
  const letter = (body: string) =>
    `Musterbau GmbH\nWerkweg 3\n20095 Hamburg\n\nHerrn\nHabbo Quellmann\nRing 4\n20097 Hamburg\n\nHamburg, 3. Mai 2021\n\nSehr geehrter Herr Quellmann,\n\n${body}\n\nMit freundlichen Grüßen\n\nMusterbau GmbH\n`
  assert.deepEqual(partiesOf('de', letter('Sie sind seit dem 1. September 2019 als Maler tätig.'), /Maler/), [
    'Habbo Quellmann',
  ])
  assert.deepEqual(
    partiesOf(
      'de',
      letter(
        'wir haben Ihnen am 4. Mai 2021 den Plan für Frau Probst geschickt. Sie haben ihn am 6. Mai 2021 gebilligt.',
      ),
      /gebilligt/,
    ),
    ['Habbo Quellmann'],
  )
  assert.deepEqual(
    partiesOf('de', letter('Die Leitern fehlen.\n\nSie wurden am 1. Mai 2021 verkauft.'), /verkauft/),
    [],
  )
})
