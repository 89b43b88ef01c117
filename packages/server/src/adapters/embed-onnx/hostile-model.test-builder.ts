// A program in the model's place that does what it is told: dies, lies about what it answers, or answers with what is no vector.
import { bytesOf, encodeFrame, receive, send } from '../sandbox/index.ts'
import { TINY_DIMENSIONS } from './folders.test-builder.ts'

receive()
send(encodeFrame({ inputs: [] }))
for (let frame = receive(); frame !== null; frame = receive()) {
  const texts = Array.isArray(frame.head['texts']) ? frame.head['texts'] : []
  const vectors = new Float32Array(TINY_DIMENSIONS * texts.length)
  if (texts[0] === 'die') process.exit(1)
  if (texts[0] === 'garbage') vectors.fill(Number.NaN)
  const count = texts[0] === 'lie' ? 7 : texts.length
  send(encodeFrame({ count }, [bytesOf(vectors)]))
}
