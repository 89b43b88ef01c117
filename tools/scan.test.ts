import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationsOf } from '../packages/server/test/routes.test-builder.ts'
import {
  findingsOfSqlmap,
  findingsOfWapiti,
  isScanned,
  leftOutByBuster,
  leftOutByWapiti,
  type Published,
  requestFor,
  targetOf,
} from './scan-requests.ts'

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
const instance = { address: 'http://127.0.0.1:4178', token: 'T', cookie: 'C', values: { matter: 'M' } }

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

test('what is asked first is taken: moments, ids that are there, words a filter knows', () => {
  const parameters = [
    { name: 'from', in: 'query', schema: { type: 'string', format: 'date-time' } },
    { name: 'matter', in: 'query', schema: { type: 'string', format: 'uuid' } },
    { name: 'action', in: 'query', schema: { type: 'string' } },
  ]
  const [operation] = operationsOf(JSON.stringify({ paths: { '/egress': { get: { operationId: 'x', parameters } } } }))
  assert.ok(operation !== undefined && isScanned(operation), 'what no token opens is read with a cookie')
  assert.equal(
    targetOf(operation, { paths: { '/egress': { get: { parameters } } } }, { matter: 'M' }),
    '/egress?from=2020-01-01T00%3A00%3A00Z&matter=M&action=document.',
  )
})

test('what a scanner reports is a finding; what sqlmap itself calls false is none', () => {
  const head = 'Target URL,Place,Parameter,Technique(s),Note(s)\n'
  assert.deepEqual(findingsOfSqlmap(head), [])
  assert.deepEqual(findingsOfSqlmap(`${head}http://x/,GET,id,B,false positive or unexploitable\n`), [])
  assert.equal(findingsOfSqlmap(`${head}http://x/,GET,id,BU,\n`).length, 1)
  const question = 'http://x/matters/m/conversations/c/questions,(custom) POST,JSON question'
  assert.deepEqual(findingsOfSqlmap(`${head}${question},B,\n`), [])
  for (const other of [`${question},BT,`, `${question},E,`, question.replace('JSON question', 'JSON language,B,')])
    assert.equal(findingsOfSqlmap(`${head}${other}\n`).length, 1, other)
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

test('an attack of wapiti that was cut off, never begun, or did not try an address is a finding', () => {
  const targets = ['http://x/a?q=1&from=2020-01-01', 'http://x/b']
  const whole =
    '[*] Launching module sql\n[+] GET http://x/a?from=2020-01-01&q=1 (0)\n[+] GET http://x/b (0)\n\n[*] Launching module \u001b[32mxss\u001b[0m\n'
  assert.deepEqual(leftOutByWapiti(whole, ['sql', 'xss'], targets), [])
  assert.deepEqual(leftOutByWapiti(whole, ['sql', 'exec'], targets), ['exec was not begun'])
  assert.deepEqual(leftOutByWapiti(whole, ['sql'], [...targets, 'http://x/a?z=1']), ['not tried: http://x/a?z=1'])
  assert.deepEqual(
    leftOutByWapiti(`${whole}Max attack time was reached for module sql, stopping.\n`, ['sql'], targets),
    ['cut off: Max attack time was reached'],
  )
  assert.deepEqual(leftOutByWapiti(`${whole}3 requests were skipped due to network issues`, ['sql'], targets), [
    'cut off: 3 requests were skipped',
  ])
  assert.deepEqual(leftOutByBuster('[*] Launching module buster\n\nReport\n'), ['buster: no folder was tried'])
  assert.deepEqual(leftOutByBuster('[*] Launching module buster\n[¨] Testing directory http://x/\n'), [])
})
