import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { billOf } from './bill.ts'
import { root } from './run.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}
const manifest = (path: string): Manifest => JSON.parse(read(path))

test('every package that is shipped is on the bill, as it lies here, with its licence', () => {
  const { components } = billOf(read('package-lock.json'))
  const held = new Map(components.map((one) => [one.name, one]))
  assert.ok(components.length > 50)
  for (const one of components) {
    assert.match(one.purl, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/)
    assert.ok(one.licenses !== undefined, `${one.name} has no licence`)
    for (const { alg, content } of one.hashes ?? []) assert.equal(content.length * 4, Number(alg.slice(4)))
  }
  const rooms = ['', 'packages/contract/', 'packages/proof/', 'packages/reading/', 'packages/server/']
  const wanted = rooms.flatMap((room) => Object.keys(manifest(`${room}package.json`).dependencies ?? {}))
  const foreign = wanted.filter((name) => !name.startsWith('@muniment/'))
  assert.ok(foreign.length > 20)
  for (const name of foreign) {
    const one = held.get(name)
    assert.ok(one, `${name} is not on the bill`)
    const installed = join('node_modules', name, 'package.json')
    if (existsSync(join(root, installed))) {
      const { version } = manifest(installed)
      assert.ok(
        components.some((other) => other.name === name && other.version === version),
        `${name} ${version}`,
      )
    }
  }
})

test('what is for development alone, or is ours, is not on it', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA' },
    'node_modules/b': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/c/node_modules/@x/a': { version: '2.0.0', license: 'MIT' },
    'node_modules/ours': { link: true },
    'packages/ours': { version: '1.0.0' },
  }
  const { components } = billOf(JSON.stringify({ name: 'x', version: '1.0.0', packages }))
  assert.deepEqual(
    components.map(({ purl }) => purl),
    ['pkg:npm/%40x/a@2.0.0', 'pkg:npm/a@1.0.0'],
  )
})
