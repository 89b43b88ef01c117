// Somebody who works over HTTP without a pause: files documents, makes rows and changes them, and notes what was acknowledged. Servers may
// die under it at any moment. Afterwards what was acknowledged is compared with what is there.
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, formOf } from './serving.test-builder.ts'

interface Row {
  readonly id: string
  /** Acknowledged. */
  version: number
  text: string
  /** Sent without an answer since: it may have been done. */
  maybe: string | null
}

export interface Actor {
  /** Begins and goes on until `rest`. */
  act(): void
  /** Resolves when so many requests more were acknowledged, or after a time; a kill before anything was is one too. */
  after(more: number): Promise<void>
  /** Resolves when what is under way has been answered, or will never be. */
  rest(): Promise<void>
  readonly acknowledged: { readonly documents: number; readonly edits: number; readonly requests: number }
  /** Codes of refusals that were answered instead. */
  readonly refusals: ReadonlySet<string>
  /** Documents, rows with their versions and texts, and an entry of the log for each request. Asks a server that runs. */
  assertAllThere(): Promise<void>
  fileOne(): Promise<void>
}

/** Changes of one row before the next is made. */
const CHANGES = 6
const AT_ONCE = 3

interface Listed {
  readonly id: string
  readonly name: string
  readonly status: string
}

export async function listed({ done }: Client, matter: string): Promise<Listed[]> {
  const all: Listed[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { documents: Listed[]; next: string | null } = await done(
      'GET',
      `/matters/${matter}/documents?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    all.push(...page.documents)
    cursor = page.next
  }
  return all
}

export function actorIn(client: Client, matter: string): Actor {
  const { ask } = client
  const documents = new Map<string, string>()
  const rows: Row[] = []
  /** By the id of the request, what it was to do. */
  const requests = new Map<string, string>()
  const refusals = new Set<string>()
  let edits = 0
  let named = 0
  let isActing = false
  let running: Promise<unknown> = Promise.resolve()

  /** The answer of a request that was acknowledged; null where it was refused for now, or never answered. */
  async function acknowledged<T>(what: string, send: () => Promise<Response>): Promise<T | null> {
    try {
      const reply = await send()
      const text = await reply.text()
      if (reply.ok) {
        requests.set(reply.headers.get('x-request-id') ?? '', what)
        const result: T = JSON.parse(text)
        return result
      }
      const { code }: { code: string } = JSON.parse(text)
      refusals.add(code)
      // Whoever is told to come again comes again, and not at once.
      await sleep(200)
    } catch {
      await sleep(100)
    }
    return null
  }

  async function fileOne(): Promise<void> {
    const name = `${++named}.txt`
    const text = `On 3 March 2021 Nordlicht Muster GmbH delivered pump number ${named} to Jane Sample.\n`
    const filed = await acknowledged<{ documents: { id: string }[] }>('document.filed', () =>
      ask('POST', `/matters/${matter}/documents`, formOf(name, text)),
    )
    const id = filed?.documents[0]?.id
    if (id !== undefined) documents.set(name, id)
  }

  async function makeAndChange(): Promise<void> {
    const first = `Row ${++named} as it was made.`
    const made = await acknowledged<{ event: { id: string; version: number } }>('event.made', () =>
      ask('POST', `/matters/${matter}/events`, { text: first }),
    )
    if (made === null) return
    const row: Row = { id: made.event.id, version: made.event.version, text: first, maybe: null }
    rows.push(row)
    edits++
    for (let change = 1; change <= CHANGES && isActing; change++) {
      const text = `Row ${row.id} after change ${change}.`
      row.maybe = text
      const changed = await acknowledged<{ event: { version: number } }>('event.edited', () =>
        ask('PATCH', `/matters/${matter}/events/${row.id}`, { text }, { 'if-match': `"${row.version}"` }),
      )
      // Whether it was done is not known: this row is left as it is, and looked at in the end.
      if (changed === null) return
      Object.assign(row, { version: changed.event.version, text, maybe: null })
      edits++
    }
  }

  async function keepActing(work: () => Promise<void>): Promise<void> {
    while (isActing) await work()
  }

  async function assertDocuments(): Promise<void> {
    const there = new Map<string, string>()
    for (const { id, name } of await listed(client, matter)) {
      assert.ok(!there.has(name), `${name} is there twice`)
      there.set(name, id)
    }
    for (const [name, id] of documents) assert.equal(there.get(name), id, `${name} was acknowledged`)
  }

  async function assertRows(): Promise<void> {
    for (const { id, version, text, maybe } of rows) {
      const reply = await ask('GET', `/matters/${matter}/events/${id}`)
      assert.equal(reply.status, 200, `row ${id} was acknowledged`)
      const now: { version: number; text: string } = await reply.json()
      const stands = now.version === version && now.text === text
      // One change was sent and not answered: then it was done whole or not at all.
      const moved = maybe !== null && now.version === version + 1 && now.text === maybe
      assert.ok(stands || moved, `row ${id} was acknowledged at ${version} and stands at ${now.version}`)
    }
  }

  async function assertEntries(): Promise<void> {
    const reply = await ask('GET', '/audit/export.jsonl')
    assert.equal(reply.status, 200)
    const lines = await reply.text()
    const times = new Map<string, number>()
    for (const [, request = ''] of lines.matchAll(/\\?"request\\?":\\?"([0-9a-f-]{36})\\?"/g))
      times.set(request, (times.get(request) ?? 0) + 1)
    for (const [request, what] of requests)
      assert.ok(times.has(request), `${what} was acknowledged and is not in the log`)
  }

  return {
    act() {
      if (isActing) return
      isActing = true
      running = Promise.all([
        keepActing(fileOne),
        keepActing(fileOne),
        ...Array.from({ length: AT_ONCE }, () => keepActing(makeAndChange)),
      ])
    },
    async after(more) {
      const wanted = requests.size + more
      for (let tries = 0; tries < 200 && requests.size < wanted; tries++) await sleep(50)
    },
    async rest() {
      isActing = false
      await running
    },
    get acknowledged() {
      return { documents: documents.size, edits, requests: requests.size }
    },
    refusals,
    fileOne,
    async assertAllThere() {
      await assertDocuments()
      await assertRows()
      await assertEntries()
    },
  }
}
