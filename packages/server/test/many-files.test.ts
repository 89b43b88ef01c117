// Many files in one request: each is named with what became of it, whichever of them is refused and wherever the request ends.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DocumentReply, RefusedFile } from '@muniment/contract'
import { filingRoutes } from '../src/features/filing/index.ts'
import { formOf, type TestUpload } from './door.test-builder.ts'
import { type FilingHouse, openFilingHouse } from './filing.test-builder.ts'

let house: FilingHouse
before(async () => {
  house = await openFilingHouse(
    async (app, { db, documents }) => {
      const made = { db, documents, openSample: () => Promise.reject(new Error('no sample here')) }
      await app.register((routes) => filingRoutes(routes, { ...made, mostFiles: 4 }), { prefix: '/few' })
    },
    { maxFileBytes: 100_000 },
  )
})
after(() => house.close())

const paid = (day: number): TestUpload => ({ name: `${day}.txt`, bytes: `On ${day} May 2021 Jane Sample paid.` })
const LONG: TestUpload = { name: 'long.txt', bytes: 'Jane Sample paid. '.repeat(100_000) }

interface Told {
  readonly code?: string
  readonly documents?: { id: string; name: string; isNew: boolean }[]
  readonly refused?: RefusedFile[]
}

async function send(matter: string, form: { headers: Record<string, string>; payload: Buffer }) {
  const reply = await house.editor.send('POST', `/few/matters/${matter}/documents`, form)
  await house.settled()
  return { status: reply.statusCode, told: reply.json<Told>() }
}

const namesIn = async (matter: string) =>
  (await house.editor.get(`/matters/${matter}/documents`))
    .json<{ documents: DocumentReply[] }>()
    .documents.map(({ name }) => name)
    .sort()

const refusals = ({ refused = [] }: Told) => refused.map(({ name, code, status }) => [name, code, status])

test('of many files each is named: kept with its id, or refused with its code; those after a refused one are taken', async () => {
  const { id } = await house.openMatter('Some of them')
  const { status, told } = await send(id, formOf([paid(1), LONG, paid(2)]))
  assert.equal(status, 207)
  assert.deepEqual(
    told.documents?.map(({ name }) => name),
    ['1.txt', '2.txt'],
  )
  assert.deepEqual(refusals(told), [['long.txt', 'document.too-large', 413]])
  assert.deepEqual(await namesIn(id), ['1.txt', '2.txt'])
  for (const document of told.documents ?? []) assert.equal((await house.detail(document.id)).name, document.name)
})

test('where all were refused the answer is a refusal, and names each; one file alone is refused as ever', async () => {
  const { id } = await house.openMatter('None of them')
  const both = await send(id, formOf([LONG, { ...LONG, name: 'longer.txt' }]))
  assert.deepEqual([both.status, both.told.code], [413, 'document.too-large'])
  assert.deepEqual(
    both.told.refused?.map(({ name }) => name),
    ['long.txt', 'longer.txt'],
  )
  const alone = await send(id, formOf([LONG]))
  assert.deepEqual([alone.status, alone.told.code, alone.told.refused], [413, 'document.too-large', undefined])
  assert.deepEqual(await namesIn(id), [])
})

test('more files than one request may bring: the first are filed and named, and that there were more', async () => {
  const { id } = await house.openMatter('Too many')
  const { status, told } = await send(id, formOf([1, 2, 3, 4, 5].map(paid)))
  assert.equal(status, 207)
  assert.equal(told.documents?.length, 4)
  assert.deepEqual(refusals(told), [[null, 'document.too-many-files', 413]])
  assert.deepEqual(await namesIn(id), ['1.txt', '2.txt', '3.txt', '4.txt'])
})

test('a form that breaks off names what was kept before, and in which file it broke', async () => {
  const { id } = await house.openMatter('Broken off')
  const whole = formOf([paid(1), paid(2)])
  const { status, told } = await send(id, { ...whole, payload: whole.payload.subarray(0, -30) })
  assert.equal(status, 207)
  assert.deepEqual(
    told.documents?.map(({ name }) => name),
    ['1.txt'],
  )
  assert.deepEqual(refusals(told), [['2.txt', 'document.upload-broken', 400]])
  assert.deepEqual(await namesIn(id), ['1.txt'])
})

test('who may no longer file is told what was kept until then, and nothing more is taken', async () => {
  const { id } = await house.openMatter('Walled off between')
  const sender = house.person(house.editor.workspace, 'editor')
  let files = 0
  const { documents } = house.installation
  const file = documents.file.bind(documents)
  documents.file = async (...given) => {
    files += 1
    const filed = await file(...given)
    sender.wallOff(id)
    return filed
  }
  try {
    const reply = await sender.send('POST', `/few/matters/${id}/documents`, formOf([paid(1), paid(2), paid(3)]))
    assert.equal(reply.statusCode, 207)
    const told = reply.json<Told>()
    assert.equal(told.documents?.length, 1)
    assert.deepEqual(refusals(told), [['2.txt', 'matter.not-found', 404]])
    assert.equal(files, 2)
  } finally {
    documents.file = file
  }
})
