// Whole files against the whole reader: each is read or refused with its code, in its own child.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { zipSync } from 'fflate'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { makeSandboxedReader, type ReaderFault } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content))

async function outcome(
  name: string,
  bytes: Uint8Array,
): Promise<{ refusal: string | null; pages: string; codes: string[] }> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const faults: ReaderFault[] = []
  const pages: string[] = []
  const codes: string[] = []
  let refusal: string | null = null
  try {
    for await (const item of makeSandboxedReader({ onFault: (fault) => faults.push(fault) }).read({ path, name })) {
      if (item.item === 'page') pages.push(item.page.text)
      if (item.item === 'finding') codes.push(item.finding.code)
    }
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error
    refusal = error.code
  }
  assert.deepEqual(faults, [])
  return { refusal, pages: pages.join('\n'), codes }
}

const DOCUMENT = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
function docx(document: string | Uint8Array): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': text(types),
    '_rels/.rels': text(relations),
    'word/document.xml': typeof document === 'string' ? text(document) : document,
  })
}

test('a Word file called a PDF is read as what it is', async () => {
  const honest = docx(
    `<w:document ${DOCUMENT}><w:body><w:p><w:r><w:t>Kündigung zum 3. März</w:t></w:r></w:p></w:body></w:document>`,
  )
  const { refusal, pages } = await outcome('a.pdf', honest)
  assert.equal(refusal, null)
  assert.match(pages, /Kündigung zum 3\. März/)
})

test('a Word file that unpacks to a hundred times its size is refused', async () => {
  const { refusal } = await outcome('bomb.docx', docx(new Uint8Array(45_000_000).fill(32)))
  assert.equal(refusal, 'text.bomb')
})

test('an XML bomb inside a Word file is refused', async () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><w:document ${DOCUMENT}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`
  const { refusal, pages } = await outcome('laughs.docx', docx(bomb))
  assert.ok(refusal === 'text.damaged' || refusal === 'text.bomb', String(refusal))
  assert.ok(pages.length < 1000)
})

test('a zip bomb is refused, and an entry that points outside is left out', async () => {
  assert.equal((await outcome('bomb.zip', zipSync({ 'a.txt': new Uint8Array(45_000_000) }))).refusal, 'text.bomb')
  assert.deepEqual((await outcome('slip.zip', zipSync({ '../a.txt': text('x') }))).codes, ['text.unsafe-path'])
})

test('files cut short are refused or read as far as they go, and say so', async () => {
  const whole = docx(`<w:document ${DOCUMENT}><w:body/></w:document>`)
  assert.equal((await outcome('cut.docx', whole.subarray(0, whole.length - 30))).refusal, 'text.damaged')
  assert.notEqual((await outcome('cut.pdf', text('%PDF-1.7\n1 0 obj<</Type/Catalog'))).refusal, null)
  assert.equal(
    (await outcome('cut.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).refusal,
    'text.damaged',
  )
})

test('an image of 20,000 by 20,000 pixels is refused', async () => {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200004e2000004e20080000000000000000', 'hex')
  assert.equal((await outcome('huge.png', new Uint8Array(head))).refusal, 'text.too-large')
})

test('an empty file and one of no known kind are refused', async () => {
  assert.equal((await outcome('empty.pdf', new Uint8Array(0))).refusal, 'text.empty')
  assert.equal(
    (
      await outcome(
        'noise.bin',
        Uint8Array.from({ length: 999 }, (_, at) => (at * 73) % 256),
      )
    ).refusal,
    'text.unknown-kind',
  )
})
