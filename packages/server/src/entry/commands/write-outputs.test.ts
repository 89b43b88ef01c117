import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { link } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { exampleChronology } from '../../evidence/exhibits/example/index.ts'
import { writeOutputs } from './write-outputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-outputs-'))
after(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})
const output = (format: 'csv' | 'ics') => ({ path: join(folder, `out.${format}`), format })

test('a file that came to be there while the documents were read stays as it is, and no other format is written', async () => {
  const corrected = 'corrected by hand'
  writeFileSync(output('ics').path, corrected)
  const outputs = [output('csv'), output('ics')]
  await assert.rejects(writeOutputs(outputs, exampleChronology(), { overwrite: false }), { code: 'output.there' })
  assert.deepEqual(readdirSync(folder), ['out.ics'])
  assert.equal(readFileSync(output('ics').path, 'utf8'), corrected)
  await writeOutputs(outputs, exampleChronology(), { overwrite: true })
  assert.deepEqual(readdirSync(folder).toSorted(), ['out.csv', 'out.ics'])
  assert.match(readFileSync(output('ics').path, 'utf8'), /^BEGIN:VCALENDAR/)
})

/** As where a file system knows no hard links. */
const unlinkable: typeof link = () => Promise.reject(Object.assign(new Error('not permitted'), { code: 'EPERM' }))

test('nor is a file replaced that comes to be there between looking and writing, with hard links or without', async () => {
  for (const linking of [link, unlinkable]) {
    const outputs = [output('csv'), output('ics')]
    const saving: typeof link = async (part, path) => {
      if (path === output('ics').path) writeFileSync(path, 'saved by somebody')
      return linking(part, path)
    }
    await assert.rejects(writeOutputs(outputs, exampleChronology(), { overwrite: false, linking: saving }), {
      code: 'output.there',
    })
    assert.deepEqual(readdirSync(folder), ['out.ics'])
    assert.equal(readFileSync(output('ics').path, 'utf8'), 'saved by somebody')
    rmSync(output('ics').path)
    await writeOutputs(outputs, exampleChronology(), { overwrite: false, linking })
    assert.deepEqual(readdirSync(folder).toSorted(), ['out.csv', 'out.ics'])
    assert.match(readFileSync(output('ics').path, 'utf8'), /^BEGIN:VCALENDAR/)
    for (const { path } of outputs) rmSync(path)
  }
})
