import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('what had not happened until a day happened on it; the month of a rent is no day of its own', () => {
  expectRows(
    'en',
    'Rent for May 2021 was due on May 3, 2021 and was not received until May 19, 2021.\n\nThe pump was not repaired until June 2, 2021.\n',
    ['2021-05-03 deadline', '2021-05-19 event', '2021-06-02 event: The pump was not repaired'],
  )
  expectRows('de', 'Die Miete für Mai 2021 wurde am 19. Mai 2021 gezahlt.\n', ['2021-05-19 event'])
})

test('what began and ends is told as both; an hour with its zone or a full stop belongs to its day', () => {
  const text =
    'The lease commenced on 1 January 2021 and expires on 31 December 2030.\n\nIf nothing is received by 5:00 p.m. Eastern Time on 22 August 2024, the lease will be terminated.\n\nBy an email sent at 16.05 on 11 July 2022 he objected.\n'
  expectRows('en', text, [
    '2021-01-01 event',
    '2030-12-31 term: expires on 31 December 2030',
    '2024-08-22 deadline: If nothing is received',
    '2022-07-11 event',
  ])
  assert.deepEqual(
    statementsOf('en', text).map(({ dates }) => dates[0]?.time?.hour),
    [undefined, undefined, 17, 16],
  )
  expectRows('de', 'Der Vertrag begann am 1. Januar 2021 und endet am 31. Dezember 2030.\n', [
    '2021-01-01 event',
    '2030-12-31 term',
  ])
})

test('the day of an instalment and of what somebody says he will do is due', () => {
  expectRows(
    'en',
    'It was agreed that the buyer would pay the rest in two instalments of £900 on 1 June 2022 and 1 September 2022.\n',
    ['2022-06-01 deadline', '2022-09-01 deadline'],
  )
  expectRows(
    'de',
    'Der Käufer zahlt den Rest in zwei Raten am 1. Juni 2022 und 1. September 2022.\n\nHerr Muster sagt Nachbesserung bis zum 27.9.2024 zu.\n',
    ['2022-06-01 deadline', '2022-09-01 deadline', '2024-09-27 deadline'],
  )
})

test('Ort und Tag über einem gez. sind der Tag der Unterschrift', () => {
  expectRows(
    'de',
    `Vermerk\n\n${'Der Stand ist bekannt. '.repeat(90)}\n\nMusterstadt, 12.09.2024\ngez. E. Beispiel\n`,
    ['2024-09-12 document-date/signed'],
  )
})

test('a table typed with bars has columns, and who does what by when is a list of deadlines', () => {
  expectRows(
    'en',
    'Minutes of 3 May 2021\n\nNo. | Task | Owner | Date\n1 | Send the report | JS | 16/05/2021\n2 | Extend the bond | PM | 20/05/2021\n',
    [
      '2021-05-03 document-date/dated',
      '2021-05-16 deadline: No. 1 · Send the report · JS',
      '2021-05-20 deadline: No. 2 · Extend the bond · PM',
    ],
  )
  expectRows(
    'de',
    'Datum | Maßnahme | Verantwortlich\n16.05.2021 | Prüfbericht übersandt | Muster\n20.05.2021 | Kran bestellt | Beispiel\n',
    ['2021-05-16 event: Prüfbericht übersandt', '2021-05-20 event: Kran bestellt'],
  )
})

test('a quoted mail is told by its subject and its writer', () => {
  const mail = (subject: string, line: string) =>
    statementsOf('en', `Subject: ${subject}\n\nThanks.\n\n${line}\n> Hello\n`, {
      zones: [{ kind: 'field', label: 'Subject', at: `Subject: ${subject}` }],
      reference: '2022-03-05',
    }).find(({ rule }) => rule === 'mail.attribution')?.text
  assert.equal(
    mail('RE: RE: Broken pumps', 'On Thu, 3 Mar 2022 at 15:03, Jane Sample <jane@sample.example> wrote:'),
    'Broken pumps – Jane Sample',
  )
  assert.equal(mail('AW: Pumpen', 'Am 03.03.2022 um 15:03 schrieb Beispiel, Erika:'), 'Pumpen – Beispiel, Erika')
})
