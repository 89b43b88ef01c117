// The double that stands for a model in every suite: whatever it was sent is looked through for what no model may see.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveModel } from './models.test-builder.ts'

const sending = async (content: string) => {
  const double = await serveModel()
  const body = JSON.stringify({ messages: [{ role: 'user', content }] })
  await fetch(`${double.address}/chat/completions`, { method: 'POST', body })
  assert.equal(double.received.length, 1)
  return double
}

test('a double that was sent a name, an address or an account of the fixtures says so when it is closed', async () => {
  for (const content of [
    'The rent of Jane Sample is due.',
    'Write to law@mail.sample.example',
    'to DE89 3704 0044 0532',
  ])
    await assert.rejects((await sending(content)).close(), { code: 'ERR_ASSERTION' }, content)
  await (await sending('The rent of [PERSON_1_K7Q] is due.')).close()
})
