// The gate: the sentences were written before the rules that read them. Two thirds are there to be looked at, a third is held back; both must
// stay as good as they have been, and no trap may ever be read as a date.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case } from './cases.ts'
import { ofDevelopment, ofHeldBack, scoreOf } from './score.ts'
import { ENGLISH, GERMAN, TRAPS } from './sets.ts'

/** Shares in per cent: of the dates written, those found with the right value, and those found at the very characters. */
interface Least {
  readonly found: number
  readonly exact: number
  /** At most so many readings where nothing is marked. */
  readonly stray: number
}

function expectAtLeast(cases: readonly Case[], least: Least, shows: boolean): void {
  const { wanted, found, exact, stray, faults } = scoreOf(cases)
  const isGood = (100 * found) / wanted >= least.found && (100 * exact) / wanted >= least.exact && stray <= least.stray
  assert.ok(
    isGood,
    `${found} found, ${exact} exact of ${wanted}, ${stray} stray${shows ? `:\n${faults.join('\n')}` : ''}`,
  )
}

test('English dates of the sentences that were looked at are read', () => {
  assert.ok(ENGLISH.length >= 300)
  expectAtLeast(ofDevelopment(ENGLISH), { found: 99.5, exact: 99, stray: 0 }, true)
})

test('German dates of the sentences that were looked at are read', () => {
  assert.ok(GERMAN.length >= 300)
  expectAtLeast(ofDevelopment(GERMAN), { found: 99.5, exact: 99, stray: 0 }, true)
})

test('dates of the sentences that were held back are read as well', () => {
  expectAtLeast(ofHeldBack(ENGLISH), { found: 99.5, exact: 99, stray: 0 }, false)
  expectAtLeast(ofHeldBack(GERMAN), { found: 99.5, exact: 99, stray: 0 }, false)
})

test('what only looks like a date is not read', () => {
  assert.ok(TRAPS.length >= 320)
  assert.deepEqual(scoreOf(ofDevelopment(TRAPS)).faults, [])
  assert.ok(scoreOf(ofHeldBack(TRAPS)).stray <= 2)
})
