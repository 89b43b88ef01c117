import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const days = (language: 'en' | 'de', text: string, reference: string | null = null): string[] =>
  statementsOf(language, text, { reference })
    .filter(({ kind }) => isRowKind(kind))
    .map(({ kind, dates: [date] }) => {
      const time = date?.time === null || date === undefined ? '' : ` ${date.time.hour}:${date.time.minute}`
      return `${kind} ${date?.value}${time}`
    })

test('what is only asked is no event; what a question takes as said is one', () => {
  assert.deepEqual(days('en', 'Did you see him on 3 May 2021? Was anybody there at 11:40 on 4 May 2021?'), [])
  assert.deepEqual(days('de', 'Haben Sie ihn am 3. Mai 2021 gesehen? Wer hatte am 4. Mai 2021 den Schlüssel?'), [])
  assert.deepEqual(days('en', 'Why did you not call us on 4 May 2021?'), ['event 2021-05-04'])
  assert.deepEqual(days('en', 'You came on 5 May 2021, didn’t you? When I came on 6 May 2021, was it open?'), [
    'event 2021-05-05',
    'event 2021-05-06',
  ])
  assert.deepEqual(days('en', 'Q. Did you meet him on 3 May 2021?\nA. Yes.'), ['event 2021-05-03'])
  assert.deepEqual(days('en', 'Could you send it by 7 May 2021?'), ['deadline 2021-05-07'])
})

test('verbs that are the same in present and past, and participles without ge-, tell what happened', () => {
  assert.deepEqual(days('en', 'Half past five this morning somebody cut the chain.', '2024-06-04'), [
    'event 2024-06-04 5:30',
  ])
  assert.deepEqual(days('de', 'Heute früh um halb sechs hat jemand die Kette durchtrennt.', '2024-06-04'), [
    'event 2024-06-04 5:30',
  ])
  assert.deepEqual(days('de', 'Die Miete war am 3. Mai 2021 fällig.'), ['deadline 2021-05-03'])
})
