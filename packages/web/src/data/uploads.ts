// Files on their way to the server, by tus 1.0: what a broken line or a restarted server has taken is not sent again. They go on while one
// walks through the rooms; three at once, because a browser opens six connections and the page needs some.
import { useSyncExternalStore } from 'react'
import { meetAnew } from './account.ts'
import { send } from './api.ts'
import { onSession, sessionNow, tellConnection } from './connection.ts'
import type { UploadFile } from './files.ts'
import { onLeaving } from './leave.ts'
import { Away, Refused, refusedBy } from './refused.ts'

export interface Upload {
  readonly id: string
  readonly matter: string
  readonly path: string
  readonly bytes: number
  readonly sent: number
  /** `held`: nothing answers; it goes on by itself. */
  readonly state: 'waiting' | 'sending' | 'held' | 'done' | 'refused'
  readonly refusal: Refused | null
}

const AT_ONCE = 3
const AGAIN_MILLISECONDS = 2000
const TUS = { 'tus-resumable': '1.0.0' }

let all: readonly Upload[] = []
const files = new Map<string, File>()
const listeners = new Set<() => void>()

function put(next: readonly Upload[]): void {
  all = next
  for (const listener of listeners) listener()
}

const change = (id: string, part: Partial<Upload>): void =>
  put(all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => all)

export function sendFiles(matter: string, given: readonly UploadFile[]): void {
  const added = given.map(({ path, file }): Upload => {
    const id = crypto.randomUUID()
    if (file === null) return { id, matter, path, bytes: 0, sent: 0, state: 'refused', refusal: unreadable() }
    files.set(id, file)
    return { id, matter, path, bytes: file.size, sent: 0, state: 'waiting', refusal: null }
  })
  put([...all, ...added])
  startNext()
}

onLeaving(() => {
  files.clear()
  put([])
})

/** Takes those that have ended off the list; those that were refused have been read then. */
export const forgetEnded = (matter: string): void =>
  put(all.filter((upload) => upload.matter !== matter || !['done', 'refused'].includes(upload.state)))

const isUnderWay = ({ state }: Upload): boolean => state === 'sending' || state === 'held'

function startNext(): void {
  const next = all.find(({ state }) => state === 'waiting')
  if (next === undefined || all.filter(isUnderWay).length >= AT_ONCE) return
  change(next.id, { state: 'sending' })
  carry(next)
    .catch((error: unknown) => change(next.id, { state: 'refused', refusal: asRefused(error) }))
    .finally(() => {
      files.delete(next.id)
      startNext()
    })
  startNext()
}

/** What stands in the place of a file that this browser cannot read. */
export const unreadable = (): Refused =>
  new Refused({ status: 0, code: 'document.upload-broken', title: 'The file could not be read here.', request: '' })

const asRefused = (error: unknown): Refused => (error instanceof Refused ? error : unreadable())

/** Until it is there or refused; while nothing answers it waits. */
async function carry({ id, matter, path, bytes }: Upload): Promise<void> {
  const file = files.get(id)
  if (file === undefined) return
  const address = await patiently(id, async () => {
    // Another tab may have signed in somebody else: what was dropped here is not filed as theirs.
    await meetAnew()
    return begin(matter, path, bytes)
  })
  let sent = 0
  do {
    sent = await patiently(id, async () => {
      const stands = await standOf(address)
      return sendFrom(address, file, stands, (now) => change(id, { sent: now, state: 'sending' }))
    })
    change(id, { sent, state: 'sending' })
  } while (sent < bytes)
  change(id, { sent: bytes, state: 'done' })
}

/** Asks again where nobody answered, where the server has its hands full, and when whoever sends it has signed in again. */
async function patiently<T>(id: string, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const isEnded = error instanceof Refused && error.facts.status === 401
      if (!isEnded && !isPassing(error)) throw error
      change(id, { state: 'held' })
      if (isEnded) await signedInAgain()
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS))
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof Away || (error instanceof Refused && (error.facts.status >= 500 || error.code === 'upload.too-many'))

/** By the same person: another one is another page. */
const signedInAgain = (): Promise<void> =>
  new Promise((resolve) => {
    if (sessionNow() === 'held') return resolve()
    const stop = onSession(() => {
      if (sessionNow() !== 'held') return
      stop()
      resolve()
    })
  })

async function asked(path: string, method: string, headers: Record<string, string>): Promise<Response> {
  const response = await send(new Request(`${location.origin}${path}`, { method, headers: { ...TUS, ...headers } }))
  if (!response.ok) throw refusedBy(response, await response.json().catch(() => null))
  return response
}

/** Base64 of UTF-8, as tus has names. */
const encoded = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

async function begin(matter: string, path: string, bytes: number): Promise<string> {
  const headers = { 'upload-length': String(bytes), 'upload-metadata': `relativePath ${encoded(path)}` }
  const response = await asked(`/matters/${encodeURIComponent(matter)}/uploads`, 'POST', headers)
  const address = response.headers.get('location') ?? ''
  if (!address.startsWith('/uploads/')) throw refusedBy(response, null)
  return address
}

const standOf = async (address: string): Promise<number> =>
  Number((await asked(address, 'HEAD', {})).headers.get('upload-offset') ?? 0)

/** By XMLHttpRequest, which alone tells how far an upload is. Answers how much the server has. */
function sendFrom(address: string, file: File, from: number, onProgress: (sent: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', address)
    for (const [name, value] of Object.entries({
      ...TUS,
      'x-muniment': 'web',
      'upload-offset': String(from),
      'content-type': 'application/offset+octet-stream',
    }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => onProgress(from + loaded)
    request.onload = () => {
      const { status } = request
      tellConnection('here')
      if (status === 204) return resolve(Number(request.getResponseHeader('upload-offset') ?? file.size))
      // It stands elsewhere, or an earlier request of ours was still heard: asked anew.
      if (status === 409 || status === 423) return resolve(from)
      const headers = { 'retry-after': request.getResponseHeader('retry-after') ?? '' }
      const body: unknown = parsed(request.responseText)
      reject(refusedBy(new Response(null, { status: Math.max(200, status), headers }), body))
    }
    request.onerror = () => {
      tellConnection('away')
      reject(new Away(null))
    }
    request.send(file.slice(from))
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

addEventListener('beforeunload', (event) => {
  if (all.some(isUnderWay)) event.preventDefault()
})
