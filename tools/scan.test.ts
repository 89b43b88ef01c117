import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationsOf } from '../packages/server/test/routes.test-builder.ts'
import { findingsOfSqlmap, findingsOfWapiti, isScanned, type Published, requestFor } from './scan-requests.ts'

const described: Published = {
  paths: {
    '/matters/{matter}/events': {
      get: { parameters: [{ name: 'text', in: 'query', schema: { type: 'string' } }] },
      post: {},
      delete: {},
    },
  },
}
const published = JSON.stringify({
  paths: {
    '/matters/{matter}/events': {
      get: {
        operationId: 'list',
        security: [{ token: ['events.read'] }],
        ...described.paths['/matters/{matter}/events']?.['get'],
      },
      post: {
        operationId: 'make',
        security: [{ token: ['events.write'] }],
        requestBody: {
          content: {
            'application/json': { schema: { properties: { text: { type: 'string' }, edtf: { type: 'string' } } } },
          },
        },
      },
      delete: { operationId: 'remove', security: [{ token: ['events.write'] }] },
    },
  },
})
const instance = { address: 'http://127.0.0.1:4178', token: 'T', values: { matter: 'M' } }

test('every part of an address, a query and a body is offered to the scanner, optional fields too', () => {
  const requests = operationsOf(published)
    .filter(isScanned)
    .map((operation) => requestFor(operation, described, instance))
  assert.deepEqual(
    requests.map((request) => request.split('\n')[0]),
    ['GET /matters/M*/events?text=x HTTP/1.1', 'POST /matters/M*/events HTTP/1.1'],
  )
  assert.match(requests[1] ?? '', /\n\n\{"text":"x","edtf":"2021-05-03"\}/)
})

test('what a scanner reports is a finding; what sqlmap itself calls false is none', () => {
  const head = 'Target URL,Place,Parameter,Technique(s),Note(s)\n'
  assert.deepEqual(findingsOfSqlmap(head), [])
  assert.deepEqual(findingsOfSqlmap(`${head}http://x/,GET,id,B,false positive or unexploitable\n`), [])
  assert.equal(findingsOfSqlmap(`${head}http://x/,GET,id,BU,\n`).length, 1)
  const found = { method: 'GET', path: '/x', info: 'bad' }
  assert.deepEqual(
    findingsOfWapiti(
      JSON.stringify({
        vulnerabilities: { 'SQL Injection': [found] },
        anomalies: { 'Internal Server Error': [found], Other: [] },
      }),
    ),
    ['SQL Injection: GET /x bad', 'Internal Server Error: GET /x bad'],
  )
})
