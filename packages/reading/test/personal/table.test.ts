import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOfTypes, writtenTable } from './table.ts'

test('the README’s table of types says what is measured today', () =>
  assert.equal(writtenTable(), tableOfTypes(), 'node packages/reading/test/personal/table.ts writes it'))
