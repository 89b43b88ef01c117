// Layers hold in SQL as they do in imports: a slice names the tables of those it may import, and writes none but its own. Read as text: each
// table after the word that takes one, in the builder or in raw SQL, held against what the slices say they hold. Functions and policies of the
// migrations cross by design and are read by nobody here. What is let through stands below with its reason; a line that lets nothing through
// any more is a violation too. tools/tables.test.ts plants one of every kind.
import { dirname } from 'node:path'
import { mayNeed, roomOf, SERVER, type SourceFile, sourceFiles } from './layers.ts'

export interface Crossing {
  /** From the server's sources, with its line: `evidence/text/queries.ts:12`. */
  readonly place: string
  readonly room: string
  readonly does: 'reads' | 'writes'
  readonly table: string
  readonly owner: string
}
export interface Allowed extends Pick<Crossing, 'room' | 'does' | 'table'> {
  readonly because: string
}

export const ALLOWED: readonly Allowed[] = [
  {
    room: 'platform/models',
    does: 'reads',
    table: 'matters',
    because: 'the gate asks for itself whether a matter is privileged: a caller could forget to say so',
  },
  {
    room: 'features/accounts',
    does: 'writes',
    table: 'workspaces',
    because: 'people found a workspace and name it; the platform knows only that it is there',
  },
  {
    room: 'features/editing',
    does: 'reads',
    table: 'memberships',
    because: 'whom a comment mentions is a member, seen in the transaction that writes it',
  },
  {
    room: 'features/timeline',
    does: 'reads',
    table: 'accounts',
    because: 'the filter "reviewed by" is stated with a name, and only of members: the policy sees to it',
  },
  {
    room: 'features/exporting',
    does: 'reads',
    table: 'comments',
    because:
      'the archive of a matter is told which tables it carries one by one, so that a note can never be among them',
  },
]

/** Which room answers for a table, as its `holdings` say. */
export function ownersIn(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const { path, text } of files) {
    const declared = /export const holdings: Holdings = \{[^}]*?\btables: \[([^\]]*)\]/.exec(text)?.[1]
    if (declared === undefined || !path.startsWith(SERVER)) continue
    for (const [, table = ''] of declared.matchAll(/'(\w+)'/g)) owners.set(table, roomOf(path.slice(SERVER.length)))
  }
  return owners
}

const BUILDS =
  /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|using|\w+Join(?:Lateral)?)\(\s*(\[[^\]]*\]|'[^']*')/g
const SAYS =
  /\b(from|join|into|update|using|truncate|table)\s+(?:only\s+)?((?:\w+\.)?\w+(?:\s+(?:as\s+)?\w+)?(?:\s*,\s*\w+(?:\s+(?:as\s+)?\w+)?)*)/gi
const WRITES = /^(?:insertInto|updateTable|deleteFrom|mergeInto|into|update|truncate)$/i

interface Named {
  readonly table: string
  readonly does: Crossing['does']
  readonly line: number
}

/** Whatever stands where a table does: also names of nothing, such as what an import is from. */
export function namedIn(text: string): Named[] {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ')
  const code = text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/^\s*\/\/.*$/gm, blank)
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length
  const built = [...code.matchAll(BUILDS)].flatMap(({ 1: word = '', 2: given = '', index }) =>
    [...given.matchAll(/'(\w+)/g)].map(([, table = '']) => ({ word, table, index })),
  )
  const said = [...code.matchAll(SAYS)].flatMap(({ 0: whole, 1: word = '', 2: given = '', index }) =>
    given.split(',').map((one) => ({
      word: /\bdelete\s+$/i.test(code.slice(0, index)) && /^from/i.test(whole) ? 'into' : word,
      table: /^\s*(?:\w+\.)?(\w+)/.exec(one)?.[1] ?? '',
      index,
    })),
  )
  return [...built, ...said].map(({ word, table, index }) => ({
    table,
    does: WRITES.test(word) ? 'writes' : 'reads',
    line: lineAt(index),
  }))
}

/** Every table of another room that is written, or read by a room that may not know its owner. */
export function crossingsIn(files: readonly SourceFile[], owners: ReadonlyMap<string, string>): Crossing[] {
  return files.filter(isProduct).flatMap(({ path, text }) => {
    const inServer = path.slice(SERVER.length)
    const room = roomOf(inServer)
    return namedIn(text).flatMap(({ table, does, line }) => {
      const owner = owners.get(table)
      if (owner === undefined || owner === room || (does === 'reads' && mayRead(room, owner))) return []
      return [{ place: `${inServer}:${line}`, room, does, table, owner }]
    })
  })
}

/** An adapter serves whatever tables there are, and knows none. */
const mayRead = (room: string, owner: string): boolean => !room.startsWith('adapters/') && mayNeed(room, owner)

const isProduct = ({ path }: SourceFile): boolean =>
  path.startsWith(SERVER) && !/\.(?:test|conformance|test-builder)\.ts$|\/example\//.test(path)

export function violationsOf(crossings: readonly Crossing[], allowed: readonly Allowed[]): string[] {
  const isSame = (one: Crossing, other: Allowed): boolean =>
    one.room === other.room && one.does === other.does && one.table === other.table
  return [
    ...crossings
      .filter((crossing) => !allowed.some((one) => isSame(crossing, one)))
      .map(({ place, room, does, table, owner }) => `${place}: ${room} ${does} ${table}, which ${owner} holds`),
    ...allowed
      .filter((one) => !crossings.some((crossing) => isSame(crossing, one)))
      .map(
        ({ room, does, table }) => `tools/tables.ts: nothing in ${room} ${does} ${table} any more: take its line out`,
      ),
  ]
}

if (import.meta.main) {
  const files = sourceFiles(dirname(import.meta.dirname))
  const found = violationsOf(crossingsIn(files, ownersIn(files)), ALLOWED)
  for (const one of found) console.error(one)
  if (found.length > 0) process.exitCode = 1
  else console.log('tables: every slice reads where it may and writes its own')
}
