// What an edit changed, and how it is taken back: pure. A state is a flat object of JSON fields. Lists are sets of things (citations,
// parties, tags): taking an edit back takes out what it put in and puts in what it took out, whatever else came in between. Any other
// field is taken back only while it still has the value the edit gave it.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type State = Readonly<Record<string, Json>>

export interface Difference {
  /** Null: the thing did not exist. */
  readonly before: State | null
  readonly after: State
}

/** Equal plain values have equal texts: names in order; a field that is not there is one that is undefined. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${textOf(field)}`).join(',')}}`
}

export const isSame = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b)

/** Only the fields that differ; null when none does. */
export function differenceOf(before: State | null, after: State): Difference | null {
  if (before === null) return { before, after }
  const names = Object.keys(after).filter((name) => !isSame(before[name], after[name]))
  if (names.length === 0) return null
  const only = (state: State): State => Object.fromEntries(names.map((name) => [name, state[name] ?? null]))
  return { before: only(before), after: only(after) }
}

/** The state with the edit taken back, or the names of the fields that have changed since. */
export function takenBack(
  current: State,
  { before, after }: Difference,
): { readonly state: State } | { readonly overtaken: readonly string[] } {
  const changed: Record<string, Json> = {}
  const overtaken: string[] = []
  for (const [name, made] of Object.entries(after)) {
    // Of what did not exist nothing is put back; that somebody worked on it since keeps it all the same.
    const was = before === null ? made : (before[name] ?? null)
    const now = current[name] ?? null
    if (isSame(now, made)) changed[name] = was
    else if (Array.isArray(now) && Array.isArray(made) && Array.isArray(was)) changed[name] = without(now, made, was)
    else overtaken.push(name)
  }
  return overtaken.length > 0 ? { overtaken } : { state: { ...current, ...changed } }
}

function without(now: readonly Json[], made: readonly Json[], was: readonly Json[]): readonly Json[] {
  const texts = (list: readonly Json[]) => new Set(list.map(textOf))
  const [before, after, present] = [texts(was), texts(made), texts(now)]
  const kept = now.filter((item) => before.has(textOf(item)) || !after.has(textOf(item)))
  const back = was.filter((item) => !after.has(textOf(item)) && !present.has(textOf(item)))
  return [...kept, ...back]
}
