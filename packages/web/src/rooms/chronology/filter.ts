// Which rows are shown, as the address says it and as the interface is asked; and in words, for chips and exports.
import { writeIsoDay } from '@muniment/contract/dates'
import { type Language, listAs, listIn, type Place, type Say } from '../../data/index.ts'
import { KINDS, STATUS_CHOICES, type StatusChoice } from './choices.ts'
import type { chronologyWords } from './words.ts'

export { KINDS, STATUS_CHOICES, type StatusChoice } from './choices.ts'

export const ORDERS = ['date', '-date', '-changed'] as const
export type Order = (typeof ORDERS)[number]
export type ChronologySay = Say<keyof (typeof chronologyWords)['en']>

/** As a query of the interface: what is not asked for is not there. */
export interface EventFilter {
  readonly from?: string
  readonly to?: string
  /** Rows that name all of them. */
  readonly party?: string[]
  readonly document?: string
  /** Any of them. */
  readonly status?: StatusChoice[]
  readonly key?: 'true'
  readonly reviewed?: 'true' | 'false'
  /** Rows that one of them reviewed. */
  readonly reviewer?: string[]
  readonly text?: string
  /** Rows that have all of them. */
  readonly tag?: string[]
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
  reviewer: null,
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

/** An id that none is, in an address that was cut or mistyped, would be refused with all the rows. */
const isId = (text: string | undefined): text is string =>
  text !== undefined && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

export function filterIn(place: Place): EventFilter {
  const from = dayIn(place['from'])
  const to = dayIn(place['to'])
  const listed = listIn(place['status'])
  const status = STATUS_CHOICES.filter((one) => listed.includes(one))
  const reviewed = (['true', 'false'] as const).find((one) => one === place['reviewed'])
  const text = place['q']?.trim().slice(0, 200) ?? ''
  const document = isId(place['document']) ? place['document'] : undefined
  const [party, reviewer] = [listIn(place['party']).filter(isId), listIn(place['reviewer']).filter(isId)]
  const tag = listIn(place['tag'])
  const kind = KINDS.find((one) => one === place['kind'])
  const since = /^\d{1,15}$/.test(place['since'] ?? '') ? Number(place['since']) : undefined
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(party.length === 0 ? {} : { party }),
    ...(document === undefined ? {} : { document }),
    ...(status.length === 0 ? {} : { status }),
    ...(place['key'] === 'true' ? { key: 'true' as const } : {}),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(reviewer.length === 0 ? {} : { reviewer }),
    ...(text === '' ? {} : { text }),
    ...(tag.length === 0 ? {} : { tag }),
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
  readonly member: (id: string) => string | null
}

interface FilterPart {
  readonly name: keyof typeof NO_FILTER
  readonly words: string
  /** What stands in the address without it. */
  readonly without: string | null
}

/** One entry for each part of the filter: its name in the address, and what it says. What all must hold stands alone, what may hold together. */
export function filterWords(
  filter: EventFilter,
  t: ChronologySay,
  language: Language,
  names: Names,
): readonly FilterPart[] {
  const { from, to, party, document, status, key, reviewed, reviewer, text, tag, kind, removed, since } = filter
  const all: FilterPart[] = []
  const add = (name: FilterPart['name'], words: string, without: string | null = null): void =>
    void all.push({ name, words, without })
  const but = (values: readonly string[], one: string): string | null => listAs(values.filter((value) => value !== one))
  if (text !== undefined) add('q', t('chip-text', { words: text }))
  if (from !== undefined) add('from', t('chip-from', { day: writeIsoDay(from, language) }))
  if (to !== undefined) add('to', t('chip-to', { day: writeIsoDay(to, language) }))
  for (const one of party ?? []) {
    const called = names.party(one)
    add('party', called === undefined ? t('chip-party-one') : t('chip-party', { party: called }), but(party ?? [], one))
  }
  if (document !== undefined) {
    const called = names.document(document)
    add('document', called === undefined ? t('chip-document-one') : t('chip-document', { document: called }))
  }
  if (status !== undefined) {
    const listed = new Intl.ListFormat(language, { type: 'disjunction' }).format(
      status.map((one) => t(`status-${one}`)),
    )
    add('status', t('chip-status', { status: listed }))
  }
  if (key !== undefined) add('key', t('chip-key'))
  if (reviewed !== undefined) add('reviewed', t(reviewed === 'true' ? 'reviewed' : 'not-reviewed'))
  for (const one of reviewer ?? []) {
    const called = names.member(one)
    const words = called === null ? t('chip-reviewer-one') : t('chip-reviewer', { name: called })
    add('reviewer', words, but(reviewer ?? [], one))
  }
  for (const one of tag ?? []) add('tag', t('chip-tag', { tag: one }), but(tag ?? [], one))
  if (kind !== undefined) add('kind', t('chip-kind', { kind: t(`kind-${kind}`) }))
  if (filter.contradicted !== undefined) add('contradicted', t('chip-contradicted'))
  if (filter.otherReading !== undefined) add('otherReading', t('chip-other'))
  if (filter.confidence !== undefined) add('confidence', t('chip-check'))
  if (removed !== undefined) add('removed', t('chip-removed'))
  if (since !== undefined) add('since', t('chip-since'))
  return all
}
