// What a person types, and what they read when they mistype. Exit codes: 0 done, 1 nothing could be read or a fault,
// 2 mistyped, 3 (with --strict) something was not read, 4 (ask) the files do not say, 130 stopped by the person.
import { codeOf } from '../../base/index.ts'

/** Something was mistyped: one line says what, exit code 2. */
export class UsageError extends Error {}

/**
 * Parses what was typed; what the parser says of it is what the person reads. An option it does not know is named with the one of
 * `options` that differs by two letters at the most: the parser's own advice, to write it as a file name, is for other people.
 */
export function asTyped<T>(parse: () => T, options: readonly string[] = []): T {
  try {
    return parse()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (codeOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(said)
    const typed = /'(-[^']*)'/.exec(said)?.[1] ?? ''
    const near = options.map((name) => `--${name}`).find((name) => lettersApart(name, typed) <= 2)
    throw new UsageError(`There is no option ${typed}.${near === undefined ? '' : ` Did you mean ${near}?`}`)
  }
}

/** Letters put in, left out or changed to make one word of the other (Levenshtein's distance). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** Null where the option was not given. Refuses any other word than the choices. */
export function oneOf<const C extends string>(
  option: string,
  choices: readonly C[],
  value: string | undefined,
): C | null {
  if (value === undefined) return null
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new UsageError(`${option} is one of ${choices.join(', ')}.`)
  return choice
}
