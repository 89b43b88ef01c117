import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAway } from './away.ts'

const failing = (code: string): Error => Object.assign(new Error('said by the server'), { code })

test('a server that ends or cannot be reached is away; one that lets no further connection in answers, and is busy', () => {
  for (const code of ['08006', '57P01', 'ECONNREFUSED']) assert.ok(isAway(failing(code)), code)
  for (const code of ['53300', '53100', '23505']) assert.ok(!isAway(failing(code)), code)
})
