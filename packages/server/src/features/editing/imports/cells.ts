// What the cells of an imported row say, other than dates: pure. The words of an export mean what they say, in English and German.
import {
  type ChronologyRow,
  EVENT_KIND_WORDS,
  EVENT_STATUS_WORDS,
  type ImportField,
  type ImportProblem,
  withoutUnseen,
} from '@muniment/contract'
import type { EventStatus } from '../../../evidence/events/index.ts'
import { plainLines, plainText, wordsIn } from '../../../evidence/exhibits/index.ts'

export type Cells = Readonly<Partial<Record<ImportField, string>>>

/** A cell that was not understood. */
export interface Problem {
  readonly field: ImportField
  readonly code: ImportProblem
  readonly words: string
  readonly candidates?: readonly string[]
}

/** What was read, or what is in the way of it; neither where nothing is asked. */
export interface Said<T> {
  readonly value?: T
  readonly problem?: Problem
}

/** As the API takes them. */
const MOST = { text: 5000, party: 300, parties: 200, tag: 60, tags: 50 } as const
const LANGUAGES = ['en', 'de'] as const

export function textOf({ text = '' }: Cells): Said<string> {
  const value = plainLines(text).trim()
  if (value === '') return { problem: { field: 'text', code: 'no-text', words: '' } }
  if (value.length > MOST.text) return { problem: { field: 'text', code: 'too-long', words: value } }
  return { value }
}

/** Null: an empty cell says there is none. */
export function statusOf({ status }: Cells): Said<EventStatus | null> {
  if (status === undefined) return {}
  const word = status.trim().toLowerCase()
  if (word === '') return { value: null }
  const value = EVENT_STATUS_WORDS.find(
    (known) => known === word || LANGUAGES.some((language) => wordsIn(language).status[known].toLowerCase() === word),
  )
  return value === undefined ? { problem: { field: 'status', code: 'not-a-status', words: status } } : { value }
}

/** 'Document date: signed' names a kind and a role. */
export function kindOf({ kind = '' }: Cells): Said<ChronologyRow['kind']> {
  const word = (kind.split(':')[0] ?? '').trim().toLowerCase()
  if (word === '') return {}
  const value = EVENT_KIND_WORDS.find(
    (known) => known === word || LANGUAGES.some((language) => wordsIn(language).kind[known].toLowerCase() === word),
  )
  return value === undefined ? { problem: { field: 'kind', code: 'not-a-kind', words: kind } } : { value }
}

export function keyOf({ key }: Cells): Said<boolean> {
  if (key === undefined) return {}
  if (/^(?:yes|ja|x|true|wahr|1|✓|✔)$/i.test(key.trim())) return { value: true }
  if (/^(?:|no|nein|false|falsch|0|-|–)$/i.test(key.trim())) return { value: false }
  return { problem: { field: 'key', code: 'not-yes-or-no', words: key } }
}

export function tagsOf({ tags }: Cells): Said<readonly string[]> {
  if (tags === undefined) return {}
  const value = listIn(tags)
  const problem = (code: ImportProblem) => ({ problem: { field: 'tags' as const, code, words: tags } })
  if (value.length > MOST.tags) return problem('too-many')
  return value.some((tag) => tag.length > MOST.tag) ? problem('too-long') : { value }
}

/** A comma parts names only where each of them is known: 'Muster, Beispiel & Partner' may be one. */
export function partiesOf({ parties }: Cells, isKnown: (name: string) => boolean): Said<readonly string[]> {
  if (parties === undefined) return {}
  const problem = (code: ImportProblem) => ({ problem: { field: 'parties' as const, code, words: parties } })
  const value = listIn(parties)
  const [only = ''] = value
  if (value.length === 1 && only.includes(',') && !isKnown(only)) {
    const parts = only.split(',').map((part) => part.trim())
    return parts.every(isKnown) ? { value: parts } : problem('unclear-list')
  }
  if (value.length > MOST.parties) return problem('too-many')
  return value.some((name) => name.length > MOST.party) ? problem('too-long') : { value }
}

const listIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;\n]/)
      .map((item) => plainText(withoutUnseen(item)))
      .filter((item) => item !== ''),
  ),
]

export const isAlike = (a: string, b: string): boolean => flat(a) === flat(b)
export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(flat).sort().join('\n') === b.map(flat).sort().join('\n')

/** As a cell has it: an apostrophe may guard what looks like a formula. */
const flat = (text: string): string => plainText(plainLines(text)).replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')

/** As names are compared. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase()
