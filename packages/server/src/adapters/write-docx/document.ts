// Draws a schedule as a Word document. Our words in Arial, the documents' words in Times New Roman, which is narrower and never to be
// mistaken for ours: both faces are on every machine that opens Word files, or have metric twins there.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { filledColumns, type Schedule } from '../../evidence/exhibits/index.ts'
import { colour, face, pageWidth, size } from './look.ts'
import { plainTable, scheduleTable } from './tables.ts'

export function drawDocument(schedule: Schedule): Document {
  return new Document({
    title: schedule.title,
    styles: {
      default: {
        document: {
          run: {
            font: face.ours,
            size: size.text,
            color: colour.ink,
            language: { value: schedule.language === 'de' ? 'de-DE' : 'en-GB' },
          },
          paragraph: { spacing: { before: 0, after: 40 } },
        },
        title: {
          run: { font: face.ours, size: 32, bold: true, color: colour.ink },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: {
          run: { font: face.ours, size: 24, bold: true, color: colour.ink },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // Portrait A4 in twentieths of a point; the library turns it.
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1_250, bottom: 1_020, left: 1_020, right: 1_020, header: 620, footer: 500 },
          },
        },
        headers: { default: runningHead(schedule) },
        footers: { default: runningFoot(schedule) },
        children: [...titleBlock(schedule), ...chronologyPart(schedule), ...annexes(schedule)],
      },
    ],
  })
}

function runningHead({ matter, words, asOf }: Schedule): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colour.rule, space: 4 } },
        children: [small(shortHead(matter)), small(`\t${words.chronology} · ${asOf}`)],
      }),
    ],
  })
}

function runningFoot({ words: { pageOf } }: Schedule): Footer {
  const [page, of] = pageOf
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: size.small,
            color: colour.grey,
            children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

function titleBlock({ words, matter, asOf, filter, summary }: Schedule): readonly Paragraph[] {
  const sentence = (text: string): Paragraph =>
    new Paragraph({ children: [new TextRun({ text })], spacing: { after: 40 } })
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(words.chronology)] }),
    ...(matter === '' ? [] : [matterLine(words.matter, matter)]),
    sentence(`${asOf}.`),
    sentence(filter),
    ...summary.map(sentence),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}

function matterLine(word: string, matter: string): Paragraph {
  return new Paragraph({
    spacing: { after: 160 },
    children: [
      new TextRun({ text: `${word}: `, size: 22, color: colour.grey }),
      new TextRun({ text: matter, size: 22, bold: true }),
    ],
  })
}

function chronologyPart(schedule: Schedule): readonly (Paragraph | Table)[] {
  const { words, dated, undated } = schedule
  const parts: (Paragraph | Table)[] = dated.length > 0 ? [scheduleTable(schedule, dated)] : []
  if (undated.length > 0) {
    parts.push(heading(words.undated, false), note(words.undatedNote))
    parts.push(scheduleTable(schedule, undated))
  }
  return parts
}

function annexes({ words, cast, documents, coverage, undecided, leftOut }: Schedule): readonly (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [heading(words.coverage, true)]
  if (coverage.length === 0) parts.push(new Paragraph(words.nothingMissed))
  else
    parts.push(
      plainTable(
        words.coverageColumns,
        [0.34, 0.06, 0.6],
        coverage.map((cells) => ({ cells, href: null })),
      ),
    )
  if (undecided.rows.length > 0) {
    parts.push(
      heading(words.undecided, false),
      note(words.undecidedNote + (undecided.left === null ? '' : ` ${undecided.left}`)),
      filledTable(words.undecidedColumns, [0.3, 0.14, 0.24, 0.32], undecided.rows),
    )
  }
  if (leftOut.rows.length > 0) {
    parts.push(
      heading(words.leftOut, false),
      note(words.leftOutNote + (leftOut.left === null ? '' : ` ${leftOut.left}`)),
      filledTable(words.leftOutColumns, [0.3, 0.09, 0.13, 0.31, 0.17], leftOut.rows),
    )
  }
  if (cast.length > 0) {
    parts.push(heading(words.cast, false))
    parts.push(
      filledTable(
        words.castColumns,
        [0.27, 0.12, 0.26, 0.28, 0.07],
        cast.map((cells) => ({ cells, href: null })),
      ),
    )
  }
  if (documents.length > 0) {
    parts.push(
      heading(words.documents, false),
      filledTable(words.documentColumns, [0.38, 0.08, 0.06, 0.16, 0.32], documents),
    )
    parts.push(new Paragraph({ spacing: { before: 80 }, children: [small(words.hashNote)] }))
  }
  return parts
}

function filledTable(...[titles, widths, rows]: Parameters<typeof filledColumns>): Table {
  const filled = filledColumns(titles, widths, rows)
  return plainTable(filled.titles, filled.widths, filled.rows)
}

function heading(text: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore,
    keepNext: true,
    children: [new TextRun(text)],
  })
}

/** Between a heading and its table. */
function note(text: string): Paragraph {
  return new Paragraph({ keepNext: true, children: [small(text)], spacing: { after: 120 } })
}

function small(text: string): TextRun {
  return new TextRun({ text, size: size.small, color: colour.grey })
}

/** A running head is one line. */
function shortHead(matter: string): string {
  return matter.length <= 100 ? matter : `${matter.slice(0, 99).toWellFormed()}…`
}
