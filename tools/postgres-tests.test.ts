import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runsOnPostgres } from './postgres-tests.ts'
import { root } from './run.ts'

test('what takes an engine, itself or by the server of a builder, runs on PostgreSQL, and what takes none does not', () => {
  const found = globSync('packages/*/{src,test}/**/*.test.ts', { cwd: root }).filter((path) =>
    runsOnPostgres(join(root, path)),
  )
  for (const name of ['isolation', 'queue', 'accounts', 'kill-postgres', 'retention'])
    assert.ok(found.includes(`packages/server/test/${name}.test.ts`), name)
  for (const path of ['packages/server/test/ask-command.test.ts', 'packages/server/src/base/turns.test.ts'])
    assert.ok(!found.includes(path), path)
})
