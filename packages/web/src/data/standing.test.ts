import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { cache, keys } from './cache.ts'
import { hearStanding, standingOf } from './standing.ts'

const answer = (standing: string): Response => new Response('{}', { headers: { 'muniment-standing': standing } })

/** Looked at as by a room, until the function it gives is called. */
function looked(matter: string, what: string, from: { readonly hears?: string; readonly isHeld?: Promise<unknown> }) {
  const queryFn = async (): Promise<string> => {
    await from.isHeld
    if (from.hears !== undefined) hearStanding(answer(from.hears))
    return what
  }
  const query = cache
    .getQueryCache()
    .build(cache, { queryKey: [...keys.matter(matter), what], queryFn, gcTime: 60_000 })
  return { query, ask: () => query.fetch() }
}

/** As a part of a room that shows it. */
function show(query: ReturnType<typeof looked>['query']): void {
  const isShown = query.isActive.bind(query)
  query.isActive = () => true
  assert.ok(!isShown())
}

beforeEach(() => cache.clear())

test('of what was asked at once, that counts which the server had said before', async () => {
  assert.equal(standingOf('unheard')?.text, undefined, 'nothing was heard')
  hearStanding(answer('10'))
  const rows = looked('pumps', 'rows', { hears: '12' })
  const documents = looked('pumps', 'documents', { hears: '14' })
  for (const { query } of [rows, documents]) show(query)
  const asked = Promise.all([rows.ask(), documents.ask()])
  assert.equal(standingOf('pumps')?.text, '10', 'on its way')
  await asked
  assert.equal(
    standingOf('pumps')?.text,
    '10',
    'answered: a change between 10 and 14 may be in the one and not in the other',
  )
  await rows.ask()
  assert.equal(standingOf('pumps')?.text, '10', 'the other is as old as it was')
  await documents.ask()
  assert.equal(standingOf('pumps')?.text, '14')
})

test('what was put there by hand has no age, until it is asked', async () => {
  hearStanding(answer('20'))
  const matter = looked('valves', 'matter', {})
  show(matter.query)
  matter.query.setData('as somebody changed it', { manual: true })
  assert.equal(standingOf('valves'), null)
  await matter.ask()
  assert.equal(standingOf('valves')?.text, '20')
})

test('what nobody looks at and is older is asked anew when somebody does; what is as new is not', async () => {
  const old = looked('seals', 'old', {})
  await old.ask()
  hearStanding(answer('30'))
  const fresh = looked('seals', 'fresh', {})
  await fresh.ask()
  const shown = looked('seals', 'shown', {})
  show(shown.query)
  await shown.ask()
  const since = standingOf('seals') ?? assert.fail('was heard')
  assert.equal(since.text, '30')
  since.forgetOlder()
  assert.deepEqual(
    [old, fresh, shown].map(({ query }) => query.state.isInvalidated),
    [true, false, false],
  )
})
