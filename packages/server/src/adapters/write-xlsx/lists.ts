// The sheets beside the chronology: plain tables, and the dates that stand in no row, one row a place, so that each can be gone through and
// ticked off.
import type { Chronology } from '@muniment/contract'
import { hasPages, placeParts } from '@muniment/contract/places'
import { citedDocuments, plainText, type Schedule, shorten } from '../../evidence/exhibits/index.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Rows of one sheet that Excel still opens with ease; it allows 1,048,576. */
const mostRows = 200_000

type Texts = (value: string) => string

export function undecidedSheet(chronology: Chronology, { words, language }: Schedule, text: Texts): Sheet {
  const [where, , wording, why] = words.undecidedColumns
  const placeOf = placing(chronology, text)
  const places = chronology.undecided.flatMap((date) => date.places.map((at) => ({ date, at })))
  const rows = places
    .slice(0, mostRows)
    .map(({ date, at }): readonly Cell[] => [
      ...placeOf({ ...date, ...at }),
      text(plainText(date.words)),
      text(date.why),
    ])
  return {
    ...listSheet(words.undecided, [...placeColumns(words, where, language), [wording, 36], [why, 52]], rows),
    notes: [
      words.undecidedNote,
      ...(rows.length < places.length ? [words.undecidedLeft(rows.length, places.length)] : []),
    ],
  }
}

export function leftOutSheet(chronology: Chronology, { words, language }: Schedule, text: Texts): Sheet {
  const [, , wording, about, why] = words.leftOutColumns
  const [where] = words.undecidedColumns
  const placeOf = placing(chronology, text)
  const { leftOut } = chronology
  const rows = leftOut
    .slice(0, mostRows)
    .map((date): readonly Cell[] => [
      ...placeOf(date),
      text(plainText(date.words)),
      text(plainText(date.about)),
      text(date.why),
    ])
  return {
    ...listSheet(words.leftOut, [...placeColumns(words, where, language), [wording, 18], [about, 48], [why, 24]], rows),
    notes: [
      words.leftOutNote,
      ...(rows.length < leftOut.length ? [words.leftOutLeft(rows.length, leftOut.length)] : []),
    ],
  }
}

export function tableSheet(
  name: string,
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  numberColumn: number,
): Sheet {
  return listSheet(
    name,
    titles.map((title, i) => [title, widths[i] ?? 20]),
    rows.map((cells) =>
      cells.map((cell, i) => (i === numberColumn && /^\d{1,9}$/.test(cell) ? Number(cell) : shorten(cell, 32_767))),
    ),
  )
}

function listSheet(
  name: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): Sheet {
  // What is empty from top to bottom would be printed as paper that says nothing.
  const filled = columns.flatMap((_, i) => (i === 0 || rows.some((cells) => !isEmpty(cells[i])) ? [i] : []))
  return {
    // Excel allows 31 characters in the name of a sheet.
    name: name.slice(0, 31).trim(),
    columns: filled.map((i) => ({ title: columns[i]?.[0] ?? '', width: columns[i]?.[1] ?? 20 })),
    printed: filled.length,
    rows: rows.map((cells) => filled.map((i) => cells[i] ?? null)),
    choice: null,
    notes: [],
  }
}

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === '' || cell === '–'

const placeColumns = (
  words: Schedule['words'],
  where: string,
  language: Schedule['language'],
): readonly (readonly [string, number])[] => [
  [words.documentColumns[0], 36],
  [words.coverageColumns[1], 7],
  [where, 16],
  [language === 'de' ? 'Zeichen von' : 'From character', 12],
  [language === 'de' ? 'bis' : 'to', 8],
]

interface Placed {
  readonly document: string
  readonly page: number
  readonly pageLabel: string | null
  readonly place: string | null
  readonly start: number
  readonly end: number
}

/** Document, page, finer place, first character and one past the last; of a kind without pages the finer place alone. */
function placing(chronology: Chronology, text: Texts): (at: Placed) => readonly Cell[] {
  const documents = citedDocuments(chronology)
  return ({ document: id, page, pageLabel, place, start, end }) => {
    const document = documents.get(id)
    const isPaged = hasPages(document?.kind ?? '')
    const finer = isPaged
      ? (place ?? (pageLabel === String(page) ? '' : (pageLabel ?? '')))
      : placeParts({ page, pageLabel, place }, document, chronology.language).join(', ')
    return [
      text(plainText(document?.inFull ?? id)),
      isPaged ? page : '',
      text(finer),
      isPaged ? start : '',
      isPaged ? end : '',
    ]
  }
}
