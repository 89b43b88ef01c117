import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './run.ts'

const own = (value: unknown, name: string): unknown => Reflect.get(Object(value), name)
const jsonOf = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

/** Packages whose faces stand among what the check takes for used. `proof` is taken by others as it is. */
const blind = (workspaces: unknown): string[] =>
  Object.keys(Object(workspaces))
    .filter((name) => name.startsWith('packages/') && name !== 'packages/proof')
    .filter((name) => {
      const workspace = own(workspaces, name)
      const hasFace = own(jsonOf(name, 'package.json'), 'exports') !== undefined
      const isEntry = JSON.stringify(own(workspace, 'entry') ?? []).includes('/index.ts"')
      return own(workspace, 'includeEntryExports') !== true && (hasFace || isEntry)
    })

test('the check for what nobody uses sees the faces of packages and folders too', () => {
  assert.deepEqual(blind(own(jsonOf('knip.json'), 'workspaces')), [])
  const hidden = { 'packages/web': { entry: ['src/ui/index.ts'] }, 'packages/contract': {} }
  assert.deepEqual(blind(hidden), ['packages/web', 'packages/contract'])
})
