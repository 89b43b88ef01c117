// Writes an ONNX file (onnx.proto3, IR version 8, operator set 17): the few messages a model of fixed shape needs, in the wire format of
// protocol buffers. Written here because the package that does it brings 22 MB to write what these lines write.

export interface Attribute {
  readonly name: string
  readonly value: number | readonly number[]
}

export interface Node {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: readonly Attribute[]
}

export interface Weights {
  readonly name: string
  readonly type: 'float' | 'uint8' | 'int64'
  readonly shape: readonly number[]
  /** Little-endian. */
  readonly bytes: Uint8Array
}

export interface Port {
  readonly name: string
  readonly type: 'float' | 'int64'
  /** A number, or the name of a size that is known when it is asked. */
  readonly shape: readonly (number | string)[]
}

export interface Graph {
  readonly name: string
  readonly nodes: readonly Node[]
  readonly weights: readonly Weights[]
  readonly inputs: readonly Port[]
  readonly outputs: readonly Port[]
}

const TYPES = { float: 1, uint8: 2, int64: 7 } as const

export function onnxFile(graph: Graph): Uint8Array {
  return message([
    number(1, 8),
    text(2, 'muniment'),
    bytes(
      7,
      message([
        ...graph.nodes.map((node) => bytes(1, nodeBytes(node))),
        text(2, graph.name),
        ...graph.weights.map((weights) => bytes(5, weightBytes(weights))),
        ...graph.inputs.map((port) => bytes(11, portBytes(port))),
        ...graph.outputs.map((port) => bytes(12, portBytes(port))),
      ]),
    ),
    bytes(8, message([text(1, ''), number(2, 17)])),
  ])
}

const nodeBytes = ({ operator, inputs, outputs, attributes }: Node): Uint8Array =>
  message([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(3, outputs[0] ?? ''),
    text(4, operator),
    ...attributes.map((one) => bytes(5, attributeBytes(one))),
  ])

/** A whole number is an integer, any other a float: none of the operators used here wants a whole float. */
function attributeBytes({ name, value }: Attribute): Uint8Array {
  if (typeof value !== 'number') return message([text(1, name), ...value.map((one) => number(8, one)), number(20, 7)])
  return Number.isInteger(value)
    ? message([text(1, name), number(3, value), number(20, 2)])
    : message([text(1, name), float(2, value), number(20, 1)])
}

const weightBytes = ({ name, type, shape, bytes: raw }: Weights): Uint8Array =>
  message([...shape.map((size) => number(1, size)), number(2, TYPES[type]), text(8, name), bytes(9, raw)])

function portBytes({ name, type, shape }: Port): Uint8Array {
  const sizes = shape.map((size) => bytes(1, message([typeof size === 'number' ? number(1, size) : text(2, size)])))
  const tensor = message([number(1, TYPES[type]), bytes(2, message(sizes))])
  return message([text(1, name), bytes(2, message([bytes(1, tensor)]))])
}

type Field = readonly Uint8Array[]

const message = (fields: readonly Field[]): Uint8Array => Buffer.concat(fields.flat())
const number = (field: number, value: number): Field => [varint(field * 8), varint(value)]
const bytes = (field: number, value: Uint8Array): Field => [varint(field * 8 + 2), varint(value.byteLength), value]
const text = (field: number, value: string): Field => bytes(field, Buffer.from(value, 'utf8'))

function float(field: number, value: number): Field {
  const four = Buffer.alloc(4)
  four.writeFloatLE(value)
  return [varint(field * 8 + 5), four]
}

/** Negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  const out: number[] = []
  for (let left = BigInt.asUintN(64, BigInt(value)); ; left >>= 7n) {
    if (left < 128n) return Uint8Array.from([...out, Number(left)])
    out.push(Number(left & 127n) | 128)
  }
}
