// Follows a matter while it is read. The browser takes a lost stream up again by itself, from where it was; one that was refused is asked for
// again here, as soon as somebody is signed in and the server answers; what is told is what things
// are now, so hearing it twice does no harm.
import { useEffect, useRef } from 'react'
import { cache, keys } from './cache.ts'
import { connectionNow, sessionNow } from './connection.ts'
import { onLeaving } from './leave.ts'

export interface DocumentNews {
  readonly id: string
  readonly status: 'filed' | 'reading' | 'read' | 'refused'
  readonly refusal: string | null
  readonly pages: number
  readonly pagesRead: number
  readonly version: number
  readonly isTrashed: boolean
}

export interface News {
  readonly document?: (news: DocumentNews) => void
  /** The rows changed: read, or edited by somebody. */
  readonly chronology?: () => void
  readonly matter?: () => void
  /** Too much changed to tell. */
  readonly reload?: () => void
}

const isDocumentNews = (value: unknown): value is DocumentNews =>
  typeof Reflect.get(Object(value), 'id') === 'string' && typeof Reflect.get(Object(value), 'status') === 'string'

/** One stream a matter, whichever rooms listen: what happens while somebody goes from one to the next is told too. */
interface Following {
  readonly source: EventSource
  readonly listeners: Set<{ readonly current: News }>
  closing: number
}

const followed = new Map<string, Following>()
/** From one room to the next. */
const GRACE_MILLISECONDS = 2000
/** What was asked before the stream was there is answered by then, and asked once more: nothing tells what changed in between. */
const SETTLED_MILLISECONDS = 400
/** Twice as long each time, to five minutes: a wall does not go away by asking. */
const AGAIN_MILLISECONDS = 5000
const LONGEST_AGAIN_MILLISECONDS = 300_000

function open(matter: string, pause = AGAIN_MILLISECONDS): Following {
  const source = new EventSource(`/matters/${encodeURIComponent(matter)}/progress`)
  const listeners: Following['listeners'] = new Set()
  const tell = (how: (news: News) => void): void => {
    // Rooms ask anew for what they show. What none shows now is asked anew by the room that comes next.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), type: 'inactive', refetchType: 'none' })
    for (const { current } of listeners) how(current)
  }
  const reload = (): void => tell((news) => news.reload?.())
  source.addEventListener('following', () => window.setTimeout(reload, SETTLED_MILLISECONDS), { once: true })
  source.addEventListener('document', ({ data }: MessageEvent<string>) => {
    const told: unknown = JSON.parse(data)
    if (isDocumentNews(told)) tell((news) => news.document?.(told))
  })
  source.addEventListener('chronology', () => tell((news) => news.chronology?.()))
  source.addEventListener('matter', () => tell((news) => news.matter?.()))
  source.addEventListener('reload', reload)
  const one: Following = { source, listeners, closing: 0 }
  const again = (wait: number): void => {
    if (followed.get(matter) !== one) return
    if (sessionNow() !== 'held' || connectionNow() === 'away') {
      window.setTimeout(() => again(wait), wait)
      return
    }
    const next = open(matter, Math.min(2 * pause, LONGEST_AGAIN_MILLISECONDS))
    for (const listener of listeners) next.listeners.add(listener)
    followed.set(matter, next)
  }
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    // Why, the matter says: the session has ended, or a wall was raised.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true })
    window.setTimeout(() => again(AGAIN_MILLISECONDS), pause)
  })
  return one
}

function close(matter: string, one: Following): void {
  one.source.close()
  if (followed.get(matter) === one) followed.delete(matter)
}

/** Returns how to end it. */
function follow(matter: string, listener: { readonly current: News }): () => void {
  const before = followed.get(matter)
  // Refused, by a wall or because a session has ended: the browser does not ask again, whoever comes next does.
  const isOver = before === undefined || before.source.readyState === EventSource.CLOSED
  const one = isOver ? open(matter) : before
  if (isOver) for (const other of before?.listeners ?? []) one.listeners.add(other)
  followed.set(matter, one)
  window.clearTimeout(before?.closing)
  one.listeners.add(listener)
  return () => {
    const now = followed.get(matter)
    now?.listeners.delete(listener)
    if (now?.listeners.size === 0) now.closing = window.setTimeout(() => close(matter, now), GRACE_MILLISECONDS)
  }
}

export function useFollowing(matter: string, news: News): void {
  const latest = useRef(news)
  useEffect(() => {
    latest.current = news
  })
  useEffect(() => follow(matter, latest), [matter])
}

onLeaving(() => {
  for (const [matter, one] of followed) close(matter, one)
})
