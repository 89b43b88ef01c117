import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inputFiles, linkedFrom } from './inputs.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'muniment-inputs-')))
after(() => rmSync(root, { recursive: true, force: true }))
for (const path of ['case/letters/a.txt', 'case/letters/old/b.txt', 'case/c.txt', 'elsewhere/d.txt']) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), 'x')
}
const shown = (named: readonly string[], output: string) =>
  linkedFrom([{ path: join(root, output), format: 'docx' }], inputFiles(named.map((name) => join(root, name)))).map(
    ({ name, link }) => [name, link],
  )

test('files are named below the folder they all lie in, wherever the result goes', () => {
  assert.deepEqual(
    shown(['case'], 'case/out.docx').map(([name]) => name),
    ['c.txt', 'letters/a.txt', 'letters/old/b.txt'],
  )
  assert.deepEqual(
    shown(['case/letters/a.txt', 'elsewhere/d.txt'], 'out.docx').map(([name]) => name),
    ['case/letters/a.txt', 'elsewhere/d.txt'],
  )
  assert.deepEqual(shown(['case/c.txt'], 'elsewhere/out.docx'), [['c.txt', null]])
})

test('a link leads down from where the result lies, and through no folder above', () => {
  assert.deepEqual(
    shown(['case/c.txt', 'elsewhere/d.txt'], 'case/out.docx').map(([, link]) => link),
    ['c.txt', null],
  )
  assert.deepEqual(
    shown(['case'], 'out.docx').map(([, link]) => link),
    ['case/c.txt', 'case/letters/a.txt', 'case/letters/old/b.txt'],
  )
})

test('files of different trees of a machine are known by their own names: the way there would tell of the machine', () => {
  assert.deepEqual(
    inputFiles([join(root, 'case/c.txt'), '/etc/passwd']).map(({ name }) => name),
    ['c.txt', 'passwd'],
  )
})
