// The program in the sandbox: takes the document from standard input, tells its kind by its content, loads that one reader, and
// frames what it yields. Nothing here is trusted by the parent.
import { readFileSync } from 'node:fs'
import type { DocumentKind, ReadFormat } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { receive, send } from './channel.ts'
import { withFewFindings } from './few-findings.ts'
import { encodeFrame } from './frames.ts'
import { framesOfItem } from './items.ts'
import { isNamedOtherwise, sniffKind } from './sniff.ts'

const READERS: Record<DocumentKind, () => Promise<ReadFormat>> = {
  pdf: async () => (await import('../read-pdf/index.ts')).readPdf,
  docx: async () => (await import('../read-office/index.ts')).readDocx,
  xlsx: async () => (await import('../read-office/index.ts')).readXlsx,
  odt: async () => (await import('../read-office/index.ts')).readOdt,
  html: async () => (await import('../read-markup/index.ts')).readHtml,
  rtf: async () => (await import('../read-markup/index.ts')).readRtf,
  text: async () => (await import('../read-markup/index.ts')).readText,
  csv: async () => (await import('../read-markup/index.ts')).readCsv,
  eml: async () => (await import('../read-mail/index.ts')).readEml,
  msg: async () => (await import('../read-mail/index.ts')).readMsg,
  mbox: async () => (await import('../read-mail/index.ts')).readMbox,
  png: async () => (await import('../read-scan/index.ts')).readScan,
  jpeg: async () => (await import('../read-scan/index.ts')).readScan,
  tiff: async () => (await import('../read-scan/index.ts')).readScan,
  zip: async () => (await import('../read-archive/index.ts')).readZip,
}

async function readInput(): Promise<void> {
  const given = receive()?.head['name']
  const name = typeof given === 'string' ? given : ''
  const bytes = document()
  const kind = sniffKind(bytes, name)
  send(framesOfItem({ item: 'kind', kind }))
  const read = await READERS[kind]()
  for await (const item of withFewFindings(read({ bytes, name }))) send(framesOfItem(item))
  if (isNamedOtherwise(kind, name))
    send(framesOfItem({ item: 'finding', finding: { code: 'text.other-kind', page: null } }))
}

/** In memory of its own (some readers need offset 0), with no second copy for a large file. */
function document(): Uint8Array {
  const file = readFileSync(0)
  return file.byteLength === file.buffer.byteLength ? new Uint8Array(file.buffer) : new Uint8Array(file)
}

/** The error's class and where in our code it arose; its message could quote the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error'
  const line = /[\w.-]+\.(?:ts|m?js):\d+/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.constructor.name}${code} at ${line?.[0] ?? 'an unknown place'}`
}

function outOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation|WebAssembly\.Memory|array buffer/i.test(error.message)
}

process.on('uncaughtException', (error) => {
  send(encodeFrame({ item: 'fault', at: placeOf(error) }))
  process.exit(1)
})

try {
  await readInput()
  send(encodeFrame({ item: 'end' }))
} catch (error) {
  if (error instanceof ReadRefusal) {
    send(encodeFrame({ item: 'refusal', code: error.code, facts: error.facts }))
  } else if (outOfMemory(error)) {
    send(encodeFrame({ item: 'refusal', code: 'text.memory-limit', facts: {} }))
  } else {
    send(encodeFrame({ item: 'fault', at: placeOf(error) }))
  }
}
process.exit(0)
