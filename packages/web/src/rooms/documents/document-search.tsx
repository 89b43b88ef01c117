// Words in one document: how often, where one is among them, and the way from place to place. The words and the place stand in the address.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import { number, useCommands, useLanguage, usePlace, useWords } from '../../data/index.ts'
import { IconButton, type PageHighlight, SearchField, useRefusalWords } from '../../ui/index.ts'
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

export function DocumentSearch({ searching }: { readonly searching: Searching }): ReactNode {
  const t = useWords(documentWords)
  const word = useRefusalWords()
  const { words, count, step, look, error } = searching
  const field = useRef<HTMLInputElement>(null)
  const says = useHowMany(searching)
  const group = t('group')
  useCommands([
    { id: 'document.find', label: t('find-verb'), group, keys: '/', run: () => field.current?.focus() },
    { id: 'document.next-hit', label: t('next-hit'), group, keys: 'n', run: () => step(1) },
    { id: 'document.previous-hit', label: t('previous-hit'), group, keys: 'shift+n', run: () => step(-1) },
  ])
  return (
    <div role="search" className="flex min-w-0 items-center gap-1 max-mid:w-full">
      <SearchField
        ref={field}
        label={t('find')}
        placeholder={t('find-short')}
        value={words}
        onLook={look}
        onGoOn={step}
        className="min-h-8! w-40! min-w-0 max-mid:flex-1"
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
