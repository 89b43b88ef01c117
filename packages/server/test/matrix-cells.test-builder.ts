// What each role notices and changes of a workspace that is not its own, tried cell by cell; every trial is undone.
import { type Admin, AUTHOR, has, type Relation, type Seeded } from './matrix.test-builder.ts'

export interface Matrix {
  readonly cells: number
  /** Tables in which the application saw its own row: without these a matrix of refusals proves nothing. */
  readonly controls: readonly string[]
  readonly violations: readonly string[]
}

interface Context {
  readonly title: string
  readonly role: string
  readonly workspace: string | null
  readonly walls: readonly string[]
  readonly account: string | null
}

/** What is one person's alone, whatever their role. */
const ONES_OWN: ReadonlySet<string> = new Set([
  'public.desks',
  'public.mentions',
  'public.conversations',
  'public.turns',
  'public.turn_quotes',
  'public.turn_statements',
])

type Outcome = { readonly rows: number; readonly value: unknown } | { readonly code: string }

export async function isolationMatrix(admin: Admin, seeded: Seeded): Promise<Matrix> {
  const { ours, theirs, rows, relations } = seeded
  const matter = rows.get('public.matters')?.ours['id'] ?? ''
  const own: Context = { title: 'its own workspace', role: 'muniment_app', workspace: ours, walls: [], account: AUTHOR }
  const strangers: readonly Context[] = [
    { title: 'another workspace', role: 'muniment_app', workspace: theirs, walls: [], account: AUTHOR },
    { title: 'no workspace', role: 'muniment_app', workspace: null, walls: [], account: null },
    {
      title: 'another workspace, before a wall',
      role: 'muniment_walled',
      workspace: theirs,
      walls: [crypto.randomUUID()],
      account: AUTHOR,
    },
  ]
  const walled: Context = { ...own, title: 'a wall before the matter', role: 'muniment_walled', walls: [matter] }
  const others: readonly Context[] = [
    { ...own, title: 'another member', account: crypto.randomUUID() },
    { ...own, title: 'a job', account: null },
  ]
  const controls: string[] = []
  const violations: string[] = []
  let cells = 0
  for (const relation of relations) {
    const trial = { admin, relation, seeded }
    if ((await seen(trial, own)) > 0) controls.push(relation.name)
    const isWalled =
      ['matter_id', 'document_id', 'matter_ids'].some((column) => has(relation, column)) ||
      relation.name === 'public.matters'
    const isForAuthors = has(relation, 'audience') || ONES_OWN.has(relation.name)
    for (const context of [...strangers, ...(isWalled ? [walled] : []), ...(isForAuthors ? others : [])]) {
      for (const verb of VERBS) {
        cells++
        const found = await verb(trial, context)
        if (found !== null) violations.push(`${relation.name}: ${found}, from ${context.title}`)
      }
    }
    cells++
    if (await movesAway(trial, own)) violations.push(`${relation.name}: a row was moved into another workspace`)
  }
  return { cells, controls, violations }
}

interface Trial {
  readonly admin: Admin
  readonly relation: Relation
  readonly seeded: Seeded
}

const VERBS: readonly ((trial: Trial, context: Context) => Promise<string | null>)[] = [
  async (trial, context) => ((await seen(trial, context)) > 0 ? 'seen' : null),
  async (trial, context) => ((await changes(trial, context, updateOf(trial.relation))) ? 'updated' : null),
  async (trial, context) => ((await changes(trial, context, `delete from ${trial.relation.name}`)) ? 'deleted' : null),
  inserted,
]

/** The condition that picks our row: by its workspace, and in a table of no workspace by its first column. */
function isOurs(relation: Relation, seeded: Seeded): string {
  if (has(relation, 'workspace_id')) return `workspace_id = '${seeded.ours}'`
  const first = relation.columns[0]?.name ?? ''
  return `"${first}"::text = '${seeded.rows.get(relation.name)?.ours[first] ?? ''}'`
}

/** How many of our rows the context sees; none where it may not look. */
async function seen({ admin, relation, seeded }: Trial, context: Context): Promise<number> {
  const outcome = await as(
    admin,
    context,
    `select count(*)::int as n from ${relation.name} where ${isOurs(relation, seeded)}`,
  )
  return 'code' in outcome ? 0 : Number(outcome.value)
}

/** Without a condition: with one PostgreSQL also applies the policy for reading and hides a hole in the one for writing. */
function updateOf(relation: Relation): string {
  const column = relation.columns.find(({ name }) => name !== 'workspace_id' && name !== 'id') ?? relation.columns[0]
  return `update ${relation.name} set "${column?.name}" = "${column?.name}"`
}

/** Whether our row is another one, or gone, after the statement: judged by the superuser, not by what the statement says of itself. */
async function changes({ admin, relation, seeded }: Trial, context: Context, sql: string): Promise<boolean> {
  const mark = `select string_agg(ctid::text || xmin::text, ',' order by ctid) as mark from ${relation.name} where ${isOurs(relation, seeded)}`
  const before = (await admin.query(mark)).rows[0]?.['mark']
  return undone(admin, async () => {
    await as(admin, context, sql, { isKept: true })
    return (await admin.query(mark)).rows[0]?.['mark'] !== before
  })
}

/** A row of ours, made from a copy of the one that is there. Reaching a constraint is a violation too: it tells what exists. */
async function inserted({ admin, relation, seeded }: Trial, context: Context): Promise<string | null> {
  // A new matter is behind no wall.
  if (context.walls.length > 0 && relation.name === 'public.matters') return null
  const { rows } = await admin.query(
    `select row_to_json(r)::text as row from ${relation.name} r where ${isOurs(relation, seeded)} limit 1`,
  )
  const hasOwnId = relation.columns.some(({ name, type }) => name === 'id' && type === 'uuid')
  const copy = `$copy$${String(rows[0]?.['row'])}$copy$::jsonb || '${hasOwnId ? `{"id": "${crypto.randomUUID()}"}` : '{}'}'::jsonb`
  const columns = relation.columns.filter(
    ({ name, isGenerated }) => !isGenerated && (seeded.rows.get(relation.name)?.ours[name] ?? null) !== null,
  )
  const list = columns.map(({ name }) => `"${name}"`).join(', ')
  const outcome = await as(
    admin,
    context,
    `insert into ${relation.name} (${list}) select ${list} from jsonb_populate_record(null::${relation.name}, ${copy})`,
  )
  if (!('code' in outcome)) return 'inserted'
  return outcome.code === '42501' ? null : `inserting reached a constraint (${outcome.code})`
}

async function movesAway({ admin, relation, seeded }: Trial, own: Context): Promise<boolean> {
  if (!has(relation, 'workspace_id')) return false
  const count = `select count(*)::int as n from ${relation.name} where workspace_id = '${seeded.theirs}'`
  const before = (await admin.query(count)).rows[0]?.['n']
  return undone(admin, async () => {
    const outcome = await as(admin, own, `update ${relation.name} set workspace_id = '${seeded.theirs}'`, {
      isKept: true,
    })
    // Refused by a constraint is not refused by the policy: with other rows it would have gone through.
    if ('code' in outcome) return outcome.code !== '42501'
    return (await admin.query(count)).rows[0]?.['n'] !== before
  })
}

/** One statement as a role in a workspace; undone unless it is kept for a look. */
async function as(admin: Admin, context: Context, sql: string, { isKept = false } = {}): Promise<Outcome> {
  const work = async (): Promise<Outcome> => {
    try {
      await admin.query('savepoint statement')
      await admin.query(`set local role ${context.role}`)
      if (context.workspace !== null)
        await admin.query('select sec.enter_workspace($1, $2::uuid[], $3::uuid)', [
          context.workspace,
          `{${context.walls.join(',')}}`,
          context.account,
        ])
      const { rows, affected } = await admin.query(sql)
      await admin.query('reset role')
      return { rows: affected, value: Object.values(rows[0] ?? {})[0] }
    } catch (error) {
      await admin.query('rollback to savepoint statement')
      return { code: String(Reflect.get(Object(error), 'code')) }
    }
  }
  return isKept ? work() : undone(admin, work)
}

async function undone<T>(admin: Admin, work: () => Promise<T>): Promise<T> {
  await admin.query('savepoint trial')
  try {
    return await work()
  } finally {
    await admin.query('rollback to savepoint trial')
  }
}
