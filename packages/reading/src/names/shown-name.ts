// How a name is shown in the cast, whatever way a document writes it.
import type { PartyKind } from './party.ts'
import { SUFFIXES } from './words.ts'

/** People are not shouted: 'JANE SAMPLE' is shown as another place writes it, else as 'Jane Sample'. */
export function quietly(names: readonly string[]): readonly string[] {
  const isLoud = (name: string) => name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
  const calm = new Map(names.filter((name) => !isLoud(name)).map((name) => [name.toLowerCase(), name]))
  return names.map((name) => (isLoud(name) ? (calm.get(name.toLowerCase()) ?? lowered(name)) : name))
}

const lowered = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => {
    if (/^(?:I{2,3}|IV)$/.test(word)) return word
    return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`
  })

/** 'Sample, Jane' is shown as 'Jane Sample'. */
export function shownName(name: string, kind: PartyKind): string {
  const parts = name.split(', ')
  if (kind !== 'person' || parts.length !== 2 || SUFFIXES.has((parts[1] ?? '').replaceAll('.', '').toLowerCase()))
    return name
  return `${parts[1]} ${parts[0]}`
}
