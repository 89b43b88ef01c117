import { statfs } from 'node:fs/promises'
import { codeOf } from './code-of.ts'

/** The system has no room left for a file, or its owner has used up theirs. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Bytes that may still be written where the folder lies. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
