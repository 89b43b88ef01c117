// The reading package alone: packed, installed into an empty folder without a network, and used as its README shows.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { examples, moduleOf } from '../packages/reading/test/readme-examples.ts'
import { packReading } from './pack-reading.ts'
import { run } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-packed-'))
const empty = join(root, 'empty')
const inside = (command: string, ...words: string[]) => {
  const { isFine, output } = run(command, words, { isQuiet: true, folder: empty })
  assert.ok(isFine, output)
  return output
}

before(() => {
  const tarball = packReading(root)
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'elsewhere', private: true, type: 'module' }))
  inside('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball)
})
after(() => rmSync(root, { recursive: true, force: true }))

test('the reading package installs alone: nothing comes with it, and it holds neither tests nor sources', () => {
  assert.deepEqual(
    readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['@muniment'],
  )
  const folder = join(empty, 'node_modules/@muniment/reading')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    files.filter((name) => /test|(?<!\.d)\.ts$|\.map$/.test(name)),
    [],
  )
  for (const name of ['README.md', 'LICENSE', 'dates/index.js', 'dates/index.d.ts'])
    assert.ok(files.includes(name), name)
  const imported = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:import|export)[^'\n]* from '([^.'][^']*)'/gm),
    ])
    .map((match) => match[1])
  assert.deepEqual(imported, [], 'it asks for nothing, not even of Node')
})

test('installed elsewhere, every example of its README gives what it says, and its types hold', () => {
  for (const { face, code } of examples) {
    const check = "import assert from 'node:assert/strict'\n"
    const holds = '\nassert.ok(shown.length > 0)\nfor (const [given, said] of shown) assert.deepEqual(given, said)\n'
    writeFileSync(join(empty, `${face}.mjs`), `${check}${moduleOf(code)}${holds}`)
    inside('node', `${face}.mjs`)
    writeFileSync(join(empty, `${face}.mts`), code)
  }
  const sources = examples.map(({ face }) => `${face}.mts`)
  inside(
    'tsc',
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--types',
    '',
    ...sources,
  )
})
