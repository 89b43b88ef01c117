import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exampleChronology } from '../../evidence/exhibits/example/index.ts'
import { writeOutputs } from './write-outputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-outputs-'))
after(() => rmSync(folder, { recursive: true, force: true }))
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
