// Whoever asks through an assistant and goes asks no further: what was begun for them ends with their connection.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import fastify from 'fastify'
import { untilGone } from '../../platform/http/index.ts'
import { assistantRoutes } from './index.ts'

test('what is asked for an assistant is given up when the assistant is gone', async () => {
  const app = fastify()
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<string>()
  // As a question to a model, which takes minutes.
  app.get('/slow', { config: { access: 'open' } }, async (_request, reply) => {
    const signal = untilGone(reply)
    signal.addEventListener('abort', () => ended.resolve(String(signal.reason)), { once: true })
    begun.resolve()
    await ended.promise
    return null
  })
  await assistantRoutes(app, async (_message, ask) => {
    const { status } = await ask('GET', '/slow')
    return { status, headers: {}, text: '' }
  })
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  try {
    const accept = 'application/json, text/event-stream'
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json', accept }
    const asking = request({ host: '127.0.0.1', port, path: '/mcp', method: 'POST', headers })
    asking.once('error', () => undefined)
    asking.end('{"jsonrpc":"2.0","id":1,"method":"ping"}')
    await begun.promise
    asking.destroy()
    assert.match(await ended.promise, /has gone/)
  } finally {
    await app.close()
  }
})
