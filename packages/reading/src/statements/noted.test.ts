import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const rows = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind, role }) => isRowKind(kind) && role === null)
    .map(({ kind, dates, text: words }) => `${kind} ${dates[0]?.value}: ${words}`)

test('an item of a note that names an act and its day tells it', () => {
  assert.deepEqual(
    rows(
      'de',
      'AKTENVERMERK\n\nAblauf:\n- Abmahnung vom 14. November 2024 wegen angeblicher Verspätung.\n- Kündigung vom 16.01.2025 zum 30.04.2025.\n',
    ),
    [
      'event 2024-11-14: Abmahnung vom 14. November 2024 wegen angeblicher Verspätung',
      'event 2025-01-16: Kündigung vom 16.01.2025 zum 30.04.2025',
      'term 2025-04-30: Kündigung vom 16.01.2025 zum 30.04.2025',
    ],
  )
  assert.deepEqual(rows('en', 'NOTE\n\n1. Written warning of 14 November 2024.\n2. The file.\n'), [
    'event 2024-11-14: Written warning of 14 November 2024',
  ])
  // In a sentence it only names the paper.
  assert.deepEqual(rows('de', 'Wir beziehen uns auf Ihre Kündigung vom 16.01.2025.'), [])
})

test('the third of three instalments is no copyright line, and each says who pays whom', () => {
  const clause =
    'Payment\n1.1 Musterstone shall pay to Probst the sum of £90,000 in three instalments:\n(a) £60,000 on or before 15 July 2025;\n(b) £20,000 on or before 15 August 2025; and\n(c) £10,000 on or before 15 September 2025.\n'
  assert.deepEqual(
    rows('en', clause),
    [
      '£60,000 on or before 15 July 2025',
      '£20,000 on or before 15 August 2025',
      '£10,000 on or before 15 September 2025',
    ].map(
      (words, i) =>
        `deadline 2025-0${7 + i}-15: Musterstone shall pay to Probst the sum of £90,000 in three instalments … ${words}`,
    ),
  )
  assert.deepEqual(rows('en', '(c) 3 May 2019 Sample Ltd. All rights reserved.\n'), [])
})
