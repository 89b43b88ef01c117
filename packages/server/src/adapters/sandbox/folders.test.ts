import assert from 'node:assert/strict'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { withoutLinks } from './folders.ts'
import { readableBy } from './index.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'muniment-folders-')))
after(() => rmSync(folder, { recursive: true, force: true }))

const linksBelow = (path: string): string[] => {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return [path]
  return stat.isDirectory() ? readdirSync(path).flatMap((name) => linksBelow(join(path, name))) : []
}

for (const program of ['child.ts', 'hostile-child.ts', '../ocr/child.ts']) {
  test(`no link lies at or below anything ${program} may read`, () => {
    const paths = readableBy({ entry: join(import.meta.dirname, program) })
    assert.ok(paths.length > 4)
    for (const path of paths) {
      assert.equal(realpathSync(path), path)
      assert.deepEqual(linksBelow(path), [])
      assert.doesNotMatch(path, /node_modules\/?$|@muniment|\.bin/)
    }
  })
}

test('a planted link is seen, and nothing above it may be read as a whole', () => {
  const modules = join(folder, 'package', 'node_modules')
  mkdirSync(join(modules, 'inner', 'lib'), { recursive: true })
  mkdirSync(join(modules, 'other'))
  writeFileSync(join(modules, 'inner', 'package.json'), '{}')
  assert.deepEqual(withoutLinks(join(folder, 'package')), [join(folder, 'package')])
  symlinkSync('/', join(modules, 'inner', 'way-out'))
  assert.deepEqual(linksBelow(folder), [join(modules, 'inner', 'way-out')])
  assert.deepEqual(withoutLinks(join(folder, 'package')).toSorted(), [
    join(modules, 'inner', 'lib'),
    join(modules, 'inner', 'package.json'),
    join(modules, 'other'),
  ])
})

test('a link beside an empty folder does not let the folder above be read', () => {
  const lone = join(folder, 'lone')
  mkdirSync(lone)
  symlinkSync('/', join(lone, 'way-out'))
  assert.deepEqual(withoutLinks(lone), [])
})
