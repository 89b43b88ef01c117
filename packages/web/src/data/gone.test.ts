import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { forgetGone } from './gone.ts'
import { Refused } from './refused.ts'

const refused = (status: number, code: string): Refused => new Refused({ status, code, title: code, request: 'r' })

/** A page on which a matter is shown; `answers` is what the server says now. */
function opened() {
  const answers = new Map<string, unknown>()
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => forgetGone(client, error, query) }),
    defaultOptions: { queries: { retry: false } },
  })
  const ask = (queryKey: readonly string[]): Promise<unknown> =>
    client
      .fetchQuery({
        queryKey,
        queryFn: () => {
          const answer = answers.get(queryKey.join(' ')) ?? `${queryKey.join(' ')} in words`
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
        },
      })
      .catch((error: unknown) => error)
  const shown = (queryKey: readonly string[]): unknown => client.getQueryData(queryKey)
  return { client, answers, ask, shown }
}

const MATTER = ['matter', 'pumps']
const ROWS = ['matter', 'pumps', 'events', 'page']
const PAGE = ['page', 'letter', 'shown']
const OTHER = ['matter', 'valves', 'events']

test('once a matter is walled off, nothing of it that was shown is left: not its rows, nor the text of its pages', async () => {
  const { answers, ask, shown, client } = opened()
  for (const key of [MATTER, ROWS, PAGE, OTHER]) await ask(key)
  assert.equal(shown(ROWS), 'matter pumps events page in words')
  answers.set(ROWS.join(' '), refused(404, 'matter.not-found'))
  await ask(ROWS)
  for (const key of [MATTER, ROWS, PAGE]) assert.equal(shown(key), undefined, key.join(' '))
  assert.equal(client.getQueryState(MATTER)?.status, 'error', 'the page says so')
  assert.equal(shown(OTHER), 'matter valves events in words', 'another matter stays')
})

test('what was asked before the wall and is answered after it is not shown', async () => {
  const { answers, ask, shown } = opened()
  await ask(MATTER)
  let answer: (rows: string) => void = () => undefined
  answers.set(ROWS.join(' '), new Promise<string>((resolve) => (answer = resolve)))
  const late = ask(ROWS)
  answers.set(MATTER.join(' '), refused(404, 'matter.not-found'))
  await ask(MATTER)
  answer('rows of before')
  await late
  assert.equal(shown(ROWS), undefined)
})

test('where a role was taken away its data goes, and the rest of the matter stays', async () => {
  const { answers, ask, shown } = opened()
  for (const key of [MATTER, ROWS]) await ask(key)
  answers.set(ROWS.join(' '), refused(403, 'http.not-allowed'))
  await ask(ROWS)
  assert.equal(shown(ROWS), undefined)
  assert.equal(shown(MATTER), 'matter pumps in words')
})

test('a fault of the server, and a password that is wanted again, take nothing away', async () => {
  const { answers, ask, shown } = opened()
  await ask(ROWS)
  for (const error of [refused(500, 'http.fault'), refused(503, 'server.busy'), refused(403, 'http.not-confirmed')]) {
    answers.set(ROWS.join(' '), error)
    await ask(ROWS)
    assert.equal(shown(ROWS), 'matter pumps events page in words', error.code)
  }
})
