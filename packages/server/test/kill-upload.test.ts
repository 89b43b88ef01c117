// The server is killed again and again while one file is sent to it. The sender asks where it stands and goes on; the document is whole.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { setUpByLink } from './people.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-kill-upload-'))
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Server {
  readonly address: string
  readonly said: string
  kill(): Promise<void>
}

async function start(isFirst: boolean): Promise<Server> {
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
      if (found !== undefined && (!isFirst || said.includes('/set-up#'))) resolve(found)
    })
    child.once('close', () => reject(new Error(`the server did not start: ${complaint}`)))
  })
  return {
    address,
    said,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
      running.delete(child)
    },
  }
}

const KILLS = 4

test('a file sent while its server is killed again and again arrives whole, as one document', {
  timeout: 600_000,
}, async () => {
  let server = await start(true)
  const token = await setUpByLink(server.said)
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' }
  const made: { id: string } = await (
    await fetch(`${server.address}/matters`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Kill' }),
    })
  ).json()
  const bytes = Buffer.concat([Buffer.from('On 3 March 2021 Jane Sample paid.\n'), randomBytes(40_000_000)])
  const begun = await fetch(`${server.address}/matters/${made.id}/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from('large.bin').toString('base64')}`,
    },
  })
  assert.equal(begun.status, 201)
  const place = begun.headers.get('location') ?? ''
  const standing = async () => {
    const reply = await fetch(`${server.address}${place}`, { method: 'HEAD', headers })
    assert.equal(reply.status, 200)
    return { at: Number(reply.headers.get('upload-offset')), document: reply.headers.get('muniment-document') }
  }
  const send = (from: number) =>
    fetch(`${server.address}${place}`, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
      body: bytes.subarray(from),
    }).then(
      (reply) => reply.status,
      () => 0,
    )
  let last = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const { at } = await standing()
    assert.ok(at >= last, 'what was told to be here stays')
    last = at
    const sending = send(at)
    await sleep(100 + Math.random() * 600)
    await server.kill()
    await sending
    server = await start(false)
  }
  for (let tries = 0; tries < 5 && (await standing()).document === null; tries++) await send((await standing()).at)
  const { document } = await standing()
  assert.ok(document)
  const { documents }: { documents: { id: string; sha256: string }[] } = await (
    await fetch(`${server.address}/matters/${made.id}/documents`, { headers })
  ).json()
  assert.deepEqual(
    documents.map(({ id, sha256 }) => ({ id, sha256 })),
    [{ id: document, sha256: createHash('sha256').update(bytes).digest('hex') }],
  )
  const original = await fetch(`${server.address}/documents/${document}/original`, { headers })
  assert.ok(Buffer.from(await original.arrayBuffer()).equals(bytes))
  const usage = await fetch(`${server.address}/workspace/usage`, { headers })
  const kept: { bytes: number; documents: number; reserved: number } = await usage.json()
  assert.deepEqual([kept.documents, kept.bytes, kept.reserved], [1, bytes.length, 0])
  await server.kill()
})
