import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldBy, type Run, triedAgain, withSecond } from './second-attempt.ts'
import type { TestResult } from './test-results.ts'

const journey = 'packages/web/test/a.test.ts'
const result = (file: string, title: string, outcome: TestResult['outcome']): TestResult => ({ file, title, outcome })
const run = (...results: TestResult[]): Run => {
  const count = (outcome: TestResult['outcome']): number => results.filter((one) => one.outcome === outcome).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), results }
}
const elsewhere = result('packages/server/test/b.test.ts', 'b', 'passed')

test('a journey that failed is run once more, whole, and the second run counts in place of the first', () => {
  const first = run(result(journey, 'one', 'passed'), result(journey, 'two', 'failed'), elsewhere)
  const second = run(result(journey, 'one', 'passed'), result(journey, 'two', 'passed'))
  assert.deepEqual(triedAgain(first), [journey])
  assert.deepEqual(heldBy(first, second), [`${journey}: two`])
  const both = withSecond(first, second)
  assert.deepEqual([both.passed, both.failed, both.skipped], [3, 0, 0])
  assert.equal(both.results.filter(({ outcome }) => outcome === 'failed').length, 0)
})

test('a journey that fails twice has failed, and so has one that failed only then', () => {
  const first = run(result(journey, 'one', 'passed'), result(journey, 'two', 'failed'), elsewhere)
  assert.equal(withSecond(first, run(result(journey, 'one', 'passed'), result(journey, 'two', 'failed'))).failed, 1)
  const second = run(result(journey, 'one', 'failed'), result(journey, 'two', 'passed'))
  assert.equal(withSecond(first, second).failed, 1)
  // A second run that ended before its tests has failed, whatever it did not say.
  assert.equal(withSecond(first, { passed: 0, failed: 1, skipped: 0, results: [] }).failed, 1)
})

test('nothing is run again where something else failed, more than two journeys did, or a failure has no name', () => {
  const failed = (file: string): TestResult => result(file, 'x', 'failed')
  assert.deepEqual(triedAgain(run(elsewhere)), [])
  assert.deepEqual(triedAgain(run(failed('packages/server/test/b.test.ts'))), [])
  assert.deepEqual(triedAgain(run(failed(journey), failed('tools/c.test.ts'))), [])
  const three = ['a', 'b', 'c'].map((name) => failed(`packages/web/test/${name}.test.ts`))
  assert.deepEqual(triedAgain(run(...three)), [])
  assert.equal(triedAgain(run(...three.slice(1))).length, 2)
  assert.deepEqual(triedAgain({ ...run(failed(journey)), failed: 2 }), [])
})
