import { codeOf } from './code-of.ts'

/** The system has no room left for a file, or its owner has used up theirs. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}
