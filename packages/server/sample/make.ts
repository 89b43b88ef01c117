// Makes the files of the sample matter: node packages/server/sample/make.ts. The results are committed, so nobody needs to run it
// unless the story changes; expected.json says what must be found in them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { renderPage } from '../src/adapters/read-pdf/index.ts'
import {
  CALL_NOTE,
  DEFECT_NOTICE,
  FIRST_AMENDMENT,
  LEDGER,
  MAILS,
  MINUTES_NOVEMBER,
  SCHEDULE_CSV,
  SECOND_AMENDMENT,
  SUPPLY_AGREEMENT,
  TERMINATION,
} from './letters.ts'

const folder = join(import.meta.dirname, 'files')
const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes)

interface Letter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

function pdfOf({ title, paragraphs }: Letter): Uint8Array {
  const text = (value: string) =>
    value
      .split('\n')
      .map((line) => `#text(${JSON.stringify(line)})`)
      .join(' \\\n')
  const source = `#set page(paper: "a4", margin: 28mm, footer: context align(center)[#counter(page).display("1 / 1", both: true)])\n#set text(size: 11.5pt)\n#set par(justify: true)\n#align(center)[#strong(${JSON.stringify(title)})]\n\n${paragraphs.map(text).join('\n\n')}\n`
  const compiler = NodeCompiler.create({ workspace: folder })
  return compiler.pdf({ mainFileContent: source })
}

/** A page as a tired scanner gives it: 200 dpi, half a degree askew, grey paper with noise. */
async function scanOf(letter: Letter): Promise<Uint8Array> {
  const page = await renderPage(pdfOf(letter), 1, 200)
  if (page === null) throw new Error('the letter did not render')
  const { columns, rows, pixels } = page
  const png = new PNG({ width: columns, height: rows, colorType: 0, inputColorType: 0, inputHasAlpha: false })
  const slope = Math.tan((0.5 * Math.PI) / 180)
  let seed = 20200210
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const from = Math.round(y - (x - columns / 2) * slope)
      const ink = from >= 0 && from < rows ? (pixels[(from * columns + x) * 4] ?? 255) : 255
      png.data[y * columns + x] = Math.max(0, Math.min(255, ink - 8 - (seed >>> 24 < 6 ? 60 : 0)))
    }
  }
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 })
}

const docxOf = async (document: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document(document))

function firstAmendment(): Promise<Uint8Array> {
  const change = { author: 'Jane Sample', date: '2019-09-11T10:00:00Z' }
  const { title, made, priceBefore, priceDeleted, priceInserted, priceAfter, footnote } = FIRST_AMENDMENT
  return docxOf({
    title,
    footnotes: { 1: { children: [new Paragraph(footnote)] } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph(made),
          new Paragraph({
            children: [
              new TextRun(priceBefore),
              new DeletedTextRun({ ...change, id: 1, text: priceDeleted }),
              new InsertedTextRun({ ...change, id: 2, text: priceInserted }),
              new TextRun(priceAfter),
              new FootnoteReferenceRun(1),
            ],
          }),
        ],
      },
    ],
  })
}

function minutes(): Promise<Uint8Array> {
  const [title, ...rest] = MINUTES_NOVEMBER
  return docxOf({
    title,
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...rest.map((text) => new Paragraph(text)),
        ],
      },
    ],
  })
}

/** 1900 date system: day 1 is 1900-01-01, and 1900 counts as a leap year. */
const serialDay = (iso: string): number => Math.round(Date.parse(iso) / 86_400_000) + 25569

function ledger(): Uint8Array {
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const head = row(1, text('A1', 'Date') + text('B1', 'Entry') + text('C1', 'EUR'))
  const rows = LEDGER.map(([day, entry, amount], index) => {
    const n = index + 2
    return row(
      n,
      `<c r="A${n}" s="1"><v>${serialDay(day)}</v></c>${text(`B${n}`, entry)}<c r="C${n}"><v>${amount}</v></c>`,
    )
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="52" customWidth="1"/></cols><sheetData>${head}${rows.join('')}</sheetData></worksheet>`,
    ),
  })
}

function mailOf({ from, to, date, subject, id, answers, body }: (typeof MAILS)[number]): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${date}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`]),
    'MIME-Version: 1.0',
  ]
  const text = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit'
  if (answers !== undefined) return `${[...head, text].join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`
  const edge = 'sample-matter-edge'
  const parts = [
    `--${edge}\r\n${text}\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
    `--${edge}\r\nContent-Type: text/csv; charset=utf-8; name="delivery-schedule.csv"\r\nContent-Disposition: attachment; filename="delivery-schedule.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(SCHEDULE_CSV).toString('base64')}`,
    `--${edge}--`,
  ]
  return `${[...head, `Content-Type: multipart/mixed; boundary="${edge}"`].join('\r\n')}\r\n\r\n${parts.join('\r\n')}\r\n`
}

function rtfOf(paragraphs: readonly string[]): string {
  const escaped = (text: string) =>
    text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Liberation Serif;}}\\f0\\fs23\n${paragraphs.map((text) => `${escaped(text)}\\par\\par\n`).join('')}}`
}

mkdirSync(folder, { recursive: true })
put('01-supply-agreement.pdf', pdfOf(SUPPLY_AGREEMENT))
put('02-first-amendment.docx', await firstAmendment())
for (const mail of MAILS) put(mail.file, mailOf(mail))
put('05-protokoll-2019-11-18.docx', await minutes())
put('07-ledger.xlsx', ledger())
put('08-maengelruege.png', await scanOf(DEFECT_NOTICE))
put('09-second-amendment.pdf', pdfOf(SECOND_AMENDMENT))
put('10-kuendigung.rtf', rtfOf(TERMINATION))
put('11-call-note.md', CALL_NOTE)
