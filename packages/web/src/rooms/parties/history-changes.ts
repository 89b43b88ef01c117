// What an entry of a party's history says in words. What is kept there may be of an older version: what is not understood is left out, never
// guessed.
import { type Language, quoted, type Say } from '../../data/index.ts'
import type { partyHistoryWords } from './history-words.ts'
import { KINDS, type Kind } from './queries.ts'

export type PartyHistorySay = Say<keyof (typeof partyHistoryWords)['en']>

export interface PartyEntry {
  readonly act: string
  readonly undoes: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

export function actOf({ act, undoes, before, after }: PartyEntry, name: string, t: PartyHistorySay): string {
  if (undoes !== null) return t('undid', { name })
  if (act === 'party.merge') return t(typeof after['mergedInto'] === 'string' ? 'merged-into' : 'merged', { name })
  if (before === null) return t('made', { name })
  if (act === 'party.split') return t('split', { name })
  if (typeof after['isRemoved'] === 'boolean') return t(after['isRemoved'] ? 'out' : 'in', { name })
  return t('changed', { name })
}

/** A list that grows says what was added to the party where `grown` does, and what was taken away where `shrunk` does. */
const LISTS = [
  ['addedAliases', 'names-added', 'names-gone'],
  ['removedAliases', 'names-gone', 'names-added'],
  ['addedRoles', 'roles-added', 'roles-gone'],
  ['removedRoles', 'roles-gone', 'roles-added'],
] as const

export function changesOf(
  { before, after }: PartyEntry,
  t: PartyHistorySay,
  kindOf: (kind: Kind) => string,
  language: Language,
): string[] {
  if (before === null) return []
  const lines: string[] = []
  const has = (field: string): boolean => Object.hasOwn(after, field) && Object.hasOwn(before, field)
  if (has('name')) {
    const [was, is] = [before['name'], after['name']].map((name) =>
      typeof name === 'string' ? quoted(name, language) : t('read'),
    )
    lines.push(t('called', { now: is ?? '', before: was ?? '' }))
  }
  if (has('kind')) {
    const [was, is] = [before['kind'], after['kind']].map((value) => {
      const kind = KINDS.find((one) => one === value)
      return kind === undefined ? t('read') : kindOf(kind)
    })
    lines.push(t('kind', { now: is ?? '', before: was ?? '' }))
  }
  for (const [field, grown, shrunk] of LISTS) {
    const [was, is] = [namesIn(before[field]), namesIn(after[field])]
    if (was === null || is === null) continue
    const [added, gone] = [is.filter((name) => !was.includes(name)), was.filter((name) => !is.includes(name))]
    if (added.length > 0) lines.push(t(grown, { names: added.join(', ') }))
    if (gone.length > 0) lines.push(t(shrunk, { names: gone.join(', ') }))
  }
  return lines
}

const namesIn = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.flatMap((name: unknown) => (typeof name === 'string' ? [name] : [])) : null
