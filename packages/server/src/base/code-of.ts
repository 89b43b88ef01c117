/** The `code` of an error of the system, the database or a library: 'ENOENT', '23505'. Null for what has none. */
export function codeOf(error: unknown): string | null {
  const code: unknown = Reflect.get(Object(error), 'code')
  return typeof code === 'string' ? code : null
}
