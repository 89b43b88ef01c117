import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('a blank that nobody has filled in makes no row', () => {
  for (const text of [
    'This instrument was acknowledged before me on the ___ day of ___, 2014, by Raul B. Beispiel, President of Sample Inc.',
    'Sworn to before me this ____ day of March, 2015.',
    'Unterzeichnet am ____ . ____________ 2019 in Musterstadt.',
  ])
    expectRows('en', text, [])
  expectRows('en', 'Acknowledged before me on 3 May 2014, by Raul B. Beispiel, President of Sample Inc.', [
    '2014-05-03 event: Acknowledged before me, by Raul B. Beispiel, President of Sample Inc.',
  ])
})

test('a form that asks for a date names none', () => {
  expectRows(
    'en',
    'A supplement showing income as of the following date:',
    [],
    { undated: 0 },
    { reference: '2015-03-01' },
  )
})

test('an address, a caption and a cell of signs are no rows, and are counted as left out', () => {
  const setting = { zones: [{ kind: 'table-row', label: null, at: 'Anchorage, AK 99501\t3/13/2010' }] }
  const [address] = statementsOf('en', 'The list.\n\nAnchorage, AK 99501\t3/13/2010', setting)
  assert.equal(address?.rule, 'untold.empty')
  const [caption] = statementsOf(
    'en',
    'The court met.\n\nPeter Sample,\n  Petitioner, filed March 9, 2010\nv.\nJUDGMENT',
  )
  assert.equal(caption?.rule, 'untold.empty')
})
