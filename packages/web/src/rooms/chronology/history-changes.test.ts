import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actOf, changesOf, type Wording } from './history-changes.ts'

/** Words as their name and what is put into them. */
const said = (name: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  [name, ...Object.values(facts).map(String)].join(' | ')
const wording: Wording = {
  t: said,
  say: said,
  language: 'en',
  quoted: (words) => `“${words}”`,
  partyOf: (id) => (id === 'p1' ? 'Jane Sample' : undefined),
  tagOf: (id) => (id === 't1' ? 'pumps' : undefined),
}
const date = (day: string) => ({
  edtf: day,
  earliest: day,
  latest: day,
  precision: 'day',
  qualifier: null,
  time: null,
  zone: null,
  asWritten: '',
})
const entry = (before: Record<string, unknown> | null, after: Record<string, unknown>, act = 'event.edit') => ({
  act,
  undoes: null,
  before,
  after,
})

test('of each field that changed it is said what it was and what it became', () => {
  const changes = changesOf(
    entry(
      {
        date: date('2021-03-03'),
        status: null,
        isKey: false,
        tags: [],
        parties: [{ party: 'p1', form: null }],
        text: 'Old',
      },
      {
        date: date('2021-04-03'),
        status: 'unsure',
        isKey: true,
        tags: ['t1', 't2'],
        parties: [],
        text: 'New',
      },
    ),
    wording,
  )
  assert.deepEqual(changes, [
    'change | 3 March 2021 | 3 April 2021',
    'change | “Old” | “New”',
    'change | status-none | status-unsure',
    'is-key',
    'taken-away | Jane Sample',
    'added | pumps, no-tag',
  ])
})

test('a merge and a split are told as what they were for this row', () => {
  const act = (one: ReturnType<typeof entry>) => actOf(one, 'Erika', wording)
  assert.equal(
    act(entry({ mergedInto: null, isRemoved: false }, { mergedInto: 'e', isRemoved: true }, 'event.merge')),
    'merged-into | Erika',
  )
  assert.equal(act(entry({ citations: [] }, { citations: [{}] }, 'event.merge')), 'merge | Erika')
  assert.equal(act(entry(null, { text: 'x' }, 'event.split')), 'split-off | Erika')
  assert.equal(act(entry({ citations: [{}] }, { citations: [] }, 'event.split')), 'split | Erika')
  assert.equal(act(entry({ isRemoved: false }, { isRemoved: true }, 'event.remove')), 'out | Erika')
})

test('what is kept in another shape is left out and breaks nothing', () => {
  for (const value of [
    null,
    7,
    'x',
    [],
    {},
    { date: 4 },
    { earliest: 1e300, edtf: 'x' },
    { earliest: 'x', latest: '2021-13-45', edtf: '2021-03/x' },
  ])
    for (const field of ['date', 'text', 'kind', 'status', 'parties', 'tags', 'citations', 'reviewedBy'])
      assert.ok(Array.isArray(changesOf(entry({ [field]: value }, { [field]: [value] }), wording)))
})
