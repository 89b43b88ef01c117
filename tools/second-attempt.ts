// Which failed test files are run once more, and what a run comes to with it (docs/decisions/026).
import type { TestResult } from './test-results.ts'

export interface Run {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly results: readonly TestResult[]
}

const JOURNEYS = 'packages/web/test/'
/** Where more of them fail, it is not the machine. */
const MOST_FILES = 2

const failedIn = ({ results }: Run): TestResult[] => results.filter(({ outcome }) => outcome === 'failed')

/** Files to run once more: those in which something failed, where all of them are journeys in the browser and there are no more than two. */
export function triedAgain(run: Run): string[] {
  const failed = failedIn(run)
  const files = [...new Set(failed.map(({ file }) => file))]
  // What failed without a name may be anything.
  if (failed.length !== run.failed || files.length > MOST_FILES) return []
  return files.every((file) => file.startsWith(JOURNEYS)) ? files : []
}

/** What the second run replaces is the whole of the files it ran. */
export function withSecond(first: Run, second: Run): Run {
  const files = new Set(triedAgain(first))
  const replaced = first.results.filter(({ file }) => files.has(file))
  const count = (outcome: TestResult['outcome']): number =>
    replaced.filter((result) => result.outcome === outcome).length
  return {
    passed: first.passed - count('passed') + second.passed,
    failed: first.failed - count('failed') + second.failed,
    skipped: first.skipped - count('skipped') + second.skipped,
    results: [...first.results.filter(({ file }) => !files.has(file)), ...second.results],
  }
}

/** Tests that failed first and then passed, for the last lines of the run. */
export const heldBy = (first: Run, second: Run): string[] =>
  failedIn(first)
    .filter(({ file, title }) =>
      second.results.some((result) => result.file === file && result.title === title && result.outcome === 'passed'),
    )
    .map(({ file, title }) => `${file}: ${title}`)
