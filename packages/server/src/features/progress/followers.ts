// Everybody who follows a matter in this process is told by one loop, which asks the database twice a second what has changed. Several
// processes each ask for themselves: nothing is passed between them, and no transaction is held open.
//
// What is told is the state of a document, not a step of its history: hearing it twice does no harm. A change is a row whose
// transaction is not older than where one stands; one stands where every older transaction has ended, so none is overtaken. A
// transaction that stays open long, anywhere in the server, makes everybody hear things again and nobody miss one.
import type { MatterId } from '../../base/index.ts'
import { changesSince, findMatter, horizon } from '../../evidence/documents/index.ts'
import { lastChangeSince } from '../../evidence/edits/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { OpenStream, Standings } from '../../platform/http/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'

const POLL_MILLISECONDS = 500

interface Told {
  readonly event: 'document' | 'matter' | 'chronology' | 'reload'
  readonly data: Readonly<Record<string, unknown>>
}

interface Listener {
  readonly stream: OpenStream
  authority: Authority
}

export interface Followers {
  /**
   * What there is to tell, from now on or from where one stood: where the stream was lost, or where the database stood when what one holds
   * was asked. What it gives tells it and follows from there.
   */
  look(authority: Authority, matter: MatterId, standing: string | undefined): Promise<(stream: OpenStream) => void>
  /** Loops that run; for tests. */
  readonly count: number
}

/** Tells of the first loop that fails while none did: of a database that is away once, however many follow and however often they ask. */
function makeOutage(onFault: (error: unknown) => void) {
  const failing = new Set<Loop>()
  return {
    begins(loop: Loop, error: unknown): void {
      if (failing.size === 0) onFault(error)
      failing.add(loop)
    },
    ends: (loop: Loop): void => void failing.delete(loop),
  }
}

type Outage = ReturnType<typeof makeOutage>

export interface FollowedBy {
  readonly db: Db
  readonly standings: Standings
}

/** `onFault` hears of an outage once. */
export function makeFollowers(by: FollowedBy, onFault: (error: unknown) => void): Followers {
  const { db, standings } = by
  const loops = new Map<string, Loop>()
  const outage = makeOutage(onFault)
  return {
    get count() {
      return loops.size
    },
    async look(authority, matter, standing) {
      const since = standing === undefined ? null : await standings.open(authority.workspace, standing)
      const first = await db.inWorkspace(authority, (scope) => look(scope, matter, since, new Map()))
      // One that is none of ours: then everything may have changed.
      const told = standing !== undefined && since === null ? RELOAD : first.told
      const id = await standings.seal(authority.workspace, first.next)
      return (stream) => {
        stream.send([{ event: 'following', data: { matter } }, ...told], id)
        const key = `${authority.workspace} ${matter}`
        const loop = loops.get(key) ?? new Loop(by, matter, first, outage, () => loops.delete(key))
        loops.set(key, loop)
        loop.add({ stream, authority }, first.next)
      }
    },
  }
}

class Loop {
  readonly #by: FollowedBy
  readonly #matter: MatterId
  readonly #outage: Outage
  readonly #onEmpty: () => void
  readonly #listeners = new Set<Listener>()
  #since: bigint
  #known: ReadonlyMap<string, string>
  /** Where those stand who came since it asked last. It may have told what happened after they looked. */
  #newcomers: bigint | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(
    by: FollowedBy,
    matter: MatterId,
    from: { readonly next: bigint; readonly known: ReadonlyMap<string, string> },
    outage: Outage,
    onEmpty: () => void,
  ) {
    this.#by = by
    this.#matter = matter
    this.#since = from.next
    this.#known = from.known
    this.#outage = outage
    this.#onEmpty = onEmpty
  }

  add(listener: Listener, from: bigint): void {
    if (this.#listeners.size > 0 && (this.#newcomers === null || from < this.#newcomers)) this.#newcomers = from
    this.#listeners.add(listener)
    const leave = (): void => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      this.#outage.ends(this)
      this.#onEmpty()
    }
    if (listener.stream.closed.aborted) return leave()
    listener.stream.closed.addEventListener('abort', leave, { once: true })
    this.#timer ??= setTimeout(() => void this.#ask(), POLL_MILLISECONDS)
  }

  async #ask(): Promise<void> {
    const [listener] = this.#listeners
    if (listener === undefined) return
    const from = this.#newcomers
    this.#newcomers = null
    if (from !== null) {
      this.#since = from < this.#since ? from : this.#since
      this.#known = new Map()
    }
    try {
      const { authority } = listener
      const { told, next, known } = await this.#by.db.inWorkspace(authority, (scope) =>
        look(scope, this.#matter, this.#since, this.#known),
      )
      const id = told.length > 0 ? await this.#by.standings.seal(authority.workspace, next) : ''
      this.#outage.ends(this)
      this.#since = next
      this.#known = known
      if (told.length > 0) for (const { stream } of this.#listeners) stream.send(told, id)
    } catch (error) {
      // The database may be away for a moment; whoever listens hears of everything when it is back.
      if (this.#listeners.size > 0) this.#outage.begins(this, error)
    }
    if (this.#listeners.size > 0) this.#timer = setTimeout(() => void this.#ask(), POLL_MILLISECONDS)
  }
}

const RELOAD: readonly Told[] = [{ event: 'reload', data: {} }]

/** `known`: what was told of the changes that may come again; only those are kept. */
async function look(scope: Scope, matter: MatterId, since: bigint | null, known: ReadonlyMap<string, string>) {
  const { ended: next, coming } = await horizon(scope)
  const now = new Map<string, string>()
  const told: Told[] = []
  /** `isNews`: where nothing says what it was when it was told last. */
  const tell = (key: string, item: Told, isNews = true): void => {
    const text = JSON.stringify(item.data)
    now.set(key, text)
    if (known.has(key) ? known.get(key) !== text : isNews) told.push(item)
  }
  const held = await findMatter(scope, matter)
  if (held === undefined) return { told: RELOAD, next, known: now }
  // Of another database, or made up: a number that none is, is asked of no table.
  if (since !== null && since > next) return { told: RELOAD, next, known: now }
  // People's edits are numbered by themselves; gathering numbers what it wrote.
  const { sequence, isNew } = await lastChangeSince(scope, matter, since ?? next)
  const gathered = { gatheredAt: held.gathered_at?.toISOString() ?? null, failed: held.gathering_failed }
  const changed = BigInt(held.changed)
  const isChanged = since !== null && changed >= since && changed < coming
  tell('chronology', { event: 'chronology', data: { ...gathered, sequence } }, isNew || isChanged)
  tell('matter', { event: 'matter', data: { version: held.version, archived: held.archived_at !== null } }, isChanged)
  if (since === null) return { told: [], next, known: now }
  const { documents, isCut } = await changesSince(scope, matter, since)
  if (isCut) return { told: RELOAD, next, known: now }
  for (const row of documents) {
    const { id, status, refusal, pages, pages_read, text_version, version, trashed_at } = row
    const isTrashed = trashed_at !== null
    const data = { id, status, refusal, pages, pagesRead: pages_read, textVersion: text_version, version, isTrashed }
    tell(id, { event: 'document', data })
  }
  return { told, next, known: now }
}
