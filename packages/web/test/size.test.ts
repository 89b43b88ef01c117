// What a person must wait for before the first screen: at most 180 kB of JavaScript, as it is sent.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const MOST_BYTES = 180_000
const LANDING = 'src/rooms/matters/matters-screen.tsx'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The files of the entry, of the landing screen, and of all that they import before they run. */
function loadedFirst(manifest: Manifest, landing: string): Set<string> {
  const files = new Set<string>()
  const load = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const other of chunk.imports ?? []) load(other)
  }
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry === true) load(name)
  load(landing)
  return files
}

function sizeIn(folder: string): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  assert.ok(manifest[LANDING] !== undefined, 'the landing screen is a chunk of its own')
  return [...loadedFirst(manifest, LANDING)].reduce((sum, file) => {
    const gzipped = join(folder, `${file}.gz`)
    return sum + statSync(existsSync(gzipped) ? gzipped : join(folder, file)).size
  }, 0)
}

test('the first screen needs at most 180 kB of JavaScript', () => {
  const said = execFileSync(process.execPath, [join(import.meta.dirname, '../build/build.ts')], { encoding: 'utf8' })
  const bytes = sizeIn(said.trim().split('\n').at(-1) ?? '')
  assert.ok(bytes > 50_000, 'the count sees the libraries')
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes of JavaScript before the first screen`)
})

test('the count sees what is imported by what is imported, and not what comes later', () => {
  const manifest: Manifest = {
    'index.html': { file: 'index.js', isEntry: true, imports: ['_vendor.js'] },
    '_vendor.js': { file: 'vendor.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'deep.js' },
    [LANDING]: { file: 'landing.js', imports: ['_vendor.js', '_table.js'] },
    '_table.js': { file: 'table.js' },
    'src/rooms/late.tsx': { file: 'late.js' },
  }
  assert.deepEqual([...loadedFirst(manifest, LANDING)].sort(), [
    'deep.js',
    'index.js',
    'landing.js',
    'table.js',
    'vendor.js',
  ])
})
