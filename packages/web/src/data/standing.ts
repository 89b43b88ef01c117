// How old what the page holds is. Each answer says where the database stood when it was asked for (`muniment-standing`); what is asked
// after such an answer has come is as new or newer. So a stream that is told where the oldest thing shown stood tells what changed since,
// and nothing need be asked twice.
import type { Query } from '@tanstack/react-query'
import { cache, keys } from './cache.ts'

/** What comes first has the lower number: order is all that counts, no clock. */
let order = 0

interface Standing {
  readonly heard: number
  readonly text: string
}

const heard: Standing[] = []
/** What is older than the oldest of these is asked anew. */
const MOST_HEARD = 500

export function hearStanding(response: Response): void {
  const text = response.headers.get('muniment-standing')
  // The earlier of two that say the same is true of more.
  if (text === null || heard.at(-1)?.text === text) return
  heard.push({ heard: ++order, text })
  if (heard.length > MOST_HEARD) heard.shift()
}

const asked = new WeakMap<Query, number>()
/** When that was asked which a query holds now. What was put there by hand has none. */
const askedOfHeld = new WeakMap<Query, number>()

cache.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated') return
  const { query, action } = event
  if (action.type === 'fetch') asked.set(query, ++order)
  else if (action.type === 'success' && action.manual !== true) askedOfHeld.set(query, asked.get(query) ?? 0)
})

/** A question on its way is answered by what is newer than it; what it replaces is not shown for long. */
const ageOf = (query: Query): number =>
  (query.state.fetchStatus === 'fetching' ? asked.get(query) : askedOfHeld.get(query)) ?? 0

export interface Since {
  readonly text: string
  /** What of the matter nobody looks at and is older is asked anew when somebody does. */
  forgetOlder(): void
}

/** Where the oldest of what is shown of a matter stood, or before; null where that was not heard. */
export function standingOf(matter: string): Since | null {
  const queryKey = keys.matter(matter)
  const oldest = Math.min(...cache.getQueryCache().findAll({ queryKey, type: 'active' }).map(ageOf))
  const found = heard.findLast((one) => one.heard < oldest)
  if (found === undefined) return null
  const isOlder = (query: Query): boolean => ageOf(query) < found.heard
  return {
    text: found.text,
    forgetOlder: () =>
      void cache.invalidateQueries({ queryKey, type: 'inactive', refetchType: 'none', predicate: isOlder }),
  }
}
