// The graph of all-MiniLM-L6-v2 (six layers of BERT, 384 wide; mean of the words, length 1) over weights of 8 bits, as they are shipped for
// TensorFlow.js. Products are made of whole numbers (dynamic quantisation), which is faster and no worse in what it finds.
import { type Graph, type Node, onnxFile, type Weights } from './onnx-file.ts'

/** A tensor of 8 bits: `(value - zero) × scale`; or of 32. */
export interface ShippedWeights {
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
  readonly quantised: { readonly scale: number; readonly zero: number; readonly least: number } | null
}

export const WIDTH = 384
const LAYERS = 6
const HEADS = 12
const ROOT = 'StatefulPartitionedCall/model/tf_bert_model/bert/'

/** Throws where a tensor of the model is not among the weights. */
export function miniLmFile(shipped: ReadonlyMap<string, ShippedWeights>): Uint8Array {
  const drawing = new Drawing(shipped)
  drawing.embeddings()
  let hidden = 'hidden0'
  for (let layer = 0; layer < LAYERS; layer++) hidden = drawing.layer(layer, hidden)
  drawing.mean(hidden)
  return onnxFile(drawing.graph())
}

const floats = (values: readonly number[] | Float32Array): Uint8Array => {
  const array = Float32Array.from(values)
  return new Uint8Array(array.buffer)
}

class Drawing {
  readonly #shipped: ReadonlyMap<string, ShippedWeights>
  readonly #nodes: Node[] = []
  readonly #weights: Weights[] = []
  readonly #rounded = new Set<string>()

  constructor(shipped: ReadonlyMap<string, ShippedWeights>) {
    this.#shipped = shipped
    this.#whole('split', [0, 0, HEADS, WIDTH / HEADS])
    this.#whole('join', [0, 0, WIDTH])
    this.#whole('first', [0])
    this.#whole('second', [1])
    this.#whole('third', [2])
    this.#whole('inner', [1, 2])
    this.#float('one', 1)
    this.#float('half', 0.5)
    this.#float('root', Math.SQRT2)
    this.#float('scale', 1 / Math.sqrt(WIDTH / HEADS))
    this.#float('never', -10_000)
    this.#float('little', 1e-9)
  }

  graph(): Graph {
    const input = (name: string) => ({ name, type: 'int64' as const, shape: ['texts', 'tokens'] })
    return {
      name: 'all-MiniLM-L6-v2',
      nodes: this.#nodes,
      weights: this.#weights,
      inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(input),
      outputs: [{ name: 'sentence_embedding', type: 'float', shape: ['texts', WIDTH] }],
    }
  }

  embeddings(): void {
    this.#lookUp('words', 'unknown', 'input_ids')
    this.#lookUp('kinds', 'unknown_1', 'token_type_ids')
    this.#plain('places', 'unknown_0')
    this.#add('Shape', ['input_ids'], 'size')
    this.#add('Gather', ['size', 'second'], 'tokens', { axis: 0 })
    this.#add('Slice', ['places', 'first', 'tokens', 'first'], 'placed')
    this.#add('Add', ['words', 'placed'], 'words_placed')
    this.#add('Add', ['words_placed', 'kinds'], 'embedded')
    this.#normalise('embedded', 'hidden0', `${ROOT}embeddings/LayerNorm`)
    this.#add('Cast', ['attention_mask'], 'mask', { to: 1 })
    this.#add('Unsqueeze', ['mask', 'inner'], 'mask_wide')
    this.#add('Sub', ['one', 'mask_wide'], 'unmasked')
    this.#add('Mul', ['unmasked', 'never'], 'hindrance')
  }

  layer(nth: number, hidden: string): string {
    const [at, name] = [`${ROOT}encoder/layer_._${nth}/`, (part: string) => `l${nth}_${part}`]
    for (const part of ['query', 'key', 'value']) {
      this.#dense(hidden, name(part), `${at}attention/self/${part}`)
      this.#add('Reshape', [name(part), 'split'], name(`${part}_split`))
      const turned = part === 'key' ? [0, 2, 3, 1] : [0, 2, 1, 3]
      this.#add('Transpose', [name(`${part}_split`)], name(`${part}_heads`), { perm: turned })
    }
    this.#add('MatMul', [name('query_heads'), name('key_heads')], name('products'))
    this.#add('Mul', [name('products'), 'scale'], name('scaled'))
    this.#add('Add', [name('scaled'), 'hindrance'], name('hindered'))
    this.#add('Softmax', [name('hindered')], name('attention'), { axis: -1 })
    this.#add('MatMul', [name('attention'), name('value_heads')], name('context'))
    this.#add('Transpose', [name('context')], name('context_turned'), { perm: [0, 2, 1, 3] })
    this.#add('Reshape', [name('context_turned'), 'join'], name('context_joined'))
    this.#dense(name('context_joined'), name('attended'), `${at}attention/output/dense`)
    this.#add('Add', [name('attended'), hidden], name('attended_too'))
    this.#normalise(name('attended_too'), name('between'), `${at}attention/output/LayerNorm`)
    this.#dense(name('between'), name('wide'), `${at}intermediate/dense`)
    // Gaussian error linear unit: x × (1 + erf(x / √2)) / 2.
    this.#add('Div', [name('wide'), 'root'], name('gelu1'))
    this.#add('Erf', [name('gelu1')], name('gelu2'))
    this.#add('Add', [name('gelu2'), 'one'], name('gelu3'))
    this.#add('Mul', [name('wide'), name('gelu3')], name('gelu4'))
    this.#add('Mul', [name('gelu4'), 'half'], name('gelu'))
    this.#dense(name('gelu'), name('narrow'), `${at}output/dense`)
    this.#add('Add', [name('narrow'), name('between')], name('narrow_too'))
    this.#normalise(name('narrow_too'), name('hidden'), `${at}output/LayerNorm`)
    return name('hidden')
  }

  mean(hidden: string): void {
    this.#add('Unsqueeze', ['mask', 'third'], 'mask_deep')
    this.#add('Mul', [hidden, 'mask_deep'], 'counted')
    this.#add('ReduceSum', ['counted', 'second'], 'sum', { keepdims: 0 })
    this.#add('ReduceSum', ['mask', 'second'], 'count', { keepdims: 1 })
    this.#add('Max', ['count', 'little'], 'count_safe')
    this.#add('Div', ['sum', 'count_safe'], 'mean')
    this.#add('LpNormalization', ['mean'], 'sentence_embedding', { axis: -1, p: 2 })
  }

  #dense(input: string, output: string, from: string): void {
    const weights = this.#quantised(`${output}_w`, `${from}/Tensordot/ReadVariableOp`)
    const rounded = `${input}_rounded`
    if (!this.#rounded.has(input))
      this.#node('DynamicQuantizeLinear', [input], [rounded, `${rounded}_scale`, `${rounded}_zero`])
    this.#rounded.add(input)
    this.#add('MatMulInteger', [rounded, weights, `${rounded}_zero`, `${weights}_zero`], `${output}_whole`)
    this.#add('Cast', [`${output}_whole`], `${output}_cast`, { to: 1 })
    this.#add('Mul', [`${rounded}_scale`, `${weights}_scale`], `${output}_scale`)
    this.#add('Mul', [`${output}_cast`, `${output}_scale`], `${output}_product`)
    this.#plain(`${output}_bias`, `${from}/BiasAdd/ReadVariableOp`)
    this.#add('Add', [`${output}_product`, `${output}_bias`], output)
  }

  #normalise(input: string, output: string, from: string): void {
    this.#plain(`${output}_gain`, `${from}/batchnorm/mul/ReadVariableOp`)
    this.#plain(`${output}_shift`, `${from}/batchnorm/ReadVariableOp`)
    this.#add('LayerNormalization', [input, `${output}_gain`, `${output}_shift`], output, { axis: -1, epsilon: 1e-12 })
  }

  #lookUp(output: string, from: string, index: string): void {
    const weights = this.#quantised(`${output}_table`, from)
    this.#add('Gather', [weights, index], `${output}_rounded`)
    this.#add('DequantizeLinear', [`${output}_rounded`, `${weights}_scale`, `${weights}_zero`], output)
  }

  #quantised(name: string, from: string): string {
    const { shape, bytes, quantised } = this.#taken(from)
    if (quantised === null) throw new Error(`${from} is not of 8 bits`)
    this.#weights.push({ name, type: 'uint8', shape, bytes })
    this.#weights.push({ name: `${name}_zero`, type: 'uint8', shape: [], bytes: Uint8Array.of(quantised.zero) })
    this.#float(`${name}_scale`, quantised.scale)
    return name
  }

  /** As numbers of 32 bits: what is small and is only added. */
  #plain(name: string, from: string): void {
    const { shape, bytes, quantised } = this.#taken(from)
    const plain =
      quantised === null ? bytes : floats(Float32Array.from(bytes, (one) => quantised.least + quantised.scale * one))
    this.#weights.push({ name, type: 'float', shape, bytes: plain })
  }

  #taken(from: string): ShippedWeights {
    const weights = this.#shipped.get(from)
    if (weights === undefined) throw new Error(`the weights lack ${from}`)
    return weights
  }

  #float(name: string, value: number): void {
    this.#weights.push({ name, type: 'float', shape: [], bytes: floats([value]) })
  }

  #whole(name: string, values: readonly number[]): void {
    const array = BigInt64Array.from(values.map(BigInt))
    this.#weights.push({ name, type: 'int64', shape: [values.length], bytes: new Uint8Array(array.buffer) })
  }

  #add(
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes: Record<string, number | number[]> = {},
  ): void {
    this.#node(operator, inputs, [output], attributes)
  }

  #node(
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Record<string, number | number[]> = {},
  ): void {
    const list = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    this.#nodes.push({ operator, inputs, outputs, attributes: list })
  }
}
