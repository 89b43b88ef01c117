import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const who = (language: 'en' | 'de', text: string, words: RegExp): string[] =>
  statementsOf(language, text)
    .filter((row) => words.test(row.text))
    .flatMap(({ parties }) => parties.map((party) => party.refersTo ?? party.name))

test('the Company and the Board of minutes are the house that their head names', () => {
  const minutes = (head: string) =>
    `MINUTES OF A MEETING OF THE BOARD OF DIRECTORS OF ${head}\n\nheld on 14 March 2023\n\nPresent: Jane Sample (Chair)\n\n1. The Company had bought the pump on 2 March 2023.\n\n2. The Board resolved on 14 March 2023 to close the yard.\n\n3. The Company of Sampletown Bakers wrote on 3 March 2023.\n`
  const house = minutes('MUSTERSTONE QUARRIES LIMITED')
  assert.deepEqual(who('en', house, /bought/), ['MUSTERSTONE QUARRIES LIMITED'])
  assert.deepEqual(who('en', house, /resolved/), ['MUSTERSTONE QUARRIES LIMITED'])
  assert.ok(!who('en', house, /Bakers wrote/).includes('MUSTERSTONE QUARRIES LIMITED'))
  // Of two in the head it is nobody.
  assert.deepEqual(who('en', minutes('Musterstone Quarries Limited and Mustersand Limited'), /bought/), [])
})

test('die Gesellschaft und ihre Organe sind das Haus, von dessen Sitzung das Protokoll ist', () => {
  const protocol =
    'Niederschrift über die Sitzung des Aufsichtsrats der Musterwasser AG\nvom 8. Mai 2023\n\nAnwesend: Dr. Erika Beispiel (Vorsitzende), Jonas Muster\n\nTOP 1: Die Gesellschaft hat am 3. April 2023 die Pumpe verkauft.\n\nTOP 2: Der Vorstand hat am 4. April 2023 zugestimmt.\n'
  assert.deepEqual(who('de', protocol, /verkauft/), ['Musterwasser AG'])
  assert.deepEqual(who('de', protocol, /zugestimmt/), ['Musterwasser AG'])
  assert.deepEqual(who('de', protocol, /^Niederschrift/), ['Erika Beispiel', 'Jonas Muster', 'Musterwasser AG'])
  // A letter that speaks of the company is of no minutes.
  assert.deepEqual(
    who(
      'de',
      'Musterwasser AG\n\nMusterstadt, 8. Mai 2023\n\nDie Gesellschaft hat am 3. April 2023 gezahlt.\n',
      /gezahlt/,
    ),
    [],
  )
})

test('in a log the initials are of whom the line of those on watch names', () => {
  const log =
    'BRIDGE LOG\n7 June 2024\nOn watch: Joan Sample (JS), Kit Solberg (KS)\n\n06:10 KS took over from JS.\n06:40 KS reports smoke.\n'
  assert.deepEqual(who('en', log, /took over/), ['Kit Solberg', 'Joan Sample'])
  assert.deepEqual(who('en', log, /smoke/), ['Kit Solberg'])
})
