import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('an English letter is told by the subject below its salutation', () => {
  const letter = (subject: string) =>
    `Sample & Muster LLP\n14 Castle Street, Sampletown BS1 3AB\n\n14 March 2022\n\nBy email\n\nDear Ms Sample,\n\n${subject}\n\nWe act for Muster Boatyards plc.\n\nYours sincerely,\n\nJane Muster\n`
  expectRows('en', letter('Delivery of forty hatch covers'), [
    '2022-03-14 document-date/dated: Delivery of forty hatch covers – 14 March 2022',
  ])
  const [plain] = statementsOf('en', letter('Thank you for your call.'))
  assert.doesNotMatch(plain?.text ?? '', /Thank you/)
})

test('what follows unless something is done by a day is a deadline', () => {
  expectRows('en', 'Unless we receive £9,850 by 28 March 2022, we are instructed to issue proceedings.', [
    '2022-03-28 deadline: Unless we receive',
  ])
})
