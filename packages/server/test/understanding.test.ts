// Texts are understood beside the server, never instead of it: a text without end costs its own events and nobody else anything.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import type { Page } from '@muniment/reading/page'
import { makeUnderstanding, type Understanding } from '../src/adapters/understand-thread/index.ts'
import { type TextToUnderstand, UnderstandingStopped } from '../src/evidence/text/index.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

const entry = new URL('./endless-worker.ts', import.meta.url)
const NEVER = new AbortController().signal
const letter = 'On 14 June 2021 Jane Sample delivered forty pumps to Nordlicht Muster GmbH.\n'

const filler = 'The papers were read again, and nothing in them was of any use to anybody.\n'

const textOf = (text: string): TextToUnderstand => ({
  pages: [pageOf(text)],
  facts: [],
  language: 'en',
  dayOrder: null,
})
const pageOf = (text: string): Page => ({
  number: 1,
  label: null,
  width: 595,
  height: 842,
  origin: 'typeset',
  confidence: null,
  text,
  boxes: new Float32Array(0),
  raw: '',
  rawIndex: new Int32Array(0),
  zones: [],
})

async function within<T>(understanding: Understanding, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await understanding.close()
  }
}

test('the main thread goes on while a long text is understood', async () => {
  const understanding = makeUnderstanding()
  await within(understanding, async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    try {
      const { told } = await understanding.statements(
        textOf(`${letter}${filler.repeat(2_000_000 / filler.length)}`),
        [],
        NEVER,
      )
      assert.ok(told.length > 0)
    } finally {
      clearInterval(timer)
    }
    assert.ok(ticks >= 10, `${ticks} ticks`)
  })
})

test('a call ends with the reason of its signal, and the next one is answered', async () => {
  const understanding = makeUnderstanding({ entry })
  await within(understanding, async () => {
    const leaving = new AbortController()
    const call = understanding.parties(textOf('ENDLESS'), leaving.signal)
    leaving.abort(new Error('the job was ended'))
    await assert.rejects(call, /the job was ended/)
    await assert.rejects(understanding.parties(textOf(letter), leaving.signal), /the job was ended/)
    const parties = await understanding.parties(textOf(letter), NEVER)
    assert.ok(parties.some(({ mention }) => mention.name === 'Jane Sample'))
  })
})

test('a text that needs more memory than is allowed is stopped, and the next one is understood', async () => {
  const understanding = makeUnderstanding({ entry, heapMegabytes: 96 })
  await within(understanding, async () => {
    await assert.rejects(
      understanding.statements(textOf('GREEDY'), [], NEVER),
      (error) => error instanceof UnderstandingStopped && error.limit === 'memory',
    )
    assert.equal((await understanding.statements(textOf(letter), [], NEVER)).told.length, 1)
  })
})

test('a thread that dies fails its own call and no other', async () => {
  const understanding = makeUnderstanding({ entry })
  await within(understanding, async () => {
    const [died, told] = await Promise.allSettled([
      understanding.statements(textOf('DEADLY'), [], NEVER),
      understanding.statements(textOf(letter), [], NEVER),
    ])
    assert.equal(died.status, 'rejected')
    assert.ok(told.status === 'fulfilled' && told.value.told.length === 1)
    assert.equal((await understanding.statements(textOf(letter), [], NEVER)).told.length, 1)
  })
})

test('what is closed understands nothing more, and does not keep the process', async () => {
  const understanding = makeUnderstanding({ entry })
  const call = understanding.statements(textOf('ENDLESS'), [], NEVER)
  await Promise.all([assert.rejects(call), understanding.close()])
  await assert.rejects(understanding.statements(textOf(letter), [], NEVER), /closed/)
})

let matters: TestMatters
let chronology: Chronology
before(async () => {
  matters = await openTestMatters({
    understanding: makeUnderstanding({ entry, seconds: (characters) => (characters > 1000 ? 1 : 60) }),
  })
  const matter = await matters.open('With a text without end')
  await matters.file(matter, { name: 'endless.txt', bytes: Buffer.from(`ENDLESS\n\n${letter.repeat(20)}`) })
  await matters.file(matter, { name: 'letter.txt', bytes: Buffer.from(letter) })
  await matters.settled(90)
  chronology = await matters.chronology(matter)
})
after(() => matters.close())

test('a text without end is stopped and says so in the coverage', () => {
  const document = chronology.documents.find(({ name }) => name === 'endless.txt')
  const findings = chronology.coverage.filter((finding) => finding.document === document?.id)
  assert.deepEqual(
    findings.map(({ code, kind }) => ({ code, kind })),
    [{ code: 'events.too-long', kind: 'not-read' }],
  )
  assert.match(findings[0]?.detail ?? '', /more time than is allowed/)
})

test('the other documents of the matter are gathered, and no job failed', () => {
  assert.deepEqual(
    chronology.rows.map((row) => row.date?.edtf),
    ['2021-06-14'],
  )
  const [citation] = chronology.rows.flatMap((row) => row.citations)
  assert.equal(chronology.documents.find(({ id }) => id === citation?.document)?.name, 'letter.txt')
  assert.ok(chronology.parties.some((party) => party.name === 'Jane Sample'))
  assert.deepEqual(matters.logged, [])
})
