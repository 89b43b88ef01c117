// `muniment ask --model`: the model of whoever types, through the same gate.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { explainedSchema } from '@muniment/contract'
import { tinyModel, withoutPackage } from '../src/adapters/embed-onnx/folders.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel, sourcesIn } from './models.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-ask-'))
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const RENT = 'The monthly rent that Jane Sample pays is EUR 1,850.00.'
writeFileSync(join(folder, 'lease.txt'), `Lease\n\n${RENT}\n`)
let double: ModelDouble
let running: ChildProcess | undefined

const sayTheRent: Parameters<ModelDouble['act']>[0] = (received) => {
  const [source] = sourcesIn(received)
  const quote = source?.text.trim().split('\n').at(-1) ?? ''
  return { say: claimsOf({ text: 'The monthly rent is EUR 1,850.00.', quotes: [{ source: 1, quote }] }) }
}

before(async () => {
  double = await serveModel()
  double.act(sayTheRent)
})
after(async () => {
  await double.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Not waited for by a blocked thread: the double answers in this one. */
const ask = (env: Record<string, string>, ...words: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [cli, 'ask', ...words], { cwd: folder, env: { TMPDIR: folder, ...env } })
    running = child
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()))
    child.once('close', (status) => resolve({ status, stdout, stderr }))
  })
const own = () => ({ MUNIMENT_MODEL_ADDRESS: double.address, MUNIMENT_MODEL_NAME: 'small' })

test('what a model says stands below the sentences, and what was sent is masked and named by its hash', async () => {
  const env = { ...own(), MUNIMENT_LOCAL_MODEL_HOSTS: double.host }
  const { status, stdout, stderr } = await ask(env, 'How high is the monthly rent?', 'lease.txt', '--model')
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^The monthly rent that Jane Sample pays is EUR 1,850\.00\.\tlease\.txt/)
  assert.match(
    stdout,
    /What the model says, as far as the documents bear it:\nThe monthly rent is EUR 1,850\.00\.\tlease\.txt/,
  )
  assert.match(stderr, /Asked small \(in-house\): answered, 0 left out; what was sent has the hash [0-9a-f]{64}\./)
  assert.equal(double.received.length, 1)
  assert.ok(!double.received[0]?.body.includes('Jane'))
})

test('without the flag, without a host that is allowed, or offline, nothing is sent', async () => {
  const before = double.received.length
  const words = ['How high is the monthly rent?', 'lease.txt']
  const allowed = { ...own(), MUNIMENT_LOCAL_MODEL_HOSTS: double.host }
  assert.equal((await ask(allowed, ...words)).status, 0)
  const stranger = await ask(own(), ...words, '--model')
  assert.match(stranger.stderr, /No model was asked: its host stands neither in MUNIMENT_LOCAL_MODEL_HOSTS/)
  const offline = await ask({ ...allowed, MUNIMENT_OFFLINE: '1' }, ...words, '--model')
  assert.match(offline.stderr, /No model was asked: .*MUNIMENT_OFFLINE is set/)
  assert.equal(double.received.length, before)
  const half = await ask({ MUNIMENT_MODEL_NAME: 'small' }, ...words, '--model')
  assert.notEqual(half.status, 0)
  assert.match(half.stderr, /MUNIMENT_MODEL_ADDRESS, MUNIMENT_MODEL_NAME: ask --model needs both\./)
})

test('what a model takes at most is said before it is asked; above the limit it is asked only after a yes', async () => {
  const env = { ...own(), MUNIMENT_LOCAL_MODEL_HOSTS: double.host, MUNIMENT_MODEL_PRICE: '2.5 10' }
  const words = ['How high is the monthly rent?', 'lease.txt', '--model']
  const before = double.received.length
  const refused = await ask(env, ...words, '--ask-above', '100')
  assert.equal(refused.status, 2)
  assert.match(
    refused.stderr,
    /Asking small \(in-house\) takes at most \d+ tokens, and costs at most 0\.04\d\d\. That is more than 100: add --yes/,
  )
  assert.equal(double.received.length, before)
  const agreed = await ask(env, ...words, '--ask-above', '100', '--yes')
  assert.equal(agreed.status, 0, agreed.stderr)
  assert.match(agreed.stderr, /takes at most \d+ tokens/)
  assert.equal(double.received.length, before + 1)
  assert.equal((await ask(env, ...words, '--ask-above', 'many')).status, 2)
  assert.match((await ask({ ...env, MUNIMENT_MODEL_PRICE: 'dear' }, ...words)).stderr, /MUNIMENT_MODEL_PRICE/)
})

test('Ctrl-C while a model does not answer ends the command, and nothing is left of it', {
  timeout: 90_000,
}, async () => {
  const env = { ...own(), MUNIMENT_LOCAL_MODEL_HOSTS: double.host }
  double.act(() => {
    running?.kill('SIGINT')
    return 'silent'
  })
  const { status, stdout } = await ask(env, 'How high is the monthly rent?', 'lease.txt', '--model').finally(() => {
    double.act(sayTheRent)
  })
  assert.deepEqual([status, stdout], [130, ''])
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('muniment-')),
    [],
  )
})

test('a question is put to some files, names and days, and what that left out is said', async () => {
  const put = (...words: string[]) => ask({}, 'How high is the monthly rent?', 'lease.txt', ...words)
  const within = await put('--document', 'LEASE', '--party', 'Jane Sample')
  assert.equal(within.status, 0, within.stderr)
  assert.match(within.stderr, /Left out by [-a-z, ]+: 0 passages, 0 documents whole/)
  const outside = await put('--document', 'letter')
  assert.equal(outside.status, 4, outside.stdout)
  assert.match(outside.stderr, /Left out by [-a-z, ]+: 1 passage, 1 document whole\./)
  assert.equal((await put('--from', 'May')).status, 2)
})

test('all that is said of a German question is German, and what its words narrowed is said and taken off', async () => {
  writeFileSync(
    join(folder, 'brief.txt'),
    'Am 4. Mai 2021 lieferte Nordlicht Muster GmbH vierzig Pumpen.\n\nAm 9. August 2022 lieferte Hafenlager Probe AG sechzig Pumpen.\n',
  )
  writeFileSync(join(folder, 'note.txt'), 'Am 10. August 2022 lieferte Hafenlager Probe AG drei weitere Pumpen.\n')
  const put = (...words: string[]) =>
    ask(
      {},
      'Wie viele Pumpen wurden nach dem 1. August 2022 geliefert?',
      'brief.txt',
      'note.txt',
      'lease.txt',
      ...words,
    )
  const narrowed = await put('--explain')
  assert.equal(narrowed.status, 0, narrowed.stderr)
  assert.match(narrowed.stdout, /sechzig Pumpen.*\tbrief\.txt, Zeile 3/)
  assert.match(
    narrowed.stderr,
    /Nur an das gerichtet, was die Frage nennt: „nach dem 1\. August 2022“\. Außen vor: 1 Textstelle /,
  )
  assert.match(narrowed.stderr, /Gelesen als Deutsch\./)
  for (const english of ['Searched', 'Read as', 'Found', 'passage', 'In none', 'lacks', 'too little'])
    assert.ok(!narrowed.stderr.includes(english), `${english}: ${narrowed.stderr}`)
  const whole = await put('--whole')
  assert.doesNotMatch(whole.stderr, /Nur an das gerichtet/)
  assert.match(whole.stderr, /\d+ Textstellen in 3 Dokumenten durchsucht\./)
  // What one document says stands together, in whatever order it fits.
  const documents = whole.stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[1]?.split(',')[0])
  const runs = documents.filter((name, nth) => name !== documents[nth - 1])
  assert.equal(new Set(runs).size, runs.length, whole.stdout)
  assert.equal((await put('--whole', '--from', '2022-01-01')).status, 2)
})

test('how a question was understood, and what has too little of it, is said apart from the answer', async () => {
  const put = (...words: string[]) => ask({}, 'Who painted the monthly rent of zebras?', 'lease.txt', ...words)
  const plain = await put()
  const told = await put('--explain')
  assert.deepEqual([told.status, told.stdout], [plain.status, plain.stdout])
  assert.doesNotMatch(plain.stderr, /Read as/)
  assert.match(told.stderr, /Read as English\./)
  assert.match(told.stderr, /^ {2}rent: rent \(en\) 1/m)
  assert.match(told.stderr, /^ {2}\d+ %, too little {2}lease\.txt, lines? 1.*; lacks painted, zebras$/m)
  const { stdout } = await put('--explain', '--json', '--quiet')
  const { passages } = explainedSchema.parse(Reflect.get(Object(JSON.parse(stdout)), 'explained'))
  assert.deepEqual(passages[0]?.lacking, ['painted', 'zebras'])
})

test('with a model of meanings it finds what a server with it finds; without one it says that words alone decide', {
  skip: withoutPackage('onnxruntime-web/wasm'),
}, async () => {
  writeFileSync(join(folder, 'ship.txt'), 'The ship of Erika Beispiel left Bremen in the morning.\n')
  const model = tinyModel()
  try {
    const words = ['boat?', 'ship.txt', '--explain']
    const plain = await ask({}, ...words)
    assert.match(plain.stderr, /Searched 1 passage of 1 document\./)
    assert.match(plain.stderr, /Found by the words alone \(MUNIMENT_EMBEDDING_MODEL names no model\): 0 passages/)
    const near = await ask({ MUNIMENT_EMBEDDING_MODEL: model.path }, ...words)
    assert.match(near.stderr, /Found by the words and by the meaning \(tiny\): 1 passage compared closely\./)
    assert.match(near.stderr, /0 %, too little {2}ship\.txt/)
    // Likeness chooses passages; it answers nothing.
    assert.deepEqual([plain.status, near.status], [4, 4])
    const wrong = await ask({ MUNIMENT_EMBEDDING_MODEL: join(folder, 'nowhere') }, ...words)
    assert.notEqual(wrong.status, 4)
    assert.match(wrong.stderr, /model/)
  } finally {
    model.remove()
  }
})
