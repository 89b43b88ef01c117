import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHeaderOfThisMachine, isThisMachine } from './this-machine.ts'

test('this machine is known by its names, and by no name that begins or ends like one', () => {
  for (const host of ['localhost', '127.0.0.1', '::1', '[::1]']) assert.ok(isThisMachine(host), host)
  for (const host of ['', 'localhost.example', 'evil.localhost', '127.0.0.10', '127.0.0.1.example', 'localhost:80'])
    assert.ok(!isThisMachine(host), host)
})

test('a Host header is this machine’s with any port, and with nothing else behind it', () => {
  for (const header of ['localhost', 'localhost:4178', '127.0.0.1:1', '[::1]', '[::1]:65535'])
    assert.ok(isHeaderOfThisMachine(header), header)
  for (const header of [
    '',
    ':80',
    '::1',
    '::1:80',
    'localhost:',
    'localhost:123456',
    'localhost:80:80',
    'localhost:80@x',
  ])
    assert.ok(!isHeaderOfThisMachine(header), header)
})
