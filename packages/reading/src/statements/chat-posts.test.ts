import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const rows = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind }) => isRowKind(kind))
    .map(
      ({ dates, text: words, parties }) =>
        `${dates[0]?.value}: ${words} {${parties.map((party) => party.refersTo ?? party.name).join(', ')}}`,
    )

test('a post of a chat is told from its own day, by who wrote it, and once', () => {
  assert.deepEqual(
    rows(
      'en',
      '[03/06/2024, 18:02:11] Joan Mirren: I told the surveyor on 1 June that the hull leaks.\n[14/06/2024, 18:05:40] Kit Solberg: He came yesterday and found nothing.\n[14/06/2024, 18:06:02] Joan Mirren: Ok\n[15/06/2024, 08:09:03] Joan Mirren: The pump broke. We will pay you by 20 June.\n',
    ),
    [
      '2024-06-01: Joan Mirren: I told the surveyor that the hull leaks {Joan Mirren}',
      '2024-06-13: Kit Solberg: He came yesterday and found nothing {Kit Solberg}',
      '2024-06-15: Joan Mirren: The pump broke. We will pay you by 20 June {Joan Mirren, Kit Solberg}',
      '2024-06-20: We will pay you by 20 June {Joan Mirren, Kit Solberg}',
    ],
  )
  assert.deepEqual(
    rows(
      'de',
      '03.06.24, 18:02 - Jana Muster: Die Pumpe ist ausgefallen.\n04.06.24, 18:05 - Kai Beispiel: Er war gestern da und hat nichts gefunden.\n05.06.24, 09:09 - Pia Probst: 👍\n',
    ),
    [
      '2024-06-03: Jana Muster: Die Pumpe ist ausgefallen {Jana Muster}',
      '2024-06-03: Kai Beispiel: Er war gestern da und hat nichts gefunden {Kai Beispiel}',
    ],
  )
})

test('among several nobody knows whom a post means by you, and initials are of those who take part', () => {
  const [told] = rows(
    'en',
    'Participants: Joan Mirren, Kit Solberg, Priya Nair\n\n[03/06/2024, 18:02] JM: I told you on 1 June that the hull leaks.\n[03/06/2024, 18:05] KS: When was that?\n[03/06/2024, 18:09] PN: I have no idea at all.\n',
  )
  assert.equal(told, '2024-06-01: JM: I told you that the hull leaks {Joan Mirren}')
})

test('one line with a day, an hour and a colon is no chat', () => {
  assert.deepEqual(rows('en', '03/06/2021, 18:02 - Yard closed: the gate was locked on 1 June 2021.\n').length, 2)
})
