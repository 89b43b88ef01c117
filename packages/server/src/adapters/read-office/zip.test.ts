import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { readDocx, readOdt, readXlsx } from './index.ts'

const SIMPLE =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'

function word(xml: string | Uint8Array): Uint8Array {
  return zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })
}

async function refusal(bytes: Uint8Array, reader = readDocx): Promise<string> {
  try {
    for await (const _ of reader({ bytes, name: 'hostile' }));
  } catch (error) {
    assert.ok(error instanceof ReadRefusal, String(error))
    return error.code
  }
  return 'read'
}

/** Writes a little-endian number into both headers of the first entry. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  const directory = view.getUint32(copy.length - 6, true)
  view.setUint32(22, size, true)
  view.setUint32(directory + 24, size, true)
  return copy
}

test('a file that would unpack to hundreds of megabytes is refused before a byte of it is unpacked', async () => {
  const bytes = word(new Uint8Array(60_000_000).fill(0x20))
  assert.ok(bytes.length < 100_000)
  const before = process.memoryUsage.rss()
  assert.equal(await refusal(bytes), 'text.bomb')
  assert.ok(process.memoryUsage.rss() - before < 30_000_000)
})

test('an entry that unpacks to more than it declares is stopped where it said it would end', async () => {
  const bytes = withSize(word(SIMPLE.replace('<w:body/>', `<w:body/>${' '.repeat(5_000_000)}`)), 1000)
  assert.equal(await refusal(bytes), 'text.bomb')
})

test('an entry that unpacks to less than it declares is damaged', async () => {
  assert.equal(await refusal(withSize(word(SIMPLE), SIMPLE.length + 10)), 'text.damaged')
})

test('a changed byte of a part is noticed by its checksum', async () => {
  const bytes = zipSync({ 'word/document.xml': [strToU8(SIMPLE), { level: 0 }] })
  const at = Buffer.from(bytes).indexOf('w:body')
  bytes[at + 2] = 'c'.charCodeAt(0)
  assert.equal(await refusal(bytes), 'text.damaged')
})

test('a document type declaration is refused, and with it every bomb of entities and every foreign file', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${SIMPLE}`
  assert.equal(await refusal(word(laughs)), 'text.damaged')
  assert.equal(await refusal(word(`<!DOCTYPE x SYSTEM "file:///etc/hostname">${SIMPLE}`)), 'text.damaged')
})

test('XML nested without end is refused, not followed', async () => {
  const deep = SIMPLE.replace('<w:body/>', `<w:body>${'<w:p>'.repeat(100_000)}</w:body>`)
  assert.equal(await refusal(word(deep)), 'text.damaged')
})

test('a file cut short at any length is refused as damaged', async () => {
  const bytes = word(SIMPLE)
  for (const share of [0, 0.1, 0.5, 0.9, 0.99]) {
    assert.equal(await refusal(bytes.subarray(0, Math.floor(bytes.length * share))), 'text.damaged', `${share}`)
  }
})

test('a protected Office file is said to be protected', async () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  assert.equal(await refusal(ole), 'text.encrypted')
  assert.equal(await refusal(ole, readXlsx), 'text.encrypted')
})

test('a protected OpenDocument is said to be protected', async () => {
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry
    manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
  const bytes = zipSync({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': new Uint8Array(50) })
  assert.equal(await refusal(bytes, readOdt), 'text.encrypted')
})

test('names that point outside the archive are names like any other, since nothing is ever written', async () => {
  const bytes = zipSync({ '../../etc/passwd': strToU8('x'), 'word/document.xml': strToU8(SIMPLE) })
  assert.equal(await refusal(bytes), 'read')
})

test('an archive without a document in it is damaged', async () => {
  for (const reader of [readDocx, readXlsx, readOdt]) {
    assert.equal(await refusal(zipSync({ 'a.txt': strToU8('x') }), reader), 'text.damaged')
  }
})
