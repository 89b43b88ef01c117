/** The system has no room left for a file, or its owner has used up theirs. */
export function isDiskFull(error: unknown): boolean {
  const code: unknown = Reflect.get(Object(error), 'code')
  return code === 'ENOSPC' || code === 'EDQUOT'
}
