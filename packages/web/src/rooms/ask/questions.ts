// The questions of a matter, newest first, and what became of each. They name people and hold the documents' words: they live in the page's
// memory, never in an address or in what the browser keeps, and go with the page and with whoever signs out.
import type { Answer } from '@muniment/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api, cache } from '../../data/index.ts'

export type Asked = { readonly id: number; readonly question: string } & (
  | { readonly state: 'asking' | 'stopped' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'refused'; readonly error: unknown }
)

const NONE: readonly Asked[] = []

/** Never asked of the server: what is here was put here. */
const listQuery = (matter: string) =>
  queryOptions({
    queryKey: ['matter', matter, 'questions'],
    queryFn: () => NONE,
    initialData: NONE,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })

const listOf = (matter: string): readonly Asked[] => cache.getQueryData(listQuery(matter).queryKey) ?? NONE
const setList = (matter: string, list: readonly Asked[]): void =>
  void cache.setQueryData(listQuery(matter).queryKey, list)

/** What was taken away meanwhile stays away. */
function replace(matter: string, asked: Asked): void {
  setList(
    matter,
    listOf(matter).map((one) => (one.id === asked.id ? asked : one)),
  )
}

const running = new Map<number, AbortController>()
let count = 0

function stopRunning(id: number): void {
  running.get(id)?.abort()
  running.delete(id)
}

async function run(matter: string, id: number, question: string): Promise<void> {
  stopRunning(id)
  const turn = new AbortController()
  const { signal } = turn
  running.set(id, turn)
  replace(matter, { id, question, state: 'asking' })
  try {
    const params = { path: { matter } }
    const answer = await answerOf(
      api.POST('/matters/{matter}/questions', { params, body: { question, unkept: true }, signal }),
    )
    if (!signal.aborted) replace(matter, { id, question, state: 'answered', answer })
  } catch (error) {
    if (!signal.aborted) replace(matter, { id, question, state: 'refused', error })
  } finally {
    if (running.get(id) === turn) running.delete(id)
  }
}

export interface Questions {
  readonly list: readonly Asked[]
  readonly ask: (question: string) => void
  readonly again: (asked: Asked) => void
  readonly stop: (asked: Asked) => void
  readonly forget: (asked: Asked) => void
}

export function useQuestions(matter: string): Questions {
  const { data: list } = useQuery(listQuery(matter))
  return {
    list,
    ask: (question) => {
      count += 1
      setList(matter, [{ id: count, question, state: 'asking' }, ...listOf(matter)])
      void run(matter, count, question)
    },
    again: ({ id, question }) => void run(matter, id, question),
    stop: ({ id, question }) => {
      stopRunning(id)
      replace(matter, { id, question, state: 'stopped' })
    },
    forget: ({ id }) => {
      stopRunning(id)
      setList(
        matter,
        listOf(matter).filter((one) => one.id !== id),
      )
    },
  }
}
