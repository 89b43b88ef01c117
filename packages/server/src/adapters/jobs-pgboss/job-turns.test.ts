import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, array, constantFrom, nat, property, record } from 'fast-check'
import type { JobKind } from '../../platform/jobs/index.ts'
import { type Load, Turns } from './job-turns.ts'

const kind = (name: string, isSingle = false): JobKind => ({ name, retryLimit: 0, expireSeconds: 60, isSingle })
const kinds = [kind('read'), kind('find'), kind('gather', true)]
const load = (of: string, lane: string, waiting: number, running = 0): Load => ({ kind: of, lane, waiting, running })

/** Runs everything one after the other, as one worker with one hand would. */
function order(loads: Load[], turns = new Turns(kinds), most = 1000): string[] {
  const taken: string[] = []
  for (let turn = turns.next(loads, 0); turn !== null && taken.length < most; turn = turns.next(loads, 0)) {
    const { kind: name, lane } = turn
    taken.push(`${name} ${lane}`)
    const ended = loads.find((one) => one.kind === name && one.lane === lane)
    if (ended !== undefined) ended.running--
    turns.ran(name, lane, 1000, 0)
  }
  return taken
}

test('workspaces take turns, and within one its matters', () => {
  const taken = order([load('read', 'a/1', 3), load('read', 'a/2', 3), load('read', 'b/1', 3)])
  assert.deepEqual(taken.slice(0, 6), ['read a/1', 'read b/1', 'read a/2', 'read b/1', 'read a/1', 'read b/1'])
})

test('a workspace with work running waits for one that has none', () => {
  const turn = new Turns(kinds).next([load('read', 'a/1', 3, 2), load('read', 'b/1', 1)], 0)
  assert.equal(turn?.lane, 'b/1')
})

test('within a matter what is furthest along goes first', () => {
  assert.deepEqual(order([load('read', 'a/1', 1), load('gather', 'a/1', 1), load('find', 'a/1', 1)]), [
    'gather a/1',
    'find a/1',
    'read a/1',
  ])
})

test('what runs over a whole matter rests while the matter is being filled, and not longer', () => {
  const turns = new Turns(kinds)
  const loads = () => [load('read', 'a/1', 2), load('gather', 'a/1', 1)]
  turns.ran('gather', 'a/1', 1000, 0)
  assert.equal(turns.next(loads(), 3999)?.kind, 'read')
  assert.equal(turns.next(loads(), 4000)?.kind, 'gather')
  turns.ran('gather', 'a/1', 1000, 5000)
  assert.equal(turns.next([load('gather', 'a/1', 1)], 5001)?.kind, 'gather')
})

test('what runs over a whole matter never runs twice at once', () => {
  assert.equal(new Turns(kinds).next([load('gather', 'a/1', 1, 1)], 0), null)
})

test('a turn names the other lanes of its kind, so that none of them is fetched in its place', () => {
  const turn = new Turns(kinds).next([load('read', 'a/1', 1), load('read', 'b/1', 1), load('find', 'c/1', 1)], 0)
  assert.deepEqual(turn, { kind: 'read', lane: 'a/1', others: ['b/1'] })
})

test('whatever waits is taken in the end, and a lane never waits for more than one turn of each other', () => {
  const waiting = array(
    record({
      name: constantFrom('read', 'find'),
      lane: constantFrom('a/1', 'a/2', 'b/1', 'c/1'),
      n: nat(9),
    }),
    { maxLength: 8 },
  )
  always(
    property(waiting, (entries) => {
      const loads = [...new Map(entries.map(({ name, lane, n }) => [`${name} ${lane}`, load(name, lane, n)])).values()]
      const total = loads.reduce((sum, { waiting: n }) => sum + n, 0)
      const workspaces = new Set(loads.filter((one) => one.waiting > 0).map(({ lane }) => lane?.[0]))
      const taken = order(loads)
      assert.equal(taken.length, total)
      const first = taken.slice(0, workspaces.size).map((what) => what.split(' ')[1]?.[0])
      assert.equal(new Set(first).size, workspaces.size)
    }),
  )
})
