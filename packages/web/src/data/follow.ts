// Follows a matter while it is read. The browser takes a lost stream up again by itself, from where it was; what is told is what things
// are now, so hearing it twice does no harm.
import { useEffect, useRef } from 'react'
import { cache, keys } from './cache.ts'
import { onConnection, onSession, sessionNow } from './connection.ts'
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
  source: EventSource
  readonly listeners: Set<{ readonly current: News }>
  closing?: ReturnType<typeof setTimeout>
  again?: ReturnType<typeof setTimeout>
  /** How often in a row it was refused. */
  refused: number
}

const followed = new Map<string, Following>()
/** From one room to the next. */
const GRACE_MILLISECONDS = 2000
/** What was asked before the stream was there is answered by then, and asked once more: nothing tells what changed in between. */
const SETTLED_MILLISECONDS = 400
/** After a stream was refused; twice as long after each further time. */
const AGAIN_MILLISECONDS = 2000
const MOST_AGAIN_MILLISECONDS = 60_000

const isOver = ({ source }: Following): boolean => source.readyState === EventSource.CLOSED

function open(matter: string, before?: Following): Following {
  const source = new EventSource(`/matters/${encodeURIComponent(matter)}/progress`)
  const one: Following = before ?? { source, listeners: new Set(), refused: 0 }
  one.source = source
  clearTimeout(one.again)
  const tell = (how: (news: News) => void): void => {
    // Rooms ask anew for what they show. What none shows now is asked anew by the room that comes next.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), type: 'inactive', refetchType: 'none' })
    for (const { current } of one.listeners) how(current)
  }
  const reload = (): void => tell((news) => news.reload?.())
  const follows = (): void => {
    one.refused = 0
    setTimeout(reload, SETTLED_MILLISECONDS)
  }
  source.addEventListener('following', follows, { once: true })
  source.addEventListener('document', ({ data }: MessageEvent<string>) => {
    const told: unknown = JSON.parse(data)
    if (isDocumentNews(told)) tell((news) => news.document?.(told))
  })
  source.addEventListener('chronology', () => tell((news) => news.chronology?.()))
  source.addEventListener('matter', () => tell((news) => news.matter?.()))
  source.addEventListener('reload', reload)
  source.addEventListener('error', () => {
    // A lost line the browser takes up again; what was refused it does not.
    if (one.source !== source || !isOver(one)) return
    // Why, the matter says: the session has ended, or a wall was raised.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true })
    const pause = Math.min(AGAIN_MILLISECONDS * 2 ** one.refused, MOST_AGAIN_MILLISECONDS)
    one.refused += 1
    one.again = setTimeout(() => takeUp(matter, one), pause)
  })
  return one
}

/** Where nobody is signed in it waits until somebody is. */
function takeUp(matter: string, one: Following): void {
  if (followed.get(matter) === one && isOver(one) && sessionNow() !== 'ended') open(matter, one)
}

function takeAllUp(): void {
  for (const [matter, one] of followed) takeUp(matter, one)
}
onSession(takeAllUp)
onConnection(takeAllUp)

function close(matter: string, one: Following): void {
  clearTimeout(one.again)
  one.source.close()
  if (followed.get(matter) === one) followed.delete(matter)
}

/** Returns how to end it. */
export function follow(matter: string, listener: { readonly current: News }): () => void {
  const before = followed.get(matter)
  const one = before === undefined || isOver(before) ? open(matter, before) : before
  followed.set(matter, one)
  clearTimeout(one.closing)
  one.listeners.add(listener)
  return () => {
    one.listeners.delete(listener)
    if (one.listeners.size === 0) one.closing = setTimeout(() => close(matter, one), GRACE_MILLISECONDS)
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
