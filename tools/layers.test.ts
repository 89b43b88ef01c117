import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { sourceFiles, violationsOf } from './layers.ts'

const rulesBroken = (path: string, text: string) => violationsOf({ path, text }).map(({ rule }) => rule)
const server = (path: string) => `packages/server/src/${path}`
const web = (path: string) => `packages/web/src/${path}`

const PLANTED: readonly [says: string, rule: string, path: string, text: string][] = [
  [
    'a feature that imports another feature',
    'floors',
    server('features/timeline/a.ts'),
    "import { x } from '../accounts/index.ts'",
  ],
  [
    'a feature that imports an adapter',
    'floors',
    server('features/timeline/a.ts'),
    "import { x } from '../../adapters/blobs-fs.ts'",
  ],
  [
    'an adapter that imports a feature',
    'floors',
    server('adapters/blobs-fs.ts'),
    "import { x } from '../features/timeline/index.ts'",
  ],
  [
    'evidence that imports a later stage',
    'floors',
    server('evidence/text/a.ts'),
    "import { x } from '../events/index.ts'",
  ],
  [
    'evidence that imports a later stage by type only',
    'floors',
    server('evidence/text/a.ts'),
    "import type { X } from '../events/index.ts'",
  ],
  [
    'a platform part that imports a later one',
    'floors',
    server('platform/log/a.ts'),
    "import { x } from '../db/index.ts'",
  ],
  [
    'a platform part that imports evidence',
    'floors',
    server('platform/db/a.ts'),
    "import type { X } from '../../evidence/text/index.ts'",
  ],
  ['base that imports anything', 'floors', server('base/a.ts'), "import { x } from '../platform/log/index.ts'"],
  [
    'anything that imports entry',
    'floors',
    server('features/timeline/a.ts'),
    "import { x } from '../../entry/compose.ts'",
  ],
  [
    'a dynamic import past the floors',
    'floors',
    server('evidence/text/a.ts'),
    "const x = await import('../events/index.ts')",
  ],
  [
    'an import past a face',
    'faces',
    server('features/timeline/a.ts'),
    "import { x } from '../../evidence/events/rules.ts'",
  ],
  [
    'an import over several lines past a face',
    'faces',
    server('features/timeline/a.ts'),
    "import {\n  x,\n  y,\n} from '../../evidence/events/rules.ts'",
  ],
  [
    'a re-export past a face',
    'faces',
    server('features/timeline/index.ts'),
    "export { x } from '../../evidence/events/rules.ts'",
  ],
  ['an insider that imports its own face', 'own-index', server('evidence/text/a.ts'), "import { x } from './index.ts'"],
  ['a vendor outside the adapters', 'vendors', server('evidence/text/a.ts'), "import { x } from 'parse5'"],
  ['the query builder outside queries', 'vendors', server('evidence/text/text.ts'), "import { sql } from 'kysely'"],
  ['the web framework in evidence', 'vendors', server('evidence/text/text.ts'), "import fastify from 'fastify'"],
  ['the environment outside the settings', 'environment', server('evidence/text/a.ts'), 'const x = process.env.HOME'],
  [
    'a script outside the engines',
    'sql',
    server('entry/commands/a.ts'),
    'await source.script(\n  "jobs",\n  "update jobs.job set state = 1")',
  ],
  ['the time asked of the machine', 'clock', server('entry/a.ts'), 'const at = new Date()'],
  ['the time asked of the machine as a number', 'clock', server('adapters/a.ts'), 'const at = Date.now() - 5'],
  ['a statement outside queries', 'sql', server('features/timeline/a.ts'), "scope.tables().selectFrom('events')"],
  [
    'a statement past the query builder',
    'sql',
    server('features/timeline/a.ts'),
    "scope.connection.query('delete from events')",
  ],
  ['the environment taken apart', 'environment', server('evidence/text/a.ts'), 'const { env } = process'],
  ['the environment by its module', 'environment', server('evidence/text/a.ts'), "import { env } from 'node:process'"],
  [
    'an import whose name is computed',
    'imports',
    server('evidence/text/a.ts'),
    'const x = await import(`../events/index.ts`)',
  ],
  ['a folder on no floor', 'floors', server('utils/a.ts'), 'export const x = 1'],
  [
    'reading that asks for the day',
    'pure',
    'packages/reading/src/dates/a.ts',
    'const day = Temporal.Now.plainDateISO()',
  ],
  ['reading that measures time', 'pure', 'packages/reading/src/dates/a.ts', 'const t = performance.now()'],
  ['reading that throws dice', 'pure', 'packages/reading/src/dates/a.ts', 'const id = crypto.randomUUID()'],
  ['reading that reads a file', 'pure', 'packages/reading/src/dates/a.ts', "import { readFileSync } from 'node:fs'"],
  ['reading that asks the clock', 'pure', 'packages/reading/src/dates/a.ts', 'const now = new Date()'],
  ['reading with a dependency', 'pure', 'packages/reading/src/dates/a.ts', "import { parse } from 'chrono-node'"],
  [
    'reading that imports the server',
    'packages',
    'packages/reading/src/dates/a.ts',
    "import { x } from '@muniment/server'",
  ],
  ['the web that imports reading', 'packages', web('data/a.ts'), "import { x } from '@muniment/reading'"],
  [
    'the widget that imports more than types',
    'packages',
    'packages/widget/src/a.ts',
    "import { x } from '@muniment/contract'",
  ],
  [
    'a room that imports another room',
    'floors',
    web('rooms/matters/a.ts'),
    "import { x } from '../documents/index.ts'",
  ],
  [
    'a room that imports another by its place',
    'floors',
    web('rooms/matters/a.ts'),
    "import { x } from '../documents/place.ts'",
  ],
  ['a room that imports the shell', 'floors', web('rooms/matters/a.tsx'), "import { x } from '../../app/index.ts'"],
  ['a part that knows a room', 'floors', web('ui/a.tsx'), "import { x } from '../rooms/matters/index.ts'"],
  ['the cache that knows a part', 'floors', web('data/a.ts'), "import { x } from '../ui/index.ts'"],
  ['the shell past a face of a room', 'faces', web('app/a.ts'), "import { x } from '../rooms/matters/list.tsx'"],
  ['a room past a face', 'faces', web('rooms/matters/a.tsx'), "import { x } from '../../ui/button.tsx'"],
  ['the shell loading past a face', 'faces', web('app/a.ts'), "const x = () => import('../rooms/matters/list.tsx')"],
  ['a folder of the web on no floor', 'floors', web('helpers/a.ts'), 'export const x = 1'],
  ['HTML of a document in the page', 'text', web('ui/a.tsx'), '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['a style in the page', 'text', web('ui/a.tsx'), '<style>{css}</style>'],
  ['a model library anywhere', 'models', server('features/answers/a.ts'), "import OpenAI from 'openai'"],
  [
    'a model library in the adapter too',
    'models',
    server('adapters/model-http/a.ts'),
    "import { generateText } from 'ai'",
  ],
  ['a model library in the browser', 'models', web('data/a.ts'), "import { x } from '@ai-sdk/openai'"],
  ['the host of a model', 'models', server('adapters/keys-vault.ts'), "const url = 'https://api.openai.com/v1'"],
  ['the path of a model', 'models', server('evidence/retrieval/a.ts'), 'const at = `${base}/chat/completions`'],
  ['a connection outwards that nobody listed', 'models', server('features/answers/a.ts'), 'await fetch(address)'],
  ['a socket that nobody listed', 'models', server('adapters/read-pdf/a.ts'), "import { connect } from 'node:tls'"],
  [
    'a path out of the package',
    'packages',
    'packages/web/src/data/a.ts',
    "import { x } from '../../../server/src/base/index.ts'",
  ],
]

for (const [says, rule, path, text] of PLANTED) {
  test(`the layer check catches ${says}`, () => {
    assert.ok(
      rulesBroken(path, text).includes(rule),
      `${rule} was not among ${JSON.stringify(rulesBroken(path, text))}`,
    )
  })
}

test('imports that point left break no rule', () => {
  assert.deepEqual(
    rulesBroken(
      server('features/timeline/a.ts'),
      "import { x } from '../../evidence/events/index.ts'\nimport type { Y } from '../../platform/db/index.ts'",
    ),
    [],
  )
  assert.deepEqual(
    rulesBroken(server('adapters/sandbox/child.ts'), "import { ReadRefusal } from '../../evidence/text/refusals.ts'"),
    [],
  )
  assert.deepEqual(rulesBroken('packages/widget/src/a.ts', "import type { X } from '@muniment/contract'"), [])
})

test('the product itself breaks no rule', () => {
  const files = sourceFiles(dirname(import.meta.dirname))
  assert.ok(files.length > 100, 'the walk found the sources')
  assert.deepEqual(files.flatMap(violationsOf), [])
})
