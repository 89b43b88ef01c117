// One story as a file of every kind that is read, built at test time.
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import tiff from 'utif2'
import { renderPage } from '../src/adapters/read-pdf/index.ts'
import type { Story } from './story.test-builder.ts'

const xmlText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const quoted = (text: string): string => `#text(${JSON.stringify(text)})`

/** Two columns with a running head, page numbers, a table and a footnote. `workspace` is a folder the compiler may look into. */
export function pdfOf({ title, paragraphs, table }: Story, workspace: string, columns: 1 | 2 = 2): Uint8Array {
  const cells = table.flat().map((cell) => `[${quoted(cell)}]`)
  const source = `#set page(paper: "a4", columns: ${columns}, header: [Sample ./. Beispiel], footer: context align(center)[#counter(page).display()])
#set text(size: ${columns === 2 ? 9 : 12}pt)
#set par(justify: ${String(columns === 2)})
= ${quoted(title)} #footnote[Approved by Jane Sample.]

${paragraphs.map(quoted).join('\n\n')}

#table(columns: 3, ${cells.join(', ')})
`
  return NodeCompiler.create({ workspace }).pdf({ mainFileContent: source })
}

export type ScanKind = 'png' | 'jpeg' | 'tiff'

export async function scanOf(told: Story, kind: ScanKind, workspace: string): Promise<Uint8Array> {
  const picture = await renderPage(pdfOf({ ...told, table: [] }, workspace, 1), 1, 150)
  if (picture === null) throw new Error('the story did not render')
  const { columns, rows } = picture
  const data = Buffer.from(picture.pixels)
  if (kind === 'jpeg') return jpeg.encode({ width: columns, height: rows, data }, 85).data
  if (kind === 'tiff') return new Uint8Array(tiff.encodeImage(data, columns, rows))
  const png = new PNG({ width: columns, height: rows })
  png.data = data
  return PNG.sync.write(png)
}

export async function docxOf({ title, paragraphs, table }: Story): Promise<Uint8Array> {
  const change = { author: 'Jane Sample', date: '2019-09-11T10:00:00Z' }
  const rows = table.map(
    (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
  )
  const children = [
    new Paragraph({ text: title, heading: 'Heading1' }),
    ...paragraphs.map(
      (text) =>
        new Paragraph({
          children: [
            new TextRun(text),
            new DeletedTextRun({ ...change, id: 1, text: ' Deleted on 1 May 2019.' }),
            new FootnoteReferenceRun(1),
          ],
        }),
    ),
    new Table({ rows }),
  ]
  const headers = { default: new Header({ children: [new Paragraph('Privileged & confidential')] }) }
  const footnotes = { 1: { children: [new Paragraph('See the letter of 2 June 2019.')] } }
  return Packer.toBuffer(new Document({ title, footnotes, sections: [{ headers, children }] }))
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Sheet 1: the paragraphs, one a row; sheet 2: the table. */
export function xlsxOf({ paragraphs, table }: Story): Uint8Array {
  const sheet = (rows: readonly (readonly string[])[]) => {
    const cell = (value: string, column: number, row: number) =>
      `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
    const lines = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join('')}</row>`,
    )
    return xml(`<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`)
  }
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Notes" sheetId="1" r:id="r1"/><sheet name="Größe &amp; Preis" sheetId="2" r:id="r2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'worksheet', 'worksheets/1.xml')}${relation('r2', 'worksheet', 'worksheets/2.xml')}</Relationships>`,
    ),
    'xl/worksheets/1.xml': sheet(paragraphs.map((text, index) => [String(index + 1), text])),
    'xl/worksheets/2.xml': sheet(table),
  })
}

export function csvOf({ paragraphs, table }: Story): Uint8Array {
  const row = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
  return strToU8(
    [['Day', 'Entry', 'Amount'], ...table, ...paragraphs.map((text) => ['', text, ''])].map(row).join('\r\n'),
  )
}

export const textOf = ({ title, paragraphs }: Story): Uint8Array =>
  strToU8(`# ${title}\n\n${paragraphs.join('\n\n')}\n`)

export function htmlOf({ title, paragraphs, table }: Story): Uint8Array {
  const rows = table.map((cells) => `<tr>${cells.map((cell) => `<td>${xmlText(cell)}</td>`).join('')}</tr>`)
  return strToU8(
    `<!doctype html><meta charset="utf-8"><title>${xmlText(title)}</title><style>p{color:red}</style><h1>${xmlText(title)}</h1>${paragraphs.map((text) => `<p>${xmlText(text)}</p>`).join('')}<table>${rows.join('')}</table><script>1 < 2</script>`,
  )
}

export function rtfOf({ title, paragraphs }: Story): Uint8Array {
  const unit = (letter: string) =>
    `\\u${letter.charCodeAt(0) > 32767 ? letter.charCodeAt(0) - 65536 : letter.charCodeAt(0)}?`
  const escaped = (text: string) => text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, unit)
  const lines = [title, ...paragraphs].map((text) => `${escaped(text)}\\par\\par\n`)
  return strToU8(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Liberation Serif;}}\\f0\\fs23\n${lines.join('')}}`)
}

export function odtOf({ title, paragraphs, table }: Story): Uint8Array {
  const spaces = ['office', 'text', 'table'].map(
    (prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`,
  )
  const rows = table.map(
    (cells) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${xmlText(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  )
  const body = `<text:h text:outline-level="1">${xmlText(title)}</text:h>${paragraphs.map((text) => `<text:p>${xmlText(text)}</text:p>`).join('')}<table:table>${rows.join('')}</table:table>`
  return zipSync({
    // Stored, not packed (OpenDocument 1.3, part 2, 3.3).
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': xml(
      `<office:document-content ${spaces.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
}

/** The story as a reply that quotes itself, with the table as an attachment. */
export function emlOf(told: Story, id = 'story'): Uint8Array {
  const body = [
    ...told.paragraphs,
    'Am 3. März 2021 schrieb Erika Beispiel:',
    ...told.paragraphs.map((text) => `> ${text}`),
  ]
  const part = (type: string, bytes: Uint8Array) =>
    `--edge\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
  return strToU8(
    `From: Jane Sample <jane@sample.example>\r\nTo: =?utf-8?Q?J=C3=BCrgen_Beispiel?= <j@beispiel.example>\r\nDate: Wed, 03 Mar 2021 14:05:00 +0100\r\nSubject: ${told.title}\r\nMessage-ID: <${id}@sample.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n${part('text/plain; charset=utf-8', strToU8(body.join('\r\n\r\n')))}${part('text/csv; charset=utf-8; name="ledger.csv"', csvOf(told))}--edge--\r\n`,
  )
}

export function mboxOf(stories: readonly Story[]): Uint8Array {
  const mails = stories.map(
    (told, index) =>
      `From jane@sample.example Wed Mar  3 14:05:00 2021\n${Buffer.from(emlOf(told, `m${index}`))
        .toString('utf8')
        .replaceAll('\r\n', '\n')}\n`,
  )
  return strToU8(mails.join(''))
}

/** [MS-OXMSG] with the four properties a mail cannot do without. */
export function msgOf({ title, paragraphs }: Story): Uint8Array {
  const texts: [property: string, value: string][] = [
    ['0037', title],
    ['0C1A', 'Jane Sample'],
    ['1000', paragraphs.join('\r\n\r\n')],
    ['001A', 'IPM.Note'],
  ]
  const header = Buffer.alloc(32 + texts.length * 16)
  const streams = texts.map(([property, value], index) => {
    const bytes = Buffer.from(value, 'utf16le')
    header.writeUInt32LE(((Number.parseInt(property, 16) << 16) >>> 0) | 0x1f, 32 + index * 16)
    header.writeUInt32LE(6, 36 + index * 16)
    header.writeUInt32LE(bytes.length + 2, 40 + index * 16)
    return {
      name: `__substg1.0_${property}001F`,
      type: TypeEnum.DOCUMENT,
      length: bytes.length,
      binaryProvider: () => new Uint8Array(bytes),
    }
  })
  const properties = {
    name: '__properties_version1.0',
    type: TypeEnum.DOCUMENT,
    length: header.length,
    binaryProvider: () => new Uint8Array(header),
  }
  const named = { name: '__nameid_version1.0', type: TypeEnum.DIRECTORY, length: 0, children: [] }
  const entries = [named, properties, ...streams]
  return burn([
    { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: entries.map((_, index) => index + 1) },
    ...entries,
  ])
}

export const zipOf = (entries: Record<string, Uint8Array>): Uint8Array => zipSync(entries)

/** What somebody does to an exported workbook at their own desk: other words in its cells. */
export function reworded(workbook: Uint8Array, from: string, to: string): Buffer {
  const files = unzipSync(workbook)
  let said = 0
  for (const [name, content] of Object.entries(files))
    if (name.endsWith('.xml')) {
      const before = strFromU8(content)
      said += before.split(from).length - 1
      files[name] = strToU8(before.replaceAll(from, to))
    }
  if (said === 0) throw new Error(`the workbook says nowhere “${from}”`)
  return Buffer.from(zipSync(files))
}

interface WordCell {
  readonly text: string
  readonly columns?: number
}
export type WordRow = readonly (string | WordCell)[]

/** A Word file with these tables, a paragraph before each; the first row repeats on every page where that is asked. */
export async function tablesInWord(tables: readonly (readonly WordRow[])[], isHeaderMarked = false): Promise<Buffer> {
  const cellOf = (cell: string | WordCell) => {
    const { text, columns = 1 } = typeof cell === 'string' ? { text: cell } : cell
    return new TableCell({ columnSpan: columns, children: text.split('\n').map((line) => new Paragraph(line)) })
  }
  const rowOf = (row: WordRow, index: number) =>
    new TableRow({ tableHeader: isHeaderMarked && index === 0, children: row.map(cellOf) })
  const children = tables.flatMap((rows, index) => [
    new Paragraph(`Anlage ${index + 1}`),
    new Table({ rows: rows.map(rowOf) }),
  ])
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The words of a Word file, a table's row each a line. */
export const wordsOfWord = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
    .replaceAll('</w:tr>', '\n')
    .replace(/<[^>]*>/g, '')
