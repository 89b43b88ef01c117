// A person's desk in a matter: the columns they see and those they take away, the views they saved, how far they have looked. It is nobody else's business, so it is
// not in the log, in no export, and no admin sees it.
import type { DeskChange, DeskReply } from '@muniment/contract'
import type { MatterId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { tooManyViews, viewChanged } from '../refusals.ts'
import type { EditingMadeWith } from '../work.ts'
import * as queries from './queries.ts'

const NOTHING_KEPT = { columns: null, export_columns: null, views: [], looked_sequence: null, looked_at: null }
const MOST_VIEWS = 100

type Kept = Omit<queries.DeskRow, 'matter_id' | 'account_id'>

const replyOf = ({ columns, export_columns, views, looked_sequence, looked_at }: Kept): DeskReply => ({
  columns,
  exportColumns: export_columns,
  views,
  looked:
    looked_sequence === null || looked_at === null
      ? null
      : { sequence: Number(looked_sequence), at: looked_at.toISOString() },
})

/** Refuses `matter.not-found`. */
export const deskOf = (
  { db }: Pick<EditingMadeWith, 'db'>,
  authority: Authority,
  matter: MatterId,
): Promise<DeskReply> =>
  db.lookInWorkspace(authority, async (scope) => {
    const account = personIn(scope)
    await matterOf(scope, matter)
    return replyOf((await queries.findDesk(scope, matter, account)) ?? NOTHING_KEPT)
  })

type View = DeskReply['views'][number]

const sameAs = (one: View['place'], other: View['place']): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value)

/**
 * The views with one of them saved or taken away. One person in two browsers changes each view by itself; what the other browser has made of
 * the same one meanwhile is refused, unless it is what is asked for.
 */
function viewsWith(views: readonly View[], { name, place, seen }: NonNullable<DeskChange['view']>): View[] {
  const kept = views.find((one) => one.name === name)?.place
  const others = views.filter((one) => one.name !== name)
  const isDone = place === null ? kept === undefined : kept !== undefined && sameAs(kept, place)
  if (isDone) return [...views]
  if (kept !== undefined && (seen === null || !sameAs(kept, seen))) throw viewChanged()
  if (place === null) return others
  if (others.length >= MOST_VIEWS) throw tooManyViews()
  return [...others, { name, place }]
}

/** Refuses `matter.not-found`, `desk.view-changed`, `desk.too-many-views`. */
export const changeDesk = (
  { db, clock }: Pick<EditingMadeWith, 'db' | 'clock'>,
  authority: Authority,
  matter: MatterId,
  { columns, exportColumns, view, looked }: DeskChange,
): Promise<DeskReply> =>
  db.inWorkspace(authority, async (scope) => {
    const account = personIn(scope)
    await matterOf(scope, matter)
    const was = await queries.deskToChange(scope, matter, account)
    const row: queries.DeskRow = {
      ...was,
      columns: columns === undefined ? was.columns : columns,
      export_columns: exportColumns === undefined ? was.export_columns : exportColumns,
      views: view === undefined ? was.views : viewsWith(was.views, view),
      ...(looked === undefined ? {} : { looked_sequence: looked, looked_at: clock.now() }),
    }
    await queries.changeDesk(scope, row)
    return replyOf(row)
  })
