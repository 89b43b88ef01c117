// A data folder that cannot be one, and an address that is none: told in one line that names what was given, by the start and by the doctor.
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { examine } from '../src/entry/examine.ts'
import { declaredSettings } from '../src/entry/settings.ts'
import { readSettings } from '../src/platform/config/index.ts'
import { openCommand } from './command.test-builder.ts'

const { folder, runWith } = openCommand('serve')
const file = join(folder, 'a-file')
writeFileSync(file, '')
const IMPOSSIBLE = [file, join(file, 'below'), ...(existsSync('/proc') ? ['/proc/below', '/proc/below/more'] : [])]

for (const path of IMPOSSIBLE)
  test(`${path.replace(folder, '…')} is refused as a data folder, and the doctor says so before`, {
    timeout: 60_000,
  }, async () => {
    const { code, said } = await runWith({ MUNIMENT_DATA: path, MUNIMENT_PORT: '0' })()
    assert.equal(
      said,
      `The data folder is no folder this user can make and write in. Name another with MUNIMENT_DATA. (${path})\n`,
    )
    assert.equal(code, 1)
    const found = await examine(readSettings(declaredSettings, { MUNIMENT_DATA: path }))
    const finding = found.find(({ about }) => about === 'data folder')
    assert.equal(finding?.state, 'fail')
    assert.match(finding?.says ?? '', /Name another with MUNIMENT_DATA/)
  })

test('what is no address of a database is said to be none', async () => {
  for (const name of ['DATABASE_URL', 'MUNIMENT_ADMIN_DATABASE_URL']) {
    const { code, said } = await runWith({ [name]: 'nonsense', MUNIMENT_PORT: '0' })()
    assert.match(said, /is no address of a database/)
    assert.equal(code, 1)
  }
})
