import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, asyncProperty, assert as check, constantFrom, nat } from 'fast-check'
import { eventsIn } from './events.ts'

async function* comeIn(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces
}
const read = async (pieces: Iterable<string>): Promise<string[]> => Array.fromAsync(eventsIn(comeIn(pieces)))

test('events are read with every end of line, and nothing but their data', async () => {
  const text = ': hello\n\nevent: x\ndata: one\ndata:two\n\nid: 7\r\ndata:  three\r\n\r\ndata: four\r\rdata: five'
  assert.deepEqual(await read([text]), ['one\ntwo', ' three', 'four', 'five'])
})

test('events are the same in whatever pieces they come', async () => {
  const words = array(constantFrom('data:', 'data: ', 'x', '{', '\n', '\r', '\r\n', '\n\n', ':', 'ä'), {
    maxLength: 60,
  })
  await check(
    asyncProperty(words, array(nat(5)), async (given, cuts) => {
      const text = given.join('')
      const pieces: string[] = []
      let from = 0
      for (const cut of cuts) {
        pieces.push(text.slice(from, from + cut))
        from += cut
      }
      pieces.push(text.slice(from))
      assert.deepEqual(await read(pieces), await read([text]))
      assert.deepEqual(await read(text), await read([text]))
    }),
  )
})

test('a long line that goes on letter by letter is looked at once, not once a letter', {
  timeout: 60_000,
}, async () => {
  const long = `data:${'x'.repeat(50_000_000)}`
  const [line] = await read([long, ...Array.from({ length: 20_000 }, () => 'y')])
  assert.equal(line?.length, 50_020_000)
})
