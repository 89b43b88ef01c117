import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadItem } from '../../evidence/text/reader.ts'
import { withFewFindings } from './few-findings.ts'

const remark = (page: number): ReadItem => ({
  item: 'finding',
  finding: { code: 'text.page-without-text', page },
})
const title: ReadItem = { item: 'fact', fact: { fact: 'title', value: 'Sample' } }

test('a document with more remarks than the limit loses the last of them, says so, and nothing else', async () => {
  const items = [remark(1), remark(2), remark(3), remark(4), title]
  const kept = await Array.fromAsync(withFewFindings(items, 3))
  assert.deepEqual(kept.slice(0, 3), [remark(1), remark(2), title])
  assert.deepEqual(kept.slice(3), [
    {
      item: 'finding',
      finding: {
        code: 'text.part-left-out',
        page: null,
        facts: { detail: 'remarks', kept: 2, count: 4 },
      },
    },
  ])
})

test('a document with fewer remarks than the limit keeps them all', async () => {
  assert.deepEqual(await Array.fromAsync(withFewFindings([remark(1), title, remark(2)], 3)), [
    remark(1),
    title,
    remark(2),
  ])
})
