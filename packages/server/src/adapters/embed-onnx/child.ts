// The program in the sandbox that runs a model: its standard input is the model's file, its first frame says how it wants to be asked and
// brings the tokenizer, every other brings texts and is answered with their vectors. onnxruntime-web (MIT, kept by Microsoft; WebAssembly,
// so no native code stands beside documents) and @huggingface/tokenizers (Apache-2.0, no dependencies): instead we would have to write
// an interpreter for ONNX and every way of cutting words that models use.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Tokenizer } from '@huggingface/tokenizers'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { bytesOf, encodeFrame, receive, send } from '../sandbox/index.ts'

interface Asking {
  readonly tokenizer: Tokenizer
  readonly session: InferenceSession
  readonly pooling: string
  readonly output: string
  readonly tokens: number
  /** The token that ends a text, kept where it is cut. */
  readonly last: number | undefined
}

/** Without an identity, what is loaded could not be told from a model that was swapped: the parent has hashed these very bytes. */
async function open(head: Record<string, unknown>, tokenizer: Uint8Array): Promise<Asking> {
  const require = createRequire(import.meta.url)
  env.wasm.numThreads = 1
  env.wasm.wasmBinary = readFileSync(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))
  env.logLevel = 'fatal'
  const described: unknown = JSON.parse(new TextDecoder().decode(tokenizer))
  const cutter = new Tokenizer(Object(described), {})
  const session = await InferenceSession.create(readFileSync(0), { intraOpNumThreads: 1, logSeverityLevel: 4 })
  const output = typeof head['output'] === 'string' ? head['output'] : (session.outputNames[0] ?? '')
  const empty = cutter.encode('').ids
  return {
    tokenizer: cutter,
    session,
    pooling: String(head['pooling']),
    output,
    tokens: Number(head['tokens']),
    last: empty.length > 1 ? empty.at(-1) : undefined,
  }
}

async function vectorsOf(asking: Asking, texts: readonly string[]): Promise<Float32Array> {
  const cut = texts.map((text) => idsOf(asking, text))
  const width = Math.max(1, ...cut.map((ids) => ids.length))
  const shape = [cut.length, width]
  const ids = new BigInt64Array(cut.length * width)
  const mask = new BigInt64Array(cut.length * width)
  for (const [row, of] of cut.entries())
    for (const [column, id] of of.entries()) {
      ids[row * width + column] = BigInt(id)
      mask[row * width + column] = 1n
    }
  const known: Record<string, Tensor> = {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
  }
  const feeds: Record<string, Tensor> = {}
  for (const name of asking.session.inputNames) {
    const tensor = known[name]
    if (tensor === undefined) throw new Error(`the model wants ${name}`)
    feeds[name] = tensor
  }
  const result = (await asking.session.run(feeds))[asking.output]
  if (result === undefined || !(result.data instanceof Float32Array)) throw new Error('the model has no such output')
  return pooled(
    asking.pooling,
    result.data,
    result.dims,
    cut.map((of) => of.length),
  )
}

function idsOf({ tokenizer, tokens, last }: Asking, text: string): number[] {
  const { ids } = tokenizer.encode(text)
  if (ids.length <= tokens) return ids
  return last === undefined ? ids.slice(0, tokens) : [...ids.slice(0, tokens - 1), last]
}

/** One vector of length 1 for each text. `lengths`: tokens of each. */
function pooled(
  pooling: string,
  data: Float32Array,
  dims: readonly number[],
  lengths: readonly number[],
): Float32Array {
  const size = dims.at(-1) ?? 0
  const isFlat = dims.length === 2
  if (isFlat !== (pooling === 'none')) throw new Error('the output has another shape')
  const width = isFlat ? 1 : (dims[1] ?? 1)
  const vectors = new Float32Array(lengths.length * size)
  for (const [row, length] of lengths.entries()) {
    const vector = vectors.subarray(row * size, (row + 1) * size)
    const taken = pooling === 'mean' ? Math.max(1, length) : 1
    for (let token = 0; token < taken; token++) {
      const from = (row * width + token) * size
      for (let at = 0; at < size; at++) vector[at] = (vector[at] ?? 0) + (data[from + at] ?? 0)
    }
    const norm = Math.hypot(...vector)
    for (let at = 0; at < size; at++) vector[at] = norm === 0 ? 0 : (vector[at] ?? 0) / norm
  }
  return vectors
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

let asking: Asking | null = null
for (let frame = receive(); frame !== null; frame = receive()) {
  if (asking === null) {
    asking = await open(frame.head, frame.tail)
    send(encodeFrame({ inputs: asking.session.inputNames, outputs: asking.session.outputNames }))
    continue
  }
  const texts = strings(frame.head['texts'])
  const vectors = await vectorsOf(asking, texts)
  send(encodeFrame({ count: texts.length }, [bytesOf(vectors)]))
}
