import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Advisory, compare, DAYS, holesIn } from './advisories.ts'
import { root } from './run.ts'

const NOW = new Date('2030-05-31T12:00:00Z')
const advisory = (more: Partial<Advisory> & { events?: object[] }): Advisory => ({
  id: 'TEST-1',
  published: '2030-05-20T12:00:00Z',
  affected: [
    {
      package: { ecosystem: 'npm', name: 'invented' },
      ranges: [{ type: 'SEMVER', events: more.events ?? [{ introduced: '0' }, { fixed: '2.1.0' }] }],
      versions: [],
    },
  ],
  ...more,
})
const at = (version: string) => [
  { name: 'invented', version },
  { name: 'another', version: '1.0.0' },
]

test('a hole that was open longer than its days is late, by how grave it is', () => {
  const left = (severity: string) =>
    holesIn(at('2.0.9'), [advisory({ database_specific: { severity } })], NOW).map(({ daysLeft }) => daysLeft)
  assert.deepEqual(
    ['CRITICAL', 'HIGH', 'MODERATE', 'LOW', 'unheard of'].map((severity) => left(severity)[0]),
    [-8, -4, 19, 79, -4],
  )
})

test('a version outside of what is affected has no hole, nor one whose advisory was withdrawn', () => {
  const found = (version: string, events?: object[]) =>
    holesIn(at(version), [advisory(events === undefined ? {} : { events })], NOW).length
  assert.deepEqual(
    ['0.0.1', '2.0.9', '2.1.0-rc.1', '2.1.0', '3.0.0'].map((version) => found(version)),
    [1, 1, 1, 0, 0],
  )
  const twice = [{ introduced: '1.0.0' }, { last_affected: '1.2.0' }, { introduced: '2.0.0' }, { fixed: '2.0.1' }]
  assert.deepEqual(
    ['0.9.0', '1.2.0', '1.2.1', '2.0.0', '2.0.1'].map((version) => found(version, twice)),
    [0, 1, 0, 1, 0],
  )
  assert.equal(holesIn(at('1.0.0'), [advisory({ withdrawn: '2030-05-21T00:00:00Z' })], NOW).length, 0)
})

test('versions stand in the order of Semantic Versioning', () => {
  const ordered =
    '0 0.9.9 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.10 1.2.0 10.0.0'
  const versions = ordered.split(' ')
  for (const [index, one] of versions.entries())
    for (const [place, other] of versions.entries())
      assert.equal(Math.sign(compare(one, other)), Math.sign(index - place), `${one} ${other}`)
})

test('the days people are promised are those that are held', () => {
  const promised = readFileSync(join(root, 'SECURITY.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const { CRITICAL, HIGH, MODERATE, LOW } = DAYS
  assert.ok(
    promised.includes(`critical ${CRITICAL} days, a high one ${HIGH}, a moderate one ${MODERATE}, a low one ${LOW}`),
  )
})
