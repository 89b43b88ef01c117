// docs/dependencies.md says of every package asked for by name why it is there, and under which licence it comes.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './run.ts'

type Licences = ReadonlyMap<string, string>

/** Package to licence, as the tables of the document say it. */
const told = (text: string): Licences =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, name, licence, instead] = line.split('|').map((cell) => cell.trim())
      return name && licence && instead && name !== 'package' && !name.startsWith('---')
        ? [[name, licence] as const]
        : []
    }),
  )

/** Package to licence, as the lock file says it, of every package that one of the manifests asks for. */
function askedFor(): Licences {
  const lock: { packages: Record<string, { license?: string }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  const rooms = ['', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/`)]
  const asked = new Map<string, string>()
  for (const room of rooms) {
    const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
      readFileSync(join(root, room, 'package.json'), 'utf8'),
    )
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const name of Object.keys(manifest[kind] ?? {}).filter((one) => !one.startsWith('@muniment/'))) {
        const entry = lock.packages[`${room}node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]
        asked.set(name, entry?.license ?? 'no licence in the lock file')
      }
  }
  return asked
}

const differences = (said: Licences, asked: Licences): readonly string[] => [
  ...[...asked].filter(([name]) => !said.has(name)).map(([name]) => `${name}: no reason is given`),
  ...[...said].filter(([name]) => !asked.has(name)).map(([name]) => `${name}: nobody asks for it`),
  ...[...asked]
    .filter(([name, licence]) => said.has(name) && said.get(name) !== licence)
    .map(([name, licence]) => `${name}: its licence is ${licence}`),
]

test('every package asked for has its reason and its licence in docs/dependencies.md, and nothing else stands there', () => {
  const asked = askedFor()
  assert.ok(asked.size > 60)
  assert.deepEqual(differences(told(readFileSync(join(root, 'docs/dependencies.md'), 'utf8')), asked), [])
})

test('a package without a reason, one that is gone and another licence are found', () => {
  const said = told(
    '| package | licence | instead of |\n|---|---|---|\n| kept | MIT | work |\n| gone | MIT | work |\n| bare | MIT | |',
  )
  const asked = new Map([
    ['kept', 'ISC'],
    ['new', 'MIT'],
    ['bare', 'MIT'],
  ])
  assert.deepEqual(differences(said, asked), [
    'new: no reason is given',
    'bare: no reason is given',
    'gone: nobody asks for it',
    'kept: its licence is ISC',
  ])
})
