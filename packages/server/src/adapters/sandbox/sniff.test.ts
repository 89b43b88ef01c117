import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { isNamedOtherwise, sniffKind } from './sniff.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const empty = new Uint8Array(0)

function zipOf(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])))
}

/** The smallest compound file ([MS-CFB]) with these streams under its root. */
function oleOf(...names: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 80, 512)
  file.writeUInt32LE(0xff_ff_ff_fd, 512)
  file.writeUInt32LE(0xff_ff_ff_fe, 516)
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file.writeUInt32LE(0xff_ff_ff_ff, at + 68)
    file.writeUInt32LE(index > 0 && index < names.length ? index + 1 : 0xff_ff_ff_ff, at + 72)
    file.writeUInt32LE(index === 0 ? 1 : 0xff_ff_ff_ff, at + 76)
  }
  return new Uint8Array(file)
}

test('a file is what it holds, whatever it is called', () => {
  const cases: [Uint8Array, string, string][] = [
    [bytesOf('%PDF-1.7\n'), 'letter.docx', 'pdf'],
    [bytesOf('\n\njunk in front\n%PDF-1.4\n'), 'a.pdf', 'pdf'],
    [zipOf('[Content_Types].xml', 'word/document.xml'), 'a.txt', 'docx'],
    [zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'a.docx', 'xlsx'],
    [zipOf('letters/a.txt', 'word/notes.txt'), 'a.docx', 'zip'],
    [oleOf('__nameid_version1.0', '__properties_version1.0'), 'a.doc', 'msg'],
    [bytesOf('{\\rtf1 hello}'), 'a.doc', 'rtf'],
    [bytesOf('\x89PNG\r\n\x1a\n'), 'a.jpg', 'png'],
    [bytesOf('\xff\xd8\xff\xe0'), 'a.png', 'jpeg'],
    [bytesOf('II*\0'), 'a', 'tiff'],
    [bytesOf('<!DOCTYPE html><p>hi'), 'a.txt', 'html'],
    [bytesOf('<?xml version="1.0"?><html xmlns="x"><p>hi'), 'a.xml', 'html'],
    [bytesOf('From: a@b.example\nTo: c@d.example\nSubject: x\n\nhi'), 'a.txt', 'eml'],
    [bytesOf('Received: from a\n by b\nMIME-Version: 1.0\nDate: x\n\nhi'), 'a', 'eml'],
    [bytesOf('From erika@b.example Wed Mar  3 14:05:00 2021\nSubject: x\n\nhi'), 'a.txt', 'mbox'],
    [bytesOf('Date: 3 March 2021\n\nDear Sir, from the start we said no.'), 'a.txt', 'text'],
    [bytesOf('date;payee;amount\n2021-03-03;Muster;5\n2021-03-04;Sample;6\n'), 'ledger.txt', 'csv'],
    [bytesOf('a,b\n1,2\n'), 'a.csv', 'csv'],
    [bytesOf('We came, we saw, we left.\nThen, later, nothing.\nAnd so, on, it went.'), 'a.txt', 'text'],
    [new Uint8Array(Buffer.from('\uFEFFSehr geehrte Frau Beispiel', 'utf16le')), 'a.txt', 'text'],
    // By its name as well: a note may open with a bracket, and data may have lost its name.
    [bytesOf('[Note of a call on 3 May 2021] Jane Sample rang.'), 'a.txt', 'text'],
    [bytesOf('Not data although it is called so'), 'a.json', 'text'],
  ]
  for (const [bytes, name, kind] of cases) assert.equal(sniffKind(bytes, name), kind, `${name} should be ${kind}`)
})

test('what cannot be read is refused with the way to convert it', () => {
  const cases: [Uint8Array, string][] = [
    [empty, 'text.empty'],
    [bytesOf(' \r\n\t '), 'text.empty'],
    [bytesOf('!BDN\0\0\0\0'), 'text.convert-pst'],
    [oleOf('WordDocument', '1Table'), 'text.convert-doc'],
    [oleOf('Workbook'), 'text.convert-xls'],
    [oleOf('EncryptionInfo', 'EncryptedPackage'), 'text.encrypted'],
    [oleOf('PowerPoint Document'), 'text.unknown-kind'],
    [oleOf().subarray(0, 600), 'text.damaged'],
    [zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'text.unknown-kind'],
    [zipOf('[Content_Types].xml', '_rels/.rels').subarray(0, 90), 'text.damaged'],
    [bytesOf('\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0\x3e\0'), 'text.unknown-kind'],
    [bytesOf('GIF89a\x01\0\x01\0\0\0\0\0'), 'text.unknown-kind'],
  ]
  for (const [bytes, code] of cases) assert.throws(() => sniffKind(bytes, 'x'), { code }, code)
  for (const data of ['{"paid": "3/1/2021"}', ' [\n{"paid": "3/1/2021"}]'])
    assert.throws(() => sniffKind(bytesOf(data), 'Export.JSON'), { code: 'text.convert-data' })
})

test('a file that is called another kind than it is is known to be, and one whose name says nothing is not', () => {
  for (const [kind, name] of [
    ['html', 'Brief.doc'],
    ['text', 'Vertrag.DOC'],
    ['rtf', 'letter.docx'],
    ['csv', 'ledger.xls'],
    ['jpeg', 'scan.pdf'],
  ] as const)
    assert.ok(isNamedOtherwise(kind, name), name)
  for (const [kind, name] of [
    ['pdf', 'scan.pdf'],
    ['docx', 'Vertrag.docx'],
    ['text', 'README'],
    ['eml', 'mail.txt'],
    ['html', 'page.xhtml'],
  ] as const)
    assert.ok(!isNamedOtherwise(kind, name), name)
})

test('any bytes are a kind or a refusal', () => {
  const heads = fc.constantFrom(
    ...[oleOf('WordDocument'), zipOf('a'), bytesOf('%PDF-'), bytesOf('From a 2021\n'), empty].map((head) => [...head]),
  )
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 300 }), fc.nat(2000), (head, tail, spoilt) => {
      const bytes = Uint8Array.from([...head, ...tail])
      if (bytes.length > 8) bytes[8 + (spoilt % (bytes.length - 8))] = spoilt % 256
      try {
        sniffKind(bytes, 'x')
      } catch (error) {
        assert.ok(error instanceof ReadRefusal, String(error))
      }
    }),
    { numRuns: 500 },
  )
})
