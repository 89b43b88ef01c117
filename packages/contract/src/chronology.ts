// The chronology as it leaves the building: what every export is written from, and the published JSON schema of `-o file.json`.
import { z } from 'zod'
import { EVENT_KIND_WORDS, EVENT_STATUS_WORDS, EXPORT_COLUMNS, NEEDED_COLUMNS, PARTY_KIND_WORDS } from './vocabulary.ts'

/** What `$schema` says in every chronology, and the `$id` of the published JSON Schema. Its last part grows when a reader of old files would break. */
export const chronologySchemaId = 'urn:muniment:schema:chronology:1'

export const exportColumnsSchema = z
  .array(z.enum(EXPORT_COLUMNS))
  .refine((columns) => new Set(columns).size === columns.length, 'each column once')
  .refine((columns) => NEEDED_COLUMNS.every((column) => columns.includes(column)), 'with number, date and event')

/** Why a date that was read is in no row. */
export const LEFT_OUT_KINDS = ['law', 'reference', 'boilerplate', 'untold', 'repeated'] as const

const day = z
  .string()
  .regex(/^-?\d{4,}-\d\d-\d\d$/)
  .describe('An ISO calendar day')

export const citationSchema = z.object({
  document: z.string().describe('Id of the document, as in `documents`'),
  page: z
    .int()
    .min(1)
    .describe(
      '1-based page of the document; of a kind without pages (text, mail, web page) a sheet on which we set its text, to look it up by',
    ),
  pageLabel: z
    .string()
    .nullable()
    .describe("The page's own name, where it has one: a printed number, a sheet, a mail part"),
  place: z
    .string()
    .nullable()
    .describe(
      "A finer place a person would name: a cell address, 'Sent' field, who commented; of a text file its lines: 'line 12', 'lines 12–14'; of a thread, a Word file or a web page what is counted there: 'message 2 of 3, of 6 May 2021, by Jane Sample, paragraph 4', 'under “5. Actions”, table 1, row 3'",
    ),
  start: z.int().min(0).describe('First UTF-16 unit of the quote in the page text'),
  end: z.int().min(0).describe('One past the last unit'),
  quote: z
    .string()
    .describe('The page text from start to end, letter by letter; empty where a person cites a page without words'),
})

export const rowDateSchema = z.object({
  edtf: z.string().describe('EDTF (ISO 8601-2): a day, month, season, interval …'),
  earliest: day.nullable().describe('First day it can mean; null for an open beginning'),
  latest: day.nullable().describe('Last day it can mean; null for an open end'),
  precision: z.string().describe('day, week, month, season, quarter, half, year, decade, century'),
  qualifier: z
    .string()
    .nullable()
    .describe('about, before, on-or-before, after, on-or-after, since, until, early, mid, late'),
  time: z.string().nullable().describe("Time of day where one is said: '14:30', '14:30:05'"),
  zone: z.string().nullable().describe("Zone of that time as written or normalised: '+02:00'"),
  asWritten: z.string().describe('The words of the first citation that give the date'),
})

export const confidenceSchema = z.enum(['certain', 'likely', 'check'])

/** Why a date or a reading is what it is, as it is stored; `wordBasis` says it in a language. */
export const basisReasonSchema = z.object({
  code: z.string().describe('Stable: `document-date`, `day-order`, `contract-term`, `recognised` …'),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the sentence of the code speaks of'),
})

export const rowSchema = z.object({
  id: z.string().describe('Stable: the same row keeps its id in every export and re-import'),
  date: rowDateSchema.nullable().describe('null: the event is undated'),
  version: z.int().min(0).describe('Grows with every change of the row; a re-import compares it'),
  origin: z.enum(['read', 'person']).describe('`person`: made by hand or by an import'),
  setFields: z
    .array(z.string())
    .describe(
      'What of the row people have set or decided: `date`, `text`, `status`, `citations` …; empty: as it was read',
    ),
  text: z
    .string()
    .describe("What happened: in the documents' own words, or in a person's where `setFields` names `text`"),
  kind: z.enum(EVENT_KIND_WORDS),
  role: z.string().nullable().describe('For a date the document has: signed, sent, effective, filed …'),
  parties: z.array(z.string()).describe('Ids, as in `parties`'),
  citations: z.array(citationSchema).describe('Empty: a person entered the row, and no document is cited for it'),
  confidence: confidenceSchema,
  basis: z
    .string()
    .nullable()
    .describe('What the date or reading was inferred from, as a sentence in `language`; null when it stands there'),
  reasons: z.array(basisReasonSchema).describe('The same as codes, whatever the language'),
  status: z
    .enum(EVENT_STATUS_WORDS)
    .nullable()
    .describe('What a person has decided about the row; null: nobody has yet'),
  isKey: z.boolean().describe('A key fact, as a person marked it'),
  reviewedAt: z.string().nullable().describe('When a person last said that the row is right: ISO 8601 instant'),
  tags: z.array(z.string()),
})

export const partySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(PARTY_KIND_WORDS),
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
})

export const batesSchema = z
  .object({
    prefix: z.string().describe("As it stands before the number: 'SMP-'"),
    first: z.int().min(0).describe('The number of the first page; the others follow'),
    digits: z.int().min(1).max(12).describe('With how many digits it is written'),
  })
  .describe('The Bates numbers of its pages')

export const documentSchema = z.object({
  id: z.string(),
  name: z.string().describe('File name; a path below the folder or archive it came in'),
  link: z
    .string()
    .nullable()
    .describe(
      'Relative path from where this file lies to the document, or to what it came attached to; null where nobody knows one',
    ),
  kind: z.string().describe('pdf, docx, eml …'),
  pages: z.int().min(0).describe('Pages that were read'),
  status: z
    .enum(['filed', 'reading', 'read', 'refused'])
    .describe('`refused`: nothing of it was read; coverage says why'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  parent: z.string().nullable().describe('The mail or archive it was attached to'),
  exhibit: z.string().nullable().describe("Its exhibit mark, as the firm writes it: 'Exhibit 12', 'Anlage K 7'"),
  bates: batesSchema.nullable(),
})

export const findingSchema = z.object({
  document: z.string().nullable(),
  documentName: z.string(),
  page: z.int().nullable(),
  kind: z.enum(['not-read', 'not-decided', 'remark']).describe('`remark`: read and decided, with something to know'),
  code: z.string().describe('Stable: `text.encrypted`, `text.page-without-text`, `events.dates-undecided` …'),
  detail: z.string().describe('In plain sentences: what was not read or not decided, and why'),
})

export const undecidedDateSchema = z.object({
  document: z.string().describe('Id of the document, as in `documents`'),
  page: z.int().min(1).describe('1-based page of the document'),
  pageLabel: z.string().nullable().describe("The page's own name, as in a citation"),
  words: z
    .string()
    .describe(
      'The page text at every one of `places`, letter by letter; of words that a page break divides, the first part',
    ),
  places: z
    .array(
      z.object({
        start: z.int().min(0).describe('First UTF-16 unit of the words in the page text'),
        end: z.int().min(0).describe('One past the last unit'),
        place: z.string().nullable().describe('A finer place a person would name, as in a citation'),
      }),
    )
    .min(1)
    .describe('Every place of these words on the page'),
  reason: z
    .string()
    .describe(
      'Stable: `no-anchor` (no day to count from), `ambiguous-order` (day and month in either order), `impossible-day` …',
    ),
  why: z.string().describe('The reason as one plain sentence'),
  candidates: z.array(z.string()).describe('The days it can mean, where there is a choice'),
})

export const leftOutDateSchema = z.object({
  document: z.string().describe('Id of the document, as in `documents`'),
  page: z.int().min(1).describe('1-based page of the document'),
  pageLabel: z.string().nullable().describe("The page's own name, as in a citation"),
  place: z.string().nullable().describe('A finer place a person would name, as in a citation'),
  start: z.int().min(0).describe('First UTF-16 unit of the words in the page text'),
  end: z.int().min(0).describe('One past the last unit'),
  words: z
    .string()
    .describe('The page text from start to end: the date; of one that a page break divides, the first part'),
  about: z.string().describe('What it is the date of, in the document’s own words'),
  kind: z
    .enum(LEFT_OUT_KINDS)
    .describe(
      '`law`: of a statute or another decision; `reference`: of a document that is only named; `boilerplate`: of a form; `untold`: nothing is said to have happened or to be due then; `repeated`: a row of the document tells that day already',
    ),
  why: z.string().describe('The same as words'),
})

export const chronologySchema = z.object({
  $schema: z.string().describe('Which schema this file follows: `urn:muniment:schema:chronology:1`'),
  matter: z.string(),
  language: z.enum(['en', 'de']),
  madeAt: z.string().describe('ISO 8601 instant'),
  filter: z.string().nullable().describe('The filter applied, in words; null: every row'),
  columns: z
    .array(z.enum(EXPORT_COLUMNS))
    .nullable()
    .describe(
      'The columns chosen for written forms of it, in their order; null: the usual ones. JSON has all there is',
    ),
  rows: z
    .array(rowSchema)
    .describe('Ordered: by earliest day, then latest, then time of day, then source order. Undated rows last.'),
  removedRows: z.int().min(0).describe('Rows that people took out of the chronology; they are not in `rows`'),
  contradictions: z.array(z.object({ rows: z.tuple([z.string(), z.string()]), reason: z.string() })),
  parties: z.array(partySchema),
  documents: z.array(documentSchema),
  coverage: z.array(findingSchema).describe('What was not read or not decided'),
  undecided: z
    .array(undecidedDateSchema)
    .describe(
      'The expressions of time that were not dated, one by one, in the order of documents and texts; `coverage` counts them',
    ),
  leftOut: z
    .array(leftOutDateSchema)
    .describe('The dates that were read and kept out of `rows` on purpose, in the order of documents and texts'),
})

export type ChronologyCitation = z.infer<typeof citationSchema>
export type RowDate = z.infer<typeof rowDateSchema>
export type BasisReason = z.infer<typeof basisReasonSchema>
export type ChronologyRow = z.infer<typeof rowSchema>
export type ChronologyParty = z.infer<typeof partySchema>
export type ChronologyDocument = z.infer<typeof documentSchema>
export type CoverageFinding = z.infer<typeof findingSchema>
export type UndecidedDate = z.infer<typeof undecidedDateSchema>
export type LeftOutDate = z.infer<typeof leftOutDateSchema>
export type Chronology = z.infer<typeof chronologySchema>
