// The process is killed at random moments while it takes documents in. What it acknowledged must be there afterwards, and what it had
// begun must end. KILL_ROUNDS sets how often (5 where nobody says; CI asks for 30).
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { setUpByLink } from './people.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-kill-'))
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Server {
  readonly address: string
  readonly link: string
  kill(): Promise<void>
}

let token = ''

async function start(): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: { MUNIMENT_DATA: folder, MUNIMENT_PORT: '0', MUNIMENT_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said = ''
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /at (http:\/\/\S+)/.exec(said)?.[1]
      // The link is printed after the address, and only by the first start.
      if (found !== undefined && (token !== '' || said.includes('/set-up#'))) resolve(found)
    })
    child.once('close', () => reject(new Error(`the server did not start: ${complaint}`)))
  })
  return {
    address,
    link: said,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
      running.delete(child)
    },
  }
}

const ask = (server: Server, path: string, init: { method?: string; body?: FormData | string; type?: string } = {}) =>
  fetch(`${server.address}${path}`, {
    ...(init.method === undefined ? {} : { method: init.method }),
    ...(init.body === undefined ? {} : { body: init.body }),
    headers: {
      authorization: `Bearer ${token}`,
      ...(init.type === undefined ? {} : { 'content-type': init.type }),
    },
  })

interface Listed {
  readonly documents: readonly { readonly id: string; readonly name: string; readonly status: string }[]
  readonly next: string | null
}

async function listed(server: Server, matter: string): Promise<Listed['documents']> {
  const all: Listed['documents'][number][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const reply: Listed = await (
      await ask(server, `/matters/${matter}/documents?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`)
    ).json()
    all.push(...reply.documents)
    cursor = reply.next
  }
  return all
}

async function upload(server: Server, matter: string, name: string): Promise<string> {
  const form = new FormData()
  const text = `Minutes ${name}\n\nOn 3 March 2021 Nordlicht Muster GmbH delivered pump number ${name} to Jane Sample.\n`
  form.append('file', new Blob([text]), name)
  const reply = await ask(server, `/matters/${matter}/documents`, { method: 'POST', body: form })
  assert.equal(reply.status, 201)
  const { documents }: { documents: { id: string }[] } = await reply.json()
  return documents[0]?.id ?? ''
}

test('what was acknowledged before a kill is there after it, and is read to the end', {
  timeout: 600_000,
}, async () => {
  const rounds = Number(process.env['KILL_ROUNDS'] ?? 5)
  let server = await start()
  token = await setUpByLink(server.link)
  const made: { id: string } = await (
    await ask(server, '/matters', {
      method: 'POST',
      body: JSON.stringify({ name: 'Kill' }),
      type: 'application/json',
    })
  ).json()
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const uploads = [1, 2, 3].map((n) =>
      upload(server, made.id, `r${round}-${n}.txt`).then(
        (id) => acknowledged.add(id),
        () => undefined,
      ),
    )
    await sleep(Math.random() * 1200)
    await server.kill()
    await Promise.all(uploads)
    server = await start()
    const there = new Set((await listed(server, made.id)).map((document) => document.id))
    for (const id of acknowledged) assert.ok(there.has(id), `round ${round}: ${id} was acknowledged and is gone`)
  }
  const last = await upload(server, made.id, 'last.txt')
  acknowledged.add(last)
  const until = Date.now() + 120_000
  let open = await listed(server, made.id)
  while (open.some((document) => document.status !== 'read') && Date.now() < until) {
    await sleep(200)
    open = await listed(server, made.id)
  }
  assert.deepEqual(
    open.filter((document) => document.status !== 'read'),
    [],
  )
  const names = new Set(open.map((document) => document.name))
  assert.equal(names.size, open.length, 'no document twice')
  let cited = new Set<string>()
  while (cited.size < open.length && Date.now() < until) {
    const { rows }: { rows: { citations: { document: string }[] }[] } = await (
      await ask(server, `/matters/${made.id}/chronology`)
    ).json()
    cited = new Set(rows.flatMap((row) => row.citations.map((citation) => citation.document)))
    await sleep(200)
  }
  assert.equal(cited.size, open.length, 'every document has its event')
  await server.kill()
})
