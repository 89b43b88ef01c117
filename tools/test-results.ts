// A reporter for `node --test`: one line of JSON a test, for what asks afterwards whether a certain test passed.
import { relative } from 'node:path'
import { root } from './run.ts'

export interface TestResult {
  /** From the repository's root. */
  readonly file: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
}

interface TestEvent {
  readonly type: string
  readonly data: {
    readonly name?: string
    readonly file?: string
    readonly skip?: boolean | string
    readonly todo?: boolean | string
    readonly details?: { readonly type?: string }
  }
}

export function resultOf({ type, data }: TestEvent): TestResult | null {
  if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') return null
  if (data.file === undefined || data.name === undefined) return null
  const isLeftOut = (data.skip ?? false) !== false || (data.todo ?? false) !== false
  const outcome = type === 'test:fail' ? 'failed' : isLeftOut ? 'skipped' : 'passed'
  return { file: relative(root, data.file), title: data.name, outcome }
}

export async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    const result = resultOf(event)
    if (result !== null) yield `${JSON.stringify(result)}\n`
  }
}

// What `--test-reporter` asks for.
// oxlint-disable-next-line import/no-default-export
export { report as default }
