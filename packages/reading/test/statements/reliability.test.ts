// The gate on confidence: what is said more surely is right more often, on the texts the rules were mended by and on those written afterwards.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bucketsOf, fresh, lookedAt, reliabilityTable } from './reliability.ts'

const share = ({ right, said }: { right: number; said: number }) => right / said

for (const [name, read] of [
  ['looked at', lookedAt],
  ['written afterwards', fresh],
] as const) {
  test(`what is called certain is right more often than what is likely: texts ${name}`, () => {
    const { rows } = read()
    const [certain, likely] = bucketsOf(rows)
    assert.ok(certain !== undefined && likely !== undefined && certain.said > 0 && likely.said > 0)
    const wrong = rows.filter(({ isRight }) => !isRight).map(({ line }) => line)
    assert.ok(share(certain) >= 0.9 && share(likely) >= 0.7, `${reliabilityTable()}\n${wrong.join('\n')}`)
    assert.ok(share(certain) > share(likely), reliabilityTable())
  })
}

// Of all texts together: so few fresh ones are left to be checked that their share alone says nothing.
test('what is called likely is right more often than what is to be checked', () => {
  const [, likely, check] = bucketsOf([...lookedAt().rows, ...fresh().rows])
  assert.ok(likely !== undefined && check !== undefined && check.said >= 10, reliabilityTable())
  assert.ok(share(likely) > share(check), reliabilityTable())
})

test('most of what belongs into a chronology is told', () => {
  for (const { wanted, missed } of [lookedAt(), fresh()])
    assert.ok(missed.length / wanted <= 0.16, `${missed.length} of ${wanted} missed:\n${missed.join('\n')}`)
})

test('the README shows the table as it is measured', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  assert.ok(readme.includes(reliabilityTable()), reliabilityTable())
})
