// Why a file, or a part of it, was not read, and what a person must know of what was: stable codes with the facts each needs. They are
// stored, and given by `lab read`; the sentences they are said in stand in evidence/exhibits, in every language.

/** `not-read`: the file or a part of it. `remark`: it was read, with something to know. */
export const READ_CODES = {
  'text.empty': 'not-read',
  'text.not-opened': 'not-read',
  'text.unknown-kind': 'not-read',
  'text.convert-data': 'not-read',
  'text.convert-doc': 'not-read',
  'text.convert-pst': 'not-read',
  'text.convert-xls': 'not-read',
  'text.encrypted': 'not-read',
  'text.damaged': 'not-read',
  'text.bomb': 'not-read',
  'text.unsafe-path': 'not-read',
  'text.too-large': 'not-read',
  'text.too-deep': 'not-read',
  'text.time-limit': 'not-read',
  'text.memory-limit': 'not-read',
  'text.reader-failed': 'not-read',
  'text.no-text': 'not-read',
  'text.page-without-text': 'not-read',
  'text.page-low-confidence': 'remark',
  'text.recognition-quota': 'not-read',
  'text.page-failed': 'not-read',
  'text.repaired-sign': 'remark',
  'text.part-left-out': 'not-read',
  'text.hidden-part': 'remark',
  'text.other-kind': 'remark',
} as const satisfies Record<string, 'not-read' | 'remark'>

export type ReadRefusalCode = keyof typeof READ_CODES

/** `name`, `sheet`: as a person gave it. */
interface Facts {
  readonly name: string
  readonly sheet: string
  readonly count: number
  readonly pages: number
  readonly kept: number
}

/** What a reader may add to a code, and the facts it is said with. */
export const READ_DETAILS = {
  'attached-files': ['count'],
  'binary-workbook': [],
  checksum: [],
  'cut-short': [],
  'document-type': [],
  'embedded-objects': ['count'],
  entries: ['count'],
  entry: ['name'],
  'entry-is-link': ['name'],
  'failed-pages': ['count', 'pages'],
  'first-messages': ['count'],
  'first-pages': ['count'],
  'first-parts': ['count'],
  'first-rows': ['count'],
  'header-only': [],
  'hidden-text': [],
  'large-table': [],
  'malformed-xml': [],
  'matter-full': ['name'],
  'quota-full': ['name'],
  'nested-too-deep': [],
  'no-pages': [],
  'odd-packing': [],
  'page-image': [],
  'part-infected': ['name'],
  'part-missing': [],
  'part-not-filed': ['name'],
  'part-too-large': ['name'],
  remarks: ['kept', 'count'],
  'sheet-first-rows': ['sheet', 'count'],
  'sheet-formulas': ['sheet', 'count'],
  'sheet-hidden': ['sheet'],
  'sheet-hidden-columns': ['sheet'],
  'sheet-hidden-rows': ['sheet', 'count'],
  'sub-documents': [],
} as const satisfies Record<string, readonly (keyof Facts)[]>

export type ReadDetailName = keyof typeof READ_DETAILS

/** One of `READ_DETAILS` with its facts. */
export type ReadDetail = {
  [D in ReadDetailName]: { readonly detail: D } & Pick<Facts, (typeof READ_DETAILS)[D][number]>
}[ReadDetailName]

export const isReadCode = (code: unknown): code is ReadRefusalCode =>
  typeof code === 'string' && Object.hasOwn(READ_CODES, code)

const isDetailName = (name: unknown): name is ReadDetailName =>
  typeof name === 'string' && Object.hasOwn(READ_DETAILS, name)

/** Whether every fact is there, and nothing else. */
export function isReadDetail(facts: Readonly<Record<string, unknown>>): facts is ReadDetail {
  const { detail, ...others } = facts
  if (!isDetailName(detail)) return false
  const wanted: readonly (keyof Facts)[] = READ_DETAILS[detail]
  const isText = (fact: string): boolean => fact === 'name' || fact === 'sheet'
  return (
    Object.keys(others).length === wanted.length &&
    wanted.every((fact) => typeof others[fact] === (isText(fact) ? 'string' : 'number'))
  )
}

export type NoFacts = Readonly<Record<string, never>>

/** Thrown by a reader for a file that cannot be read. */
export class ReadRefusal extends Error {
  readonly code: ReadRefusalCode
  readonly facts: ReadDetail | NoFacts

  /** The message, which a log may hold, is the code: facts may name what a person named. */
  constructor(code: ReadRefusalCode, facts: ReadDetail | NoFacts = {}) {
    super(code)
    this.name = 'ReadRefusal'
    this.code = code
    this.facts = facts
  }
}
