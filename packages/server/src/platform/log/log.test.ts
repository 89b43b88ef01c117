import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLog } from './log.ts'

function logged(say: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = []
  say(makeLog('info', (line) => void lines.push(line)))
  return lines.join('')
}

test('a field that could carry document text never reaches the log', () => {
  const line = logged((log) => log.info('read', { pages: 3, quote: 'Erika Beispiel lives here', text: 'secret' }))
  assert.match(line, /"pages":3/)
  assert.match(line, /"droppedFields":2/)
  assert.doesNotMatch(line, /Erika|secret/)
})

test("a fault's message stays out of the log, its place stays in", () => {
  const line = logged((log) =>
    log.error('a job failed', new Error('invalid input: Erika Beispiel'), { job: 'text.read' }),
  )
  assert.doesNotMatch(line, /Erika/)
  assert.match(line, /log\.test\.ts/)
})
