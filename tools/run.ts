// Runs the project's own tools, found in node_modules/.bin, from its root.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

export const root = dirname(import.meta.dirname)

export interface Ran {
  readonly isFine: boolean
  readonly output: string
}

/** Runs to the end, from the root or the folder; prints as it goes unless `isQuiet`. Environment: this process's, with the project's binaries first. */
export function run(
  command: string,
  words: readonly string[],
  options: { isQuiet?: boolean; environment?: Record<string, string>; folder?: string } = {},
): Ran {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  const result = spawnSync(command, words, {
    cwd: options.folder ?? root,
    env: { ...process.env, PATH: path, ...options.environment },
    stdio: options.isQuiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return {
    isFine: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  }
}
