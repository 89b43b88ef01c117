// Follows a matter while it is read. The browser takes a lost stream up again by itself, from where it was; what is told is what things
// are now, so hearing it twice does no harm.
import { useEffect, useRef } from 'react'
import { cache, keys } from './cache.ts'
import { onConnection, onSession, sessionNow } from './connection.ts'
import { onLeaving } from './leave.ts'
import { isSeen, onSeen } from './seen.ts'
import { standingOf } from './standing.ts'

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
  /** At once, for each: how far it has been read. */
  readonly progress?: (news: DocumentNews) => void
  /** Those that changed, each as it is now. What follows is told once for all that happens at about the same time. */
  readonly document?: (news: readonly DocumentNews[]) => void
  /** The rows changed: read, or edited by somebody. */
  readonly chronology?: () => void
  readonly matter?: () => void
  /** Too much changed to tell. */
  readonly reload?: () => void
}

const isDocumentNews = (value: unknown): value is DocumentNews =>
  typeof Reflect.get(Object(value), 'id') === 'string' && typeof Reflect.get(Object(value), 'status') === 'string'

/**
 * One stream a matter, whichever rooms listen: what happens while somebody goes from one to the next is told too. A tab that nobody sees
 * has none: a browser opens six connections to a server over HTTP/1.1, for all its tabs together, and the seventh tab would wait for ever.
 */
interface Following {
  source: EventSource | null
  readonly listeners: Set<{ readonly current: News }>
  closing?: ReturnType<typeof setTimeout>
  again?: ReturnType<typeof setTimeout>
  /** What was told since the rooms were. */
  readonly gathered: Gathered
  /** How often in a row it was refused. */
  refused: number
}

interface Gathered {
  readonly documents: Map<string, DocumentNews>
  readonly about: Set<'chronology' | 'matter' | 'reload'>
  since: number | null
  timer?: ReturnType<typeof setTimeout>
}

const followed = new Map<string, Following>()
/** From one room to the next. */
const GRACE_MILLISECONDS = 2000
/** After a stream was refused; twice as long after each further time. */
const AGAIN_MILLISECONDS = 2000
const MOST_AGAIN_MILLISECONDS = 60_000

/** While documents are read something is told every half second: rooms ask when it has become quiet, or when they have waited long. */
const QUIET_MILLISECONDS = 700
const LONGEST_MILLISECONDS = 5000
/** What was asked last is answered first, where that takes longer: who is always interrupted never comes to an end. */
const MOST_PATIENT_MILLISECONDS = 15_000

function gather(matter: string, one: Following): void {
  const { gathered } = one
  const now = Date.now()
  gathered.since ??= now
  clearTimeout(gathered.timer)
  const pause = Math.max(0, Math.min(QUIET_MILLISECONDS, gathered.since + LONGEST_MILLISECONDS - now))
  gathered.timer = setTimeout(() => tellGathered(matter, one), pause)
}

function tellGathered(matter: string, one: Following): void {
  const { gathered } = one
  const isWaiting = cache.isFetching({ queryKey: keys.matter(matter) }) > 0
  if (isWaiting && Date.now() < (gathered.since ?? 0) + MOST_PATIENT_MILLISECONDS) {
    gathered.timer = setTimeout(() => tellGathered(matter, one), QUIET_MILLISECONDS)
    return
  }
  const documents = [...gathered.documents.values()]
  const about = new Set(gathered.about)
  gathered.documents.clear()
  gathered.about.clear()
  gathered.since = null
  // A page stands under its document alone: one that was read anew is not shown as it was for minutes.
  for (const { id, status } of documents)
    if (status === 'read') void cache.invalidateQueries({ queryKey: keys.page(id) })
  for (const { current } of one.listeners) {
    if (documents.length > 0) current.document?.(documents)
    for (const what of ['chronology', 'matter', 'reload'] as const) if (about.has(what)) current[what]?.()
  }
}

const isOver = ({ source }: Following): boolean => source === null || source.readyState === EventSource.CLOSED

function open(matter: string, one: Following): void {
  const since = standingOf(matter)
  const from = since === null ? '' : `?since=${since.text}`
  const source = new EventSource(`/matters/${encodeURIComponent(matter)}/progress${from}`)
  one.source = source
  clearTimeout(one.again)
  const changed = (): void => {
    // Rooms ask anew for what they show. What none shows now is asked anew by the room that comes next.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), type: 'inactive', refetchType: 'none' })
    gather(matter, one)
  }
  const about = (what: 'chronology' | 'matter' | 'reload') => (): void => {
    one.gathered.about.add(what)
    changed()
  }
  const follows = (): void => {
    one.refused = 0
    // What changed since the oldest thing shown was asked is told. Where that is not known, all of it is asked once more.
    if (since === null) about('reload')()
    else since.forgetOlder()
  }
  source.addEventListener('following', follows, { once: true })
  source.addEventListener('document', ({ data }: MessageEvent<string>) => {
    const told: unknown = JSON.parse(data)
    if (!isDocumentNews(told)) return
    one.gathered.documents.set(told.id, told)
    for (const { current } of one.listeners) current.progress?.(told)
    changed()
  })
  source.addEventListener('chronology', about('chronology'))
  source.addEventListener('matter', about('matter'))
  source.addEventListener('reload', about('reload'))
  source.addEventListener('error', () => {
    // A lost line the browser takes up again; what was refused it does not.
    if (one.source !== source || !isOver(one)) return
    // Why, the matter says: the session has ended, or a wall was raised.
    void cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true })
    const pause = Math.min(AGAIN_MILLISECONDS * 2 ** one.refused, MOST_AGAIN_MILLISECONDS)
    one.refused += 1
    one.again = setTimeout(() => takeUp(matter, one), pause)
  })
}

/** Where nobody is signed in, or nobody looks, it waits until somebody does. */
function takeUp(matter: string, one: Following): void {
  if (followed.get(matter) === one && isOver(one) && sessionNow() !== 'ended' && isSeen()) open(matter, one)
}

function takeAllUp(): void {
  for (const [matter, one] of followed) takeUp(matter, one)
}
onSession(takeAllUp)
onConnection(takeAllUp)
let resting: ReturnType<typeof setTimeout> | undefined
onSeen(() => {
  clearTimeout(resting)
  if (isSeen()) takeAllUp()
  // What is missed is asked for when the stream is taken up again.
  else resting = setTimeout(() => followed.forEach(({ source }) => source?.close()), GRACE_MILLISECONDS)
})

function close(matter: string, one: Following): void {
  clearTimeout(one.again)
  clearTimeout(one.gathered.timer)
  one.source?.close()
  if (followed.get(matter) === one) followed.delete(matter)
}

const notYet = (): Following => ({
  source: null,
  listeners: new Set(),
  gathered: { documents: new Map(), about: new Set(), since: null },
  refused: 0,
})

/** Returns how to end it. */
export function follow(matter: string, listener: { readonly current: News }): () => void {
  const one: Following = followed.get(matter) ?? notYet()
  followed.set(matter, one)
  if (isOver(one) && isSeen()) open(matter, one)
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
