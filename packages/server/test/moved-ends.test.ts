// A letter that extends a contract of the same matter: the old end stays a row and says where it was moved to, for as long as the letter is there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { onEveryEditingHouse } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

const AGREEMENT =
  'SUPPLY AGREEMENT\n\nThis Supply Agreement (the "Agreement") is made on 1 March 2019 between Harbour Sample Ltd (the "Buyer") and Nordlicht Muster GmbH (the "Supplier").\n\n1. Term. This Agreement shall expire on 31 December 2023.\n'
const LETTER =
  'Dear Ms Sample,\n\nWe refer to the Supply Agreement dated 1 March 2019. The term of the Agreement is hereby extended to 30 June 2024.\n\nYours sincerely\n\nErika Beispiel\n'

onEveryEditingHouse('ends that another document moves', (house) => {
  const ends = async (matter: string) =>
    (await house().editor.get(`/matters/${matter}/chronology?language=en`))
      .json<Chronology>()
      .rows.filter(({ role }) => role === 'expires')
      .map(({ id, date, basis }) => ({ id, day: date?.edtf, basis }))
  const said = async (matter: string) => (await ends(matter)).map(({ day, basis }) => [day, basis])
  const MOVED = [
    ['2023-12-31', 'moved to 30 June 2024 by letter.txt, page 1'],
    ['2024-06-30', null],
  ]

  test('the old end says to which day it was moved, by which document and where, and stays', async () => {
    const there = house()
    const matter = await there.matterOf('Extension', [AGREEMENT])
    assert.deepEqual(await said(matter), [['2023-12-31', null]])
    const letter = await there.fileText(matter, 'letter.txt', LETTER)
    assert.deepEqual(await said(matter), MOVED)
    const { version } = await there.detail(letter)
    assert.equal((await there.editor.send('DELETE', `/documents/${letter}`, matched(version))).statusCode, 200)
    await there.settled()
    assert.deepEqual(await said(matter), [['2023-12-31', null]])
  })

  test('a row that a person holds says so as well', async () => {
    const there = house()
    const matter = await there.matterOf('Held', [AGREEMENT])
    const [row] = await ends(matter)
    assert.ok(row)
    await there.edit(matter, row.id, { isKey: true })
    await there.fileText(matter, 'letter.txt', LETTER)
    assert.deepEqual(await said(matter), MOVED)
  })
})
