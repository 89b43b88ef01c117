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

/** Changes of one row before the next is made. */
const CHANGES = 6
/** People at once. */
const FILING = 2
const EDITING = 3

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

export class Actor {
  readonly #client: Client
  readonly #matter: string
  readonly #documents = new Map<string, string>()
  readonly #rows: Row[] = []
  /** By the id of the request, what it was to do. */
  readonly #requests = new Map<string, string>()
  /** Codes of refusals that were answered instead. */
  readonly refusals = new Set<string>()
  #edits = 0
  #named = 0
  #isActing = false
  #running: Promise<unknown> = Promise.resolve()

  constructor(client: Client, matter: string) {
    this.#client = client
    this.#matter = matter
  }

  get acknowledged(): { readonly documents: number; readonly edits: number; readonly requests: number } {
    return { documents: this.#documents.size, edits: this.#edits, requests: this.#requests.size }
  }

  /** Begins and goes on until `rest`. */
  act(): void {
    if (this.#isActing) return
    this.#isActing = true
    this.#running = Promise.all([
      ...Array.from({ length: FILING }, () => this.#keepActing(() => this.fileOne())),
      ...Array.from({ length: EDITING }, () => this.#keepActing(() => this.#makeAndChange())),
    ])
  }

  /** Resolves when so many requests more were acknowledged, or after ten seconds: a kill before anything was is one too. */
  async after(more: number): Promise<void> {
    const wanted = this.#requests.size + more
    for (let tries = 0; tries < 200 && this.#requests.size < wanted; tries++) await sleep(50)
  }

  /** Resolves when what is under way has been answered, or will never be. */
  async rest(): Promise<void> {
    this.#isActing = false
    await this.#running
  }

  async fileOne(): Promise<void> {
    const name = `${++this.#named}.txt`
    const text = `On 3 March 2021 Nordlicht Muster GmbH delivered pump number ${name} to Jane Sample.\n`
    const filed = await this.#acknowledged<{ documents: { id: string }[] }>('document.filed', () =>
      this.#client.ask('POST', `/matters/${this.#matter}/documents`, formOf(name, text)),
    )
    const id = filed?.documents[0]?.id
    if (id !== undefined) this.#documents.set(name, id)
  }

  /** Documents, rows with their versions and texts, and an entry of the log for each request. Asks a server that runs. */
  async assertAllThere(): Promise<void> {
    await this.#assertDocuments()
    await this.#assertRows()
    await this.#assertEntries()
  }

  async #keepActing(work: () => Promise<void>): Promise<void> {
    while (this.#isActing) await work()
  }

  /** The answer of a request that was acknowledged; null where it was refused for now, or never answered. */
  async #acknowledged<T>(what: string, send: () => Promise<Response>): Promise<T | null> {
    try {
      const reply = await send()
      const text = await reply.text()
      if (reply.ok) {
        this.#requests.set(reply.headers.get('x-request-id') ?? '', what)
        const result: T = JSON.parse(text)
        return result
      }
      const { code }: { code: string } = JSON.parse(text)
      this.refusals.add(code)
      // Whoever is told to come again comes again, and not at once.
      await sleep(200)
    } catch {
      await sleep(100)
    }
    return null
  }

  async #makeAndChange(): Promise<void> {
    const first = `Row ${++this.#named} as it was made.`
    const made = await this.#acknowledged<{ event: { id: string; version: number } }>('event.made', () =>
      this.#client.ask('POST', `/matters/${this.#matter}/events`, { text: first }),
    )
    if (made === null) return
    const row: Row = { id: made.event.id, version: made.event.version, text: first, maybe: null }
    this.#rows.push(row)
    this.#edits++
    for (let change = 1; change <= CHANGES && this.#isActing; change++) {
      const text = `Row ${row.id} after change ${change}.`
      row.maybe = text
      const changed = await this.#acknowledged<{ event: { version: number } }>('event.edited', () =>
        this.#client.ask(
          'PATCH',
          `/matters/${this.#matter}/events/${row.id}`,
          { text },
          { 'if-match': `"${row.version}"` },
        ),
      )
      // Whether it was done is not known: this row is left as it is, and looked at in the end.
      if (changed === null) return
      Object.assign(row, { version: changed.event.version, text, maybe: null })
      this.#edits++
    }
  }

  async #assertDocuments(): Promise<void> {
    const there = new Map<string, string>()
    for (const { id, name } of await listed(this.#client, this.#matter)) {
      assert.ok(!there.has(name), `${name} is there twice`)
      there.set(name, id)
    }
    for (const [name, id] of this.#documents) assert.equal(there.get(name), id, `${name} was acknowledged`)
  }

  async #assertRows(): Promise<void> {
    for (const { id, version, text, maybe } of this.#rows) {
      const reply = await this.#client.ask('GET', `/matters/${this.#matter}/events/${id}`)
      assert.equal(reply.status, 200, `row ${id} was acknowledged`)
      const now: { version: number; text: string } = await reply.json()
      const stands = now.version === version && now.text === text
      // One change was sent and not answered: then it was done whole or not at all.
      const moved = maybe !== null && now.version === version + 1 && now.text === maybe
      assert.ok(stands || moved, `row ${id} was acknowledged at ${version} and stands at ${now.version}`)
    }
  }

  async #assertEntries(): Promise<void> {
    const reply = await this.#client.ask('GET', '/audit/export.jsonl')
    assert.equal(reply.status, 200)
    const entries = await reply.text()
    const named = new Set([...entries.matchAll(/\\?"request\\?":\\?"([0-9a-f-]{36})\\?"/g)].map(([, id]) => id))
    for (const [request, what] of this.#requests)
      assert.ok(named.has(request), `${what} was acknowledged and is not in the log`)
  }
}
