// Words in one document: how often, where one is among them, and the way from place to place. The words and the place stand in the address.
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { number, useCommands, useLanguage, usePlace, useWords } from '../../data/index.ts'
import { IconButton, type PageHighlight, useRefusalWords } from '../../ui/index.ts'
import { searchQuery } from './document-queries.ts'
import { documentWords } from './document-words.ts'

export interface Searching {
  readonly words: string
  /** Of the hits; null where none of them is gone to. */
  readonly at: number | null
  readonly count: number | null
  readonly isAll: boolean
  readonly error: unknown
  readonly onPage: readonly PageHighlight[]
  readonly step: (by: 1 | -1) => void
  readonly look: (words: string) => void
}

export function useSearching(matter: string, document: string, page: number): Searching {
  const [place, change] = usePlace()
  const words = place['find'] ?? ''
  const { data, error } = useQuery(searchQuery(matter, document, words))
  const hits = data?.hits
  const placed = Number.parseInt(place['hit'] ?? '', 10) - 1
  const at = hits?.[placed] === undefined ? null : placed
  const onPage = useMemo(
    () =>
      (hits ?? []).flatMap((hit, index) =>
        hit.page === page ? [{ start: hit.start, end: hit.end, isNow: index === at }] : [],
      ),
    [hits, page, at],
  )
  const step = (by: 1 | -1): void => {
    if (hits === undefined || hits.length === 0) return
    const near = by === 1 ? hits.findIndex((hit) => hit.page >= page) : hits.findLastIndex((hit) => hit.page <= page)
    const next = at === null ? Math.max(near, by === 1 ? 0 : near) : (at + by + hits.length) % hits.length
    const to = hits.at(next)
    if (to !== undefined) change({ page: String(to.page), hit: String(((next + hits.length) % hits.length) + 1) })
  }
  const look = (next: string): void =>
    change({ find: next.trim() === '' ? null : next.trim().slice(0, 200), hit: null })
  const shown = words === '' ? null : error
  return { words, at, count: hits?.length ?? null, isAll: data?.isAll ?? true, error: shown, onPage, step, look }
}

const PAUSE_MILLISECONDS = 250

export function DocumentSearch({ searching }: { readonly searching: Searching }): ReactNode {
  const t = useWords(documentWords)
  const word = useRefusalWords()
  const { words, count, step, look, error } = searching
  const [typed, setTyped] = useState(words)
  const field = useRef<HTMLInputElement>(null)
  const says = useHowMany(searching)
  const later = useRef(0)
  useEffect(() => () => clearTimeout(later.current), [])
  const group = t('group')
  useCommands([
    { id: 'document.find', label: t('find-verb'), group, keys: '/', run: () => field.current?.focus() },
    { id: 'document.next-hit', label: t('next-hit'), group, keys: 'n', run: () => step(1) },
    { id: 'document.previous-hit', label: t('previous-hit'), group, keys: 'shift+n', run: () => step(-1) },
  ])
  const type = (text: string): void => {
    setTyped(text)
    clearTimeout(later.current)
    later.current = window.setTimeout(() => look(text), PAUSE_MILLISECONDS)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (typed.trim() === words) step(event.shiftKey ? -1 : 1)
      else look(typed)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      clearTimeout(later.current)
      setTyped('')
      look('')
      field.current?.blur()
    }
  }
  return (
    <div role="search" className="flex min-w-0 items-center gap-1 max-mid:w-full">
      <input
        ref={field}
        type="search"
        aria-label={t('find')}
        placeholder={t('find-short')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        className="min-h-8 w-40 min-w-0 rounded-base border border-edge bg-sheet px-2.5 placeholder:text-grey max-mid:flex-1"
      />
      {words === '' ? null : (
        <>
          <span role="status" className="min-w-16 px-1 text-small whitespace-nowrap text-grey tabular-nums">
            {error === null ? says : word(error)}
          </span>
          <IconButton icon="up" label={t('previous-hit')} disabled={(count ?? 0) === 0} onClick={() => step(-1)} />
          <IconButton icon="down" label={t('next-hit')} disabled={(count ?? 0) === 0} onClick={() => step(1)} />
        </>
      )}
    </div>
  )
}

function useHowMany({ words, at, count, isAll }: Searching): string {
  const t = useWords(documentWords)
  const language = useLanguage()
  const shown = number(count ?? 0, language)
  return words === '' || count === null
    ? ''
    : count === 0
      ? t('found-none')
      : at === null
        ? t(isAll ? 'found-count' : 'found-some', { count: isAll ? count : shown })
        : t(isAll ? 'hits' : 'hits-some', { at: number(at + 1, language), count: shown })
}
