// The questions of a matter on this page, newest first, and what became of each; and the conversations that are kept. Questions name people and hold
// the documents' words: they live in the page's memory, never in an address or in what the browser keeps, and go with whoever signs out.
import type { Answer, Conversation, Explained, Turn } from '@muniment/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api, cache, everyPage, keys } from '../../data/index.ts'
import { opinionsChanged } from './approved-queries.ts'
import { limitNow } from './limit.ts'
import { askAndHear, type Told } from './told.ts'

/** What questions are put to where it is not the whole matter. */
export interface AskedPart {
  readonly documents: string[]
  readonly parties: string[]
  readonly from?: string
  readonly to?: string
}

/** An answer, where it is kept, and what there is to say of it now. */
export interface Shown extends Answer, Pick<Turn, 'follows' | 'withdrawn' | 'rating'> {
  readonly kept: { readonly conversation: string; readonly turn: number } | null
}

export type Asked = {
  readonly id: number
  readonly question: string
  /** Null: its own words say what it is put to. */
  readonly part: AskedPart | 'whole' | null
} /** `told`: what was heard of the answer so far. */ & (
  | { readonly state: 'asking' | 'stopped'; readonly told: Told | null }
  | { readonly state: 'answered'; readonly answer: Shown }
  | { readonly state: 'refused'; readonly error: unknown }
)

interface OnPage {
  /** In which the next question is asked; null: it begins one. */
  readonly conversation: string | null
  readonly list: readonly Asked[]
}
const NONE: OnPage = { conversation: null, list: [] }

/** Never asked of the server: what is here was put here. */
const pageQuery = (matter: string) =>
  queryOptions({
    queryKey: keys.questions(matter),
    queryFn: () => NONE,
    initialData: NONE,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })

const onPage = (matter: string): OnPage => cache.getQueryData(pageQuery(matter).queryKey) ?? NONE
const setPage = (matter: string, page: OnPage): void => void cache.setQueryData(pageQuery(matter).queryKey, page)
const setList = (matter: string, list: readonly Asked[]): void => setPage(matter, { ...onPage(matter), list })

/** What was taken away meanwhile stays away. */
function replace(matter: string, asked: Asked): void {
  setList(
    matter,
    onPage(matter).list.map((one) => (one.id === asked.id ? asked : one)),
  )
}

const conversationsKey = (matter: string): readonly string[] => [...keys.matter(matter), 'conversations']

/** One's own, the one asked last first. */
export const conversationsQuery = (matter: string) =>
  queryOptions({
    queryKey: conversationsKey(matter),
    queryFn: () =>
      everyPage<Conversation>(async (query) => {
        const params = { path: { matter }, query }
        const { conversations, next } = await answerOf(api.GET('/matters/{matter}/conversations', { params }))
        return { items: conversations, next }
      }),
  })

const refreshConversations = (matter: string): void =>
  void cache.invalidateQueries({ queryKey: conversationsKey(matter) })

const running = new Map<number, AbortController>()
/** By matter: the question that begins the conversation, until it is answered or not. */
const beginning = new Map<string, Promise<void>>()
let count = 0

function stopRunning(id: number): void {
  running.get(id)?.abort()
  running.delete(id)
}

/** Asked quickly one after the other, the first begins the conversation and the others are asked in it. */
async function run(toAsk: ToAsk): Promise<void> {
  const { matter, id, question, part } = toAsk
  stopRunning(id)
  const turn = new AbortController()
  running.set(id, turn)
  replace(matter, { id, question, part, state: 'asking', told: null })
  for (let first = beginning.get(matter); first !== undefined; first = beginning.get(matter)) await first
  if (turn.signal.aborted) return
  const asking = settle(toAsk, turn)
  if (onPage(matter).conversation !== null) return asking
  beginning.set(matter, asking)
  await asking
  if (beginning.get(matter) === asking) beginning.delete(matter)
}

/** Asks and puts what became of it on the page; never rejects. */
async function settle(toAsk: ToAsk, turn: AbortController): Promise<void> {
  const { matter, id, question, part } = toAsk
  const { signal } = turn
  try {
    const answer = await asked(toAsk, signal)
    if (signal.aborted) return
    replace(matter, { id, question, part, state: 'answered', answer: { ...answer, withdrawn: 0, rating: null } })
    const { conversation } = onPage(matter)
    if (conversation === null && answer.kept !== null)
      setPage(matter, { ...onPage(matter), conversation: answer.kept.conversation })
    refreshConversations(matter)
  } catch (error) {
    if (!signal.aborted) replace(matter, { id, question, part, state: 'refused', error })
  } finally {
    if (running.get(id) === turn) running.delete(id)
  }
}

interface ToAsk {
  readonly matter: string
  readonly id: number
  readonly question: string
  readonly part: Asked['part']
  /** Tokens above which a model is not asked; null: none. */
  readonly limit: number | null
}

function asked({ matter, id, question, part, limit }: ToAsk, signal: AbortSignal) {
  const { conversation } = onPage(matter)
  const of = `/matters/${encodeURIComponent(matter)}`
  const address = conversation === null ? of : `${of}/conversations/${encodeURIComponent(conversation)}`
  const tell = (told: Told): void => {
    if (!signal.aborted) replace(matter, { id, question, part, state: 'asking', told })
  }
  const body = {
    question,
    ...putTo(part),
    ...(limit === null ? {} : { mostTokens: limit }),
  }
  return askAndHear(`${address}/questions`, body, signal, tell)
}

/** A conversation as it stands now, on the page instead of what was there. */
async function open(matter: string, conversation: string): Promise<void> {
  const turns = await everyPage<Turn>(async ({ cursor }) => {
    const params = { path: { matter, conversation }, query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } }
    const { answers, next } = await answerOf(api.GET('/matters/{matter}/conversations/{conversation}', { params }))
    return { items: answers, next }
  })
  stopAll(matter)
  const list = turns.map(({ question, number, ...answer }): Asked => {
    count += 1
    const part = partOf(answer)
    return { id: count, question, part, state: 'answered', answer: { ...answer, kept: { conversation, turn: number } } }
  })
  setPage(matter, { conversation, list })
}

const putTo = (part: Asked['part']): { readonly filter?: AskedPart; readonly whole?: true } =>
  part === null ? {} : part === 'whole' ? { whole: true } : { filter: part }

function partOf({ searched: { within } }: Pick<Answer, 'searched'>): Asked['part'] {
  if (within === null) return 'whole'
  if (within.byWords !== undefined) return null
  const { documents, parties, from, to } = within
  return { documents, parties, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** How it is understood, and what is found as the documents stand now; `follows` are the earlier questions it leans on. */
export const explainedQuery = (matter: string, { question, part }: Asked, follows: string | null) => {
  const earlier = follows === null ? [] : follows.split('\n')
  return queryOptions({
    queryKey: [...keys.matter(matter), 'explained', question, part, earlier],
    queryFn: (): Promise<Explained> =>
      answerOf(
        api.POST('/matters/{matter}/questions/explain', {
          params: { path: { matter } },
          body: { question, earlier, ...putTo(part) },
        }),
      ),
  })
}

function stopAll(matter: string): void {
  for (const { id } of onPage(matter).list) stopRunning(id)
}

/** Null: all of them. */
async function remove(matter: string, conversation: string | null): Promise<void> {
  if (conversation === null)
    await answerOf(api.DELETE('/matters/{matter}/conversations', { params: { path: { matter } } }))
  else
    await answerOf(
      api.DELETE('/matters/{matter}/conversations/{conversation}', { params: { path: { matter, conversation } } }),
    )
  if (conversation === null || onPage(matter).conversation === conversation) {
    stopAll(matter)
    setPage(matter, NONE)
  }
  refreshConversations(matter)
}

type Rating = NonNullable<Turn['rating']>

/** Null: takes back what was said. */
async function rate(matter: string, asked: Asked, rating: Rating | null): Promise<void> {
  if (asked.state !== 'answered' || asked.answer.kept === null) return
  const { conversation, turn } = asked.answer.kept
  const params = { path: { matter, conversation, turn } }
  const address = '/matters/{matter}/conversations/{conversation}/turns/{turn}/rating'
  await (rating === null
    ? answerOf(api.DELETE(address, { params }))
    : answerOf(api.PUT(address, { params, body: rating })))
  replace(matter, { ...asked, answer: { ...asked.answer, rating } })
  void opinionsChanged(matter)
}

export interface Questions extends OnPage {
  readonly ask: (question: string, part: AskedPart | null) => void
  readonly again: (asked: Asked) => void
  /** The same question, put to something else. */
  readonly askPart: (asked: Asked, part: AskedPart | 'whole') => void
  /** Whatever a model may take. */
  readonly askAnyway: (asked: Asked) => void
  readonly stop: (asked: Asked) => void
  readonly forget: (asked: Asked) => void
  /** The next question begins a conversation. */
  readonly begin: () => void
  readonly open: (conversation: string) => Promise<void>
  /** Null: all of them. */
  readonly remove: (conversation: string | null) => Promise<void>
  readonly rate: (asked: Asked, rating: Rating | null) => Promise<void>
}

export function useQuestions(matter: string): Questions {
  const { data } = useQuery(pageQuery(matter))
  return {
    ...data,
    ask: (question, part) => {
      count += 1
      setList(matter, [{ id: count, question, part, state: 'asking', told: null }, ...onPage(matter).list])
      void run({ matter, id: count, question, part, limit: limitNow() })
    },
    again: ({ id, question, part }) => void run({ matter, id, question, part, limit: limitNow() }),
    askPart: ({ id, question }, part) => void run({ matter, id, question, part, limit: limitNow() }),
    askAnyway: ({ id, question, part }) => void run({ matter, id, question, part, limit: null }),
    stop: (asked) => {
      stopRunning(asked.id)
      const { id, question, part } = asked
      // What was told was held against the documents: it stays where it can be read.
      replace(matter, { id, question, part, state: 'stopped', told: asked.state === 'asking' ? asked.told : null })
    },
    forget: ({ id }) => {
      stopRunning(id)
      setList(
        matter,
        onPage(matter).list.filter((one) => one.id !== id),
      )
    },
    begin: () => {
      stopAll(matter)
      setPage(matter, NONE)
    },
    open: (conversation) => open(matter, conversation),
    remove: (conversation) => remove(matter, conversation),
    rate: (asked, rating) => rate(matter, asked, rating),
  }
}
