// Run in a network namespace of its own, beside whose loopback stands one device with a default route: every packet that wants to leave the
// machine goes there and is counted by the kernel. The whole product is used, with models set in the workspace; then one packet is sent on
// purpose, so that a counter that counts nothing is found out. Says what it counted as one line of JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clientOf, endAll, formOf, startProcess, startServing, tokenOf } from './serving.test-builder.ts'

const [, , device = '', folder = ''] = process.argv
/** Packets the kernel handed to the device (proc(5), net/dev: the tenth number). */
const sent = (): number =>
  Number(
    readFileSync('/proc/self/net/dev', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/[\s:]+/))
      .find(([name]) => name === device)?.[10],
  )

const MODELS = {
  regions: ['eu'],
  monthlyTokens: null,
  monthlyCost: null,
  endpoints: [
    ['far', 'https://models.sample.example'],
    ['near', 'http://203.0.113.7:11434/v1'],
  ].map(([name, address]) => ({
    name,
    wire: 'openai-compatible',
    address,
    model: 'm',
    region: 'eu',
    noTraining: { record: 'DPA 7', since: '2026-01-01' },
    price: { input: 0, output: 0 },
    key: 'k',
  })),
}

async function openWithModels(isOffline: boolean) {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    MUNIMENT_DATA: join(folder, isOffline ? 'offline' : 'online'),
    MUNIMENT_OFFLINE: isOffline ? '1' : '0',
    MUNIMENT_MODEL_HOSTS: 'models.sample.example',
    MUNIMENT_LOCAL_MODEL_HOSTS: '203.0.113.7:11434',
  }
  const server = await startServing(environment, { isNew: true })
  const token = await tokenOf(server)
  const { done } = clientOf(
    () => server.address,
    () => token,
  )
  const { id } = await done<{ id: string }>('POST', '/matters', { name: 'A matter' })
  await done(
    'POST',
    `/matters/${id}/documents`,
    formOf('lease.txt', 'The monthly rent is EUR 1,850.00 from 1 May 2021.\n'),
  )
  for (;;) {
    const { documents } = await done<{ documents: { status: string }[] }>('GET', `/matters/${id}/documents`)
    const answer = await done<{ searched: { passages: number } }>('POST', `/matters/${id}/questions`, {
      question: 'How high is the rent?',
      withoutModel: true,
    })
    if (documents.every(({ status }) => status === 'read') && answer.searched.passages > 0) break
    await sleep(200)
  }
  await done('PUT', '/workspace/models', MODELS, { 'if-match': '"0"' })
  return { done, id, end: () => (server.signal('SIGTERM'), server.ended) }
}

async function askOffline(): Promise<object> {
  const { done, id, end } = await openWithModels(true)
  const { hindrance } = await done<{ hindrance: string | null }>('POST', '/workspace/models/test', {
    endpoint: 'near',
    send: true,
  })
  const { model, sentences } = await done<{ sentences: unknown[]; model: object | null }>(
    'POST',
    `/matters/${id}/questions`,
    { question: 'How high is the rent?' },
  )
  await done('GET', `/matters/${id}/chronology`)
  await end()
  const here = join(import.meta.dirname, 'air-gap-inside.ts')
  const words = ['ask', 'Which device counts the packets?', here]
  const asked = startProcess(words, { PATH: process.env['PATH'] ?? '', HOME: folder, MUNIMENT_OFFLINE: '1' })
  const { code } = await asked.ended
  return { hindrance, model, sentences: sentences.length, hasAsked: code === 0 || code === 4 }
}

/** Until a packet has left, or the counter does not count. */
async function askOnline(): Promise<void> {
  const { done, id } = await openWithModels(false)
  const before = sent()
  const asking = done('POST', `/matters/${id}/questions`, { question: 'How high is the rent?' }).catch(() => undefined)
  for (let tries = 0; tries < 100 && sent() === before; tries++) await sleep(200)
  endAll()
  await asking
}

const offline = await askOffline()
const whileOffline = sent()
await askOnline()
process.stdout.write(JSON.stringify({ offline, whileOffline, whileOnline: sent() - whileOffline }))
