import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleOf, typeOf } from './client-types.ts'

test('a schema becomes the type a programmer would write', () => {
  assert.equal(typeOf({ type: 'integer' }), 'number')
  assert.equal(typeOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }), 'string | null')
  assert.equal(typeOf({ type: 'array', items: { enum: ['en', 'de'] } }), '("en" | "de")[]')
  assert.equal(
    typeOf({ type: 'object', properties: { id: { type: 'string' }, note: { type: 'string' } }, required: ['id'] }),
    '{ "id": string; "note"?: string }',
  )
  assert.equal(typeOf({ type: 'object', additionalProperties: { type: 'number' } }), '{ [name: string]: number }')
  assert.equal(typeOf({ type: ['string', 'null'] }), 'string | null')
  assert.equal(typeOf({}), 'unknown')
})

test('a schema of a kind it does not know stops the writing instead of becoming any', () => {
  assert.throws(() => typeOf({ type: 'tuple' }), /tuple/)
})

test('an operation names its parameters, its body and every answer', () => {
  const written = moduleOf({
    paths: {
      '/matters/{matter}': {
        patch: {
          parameters: [{ name: 'matter', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
          responses: { 204: {}, default: { content: { 'application/problem+json': {} } } },
        },
      },
    },
  })
  assert.match(written, /patch: \{ parameters: \{ query\?: never; header\?: never; path: \{ "matter": string \}/)
  assert.match(written, /requestBody: \{ content: \{ "application\/json": Record<string, unknown> \} \}/)
  assert.match(written, /204: \{ headers: [^}]*\}; content\?: never \}; default:/)
  assert.match(written, /get\?: never/)
})
