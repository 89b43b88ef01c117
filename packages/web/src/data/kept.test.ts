import assert from 'node:assert/strict'
import { test } from 'node:test'

/** A browser that keeps nothing, until it does. */
let isForbidden = true
const stored = new Map<string, string>()
const guarded = (): Map<string, string> => {
  if (isForbidden) throw new Error('SecurityError')
  return stored
}
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: (name: string) => guarded().get(name) ?? null,
    setItem: (name: string, value: string) => void guarded().set(name, value),
  },
})
const { keep, kept } = await import('./kept.ts')

test('a choice that the browser does not keep holds for the page', () => {
  assert.equal(kept('width'), null)
  keep('width', '40')
  assert.equal(kept('width'), '40')
  isForbidden = false
  keep('width', '50')
  assert.deepEqual([kept('width'), stored.get('muniment:width')], ['50', '50'])
  stored.set('muniment:width', '60')
  assert.equal(kept('width'), '60', 'another tab has changed it')
})
