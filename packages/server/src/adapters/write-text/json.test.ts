import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { chronologySchema, chronologySchemaId } from '@muniment/contract'
import { z } from 'zod'
import { exampleChronology, hostileChronology, hostileStrings } from '../../evidence/exhibits/example/index.ts'
import { jsonWriter } from './json.ts'

const published = join(import.meta.dirname, '../../../../../docs/chronology.schema.json')

test('what is written as JSON reads back as the very same chronology', async () => {
  for (const chronology of [
    exampleChronology('en'),
    exampleChronology('de'),
    ...hostileStrings.map(hostileChronology),
  ]) {
    const bytes = await jsonWriter.write(chronology)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    assert.deepEqual(chronologySchema.parse(JSON.parse(text)), chronology)
  }
})

test('a chronology that breaks its schema is not written', async () => {
  const broken = {
    ...exampleChronology(),
    documents: [
      {
        id: 'x',
        name: 'x',
        link: null,
        kind: 'pdf',
        pages: 1,
        sha256: 'no',
        status: 'read' as const,
        parent: null,
        exhibit: null,
        bates: null,
      },
    ],
  }
  await assert.rejects(() => jsonWriter.write(broken))
})

// After a change of the schema: node --test --test-update-snapshots packages/server/src/adapters/write-text/json.test.ts
test('the published JSON Schema is the one the code holds', (context) => {
  const schema = { $id: chronologySchemaId, title: 'Chronology', ...z.toJSONSchema(chronologySchema) }
  context.assert.fileSnapshot(schema, published, { serializers: [(value: unknown) => JSON.stringify(value, null, 2)] })
})
