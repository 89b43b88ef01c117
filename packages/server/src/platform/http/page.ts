// A list is read page by page. The cursor holds the place of the last item shown, not a count: a row that is added or removed while
// somebody reads makes nobody see another twice or miss one.
import { z } from 'zod'
import { refusal } from '../../base/index.ts'

export const cursorNotUnderstood = refusal(
  'http.cursor',
  'The cursor is not one that this list gave. Begin without one.',
)

/** What every list takes beside its own filters. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
}

/** The place to go on from: null for the beginning. Refuses `http.cursor` for what this list did not give. */
export function placeOf<T>(cursor: string | undefined, place: z.ZodType<T>): T | null {
  if (cursor === undefined) return null
  const parsed = place.safeParse(jsonIn(cursor))
  if (!parsed.success) throw cursorNotUnderstood()
  return parsed.data
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** One page of a list that was asked for one item more than the limit: the one too many says that there is a next page. */
export function pageOf<T>(
  items: readonly T[],
  limit: number,
  place: (last: T) => unknown,
): { readonly items: readonly T[]; readonly next: string | null } {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  if (items.length <= limit || last === undefined) return { items: shown, next: null }
  return { items: shown, next: Buffer.from(JSON.stringify(place(last)), 'utf8').toString('base64url') }
}
