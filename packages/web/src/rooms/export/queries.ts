// What a file will hold, by the filter that stands in the address, as the chronology's own address has it.
import type { ExportColumn } from '@muniment/contract'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, keys, listIn, type Place } from '../../data/index.ts'

/** By the name in the address, the name of the interface. What is looked for by one person alone is in no file. */
const NAMES = {
  q: 'text',
  from: 'from',
  to: 'to',
  party: 'party',
  document: 'document',
  status: 'status',
  key: 'key',
  reviewed: 'reviewed',
  reviewer: 'reviewer',
  tag: 'tag',
  kind: 'kind',
  contradicted: 'contradicted',
  otherReading: 'otherReading',
  confidence: 'confidence',
} as const

/** Several values, as the chronology's address has them. */
const LISTED: readonly string[] = ['party', 'reviewer', 'tag', 'status']

export type FileFilter = Readonly<Record<string, string | string[]>>

export const filterIn = (place: Place): FileFilter =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, asked]) => {
      const value = place[name]?.trim() ?? ''
      return value === '' ? [] : [[asked, LISTED.includes(name) ? listIn(value) : value]]
    }),
  )

/** As the chronology's address has it, for the way there. */
export const searchOf = (place: Place): Record<string, string> =>
  Object.fromEntries(Object.entries(place).filter(([name]) => Object.hasOwn(NAMES, name)))

export type FileLanguage = 'of-matter' | 'en' | 'de'
export const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'csv', 'ics', 'json'] as const
export type FileFormat = (typeof FORMATS)[number]

export interface FileAsked {
  readonly filter: FileFilter
  readonly language: FileLanguage
  /** Null: the usual ones. */
  readonly columns: readonly ExportColumn[] | null
}

const queryOf = ({ filter, language, columns }: FileAsked): Record<string, string | string[]> => ({
  ...filter,
  language,
  ...(columns === null ? {} : { columns: columns.join(',') }),
})

export const fileAddress = (matter: string, file: string, asked: FileAsked): string =>
  `/matters/${encodeURIComponent(matter)}/${file}?${new URLSearchParams(
    Object.entries(queryOf(asked)).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString()}`

export const previewQuery = (matter: string, asked: FileAsked) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'preview', asked],
    queryFn: () =>
      answerOf(
        api.GET('/matters/{matter}/chronology/preview', {
          // Whatever stands in the address: the interface says what of it is no filter.
          params: { path: { matter }, query: queryOf(asked) },
        }),
      ),
    placeholderData: (before) => before,
  })
