// `npm run check`: everything that reads the code without running the product. Each step is quiet when it is fine.
import { run } from './run.ts'

const STEPS: readonly [name: string, command: string, ...words: string[]][] = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  [
    'format',
    'biome',
    'check',
    '--enforce-assist=true',
    'packages',
    'tools',
    'package.json',
    'tsconfig.json',
    'biome.json',
  ],
  ['lint and sizes', 'oxlint', '-c', '.oxlintrc.json', '--type-aware', '--deny-warnings', 'packages', 'tools'],
  ['layers', 'node', 'tools/layers.ts'],
  ['tables', 'node', 'tools/tables.ts'],
  ['circles', 'node', 'tools/circles.ts'],
  ['refusals', 'node', 'tools/refusal-codes.ts'],
  ['client', 'node', 'tools/client-types.ts'],
  // Not of types: a face names those of what it takes and gives (some fifty), whether or not somebody writes them down yet.
  ['unused', 'knip', '--no-progress'],
  ['tools', 'node', '--test', '--test-reporter=dot', 'tools/*.test.ts'],
]

let failed = 0
for (const [name, command, ...words] of STEPS) {
  const started = performance.now()
  const { isFine, output } = run(command, words, { isQuiet: true })
  console.log(`${isFine ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (!isFine) {
    failed++
    console.log(output.trimEnd())
  }
}
process.exitCode = failed > 0 ? 1 : 0
