import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalize } from './canonical.ts'
import { entryLeaf, faultOfEntry } from './log-entry.ts'

const workspace = '0190a000-0000-7000-8000-000000000001'
const salt = new Uint8Array(32).fill(5)
const textOf = (value: object): string => canonicalize(value) ?? assert.fail()
const text = textOf({ act: { action: 'document.filed' }, at: '2026-01-01T00:00:00.000Z', index: 7, v: 1, workspace })
const entry = { index: 7, text, salt, leaf: entryLeaf(text, salt) }

test('an entry stands in its place, and erased it still does', () => {
  assert.equal(faultOfEntry(entry, workspace), null)
  assert.equal(faultOfEntry({ ...entry, text: null, salt: null }, workspace), null)
})

test('the leaf of an entry is the published construction', () => {
  assert.equal(
    Buffer.from(entryLeaf('{}', new Uint8Array(32))).toString('hex'),
    // SHA-256(00 || SHA-256(32 zero bytes || "{}")), computed elsewhere.
    '627b40308cb462615d283a539f5d5dc5d0d9b259ffd267ddcb659b91b217b85e',
  )
})

test('whatever is changed in an entry is told apart', () => {
  const moved = textOf({ ...JSON.parse(text), index: 8 })
  const spaced = text.replace('{"act"', '{ "act"')
  const cases = [
    [{ ...entry, text: text.replace('filed', 'found') }, 'entry.changed'],
    [{ ...entry, salt: new Uint8Array(32) }, 'entry.changed'],
    [{ ...entry, leaf: entryLeaf('x', salt) }, 'entry.changed'],
    [{ ...entry, index: 8 }, 'entry.other-place'],
    [{ ...entry, text: moved, leaf: entryLeaf(moved, salt) }, 'entry.other-place'],
    [{ ...entry, text: spaced, leaf: entryLeaf(spaced, salt) }, 'entry.malformed'],
    [{ ...entry, text: null }, 'entry.malformed'],
    [{ ...entry, salt: null }, 'entry.malformed'],
    [{ ...entry, leaf: salt.slice(1) }, 'entry.malformed'],
  ] as const
  for (const [changed, refusal] of cases) assert.equal(faultOfEntry(changed, workspace), refusal)
  assert.equal(faultOfEntry(entry, workspace.replace('1', '2')), 'entry.other-log')
})

test('no entry whatever makes it throw', () => {
  const bytes = fc.uint8Array({ maxLength: 40 })
  fc.assert(
    fc.property(fc.integer(), fc.string({ unit: 'binary' }), bytes, bytes, (index, text, salt, leaf) => {
      assert.notEqual(faultOfEntry({ index, text, salt, leaf }, workspace), null)
      assert.notEqual(faultOfEntry({ index, text, salt, leaf: entryLeaf(text, salt) }, workspace), null)
    }),
  )
})
