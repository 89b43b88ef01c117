// Reading a log is an act, and its filter says of what. What somebody is walled off from has no id for them there either: an id that was
// asked for stands in the log with the matter it lies in, and one that no entry names is not put down.
import { canonicalize } from '@muniment/proof'
import type { Scope } from '../db/index.ts'
import { EVERY_ENTRY, newestEntries } from './queries.ts'
import { recordAct, type Target } from './record.ts'

/** What a log may be narrowed by, and the format it is taken along in. */
type Asked = Readonly<
  Partial<Record<'from' | 'until' | 'actor' | 'action' | 'target' | 'matter' | 'format', string | undefined>>
>

export async function recordReading(scope: Scope, action: string, asked: Asked): Promise<void> {
  const facts: Partial<Record<keyof Asked, string | null>> = {}
  for (const name of ['from', 'until', 'action', 'format'] as const)
    if (asked[name] !== undefined) facts[name] = asked[name]
  if (asked.actor !== undefined) facts.actor = (await hasActed(scope, asked.actor)) ? asked.actor : null
  const targets: Target[] = []
  for (const name of ['target', 'matter'] as const) {
    const id = asked[name]
    if (id === undefined) continue
    const matters = await mattersOf(scope, id)
    facts[name] = matters === null ? null : id
    targets.push(...(matters ?? []))
  }
  await recordAct(scope, { action, targets, facts })
}

const hasActed = async (scope: Scope, actor: string): Promise<boolean> =>
  (await newestEntries(scope, { ...EVERY_ENTRY, actor }, 1, null)).length > 0

/** The matters it lies in, none for a person; null where no entry names it to whoever asks. */
async function mattersOf(scope: Scope, target: string): Promise<Target[] | null> {
  const [row] = await newestEntries(scope, { ...EVERY_ENTRY, target }, 1, null)
  if (row === undefined) return null
  // A person is named beside a matter they were walled off from, and lies in none. The entry is RFC 8785 text: each target one form.
  const isPerson = ['account', 'member'].some((type) => row.entry?.includes(canonicalize({ id: target, type }) ?? ''))
  return isPerson ? [] : row.matter_ids.map((id) => ({ type: 'matter', id }))
}
