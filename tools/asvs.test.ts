import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { absentOf, declaredIn, documentOf, documentPath, outcomeOf, sourceIn, table, verdictOf } from './asvs.ts'
import type { Row } from './asvs-row.ts'
import { root } from './run.ts'
import { resultOf, type TestResult } from './test-results.ts'

const named = { file: 'a.test.ts', title: 'the door with ${what} is shut' }
const row: Row = { id: 'V1.1.1', level: 1, check: 'A door.', tests: [named] }
const ran = (
  outcome: TestResult['outcome'],
  title = 'the door with a key is shut',
  file = 'a.test.ts',
): TestResult => ({ file, title, outcome })

test('every test the table names stands in the file it names', () => {
  assert.deepEqual(absentOf(table, sourceIn), [])
})

test('docs/asvs.md says what the table says', () => {
  assert.equal(readFileSync(documentPath, 'utf8'), documentOf(table))
})

test('every requirement stands in the table once, with a sentence, and those that are checked with a test', () => {
  assert.equal(new Set(table.map(({ id }) => id)).size, table.length)
  for (const one of table) {
    assert.match(one.id, /^V\d+\.\d+\.\d+$/)
    assert.ok(('tests' in one ? one.check : 'notYet' in one ? one.notYet : one.doesNotApply).length > 15, one.id)
    if ('tests' in one) assert.ok(one.tests.length > 0, one.id)
  }
})

const listed = join(process.env['MUNIMENT_SHARED'] ?? join(root, '..', 'shared'), 'prototypes/proof/asvs_machine.json')
test('no requirement that a machine can check is left out', {
  skip: existsSync(listed) ? false : 'the list is not here',
}, () => {
  const wanted: { id: string; level: number }[] = JSON.parse(readFileSync(listed, 'utf8'))
  const told = (rows: readonly { id: string; level: number }[]) => rows.map(({ id, level }) => `${id} ${level}`).sort()
  assert.deepEqual(told(table), told(wanted))
})

test('a test that nobody wrote is found, and one in another file', () => {
  const source = "test('the door is open', () => {})\n  test(`the door with ${what} is shut`, async () => {})"
  assert.deepEqual(
    absentOf([row], () => source),
    [],
  )
  assert.equal(absentOf([row], () => "test('the door is open', () => {})").length, 1)
  assert.equal(absentOf([row], () => null).length, 1)
  assert.equal(absentOf([{ ...row, tests: [{ file: 'a.test.ts', title: 'the door' }] }], () => source).length, 1)
  assert.deepEqual(declaredIn("test(\n  'it\\'s so', () => {})"), ["it's so"])
})

test('a test that failed, was skipped or did not run is no pass, whatever others did', () => {
  assert.equal(verdictOf([row], [ran('passed')]).isFine, true)
  for (const results of [
    [],
    [ran('failed')],
    [ran('skipped')],
    [ran('passed'), ran('failed', 'the door with a bar is shut')],
    [ran('passed', undefined, 'b.test.ts')],
    [ran('passed', 'the door is shut')],
  ]) {
    const { isFine, lines } = verdictOf([row], results)
    assert.equal(isFine, false)
    assert.equal(lines.length, 1)
  }
  assert.equal(
    outcomeOf(named, [ran('skipped'), ran('passed')]),
    'passed',
    'skipped on one engine, passed on the other',
  )
  const rows: Row[] = [
    row,
    { id: 'V1.1.2', level: 1, notYet: 'Later.' },
    { id: 'V1.1.3', level: 1, doesNotApply: 'No doors.' },
  ]
  assert.equal(verdictOf(rows, [ran('failed')]).summary, 'ASVS 5.0: 2 apply, 0 pass, 1 fail, 1 not yet; 1 do not apply')
})

test('the reporter tells tests from suites, and what was skipped from what passed', () => {
  const data = { name: 'x', file: join(root, 'a/b.test.ts') }
  assert.deepEqual(resultOf({ type: 'test:pass', data }), { file: 'a/b.test.ts', title: 'x', outcome: 'passed' })
  assert.equal(resultOf({ type: 'test:pass', data: { ...data, skip: 'no such thing' } })?.outcome, 'skipped')
  assert.equal(resultOf({ type: 'test:fail', data })?.outcome, 'failed')
  assert.equal(resultOf({ type: 'test:pass', data: { ...data, details: { type: 'suite' } } }), null)
  assert.equal(resultOf({ type: 'test:start', data }), null)
})
