// What the palette finds beside commands: the cast by its names, rows and documents of the matter one is in, and matters and documents
// everywhere, which the server looks for. So nobody finds what lies behind a wall, and nothing is held here that was not asked for.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import {
  addresses,
  answerOf,
  api,
  type Command,
  keys,
  mattersNamedQuery,
  mattersQuery,
  partyNamesQuery,
  useWords,
} from '../data/index.ts'
import { paletteWords } from './palette-words.ts'
import { useMatterHere } from './places.tsx'

const MOST_ROWS = 8
const MOST_DOCUMENTS = 6
const MOST_ELSEWHERE = 20
/** Of those found elsewhere. */
const MOST_ELSEWHERE_SHOWN = 6
/** Less says too little to look for. */
const LEAST_LETTERS = 2
/** Looked for when somebody has stopped typing for so long. */
const PAUSE_MILLISECONDS = 200
/** The longest a search takes; a row is known by its beginning. */
const MOST_LETTERS = 200

const foundQuery = (matter: string, text: string) =>
  queryOptions({
    queryKey: [...keys.matter(matter), 'found', text],
    queryFn: async ({ signal }) => {
      const path = { matter }
      const [rows, documents] = await Promise.all([
        answerOf(api.GET('/matters/{matter}/events', { params: { path, query: { text, limit: MOST_ROWS } }, signal })),
        answerOf(
          api.GET('/matters/{matter}/documents', {
            params: { path, query: { name: text, limit: MOST_DOCUMENTS } },
            signal,
          }),
        ),
      ])
      return { rows: rows.events, documents: documents.documents }
    },
  })

/** Also of the matter one is in: whoever asks leaves those out. */
const elsewhereQuery = (text: string) =>
  queryOptions({
    queryKey: [...keys.matters, 'documents', text],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/documents', { params: { query: { name: text, limit: MOST_ELSEWHERE } }, signal })))
        .documents,
  })

function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const waiting = setTimeout(() => settle(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(waiting)
  }, [text])
  return settled
}

export interface FoundThings {
  readonly things: {
    /** By their names: they are shown where the name is meant. */
    readonly named: readonly Command[]
    /** By words that need not stand in what is shown of them. */
    readonly found: readonly Command[]
  }
  readonly isLooking: boolean
  readonly error: unknown
}

export function useFound(typed: string): FoundThings {
  const t = useWords(paletteWords)
  const navigate = useNavigate()
  const matter = useMatterHere()
  const wanted = typed.trim().slice(0, MOST_LETTERS)
  const text = useSettled(wanted)
  const isAsked = wanted.length >= LEAST_LETTERS
  const enabled = isAsked && text.length >= LEAST_LETTERS
  const here = matter ?? ''
  const listed = useQuery(mattersQuery).data?.matters ?? []
  const byName = useQuery({ ...mattersNamedQuery(text), enabled })
  const elsewhere = useQuery({ ...elsewhereQuery(text), enabled })
  const { data: cast = [] } = useQuery({ ...partyNamesQuery(here), enabled: matter !== undefined })
  const asked = useQuery({ ...foundQuery(here, text), enabled: enabled && matter !== undefined })
  const isSettled = isAsked && text === wanted
  const known = new Set(listed.map(({ id }) => id))
  const matters = [...listed, ...(isSettled ? (byName.data?.matters ?? []) : []).filter(({ id }) => !known.has(id))]
  const go =
    (to: string, search: Record<string, string> = {}) =>
    (): void =>
      void navigate({ to, search })
  const named: Command[] = [
    ...matters.map(({ id, name }) => ({
      id: `matter.${id}`,
      label: t('open-matter', { matter: name }),
      group: t('matters'),
      run: go(addresses.documents(id)),
    })),
    ...(wanted.length < LEAST_LETTERS
      ? []
      : cast.map(({ id, name }) => ({
          id: `party.${id}`,
          label: name,
          group: t('found-party'),
          run: go(addresses.parties(here), { party: id }),
        }))),
  ]
  const found: Command[] = !isSettled
    ? []
    : [
        ...(asked.data?.rows ?? []).map(({ id, text: words }) => ({
          id: `row.${id}`,
          label: words,
          group: t('found-row'),
          run: go(addresses.chronology(here), { row: id }),
        })),
        ...(asked.data?.documents ?? []).map(({ id, name }) => ({
          id: `document.${id}`,
          label: name,
          group: t('found-document'),
          run: go(addresses.document(here, id)),
        })),
        ...(elsewhere.data ?? [])
          .filter((document) => document.matter.id !== matter)
          .slice(0, MOST_ELSEWHERE_SHOWN)
          .map((document) => ({
            id: `document.${document.id}`,
            label: document.name,
            group: document.matter.name,
            run: go(addresses.document(document.matter.id, document.id)),
          })),
      ]
  return {
    things: { named, found },
    isLooking: isAsked && (!isSettled || asked.isFetching || elsewhere.isFetching),
    error: isSettled ? (asked.error ?? elsewhere.error ?? byName.error) : null,
  }
}
