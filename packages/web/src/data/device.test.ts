import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceName } from './device.ts'

test('a browser is called as a person calls it, a program as it calls itself', () => {
  const said = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0':
      'Edge · Windows',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36':
      'Chrome · Linux',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15':
      'Safari · macOS',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1':
      'Safari · iPhone',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0': 'Firefox · Linux',
    'curl/8.9.1': 'curl/8.9.1',
  }
  for (const [words, name] of Object.entries(said)) assert.equal(deviceName(words), name)
  assert.equal(deviceName('x'.repeat(500)).length, 80)
})
