// The one way a JSON value is written down before it is hashed: RFC 8785 (JSON Canonicalization Scheme). Equal values give equal
// bytes on every machine; what I-JSON cannot carry is refused, never silently changed. No input throws.

// Deeper than any document of ours, shallower than any engine's stack. Also what ends the walk through a cycle.
const deepest = 1_000

/**
 * RFC 8785 text of a JSON value (as `JSON.parse` makes it): members sorted by UTF-16 code units, numbers as ECMAScript writes
 * them, no white space. `null` (not the text "null") when there is none: a number that is not finite, a lone surrogate,
 * `undefined`, a hole, a function, a big integer, an object that is not plain, a cycle, more than 1,000 levels.
 */
export function canonicalize(value: unknown): string | null {
  const out: string[] = []
  return write(value, out, 0) ? out.join('') : null
}

function write(value: unknown, out: string[], depth: number): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') return writeString(value, out)
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    // ECMAScript's own notation of numbers is the one section 3.2.2.3 prescribes.
    out.push(JSON.stringify(value))
    return true
  }
  if (typeof value !== 'object') return false
  return Array.isArray(value) ? writeArray(value, out, depth) : writeObject(value, out, depth)
}

function writeString(value: string, out: string[]): boolean {
  if (!value.isWellFormed()) return false
  // ECMAScript's QuoteJSONString is the escaping that section 3.2.2.2 prescribes.
  out.push(JSON.stringify(value))
  return true
}

function writeArray(values: readonly unknown[], out: string[], depth: number): boolean {
  out.push('[')
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out.push(',')
    if (!write(values[i], out, depth + 1)) return false
  }
  out.push(']')
  return true
}

function writeObject(value: object, out: string[], depth: number): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  // Comparing strings compares UTF-16 code units, the order that section 3.2.3 wants.
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  out.push('{')
  for (const [i, [name, member]] of members.entries()) {
    if (i > 0) out.push(',')
    if (!writeString(name, out)) return false
    out.push(':')
    if (!write(member, out, depth + 1)) return false
  }
  out.push('}')
  return true
}
