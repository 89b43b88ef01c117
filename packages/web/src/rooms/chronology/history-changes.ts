// What an entry of a row’s history says in words: what was done, and of each field what it was and what it became. What is kept there may
// be of an older version: what is not understood is left out, never guessed.
import { writeDate } from '@muniment/contract/dates'
import type { Language, Say } from '../../data/index.ts'
import { KINDS, STATUS_CHOICES } from './choices.ts'
import type { ChronologySay } from './filter.ts'
import type { historyWords } from './history-words.ts'

export type HistorySay = Say<keyof (typeof historyWords)['en']>

export interface Entry {
  readonly act: string
  readonly undoes: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

export interface Wording {
  readonly t: HistorySay
  readonly say: ChronologySay
  readonly language: Language
  /** In the quotation marks of the language. */
  readonly quoted: (words: string) => string
  readonly partyOf: (id: string) => string | undefined
  readonly tagOf: (id: string) => string | undefined
}

const FIELDS = {
  date: 'date',
  text: 'text',
  kind: 'kind',
  status: 'status',
  isKey: 'isKey',
  reviewedBy: 'reviewed',
  parties: 'parties',
  tags: 'tags',
  citations: 'citations',
} as const

/** Who did what, in a sentence. */
export function actOf({ act, undoes, before, after }: Entry, name: string, { t, say }: Wording): string {
  if (undoes !== null) return say('history-undid', { name })
  if (act === 'event.split') return t(before === null ? 'split-off' : 'split', { name })
  if (before === null) return say('history-made', { name })
  if (act === 'event.merge') return t(typeof after['mergedInto'] === 'string' ? 'merged-into' : 'merge', { name })
  if (act === 'event.move') return t('move', { name })
  if (act === 'event.take-reading')
    return t(Object.hasOwn(after, 'text') || Object.hasOwn(after, 'date') ? 'take-reading' : 'leave-reading', { name })
  if (act === 'import.apply') return t('import', { name })
  if (typeof after['isRemoved'] === 'boolean') return t(after['isRemoved'] ? 'out' : 'in', { name })
  const known = Object.entries(FIELDS).flatMap(([field, word]) =>
    Object.hasOwn(after, field) ? [say(`field-${word}`)] : [],
  )
  return say('history-changed', { name, fields: known.length === 0 ? say('field-other') : known.join(', ') })
}

/** Each field that changed, as it was and as it became. */
export function changesOf({ before, after }: Entry, { t, say, language, quoted, partyOf, tagOf }: Wording): string[] {
  if (before === null) return []
  const lines: string[] = []
  const has = (field: string): boolean => Object.hasOwn(after, field) && Object.hasOwn(before, field)
  const change = (was: string | null, is: string | null): void => {
    if (was !== is) lines.push(t('change', { before: was ?? t('nothing'), after: is ?? t('nothing') }))
  }
  if (has('date')) change(dateWords(before['date'], language), dateWords(after['date'], language))
  if (has('text')) change(textWords(before['text'], quoted), textWords(after['text'], quoted))
  if (has('kind')) change(kindWords(before['kind'], say), kindWords(after['kind'], say))
  if (has('status')) change(statusWords(before['status'], say), statusWords(after['status'], say))
  if (typeof after['isKey'] === 'boolean') lines.push(t(after['isKey'] ? 'is-key' : 'not-key'))
  if (has('reviewedBy')) lines.push(t(after['reviewedBy'] === null ? 'not-reviewed' : 'is-reviewed'))
  const lists = [
    [
      before['parties'],
      after['parties'],
      (one: unknown) => partyOf(textOf(Reflect.get(Object(one), 'party'))) ?? t('no-party'),
    ],
    [before['tags'], after['tags'], (one: unknown) => tagOf(textOf(one)) ?? t('no-tag')],
    [before['citations'], after['citations'], (one: unknown) => quoteOf(one, quoted)],
  ] as const
  for (const [was, is, wordsOf] of lists) {
    if (!Array.isArray(was) || !Array.isArray(is)) continue
    const [had, has] = [was, is].map((list) => new Set<string>(list.map(wordsOf)))
    const [added, gone] = [has?.difference(had ?? new Set()), had?.difference(has ?? new Set())]
    if (added !== undefined && added.size > 0) lines.push(t('added', { names: [...added].join(', ') }))
    if (gone !== undefined && gone.size > 0) lines.push(t('taken-away', { names: [...gone].join(', ') }))
  }
  return lines
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const textWords = (value: unknown, quoted: Wording['quoted']): string | null =>
  typeof value === 'string' ? quoted(value) : null

const LONGEST_QUOTE = 120

function quoteOf(citation: unknown, quoted: Wording['quoted']): string {
  const quote = textOf(Reflect.get(Object(citation), 'quote'))
  return quoted(quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)} …` : quote)
}

function kindWords(value: unknown, say: ChronologySay): string | null {
  const kind = KINDS.find((one) => one === value)
  return kind === undefined ? null : say(`kind-${kind}`)
}

function statusWords(value: unknown, say: ChronologySay): string {
  return say(`status-${STATUS_CHOICES.find((one) => one === value) ?? 'none'}`)
}

function dateWords(value: unknown, language: Language): string | null {
  if (typeof value !== 'object' || value === null) return null
  const part = (name: string): unknown => Reflect.get(value, name)
  const textOrNull = (name: string): string | null => textOf(part(name)) || null
  return writeDate(
    {
      edtf: textOf(part('edtf')),
      earliest: textOrNull('earliest'),
      latest: textOrNull('latest'),
      precision: textOf(part('precision')),
      qualifier: textOrNull('qualifier'),
      time: textOrNull('time'),
      zone: textOrNull('zone'),
      asWritten: textOf(part('asWritten')),
    },
    language,
  )
}
