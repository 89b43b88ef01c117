import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { circlesOf } from './circles.ts'
import { sourceFiles } from './layers.ts'

const HOUSE = 'packages/server/src/'
const house = (files: Readonly<Record<string, string>>) =>
  circlesOf(Object.entries(files).map(([name, text]) => ({ path: `${HOUSE}${name}`, text }))).map((circle) =>
    circle.map((path) => path.slice(HOUSE.length)),
  )

test('two files that import each other are a circle, by type alone as well', () => {
  const a = "import { b } from './b.ts'"
  assert.deepEqual(house({ 'a.ts': a, 'b.ts': "import type { A } from './a.ts'" }), [['a.ts', 'b.ts']])
  assert.deepEqual(house({ 'a.ts': a, 'b.ts': "export { a } from './a.ts'" }), [['a.ts', 'b.ts']])
})

test('a circle through other folders is found, told once, and from its first file', () => {
  const files = {
    'start.ts': "import { c } from './c/c.ts'",
    'c/c.ts': "import { a } from '../a/a.ts'",
    'a/a.ts': "import { b } from '../b.ts'",
    'b.ts': "const c = await import('./c/c.ts')",
  }
  assert.deepEqual(house(files), [['a/a.ts', 'b.ts', 'c/c.ts']])
})

test('two ways to one file are none', () => {
  const files = {
    'a.ts': "import { b } from './b.ts'\nimport { c } from './c.ts'",
    'b.ts': "import { d } from './d.ts'",
    'c.ts': "import { d } from './d.ts'",
    'd.ts': '',
  }
  assert.deepEqual(house(files), [])
})

test('this house has none', () => {
  const files = sourceFiles(dirname(import.meta.dirname))
  assert.ok(files.length > 500)
  assert.deepEqual(circlesOf(files), [])
})
