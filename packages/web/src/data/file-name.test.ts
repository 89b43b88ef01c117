import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf } from './file-name.ts'

const ADDRESS = 'https://strongroom.example/audit/checkpoint?x=1'

test('a file is kept under the name the server gives it, in any script', () => {
  const given = `attachment; filename="M_ller.pdf"; filename*=UTF-8''M%C3%BCller%20%28Entwurf%29.pdf`
  assert.equal(nameOf(given, ADDRESS), 'Müller (Entwurf).pdf')
})

test('a file without a name, or with one that is none, is called as its address ends', () => {
  for (const given of [null, 'attachment', "attachment; filename*=UTF-8''%E0%A4%A"])
    assert.equal(nameOf(given, ADDRESS), 'checkpoint')
})
