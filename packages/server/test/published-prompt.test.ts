// The rules that models are given are published letter by letter, with the hash that answers name them by.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PROMPT } from '../src/features/answers/prompt.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/prompt.md'), 'utf8')

test('the published rules are those that are sent, under the hash that answers name', () => {
  assert.equal(/```text\n([^]*?)\n```/.exec(page)?.[1], PROMPT)
  assert.ok(page.includes(`\`${createHash('sha256').update(PROMPT).digest('hex')}\``))
})
