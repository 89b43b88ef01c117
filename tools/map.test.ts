import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './run.ts'

const FLOORS = ['platform', 'evidence', 'features', 'adapters']

/** What a newcomer must find on the map: folders, and adapters of one file. */
function rooms(): string[] {
  const below = (folder: string): string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${folder}/${entry.name}`)
      : []
  const packages = below('packages')
  const server = 'packages/server/src'
  return [
    ...packages,
    ...below('packages/reading/src'),
    `${server}/base`,
    `${server}/entry`,
    ...FLOORS.flatMap((floor) => below(`${server}/${floor}`)),
    ...readdirSync(join(root, server, 'adapters'))
      .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
      .map((name) => `${server}/adapters/${name}`),
    ...['data', 'ui', 'app'].map((floor) => `packages/web/src/${floor}`),
    ...below('packages/web/src/rooms'),
  ].sort()
}

const onMap = (map: string): string[] => [...map.matchAll(/^- `([^`]+)` \S/gm)].map((match) => match[1] ?? '').sort()

test('every room is on the map, and every line of the map is a room', () => {
  assert.deepEqual(onMap(readFileSync(join(root, 'docs/map.md'), 'utf8')), rooms())
})

test('a line of the map without its sentence does not count', () => {
  assert.deepEqual(onMap('- `packages/proof`\n- `packages/web` the browser'), ['packages/web'])
})

test('decisions are numbered without a gap', () => {
  const names = readdirSync(join(root, 'docs/decisions')).sort()
  assert.ok(names.length > 0)
  for (const [index, name] of names.entries())
    assert.match(name, new RegExp(`^${String(index + 1).padStart(3, '0')}-[a-z0-9-]+\\.md$`))
})
