// What was done is recorded in the transaction that did it: either both are there or neither. Who, in which workspace and for which
// request is taken from the scope, when from the database; a slice says only what and to what.
//
// On PostgreSQL the entries of one workspace are made one after the other, so the lock on its head is taken last: acts are gathered
// and written by one statement just before the commit, in whatever order the transaction's own locks were taken. Nothing can then wait
// for us while we wait for it.
import { randomBytes } from 'node:crypto'
import { canonicalize } from '@muniment/proof'
import { storable, type WorkspaceId } from '../../base/index.ts'
import type { Connection, DoorScope, Scope } from '../db/index.ts'
import type { Authority } from '../tenancy/index.ts'
import type { FACTS } from './facts.ts'
import { appendActs, appendActsAtTheDoor } from './queries.ts'

type FactName = (typeof FACTS)[number]

export interface Target {
  /** A word of ours: `document`, `matter`, `member` … */
  readonly type: string
  readonly id: string
}

export interface Act {
  /** A stored name from the slice's `acts.ts`: `document.filed`. Never renamed. */
  readonly action: string
  /** What it was done to. Names the matter too where there is one: whoever is walled off from it does not see the entry. */
  readonly targets: readonly Target[]
  /** What one must know to judge the act: counts, old and new role. Never document text. */
  readonly facts?: { readonly [name in FactName]?: string | number | boolean | null }
}

const ACTION = /^[a-z][a-z-]{0,39}\.[a-z][a-z-]{0,59}$/
const WORD = /^[a-z][a-z-]{0,39}$/
const MOST_TARGETS = 100
const MOST_FACTS = 40
const LONGEST_FACT = 500
/** More would make one statement long to parse and the head's lock long to hold. */
const ACTS_A_STATEMENT = 500

const gathered = new WeakMap<Connection, string[]>()

/** Records an act with whatever else this transaction does. Written before the commit; an act that breaks the form is a fault. */
export async function recordAct(scope: Scope, act: Act): Promise<void> {
  const said = canonicalActOf(scope, act)
  const acts = gathered.get(scope.connection)
  if (acts !== undefined) {
    acts.push(said)
    return
  }
  gathered.set(scope.connection, [said])
  scope.atTheEnd(() => append(scope.connection))
}

async function append(connection: Connection): Promise<void> {
  const acts = gathered.get(connection) ?? []
  gathered.delete(connection)
  for (let at = 0; at < acts.length; at += ACTS_A_STATEMENT) {
    const some = acts.slice(at, at + ACTS_A_STATEMENT)
    await appendActs(connection, some, saltsOf(some))
  }
}

const saltsOf = (acts: readonly string[]): string[] => acts.map(() => `\\x${randomBytes(32).toString('hex')}`)

const gatheredAtTheDoor = new WeakMap<Connection, { workspace: WorkspaceId; act: string }[]>()

/** The same for what the door or the operator does in a workspace; in one transaction there may be acts in several. */
export async function recordActAtTheDoor(outside: DoorScope, authority: Authority, act: Act): Promise<void> {
  const said = { workspace: authority.workspace, act: canonicalActOf(authority, act) }
  const acts = gatheredAtTheDoor.get(outside.connection)
  if (acts !== undefined) {
    acts.push(said)
    return
  }
  gatheredAtTheDoor.set(outside.connection, [said])
  outside.atTheEnd(() => appendAtTheDoor(outside.connection))
}

async function appendAtTheDoor(connection: Connection): Promise<void> {
  const acts = Map.groupBy(gatheredAtTheDoor.get(connection) ?? [], ({ workspace }) => workspace)
  gatheredAtTheDoor.delete(connection)
  // Always in the same order: of two that lock the heads of the same workspaces none waits for the other in a circle.
  for (const [workspace, said] of [...acts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const some = said.map(({ act }) => act)
    await appendActsAtTheDoor(connection, workspace, some, saltsOf(some))
  }
}

function canonicalActOf(scope: Authority, { action, targets, facts = {} }: Act): string {
  if (!ACTION.test(action)) throw new Error('an action is named noun.verb')
  if (targets.length > MOST_TARGETS || !targets.every(({ type, id }) => WORD.test(type) && id.length <= 100))
    throw new Error(`${action}: at most ${MOST_TARGETS} targets, each a type and an id`)
  const entries = Object.entries(facts)
  if (entries.length > MOST_FACTS) throw new Error(`${action}: at most ${MOST_FACTS} facts`)
  const text = canonicalize({
    action,
    actor: scope.actor,
    facts: Object.fromEntries(entries.map(([name, fact]) => [name, shortened(fact)])),
    request: scope.request,
    role: scope.role,
    targets: targets.map(({ type, id }) => ({ type, id: storable(id) })),
  })
  if (text === null) throw new Error(`${action}: a fact that JSON cannot carry`)
  return text
}

/** A file's name may be 1,000 characters long and hold what no JSON holds; the log must not fail for it. */
const shortened = (fact: string | number | boolean | null): string | number | boolean | null =>
  typeof fact === 'string' ? storable(fact.slice(0, LONGEST_FACT)) : fact
