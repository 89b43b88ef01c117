// Which rows are shown, as the address says it and as the interface is asked; and in words, for chips and exports.
import { writeIsoDay } from '@muniment/contract/dates'
import type { Language, Place, Say } from '../../data/index.ts'
import type { chronologyWords } from './words.ts'

// Those of the contract, written out: its values bring zod along, which tries `new Function` and so breaks the page’s policy.
const STATUSES = ['undisputed', 'disputed by us', 'disputed by them', 'prospective', 'unsure'] as const
export const STATUS_CHOICES = [...STATUSES, 'none'] as const
export type StatusChoice = (typeof STATUS_CHOICES)[number]
export const KINDS = ['event', 'document-date', 'deadline', 'term'] as const
export const ORDERS = ['date', '-date', '-changed'] as const
export type Order = (typeof ORDERS)[number]
export type ChronologySay = Say<keyof (typeof chronologyWords)['en']>

/** As a query of the interface: what is not asked for is not there. */
export interface EventFilter {
  readonly from?: string
  readonly to?: string
  readonly party?: string
  readonly document?: string
  readonly status?: StatusChoice
  readonly key?: 'true'
  readonly reviewed?: 'true' | 'false'
  readonly text?: string
  readonly tag?: string
  readonly kind?: (typeof KINDS)[number]
  /** Rows that another row contradicts. */
  readonly contradicted?: 'true'
  /** Rows of which documents now say something else. */
  readonly otherReading?: 'true'
  /** Rows that somebody should look at. */
  readonly confidence?: 'check'
  /** Rows that were taken out, instead of those that stand. */
  readonly removed?: 'true'
  /** Rows changed after this number. */
  readonly since?: number
}

/** What a file can be made of: never of what was taken out, and not by what one person has not looked at. */
export function ofFiles({ removed, since, ...filter }: EventFilter): EventFilter {
  void removed
  void since
  return filter
}

/** The names a filter has in the address, for taking all of it away. */
export const NO_FILTER = {
  from: null,
  to: null,
  party: null,
  document: null,
  status: null,
  key: null,
  reviewed: null,
  tag: null,
  kind: null,
  contradicted: null,
  otherReading: null,
  confidence: null,
  removed: null,
  since: null,
  q: null,
} as const

const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined

export function filterIn(place: Place): EventFilter {
  const from = dayIn(place['from'])
  const to = dayIn(place['to'])
  const status = STATUS_CHOICES.find((one) => one === place['status'])
  const reviewed = (['true', 'false'] as const).find((one) => one === place['reviewed'])
  const text = place['q']?.trim().slice(0, 200) ?? ''
  const { party, document, tag } = place
  const kind = KINDS.find((one) => one === place['kind'])
  const since = /^\d{1,15}$/.test(place['since'] ?? '') ? Number(place['since']) : undefined
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(party === undefined ? {} : { party }),
    ...(document === undefined ? {} : { document }),
    ...(status === undefined ? {} : { status }),
    ...(place['key'] === 'true' ? { key: 'true' as const } : {}),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(text === '' ? {} : { text }),
    ...(tag === undefined ? {} : { tag }),
    ...(kind === undefined ? {} : { kind }),
    ...(place['contradicted'] === 'true' ? { contradicted: 'true' as const } : {}),
    ...(place['otherReading'] === 'true' ? { otherReading: 'true' as const } : {}),
    ...(place['confidence'] === 'check' ? { confidence: 'check' as const } : {}),
    ...(place['removed'] === 'true' ? { removed: 'true' as const } : {}),
    ...(since === undefined ? {} : { since }),
  }
}

interface Names {
  readonly party: (id: string) => string | undefined
  readonly document: (id: string) => string | undefined
}

/** One entry for each part of the filter: its name in the address, and what it says. */
export function filterWords(
  filter: EventFilter,
  t: ChronologySay,
  language: Language,
  names: Names,
): readonly { readonly name: keyof typeof NO_FILTER; readonly words: string }[] {
  const { from, to, party, document, status, key, reviewed, text, tag, kind, removed, since } = filter
  const all: { name: keyof typeof NO_FILTER; words: string }[] = []
  if (text !== undefined) all.push({ name: 'q', words: t('chip-text', { words: text }) })
  if (from !== undefined) all.push({ name: 'from', words: t('chip-from', { day: writeIsoDay(from, language) }) })
  if (to !== undefined) all.push({ name: 'to', words: t('chip-to', { day: writeIsoDay(to, language) }) })
  if (party !== undefined) {
    const called = names.party(party)
    all.push({ name: 'party', words: called === undefined ? t('chip-party-one') : t('chip-party', { party: called }) })
  }
  if (document !== undefined) {
    const called = names.document(document)
    const words = called === undefined ? t('chip-document-one') : t('chip-document', { document: called })
    all.push({ name: 'document', words })
  }
  if (status !== undefined) all.push({ name: 'status', words: t('chip-status', { status: t(`status-${status}`) }) })
  if (key !== undefined) all.push({ name: 'key', words: t('chip-key') })
  if (reviewed !== undefined)
    all.push({ name: 'reviewed', words: t(reviewed === 'true' ? 'reviewed' : 'not-reviewed') })
  if (tag !== undefined) all.push({ name: 'tag', words: t('chip-tag', { tag }) })
  if (kind !== undefined) all.push({ name: 'kind', words: t('chip-kind', { kind: t(`kind-${kind}`) }) })
  if (filter.contradicted !== undefined) all.push({ name: 'contradicted', words: t('chip-contradicted') })
  if (filter.otherReading !== undefined) all.push({ name: 'otherReading', words: t('chip-other') })
  if (filter.confidence !== undefined) all.push({ name: 'confidence', words: t('chip-check') })
  if (removed !== undefined) all.push({ name: 'removed', words: t('chip-removed') })
  if (since !== undefined) all.push({ name: 'since', words: t('chip-since') })
  return all
}
