// Where a quotation stands, as a person would say it and find it. Only a page that the file itself has is called a page: a text file has
// lines, a mail and a web page have neither, and a Word file that does not say where Word broke its pages has ours, which are about right.
import type { ChronologyCitation, ChronologyDocument } from '../chronology.ts'
import type { Language } from '../dates/index.ts'
import { type Bates, batesNumber } from './bates.ts'

/** What of a document names its places. */
export interface CitedIn extends Pick<ChronologyDocument, 'kind' | 'pages'> {
  /** Null or left out: its pages have no such numbers. */
  readonly bates?: Bates | null
}

export type CitedPlace = Pick<ChronologyCitation, 'page' | 'pageLabel' | 'place'>

const SHEETS = new Set(['xlsx', 'csv', 'ods'])
/** Their pages are set by us, or bear the numbers Word gave them. */
const FLOWING = new Set(['docx', 'odt', 'rtf'])
const WITHOUT_PAGES = new Set(['text', 'html', 'eml', 'msg', 'mbox'])

/** Whether a count of pages says anything of a file of this kind. */
export const hasPages = (kind: string): boolean => !WITHOUT_PAGES.has(kind) && !SHEETS.has(kind)

interface PlaceWords {
  readonly page: (number: string) => string
  readonly about: (number: string) => string
  readonly sheet: (name: string) => string
  /** Names our readers give to pages and places. */
  readonly names: ReadonlyMap<string, string>
  readonly line: string
  readonly lines: string
  readonly row: string
  readonly footnote: string
  readonly endnote: string
  readonly message: (number: string, of: string) => string
  readonly written: (day: string) => string
  readonly by: (author: string) => string
  readonly heading: (title: string) => string
  readonly under: (title: string) => string
  readonly item: (number: string) => string
  readonly table: (number: string, row: string) => string
  readonly paragraph: (number: string) => string
}

const WORDS: Readonly<Record<Language, PlaceWords>> = {
  en: {
    page: (number) => `p. ${number}`,
    about: (number) => `about p. ${number}`,
    sheet: (name) => `sheet ${name}`,
    names: new Map(),
    line: 'line',
    lines: 'lines',
    row: 'row',
    footnote: 'footnote',
    endnote: 'endnote',
    message: (number, of) => `message ${number} of ${of}`,
    written: (day) => `of ${day}`,
    by: (author) => `by ${author}`,
    heading: (title) => `heading “${title}”`,
    under: (title) => `under “${title}”`,
    item: (number) => `item ${number}`,
    table: (number, row) => `table ${number}, row ${row}`,
    paragraph: (number) => `paragraph ${number}`,
  },
  de: {
    page: (number) => `S. ${number}`,
    about: (number) => `etwa S. ${number}`,
    sheet: (name) => `Blatt ${name}`,
    names: new Map([
      ['Comments', 'Kommentare'],
      ['Deleted text', 'gelöschter Text'],
      ['Hidden text', 'verborgener Text'],
      ['hidden text', 'verborgener Text'],
      ['header row', 'Kopfzeile'],
      ['From', 'Absender'],
      ['To', 'Empfänger'],
      ['Cc', 'Kopie an'],
      ['Sent', 'Absendedatum'],
      ['Subject', 'Betreff'],
      ['Attachments', 'Anlagen'],
    ]),
    line: 'Zeile',
    lines: 'Zeilen',
    row: 'Zeile',
    footnote: 'Fußnote',
    endnote: 'Endnote',
    message: (number, of) => `Nachricht ${number} von ${of}`,
    written: (day) => `vom ${day}`,
    by: (author) => `von ${author}`,
    heading: (title) => `Überschrift „${title}“`,
    under: (title) => `unter „${title}“`,
    item: (number) => `Ziffer ${number}`,
    table: (number, row) => `Tabelle ${number}, Zeile ${row}`,
    paragraph: (number) => `Absatz ${number}`,
  },
}

/** The page, sheet or part, its Bates number and the finer place, each where there is one. `document` is undefined where nobody knows it any more. */
export function placeParts(
  { page, pageLabel, place }: CitedPlace,
  document: CitedIn | undefined,
  language: Language,
): readonly string[] {
  const words = WORDS[language]
  const bates = document?.bates ? batesNumber(document.bates, page) : ''
  const printed = (pageLabel ?? '').trim()
  // A number that was stamped on the page before it was filed is said once.
  const label = bates !== '' && printed === bates ? '' : printed
  const parts = [pagePart(page, label, document, words), bates, finer((place ?? '').trim(), words)]
  return parts.filter((part) => part !== '')
}

function pagePart(page: number, label: string, document: CitedIn | undefined, words: PlaceWords): string {
  const kind = document?.kind ?? ''
  if (SHEETS.has(kind)) return label === '' ? '' : words.sheet(label)
  const isNamed = label !== '' && !/^\d+$/.test(label)
  if (FLOWING.has(kind) || WITHOUT_PAGES.has(kind)) {
    if (isNamed) return words.names.get(label) ?? label
    if (WITHOUT_PAGES.has(kind)) return ''
    if (label !== '') return words.page(label)
    return document?.pages === 1 ? '' : words.about(String(page))
  }
  // A picture is its one page. A PDF has its page said, also its only one: beside 'B.pdf, p. 2' an 'A.pdf' alone would be read as p. 2 too.
  if (kind !== 'pdf' && document?.pages === 1 && label === '') return ''
  return words.page(String(page)) + (label === '' || label === String(page) ? '' : ` (${label})`)
}

/** The names our readers give, in the reader's language; what a document calls its own places stays. */
function finer(place: string, words: PlaceWords): string {
  const named = words.names.get(place)
  if (named !== undefined) return named
  const [, kind = '', rest = ''] = /^(lines?|row|footnote|endnote) (\d[\d–]*)$/.exec(place) ?? []
  return kind === 'line' || kind === 'lines' || kind === 'row' || kind === 'footnote' || kind === 'endnote'
    ? `${words[kind]} ${rest}`
    : (counted(place, words) ?? place)
}

/** How our readers count where a file has neither lines nor pages: message, heading, item, row of a table, paragraph. */
const COUNTED =
  /^(?:message (?<message>\d+) of (?<messages>\d+)(?:, of (?<day>[^“”]{6,40}?))?(?:, by (?<author>[^“”]{1,80}?))?)?(?:(?:^|, )(?<what>heading|under) “(?<title>[^“”]*)”)?(?:(?:^|, )item (?<item>[^\s,]+))?(?:(?:^|, )table (?<table>\d+), row (?<row>\d+))?(?:(?:^|, )paragraph (?<paragraph>\d+))?$/u

function counted(place: string, words: PlaceWords): string | null {
  const said = COUNTED.exec(place)?.groups
  if (said === undefined) return null
  const { message, messages = '', day, author, what, title = '', item, table, row = '', paragraph } = said
  return [
    message === undefined ? '' : words.message(message, messages),
    day === undefined ? '' : words.written(day),
    author === undefined ? '' : words.by(author),
    what === 'heading' ? words.heading(title) : what === 'under' ? words.under(title) : '',
    item === undefined ? '' : words.item(item),
    table === undefined ? '' : words.table(table, row),
    paragraph === undefined ? '' : words.paragraph(paragraph),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
