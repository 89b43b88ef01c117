// A model as a folder: `model.onnx`, `tokenizer.json`, and `muniment-model.json`, which says how it wants to be asked. Each mistake in it
// has a refusal of its own, told when the program starts and not when the first question comes.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, refusal } from '../../base/index.ts'

/** Bytes. What runs it copies a model three times; the child that does so may take a gigabyte. */
export const MOST_MODEL_BYTES = 200_000_000
const MOST_TOKENIZER_BYTES = 40_000_000
/** A row of the index is kept in one piece: 8 kB. */
const MOST_DIMENSIONS = 1536

const descriptionSchema = z.strictObject({
  name: z.string().min(1).max(100),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  dimensions: z.int().min(2).max(MOST_DIMENSIONS),
  /** How one vector is made of those of the words: `none` where the model gives one itself. */
  pooling: z.enum(['mean', 'cls', 'none']),
  /** The model's output that is taken; the first one where nothing is said. */
  output: z.string().min(1).optional(),
  /** Tokens read of a text. */
  tokens: z.int().min(8).max(8192).default(512),
  /** What the model was taught to find before a question and before a passage. */
  prefixes: z
    .strictObject({ question: z.string().max(200), passage: z.string().max(200) })
    .default({ question: '', passage: '' }),
})
export type ModelDescription = z.infer<typeof descriptionSchema>

export interface ModelFolder {
  readonly path: string
  readonly description: ModelDescription
  /** As it is sent to whoever runs the model. */
  readonly tokenizer: string
  /** SHA-256 (hex) of all three files. */
  readonly id: string
}

export const FILES = { model: 'model.onnx', tokenizer: 'tokenizer.json', description: 'muniment-model.json' } as const

const missing = refusal(
  'embedding.file-missing',
  'A file of the model that finds passages by meaning is not there, or cannot be read.',
)
const tooLarge = refusal(
  'embedding.too-large',
  'A file of the model that finds passages by meaning is too large; most models come in a smaller form as well (int8).',
)
const notJson = refusal('embedding.not-json', 'A file of the model that finds passages by meaning is not JSON.')
const misdescribed = refusal(
  'embedding.description',
  'The description of the model that finds passages by meaning (muniment-model.json) says something that it cannot.',
)

/** Refuses what is missing, too large, not JSON or not a description. The model itself is tried by whoever opens it. */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const description = descriptionOf(await textOf(join(path, FILES.description), 100_000))
  const tokenizer = await textOf(join(path, FILES.tokenizer), MOST_TOKENIZER_BYTES)
  parsed(tokenizer, FILES.tokenizer)
  await checkSize(join(path, FILES.model), MOST_MODEL_BYTES)
  const hash = createHash('sha256').update(JSON.stringify(description)).update('\0').update(tokenizer).update('\0')
  for await (const chunk of createReadStream(join(path, FILES.model))) hash.update(chunk)
  return { path, description, tokenizer, id: hash.digest('hex') }
}

function descriptionOf(text: string): ModelDescription {
  const { data, error } = descriptionSchema.safeParse(parsed(text, FILES.description))
  if (data !== undefined) return data
  const [first] = error.issues
  throw misdescribed({ field: first?.path.join('.') ?? '', expected: first?.message ?? '' })
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notJson({ file })
  }
}

async function textOf(file: string, most: number): Promise<string> {
  await checkSize(file, most)
  return readFile(file, 'utf8')
}

async function checkSize(file: string, most: number): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw missing({ file, reason: codeOf(error) ?? '' })
  })
  if (!found.isFile()) throw missing({ file, reason: 'not a file' })
  if (found.size > most) throw tooLarge({ file, bytes: found.size, most })
}
