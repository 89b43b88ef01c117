// On every change: both scanners find the holes planted for them, and nothing where most comes in from outside. All of it is `.ci/scan`.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { onInstance } from './instance.ts'
import { judged, missedByScanners } from './planted.ts'
import { exposedOf, QUICK } from './quick.ts'

const isHere = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
const skip = isHere('sqlmap') && isHere('wapiti') ? false : 'sqlmap and wapiti are not here'

describe('two scanners', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-scan-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('find the holes planted for them, and none beside them', async () => {
    assert.deepEqual(await missedByScanners(folder), [])
  })

  test('find nothing in lists, searches, ids, what is typed and what is asked before one is known', async () => {
    const { findings, operations } = await onInstance(folder, null, { scanners: QUICK, chosen: exposedOf, only: '' })
    assert.deepEqual(findings, [])
    assert.ok(operations > 15)
  })
})

test('a scanner that finds nothing, or complains of what is sound, is a finding itself', () => {
  const found = ['http://127.0.0.1:1/people/1,URI,#1*,BEU,']
  assert.deepEqual(judged('sqlmap', 'address-hole', found), [])
  assert.deepEqual(judged('sqlmap', 'address-hole', []), ['sqlmap does not find the address-hole'])
  assert.deepEqual(judged('sqlmap', 'address-hole', [...found, 'http://127.0.0.1:1/sound,GET,name,B,']), [
    'sqlmap complains of what is sound: http://127.0.0.1:1/sound,GET,name,B,',
  ])
})

test('an operation of the list that is no longer there is not left out unseen', () => {
  assert.throws(() => exposedOf([]), /no operation GET \/audit to scan/)
})
