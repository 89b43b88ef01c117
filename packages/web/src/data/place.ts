// Where one is stands in the address: filters, what is chosen, the page that is open. A link restores it, the back button goes back.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** What stands behind `?`, as text: `?q=…&status=refused`. An empty text is not there. */
export type Place = Readonly<Record<string, string>>

export function readPlace(search: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''))
}

export function writePlace(place: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(place).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}

/** Several values as one text of an address: `a,b`, and a comma within one is `%2C`. No more than a saved view can hold. */
const MOST_LISTED = 8

export const listIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.replaceAll('%2C', ',').replaceAll('%25', '%').trim())
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
    .slice(0, MOST_LISTED)

/** Null: nothing is left, and the name goes out of the address. */
export const listAs = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')

/** One of `values`, or the first of them. */
export const oneOf = <const T extends string>(text: string | undefined, values: readonly [T, ...T[]]): T =>
  values.find((value) => value === text) ?? values[0]

/**
 * The place, and a way to change some of it. `replace` (the way of filters while they are typed) leaves no step for the back button;
 * `push` leaves one. Null takes a name out.
 */
export function usePlace(): readonly [
  place: Place,
  change: (part: Readonly<Record<string, string | null>>, how?: 'push' | 'replace') => void,
] {
  const search: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(Object(search)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      ),
    [search],
  )
  const change = useCallback(
    (part: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'replace') => {
      const next = (before: Record<string, unknown>): Record<string, unknown> =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== null && value !== ''))
      void navigate({ to: '.', search: next, replace: how === 'replace', resetScroll: false })
    },
    [navigate],
  )
  return [place, change]
}
