// The table of OWASP ASVS 5.0 requirements that a machine can check: what stands for each, and whether it passed.
//   node tools/asvs.ts                  says whether every test the table names exists, and whether docs/asvs.md is the table
//   node tools/asvs.ts --write          writes docs/asvs.md
//   node tools/asvs.ts RESULTS          with what a run of the tests left (MUNIMENT_TEST_RESULTS): closes with one line, fails when one failed
// Ids and levels are those of the standard (OWASP, CC BY-SA 4.0); every sentence is ours.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { insideRows } from './asvs-inside.ts'
import { outsideRows } from './asvs-outside.ts'
import { peopleRows } from './asvs-people.ts'
import type { NamedTest, Row } from './asvs-row.ts'
import { root } from './run.ts'
import type { TestResult } from './test-results.ts'

const placeOf = (id: string): number =>
  id
    .slice(1)
    .split('.')
    .reduce((sum, part) => sum * 1000 + Number(part), 0)

export const table: readonly Row[] = [...outsideRows, ...peopleRows, ...insideRows].toSorted(
  (one, other) => placeOf(one.id) - placeOf(other.id),
)

/** Titles of the tests a file declares, as they stand in its source. */
export const declaredIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:test|it)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g)].map(
    ([, single, double, template]) => (single ?? double ?? template ?? '').replaceAll(/\\(.)/g, '$1'),
  )

/** Tests that rows name and no file declares. */
export function absentOf(rows: readonly Row[], sourceOf: (file: string) => string | null): string[] {
  const titles = new Map<string, readonly string[]>()
  const absent: string[] = []
  for (const row of rows)
    for (const { file, title } of 'tests' in row ? row.tests : []) {
      const declared = titles.get(file) ?? declaredIn(sourceOf(file) ?? '')
      titles.set(file, declared)
      if (!declared.includes(title)) absent.push(`${row.id}: no test "${title}" in ${file}`)
    }
  return absent
}

export type Outcome = 'passed' | 'failed' | 'did not run'

/** A test runs once an engine, and where its title has places to fill once a case: it passed when one did and none failed. */
export function outcomeOf({ file, title }: NamedTest, results: readonly TestResult[]): Outcome {
  const parts = title.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const form = new RegExp(`^${parts.join('.+')}$`, 's')
  const runs = results.filter((result) => result.file === file && form.test(result.title))
  if (runs.some(({ outcome }) => outcome === 'failed')) return 'failed'
  return runs.some(({ outcome }) => outcome === 'passed') ? 'passed' : 'did not run'
}

export interface Verdict {
  readonly lines: readonly string[]
  readonly summary: string
  readonly isFine: boolean
}

/** A row passes when every test it names did. One that did not run is no pass. */
export function verdictOf(rows: readonly Row[], results: readonly TestResult[]): Verdict {
  const lines: string[] = []
  let passed = 0
  for (const row of rows) {
    if (!('tests' in row)) continue
    const bad = row.tests
      .map((named) => ({ ...named, outcome: outcomeOf(named, results) }))
      .filter(({ outcome }) => outcome !== 'passed')
    if (bad.length === 0 && row.tests.length > 0) passed++
    for (const { file, title, outcome } of bad) lines.push(`${row.id}: ${outcome}: "${title}" in ${file}`)
  }
  const checked = rows.filter((row) => 'tests' in row).length
  const notYet = rows.filter((row) => 'notYet' in row).length
  const apart = rows.length - checked - notYet
  const summary = `ASVS 5.0: ${checked + notYet} apply, ${passed} pass, ${checked - passed} fail, ${notYet} not yet; ${apart} do not apply`
  return { lines, summary, isFine: passed === checked }
}

/** The table for people, without results: those stand at the end of each run. */
export function documentOf(rows: readonly Row[]): string {
  const count = (kind: string): number => rows.filter((row) => kind in row).length
  const cells = rows.map((row) => {
    if ('notYet' in row) return [row.id, row.level, row.notYet, '**not yet**']
    if ('doesNotApply' in row) return [row.id, row.level, row.doesNotApply, 'does not apply']
    return [row.id, row.level, row.check, row.tests.map(({ file, title }) => `[${title}](../${file})`).join('<br>')]
  })
  return `# What of OWASP ASVS 5.0 is checked by itself

Of the 345 requirements of the Application Security Verification Standard 5.0 a machine can check ${rows.length}. ${count('tests')} of them are checked by the tests
named here in every run of \`.ci/run\`, which closes with how many passed; not met yet: ${count('notYet')}; without meaning here: ${count('doesNotApply')}. The other requirements
are for people to judge, and nothing is claimed of them. One of those is not met and is said here, because rows below rest on it: nobody can
be asked for a second factor yet, which the standard wants from level 2 (V6.3.3); the rows on codes and devices of such a factor do not apply
for that reason alone. Ids and levels are the standard's (OWASP, CC BY-SA 4.0); every sentence is ours.

Written by \`node tools/asvs.ts --write\` from \`tools/asvs-*.ts\`; a test holds the two equal.

| id | level | what is checked | by |
|---|---|---|---|
${cells.map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}
`
}

export const documentPath = join(root, 'docs/asvs.md')

export function sourceIn(file: string): string | null {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return null
  }
}

function main(words: readonly string[]): void {
  const absent = absentOf(table, sourceIn)
  for (const line of absent) console.log(line)
  if (absent.length > 0) process.exitCode = 1
  const [word] = words
  if (word === '--write') return writeFileSync(documentPath, documentOf(table))
  if (word === undefined) {
    if (readFileSync(documentPath, 'utf8') === documentOf(table)) return
    console.log('docs/asvs.md is not what the table says: node tools/asvs.ts --write')
    process.exitCode = 1
    return
  }
  const results = readFileSync(word, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): TestResult => JSON.parse(line))
  const { lines, summary, isFine } = verdictOf(table, results)
  for (const line of lines) console.log(line)
  console.log(summary)
  if (!isFine) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
