// The tables of the court schedule: rules between rows and none between columns, a head row that repeats, rows that stay whole.
import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  isMoreColumn,
  type Schedule,
  type ScheduleColumn,
  type ScheduleNote,
  type SchedulePlace,
  type ScheduleRow,
  type ScheduleSource,
} from '../../evidence/exhibits/index.ts'
import { colour, face, pageWidth, size } from './look.ts'

type Inline = NonNullable<IParagraphOptions['children']>[number]

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair = { style: BorderStyle.SINGLE, size: 2, color: colour.hair }
const rule = { style: BorderStyle.SINGLE, size: 6, color: colour.rule }

/** No. | Date | Event | Parties | Source, or the columns that were chosen. */
export function scheduleTable(schedule: Schedule, rows: readonly ScheduleRow[]): Table {
  const { columns, words } = schedule
  return table(
    columns.map(({ title }) => title),
    columns.map(({ share }) => share),
    rows.map((row) => columns.map(({ name }) => cellOf(name, row, words))),
  )
}

function cellOf(column: ScheduleColumn['name'], row: ScheduleRow, words: Schedule['words']): readonly Paragraph[] {
  if (isMoreColumn(column)) return row.cells[column].length === 0 ? [line('')] : row.cells[column].map(smallLine)
  if (column === 'number') {
    const number = new TextRun({ text: String(row.number), color: colour.grey })
    return [new Paragraph({ children: [new Bookmark({ id: row.anchor, children: [number] })] })]
  }
  if (column === 'date') {
    const isDated = row.date !== ''
    return [new Paragraph({ children: [new TextRun({ text: isDated ? row.date : words.undated, bold: isDated })] })]
  }
  if (column === 'event') return [new Paragraph({ children: [new TextRun(row.text)] }), ...row.notes.map(noteLine)]
  if (column === 'parties') return row.parties.length === 0 ? [line(words.nobody)] : row.parties.map(line)
  return [
    ...row.sources.flatMap((given) => sourceLines(given, words.quotes)),
    ...(row.moreSources === null ? [] : [line(row.moreSources)]),
  ]
}

/** A list annexed to the chronology; the first cell links to the file where there is one. */
export function plainTable(
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly { readonly href: string | null; readonly cells: readonly string[] }[],
): Table {
  return table(
    titles,
    widths,
    rows.map(({ href, cells }) =>
      cells.map((text, i) => [new Paragraph({ children: [place({ label: text, href: i === 0 ? href : null })] })]),
    ),
  )
}

function table(
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const columnWidths = widths.map((share) => Math.round(share * pageWidth))
  const cell = (children: readonly Paragraph[], i: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 70, bottom: head ? 70 : 40, left: 70, right: 110 },
      children,
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: colour.head }, verticalAlign: VerticalAlign.BOTTOM } : {}),
    })
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: hair, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: titles.map((title, i) =>
          cell([new Paragraph({ keepNext: true, children: [new TextRun({ text: title, bold: true })] })], i, true),
        ),
      }),
      ...rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((children, i) => cell(children, i, false)) }),
      ),
    ],
  })
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] })
}

function smallLine({ text, to }: Pick<ScheduleNote, 'text' | 'to'>): Paragraph {
  const run = new TextRun({ text, size: size.small, ...(to === null ? {} : { color: colour.red }) })
  return new Paragraph({ children: [to === null ? run : new InternalHyperlink({ anchor: to, children: [run] })] })
}

function noteLine({ kind, text, to }: ScheduleNote): Paragraph {
  const run = new TextRun({
    text,
    size: size.small,
    color: kind === 'contradiction' ? colour.red : colour.grey,
    italics: kind === 'inferred',
    bold: kind === 'confidence' || kind === 'status',
  })
  return new Paragraph({ children: [to === null ? run : new InternalHyperlink({ anchor: to, children: [run] })] })
}

function sourceLines(
  { places, quote }: ScheduleSource,
  [open, close]: readonly [string, string],
): readonly Paragraph[] {
  const cited = places.flatMap((given, i): Inline[] =>
    i === 0 ? [place(given)] : [new TextRun({ text: '; ', size: size.small }), place(given)],
  )
  return [
    new Paragraph({ keepNext: true, spacing: { after: 10 }, children: cited }),
    new Paragraph({
      spacing: { after: 80 },
      children: [new TextRun({ text: `${open}${quote}${close}`, font: face.quoted, size: size.quote })],
    }),
  ]
}

function place({ label, href }: SchedulePlace): Inline {
  const run = new TextRun({ text: label, size: size.small, ...(href === null ? {} : { color: colour.link }) })
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] })
}
